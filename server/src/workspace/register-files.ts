import type { ImportedRegister } from '../../../rules/src/knowledge/imported';
import type { FileSystem, RegisterRead } from '../host/interfaces';
import type { Problem } from './problem';
import type { Configuration } from './settings';

/** What reading registers takes besides the files. */
export interface RegisterChecks {
  readRegister(path: string): RegisterRead;
  /** A path as shown to the user. */
  shown(path: string): string;
}

/** A register that some configuration names. */
export interface LoadedRegister {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
  readonly register: ImportedRegister;
}

const registers = new WeakMap<Configuration, ImportedRegister>();

/** The register of a configuration, once `RegisterFiles` has read it; undefined when it has none. */
export function registerOf(configuration: Configuration): ImportedRegister | undefined {
  return registers.get(configuration);
}

/** Where a configuration's register is kept, absolute. */
export function registerPath(files: FileSystem, { folder, medicines }: Configuration): string | undefined {
  return medicines === undefined ? undefined : files.resolve(folder, medicines);
}

/** Reads the registers of medicines that configurations name (`medicines:`), each once. */
export class RegisterFiles {
  readonly #files: FileSystem;
  readonly #checks: RegisterChecks;
  readonly #seen = new WeakSet<Configuration>();
  readonly #loaded = new Map<string, LoadedRegister>();
  readonly #problems: Problem[] = [];

  constructor(files: FileSystem, checks: RegisterChecks) {
    this.#files = files;
    this.#checks = checks;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get loaded(): readonly LoadedRegister[] {
    return [...this.#loaded.values()];
  }

  /** Reads the register of a configuration, which `registerOf` gives from then on. Never throws. */
  load(configuration: Configuration): void {
    const path = registerPath(this.#files, configuration);
    if (path === undefined || this.#seen.has(configuration)) return;
    this.#seen.add(configuration);
    const shown = this.#checks.shown(path);
    const read = this.#checks.readRegister(path);
    if (read.ok) {
      registers.set(configuration, read.register);
      this.#loaded.set(path, { path, shown, register: read.register });
      return;
    }
    const { reason, detail } = read;
    const slots = { file: shown, detail };
    const problem = { rule: 'draft/configuration', messageId: `register-${reason}`, slots } as const;
    this.#problems.push({ ...problem, ...this.#place(configuration) });
  }

  /** Where `medicines` stands in the configuration: looked for only when it is to be told. */
  #place({ path = '' }: Configuration): Pick<Problem, 'path' | 'line' | 'column'> {
    const shown = this.#checks.shown(path);
    const read = this.#files.read(path);
    if (!read.ok) return { path: shown };
    const { placeOfKey } = require('./yaml-place') as typeof import('./yaml-place');
    return { path: shown, ...placeOfKey(read.text, ['medicines']) };
  }
}
