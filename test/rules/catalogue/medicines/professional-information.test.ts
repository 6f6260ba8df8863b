import assert from 'node:assert/strict';
import { lint } from '../../../kit';

const RULE = 'medicines/professional-information';

function advertisement(
  text: string,
  language: 'nb' | 'nn' = 'nb',
  header = 'type: annonse\nmålgruppe: helsepersonell',
): string {
  return `---\n${header}\nspråk: ${language}\n---\n\n${text}\n`;
}

/** What the one finding says is lacking, or nothing. */
function lacking(source: string): string[] {
  const found = lint(source).findings.filter(({ rule }) => rule === RULE);
  assert.ok(found.length < 2);
  return found.flatMap(({ slots }) => (slots['parts'] ?? '').split(',').map((part) => part.slice(1)));
}

/** An advertisement with every part, each in a sentence of its own. */
const WHOLE: Readonly<Record<'nb' | 'nn', Readonly<Record<string, string>>>> = {
  nb: {
    name: 'Seroquel fra Nordvik.',
    substance: 'Virkestoff: kvetiapin.',
    form: 'Tabletter 25 og 100 mg.',
    indication: 'Indikasjon: schizofreni.',
    dosage: 'Dosering: se under.',
    adverse: 'Vanlige bivirkninger er svimmelhet og munntørrhet.',
    group: 'Reseptgruppe C.',
    price: 'Pris: 214 kroner.',
    refund: 'Refusjon etter blåreseptordningen.',
    holder: 'Innehaver av tillatelsen: Nordvik Pharma.',
    date: 'Sist revidert i mai.',
  },
  nn: {
    name: 'Seroquel frå Nordvik.',
    substance: 'Verkestoff: kvetiapin.',
    form: 'Tablettar 25 og 100 mg.',
    indication: 'Godkjend for schizofreni.',
    dosage: 'Dosering: sjå under.',
    adverse: 'Vanlege biverknader er svimmelheit.',
    group: 'Reseptgruppe C.',
    price: 'Pris: 214 kroner.',
    refund: 'Refusjon etter blåreseptordninga.',
    holder: 'Innehavar av løyvet: Nordvik Pharma.',
    date: 'Datert 04.02.2026.',
  },
};

function without(part: string, language: 'nb' | 'nn' = 'nb'): string {
  const sentences = Object.entries(WHOLE[language]).filter(([name]) => name !== part);
  return advertisement(sentences.map(([, text]) => text).join('\n\n'), language);
}

describe(RULE, () => {
  for (const language of ['nb', 'nn'] as const) {
    it(`says nothing of an advertisement that tells everything (${language})`, () =>
      assert.deepEqual(lacking(without('', language)), []));

    for (const part of Object.keys(WHOLE[language])) {
      if (part === 'name' || part === 'substance') continue;
      it(`asks for what lacks: ${part} (${language})`, () =>
        assert.deepEqual(lacking(without(part, language)), [part]));
    }
  }

  it('asks for the name and the substance', () => {
    assert.deepEqual(lacking(without('name')), ['name']);
    assert.deepEqual(lacking(advertisement('Seroquel er en tablett mot schizofreni. Reseptgruppe C.')), [
      'substance',
      'indication',
      'dosage',
      'adverse',
      'price',
      'refund',
      'holder',
      'date',
    ]);
  });

  it('is a warning at the medicine, once', () => {
    const source = advertisement('# Seroquel\n\nSeroquel er et nytt valg ved schizofreni.');
    const { draft, findings } = lint(source);
    const [finding, ...others] = findings.filter(({ rule }) => rule === RULE);
    assert.equal(others.length, 0);
    assert.equal(finding?.severity, 'warning');
    assert.equal(draft.blocks[finding.block]!.text.slice(finding.start, finding.end), 'Seroquel');
  });

  describe('says nothing', () => {
    for (const [what, source] of [
      [
        'of a text that is no advertisement',
        '---\nmålgruppe: helsepersonell\n---\n\nSeroquel (kvetiapin) tabletter ved schizofreni.\n',
      ],
      [
        'of another type',
        advertisement('Seroquel tabletter ved schizofreni.', 'nb', 'type: fagnotat\nmålgruppe: helsepersonell'),
      ],
      [
        'to the public, to whom nothing of it may be advertised',
        advertisement('Seroquel tabletter.', 'nb', 'type: annonse\nmålgruppe: allmennhet'),
      ],
      ['of a reminder', advertisement('Seroquel (kvetiapin). Markedsføres av Nordvik Pharma.')],
      ['of a reminder in nynorsk', advertisement('Seroquel (kvetiapin). Marknadsførar: Nordvik Pharma.', 'nn')],
      ['where no medicine is named', advertisement('Velkommen til kurs om søvn for fastleger.')],
      ['where only a class is named', advertisement('Kurs om antidepressiva og SSRI for fastleger.')],
      ['of a device', advertisement('Ny filler med hyaluronsyre for leger.')],
      [
        'of the sources alone',
        advertisement('Kurs om søvn.\n\n## Kilder\n\nNes, A. (2020). Seroquel ved uro. *Nord*, 3, 1–9.'),
      ],
      [
        'of a text about the ban',
        '---\nmålgruppe: helsepersonell\n---\n\nDet er forbudt å reklamere for Seroquel til allmennheten.\n',
      ],
      ['of an advertisement for a course in nynorsk', advertisement('Kurs om søvn for legar i Førde.', 'nn')],
    ] as const)
      it(what, () => assert.deepEqual(lacking(source), []));
  });

  it('a reminder that tells of an effect is none', () => {
    const parts = lacking(
      advertisement('Seroquel (kvetiapin) virker raskt og effektivt. Markedsføres av Nordvik Pharma.'),
    );
    assert.ok(parts.includes('indication') && parts.includes('price'));
  });
});
