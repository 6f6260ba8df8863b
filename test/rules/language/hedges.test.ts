import assert from 'node:assert/strict';
import { findHedges, isHedged } from '../../../rules/src/language/hedges';
import { analyse } from './support';

function hedgesOf(text: string) {
  const { tokens, sentences } = analyse(text);
  return findHedges(text, tokens, sentences);
}

function hedges(text: string): string[] {
  return hedgesOf(text).map(({ start, end }) => text.slice(start, end));
}

function weakens(text: string, word: string): boolean {
  const start = text.indexOf(word);
  return isHedged(hedgesOf(text), start, start + word.length);
}

describe('findHedges', () => {
  it('finds hedges', () => {
    assert.deepEqual(hedges('Behandlingen kan trolig lindre plagene.'), ['kan', 'trolig']);
    assert.deepEqual(hedges('Behandlinga kan truleg lindre plagene.'), ['kan', 'truleg']);
    assert.deepEqual(hedges('Det antas at mange får effekt.'), ['antas']);
  });

  it('finds none in plain statements', () => {
    assert.deepEqual(hedges('Behandlingen lindrer plagene.'), []);
    assert.deepEqual(hedges('Behandlinga lindrar plagene for godt.'), []);
    assert.deepEqual(hedges('Kannen er tom.'), []);
  });

  it('takes near-absolutes for no hedges', () => {
    assert.deepEqual(hedges('Inngrepet er nærmest smertefritt og nesten uten risiko.'), []);
    assert.deepEqual(hedges('Inngrepet er nærmast smertefritt.'), []);
  });

  it('leaves a negated hedge to the negation', () => {
    assert.deepEqual(hedges('Vi kan ikke love at alle blir bedre.'), []);
    assert.deepEqual(hedges('Vi kan ikkje love at alle blir betre.'), []);
  });
});

describe('isHedged', () => {
  it('weakens the words of its clause', () => {
    assert.ok(weakens('Behandlingen kan lindre smerter og gi bedre søvn.', 'lindre'));
    assert.ok(weakens('Behandlingen kan lindre smerter og gi bedre søvn.', 'bedre'));
    assert.ok(weakens('Ofte virker den raskt.', 'raskt'));
    assert.ok(weakens('Det antas at metoden er trygg.', 'trygg'));
    assert.ok(weakens('Truleg verkar ho raskt.', 'raskt'));
  });

  it('does not weaken other clauses and sentences', () => {
    assert.ok(!weakens('Den kan svi litt, men metoden er trygg.', 'trygg'));
    assert.ok(!weakens('Den kan svi litt. Metoden er trygg.', 'trygg'));
    assert.ok(!weakens('Metoden er trygg fordi legen kan faget.', 'trygg'));
    assert.ok(!weakens('Han kan svi litt, men metoden er trygg for alle.', 'trygg'));
    assert.ok(!weakens('Metoden er trygg, men kan svi.', 'trygg'));
  });
});
