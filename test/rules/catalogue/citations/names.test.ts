import assert from 'node:assert/strict';
import { marked } from '../../../kit';
import { assertFixesClear, draftOf, findings, numberedDraft, only } from './drafts';

const AUTHOR = 'citations/author-mismatch';
const SPELLING = 'citations/spelling-mismatch';
const AMBIGUOUS = 'citations/ambiguous';

const LID = 'Lid, Ø. & Moe, S. (2021). Hvile og uro. *Nattlig tidsskrift*, 6(2), 11–18.';
const BJORNSTAD = 'Bjørnstad, K., Vik, A. & Aas, T. (2019). Søvn hos voksne. *Nattlig tidsskrift*, 4(1), 3–9.';
const WHO = 'Verdens helseorganisasjon (2022). Søvn i tall. https://who.example/sovn';
const LIST = [BJORNSTAD, LID, WHO];

describe(AUTHOR, () => {
  it('names both authors, shows the entry and is an error', () => {
    const { finding, words, message, related } = only(draftOf('Slik er det (Moe & Lid, 2021).', ...LIST), AUTHOR);
    assert.equal(words, 'Moe & Lid, 2021');
    assert.equal(finding.severity, 'error');
    assert.match(message, /\bMoe\b.*\bLid\b/);
    assert.deepEqual(related, ['Lid, Ø. & Moe, S. (2021)']);
  });

  it('offers the names of the list in the text’s own way of writing', () => {
    for (const [body, mended] of [
      ['Slik er det (Moe & Lid, 2021).', '(Lid & Moe, 2021)'],
      ['Moe og Lid (2021) fann det.', 'Lid og Moe (2021) fann'],
      ['Slik er det (Vik et al., 2019).', '(Bjørnstad et al., 2019)'],
      ['Vik mfl. (2019) fant det.', 'Bjørnstad mfl. (2019) fant'],
      ['Slik er det (Moe, 2021).', '(Lid & Moe, 2021)'],
      ['Moe (2021) viste det.', 'Lid og Moe (2021) viste'],
      ['Vik og kolleger rapporterte i 2019 at det var slik.', 'Bjørnstad og kolleger rapporterte i 2019'],
    ] as const) {
      const source = draftOf(body, ...LIST);
      assert.ok(only(source, AUTHOR).fixes[0]!.source.includes(mended), body);
      assert.equal(assertFixesClear(source, AUTHOR), 1);
    }
  });

  it('mends every citation of the entry at once', () => {
    const source = draftOf(
      'En (Vik et al., 2019). To (Vik et al., 2019; Lid & Moe, 2021). Tre (Aas mfl., 2019).',
      ...LIST,
    );
    for (const { fixes } of findings(source, AUTHOR)) assert.ok(!/Vik et|Aas mfl/.test(fixes[0]!.source));
    assert.equal(assertFixesClear(source, AUTHOR), 3);
  });

  it('leaves authors who are cited as the list has them', () => {
    for (const body of [
      'Slik er det (Lid & Moe, 2021; Bjørnstad et al., 2019).',
      'Lid & Moe (2021) og Bjørnstad m.fl. (2019) seier det same.',
      'WHO (2022) er enig med Lid og Moe (2021).',
      'Slik er det (Lid & Moe, 2021), men Moe (2019) er usamd.',
    ])
      assert.deepEqual(marked(draftOf(body, ...LIST), AUTHOR), [], body);
  });

  const NUMBERED = [
    'Lid Ø, Moe S. Hvile og uro. Natt 2021; 6: 11–8.',
    'Bjørnstad K, Vik A. Søvn hos voksne. Natt 2019; 4: 3–9.',
    'Aas T. Lys. Natt 2018; 3: 1–2.',
  ];

  it('compares a number with the name before it', () => {
    for (const body of [
      'Bjørnstad og medarbeidere fant ingen forskjell etter fire uker [3].',
      'Bjørnstad et al. [3] fann det.',
    ]) {
      const source = numberedDraft(`Først kom en studie [1], så denne [2], så lyset [3]. ${body}`, ...NUMBERED);
      const { words, message, fixes } = only(source, AUTHOR);
      assert.equal(words, '3');
      assert.match(message, /Bjørnstad.*3.*Aas.*2/);
      assert.ok(fixes[0]!.source.includes('[2] f') || fixes[0]!.source.includes('uker [2]'));
      assert.equal(assertFixesClear(source, AUTHOR), 1);
    }
  });

  it('leaves a number that goes with the name, or with something else in the sentence', () => {
    for (const body of [
      'Lid og medarbeidere fant det samme [1].',
      'Vik og medarbeidarar skreiv om det [2].',
      'Bjørnstad et al. fant det, i motsetning til andre [3].',
      'Pasienten heter Aas og sover godt [1].',
      'Bjørnstad og medarbeidere [2] er uenige med en eldre studie [3].',
    ])
      assert.deepEqual(marked(numberedDraft(`En [1], to [2] og tre [3]. ${body}`, ...NUMBERED), AUTHOR), [], body);
  });
});

