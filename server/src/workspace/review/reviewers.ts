import { type PathMatcher, pathMatcher } from '../patterns';
import type { Configuration, Reviewer } from '../settings';

/** Why somebody's decision does not count for a text. */
export type ReviewerFault = 'unknown-reviewer' | 'no-right';

/**
 * Whether somebody may decide on a text.
 * @param path the text's path below the configuration's folder, with `/`
 */
export function reviewerFor(
  { approval }: Pick<Configuration, 'approval'>,
  name: string,
  path: string,
): Reviewer | ReviewerFault {
  const named = approval.reviewers.filter((reviewer) => isSameName(reviewer.name, name));
  if (named.length === 0) return 'unknown-reviewer';
  return named.find(({ files }) => matcherOf(files)(path)) ?? 'no-right';
}

/** The names of everybody who may decide on some text, each once. */
export function reviewerNames({ approval }: Pick<Configuration, 'approval'>): string[] {
  return [...new Set(approval.reviewers.map(({ name }) => name))];
}

/** Whether a text has to be approved. */
export function mustBeApproved({ approval }: Pick<Configuration, 'approval'>, path: string): boolean {
  return approval.required.length > 0 && matcherOf(approval.required)(path);
}

const matchers = new WeakMap<readonly string[], PathMatcher>();

/** Patterns are asked for every waiver of every text, and compiled once. */
function matcherOf(patterns: readonly string[]): PathMatcher {
  let matcher = matchers.get(patterns);
  if (matcher === undefined) {
    matcher = pathMatcher(patterns);
    matchers.set(patterns, matcher);
  }
  return matcher;
}

function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}
