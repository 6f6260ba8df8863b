/**
 * What `--fix` would change, as a unified diff that `git apply` reads.
 * @param path with `/`, relative to the working folder where it can be
 */
export function formatDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { createTwoFilesPatch } = require('diff') as typeof import('diff');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // The library heads each patch with a row of equals signs, which is Subversion's habit and not part of the format.
  return patch.replace(/^=+\n/, '');
}
