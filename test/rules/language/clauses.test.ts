import assert from 'node:assert/strict';
import { clauseAround, isClauseStart, isListComma } from '../../../rules/src/language/clauses';
import { analyse } from './support';

/** The clauses of a one-sentence text. */
function clauses(text: string): string[] {
  const { tokens } = analyse(text);
  const starts = Array.from({ length: tokens.count }, (_, at) => at).filter(
    (at) => at === 0 || isClauseStart(text, tokens, at, 0, tokens.count),
  );
  return starts.map((at, i) =>
    text.slice(tokens.starts[at], tokens.starts[starts[i + 1] ?? tokens.count] ?? text.length).trim(),
  );
}

describe('isClauseStart', () => {
  const parted: readonly string[] = [
    'Kuren er rask,| men den svir.',
    'Kuren er rask| og gir ro.',
    'Vi ringer deg| når svaret kommer.',
    'Vi mener| at metoden er trygg.',
    'Metoden| som brukes mest,| er skånsom.',
    'Kuren er rask;| du merker det.',
    'Kuren er rask –| spør oss.',
    'Kuren er dyr,| fordi legen bruker tid.',
    'Kuren er rask,| men ho svir.',
    'Vi ringjer deg| når svaret kjem.',
    'Vi meiner| at metoden er trygg.',
    'Kuren er rask| og gir ro til dei| som treng det.',
  ];
  for (const text of parted) {
    it(text, () =>
      assert.deepEqual(
        clauses(text.replaceAll('|', '')),
        text.split('|').map((clause) => clause.trim()),
      ),
    );
  }

  const whole: readonly string[] = [
    'Kuren er rask og trygg.',
    'Leger og sykepleiere er til stede.',
    'Du får ro, søvn og overskudd.',
    'Hun jobber som lege hos oss.',
    'Vi snakker om smerter, arr og hevelse.',
    'Legar og sjukepleiarar er til stades.',
    'Ho arbeider som lege hos oss.',
  ];
  for (const text of whole) it(`is one clause: ${text}`, () => assert.deepEqual(clauses(text), [text]));
});

describe('clauseAround', () => {
  it('gives the clause of a token', () => {
    const text = 'Kuren er rask, men den svir litt.';
    const { tokens } = analyse(text);
    const { first, end } = clauseAround(text, tokens, tokens.count - 2, 0, tokens.count);
    assert.equal(text.slice(tokens.starts[first], tokens.ends[end - 1]), 'men den svir litt.');
  });

  it('reaches no further than a sentence without stops may cost', () => {
    const text = 'rask '.repeat(5000);
    const { tokens } = analyse(text);
    const { first, end } = clauseAround(text, tokens, 2500, 0, tokens.count);
    assert.ok(first > 2000 && end < 3000);
  });
});

describe('isListComma', () => {
  const isList = (text: string) => {
    const { tokens } = analyse(text);
    const comma = Array.from({ length: tokens.count }, (_, at) => at).find(
      (at) => text[tokens.starts[at] as number] === ',',
    );
    assert.notEqual(comma, undefined);
    return isListComma(text, tokens, comma as number, 0, tokens.count);
  };

  it('knows a list by its last coordinator', () => {
    assert.ok(isList('uten smerter, arr eller hevelse'));
    assert.ok(isList('utan smerter, arr, hevingar eller blåmerke'));
  });

  it('knows clauses and afterthoughts from lists', () => {
    assert.ok(!isList('uten smerter, sier legen'));
    assert.ok(!isList('uten smerter, men med arr og hevelse'));
    assert.ok(!isList('uten smerter, takket være bedøvelsen'));
    assert.ok(!isList('utan smerter, seier legen og ler'));
  });
});
