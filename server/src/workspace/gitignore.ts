import type { FileSystem } from '../host/interfaces';
import { type IgnoreFile, ignoreFile } from './patterns';

const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** What git leaves out below one folder: its `.gitignore`, those below it and those above it up to the repository's root. */
export class IgnoreTree {
  readonly #files: FileSystem;
  /** The topmost folder whose `.gitignore` counts. */
  readonly #top: string;
  readonly #rules = new Map<string, IgnoreFile | undefined>();
  readonly #folders = new Map<string, boolean>();

  /** @param outside the folder that bounds the search where there is no repository */
  constructor(files: FileSystem, folder: string, outside: string) {
    this.#files = files;
    this.#top = repositoryOf(files, folder) ?? (files.relative(outside, folder) === undefined ? folder : outside);
    // A folder that is ignored and named all the same is meant: only what lies in it has a say.
    if (folder !== this.#top && this.ignoresFolder(folder)) {
      this.#top = folder;
      this.#folders.clear();
    }
  }

  /** Whether a folder, or one above it, is left out. */
  ignoresFolder(folder: string): boolean {
    if (folder === this.#top || this.#files.relative(this.#top, folder) === undefined) return false;
    let ignored = this.#folders.get(folder);
    if (ignored === undefined) {
      const parent = this.#files.parent(folder);
      ignored =
        NEVER_ENTERED.has(nameIn(this.#files, parent, folder)) || this.ignoresFolder(parent) || this.#says(folder, '/');
      this.#folders.set(folder, ignored);
    }
    return ignored;
  }

  /** Whether a file, or a folder above it, is left out. */
  ignoresFile(file: string): boolean {
    return this.ignoresFolder(this.#files.parent(file)) || this.#says(file, '');
  }

  /** The nearest `.gitignore` that speaks of the path decides. */
  #says(path: string, suffix: '' | '/'): boolean {
    let folder = path;
    while (folder !== this.#top) {
      const parent = this.#files.parent(folder);
      if (parent === folder) break;
      folder = parent;
      const relative = this.#files.relative(folder, path);
      const verdict = relative === undefined ? undefined : this.#rulesOf(folder)?.(relative + suffix);
      if (verdict !== undefined) return verdict === 'ignored';
    }
    return false;
  }

  #rulesOf(folder: string): IgnoreFile | undefined {
    if (this.#rules.has(folder)) return this.#rules.get(folder);
    const read = this.#files.read(this.#files.resolve(folder, '.gitignore'));
    const rules = read.ok ? ignoreFile(read.text) : undefined;
    this.#rules.set(folder, rules);
    return rules;
  }
}

function nameIn(files: FileSystem, parent: string, path: string): string {
  return files.relative(parent, path) ?? '';
}

function repositoryOf(files: FileSystem, folder: string): string | undefined {
  for (let at = folder; ; at = files.parent(at)) {
    if (files.kind(files.resolve(at, '.git')) !== 'missing') return at;
    if (files.parent(at) === at) return undefined;
  }
}