describe(SPELLING, () => {
  it('says both spellings, shows the name and is a warning', () => {
    const source = draftOf('Slik er det (Bjornstad et al., 2019).', ...LIST);
    const { finding, words, message, related } = only(source, SPELLING);
    assert.equal(words, 'Bjornstad et al., 2019');
    assert.equal(finding.severity, 'warning');
    assert.match(message, /«Bjornstad».*«Bjørnstad»/);
    assert.deepEqual(related, ['Bjørnstad']);
  });

  it('offers either spelling', () => {
    for (const [body, inText, inList] of [
      ['Slik er det (Bjornstad et al., 2019).', '(Bjørnstad et al., 2019)', 'Bjornstad, K., Vik'],
      ['Bjørnsatd mfl. (2019) fann det.', 'Bjørnstad mfl. (2019)', 'Bjørnsatd, K.'],
      ['Slik er det (Bjørnstadt et al., 2019).', '(Bjørnstad et al., 2019)', 'Bjørnstadt, K.'],
    ] as const) {
      const source = draftOf(body, ...LIST);
      const { fixes } = only(source, SPELLING);
      assert.ok(fixes[0]!.source.includes(inText), body);
      assert.ok(fixes[1]!.source.includes(inList), body);
      assert.equal(assertFixesClear(source, SPELLING), 2);
    }
  });

  it('leaves the list when others spell the name as it does', () => {
    const source = draftOf('Slik er det (Bjornstad et al., 2019). Og slik (Bjørnstad et al., 2019).', ...LIST);
    assert.deepEqual(
      only(source, SPELLING).fixes.map(({ source: fixed }) => fixed.includes('Bjornstad')),
      [false],
    );
    assert.equal(assertFixesClear(source, SPELLING), 1);
  });

  it('compares the second author too', () => {
    const list = ['Lid, Ø. & Rønnestad, S. (2021). Hvile. *Natt*, 6(2), 11–18.', BJORNSTAD];
    const source = draftOf('Slik er det (Lid & Ronnestad, 2021).', ...list);
    const { message, fixes } = only(source, SPELLING);
    assert.match(message, /«Ronnestad».*«Rønnestad»/);
    assert.ok(fixes[0]!.source.includes('(Lid & Rønnestad, 2021)'));
    assert.equal(assertFixesClear(source, SPELLING), 2);
  });

  it('leaves other ways of writing the same name', () => {
    const list = [
      'van der Meer, J. (2010). Rust. *Slaap*, 2, 1–4.',
      'Moe-Lid, S. (2018). Ro. *Natt*, 3, 1–2.',
      "d'Enfert, A. (2015). Nuit. *Nuit*, 1, 2–3.",
      WHO,
    ];
    assert.deepEqual(marked(draftOf('Slik er det (Lie & Moe, 2021).', LID), SPELLING), [], 'too short to tell');
    for (const body of [
      'Slik er det (van der Meer, 2010; Meer, 2010; Moe‐Lid, 2018).',
      'Slik er det (d’Enfert, 2015; WHO, 2022).',
      'Slik er det (World Health Organization, 2022).',
      'Verdas helseorganisasjon (2022) har tala.',
    ])
      assert.deepEqual(marked(draftOf(body, ...list), SPELLING), [], body);
  });
});

describe(AMBIGUOUS, () => {
  const ONE = 'Lid, Ø. (2021). Hvile og uro. *Nattlig tidsskrift*, 6(2), 11–18.';
  const OTHER = 'Lid, Ø. (2021). Mørke rom. *Nattlig tidsskrift*, 6(4), 51–58.';

  it('shows every entry that fits, as a warning', () => {
    const { finding, words, message, related } = only(draftOf('Slik er det (Lid, 2021).', ONE, OTHER, WHO), AMBIGUOUS);
    assert.equal(words, 'Lid, 2021');
    assert.equal(finding.severity, 'warning');
    assert.match(message, /«Lid, 2021».*2/);
    assert.equal(related.length, 2);
  });

  it('offers letters in both places, for each of the works', () => {
    const source = draftOf('Slik er det (Lid, 2021), og slik (WHO, 2022).', ONE, OTHER, WHO);
    const { fixes } = only(source, AMBIGUOUS);
    assert.equal(fixes.length, 2);
    assert.ok(fixes[1]!.source.includes('(Lid, 2021b)') && fixes[1]!.source.includes('(2021a). Hvile'));
    assert.ok(fixes[1]!.source.includes('(2021b). Mørke'));
    const lettered = draftOf(
      'Slik er det (Lid, 2021).',
      ONE.replace('2021', '2021a'),
      OTHER.replace('2021', '2021b'),
      WHO,
    );
    assert.ok(only(lettered, AMBIGUOUS).fixes[0]!.source.includes('(Lid, 2021a)'));
  });

  it('leaves works that letters or second authors tell apart, and one work that is listed twice', () => {
    assert.deepEqual(
      marked(
        draftOf('Slik (Lid, 2021a; Lid, 2021b).', ONE.replace('2021', '2021a'), OTHER.replace('2021', '2021b')),
        AMBIGUOUS,
      ),
      [],
    );
    assert.deepEqual(marked(draftOf('Slik (Lid, 2021; Lid & Moe, 2021).', ONE, LID), AMBIGUOUS), []);
    assert.deepEqual(marked(draftOf('Slik (Lid, 2021).', ONE, ONE), AMBIGUOUS), []);
  });
});
