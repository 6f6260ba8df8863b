import assert from 'node:assert/strict';
import type { IOnigLib, IRawGrammar } from 'vscode-textmate';
import { brief, lexicon, source } from '../rules/facts/citations';
import { loadInto, loadMarkdown, regexLibrary, type Token, wordsOf } from './markdown-tokens';

const AUTHOR = 'entity.name.type.author.noktern';
const PARTS: readonly (readonly [letter: string, scope: string])[] = [
  ['a', AUTHOR],
  ['e', 'keyword.other.et-al.noktern'],
  ['y', 'constant.numeric.year.noktern'],
  ['n', 'constant.numeric.reference.noktern'],
  ['r', 'variable.other.reference.noktern'],
];

let tokens: (text: string) => Token[];

const isCited = ({ scopes }: Token) => scopes.some((scope) => scope.startsWith('meta.citation.'));

/** The citations of a text, in one line; parts with a letter for their scope: `a:Lie (y:2021)`. */
function cited(text: string, read = tokens): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const token of read(text)) {
    const letter = PARTS.find(([, scope]) => token.scopes.includes(scope))?.[0];
    const words = letter === undefined ? token.words : `${letter}:${token.words}`;
    if (isCited(token)) found.push((isOpen ? (found.pop() ?? '') : '') + words);
    isOpen = isCited(token);
  }
  return found;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

