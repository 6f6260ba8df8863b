import type { FileSystem } from '../host/interfaces';
import { CONFIGURATION_NAME } from './configuration-files';
import type { Configuration } from './settings';

/** Where a register is kept when the configuration names none. */
export const USUAL_REGISTER = 'noktern/fest.medicines';

/** What became of `noktern.yaml`: it names the register already, names it from now on, is new, or must be edited by hand. */
export type Naming = 'named' | 'added' | 'created' | 'by-hand';

/**
 * Makes the configuration name a register, by a line at its end; a configuration that this would change otherwise is left.
 * @param written the register's path as the configuration is to have it
 */
export function nameRegister(files: FileSystem, configuration: Configuration, folder: string, written: string): Naming {
  const line = `medicines: ${written}\n`;
  if (configuration.medicines === written) return 'named';
  if (configuration.path === undefined)
    return files.create(files.resolve(folder, CONFIGURATION_NAME), line) ? 'created' : 'by-hand';
  const read = files.read(configuration.path);
  if (!read.ok || configuration.medicines !== undefined) return 'by-hand';
  const { text } = read;
  const longer = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`;
  if (!addsOnly(text, longer, written)) return 'by-hand';
  files.write(configuration.path, longer);
  return 'added';
}

/** Whether the longer text says the same as the shorter one, and names the register. */
function addsOnly(shorter: string, longer: string, written: string): boolean {
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    const before = (parse(shorter) ?? {}) as Readonly<Record<string, unknown>>;
    const after = parse(longer) as Readonly<Record<string, unknown>>;
    return JSON.stringify({ ...before, medicines: written }) === JSON.stringify(after);
  } catch {
    return false;
  }
}
