import assert from 'node:assert/strict';
import { knowledge, lint, marked } from '../../../kit';
import { fixedSources } from '../fixes';
import { only, rows } from '../table';

const RULE = 'safeguards/helpline';

const LINE = '\n\nMental Helses hjelpetelefon svarer på 116 123.';

describe(RULE, () => {
  describe('suicide and self-harm without a helpline', () => {
    rows(RULE, [
      'Mange med depresjon har ‹selvmordstanker›.',
      'Behandlingen kan dempe ‹suicidale› tanker.',
      'Noen har tenkt på å ‹ta sitt eget liv›.',
      'Sliter du med tanker om å ‹ta livet av deg›?',
      'Bivirkninger: hodepine, kvalme, ‹selvmordstanker›.',
      'Vi behandler ikke pasienter med akutt ‹selvmordsfare›.',
      'Tanker om at du ‹ikke vil leve› lenger, skal tas på alvor.',
      '‹Suicidforsøk› er vanligere ved bipolar lidelse.',
      'Angst kan gi ‹selvskading›.',
      '- Søvnvansker\n- ‹Selvmordstanker›\n- Uro',
      '## ‹Selvmordstanker›\n\nVi tar imot henvisninger.',
      'Har du ‹selvmordstanker›? Ring 113 når det haster.',
      'Tankar om ‹sjølvmord› er vanleg ved tung depresjon.',
      'Ho ‹ville ikkje leve› lenger.',
      'Mange har tenkt på å ‹ta sitt eige liv›.',
    ]);
  });

  describe('a helpline anywhere, figures of speech and other words', () => {
    rows(RULE, [
      `Mange har selvmordstanker.${LINE}`,
      'Har du selvmordstanker? Ring Kirkens SOS på 22 40 00 40.',
      'Selvmordstanker skal tas på alvor. Trenger du noen å snakke med? Ring 116123.',
      'Selvmordstanker er vanlig.\n\n[Ring hjelpetelefonen](tel:116123)',
      'Å kutte i budsjettet er politisk selvmord.',
      'Soldatene møtte selvmordsbombere.',
      'Apoptose kalles cellens selvmord.',
      'Depresjon kan behandles, og de fleste blir bedre.',
      'Mange dør av hjertesykdom.',
      'Livet tar nye veier.',
      'Ta livet med ro i dagene etterpå.',
      'Teksten er rolig.\n\n## Kilder\n\n- Lie, A. (2020). Selvmord i Norge. *Tidsskrift*, 4(1), 3–9.',
      'Sjølvmord er vanskeleg å snakke om. Kyrkjas SOS svarar heile døgnet.',
      'Livet vart betre etter operasjonen.',
      'Legen spør om søvn, appetitt og humør.',
    ]);
  });

  describe('how it is done', () => {
    const method = (source: string) =>
      lint(source + LINE).findings.filter(({ rule, messageId }) => rule === RULE && messageId === 'method').length;

    for (const source of [
      'Han tok livet sitt med en overdose.',
      'Hun prøvde å ta sitt eget liv og skar over pulsåren.',
      'Selvmord ved hengning er vanligst.',
      'Ho tok livet sitt og hoppa frå brua.',
      'Sjølvmord med henging er vanlegast.',
    ])
      it(`is reported also beside a helpline: ${source}`, () => assert.equal(method(source), 1));

    for (const source of [
      'Han tok livet sitt i fjor.',
      'En overdose paracetamol skader leveren.',
      'Selvmordstanker går ofte over med behandling.',
      'Ho tok tablettar mot kvalme.',
    ])
      it(`is not in: ${source}`, () => assert.equal(method(source), 0));
  });

  it('is reported once, at the first place, with the others related', () => {
    const { finding, words } = only(
      'Selvmord er et ord.\n\nSuicidale tanker er vanlige.\n\nHun ville ikke leve.',
      RULE,
    );
    assert.equal(words, 'Selvmord');
    assert.equal(finding.severity, 'error');
    assert.equal(finding.related.length, 2);
  });

  it('leaves professional texts', () => {
    assert.deepEqual(
      marked('Svært vanlige: hodepine. Mindre vanlige: selvmordstanker.', RULE, { audience: 'professional' }),
      [],
    );
  });

  describe('the fix', () => {
    const fixed = (source: string) => fixedSources(source).find(({ rule }) => rule === RULE)?.source;
    const { nb, nn } = knowledge.helplineParagraph;

    it('inserts the paragraph in the language of the draft', () => {
      assert.equal(
        fixed('Mange har selvmordstanker.\n\nVi hjelper.\n'),
        `Mange har selvmordstanker.\n\n${nb}\n\nVi hjelper.\n`,
      );
      assert.equal(
        fixed('Dei har ikkje berre sjølvmordstankar, men uro.\n'),
        `Dei har ikkje berre sjølvmordstankar, men uro.\n\n${nn}\n`,
      );
    });

    it('breaks up no list and no table', () => {
      assert.equal(
        fixed('- uro\n- selvmordstanker\n- søvn\n\nSlutt.\n'),
        `- uro\n- selvmordstanker\n- søvn\n\n${nb}\n\nSlutt.\n`,
      );
      assert.equal(
        fixed('| a | b |\n|---|---|\n| selvmord | uro |\n| søvn | ro |\n\nSlutt.\n'),
        `| a | b |\n|---|---|\n| selvmord | uro |\n| søvn | ro |\n\n${nb}\n\nSlutt.\n`,
      );
      assert.equal(fixed('# Selvmordstanker\n\nTekst.\n'), `# Selvmordstanker\n\n${nb}\n\nTekst.\n`);
    });

    it('clears the finding and brings no other', () => {
      for (const source of [
        'Mange har selvmordstanker.',
        'Mange har sjølvmordstankar. Ikkje alle seier det til nokon.',
      ]) {
        const after = lint(fixed(source) ?? '').findings;
        assert.deepEqual(
          after.map(({ rule }) => rule),
          [],
        );
      }
    });
  });
});
