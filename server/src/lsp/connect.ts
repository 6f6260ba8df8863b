import { createConnection } from 'vscode-languageserver/node';
import { nodeHost } from '../host/node-host';
import { loadService } from '../linting/load-service';
import { serve } from './server';

/** Of how much text (UTF-16 units) the facts are kept: a long draft and the others that are open. */
const REMEMBERED = 4_000_000;

/* The language server: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` says how its editor talks to it. */
const connection = createConnection({ connectionStrategy: { cancelUndispatched: () => undefined } });
serve(connection, nodeHost(), loadService({ remembered: REMEMBERED, edits: true }));
