import ignore from 'ignore';

/** Whether a path matches; paths are relative with `/` between names, folders end with `/`. */
export type PathMatcher = (path: string) => boolean;

/**
 * Patterns as `.gitignore` writes them (`fagfolk/**`, `*.md`, `utkast/`), the one dialect for `.gitignore`, `--ignore` and
 * `overrides`. Names are compared after NFC, since some file systems hand out decomposed «å».
 */
export function pathMatcher(patterns: readonly string[]): PathMatcher {
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(
    patterns.map((one) => one.normalize('NFC')),
  );
  return (path) => path !== '' && rules.ignores(path.normalize('NFC'));
}

/** What one `.gitignore` says of a path below its folder; `undefined` when it is silent. */
export type IgnoreFile = (path: string) => 'ignored' | 'kept' | undefined;

export function ignoreFile(text: string): IgnoreFile {
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(text.normalize('NFC'));
  return (path) => {
    const { ignored, unignored } = rules.test(path.normalize('NFC'));
    if (ignored) return 'ignored';
    return unignored ? 'kept' : undefined;
  };
}