describe('the grammar of citations', () => {
  before(async () => {
    tokens = await loadMarkdown();
  });

  const citations: readonly (readonly [text: string, ...expected: string[]])[] = [
    // keys and numbers
    ['Effekten er liten[^1].', '[r:^1]'],
    ['Smertene avtar [^vik-2020]: etter ei veke er dei borte.', '[r:^vik-2020]'],
    ['Det er vist før [@lie2020, s. 3].', '[r:@lie2020, s. 3]'],
    [
      'Sml. [se @lie2020; -@vik_2019a, kap. 2; jf. @{moe-1}].',
      '[se r:@lie2020; r:-@vik_2019a, kap. 2; jf. r:@{moe-1}]',
    ],
    ['Dette er kjent [1].', '[n:1]'],
    ['Dette er kjent [1, 3–5; 12].', '[n:1, n:3–n:5; n:12]'],
    ['Dette er kjent [3]–[5], sjå òg [7]-[9].', '[n:3]–[n:5]', '[n:7]-[n:9]'],
    ['Dette er kjent [3, s. 19–22].', '[n:3, s. 19–22]'],
    ['Som nemnt i [4]: ingen vart friske.', '[n:4]'],
    // authors and years in brackets
    ['Effekten er liten (Lie, 2021).', '(a:Lie, y:2021)'],
    ['Effekten er liten (Lie 2021).', '(a:Lie y:2021)'],
    [
      'Effekten er liten (Lie et al., 2021; Vik & Moe, 2019a, s. 12).',
      '(a:Lie e:et al., y:2021; a:Vik & a:Moe, y:2019a, s. 12)',
    ],
    ['Effekten er liten (Lie mfl. 2021).', '(a:Lie e:mfl. y:2021)'],
    ['Verknaden er liten (sjå til dømes Lie, Vik og Moe 2019).', '(sjå til dømes a:Lie, a:Vik og a:Moe y:2019)'],
    ['Verknaden er liten (Sjå Lie, 2019).', '(Sjå a:Lie, y:2019)'],
    ['Verknaden er liten (Ås, 2014, 2016a, b).', '(a:Ås, y:2014, y:2016a, b)'],
    ['Verknaden er liten (van der Berg, 2014).', '(a:van der Berg, y:2014)'],
    ['Verknaden er liten (d’Enfert & A. Bjørn-Lie, 2014).', '(a:d’Enfert & A. a:Bjørn-Lie, y:2014)'],
    ['Rådet er klart (Norsk forening for ro, 2020).', '(a:Norsk forening for ro, y:2020)'],
    // narrative
    ['Lie (2021) fann lite.', 'a:Lie (y:2021)'],
    ['Lie mfl. (2021) fant **lite**.', 'a:Lie e:mfl. (y:2021)'],
    ['Ifølge Lie og Vik (2021, s. 4) er det lite.', 'a:Lie og a:Vik (y:2021, s. 4)'],
    ['I fjor fann Lie, Vik & Moe (2019b; 2021) lite.', 'a:Lie, a:Vik & a:Moe (y:2019b; y:2021)'],
    ['Kari van der Lie et al. (2021) fann lite.', 'a:Kari van der Lie e:et al. (y:2021)'],
    ['Forskning fra WHO (2021) viser det.', 'a:WHO (y:2021)'],
    [
      'Både Lie og kolleger (2021) og Vik med fleire (2020)',
      'a:Lie e:og kolleger (y:2021)',
      'a:Vik e:med fleire (y:2020)',
    ],
    ['Mellomrommet er hardt: Lie\u00a0(2021).', 'a:Lie\u00a0(y:2021)'],
  ];
  for (const [text, ...expected] of citations) {
    it(`colours ${text}`, () => {
      assert.deepEqual(cited(text), expected);
      assert.ok(brief(text).length > 0, 'the linter reads a citation here');
    });
  }

  for (const text of [
    'Klinikken opna i Bergen (2021).',
    'Klinikken åpnet for fem år siden (2021).',
    'Det var tungt (2020 var eit tungt år).',
    'Ta 500 mg (eller [500 mg]) to ganger, i alt 1 000 mg (2 x 500 mg).',
    'Timen kostar 1 200 kr (før 1 500 kr), med rabatt [10 %].',
    'Etter § 13 (2021) og § 2-1 [lov] gjelder dette.',
    'I lista [ ] og [x] står [2021] og [side 3].',
    'Skriv til [kari@eksempel.no] eller (kari@eksempel.no).',
    'Bildet viser venterommet (foto: Kari Moe, 2023).',
    'Sida er ny (Oppdatert av Kari Moe, 2023).',
    'Prisene gjelder ut året (Oslo, 2021).',
    'Hun levde lenge (1866–1949) og godt (f. 1866).',
    'Ola (42) kom i 2021, og Kari (39) kom i 2022.',
  ]) {
    it(`leaves ${text} alone`, () => {
      assert.deepEqual(cited(text), []);
    });
  }

  for (const text of [
    'Les [1](https://eksempel.no) og [Lie (2021)](https://eksempel.no).',
    'Les [meir (Lie, 2021)][1] og [Lie (2021)][].',
    '![Lie (2021) fann lite](figur.png)',
    'Les <https://eksempel.no/[1]> og <a title="Lie (2021)" href="[1]">meir</a>.',
    'Skriv `[1]`, `(Lie, 2021)` eller `Lie (2021)`.',
    '```\nLie (2021) fant lite [1].\n```',
    'Tekst.\n\n    Lie (2021) fann lite [1].',
    '---\ntittel: Lie (2021) fann lite [1]\n---',
    '<!-- Lie (2021) fann lite [1] -->',
    '<!-- noktern-tillat claims/onset: Lie (2021) fann lite [1] -->',
    '[^1]: Tekst utan kjelde.',
    '[1]: https://eksempel.no',
    'Lie\n(2021) og [1,\n2] og (Lie,\n2021)',
    'Lie \\[1\\] og \\[^1\\]',
  ]) {
    it(`leaves ${text.replaceAll('\n', '⏎')} alone`, () => {
      assert.deepEqual(cited(text), []);
    });
  }

  it('finds citations in quotes, lists, headings, tables and emphasis, and leaves these as they were', () => {
    for (const around of [
      '> %',
      '- % der',
      '1. % her',
      '## % her',
      '| A | % |\n|---|---|\n| B | C |',
      'Så **% her**.',
      '_%_',
    ]) {
      const [before, after] = [around.replace('%', 'Vi'), around.replace('%', 'Lie (2021)')].map((text) =>
        tokens(text),
      );
      assert.deepEqual(cited(around.replace('%', 'Lie (2021)')), ['a:Lie (y:2021)'], around);
      const rest = (read: readonly Token[]) =>
        new Set(read.flatMap(({ scopes }) => scopes).filter((one) => !/noktern/.test(one)));
      assert.deepEqual(rest(after!), rest(before!), around);
    }
    assert.deepEqual(wordsOf(tokens('Lie (2021) fann **lite** [1].'), 'markup.bold.markdown'), ['**', 'lite', '**']);
  });

  it('takes in an abbreviation in brackets', () => {
    assert.deepEqual(cited('Rådet er klart (World Health Organization [WHO], 2020).'), [
      '(a:World Health Organization [a:WHO], y:2020)',
    ]);
  });

  it('knows what the reader takes for no author, with a year beside it', () => {
    for (const word of [...lexicon.notAuthors, ...lexicon.months].map(capital)) {
      for (const text of [`Det var ${word} (2021).`, `Det var der (${word}, 2021).`, `Det var der (${word} 2021).`])
        assert.deepEqual(cited(text), [], text);
    }
    for (const word of lexicon.credits) assert.deepEqual(cited(`Slik (${word} Kari Moe, 2021).`), [], word);
  });

  it('knows the words before a name that are no part of it', () => {
    for (const word of lexicon.prefixes) {
      if (lexicon.particles.has(word)) continue;
      assert.deepEqual(wordsOf(tokens(`${capital(word)} Lie (2021).`), AUTHOR), ['Lie'], word);
    }
  });

  it('knows every way of saying that there are more authors', () => {
    assert.ok(source.references.etAl.length > 10);
    for (const words of [...source.references.etAl, 'et al.', 'mfl.', 'm.fl.', 'm. fl.']) {
      assert.deepEqual(cited(`Her ser Lie ${words} (2021) det.`), [`a:Lie e:${words} (y:2021)`]);
      assert.deepEqual(cited(`Slik er det (Lie ${words}, 2021).`), [`(a:Lie e:${words}, y:2021)`]);
    }
  });
});

