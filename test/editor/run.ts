// Runs the editor's tests in a real VS Code. `--grep WORDS` runs those whose titles match.
import { join } from 'node:path';
import { ROOT } from './paths';
import { runProgram } from './program';
import { runSuite } from './run-suite';

const suite = join(__dirname, 'suite/index.js');

void runProgram((tools) => runSuite({ ...tools, extension: ROOT, suite, launchArgs: ['--disable-extensions'] }));
