import assert from 'node:assert/strict';
import { marked } from '../../../kit';
import { assertFixesClear, draftOf, findings, only } from './drafts';

const STRIPPED = 'citations/stripped-marker';
const VAGUE = 'citations/vague-attribution';
const QUOTATION = 'citations/quotation-without-source';

const LID = 'Lid, Ø. (2021). Hvile og uro. *Nattlig tidsskrift*, 6(2), 11–18.';
const WHO = 'Verdens helseorganisasjon (2022). Søvn i tall. https://who.example/sovn';
const FJORD = 'Fjordklinikken (2023). Slik sover vi. Fjordklinikken.no.';

describe(STRIPPED, () => {
  it('marks a blank before a stop or comma', () => {
    for (const [source, words] of [
      ['De fleste sov bedre etter en uke .', 'e .'],
      ['Dei fleste søv betre , men ikkje alle.', 'e ,'],
      ['Effekten var 40 % ; bivirkningene var få.', '% ;'],
      ['Vedtaket sier at «alle skal følges opp» , og det gjelder.', '» ,'],
      ['Virkningen varte i et år\u00a0.', 'r\u00a0.'],
    ] as const) {
      assert.deepEqual(marked(`${source}\n`, STRIPPED), [words]);
      assert.equal(assertFixesClear(`${source}\n`, STRIPPED), 1);
    }
  });

  it('marks an empty bracket and what a writing tool leaves', () => {
    for (const source of [
      'De fleste sov bedre ( ).',
      'Dei fleste søv betre [ , ] etter ei veke.',
      'De fleste sov bedre【12†kilde】.',
      'De fleste sov bedre citeturn0search3.',
      'Dei fleste søv betre :contentReference[oaicite:2]{index=2}.',
    ]) {
      assert.equal(findings(`${source}\n`, STRIPPED).length, 1, source);
      assert.equal(assertFixesClear(`${source}\n`, STRIPPED), 1);
      assert.match(
        findings(`${source}\n`, STRIPPED)[0]!.fixes[0]!.source,
        /^(?:De|Dei) fleste (?:sov|søv) be[dt]re( etter ei veke)?\.\n$/,
      );
    }
  });

  it('leaves ordinary punctuation', () => {
    for (const source of [
      'De fleste sov bedre. Uroen avtok, men langsomt; slik er det.',
      'Les meir på .no-sidene og i .md-filer.',
      'Han ventet . . . og ventet.',
      'Kall funksjonen kode() eller send «()».',
      '- [ ] ring oss\n- [x] hvil',
      'Prisen er 1 200 ,- kroner.',
      'Eit ord , eit anna ord , eit tredje ord , og eit fjerde ord .',
    ])
      assert.deepEqual(marked(`${source}\n`, STRIPPED), [], source);
  });

  it('leaves the reference list', () => {
    assert.deepEqual(marked(draftOf('Slik (Lid, 2021).', `${LID} doi: 10.5555/nt.2021.011 .`), STRIPPED), []);
  });
});

