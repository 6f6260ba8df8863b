import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findHits } from '../../../rules/src/matching/lookup';
import { expandPattern } from '../../../rules/src/matching/pattern';
import { type NaiveEntry, naiveHits } from './reference';
import { entryOf, tableOfEntries, tokensOf } from './support';

/*
 * Words that share beginnings, ends and forms, so that random phrases of them meet: as they stand, inflected, as the
 * beginning or the end of a compound.
 */
const PATTERN_WORDS = [
  'ny/adj-',
  'behandling/f',
  'behandling/f~',
  '~behandling/f',
  'klinikk/m',
  '~klinikk/m',
  'rygg',
  'for',
  'godt',
  'laser~',
  'bli/v',
  'ro',
];
const TEXT_WORDS = [
  'ny',
  'nytt',
  'Nye',
  'behandling',
  'behandlingen',
  'BEHANDLINGENE',
  'behandlingsrom',
  'laserbehandling',
  'Laserbehandlinger',
  'klinikk',
  'klinikken',
  'hudklinikk',
  'hud-klinikken',
  'klinikkbesøk',
  'rygg',
  'ryggen',
  'for',
  'godt',
  'blir',
  'ble',
  'laser',
  'laserlys',
  'ro',
  'åro',
  'uro',
  '12',
  '3,5',
  'stå',
];
const GLUE = [' ', ' ', ' ', ' ', ', ', '. ', ' – ', '; ', ' «', '» ', '\u00a0', '/'];

const word = fc.constantFrom(...PATTERN_WORDS);
const element = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 1, arbitrary: word.map((one) => `${one}?`) },
  { weight: 1, arbitrary: fc.tuple(word, word, word).map(([a, b, c]) => `(${a}|${b} ${c})`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `(${a}|${b})?`) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }).map((max) => `<${max}>`) },
);
/** Gaps that meet, as in `<1> (…)? <2>`, are one gap to nobody; no pattern should have them. */
const hasMeetingGaps = (one: string): boolean =>
  expandPattern(one).some((sequence) =>
    sequence.some(({ kind }, i) => kind === 'gap' && sequence[i + 1]?.kind === 'gap'),
  );
const pattern = fc
  .tuple(word, fc.array(element, { maxLength: 3 }), word)
  .map(([first, middle, last]) => [first, ...middle, last].join(' '))
  .filter((one) => !hasMeetingGaps(one));
const entries = fc
  .array(fc.array(fc.oneof(pattern, word), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((lists): NaiveEntry[] => lists.map((patterns, i) => ({ id: `e${i}`, patterns })));
const text = fc
  .array(fc.tuple(fc.constantFrom(...TEXT_WORDS), fc.constantFrom(...GLUE)), { maxLength: 25 })
  .map((pairs) => pairs.flat().join(''));

describe('findHits', () => {
  it('finds what a naive matcher finds, in any text', () => {
    fc.assert(
      fc.property(entries, text, (list, source) => {
        const table = tableOfEntries(list.map(({ id, patterns }) => entryOf(id, patterns, 'nb')));
        const { tokens, sentenceEnds } = tokensOf(source, table);
        const hits = findHits(source, tokens, table, sentenceEnds, true);
        assert.deepEqual(
          hits.map(({ entry, firstToken, endToken }) => `${entry.id} ${firstToken} ${endToken}`).sort(),
          naiveHits(source, tokens, list, sentenceEnds).sort(),
        );
        for (const { start, end, firstToken, endToken } of hits) {
          assert.equal(start, tokens.starts[firstToken]);
          assert.equal(end, tokens.ends[endToken - 1]);
        }
        const starts = hits.map(({ start }) => start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same with tokens of another table’s vocabulary', () => {
    fc.assert(
      fc.property(entries, entries, text, (first, second, source) => {
        const other = tableOfEntries(first.map(({ id, patterns }) => entryOf(id, patterns, 'nb')));
        const table = tableOfEntries(second.map(({ id, patterns }) => entryOf(id, patterns, 'nb')));
        const { tokens, sentenceEnds } = tokensOf(source, other);
        assert.deepEqual(
          findHits(source, tokens, table, sentenceEnds, false)
            .map(({ entry, firstToken, endToken }) => `${entry.id} ${firstToken} ${endToken}`)
            .sort(),
          naiveHits(source, tokens, second, sentenceEnds).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
