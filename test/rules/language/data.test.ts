import assert from 'node:assert/strict';
import { WORD_CLASS_NAMES } from '../../../rules/src/language/word-classes';
import { abbreviationData, grammars, irregular, numberData } from './support';

for (const language of ['nb', 'nn'] as const) {
  describe(`language data of ${language}`, () => {
    const grammar = grammars[language];
    const numbers = numberData[language];
    const subset = (inner: string, outer: string) => {
      const known = new Set(grammar[outer]);
      return (grammar[inner] ?? []).filter((word) => !known.has(word));
    };

    it('names known word classes only, with lower-case single words and none twice', () => {
      for (const [name, words] of Object.entries(grammar)) {
        assert.ok(WORD_CLASS_NAMES[name], name);
        assert.equal(new Set(words).size, words.length, name);
        for (const word of words) assert.match(word, /^[\p{Ll}-]+$/u, name);
      }
    });

    it('keeps the narrower classes within the wider ones', () => {
      for (const inner of ['negativeDeterminer', 'negativePreposition', 'correlativeNegation', 'negativeVerb']) {
        assert.deepEqual(subset(inner, 'negation'), [], inner);
      }
      assert.deepEqual(subset('adverbialSubordinator', 'subordinator'), []);
      assert.deepEqual(subset('firstPersonSingular', 'firstPerson'), []);
    });

    it('has every word that begins a quantity in numberWord and every unit in unit', () => {
      const first = [
        ...Object.keys(numbers.values),
        ...Object.keys(numbers.scales),
        ...Object.keys(numbers.multiples),
        ...Object.values(numbers.parts).flat(),
        ...numbers.every,
        ...numbers.everySecond,
        ...numbers.majorities,
      ];
      const units = [...numbers.times, ...Object.values(numbers.units).flatMap((names) => Object.values(names).flat())];
      const missing = (words: readonly string[], name: string) =>
        words.filter((word) => !grammar[name]?.includes(word));
      assert.deepEqual(missing(first, 'numberWord'), []);
      assert.deepEqual(missing(units, 'unit'), []);
    });

    it('lists abbreviations in lower case with a final stop, each once', () => {
      const { inner, final, month } = abbreviationData[language];
      const forms = [...inner, ...final, ...month];
      assert.equal(new Set(forms).size, forms.length);
      for (const form of forms) assert.match(form, /^[\p{Ll}.]+\.$/u);
    });

    it('lists irregular forms in lower case', () => {
      const { nouns, verbs, adverbs, adjectives } = irregular[language];
      for (const table of [nouns, verbs, adverbs]) {
        for (const forms of Object.values(table)) for (const form of forms) assert.match(form, /^\p{Ll}+$/u);
      }
      for (const { positive, compared } of Object.values(adjectives)) {
        for (const form of [...positive, ...compared]) assert.match(form, /^\p{Ll}+$/u);
      }
    });
  });
}

describe('language data of both standards', () => {
  it('keeps the words that tell them apart apart', () => {
    const { bokmal: words } = grammars.nb;
    const bokmal = new Set(words);
    const { nynorsk } = grammars.nn;
    assert.ok(nynorsk);
    assert.deepEqual(
      nynorsk.filter((word) => bokmal.has(word)),
      [],
    );
  });
});
