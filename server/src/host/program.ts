import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** The bundled command line, and the code that V8 compiled for it at build time (`precompile.ts`). */
export const PROGRAM = { file: join(__dirname, 'noktern.js'), cache: join(__dirname, 'noktern.cache') };

type Body = (exports: object, require: NodeJS.Require, module: NodeJS.Module, file: string, folder: string) => void;

/**
 * A bundle (ASCII, by the build) as CommonJS wraps it, ready to run. Compiling it takes longer than linting an article, so the code that the build
 * kept is used; a Node of another version refuses it, and the bundle is compiled as usual.
 * @param folder what the bundle takes for the folder it lies in
 */
export function loadProgram(
  { file, cache }: typeof PROGRAM,
  folder = __dirname,
): { readonly script: Script; run(): void } {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const run = () => (script.runInThisContext() as Body)(module.exports as object, require, module, file, folder);
  return { script, run };
}
