import assert from 'node:assert/strict';
import { inflector } from '../../../rules/src/knowledge/compile';
import { splitSentences } from '../../../rules/src/language/sentences';
import { tokenise } from '../../../rules/src/language/tokenise';
import type { Tokens } from '../../../rules/src/language/tokens';
import { compileLexicon } from '../../../rules/src/matching/compile';
import type { LexiconEntry } from '../../../rules/src/matching/lexicon';
import { findHits } from '../../../rules/src/matching/lookup';
import { Table } from '../../../rules/src/matching/table';
import { abbreviations, irregular } from '../language/support';

export const inflect = inflector(irregular);

/** An entry with nothing but patterns. */
export function entryOf(
  id: string,
  patterns: readonly string[],
  language: LexiconEntry['language'] = 'both',
): LexiconEntry {
  const examples = { bad: [], good: [] };
  return { id, kind: 'test', language, patterns, ref: '', replacement: {}, basis: [], examples };
}

/** The table of patterns; each is an entry of its own, called as it is written. */
export function tableOf(...patterns: readonly string[]): Table {
  return tableOfEntries(patterns.map((pattern) => entryOf(pattern, [pattern])));
}

export function tableOfEntries(entries: readonly LexiconEntry[]): Table {
  const { image, problems } = compileLexicon(entries, new Map(), inflect);
  assert.deepEqual(problems, []);
  return new Table(image);
}

export function tokensOf(text: string, table: Table): { tokens: Tokens; sentenceEnds: readonly number[] } {
  const tokens = tokenise(text, table.vocabulary);
  return { tokens, sentenceEnds: splitSentences(text, tokens, abbreviations).endTokens };
}

/** The words that a pattern finds in a text, in order. */
export function found(pattern: string, text: string): string[] {
  return foundIn(tableOf(pattern), text);
}

/** The words that a table finds in a text, in order. */
export function foundIn(table: Table, text: string): string[] {
  const { tokens, sentenceEnds } = tokensOf(text, table);
  return findHits(text, tokens, table, sentenceEnds, true).map(({ start, end }) => text.slice(start, end));
}
