import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fingerprintBase } from '../../../rules/src/engine/fingerprint';
import { lint, type TestSettings } from '../../kit';

const RULE = 'claims/onset';

/** The fingerprints of a rule's findings, in order. */
function prints(source: string, settings: TestSettings = {}, rule = RULE): string[] {
  return lint(source, settings)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ fingerprint }) => fingerprint);
}

function print(source: string, settings: TestSettings = {}): string {
  const [only, ...others] = prints(source, settings);
  assert.ok(only !== undefined && others.length === 0, source);
  return only;
}

const SENTENCE = 'Ryggsmertene forsvinner over natten.';

describe('the fingerprint of a finding', () => {
  describe('stays the same', () => {
    const base = () => print(SENTENCE);
    const same: readonly [what: string, source: string][] = [
      ['below another paragraph', `Timen varer i en time.\n\n${SENTENCE}`],
      ['below a heading, in a list', `## Rygg\n\n- ${SENTENCE}`],
      ['after another sentence', `Timen varer i en time. ${SENTENCE}`],
      ['before another sentence', `${SENTENCE} Timen varer i en time.`],
      ['in another block kind', `> ${SENTENCE}`],
      ['with marks', 'Ryggsmertene **forsvinner** over *natten*.'],
      ['with a soft line break', 'Ryggsmertene forsvinner\nover natten.'],
      ['with other white space', 'Ryggsmertene  forsvinner over\u00a0natten.'],
      ['in capitals', 'RYGGSMERTENE FORSVINNER OVER NATTEN.'],
      ['with other punctuation', 'Ryggsmertene forsvinner – over natten!'],
      ['with a soft hyphen', 'Rygg\u00adsmertene forsvinner over natten.'],
      ['with CRLF', `Timen varer i en time.\r\n\r\n${SENTENCE}\r\n`],
    ];
    for (const [what, source] of same) it(what, () => assert.equal(print(source), base()));

    it('in plain text and in Markdown', () => {
      assert.equal(print(SENTENCE, { format: 'text' }), base());
    });

    it('whatever the severity, the audience or today', () => {
      assert.equal(print(SENTENCE, { audience: 'professional' }), base());
      assert.equal(print(SENTENCE, { severity: () => 'info' }), base());
      assert.equal(print(SENTENCE, { today: '2031-01-01' }), base());
    });

    it('when a comment lets the finding stand', () => {
      assert.equal(print(`<!-- ${'noktern-tillat claims/onset: sitat'} -->\n\n${SENTENCE}`), base());
    });

    it('when the finding of another rule comes before it', () => {
      assert.equal(print(`Metoden er banebrytende.\n\n${SENTENCE}`), base());
    });

    it('whatever paragraphs stand above (property)', () => {
      const words = fc.constantFrom(
        'Timen varer i en time.',
        'Ring oss.',
        '## Priser',
        '- Råd om søvn',
        '> Takk',
        'Eple, pære!',
      );
      fc.assert(
        fc.property(fc.array(words, { maxLength: 6 }), (above) => {
          assert.equal(print([...above, SENTENCE].join('\n\n')), base());
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('differs', () => {
    it('by the words of the finding and by its sentence', () => {
      const all = [
        SENTENCE,
        'Ryggsmertene forsvinner umiddelbart.',
        'Nakkesmertene forsvinner over natten.',
        'Ryggsmertene forsvinner over natten, sier Ane.',
        'Ryggsmertene forsvinn over natta.',
      ].map((source) => print(source));
      assert.equal(new Set(all).size, all.length);
    });

    it('by the rule', () => {
      const span = { start: 0, end: 4 };
      assert.notEqual(
        fingerprintBase('claims/onset', 'over natten', span, span),
        fingerprintBase('claims/cure', 'over natten', span, span),
      );
    });

    it('by where the finding stands among the words of its sentence', () => {
      const [first, second] = prints('Smertene er borte over natten, og plagene er borte over natta.');
      assert.notEqual(first, second);
    });

    it('by the ordinal of equal ones, in the order of the text', () => {
      const all = prints(`${SENTENCE}\n\n${SENTENCE}\n\n${SENTENCE}`);
      const base = print(SENTENCE);
      assert.deepEqual(all, [base, `${base}-1`, `${base}-2`]);
    });

    it('by no ordinal of others', () => {
      const [, other] = prints(`${SENTENCE}\n\nNakkesmertene forsvinner over natten.`);
      assert.equal(other, print('Nakkesmertene forsvinner over natten.'));
    });
  });

  it('is sixteen hexadecimal digits', () => {
    assert.match(print(SENTENCE), /^[0-9a-f]{16}$/);
  });

  it('is not the same for words that are split otherwise', () => {
    const at = (text: string, start: number, end: number) =>
      fingerprintBase('claims/onset', text, { start, end }, { start: 0, end: text.length });
    assert.notEqual(at('over natten', 0, 11), at('overnatten', 0, 10));
    assert.notEqual(at('ab c', 0, 2), at('a bc', 0, 1));
  });

  it('tells any two short texts apart (property)', () => {
    const text = fc.stringMatching(/^[a-zæøå]{1,8}( [a-zæøå]{1,8}){0,3}$/);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const of = (words: string) =>
          fingerprintBase('claims/onset', words, { start: 0, end: words.length }, { start: 0, end: words.length });
        assert.equal(of(one) === of(other), one === other);
      }),
      { numRuns: 500 },
    );
  });
});
