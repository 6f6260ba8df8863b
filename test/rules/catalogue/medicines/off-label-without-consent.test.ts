import assert from 'node:assert/strict';
import type { Finding } from '../../../../rules/src/engine/finding';
import { knowledge, lint, type TestSettings } from '../../../kit';
import { markedSource, only, rows, sourceOf } from '../table';

const RULE = 'medicines/off-label-without-consent';

/** A note with all five parts, in other words than the model note. */
const NOTE =
  'Bruken er utenfor godkjent indikasjon. Legen vurderer om behandlingen passer for deg og går gjennom andre alternativer, risiko og bivirkninger. Den starter først etter informert samtykke.';
const NOTE_NN =
  'Bruken er utanfor godkjend indikasjon. Legen vurderer om behandlinga passar for deg og går gjennom andre alternativ, risiko og biverknader. Ho startar først etter informert samtykke.';
const PROFESSIONALS = '---\nmålgruppe: helsepersonell\n---\n\n';

function found(source: string, settings: TestSettings = {}): readonly Finding[] {
  return lint(source, settings).findings.filter(({ rule }) => rule === RULE);
}

function kinds(source: string, settings: TestSettings = {}): string[] {
  return found(source, settings).map(({ messageId }) => messageId);
}

describe(RULE, () => {
  describe('a use outside the approved indication', () => {
    rows(RULE, [
      'Vi bruker ‹ketamin mot depresjon›.',
      'Ved klinikken gis ‹ketamin mot alvorlig, behandlingsresistent depresjon›.',
      '‹Ketaminbehandling kan hjelpe deg med depresjon›.',
      'Noen bruker ‹Ozempic mot overvekt›.',
      'Legen skriver ut ‹propranolol mot sceneskrekk›.',
      'Vi gir ‹naltrekson mot fibromyalgi›.',
      'Vi gir ‹Spravato mot angst›.',
      '## ‹Ketamin mot depresjon›',
      '- ‹ketamin mot depresjon›',
      '> Jeg fikk ‹ketamin mot depresjon›.',
      '![Vi gir ‹ketamin mot depresjon›](rom.jpg)',
      '## Ketamin\n\n- ‹depresjon›\n',
      // nynorsk
      'Me brukar ‹ketamin mot depresjon›.',
      '‹Ketamin mot angst› blir gjeve på klinikken.',
      'Nokre brukar ‹Ozempic mot overvekt›.',
      'Lækjaren skriv ut ‹propranolol mot sceneskrekk›.',
      '## ‹Ketamin ved depresjon› hjå oss',
    ]);
  });

  describe('says nothing', () => {
    rows(RULE, [
      // approved, or not known to be outside
      'Ketamin brukes som bedøvelse ved korte inngrep.',
      'Ozempic brukes ved diabetes type 2.',
      'Wegovy brukes mot overvekt.',
      'Spravato brukes ved behandlingsresistent depresjon.',
      'Botox brukes mot svetting.',
      'Isotretinoin brukes mot akne.',
      // no prescription medicine, or no condition
      'Vi behandler depresjon med samtaler.',
      'Lysterapi brukes mot depresjon.',
      'Ketamin gis som infusjon over 40 minutter.',
      // denied, warned of, an adverse effect
      'Ketamin brukes ikke mot depresjon.',
      'Depresjon kan være en bivirkning av isotretinoin.',
      // in different paragraphs
      'Vi gir ketamin.\n\nMange har angst.',
      // nynorsk
      'Ketamin blir brukt som bedøving ved korte inngrep.',
      'Ozempic blir brukt ved diabetes type 2.',
      'Lysterapi blir brukt mot depresjon.',
      'Ketamin blir ikkje brukt mot depresjon.',
      'Vi behandlar depresjon med samtalar.',
      // hidden or in the sources
      '<!-- ketamin mot depresjon -->',
      'Slik er det (Fjære, 2020).\n\n## Kilder\n\nFjære, O. (2020). Ketamin mot depresjon. *Nord*, 3, 1–9.\n',
    ]);
  });

  // the condition before the medicine, with no preposition to lead to it
  it('knows other orders of the words', () => {
    for (const source of ['Depresjon behandles med ketamin.', 'Har du depresjon, kan du få ketamin.'])
      assert.deepEqual(kinds(source), ['missing'], source);
  });

  describe('is reported', () => {
    it('once for each medicine and condition, at the first place, with the others as related', () => {
      const source = 'Vi gir ketamin mot depresjon.\n\nMange får ketamin mot depresjon.\n\n- ketamin mot depresjon\n';
      const { draft } = lint(source);
      const { finding, words } = only(source, RULE);
      assert.equal(words, 'ketamin mot depresjon');
      assert.equal(finding.block, 0);
      assert.deepEqual(finding.slots, { medicine: 'ketamin', condition: 'depresjon' });
      assert.deepEqual(
        finding.related.map(({ messageId, block, start, end }) => [
          messageId,
          block,
          draft.blocks[block]!.text.slice(start, end),
        ]),
        [
          ['again', 1, 'ketamin mot depresjon'],
          ['again', 2, 'ketamin mot depresjon'],
        ],
      );
    });

    it('for every condition beside the medicine', () => {
      const slots = found('Vi gir ketamin mot depresjon, PTSD og angst.').map((finding) => finding.slots['condition']);
      assert.deepEqual([slots.length, slots[0], slots[2]], [3, 'depresjon', 'angst']);
    });

    it('for every condition in a list below a heading that names the medicine', () => {
      const source = '## Ketamin\n\nVi tilbyr:\n\n- ‹depresjon›\n- ‹angst›\n';
      assert.equal(markedSource(sourceOf(source), RULE), source);
    });

    it('for two medicines with one condition', () => {
      const slots = found('Vi gir ketamin mot angst. Vi gir også propranolol mot angst.').map(
        (finding) => finding.slots['medicine'],
      );
      assert.deepEqual(slots, ['ketamin', 'propranolol']);
    });

    it('as an error for both audiences, beside the finding on the name for the public', () => {
      const rules = (audience: 'public' | 'professional') =>
        lint('Vi bruker ketamin mot depresjon.', { audience }).findings.map(
          ({ rule, severity }) => `${severity} ${rule}`,
        );
      assert.deepEqual(rules('public'), ['error medicines/name', `error ${RULE}`]);
      assert.deepEqual(rules('professional'), [`error ${RULE}`]);
    });
  });

  describe('the note', () => {
    it('clears the use at the place, before it, or right under its heading', () => {
      for (const source of [
        `${NOTE}\n\nVi bruker ketamin mot depresjon.`,
        `Vi bruker ketamin mot depresjon. ${NOTE}`,
        `## Ketamin mot depresjon\n\n${NOTE}`,
        `${NOTE}\n\n## Ketamin mot depresjon\n\nTimen varer i en time.`,
        `Vi kan gi ketamin mot depresjon **utenfor godkjent indikasjon**.\n\n${NOTE}`,
        `${NOTE_NN}\n\nMe brukar ketamin mot depresjon.`,
        `## Ketamin mot angst\n\n${NOTE_NN}`,
      ])
        assert.deepEqual(kinds(source), [], source);
    });

    it('clears every use after it', () => {
      assert.deepEqual(kinds(`${NOTE}\n\nVi gir ketamin mot depresjon.\n\nVi gir ketamin mot angst.`), []);
    });

    it('does not clear the name', () => {
      const { findings } = lint(`${NOTE}\n\nVi bruker ketamin mot depresjon.`);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['medicines/name'],
      );
    });

    it('comes late when the use is told before it', () => {
      const source = `Vi gir ketamin mot depresjon.\n\nTimen varer i en time.\n\n${NOTE}`;
      assert.deepEqual(kinds(source), ['missing', 'late']);
      const [missing, late] = found(source);
      assert.equal(missing!.severity, 'error');
      assert.equal(late!.severity, 'warning');
      assert.deepEqual(
        missing!.related.map(({ messageId, block }) => [messageId, block]),
        [['note', 2]],
      );
    });

    it('lacks parts', () => {
      const parts = (source: string, settings: TestSettings = {}) =>
        found(source, settings)
          .filter(({ messageId }) => messageId === 'partial')
          .map((finding) => [finding.severity, finding.slots['parts']]);
      assert.deepEqual(parts('Ketamin mot depresjon er utenfor godkjent indikasjon.'), [
        ['warning', '#assessment,#alternatives,#risk,#consent'],
      ]);
      assert.deepEqual(
        parts(
          'Ketamin mot depresjon er utenfor godkjent indikasjon og gis etter informert samtykke og individuell vurdering.',
        ),
        [['warning', '#alternatives,#risk']],
      );
      assert.deepEqual(
        parts('Ketamin mot depresjon er utanfor godkjend indikasjon og blir gjeve etter informert samtykke.'),
        [['warning', '#assessment,#alternatives,#risk']],
      );
    });

    it('needs only status and consent for professionals', () => {
      const source = 'Ketamin mot depresjon er utenfor godkjent indikasjon og gis etter informert samtykke.';
      assert.deepEqual(kinds(PROFESSIONALS + source), []);
      assert.deepEqual(kinds(source), ['partial']);
      assert.deepEqual(kinds(`${PROFESSIONALS}Ketamin mot depresjon er utenfor godkjent indikasjon.`), ['partial']);
      assert.deepEqual(kinds(`${PROFESSIONALS}Vi gir ketamin mot depresjon.`), ['missing']);
    });

    it('does not count when it is denied or contradicted', () => {
      for (const source of [
        'Ketamin mot depresjon er ikke off-label.',
        'Ketamin mot depresjon gis innenfor godkjent indikasjon.',
        'Ketamin mot depresjon er ikkje off-label.',
      ])
        assert.deepEqual(kinds(source), ['missing'], source);
      const consent = found(
        'Ketamin mot depresjon er utenfor godkjent indikasjon. Legen vurderer hver pasient, og vi går gjennom andre alternativer og risiko. Pasientene signerer som regel samtykke.',
      );
      assert.deepEqual(
        consent.map(({ messageId, slots }) => [messageId, slots['parts']]),
        [['partial', '#consent']],
      );
    });

    it('is not found in a comment or in the sources', () => {
      assert.deepEqual(kinds(`<!-- ${NOTE} -->\n\nVi gir ketamin mot depresjon.`), ['missing']);
    });
  });

  describe('the model note', () => {
    for (const language of ['nb', 'nn'] as const) {
      const use =
        language === 'nb'
          ? 'Vi gir ketamin mot depresjon.'
          : 'Ikkje alle får hjelp. Me gjev ketamin mot depresjon til nokre av dei.';

      it(`has all five parts (${language})`, () => {
        assert.deepEqual(kinds(`${knowledge.modelNote[language]}\n\n${use}`), []);
      });

      it(`is offered before the text that couples the two, in its language (${language})`, () => {
        const { finding } = only(use, RULE);
        const [fix] = finding.fixes;
        assert.equal(fix?.safe, false);
        assert.deepEqual(fix?.edits, [
          { kind: 'insert-paragraph', block: 0, where: 'before', text: knowledge.modelNote[language] },
        ]);
      });
    }

    it('is offered after a heading', () => {
      const [edit] = only('## Ketamin mot depresjon\n\nTimen varer i en time.', RULE).finding.fixes[0]!.edits;
      assert.ok(edit?.kind === 'insert-paragraph');
      assert.equal(edit.where, 'after');
    });
  });
});
