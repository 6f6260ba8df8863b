import type { IrregularForms } from '../../../rules/src/language/inflection';
import type { FileSystem, RegisterRead } from '../host/interfaces';
import { ConfigurationFiles } from './configuration-files';
import type { LexiconFiles } from './lexicons';
import type { Problem } from './problem';
import { type LoadedRegister, RegisterFiles } from './register-files';
import type { RecordMemory, ReviewFiles } from './review/review-files';
import { RECORDS_FOLDER } from './review/review-records';
import type { SchemaValidator } from './schema-problems';
import type { Configuration } from './settings';

/** What reading the files of the house takes besides the files; asked for only when there are some. */
export interface HouseChecks {
  validator(): SchemaValidator;
  ruleIds(): readonly string[];
  irregular(): Readonly<Record<'nb' | 'nn', IrregularForms>>;
  isLaw(id: string): boolean;
  readRegister(path: string): RegisterRead;
  /** Told before packs are compiled, which takes long enough to pay for an optimiser. */
  onPacks?(): void;
  sha256(text: string): string;
  /** Keeps reviewers' records from one reading to the next. */
  readonly records?: RecordMemory;
  /** A path as shown to the user. */
  shown(path: string): string;
}

/** The files of the house as they were when they were first asked for: configurations, and the packs they name. */
export class House {
  readonly #files: FileSystem;
  readonly #checks: HouseChecks;
  readonly #configurations: ConfigurationFiles;
  readonly #registers: RegisterFiles;
  #lexicons: LexiconFiles | undefined;
  #review: ReviewFiles | undefined;

  constructor(files: FileSystem, checks: HouseChecks) {
    this.#files = files;
    this.#checks = checks;
    this.#configurations = new ConfigurationFiles(files, checks);
    this.#registers = new RegisterFiles(files, checks);
  }

  /** What is wrong with the files read so far. */
  get problems(): readonly Problem[] {
    return [
      ...this.#configurations.problems,
      ...(this.#lexicons?.problems ?? []),
      ...this.#registers.problems,
      ...(this.#review?.problems ?? []),
    ];
  }

  /** Whether a configuration read so far names packs. */
  get readsPacks(): boolean {
    return this.#lexicons !== undefined;
  }

  /** The registers of medicines that configurations read so far name. */
  get registers(): readonly LoadedRegister[] {
    return this.#registers.loaded;
  }

  /** Whether a configuration read so far names a register. */
  get readsRegisters(): boolean {
    return this.#registers.loaded.length > 0 || this.#registers.problems.length > 0;
  }

  /** The nearest configuration in a folder or above it, or the defaults. Its packs and its register are ready. */
  forFolder(folder: string): Configuration {
    return this.#withFiles(this.#configurations.forFolder(folder));
  }

  /** The configuration in a named file. Its packs and its register are ready. */
  forPath(path: string): Configuration {
    return this.#withFiles(this.#configurations.forPath(path));
  }

  #withFiles(configuration: Configuration): Configuration {
    if (configuration.medicines !== undefined) this.#registers.load(configuration);
    if (configuration.path !== undefined) this.#loadReview(configuration);
    if (configuration.lexicons.length === 0) return configuration;
    this.#checks.onPacks?.();
    this.#packs().load(configuration);
    return configuration;
  }

  /** How reviewers' records are read is loaded only where there are some. */
  #loadReview(configuration: Configuration): void {
    if (this.#files.kind(this.#files.resolve(configuration.folder, RECORDS_FOLDER)) !== 'folder') return;
    if (this.#review === undefined) {
      const module = require('./review/review-files') as typeof import('./review/review-files');
      this.#review = new module.ReviewFiles(this.#files, this.#checks);
    }
    this.#review.load(configuration);
  }

  /** How packs are read is loaded only where there are some. */
  #packs(): LexiconFiles {
    if (this.#lexicons === undefined) {
      const module = require('./lexicons') as typeof import('./lexicons');
      this.#lexicons = new module.LexiconFiles(this.#files, this.#checks);
    }
    return this.#lexicons;
  }
}
