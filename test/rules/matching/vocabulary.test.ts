import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileLexicon, emptyTable } from '../../../rules/src/matching/compile';
import { foldWord } from '../../../rules/src/matching/fold';
import { Vocabulary, vocabularySlots } from '../../../rules/src/matching/vocabulary';
import { inflect } from './support';

/** A vocabulary of words with class bits. */
function vocabularyOf(classes: ReadonlyMap<string, number>): Vocabulary {
  return new Vocabulary(compileLexicon([], classes, inflect).image);
}

function slotOf(vocabulary: Vocabulary, word: string): number {
  return vocabulary.findIn(`<${word}>`, 1, word.length + 1);
}

describe('Vocabulary', () => {
  it('gives every word its own id and classes, whatever shares its place in the table', () => {
    const folded = fc.stringMatching(/^[a-zæøå]{1,6}$/).map(foldWord);
    fc.assert(
      fc.property(fc.uniqueArray(folded, { minLength: 1, maxLength: 400 }), fc.array(folded), (words, others) => {
        const classes = new Map(words.map((word, i) => [word, i]));
        const vocabulary = vocabularyOf(classes);
        const ids = words.map((word, i) => {
          const slot = slotOf(vocabulary, word);
          assert.ok(slot >= 0, word);
          assert.equal(vocabulary.classesIn(slot), i);
          return vocabulary.idIn(slot);
        });
        assert.deepEqual(
          ids,
          words.map((_, i) => i + 1),
        );
        for (const other of others) if (!classes.has(other)) assert.equal(slotOf(vocabulary, other), -1, other);
      }),
      { numRuns: 50 },
    );
  });

  it('finds words whatever their case', () => {
    const vocabulary = vocabularyOf(new Map([['blåbær', 3]]));
    for (const word of ['blåbær', 'Blåbær', 'BLÅBÆR']) assert.equal(vocabulary.idIn(slotOf(vocabulary, word)), 1);
    assert.equal(slotOf(vocabulary, 'blabær'), -1);
    assert.equal(slotOf(vocabulary, 'blåbæ'), -1);
    assert.equal(slotOf(vocabulary, ''), -1);
  });

  it('refuses two words that cannot be told apart', () => {
    assert.throws(() => vocabularySlots(['ro', 'fred', 'ro'], [0, 0, 0]), /«ro» has another word's hash/);
  });

  it('leaves room, so that a word that is not there is found missing', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `ord${i}`);
    const slots = vocabularySlots(words, []);
    assert.ok(slots.length / 4 > words.length * 1.5);
    assert.equal(slots.filter((_, i) => i % 4 === 2).filter((id) => id !== 0).length, words.length);
  });

  it('of an empty table knows no word', () => {
    assert.equal(slotOf(emptyTable().vocabulary, 'ro'), -1);
  });
});
