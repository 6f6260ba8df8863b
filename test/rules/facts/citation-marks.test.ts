import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brief, marksOf } from './citations';

/** Each text and the marks it must give. */
function reads(cases: readonly (readonly [string, readonly string[]])[]): void {
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(brief(text), expected));
}

describe('citation marks', () => {
  describe('in brackets', () => {
    reads([
      ['Søvnen ble bedre (Aasvang, 2017).', ['Aasvang 2017']],
      ['Søvnen vart betre (Aasvang & Moe, 2017a).', ['Aasvang+Moe 2017a']],
      ['Søvnen ble bedre (Aasvang og Moe, 2017).', ['Aasvang+Moe 2017']],
      ['Søvnen ble bedre (Aasvang, Moe & Lid, 2017).', ['Aasvang+Moe+Lid 2017']],
      ['Søvnen ble bedre (Aasvang, Moe, & Lid, 2017).', ['Aasvang+Moe+Lid 2017']],
      ['Funnet står seg (Aasvang et al., 2017; Moe, 2019).', ['Aasvang… 2017', 'Moe 2019']],
      [
        'Funnet står seg (Aasvang mfl., 2017; Moe m.fl. 2019; Lid m. fl., 2020).',
        ['Aasvang… 2017', 'Moe… 2019', 'Lid… 2020'],
      ],
      ['Funnet står seg (Aasvang og medarbeidere, 2017).', ['Aasvang… 2017']],
      ['Funnet står seg (Aasvang og medarbeidarar, 2017).', ['Aasvang… 2017']],
      ['Flere verk (Aasvang, 2014, 2016).', ['Aasvang 2014', 'Aasvang 2016']],
      ['Fleire verk (Aasvang, 2014a, b).', ['Aasvang 2014a', 'Aasvang 2014b']],
      ['Flere verk (Aasvang, 2014a,b; Moe 2020).', ['Aasvang 2014a', 'Aasvang 2014b', 'Moe 2020?']],
      ['Sidetall (Aasvang, 2014, s. 19–22).', ['Aasvang 2014']],
      ['Sidetal (Aasvang, 2014: 19).', ['Aasvang 2014']],
      ['Innledet (se Aasvang et al., 2014).', ['Aasvang… 2014']],
      ['Innleidd (jf. til dømes Aasvang & Moe, 2014).', ['Aasvang+Moe 2014']],
      ['Gjengitt (gjengitt i Kveldsposten, 2021).', ['Kveldsposten 2021']],
      ['Sitert (sitert i Aasvang, 2021, s. 3).', ['Aasvang 2021']],
      ['Med mer (Aasvang et al., 2020, preprint).', ['Aasvang… 2020']],
      [
        'Partikler (aan het Velde et al., 2010; van der Meer, 2015; de Groot & von Thal, 2016).',
        ['aan het Velde… 2010', 'van der Meer 2015', 'de Groot+von Thal 2016'],
      ],
      [
        'Navn (Ångström-Øye, 2011; O’Dell & d’Arc, 2012; Ðuro, 2013).',
        ['Ångström-Øye 2011', 'O’Dell+d’Arc 2012', 'Ðuro 2013'],
      ],
      ['Initialer (Aasvang, K., 2020).', ['Aasvang 2020']],
      ['Initialer (K. Aasvang, 2020).', ['Aasvang 2020']],
      ['Initialar (Aasvang K, Moe S, 2020).', ['Aasvang+Moe 2020?']],
      ['Organisasjon (Statens legemiddelverk, 2020).', ['Statens legemiddelverk 2020']],
      ['Organisasjon (Nye metoder, 2025).', ['Nye metoder 2025']],
      ['Organisasjon (Direktoratet for medisinske produkt, 2024).', ['Direktoratet for medisinske produkt 2024']],
      ['Organisasjon (Helse- og omsorgsdepartementet, 2019).', ['Helse- og omsorgsdepartementet 2019']],
      ['Organisasjon (se Norsk forening for hvilepuls, 2019).', ['Norsk forening for hvilepuls 2019']],
      ['Organisasjon (WHO, 2019).', ['WHO 2019']],
      ['Nøstet (se også funnene til Aasvang et al. (2020)).', ['Aasvang… 2020']],
      ['Doble ((Aasvang et al., 2020)).', ['Aasvang… 2020']],
      ['Hakeparentes [Aasvang et al., 2020; Moe & Lid, 2021].', ['Aasvang… 2020', 'Moe+Lid 2021']],
      ['Uten komma (Aasvang 2020).', ['Aasvang 2020?']],
      ['Ikkje prenta (Aasvang et al., i trykk).', ['Aasvang… –']],
      ['Udatert (Helsedirektoratet, u.å.).', ['Helsedirektoratet –']],
      ['Forkortinga først (RCT: Aasvang et al., 2014).', ['Aasvang… 2014']],
    ]);
  });

  describe('in the sentence', () => {
    reads([
      ['Aasvang et al. (2018) fant mindre uro.', ['Aasvang… 2018']],
      ['I Aasvang et al. (2020) sin studie sov alle.', ['Aasvang… 2020']],
      ['Aasvang et al. sin studie (2020) var liten.', ['Aasvang… 2020']],
      ['Aasvang og kolleger rapporterte i 2017 at uroen avtok.', ['Aasvang… 2017']],
      ['I 2017 viste Aasvang og medarbeidere at uroen avtok.', ['Aasvang… 2017']],
      ['I 2017 synte Aasvang og medarbeidarar at uroa minka.', ['Aasvang… 2017']],
      ['Aasvang og Moe (2018) undersøkte uro.', ['Aasvang+Moe 2018']],
      ['Aasvang, Moe og Lid (2018) undersøkte uro.', ['Aasvang+Moe+Lid 2018']],
      ['Ei samanstilling av Aasvang, Moe og Lid (2018) finst.', ['Aasvang+Moe+Lid 2018']],
      ['Dr. Aasvang (2018) fant det.', ['Aasvang 2018']],
      ['Aasvang (2018) viste det samme.', ['Aasvang 2018']],
      ['Ifølge Aasvang (2018, s. 4) er det slik.', ['Aasvang 2018?']],
      ['Hos Aasvang (2014, 2016) er det slik.', ['Aasvang 2014?', 'Aasvang 2016?']],
      ['Uroa minka. Van der Meer et al. (2015) fann det same.', ['Van der Meer… 2015']],
      ['Dette er gjentatt av Aasvang (2018) og Moe et al. (2020).', ['Aasvang 2018?', 'Moe… 2020']],
      ['Folkehelseinstituttet (2020) anbefaler ro.', ['Folkehelseinstituttet 2020']],
      ['Statens legemiddelverk (2020) skriver det.', ['Statens legemiddelverk 2020']],
      ['Aasvang-studien (2018) viste det.', ['Aasvang 2018']],
      ['se Aasvang et al., 2014, for detaljer', ['Aasvang… 2014']],
    ]);
  });

  describe('by number, footnote and key', () => {
    reads([
      ['Uroen avtok (1).', ['#1?']],
      ['Uroa minka (1, 2).', ['#1?', '#2?']],
      ['Uroen avtok (5–7).', ['#5?', '#6?', '#7?']],
      ['Uroen avtok (5-7, 9).', ['#5?', '#6?', '#7?', '#9?']],
      ['Uroa minka (3, s. 19–22).', ['#3?']],
      ['Uroen avtok [1].', ['#1']],
      ['Uroen avtok [1, 3].', ['#1', '#3']],
      ['Uroen avtok [3]–[5].', ['#3', '#4', '#5']],
      ['Uroen avtok ([1]).', ['#1']],
      ['Uroen avtok [1][2].', ['#1', '#2']],
      ['Uroen avtok.¹', ['#1?']],
      ['Uroa minka¹,³ kvar natt.', ['#1?', '#3?']],
      ['Uroa minka¹⁻³ kvar natt.', ['#1?', '#2?', '#3?']],
      ['Uroen avtok.[^1]', ['^1']],
      ['Uroen avtok [@aasvang2017; se @moe:2019, s. 3].', ['@aasvang2017', '@moe:2019']],
    ]);
  });

  describe('nothing where nothing is cited', () => {
    const texts = [
      'Per 2025 er ventetiden lang.',
      'Siden i 2020 har vi holdt til her.',
      'Timen er 12. mai 2024.',
      'Siden er ny (oppdatert 2023).',
      'Sida er ny (sist oppdatert 3. mars 2026).',
      'Vedtaket kom i august 2025 (august 2025).',
      'Prisen er 2 000 kroner (fra 1900 kroner).',
      'Ring oss på 2245 1990 (telefon).',
      'Etter § 2014 og lov av 2. juli 1999 nr. 64.',
      'Dosen er 0,5 mg (0,25).',
      'Halvparten (50 %) ble bedre.',
      'Flaten er 20 m² og volumet 10³.',
      'Skriv til post@klinikk.example [send e-post].',
      'På 1990-tallet (1990-tallet) var det annerledes.',
      'Perioden 2014–2016 (2014–2016) var rolig.',
      'Gjør slik: (1) pust, og hvil.',
      'Gjer slik: (1) pust, (2) kvil.',
      '«Eg søv no», seier ho (meir om dette 2020 var eit godt år).',
      'Kode [x] og [se her] er ikke kilder.',
      'Slik ser det ut (foto: Kari Moe, 2023).',
      'Sida er endra (oppdatert av Kari Moe, 2023).',
      'Kari Moe (1866 – 1949) bodde her.',
      'Kari Moe (1866–1949) budde her.',
      'Kari, personlig meddelelse, mai 2024.',
      'Opplyst av Kari Aasvang (personlig meddelelse, 12. mai 2024).',
    ];
    for (const text of texts) it(text, () => assert.deepEqual(brief(text), []));
  });

  describe('words that may be something else are no more than possible', () => {
    const texts = [
      'I Norge (2019) var det slik.',
      'Vi åpnet (2019) etter en lang sommer.',
      'I Bergen (2019) var det slik.',
      'Per i dag (2025) er det slik.',
      'Kari (31) sover godt.',
      'Slik er det (Oslo, 2019).',
    ];
    for (const text of texts)
      it(text, () => assert.ok(marksOf(text).every(({ certainty }) => certainty === 'possible')));
  });

  it('marks one citation, not the bracket around several', () => {
    const text = 'Funnet står seg (se Aasvang et al., 2017; Moe, 2019, s. 3).';
    assert.deepEqual(
      marksOf(text).map(({ start, end }) => text.slice(start, end)),
      ['Aasvang et al., 2017', 'Moe, 2019'],
    );
  });

  it('marks a narrative citation with its bracket, and says where the year stands', () => {
    const text = 'Dermed fann Aasvang og Moe (2018) ro.';
    const [mark] = marksOf(text);
    assert.equal(text.slice(mark?.start, mark?.end), 'Aasvang og Moe (2018)');
    assert.equal(text.slice(mark?.yearSpan?.start, mark?.yearSpan?.end), '2018');
    assert.equal(mark?.form, 'narrative');
  });

  it('gives spans in order and within any text', () => {
    const part = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      'Lie',
      ' et al.',
      ', ',
      ' & ',
      '2014',
      '2014a',
      '; ',
      ' ',
      '1',
      '–',
      '^',
      '@k',
      '¹',
      'og',
      '. ',
      'i ',
      'å',
      '😀',
      '\u00ad',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, yearSpan } of marksOf(text)) {
          assert.ok(start >= last && end > start && end <= text.length, text);
          if (yearSpan !== null) assert.ok(yearSpan.start >= start && yearSpan.end <= end, text);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });
});
