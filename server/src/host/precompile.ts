import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProgram } from './program';
import { keepCompiled } from './runtime';

/*
 * Run by the build: `node precompile.js FOLDER TEXT…` runs the bundle in FOLDER over some texts, so that the functions a lint
 * needs are compiled, and keeps what V8 compiled beside it.
 */
const [node = '', , folder = '', ...texts] = process.argv;
const program = { file: join(folder, 'noktern.js'), cache: '' };
const { script, run } = loadProgram(program, folder);
process.argv = [node, program.file, 'lint', '--fail-on', 'never', ...texts];
process.stdout.write = () => true;
const compiled = keepCompiled();
process.once('exit', () => {
  // V8 refuses what was compiled under other flags than it runs with.
  compiled.forget();
  writeFileSync(join(folder, 'noktern.cache'), script.createCachedData());
});
run();
