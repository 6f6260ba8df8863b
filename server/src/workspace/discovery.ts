import type { FileSystem } from '../host/interfaces';
import type { IgnoreTree } from './gitignore';
import type { PathMatcher } from './patterns';
import type { Problem } from './problem';

/** A text to read: a file, or standard input when `path` is undefined. */
export interface SelectedText {
  /** Absolute. */
  readonly path: string | undefined;
  /** As the user wrote it, or below the folder the user wrote. */
  readonly shown: string;
}

export interface Selection {
  /** In the order of the arguments, alphabetically within a folder or glob, each text once. */
  readonly texts: readonly SelectedText[];
  readonly problems: readonly Problem[];
}

export interface SelectionRequest {
  /** Files, folders, globs and `-`, as written. */
  readonly patterns: readonly string[];
  /** The working folder, absolute. */
  readonly folder: string;
  /** `--ignore`: patterns as in `.gitignore`, from the working folder. */
  readonly ignore: readonly string[];
  /** What standard input is called. */
  readonly inputName: string;
  /** Whether there is a reader for the file, by its name. */
  readonly readable: (path: string) => boolean;
}

/** Finds the texts that arguments mean. An argument that means none is a problem; the others count nonetheless. */
export function selectTexts(files: FileSystem, request: SelectionRequest): Selection {
  const texts: SelectedText[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const leftOut = leftOutBy(files, request);
  for (const written of request.patterns) {
    const found =
      written === '-' ? [{ path: undefined, shown: request.inputName }] : selectOne(files, request, written, leftOut);
    for (const item of found) {
      if ('rule' in item) problems.push(item);
      else if (!seen.has(item.path ?? '-')) {
        seen.add(item.path ?? '-');
        texts.push(item);
      }
    }
  }
  return { texts, problems };
}

/** Paths that `--ignore` names; folders with `/` at the end. */
function leftOutBy(files: FileSystem, { ignore, folder }: SelectionRequest): PathMatcher {
  if (ignore.length === 0) return () => false;
  const { pathMatcher } = require('./patterns') as typeof import('./patterns');
  const matches = pathMatcher(ignore);
  return (path) => {
    const slash = path.endsWith('/') ? '/' : '';
    const relative =
      files.relative(folder, slash === '' ? path : path.slice(0, -1)) ?? path.replace(/^([A-Za-z]:)?[\\/]+/, '');
    return relative !== '' && matches(relative + slash);
  };
}

type Found = SelectedText | Problem;

function selectOne(
  files: FileSystem,
  request: SelectionRequest,
  written: string,
  leftOut: PathMatcher,
): readonly Found[] {
  const path = files.resolve(request.folder, written);
  const kind = written === '' ? 'missing' : files.kind(path);
  if (kind === 'file') {
    if (leftOut(path)) return [];
    return [request.readable(path) ? { path, shown: written } : problem('unsupported', written)];
  }
  const searched = kind === 'folder' || isGlob(written);
  if (!searched) return [problem('missing', written)];
  const found =
    kind === 'folder' ? walk(files, request, path, written, leftOut) : matching(files, request, written, leftOut);
  return found.length > 0 ? found : [problem(kind === 'folder' ? 'empty-folder' : 'no-match', written)];
}

function problem(messageId: string, path: string): Problem {
  return { rule: 'draft/unreadable', messageId, slots: { file: path }, path };
}

function isGlob(written: string): boolean {
  return /[*?[{(]/.test(written);
}

function walk(
  files: FileSystem,
  request: SelectionRequest,
  top: string,
  written: string,
  leftOut: PathMatcher,
): Found[] {
  const ignored = ignoreTree(files, top, request.folder);
  const found: Found[] = [];
  const enter = (folder: string, shown: string): void => {
    let entries: ReturnType<FileSystem['list']>;
    try {
      entries = files.list(folder);
    } catch {
      found.push(problem('denied-folder', shown));
      return;
    }
    for (const { name, kind } of [...entries].sort((a, b) => byName(a.name, b.name))) {
      const path = files.resolve(folder, name);
      const below = files.join(shown, name);
      if (kind === 'folder') {
        if (!leftOut(`${path}/`) && !ignored.ignoresFolder(path)) enter(path, below);
      } else if (request.readable(path) && !leftOut(path) && !ignored.ignoresFile(path))
        found.push({ path, shown: below });
    }
  };
  enter(top, written);
  return found;
}

function matching(files: FileSystem, request: SelectionRequest, written: string, leftOut: PathMatcher): Found[] {
  const ignored = ignoreTree(files, request.folder, request.folder);
  return files
    .glob(written, request.folder)
    .filter((path) => request.readable(path) && !leftOut(path) && !ignored.ignoresFile(path))
    .sort(byName)
    .map((path) => ({ path, shown: files.relative(request.folder, path) ?? path }));
}

function ignoreTree(files: FileSystem, folder: string, outside: string): IgnoreTree {
  const module = require('./gitignore') as typeof import('./gitignore');
  return new module.IgnoreTree(files, folder, outside);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
