import type { FileSystem, ReadFailureReason } from '../host/interfaces';
import { type ConfigurationSource, type ParsedConfiguration, parseConfiguration } from './configuration';
import type { Problem } from './problem';
import type { SchemaValidator } from './schema-problems';
import { type Configuration, defaultConfiguration } from './settings';

export const CONFIGURATION_NAME = 'noktern.yaml';

/** What reading a configuration takes besides the file; asked for only when there is a file. */
export interface ConfigurationChecks {
  validator(): SchemaValidator;
  ruleIds(): readonly string[];
  /** A path as shown to the user. */
  shown(path: string): string;
}

/** Finds and keeps the configuration of every folder of one run. */
export class ConfigurationFiles {
  readonly #files: FileSystem;
  readonly #checks: ConfigurationChecks;
  readonly #byFolder = new Map<string, Configuration>();
  readonly #byPath = new Map<string, Configuration>();
  readonly #problems: Problem[] = [];

  constructor(files: FileSystem, checks: ConfigurationChecks) {
    this.#files = files;
    this.#checks = checks;
  }

  /** The mistakes in every configuration read so far. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The nearest `noktern.yaml` in the folder or above it, or the defaults. */
  forFolder(folder: string): Configuration {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const path = this.#files.resolve(folder, CONFIGURATION_NAME);
    const configuration = this.#files.kind(path) === 'file' ? this.forPath(path) : this.#above(folder);
    this.#byFolder.set(folder, configuration);
    return configuration;
  }

  #above(folder: string): Configuration {
    const parent = this.#files.parent(folder);
    return parent === folder ? defaultConfiguration(folder) : this.forFolder(parent);
  }

  /** The configuration in a named file; one that cannot be read is a problem, and counts as empty. */
  forPath(path: string): Configuration {
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const { configuration, problems } = this.#read(path);
    this.#byPath.set(path, configuration);
    this.#problems.push(...problems);
    return configuration;
  }

  #read(path: string): ParsedConfiguration {
    const folder = this.#files.parent(path);
    const shown = this.#checks.shown(path);
    const read = this.#files.read(path);
    if (!read.ok)
      return { configuration: defaultConfiguration(folder), problems: [unreadable(read.reason, read.detail, shown)] };
    const source: ConfigurationSource = { text: read.text, path, folder, shown };
    return parseConfiguration(source, this.#checks.validator(), this.#checks.ruleIds());
  }
}

function unreadable(reason: ReadFailureReason, detail: string, path: string): Problem {
  return { rule: 'draft/configuration', messageId: `unreadable-${reason}`, slots: { detail }, path };
}
