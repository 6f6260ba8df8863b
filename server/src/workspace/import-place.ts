import type { FileSystem, Registers } from '../host/interfaces';
import { type Naming, nameRegister, USUAL_REGISTER } from './name-register';
import { registerPath } from './register-files';
import type { Configuration } from './settings';

/** Where an import is kept, and which folder's configuration is to name it. */
export interface ImportPlace {
  /** Absolute. */
  readonly target: string;
  readonly configuration: Configuration;
  /** The folder a configuration stands in, or would be made in. */
  readonly root: string;
}

/** @param folder where a configuration would be made, absolute */
export function importPlace(
  files: FileSystem,
  configuration: Configuration,
  folder: string,
  output?: string,
): ImportPlace {
  const root = configuration.path === undefined ? folder : configuration.folder;
  const target = output ?? registerPath(files, configuration) ?? files.resolve(root, USUAL_REGISTER);
  return { target, configuration, root };
}

/** Whether an import may be kept there: only a register is ever written over. */
export function mayBeWritten({ target }: ImportPlace, files: FileSystem, registers: Registers): boolean {
  if (files.kind(target) === 'missing') return true;
  const read = registers.read(target, 'names');
  return read.ok || read.reason === 'damaged' || read.reason === 'version';
}

/** Makes the configuration name the register, and the line that does so. */
export function nameImport(
  { target, configuration, root }: ImportPlace,
  files: FileSystem,
): { readonly naming: Naming; readonly line: string } {
  const below = files.relative(root, target);
  const line = `medicines: ${below ?? target}`;
  if (registerPath(files, configuration) === target) return { naming: 'named', line };
  return { naming: below === undefined ? 'by-hand' : nameRegister(files, configuration, root, below), line };
}
