import { runSuite } from '../suite/mocha-run';

/** What VS Code calls in its extension host: it takes every picture. */
export const run = (): Promise<void> => runSuite(__dirname);
