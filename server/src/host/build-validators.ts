import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';

/**
 * Compiles the JSON Schemas to functions, at build time: compiling one when the program starts takes longer than the start
 * itself. The written file stands alone.
 * @param root the project's folder
 * @param out where `validate-configuration.js` goes
 */
export function buildValidators(root: string, out: string): void {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true, code: { source: true, esm: false } });
  const schema = JSON.parse(readFileSync(join(root, 'server/schemas/noktern.schema.json'), 'utf8')) as object;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'validate-configuration.js'), standaloneCode(ajv, ajv.compile(schema)));
}
