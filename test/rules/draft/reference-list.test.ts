import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../rules/src/draft/block';
import { isReferenceHeading, markReferenceEntries } from '../../../rules/src/draft/reference-list';
import { readDraft } from '../../../server/src/documents/index';

function entries(source: string, format: 'markdown' | 'text' = 'text'): string[] {
  return readDraft(source, format)
    .blocks.filter(({ kind }) => kind === 'referenceEntry')
    .map(({ text }) => text);
}

const BODY =
  'Natten er lang\n\nVi skriver om søvn, og om uro, for den som ligger våken og ikke vet hva hun skal gjøre med det.\n\n';
const APA = [
  'Aasvang, K. & Moe, S. (2019). Søvn hos voksne. Nattlig tidsskrift, 4(1), 3–9.',
  'Lid, Ø. (2021). Hvile og uro. Nattlig tidsskrift, 6(2), 11–18.',
  'Verdens helseorganisasjon (2022). Søvn i tall. https://who.example/sovn',
];
const VANCOUVER = [
  'Aasvang K, Moe S. Søvn hos voksne. Natt 2019; 4: 3–9.',
  'Lid Ø. Hvile og uro. Natt 2021; 6: 11–8.',
  'Nye metoder. Lys om natten. https://nm.example/lys Lest 4.9.2025.',
];

describe('the reference list', () => {
  describe('is found by its heading', () => {
    for (const heading of [
      'Kilder',
      'KJELDER',
      'Kilder:',
      '2. Referanser',
      'Referansar',
      'Litteratur',
      'Litteraturliste',
      'Kilder og referanser',
      'Utvalgte kilder',
      'Kjelder brukte i artikkelen',
      'References',
      'Fotnoter',
    ])
      it(heading, () => assert.deepEqual(entries(`${BODY}## ${heading}\n\n${APA.join('\n')}\n`), APA));
  });

  describe('is not any text below a heading with such a word', () => {
    for (const heading of [
      'Kilder til uro',
      'Om kjeldene våre og deg',
      'Litteratur for barn',
      'Referansegruppe',
      'Les meir',
    ])
      it(heading, () => assert.equal(isReferenceHeading(heading), false));

    it('prose', () => {
      assert.deepEqual(
        entries(
          `${BODY}## Kilder\n\nVi har snakket med mange som ligger våkne, og vi bygger på det de har fortalt oss.\n\nTa kontakt om du vil vite mer om hvordan vi arbeider med dette.\n`,
        ),
        [],
      );
    });
  });

  it('is found at the end by its shape, when it has three entries', () => {
    assert.deepEqual(entries(`${BODY}${APA.join('\n\n')}\n`), APA);
    assert.deepEqual(entries(`${BODY}${APA.slice(0, 2).join('\n\n')}\n`), []);
  });

  it('is not found by shape in a text that only mentions authors', () => {
    assert.deepEqual(
      entries(
        `${BODY}Aasvang (2019) skriver om søvn, og det gjør også mange andre.\n\nLid (2021) skriver om uro på en annen måte, og hun har mange eksempler.\n\nMoe (2020) er uenig med dem begge.\n`,
      ),
      [],
    );
  });

  it('is the last one, when two headings could open it', () => {
    const text = `${BODY}## Kilder\n\nKilder er viktige for oss, og vi bruker mye tid på å finne de beste av dem til deg.\n\n## Referanser\n\n${APA.join('\n')}\n`;
    assert.deepEqual(entries(text), APA);
  });

  it('ends at the next heading of its level, and goes on below a lower one', () => {
    assert.deepEqual(
      entries(`${BODY}## Kilder\n\n${APA.join('\n')}\n\n## Om forfatteren\n\nKari Moe er lege (2019).\n`),
      APA,
    );
    assert.deepEqual(
      entries(`${BODY}## Kilder\n\n### Artikler\n\n${APA[0]}\n\n### Rapporter\n\n${APA[2]}\n`, 'markdown'),
      [APA[0], APA[2]],
    );
  });

  it('leaves out what the page has below it', () => {
    const footer = 'Publisert: 4. februar 2026.\n\nOpphavsrett: © Nattklinikken 2026\n\nTelefon 00 00 00 00\n';
    const contact =
      'Nattklinikken, Kaivegen 3, 6798 Fjordvik. Telefon 00 00 00 00. Org.nr. 000 000 000. Oppdatert 2026.';
    for (const below of [footer, contact])
      assert.deepEqual(entries(`${BODY}## Kilder\n\n${APA.join('\n')}\n\n${below}\n`), APA);
  });
});

