import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AUDIENCES, DECLARATION_KEYS, LANGUAGES } from '../../server/src/documents/front-matter';
import { readDraft } from '../../server/src/documents/index';
import { loadMarkdown, type Token, wordsOf } from './markdown-tokens';

let tokens: (text: string) => Token[];

const draft = (yaml: string) => `---\n${yaml}\n---\n\nTekst.\n`;

/** What the front matter grammar says of the lines of a front matter. */
function seen(yaml: string) {
  return partsOf(draft(yaml));
}

function partsOf(source: string) {
  const coloured = tokens(source);
  return {
    keys: wordsOf(coloured, 'keyword.other.declaration.noktern'),
    known: [
      ...wordsOf(coloured, 'constant.language.audience.noktern'),
      ...wordsOf(coloured, 'constant.language.language.noktern'),
    ],
    unknown: [
      ...wordsOf(coloured, 'invalid.illegal.unknown-audience.noktern'),
      ...wordsOf(coloured, 'invalid.illegal.unknown-language.noktern'),
    ],
  };
}

const NOTHING = { keys: [], known: [], unknown: [] };

const VALUES = { audience: AUDIENCES, language: LANGUAGES };
const decomposed = (word: string) => word.normalize('NFD');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const SPELLINGS = [
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  capital,
  decomposed,
  (word: string) => decomposed(word.toUpperCase()),
];

/** The keys and values that the reader has a table of. */
const declarations = [...DECLARATION_KEYS].flatMap(([key, kind]) =>
  kind === 'audience' || kind === 'language' ? [...VALUES[kind].keys()].map((value) => ({ key, kind, value })) : [],
);

describe('the grammar of front matter', () => {
  before(async () => {
    tokens = await loadMarkdown();
  });

  it('colours every key that the reader reads, however it is spelt', () => {
    for (const key of DECLARATION_KEYS.keys()) {
      for (const spell of SPELLINGS) {
        assert.deepEqual(seen(`${spell(key)}: [ein]`), { ...NOTHING, keys: [spell(key)] });
        assert.deepEqual(seen(`"${spell(key)}" : |\n  ein`).keys, [spell(key)]);
        assert.deepEqual(seen(`${spell(key)}:`).keys, [spell(key)]);
      }
    }
  });

  it('colours every value that the reader knows, however it is spelt', () => {
    assert.ok(declarations.length > AUDIENCES.size + LANGUAGES.size);
    for (const { key, kind, value } of declarations) {
      for (const spell of SPELLINGS) {
        for (const [before, after] of [
          ['', ''],
          ['"', '"'],
          ["' ", " '"],
          ['', ' # slik'],
        ] as const) {
          const yaml = `${key}: ${before}${spell(value)}${after}`;
          assert.equal(readDraft(draft(yaml), 'markdown').declarations[kind]?.value, VALUES[kind].get(value), yaml);
          assert.deepEqual(seen(yaml), { keys: [key], known: [spell(value)], unknown: [] }, yaml);
        }
      }
    }
  });

  it('colours a value by what its key declares', () => {
    assert.deepEqual(seen('målgruppe: nn\nspråk: fagfolk'), {
      keys: ['målgruppe', 'språk'],
      known: [],
      unknown: ['nn', 'fagfolk'],
    });
    assert.deepEqual(wordsOf(tokens(draft('språk: nn')), 'constant.language.language.noktern'), ['nn']);
    assert.deepEqual(wordsOf(tokens(draft('audience: Public')), 'constant.language.audience.noktern'), ['Public']);
    assert.deepEqual(wordsOf(tokens(draft('språk: sv')), 'invalid.illegal.unknown-language.noktern'), ['sv']);
    assert.deepEqual(wordsOf(tokens(draft('audience: alle')), 'invalid.illegal.unknown-audience.noktern'), ['alle']);
  });

  it('leaves values of other keys, and what follows on the line, to YAML', () => {
    const coloured = tokens(draft('målgruppe: alle her # eller?\ntype: annonse\nkilder:\n  - a.bib'));
    assert.deepEqual(wordsOf(coloured, 'invalid.illegal.unknown-audience.noktern'), ['alle her']);
    assert.deepEqual(wordsOf(coloured, 'comment.line.number-sign.yaml'), ['#', ' eller?']);
    assert.deepEqual(wordsOf(coloured, 'string.unquoted.plain.out.yaml').join(''), 'annonsea.bib');
    assert.deepEqual(wordsOf(coloured, 'keyword.other.declaration.noktern'), ['målgruppe', 'type', 'kilder']);
  });

  for (const yaml of ['målgrupper: alle', 'min-type: annonse', 'meta:\n  språk: sv', 'type:annonse', '# språk: sv']) {
    it(`leaves ${yaml.replaceAll('\n', '⏎')} alone`, () => {
      assert.deepEqual(seen(yaml), NOTHING);
      assert.deepEqual(readDraft(draft(yaml), 'markdown').declarations, {});
    });
  }

  for (const source of [
    'Tekst.\n\nmålgruppe: alle\n',
    'Tekst.\n\n---\nspråk: sv\n---\n',
    '---\ntittel: A\n---\n\nmålgruppe: alle\n',
    '```yaml\nspråk: sv\n```\n',
  ]) {
    it(`leaves ${source.replaceAll('\n', '⏎')} alone`, () => {
      assert.deepEqual(partsOf(source), NOTHING);
      assert.deepEqual(readDraft(source, 'markdown').declarations, {});
    });
  }

  /** The word, or it with a letter taken out, put in or changed. */
  const nearly = (word: string) =>
    fc
      .tuple(fc.nat(word.length), fc.nat(1), fc.constantFrom('', 'a', 'n', 't', 'å', '-', ' ', '#'))
      .map(([at, taken, put]) => word.slice(0, at) + put + word.slice(at + taken));
  const spelt = (word: string) => fc.oneof(fc.constant(word), nearly(word));
  const others = ['null', '~', '1', 'true', 'no', ':a', '-x', 'nb # nn', 'nb', 'fagfolk'];
  const pairs = [...declarations, ...others.flatMap((value) => declarations.map(({ key }) => ({ key, value })))];
  const lines = fc
    .constantFrom(...pairs)
    .chain(({ key, value }) => fc.tuple(fc.constant(key), spelt(value), fc.constantFrom('', '', '"', "'")))
    .map(([key, value, quote]) => `${key}: ${quote}${value}${quote}`);

  it('says of a value what the reader says', () => {
    fc.assert(
      fc.property(lines, (yaml) => {
        const { declarations: declared, problems } = readDraft(draft(yaml), 'markdown');
        fc.pre(problems.every(({ messageId }) => messageId !== 'broken-front-matter'));
        const parts = seen(yaml);
        assert.equal(parts.known.length > 0, Object.keys(declared).length > 0, yaml);
        assert.equal(parts.unknown.length > 0, problems.length > 0, yaml);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no other word for a key than the reader', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DECLARATION_KEYS.keys()).chain(spelt), (key) => {
        // whether a lone indented line is a draft's own key cannot be seen in the line
        fc.pre(!key.startsWith(' '));
        const yaml = `${key}: nb`;
        const { declarations: declared, problems } = readDraft(draft(yaml), 'markdown');
        assert.equal(seen(yaml).keys.length > 0, Object.keys(declared).length + problems.length > 0, yaml);
      }),
      { numRuns: 500 },
    );
  });
});
