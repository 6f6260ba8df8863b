import assert from 'node:assert/strict';
import { withoutGenitives } from '../../../rules/src/matching/genitives';
import { tableOf } from './support';

describe('genitives', () => {
  const meaningOf = (meaning: string) => meaning;
  const left = (words: readonly (readonly [string, string])[]) => withoutGenitives(new Map(words), meaningOf);

  it('are left out where they mean what the word without the letter means', () => {
    const { words, genitive } = left([
      ['hest', 'h'],
      ['hests', 'h'],
      ['hesten', 'h'],
      ['hestens', 'h'],
    ]);
    assert.deepEqual([...words.keys()], ['hest', 'hesten']);
    assert.deepEqual([...genitive], ['h']);
  });

  it('stay where the word without the letter means something else, or some word has none', () => {
    const { words, genitive } = left([
      ['kur', 'k'],
      ['kurs', 'c'],
      ['ro', 'r'],
      ['ros', 'r'],
      ['rolig', 'r'],
    ]);
    assert.deepEqual([...words.keys()], ['kur', 'kurs', 'ro', 'ros', 'rolig']);
    assert.deepEqual([...genitive], []);
  });

  it('of a noun are known, in any case, and words that only end so are not', () => {
    const { vocabulary } = tableOf('klinikk/m', 'trygg', 'kurs');
    const idOf = (word: string) => vocabulary.findIn(word, 0, word.length);
    assert.notEqual(idOf('klinikk'), 0);
    for (const word of ['klinikks', 'klinikkens', 'KLINIKKENS', 'klinikkenes'])
      assert.equal(idOf(word), idOf('klinikk'));
    for (const word of ['tryggs', 'kur', 'kurss', 's', 'klinik']) assert.equal(idOf(word), 0, word);
  });
});