describe('entries', () => {
  const numbered = VANCOUVER.map((entry, i) => `${i + 1}. ${entry}`);

  it('carry their numbers', () => {
    const blocks = readDraft(`${BODY}## Referanser\n\n${numbered.join('\n')}\n`, 'text').blocks;
    assert.deepEqual(
      blocks.filter(({ kind }) => kind === 'referenceEntry').map(({ marker }) => marker),
      ['1.', '2.', '3.'],
    );
  });

  it('go on over lines, blank lines and stray bullets until the next number', () => {
    const text = `${BODY}## Litteratur\n\n1. Aasvang K, Moe S. Søvn hos\n\nvoksne. Oslo: Natt forlag, 2019.\n\n2. Lid Ø. Hvile og uro: natt 2\n\n- en randomisert studie. Natt 2021; 6: 11–8.\n3. Nye metoder. Lys.\n\nhttps://nm.example/lys Lest 4.9.2025.\n`;
    assert.deepEqual(entries(text), [
      'Aasvang K, Moe S. Søvn hos voksne. Oslo: Natt forlag, 2019.',
      'Lid Ø. Hvile og uro: natt 2 en randomisert studie. Natt 2021; 6: 11–8.',
      'Nye metoder. Lys. https://nm.example/lys Lest 4.9.2025.',
    ]);
  });

  it('go on past a page break', () => {
    const text = `${BODY}## Litteratur\n\n${numbered[0]}\n\nSide 3 av 7\n\n${numbered[1]}\n\n${numbered[2]}\n`;
    assert.deepEqual(entries(text), VANCOUVER);
  });

  it('take no year or edition at the start of a line for a number', () => {
    const text = `${BODY}## Litteratur\n\n1. Aasvang K. Søvnboken.\n\n7. utg. Oslo: Natt forlag, 2019.\n\n2. Lid Ø. Hvile. Natt 2021; 6: 11–8.\n`;
    assert.equal(entries(text).length, 2);
  });

  it('may skip a number in square brackets', () => {
    const text = `${BODY}## Kjelder\n\n[1] ${APA[0]}\n\n[2] ${APA[1]}\n\n[4] ${APA[2]}\n`;
    assert.equal(entries(text, 'markdown').length, 3);
  });

  it('stand one a line in a paragraph of Markdown', () => {
    assert.deepEqual(entries(`${BODY}## Kilder\n\n${APA.join('\n')}\n`, 'markdown'), APA);
    assert.deepEqual(
      entries(`${BODY}## Kjelder\n\n[1] ${APA[0]}\n[2] ${APA[1]}\n[3] ${APA[2]}\n`, 'markdown').length,
      3,
    );
  });

  it('are not cut where only a line is full', () => {
    const wrapped =
      'Aasvang, K., Moe, S. &\nLid, Ø. (2019). Søvn hos voksne: det vi vet. Nattlig\ntidsskrift, 4(1), 3–9.';
    assert.deepEqual(entries(`${BODY}## Kilder\n\n${wrapped}\n\n${APA[1]}\n`, 'markdown'), [
      wrapped.replaceAll('\n', ' '),
      APA[1],
    ]);
  });

  it('may be items, and need no more than a name then', () => {
    const text = `${BODY}## Kjelder\n\n- ${APA[0]}\n- Norsk nattleksikon\n- Sunnhetsportalen.example\n`;
    assert.deepEqual(entries(text, 'markdown'), [APA[0], 'Norsk nattleksikon', 'Sunnhetsportalen.example']);
  });

  it('may be sources as people write them', () => {
    const text = `${BODY}Kjelder\nSolvik sjukehus – «Uro om natta» (pasientinformasjon, oppdatert 2023).\nNattnytt.no – «Betre kvile» av Kari Moe, 27.08.2025.\n`;
    assert.equal(entries(text).length, 2);
  });

  it('may be footnotes that read as references', () => {
    const text = `${BODY}Søvn er bra.[^1] Natta er lang.[^2]\n\n[^1]: ${APA[0]}\n[^2]: Dette gjelder bare om natten.\n`;
    assert.deepEqual(entries(text, 'markdown'), [APA[0]]);
  });

  it('keep their place in the source', () => {
    const text = `${BODY}## Litteratur\n\n1. Aasvang K. Søvn hos\n\nvoksne. Natt forlag, 2019.\n2. Lid Ø. Hvile. Natt 2021; 6: 11–8.\n`;
    const draft = readDraft(text, 'text');
    const entry = draft.blocks.find(({ kind }) => kind === 'referenceEntry');
    assert.ok(entry);
    const start = entry.text.indexOf('voksne');
    const { start: from, end: to } = draft.locate(entry.index, start, start + 6);
    assert.equal(text.slice(from, to), 'voksne');
  });
});

describe('marking', () => {
  it('loses no text, doubles none, and leaves alone what stands inside another block', () => {
    const line = fc.constantFrom(
      ...APA,
      ...VANCOUVER,
      '## Kilder',
      'Kjelder',
      '1. Moe S. Ro. 2019.',
      '2. Lid Ø. Uro. 2020.',
      '- punkt',
      'Telefon 00 00 00 00',
      'En setning om søvn, som er lang nok til å være prosa.',
      '',
      '[lenke](https://x.example)',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const raw = readDraft(lines.join('\n'), 'text').blocks.map(
          (block): Block => ({ ...block, kind: block.kind === 'referenceEntry' ? 'paragraph' : block.kind }),
        );
        const marked = markReferenceEntries(raw);
        const letters = (blocks: readonly Block[]) =>
          blocks
            .filter(({ host }) => host < 0)
            .map(({ text }) => text)
            .join(' ')
            .split(' ')
            .sort()
            .join(' ');
        assert.equal(letters(marked), letters(raw));
        assert.equal(marked.filter(({ host }) => host >= 0).length, raw.filter(({ host }) => host >= 0).length);
        for (const { text, segments } of marked) assert.equal(segments.map((segment) => segment.text).join(''), text);
      }),
      { numRuns: 300 },
    );
  });
});
