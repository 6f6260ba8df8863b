import { isThread } from '../host/threads';

/* The program of the language server, which is also that of the thread in which it imports a register. */
if (isThread) require('../importer/main');
else require('./connect');
