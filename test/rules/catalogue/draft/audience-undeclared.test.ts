import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { only, rows } from '../table';

const RULE = 'draft/audience-undeclared';
const STATED = 'Denne artikkelen er ment for helsepersonell.';

function count(source: string, settings: Parameters<typeof lint>[1] = {}): number {
  return lint(source, settings).findings.filter(({ rule }) => rule === RULE).length;
}

describe(RULE, () => {
  describe('the words that say whom the text is for', () => {
    rows(RULE, [
      'Denne artikkelen er ‹ment for helsepersonell›.',
      'Siden er ‹beregnet for leger› og andre.',
      'Innholdet er ‹kun for helsepersonell›.',
      'Teksten ‹retter seg mot fagfolk›.',
      'Kurset er ‹rettet mot leger›.',
      '## ‹Informasjon til leger›',
      '- ‹kun for helsepersonell›',
      'Denne sida er ‹meint for helsepersonell›.',
      'Teksten ‹rettar seg mot fagfolk›.',
      'Innhaldet er ‹berre for helsepersonell›.',
      // once for the draft, at the first place
      'Siden er ‹ment for helsepersonell›.\n\nDen er kun for helsepersonell.',
    ]);
  });

  describe('says nothing', () => {
    rows(RULE, [
      'Ta kontakt med helsepersonell om du er i tvil.',
      'Helsepersonell har taushetsplikt.',
      'Legene våre følger deg opp.',
      'Tilbudet er ment for voksne.',
      'Artikkelen er skrevet av helsepersonell.',
      'Siden er for deg som har vondt i ryggen.',
      'Ta kontakt med helsepersonell om du er i tvil, seier me.',
      'Helsepersonell har teieplikt.',
      'Tilbodet er meint for vaksne.',
      'Artikkelen er skriven av helsepersonell.',
      'Vi er ikke ute etter fagfolk.',
    ]);
  });

  it('is information, and clears nothing else', () => {
    const { finding } = only(`${STATED} Vi gir ketamin.`, RULE);
    assert.equal(finding.severity, 'info');
    assert.equal(finding.messageId, 'stated');
    assert.deepEqual(finding.basis, ['lmf-13-4']);
    assert.ok(lint(`${STATED} Vi gir ketamin.`).findings.some(({ rule }) => rule === 'medicines/name'));
  });

  it('asks nothing once the audience is declared, whatever it is', () => {
    assert.equal(count(STATED), 1);
    assert.equal(count(`---\nmålgruppe: helsepersonell\n---\n\n${STATED}`), 0);
    assert.equal(count(`---\nmålgruppe: allmennhet\n---\n\n${STATED}`), 0);
    assert.equal(count(`---\naudience: professional\n---\n\n${STATED}`), 0);
    assert.equal(count(STATED, { audience: 'public' }), 0);
    assert.equal(count(STATED, { audience: 'professional' }), 0);
  });

  // the words are looked for in every block, also where no visitor reads them
  it('is not asked by a comment', () => {
    assert.equal(count(`<!-- ${STATED} -->\n\nTimen varer i en time.`), 0);
  });
});