describe(VAGUE, () => {
  it('marks an uncited entry’s author who is given as the source, once, with the other places', () => {
    const body = 'Fjordklinikken fremhever hvilen. Slik er det (Lid, 2021). Fjordklinikken har beskrevet rommene.';
    const source = draftOf(body, LID, FJORD);
    const { finding, words, message, related } = only(source, VAGUE);
    assert.equal(words, 'Fjordklinikken');
    assert.equal(finding.severity, 'info');
    assert.match(message, /Fjordklinikken 2023/);
    assert.deepEqual(related, ['Fjordklinikken (2023)', 'Fjordklinikken']);
    assert.ok(findings(source, VAGUE)[0]!.fixes[0]!.source.startsWith('Fjordklinikken (2023) fremhever'));
    assert.equal(assertFixesClear(source, VAGUE), 1);
  });

  it('knows an organisation by its other names', () => {
    for (const [body, mended] of [
      ['Ifølge World Health Organization (WHO) øker det.', 'World Health Organization (WHO, 2022) øker'],
      ['I følgje Verdas helseorganisasjon aukar det.', 'Verdas helseorganisasjon (2022) aukar'],
      ['WHO anslår at det øker.', 'WHO (2022) anslår'],
    ] as const) {
      const source = draftOf(`${body} Slik er det (Lid, 2021).`, LID, WHO);
      assert.ok(only(source, VAGUE).fixes[0]!.source.includes(mended), body);
      assert.equal(assertFixesClear(source, VAGUE), 1);
    }
  });

  it('leaves names that are cited, or not given as a source', () => {
    for (const body of [
      'WHO (2022) anslår at det øker. WHO anbefaler hvile.',
      'Kontakt Fjordklinikken for time (Lid, 2021). WHO (2022) anslår det.',
      'Vi samarbeider med WHO og Fjordklinikken.',
    ])
      assert.deepEqual(marked(draftOf(body, LID, WHO, FJORD), VAGUE), [], body);
  });

  it('marks what points back to one of several, and «ibid.»', () => {
    const other = LID.replace('2021', '2015');
    const body = 'Slik er det (Lid, 2015; Lid, 2021).\n\nLid-studien viste at hvile hjelper.';
    assert.deepEqual(marked(draftOf(body, LID, other), VAGUE), ['Lid-studien']);
    assert.deepEqual(marked(draftOf(body.replace('; Lid, 2021', ''), other), VAGUE), []);
    assert.deepEqual(marked(draftOf('Lid (2021) er klar. Lid-studien viste det.', LID, other), VAGUE), []);
    assert.deepEqual(marked('De fleste sov bedre (ibid., s. 3). Op. cit. er også brukt.\n', VAGUE), [
      'ibid',
      'Op. cit',
    ]);
    assert.deepEqual(marked('Studien nevnt ovenfor er liten.\n', VAGUE), ['Studien nevnt ovenfor']);
    assert.deepEqual(marked('SCORE-studien er stor. Sjå figuren ovanfor.\n', VAGUE), []);
  });

  it('asks who said what was said in person', () => {
    assert.deepEqual(marked('De fleste sov bedre (personlig meddelelse).\n', VAGUE), ['personlig meddelelse']);
    assert.deepEqual(marked('Dei fleste søv betre (pers. medd., 2024).\n', VAGUE), ['pers. medd']);
    for (const body of [
      'De fleste sov bedre (P. Ås, personlig meddelelse).',
      'Dei fleste søv betre (personleg melding frå Per Ås, 3. mai 2024).',
      'Per Ås, personlig meddelelse, sier det samme.',
    ])
      assert.deepEqual(marked(`${body}\n`, VAGUE), [], body);
  });

  it('marks journals that the list has nothing from', () => {
    const body = 'Det er vist i studier publisert i The Nightly, Svevn og Nattlig tidsskrift. Slik (Lid, 2021).';
    const { words, message } = only(draftOf(body, LID), VAGUE);
    assert.equal(words, 'The Nightly, Svevn og Nattlig tidsskrift'.replace(' tidsskrift', ''));
    assert.match(message, /The Nightly, Svevn/);
    for (const clean of [
      'Det er vist i studier publisert i Norge og Danmark. Slik (Lid, 2021).',
      'Artikkelen er publisert i 2021. Slik (Lid, 2021).',
      'Studien, som er trykt i Svevn (Lid, 2021), er liten.',
      'Bildet er publisert i Svevn. Slik (Lid, 2021).',
    ])
      assert.deepEqual(marked(draftOf(clean, LID), VAGUE), [], clean);
  });
});

describe(QUOTATION, () => {
  it('marks a quotation from a document, a body, experts or the media', () => {
    for (const [source, words] of [
      [
        'I vedtaket står det at «alle pasienter skal følges opp i seks måneder».',
        '«alle pasienter skal følges opp i seks måneder»',
      ],
      [
        'Helsedirektoratet skriver: «Råd om søvn bør gis før legemidler prøves.»',
        '«Råd om søvn bør gis før legemidler prøves.»',
      ],
      [
        '«Ro er den billegaste behandlinga som finst», skriv eit ekspertpanel.',
        '«Ro er den billegaste behandlinga som finst»',
      ],
      [
        'Han uttalte til avisa: «Endeleg har vi fått eit tilbod som verkar.»',
        '«Endeleg har vi fått eit tilbod som verkar.»',
      ],
    ] as const)
      assert.deepEqual(marked(`${source}\n`, QUOTATION), [words]);
  });

  it('leaves quotations with a source, titles, short phrases and people’s own stories', () => {
    for (const source of [
      'I vedtaket står det at «alle pasienter skal følges opp i seks måneder» (Søvnrådet, 2021).',
      'I vedtaket står det at «alle pasienter skal følges opp. Det gjelder også barn», som rådet skriver [1].',
      'I [vedtaket](https://rad.example/vedtak) står det at «alle pasienter skal følges opp i seks måneder».',
      'Loven sier: «Pasienten skal ha den informasjon som er nødvendig» (søvnloven § 3-2).',
      'Lova seier: «Pasienten skal ha den informasjonen som trengst for å forstå», jf. § 4.',
      'Rapporten «Søvn og ro hos voksne i hele landet» kom i fjor.',
      'Artikkelen heter «Slik sover vi nå som vi er blitt eldre».',
      'I vedtaket kalles det «trygg hvile».',
      '«Eg har aldri sove så godt som etter denne veka», skreiv ho i avisa.',
      'En pasient fortalte mediene: «Endelig er det slutt på de lange nettene.»',
      '«Hvilen var verdt hver eneste krone og mer til», sier Kari (43).',
      'Vi sier det slik: «Hvile er det beste vi kan gi hverandre.»',
    ])
      assert.deepEqual(marked(`${source}\n`, QUOTATION), [], source);
  });
});
