import assert from 'node:assert/strict';
import { lint, marked } from '../../../kit';
import { rows } from '../table';

const RULE = 'promotion/own-clinic';

const FOOTER = 'Fjellro Klinikk AS, Storgata 4, 2317 Hamar. Telefon 00 00 00 00.';

/** A text about a prescription medicine with the clinic's contact block. */
function page(sentence: string, footer = FOOTER): string {
  return `# Ketamin ved depresjon\n\nKetamin er et legemiddel.\n\n${sentence}\n\n${footer}\n`;
}

function promoted(sentence: string): string[] {
  return marked(page(sentence), RULE);
}

describe(RULE, () => {
  describe('invitations to «us», whatever the clinic is called', () => {
    rows(RULE, [
      'Semaglutid demper sulten. ‹Bestill en uforpliktende time› hos oss.',
      'Metylfenidat er et legemiddel. Vi har ‹ledige timer› denne uken.',
      'Isotretinoin krev oppfølging. Du er hjarteleg ‹velkomen til› oss.',
      'Semaglutid demper sulten. Bestill time hos fastlegen.',
      'Semaglutid kan gi kvalme. Bestill time hos oss hvis du får bivirkninger.',
      'Bestill time hos oss i dag.',
      'Isotretinoin krev oppfølging. Ting time hos fastlegen.',
    ]);
  });

  describe('marks the name with praise or an invitation', () => {
    for (const [sentence, words] of [
      ['Bestill time hos Fjellro Klinikk i dag.', 'Bestill time hos Fjellro Klinikk'],
      ['Fjellro Klinikk har lang erfaring med infusjoner.', 'Fjellro Klinikk har lang erfaring'],
      ['Fjellro Klinikk tilbyr behandlingen.', 'Fjellro Klinikk tilbyr'],
      ['Velkommen til Fjellro Klinikk!', 'Velkommen til Fjellro Klinikk'],
      ['Fjellro Klinikks erfarne team er klare.', 'Fjellro Klinikks erfarne'],
      ['Flere klinikker, blant dem Fjellro Klinikk, bruker metoden.', 'Flere klinikker, blant dem Fjellro Klinikk'],
      ['Fjellro Klinikk understreker at oppfølgingen er grundig.', 'Fjellro Klinikk understreker'],
      ['På Fjellro Klinikk er det kort ventetid.', 'Fjellro Klinikk er det kort ventetid'],
      ['Vi i Fjellro Klinikk hjelper deg i gang.', 'Fjellro Klinikk hjelper deg'],
      ['Fjellro Klinikk er et av få steder med dette.', 'Fjellro Klinikk er et av få steder'],
      ['Les mer på nettsidene til Fjellro Klinikk.', 'på nettsidene til Fjellro Klinikk'],
      ['Hos Fjellro Klinikk får du tett oppfølging.', 'Fjellro Klinikk får du'],
      ['Fjellro Klinikk tek imot pasientar frå heile landet.', 'Fjellro Klinikk tek imot pasientar'],
      ['Ta kontakt med Fjellro Klinikk om du lurer på noko.', 'kontakt med Fjellro Klinikk'],
      ['Fjellro Klinikk har dyktige sjukepleiarar.', 'Fjellro Klinikk har dyktige sjukepleiarar'],
      ['Hjå Fjellro Klinikk er du i gode hender.', 'Fjellro Klinikk er du i gode hender'],
    ] as const)
      it(sentence, () => assert.deepEqual(promoted(sentence), [words]));
  });

  describe('leaves what is no promotion', () => {
    for (const sentence of [
      'Fjellro Klinikk tilbyr ikke denne behandlingen.',
      'Fjellro Klinikk er stengt i påsken.',
      'Fjellro Klinikk har ingen økonomiske bindinger til produsenten.',
      'Fjellro Klinikk behandler personopplysninger etter loven.',
      'Artikkelen er skrevet av lege Ola Nes ved Fjellro Klinikk.',
      'Klager på Fjellro Klinikk sendes til Statsforvalteren.',
      'Medisinsk ansvarlig ved Fjellro Klinikk er psykiater Ada Moe.',
      'Fjellro Klinikk kan ikke love at behandlingen virker.',
      'Fjellro Klinikk fraråder bruk uten tilsyn.',
      'Har du fått en bivirkning etter time ved Fjellro Klinikk, skal du melde fra.',
      'Journalen ved Fjellro Klinikk oppbevares i ti år.',
      'Bestill time hos fastlegen hvis plagene øker.',
      'Sykehuset har lang erfaring med infusjoner.',
      'Fjellro Klinikk ligg i Storgata.',
      'Fjellro Klinikk tilbyr ikkje behandling til gravide.',
      'Fjellro Klinikk melder biverknader til styresmaktene.',
    ])
      it(sentence, () => assert.deepEqual(promoted(sentence), []));
  });

  describe('the name', () => {
    it('comes from the configuration', () => {
      const text = 'Ketamin er et legemiddel. Bestill time hos Havblikk.';
      assert.deepEqual(marked(text, RULE), []);
      assert.deepEqual(marked(text, RULE, { house: { clinic: ['Havblikk'] } }), ['Bestill time hos Havblikk']);
    });

    it('comes from a contact block of one line or two', () => {
      for (const footer of [
        'Havblikk, Nedre vei 4. Telefon 00 00 00 00',
        'Havblikk\n\nStorgata 4',
        'Havblikk & Sønn AS, Kirkegata 7',
      ])
        assert.equal(
          marked(page('Velkommen til Havblikk!', footer), RULE).length,
          footer.includes('&') ? 0 : 1,
          footer,
        );
      assert.equal(marked(page('Velkommen til Havblikk & Sønn!', 'Havblikk & Sønn AS, Kirkegata 7'), RULE).length, 1);
    });

    it('is the clinic that a text without a contact block names most', () => {
      const often =
        'Ketamin er et legemiddel. Nordlysklinikken holder til i Bodø. I Nordlysklinikken sitter en lege. Nordlysklinikken har lang erfaring.';
      assert.deepEqual(marked(often, RULE), ['Nordlysklinikken har lang erfaring']);
      assert.deepEqual(marked('Ketamin brukes her. Nordlysklinikken har lang erfaring.', RULE), []);
    });

    it('is reported where it stands as a source', () => {
      const list =
        '## Kilder\n\n- Fjellro Klinikk (2023). Om ketamin. fjellro.example\n- Lie, A. (2020). Studie. *Tidsskrift*, 4(1), 3–9.';
      const [finding] = lint(page('Ketamin gis i drypp (Lie, 2020).', `${FOOTER}\n\n${list}`)).findings.filter(
        ({ rule }) => rule === RULE,
      );
      assert.equal(finding?.messageId, 'source');
    });
  });

  it('is silent without a prescription medicine, and for professionals', () => {
    assert.deepEqual(marked(`Bestill time hos Fjellro Klinikk.\n\n${FOOTER}`, RULE), []);
    assert.deepEqual(marked(page('Bestill time hos Fjellro Klinikk.'), RULE, { audience: 'professional' }), []);
  });
});
