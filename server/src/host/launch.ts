import { loadProgram, PROGRAM } from './program';
import { expectShortRun } from './runtime';

/* The file that `bin` names: starts the program beside it. */
const { run } = loadProgram(PROGRAM);
expectShortRun();
run();
