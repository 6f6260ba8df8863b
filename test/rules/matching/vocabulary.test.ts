import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileLexicon, emptyTable } from '../../../rules/src/matching/compile';
import { foldWord } from '../../../rules/src/matching/fold';
import { Vocabulary, vocabularySections } from '../../../rules/src/matching/vocabulary';
import { inflect } from './support';

/** A vocabulary of words with class bits. */
function vocabularyOf(classes: ReadonlyMap<string, number>): Vocabulary {
  return new Vocabulary(compileLexicon([], classes, inflect).image);
}

function idOf(vocabulary: Vocabulary, word: string): number {
  return vocabulary.findIn(`<${word}>`, 1, word.length + 1);
}

describe('Vocabulary', () => {
  it('gives every word its own classes, whatever shares its place in the table', () => {
    const folded = fc.stringMatching(/^[a-zæøå]{1,6}$/).map(foldWord);
    fc.assert(
      fc.property(fc.uniqueArray(folded, { minLength: 1, maxLength: 400 }), fc.array(folded), (words, others) => {
        const classes = new Map(words.map((word, i) => [word, i]));
        const vocabulary = vocabularyOf(classes);
        const ids = words.map((word, i) => {
          const id = idOf(vocabulary, word);
          assert.ok(id > 0, word);
          assert.equal(vocabulary.classesOf(id), i);
          return id;
        });
        assert.equal(new Set(ids).size, words.length);
        for (const other of others) if (!classes.has(other)) assert.equal(idOf(vocabulary, other), 0, other);
      }),
      { numRuns: 50 },
    );
  });

  it('finds words whatever their case', () => {
    const vocabulary = vocabularyOf(new Map([['blåbær', 3]]));
    for (const word of ['blåbær', 'Blåbær', 'BLÅBÆR']) assert.equal(idOf(vocabulary, word), 1);
    assert.equal(idOf(vocabulary, 'blabær'), 0);
    assert.equal(idOf(vocabulary, 'blåbæ'), 0);
    assert.equal(idOf(vocabulary, ''), 0);
  });

  it('gives words that are treated alike one id', () => {
    const vocabulary = vocabularyOf(
      new Map([
        ['og', 4],
        ['eller', 4],
        ['men', 8],
      ]),
    );
    assert.equal(idOf(vocabulary, 'og'), idOf(vocabulary, 'eller'));
    assert.notEqual(idOf(vocabulary, 'og'), idOf(vocabulary, 'men'));
  });

  it('refuses two words that cannot be told apart', () => {
    assert.throws(() => vocabularySections({ words: ['ro', 'fred', 'ro'], ids: [1, 2, 1] }), /have the same hashes/);
  });

  it('spreads words over buckets, so that few are looked at', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `ord${i}`);
    const ids = words.map((_, i) => i + 1);
    const { wordStarts, wordChecks, wordIds } = vocabularySections({ words, ids });
    assert.equal(wordChecks.length, words.length);
    assert.deepEqual(
      [...wordIds].sort((a, b) => a - b),
      ids,
    );
    const sizes = [...wordStarts.subarray(1)].map((start, i) => start - (wordStarts[i] as number));
    assert.ok(Math.max(...sizes) < 20, `a bucket of ${Math.max(...sizes)}`);
  });

  it('of an empty table knows no word', () => {
    assert.equal(idOf(emptyTable().vocabulary, 'ro'), 0);
  });
});
