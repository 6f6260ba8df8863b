import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packWords, unpackWords, wordList } from '../../../rules/src/matching/word-list';

describe('a list of words', () => {
  it('is in order, with the id of each word', () => {
    const { words, ids } = wordList(
      new Map([
        ['kuren', 2],
        ['ås', 7],
        ['kur', 2],
      ]),
    );
    assert.deepEqual(
      [words, ids],
      [
        ['kur', 'kuren', 'ås'],
        [2, 2, 7],
      ],
    );
  });

  it('is the same when it is unpacked, whatever the words share', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ø', '-', 'Æ', '1'), minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        const sorted = wordList(new Map(words.map((one, i) => [one, i + 1]))).words;
        assert.deepEqual(unpackWords(packWords(sorted)), sorted);
      }),
    );
  });

  it('keeps of a word only what the one before does not share', () => {
    assert.equal(packWords(['klinikk', 'klinikken', 'klok']), 'Aklinikk\nHen\nCok');
  });
});
