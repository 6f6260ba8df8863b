import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rawBlock } from '../../../rules/src/draft/blocks';
import type { Reference } from '../../../rules/src/facts/citations/citation';
import { cleanDoi } from '../../../rules/src/facts/citations/reference-identifiers';
import { parseReference } from '../../../rules/src/facts/citations/references';
import { lexicon } from './citations';

function parse(text: string, marker = ''): Reference {
  return parseReference(rawBlock(0, 'referenceEntry', 0, text, [], -1, marker), 0, lexicon);
}

type Fields = Partial<
  Pick<
    Reference,
    | 'number'
    | 'authors'
    | 'organisation'
    | 'etAl'
    | 'year'
    | 'suffix'
    | 'title'
    | 'container'
    | 'volume'
    | 'issue'
    | 'pages'
    | 'doi'
    | 'pmid'
    | 'url'
  >
>;

function reads(cases: readonly (readonly [string, Fields])[]): void {
  for (const [text, fields] of cases) {
    it(text, () => {
      const entry = parse(text);
      for (const [name, value] of Object.entries(fields)) assert.deepEqual(entry[name as keyof Fields], value, name);
    });
  }
}

describe('entries of a reference list', () => {
  describe('APA', () => {
    reads([
      [
        'Aasvang, K. B., Moe, S. & Lid, Ø.-A. (2017a). Søvn og uro: en oversikt. Nattlig tidsskrift, 4(1), 3–9. https://doi.org/10.5555/nt.2017.003',
        {
          authors: ['Aasvang', 'Moe', 'Lid'],
          year: 2017,
          suffix: 'a',
          title: 'Søvn og uro: en oversikt',
          container: 'Nattlig tidsskrift',
          volume: '4',
          issue: '1',
          pages: '3–9',
          doi: '10.5555/nt.2017.003',
          url: null,
          organisation: false,
        },
      ],
      [
        'Aasvang, K. et al. (2020). Kvil. Nattleg tidsskrift, 5, 11.',
        { authors: ['Aasvang'], etAl: true, year: 2020, title: 'Kvil', volume: '5', pages: '11' },
      ],
      [
        'aan het Velde, M., & van der Meer, J. (2011). Rust. Slaap, 2, 1–4.',
        { authors: ['aan het Velde', 'van der Meer'], year: 2011, title: 'Rust' },
      ],
      [
        'De Groot, P. (2012). Virker det? Vi spurte 40 personer. Hvile, 3(2), 7–8.',
        { authors: ['De Groot'], title: 'Virker det? Vi spurte 40 personer', container: 'Hvile', volume: '3' },
      ],
      [
        'Verdens helseorganisasjon (2022). Søvn i tall. https://who.example/sovn',
        {
          authors: ['Verdens helseorganisasjon'],
          organisation: true,
          year: 2022,
          title: 'Søvn i tall',
          url: 'https://who.example/sovn',
        },
      ],
      [
        'Helsedirektoratet. (2024, 12. mai). Råd om søvn. Hentet 3. juni 2025 fra https://hdir.example/rad',
        { authors: ['Helsedirektoratet'], organisation: true, year: 2024, title: 'Råd om søvn' },
      ],
      [
        'Helse- og omsorgsdepartementet (2019). Meld. St. 99 om søvn. Oslo: Departementet.',
        { authors: ['Helse- og omsorgsdepartementet'], organisation: true, year: 2019 },
      ],
      [
        'Folkehelseinstituttet. (u.å.). Søvn hjå barn. Henta 2. mars 2026.',
        { authors: ['Folkehelseinstituttet'], year: null, title: 'Søvn hjå barn' },
      ],
      [
        'Moe, S. (red.) (2015). Boken om hvile. Oslo: Natt forlag.',
        { authors: ['Moe'], year: 2015, title: 'Boken om hvile' },
      ],
    ]);
  });

  describe('Vancouver', () => {
    reads([
      [
        'Aasvang KB, Moe S, Lid ØA et al. Søvn og uro. Tidsskr Nor Natt 2020; 12: 3–9. doi: 10.5555/tnn.20.0003. [PubMed][CrossRef]',
        {
          authors: ['Aasvang', 'Moe', 'Lid'],
          etAl: true,
          year: 2020,
          title: 'Søvn og uro',
          container: 'Tidsskr Nor Natt',
          volume: '12',
          pages: '3–9',
          doi: '10.5555/tnn.20.0003',
        },
      ],
      [
        'Aasvang K, Moe S. Kvile. Nattleg Tidsskr. 2019;7(2):11-8. PMID: 12345678',
        {
          authors: ['Aasvang', 'Moe'],
          year: 2019,
          title: 'Kvile',
          container: 'Nattleg Tidsskr',
          volume: '7',
          pages: '11-8',
          pmid: '12345678',
        },
      ],
      [
        'Moe-Lid S. Ro eller uro? Hva vi vet om natten. Natt 2018; 3: e12.',
        {
          authors: ['Moe-Lid'],
          year: 2018,
          title: 'Ro eller uro? Hva vi vet om natten',
          container: 'Natt',
          pages: 'e12',
        },
      ],
      [
        'Nye metoder. Kan ta i bruk nattelys. <https://nyemetoder.example/nattelys/> Lest 4.9.2025.',
        {
          authors: ['Nye metoder'],
          organisation: true,
          year: null,
          title: 'Kan ta i bruk nattelys',
          url: 'https://nyemetoder.example/nattelys/',
        },
      ],
      [
        'Lid Ø. Søvnboken. Oslo: Natt forlag, 2016. Lest 6.1.2026.',
        { authors: ['Lid'], year: 2016, title: 'Søvnboken' },
      ],
      [
        'Aasvang K, Moe S (2010) Sleep and worry. Night One 5: e123.',
        {
          authors: ['Aasvang', 'Moe'],
          year: 2010,
          title: 'Sleep and worry',
          container: 'Night One',
          volume: '5',
          pages: 'e123',
        },
      ],
      ['Moe S. Uro fra 1997–2004. Natt 2006; 4: 1997–2004.', { year: 2006, volume: '4', pages: '1997–2004' }],
    ]);
  });

  describe('free form', () => {
    reads([
      [
        'Solvik sykehus – «Uro om natten» (pasientinformasjon, oppdatert 2023).',
        { authors: ['Solvik sykehus'], organisation: true, year: 2023, title: 'Uro om natten' },
      ],
      [
        'Nattnytt.no – «Betre kvile» av Kari Moe, 27.08.2025.',
        { authors: ['Nattnytt.no', 'Moe'], year: 2025, title: 'Betre kvile' },
      ],
      ['St. Sunnivas sykehus – «Søvn» (brosjyre).', { authors: ['St. Sunnivas sykehus'], year: null, title: 'Søvn' }],
      [
        'Kari Moe og Ola Lid (2020). Om natten. Natt forlag.',
        { authors: ['Moe', 'Lid'], organisation: false, year: 2020 },
      ],
      ['Moe, Sigrid. 2020. Om natta. Natt forlag.', { year: 2020 }],
    ]);
  });

  it('never takes the date of reading for the year', () => {
    for (const word of [
      'Lest 6.1.2026',
      'Hentet 6. januar 2026',
      'Henta den 6. januar 2026',
      'Besøkt 6.1.2026',
      'Accessed 6 Jan 2026',
    ])
      assert.equal(parse(`Solvik sykehus. Uro om natten. https://solvik.example ${word}.`).year, null, word);
  });

  it('reads the number from the marker or the text, and leaves it out of the rest', () => {
    assert.equal(parse('Moe S. Kvile. Natt 2018; 3: 1–2.', '12.').number, 12);
    for (const text of [
      '[7] Moe S. Kvile. Natt 2018; 3: 1–2.',
      '7. Moe S. Kvile. Natt 2018; 3: 1–2.',
      '7) Moe S. Kvile. Natt 2018; 3: 1–2.',
    ]) {
      assert.equal(parse(text).number, 7);
      assert.deepEqual(parse(text).authors, ['Moe']);
    }
    assert.equal(parse('Moe S. Kvile. Natt 2018; 3: 1–2.', '-').number, null);
  });

  it('says where year and title stand', () => {
    const text = '3. Moe, S. (2018b). Kvile og ro. Natt, 3, 1–2.';
    const { yearSpan, titleSpan } = parse(text);
    assert.equal(text.slice(yearSpan?.start, yearSpan?.end), '2018b');
    assert.equal(text.slice(titleSpan?.start, titleSpan?.end), 'Kvile og ro');
  });

  it('says where each part stands', () => {
    const text =
      'Moe, S. & Lid, Ø. (2018b). Kvile og ro. Nattleg tidsskrift, 3(2), 14–21. doi: 10.5555/NT.1. PMID: 1234567. Henta 3. juni 2025 frå https://natt.example/ro';
    const { spans } = parse(text);
    const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    const { authors, ...others } = spans;
    assert.deepEqual(authors.map(words), ['Moe', 'Lid']);
    assert.deepEqual(Object.fromEntries(Object.entries(others).map(([part, span]) => [part, words(span)])), {
      year: '2018b',
      title: 'Kvile og ro',
      container: 'Nattleg tidsskrift',
      volume: '3',
      issue: '2',
      pages: '14–21',
      doi: '10.5555/NT.1',
      pmid: '1234567',
      url: 'https://natt.example/ro',
      accessed: 'Henta 3. juni 2025',
    });
  });

  it('reads when a page was read', () => {
    for (const [words, date] of [
      ['Lest 6.1.2026', '2026-01-06'],
      ['Henta 3. juni 2025 frå', '2025-06-03'],
      ['Besøkt 2024-05-03', '2024-05-03'],
      ['Accessed May 3, 2024', '2024-05-03'],
      ['Sist sett mai 2024', '2024-05'],
      ['Hentet 2024', '2024'],
      ['Hentet fra https://natt.example', null],
    ] as const)
      assert.equal(parse(`Nye metoder. Nattelys. ${words}`).accessed, date, words);
    assert.equal(parse('Moe, S. (2018). De som har lest 20 bøker. Natt, 3, 1–2.').accessed, null);
  });

  it('frees a DOI from the sentence around it', () => {
    assert.equal(cleanDoi('10.5555/ABC.1.'), '10.5555/abc.1');
    assert.equal(cleanDoi('10.5555/s0033(75)80014-2'), '10.5555/s0033(75)80014-2');
    assert.equal(cleanDoi('10.5555/abc).'), '10.5555/abc');
    assert.equal(cleanDoi('10.5555/abc,PMID:1'), '10.5555/abc');
  });

  it('reads anything without failing, with spans inside the text', () => {
    const part = fc.constantFrom(
      'Moe',
      ', S.',
      ' & ',
      ' (2018)',
      '. ',
      'Tittel',
      ' 2020; 3: 1–2',
      '«',
      '»',
      'doi: 10.5555/x',
      ' http://x.no',
      ' Lest 1.2.2020',
      '1. ',
      '😀',
      ' – ',
      'ø',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
        const text = parts.join('');
        const { authors, yearSpan, titleSpan, container, year, pages, spans } = parse(text);
        assert.equal(spans.authors.length, authors.length);
        for (const span of Object.values(spans).flat())
          assert.ok(span === null || (span.start < span.end && span.end <= text.length));
        assert.ok(
          Array.isArray(authors) && (container === null || container !== '') && (pages === null || pages !== ''),
        );
        if (yearSpan !== null) assert.equal(Number(text.slice(yearSpan.start, yearSpan.start + 4)), year);
        if (titleSpan !== null) assert.ok(titleSpan.start < titleSpan.end && titleSpan.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});
