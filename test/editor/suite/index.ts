import { runSuite } from './mocha-run';

/** What VS Code calls in its extension host: every test beside this file. */
export const run = (): Promise<void> => runSuite(__dirname);
