import assert from 'node:assert/strict';
import { lint, marked } from '../../../kit';
import { only } from '../table';

const RULE = 'safeguards/responsible-person';

const ALL = 'Medisinsk ansvarlig: lege Ada Moe. Hudro Klinikk, Storgata 4, 2317 Hamar. Telefon 00 00 00 00.';

function page(title: string, ...blocks: readonly string[]): string {
  return [`# ${title}`, 'Huden kan behandles.', 'Vi har åpent hver dag.', ...blocks].join('\n\n');
}

/** The parts that the finding says are missing; undefined for no finding. */
function missing(source: string): string | undefined {
  return lint(source).findings.find(({ rule }) => rule === RULE)?.slots['parts'];
}

describe(RULE, () => {
  describe('says what a page on cosmetic treatment lacks', () => {
    for (const [blocks, parts] of [
      [[], '#responsible,#name,#address,#phone'],
      [['Hudro Klinikk, Storgata 4, Hamar. Telefon 00 00 00 00.'], '#responsible'],
      [['Medisinsk ansvarlig: plastikkirurg Ada Moe.'], '#address,#phone'],
      [['Medisinsk ansvarlig: Ada Moe. Telefon 00 00 00 00.'], '#address'],
      [['Hudro Klinikk, Storgata 4. Medisinsk ansvarlig: øyelege Ada Moe.'], '#phone'],
      [['Ring oss på 00 00 00 00.'], '#responsible,#name,#address'],
      [['Besøksadresse: Storgata 4, 2317 Hamar'], '#responsible,#name,#phone'],
      [['Medisinsk ansvarlig er alltid til stede.'], '#responsible,#name,#address,#phone'],
      [['Medisinsk ansvarleg: Ada Moe, augelækjar.'], '#address,#phone'],
      [['Hudro, Storgata 4, Hamar. Tlf. 00 00 00 00'], '#responsible'],
    ] as const)
      it(blocks.join(' ') || 'nothing', () => assert.equal(missing(page('Leppefiller', ...blocks)), parts));
  });

  describe('knows cosmetic treatments', () => {
    for (const title of [
      'Rynkebehandling',
      'Brystforstørrelse',
      'Fettsuging i narkose',
      'Øyelokksplastikk',
      'Hårtransplantasjon',
      'Kosmetisk behandling',
      'Mikronåling',
      'Augelokksplastikk',
      'Leppeforstørring med filler',
    ])
      it(title, () => assert.ok(missing(page(title))));
  });

  describe('leaves pages that have it all, other pages and snippets', () => {
    for (const source of [
      page('Leppefiller', ALL),
      page(
        'Rynkebehandling',
        'Hudro Klinikk AS',
        'Storgata 4, 2317 Hamar',
        'Tlf. 00 00 00 00',
        'Medisinsk ansvarlig: Ada Moe',
      ),
      page('Fettsuging', 'Ansvarlig lege: Ada Moe', 'Hudro Klinikk, Nedre vei 12, 2317 Hamar. Ring 00 00 00 00.'),
      page('Fillerbehandling', 'Medisinsk ansvarleg: lege Ada Moe. Hudro, Storgata 4, Hamar. Telefon 00 00 00 00.'),
      page('Fillers', 'Medisinsk ansvarlig: Ada Moe, Storgata 4. [Ring](tel:+4700000000)'),
      page('Migrene'),
      page('Tannregulering'),
      page('Hudkreft'),
      page('Om oss', 'Vi tilbyr ikke fillers.'),
      page('Akne', 'Huda kan behandlast.'),
      page('Nyrestein', 'Steinen kan knusast.'),
      'Leppefiller koster fra 2 500 kr.',
      '# Leppefiller\n\nFiller gir ofte hevelse.',
    ])
      it(source.replaceAll('\n\n', ' ⏎ '), () => assert.equal(missing(source), undefined));
  });

  it('is one warning at the first treatment', () => {
    const { finding, words } = only(page('Behandling med leppefiller', 'Fillers er vanlig.'), RULE);
    assert.deepEqual([words, finding.severity], ['leppefiller', 'warning']);
  });

  it('is off for professionals and where the site has an imprint', () => {
    assert.deepEqual(marked(page('Leppefiller'), RULE, { audience: 'professional' }), []);
    assert.deepEqual(marked(page('Leppefiller'), RULE, { house: { imprint: true } }), []);
  });
});
