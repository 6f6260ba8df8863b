import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaValidator } from '../workspace/schema-problems';

/** The compiled check of `noktern.yaml`, which `build-validators.ts` wrote beside the programs. */
export function configurationValidator(): SchemaValidator {
  return require(join(dataFolder(), 'validate-configuration.js')) as SchemaValidator;
}

/** `dist/data`, seen from the bundle in `dist` or from a compiled file in `dist/out/server/src/host`. */
function dataFolder(): string {
  const beside = join(__dirname, 'data');
  return existsSync(beside) ? beside : join(__dirname, '../../../../data');
}
