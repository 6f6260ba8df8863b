import type { Span } from '../draft/span';
import { clauseAround, complementEnd } from './clauses';
import type { Sentences } from './sentences';
import { type Tokens, WordClass } from './tokens';

/** A word that weakens a statement. Offsets are UTF-16 into the block's text. */
export interface Hedge extends Span {
  /** What it weakens: its clause, itself included, and the complement clauses after it. */
  readonly scope: Span;
}

/** All hedges of a block, in order. A negated one («kan ikke») is a negation and no hedge. */
export function findHedges(text: string, tokens: Tokens, sentences: Sentences): Hedge[] {
  const { classes, starts, ends } = tokens;
  const found: Hedge[] = [];
  let sentence = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (((classes[at] as number) & WordClass.Hedge) === 0) continue;
    while ((sentences.endTokens[sentence] as number) <= at) sentence++;
    const first = sentences.firstTokens[sentence] as number;
    const end = sentences.endTokens[sentence] as number;
    if (at + 1 < end && ((classes[at + 1] as number) & WordClass.Negation) !== 0) continue;
    const from = clauseAround(text, tokens, at, first, end).first;
    const to = complementEnd(text, tokens, at, { first, end });
    const scope = { start: starts[from] as number, end: ends[to - 1] as number };
    found.push({ start: starts[at] as number, end: ends[at] as number, scope });
  }
  return found;
}

/** Whether `[start, end)` is weakened by a hedge. */
export function isHedged(hedges: readonly Hedge[], start: number, end: number): boolean {
  return hedges.some(({ scope }) => scope.start <= start && end <= scope.end);
}