describe('the grammar of citations, in a long line', () => {
  /** Markdown without marks of its own, so that the work is ours. */
  const bare = {
    scopeName: 'text.html.markdown',
    patterns: [{ begin: '^(?=\\S)', end: '$', name: 'meta.paragraph.markdown', patterns: [] }],
    repository: {},
  } as unknown as IRawGrammar;

  const line = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

  // A line of each would take minutes if the expressions were tried again and again from every place in it.
  for (const piece of [
    'Lie ',
    'Lie, ',
    'A. ',
    'Aa',
    '(',
    '[',
    '(se Lie, ',
    '(Lie, 2021',
    '[1, ',
    '[@a ',
    '[^',
    'Oslo (',
    'Ifølge ',
  ]) {
    it(`finds what stands after 100 KB of «${piece}»`, async () => {
      const read = await loadInto(bare);
      assert.deepEqual(cited(`x ${line(piece, 100_000)} slutt. Vik (2021)`, read).slice(-1), ['a:Vik (y:2021)']);
    });
  }

  /** Regular expressions that count the letters they are given to look at. */
  async function counting(): Promise<{ readonly library: IOnigLib; readonly letters: () => number }> {
    const { createOnigScanner, createOnigString } = await regexLibrary();
    let letters = 0;
    const library: IOnigLib = {
      createOnigScanner,
      createOnigString: (text) => {
        letters += text.length;
        return createOnigString(text);
      },
    };
    return { library, letters: () => letters };
  }

  it('copies no part of the line for each citation', async () => {
    const { library, letters } = await counting();
    const read = await loadInto(bare, library);
    for (const piece of ['[1] ', '[3]–[5] ', 'Lie (2021) ', '(Lie, 2021) ', '[@lie] ', 'tekst[^1] ']) {
      const before = letters();
      const text = line(piece, 10_000);
      assert.equal(cited(text, read).length, text.length / piece.length);
      assert.ok(letters() - before < 3 * text.length, piece);
    }
  });
});
