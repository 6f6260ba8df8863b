import { runSuite } from '../suite/mocha-run';

/** What VS Code calls in its extension host, when the extension was installed from its package. */
export const run = (): Promise<void> => runSuite(__dirname);
