import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, translateFrom } from '../../client/src/localise';
import { bundle, type Json, ROOT, readJson } from './kit';

const SOURCES = join(ROOT, 'client/src');
/** A call of the translator; its first argument, when that is a literal. */
const CALL = /(?<![\w.#])t\(\s*(?:'((?:[^'\\]|\\.)*)')?/g;
const SLOT = /\{\w+\}/g;

/** The sentences of the client: `undefined` for a call without a literal. */
const sentences = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/(^|[/\\])localise\.ts$/.test(name))
  .flatMap((name) => [...readFileSync(join(SOURCES, name), 'utf8').matchAll(CALL)].map(([, sentence]) => sentence));

const slots = (sentence: string) => [...sentence.matchAll(SLOT)].map(([slot]) => slot).sort();
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe("the client's sentences", () => {
  const used = sentences.filter((sentence) => sentence !== undefined);

  it('are literals', () => {
    assert.ok(used.length > 40);
    assert.equal(used.length, sentences.length);
  });

  for (const language of ['nb', 'nn'] as const) {
    it(`are all in ${language}, and nothing else is`, () => {
      assert.deepEqual(sorted(Object.keys(bundle(language))), sorted(used));
    });

    it(`have the same slots and icons in ${language}`, () => {
      for (const [sentence, translation] of Object.entries(bundle(language))) {
        assert.deepEqual(slots(translation), slots(sentence), sentence);
        assert.equal(/^\$\([a-z-]+\)/.exec(translation)?.[0], /^\$\([a-z-]+\)/.exec(sentence)?.[0], sentence);
        assert.notEqual(translation.trim(), '');
      }
    });
  }

  it('are nynorsk in nynorsk', () => {
    for (const [sentence, translation] of Object.entries({ ...bundle('nn'), ...readJson<Json>('package.nls.nn.json') }))
      assert.doesNotMatch(
        String(translation),
        /\b(ikke|en|et|jeg|hva|hvem|hvor|fra|tekster|navn|blir du)\b/i,
        sentence,
      );
  });

  it('are filled, and left in English when a bundle lacks them', () => {
    assert.equal(fill('{a} og {b}', { a: 1, b: '{a}' }), '1 og {a}');
    assert.equal(fill('{a} og {toString}', {}), '{a} og {toString}');
    assert.equal(translateFrom({ 'one {x}': 'ein {x}' })('one {x}', { x: 2 }), 'ein 2');
    assert.equal(translateFrom({})('toString'), 'toString');
  });
});

describe('the words of package.json', () => {
  const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const keys = sorted([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!));

  it('are in every language, and nothing else is', () => {
    assert.ok(keys.length > 20);
    for (const file of ['package.nls.json', 'package.nls.nb.json', 'package.nls.nn.json']) {
      const words = readJson<Readonly<Record<string, string>>>(file);
      assert.deepEqual(sorted(Object.keys(words)), keys, file);
      for (const [key, text] of Object.entries(words)) assert.notEqual(text.trim(), '', `${file} ${key}`);
    }
  });
});
