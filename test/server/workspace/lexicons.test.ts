import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Linter } from '../../../rules/src/engine/linter';
import { aboutOfKind } from '../../../rules/src/facts/statements/about';
import type { LexiconEntry } from '../../../rules/src/matching/lexicon';
import { readPack } from '../../../rules/src/matching/pack';
import { readPacks } from '../../../server/src/host/compile-data';
import { nodeFiles } from '../../../server/src/host/files';
import { loadIrregular } from '../../../server/src/host/knowledge';
import { kindNames, refsOf } from '../../../server/src/workspace/lexicon-kinds';
import { type PackRoom, type ParsedPack, parsePack } from '../../../server/src/workspace/lexicon-pack';
import { checkExamples, LexiconFiles, packsOf } from '../../../server/src/workspace/lexicons';
import { type Configuration, defaultConfiguration } from '../../../server/src/workspace/settings';
import { knowledge, lint } from '../../kit';
import { Workspace } from '../cli/harness';

const ROOM: PackRoom = { entries: 50_000, sequences: 200_000 };
const isLaw = (id: string) => knowledge.law(id) !== undefined;

function parse(text: string, room = ROOM): ParsedPack {
  return parsePack({ text, name: 'eget', shown: 'noktern/eget.yaml' }, room, isLaw);
}

/** The problems as `line:column messageId slot…`. */
function problems(text: string, room = ROOM): string[] {
  return parse(text, room).problems.map(({ line, column, messageId, slots }) =>
    [`${line}:${column}`, messageId, ...Object.values(slots)].join(' ').trim(),
  );
}

const ids = ({ entries }: Pick<ParsedPack, 'entries'>) => entries.map(({ id }) => id);

/** A pack of one entry with one pattern, written plainly at column 16 of line 4. */
const withPattern = (pattern: string) => `kind: value\nentries:\n  - id: a\n    patterns: [${pattern}]\n`;

describe('a lexicon pack', () => {
  it('is read as the built-in ones are, for both norms unless it says its own', () => {
    const { entries, problems: none } = parse(`kind: value
basis: [hpl-13]
entries:
  - id: fjordglans
    patterns: [fjordglans/m~, "(ekte|heilt ekte) fjord"]
    replacement: { nb: behandling, nn: behandling }
  - id: nynorsk
    kind: fixed
    language: nn
    patterns: [beste bryggja]
`);
    assert.deepEqual(none, []);
    assert.deepEqual(
      entries.map(({ id, kind, language, patterns, basis }) => [id, kind, language, patterns.length, basis]),
      [
        ['fjordglans', 'value', 'both', 2, ['hpl-13']],
        ['nynorsk', 'fixed', 'nn', 1, ['hpl-13']],
      ],
    );
  });

  it('may be empty, hold only comments, or begin with a byte order mark', () => {
    for (const text of ['', '# kjem seinare\n', '---\n', '\uFEFFkind: fixed\npatterns: [beste brygga]\n'])
      assert.deepEqual(problems(text), [], text);
  });

  it('may name a list once and use it again', () => {
    const text = 'kind: value\nentries:\n  - { id: a, basis: &lov [hpl-13], patterns: [glans] }\n';
    assert.deepEqual(problems(`${text}  - { id: b, basis: *lov, patterns: [glimt] }\n`), []);
  });

  const mistakes: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['text that is no YAML', 'kind: value\n- a\n', ['2:1 broken-yaml']],
    ['a bracket that is never closed', 'patterns: [a, b\n', ['2:1 missing-character']],
    ['a tabulator as indentation', 'entries:\n\t- id: a\n', ['2:1 tab-indent']],
    ['something else than keys', '- mirakel\n', ['1:1 pack-no-mapping']],
    ['a pack without entries', 'kind: value\n', ['1:1 pack-empty']],
    ['entries that are no list', 'kind: value\nentries: glans\n', ['2:10 wrong-type-list entries']],
    ['an entry without keys', 'kind: value\nentries:\n  - glans\n', ['3:5 pack-entry-no-mapping']],
    ['an entry without a kind', 'entries:\n  - patterns: [glans]\n', ['2:5 pack-no-kind']],
    ['an entry without patterns', 'kind: value\nentries:\n  - id: a\n', ['3:5 pack-no-patterns a']],
    [
      'patterns that are no list, once',
      'kind: value\nentries:\n  - id: a\n    patterns: glans\n',
      ['4:15 pack-no-texts patterns'],
    ],
    ['a pattern that is a number', withPattern('1814'), ['4:15 pack-no-texts patterns']],
    [
      'an unknown key like a known one',
      'kind: value\nentries:\n  - id: a\n    pattrns: [glans]\n',
      [
        '3:5 pack-no-patterns a',
        '4:5 unknown-key-near pattrns «id», «kind», «ref», «language», «patterns», «replacement», «basis», «examples» patterns',
      ],
    ],
    [
      'an unknown key unlike any',
      `${withPattern('glans')}    examples: { stygge: [] }\n`,
      ['5:17 unknown-key stygge «bad», «good»'],
    ],
    [
      'examples that are no mapping',
      `${withPattern('glans')}    examples: [a]\n`,
      ['5:15 wrong-type-mapping examples'],
    ],
    ['a replacement that is a number', `${withPattern('glans')}    replacement: 3\n`, ['5:18 pack-wrong-replacement']],
    ['an unknown language', `language: sv\n${withPattern('glans')}`, ['1:11 wrong-value language «nb», «nn», «both»']],
    ['an unknown law', `${withPattern('glans')}    basis: [hpl-13, hpl-1814]\n`, ['5:21 pack-unknown-law hpl-1814']],
    ['an unknown law of the whole pack, once', `basis: [nei]\n${withPattern('glans')}`, ['1:9 pack-unknown-law nei']],
    ['an unknown sort', `${withPattern('glans')}    ref: hrad\n`, ['5:10 wrong-value ref «hard», «context»']],
    [
      'a key that stands twice',
      'kind: value\nentries:\n  - id: a\n    patterns: [glans]\n    patterns: [glimt]\n',
      ['5:5 duplicate-key'],
    ],
    [
      'an id that stands twice',
      'kind: value\nentries:\n  - { id: a, patterns: [b] }\n  - { id: a, patterns: [c] }\n',
      ['4:11 pack-duplicate-id a'],
    ],
    ['an alias of nothing', 'kind: value\nentries: *alle\n', ['2:10 pack-unknown-alias alle']],
    ['a list that holds itself', 'kind: value\nentries: &alle [*alle]\n', ['2:17 pack-unknown-alias alle']],
  ];
  for (const [name, text, expected] of mistakes)
    it(`tells ${name}, and where`, () => assert.deepEqual(problems(text), expected));

  it('tells an unknown kind with the one that was meant, or with all', () => {
    assert.deepEqual(
      problems('kind: valu\nentries:\n  - { id: a, patterns: [a] }\n  - { id: b, patterns: [b] }\n').length,
      1,
    );
    const [near] = parse('kind: fixd\npatterns: [a]\n').problems;
    assert.deepEqual([near?.messageId, near?.slots['suggestion']], ['pack-unknown-kind-near', 'fixed']);
    assert.deepEqual([near?.line, near?.column], [1, 7]);
    const [far] = parse('kind: value\nentries:\n  - { id: a, kind: eventyrlandsby, patterns: [a] }\n').problems;
    assert.deepEqual([far?.messageId, far?.line, far?.column], ['pack-unknown-kind', 3, 20]);
    assert.match(far?.slots['known'] ?? '', /^«value», «degree», /);
  });

  it('has no say over medicines, conditions and notes', () => {
    for (const kind of ['medicine', 'condition', 'consent', 'consent-contradiction', 'constructor'])
      assert.match(problems(`kind: ${kind}\npatterns: [glans]\n`)[0] ?? '', /^1:7 pack-unknown-kind/);
  });

  describe('with a wrong pattern', () => {
    const cases: readonly [pattern: string, expected: string][] = [
      ['"(glans|glimt"', '4:29 pattern-unclosed (glans|glimt a'],
      ['helt) ny', '4:20 pattern-unexpected ) helt) ny a'],
      ['bli <0> kvitt', '4:20 pattern-gap-size 8 bli <0> kvitt a'],
      ['bli <x> kvitt', '4:20 pattern-gap-form bli <x> kvitt a'],
      ["'<2> kvitt'", '4:17 pattern-gap-at-edge <2> kvitt a'],
      ['en glans/q', '4:19 pattern-unknown-paradigm /q en glans/q a'],
      ['en ~kur', '4:19 pattern-open-too-short ~kur 4 en ~kur a'],
      ['~klinikk~', '4:16 pattern-open-twice ~klinikk~ a'],
      ['ny?', '4:16 pattern-empty ny? a'],
      ['a b c d e f g h i j k l m', '4:16 pattern-too-many-words 12 a b c d e f g h i j k l m a'],
      [`"${'(a|b) '.repeat(12)}"`, `4:88 pattern-too-many-sequences 2048 ${'(a|b) '.repeat(9)}(a|b)… a`],
      [`"${'æ'.repeat(2001)}"`, `4:17 pattern-too-long 2000 ${'æ'.repeat(59)}… a`],
    ];
    for (const [pattern, expected] of cases) {
      it(`tells ${pattern.slice(0, 30)}, and where in it`, () =>
        assert.deepEqual(problems(withPattern(pattern)), [expected]));
    }

    it('keeps the other patterns of the entry, and the other entries', () => {
      const text = `kind: value
entries:
  - { id: a, patterns: ["(a", glans/m] }
  - { id: b, patterns: [b/q] }
  - { id: c, kind: ukjend, patterns: [c] }
  - 12
  - { id: d, patterns: [glimt/n] }
`;
      const { entries, problems: some } = parse(text);
      assert.deepEqual(
        entries.map(({ id, patterns }) => [id, patterns]),
        [
          ['a', ['glans/m']],
          ['d', ['glimt/n']],
        ],
      );
      assert.deepEqual(
        some.map(({ line }) => line),
        [3, 4, 5, 6],
      );
    });
  });

  describe('that would take long', () => {
    it('is read only as far as there is room for entries', () => {
      const text = `kind: value\nentries:\n${'  - patterns: [glans]\n'.repeat(4)}`;
      const pack = parse(text, { entries: 3, sequences: 100 });
      assert.deepEqual(ids(pack), ['value', 'value', 'value']);
      assert.deepEqual(
        pack.problems.map(({ line, messageId }) => [line, messageId]),
        [[6, 'lexicons-too-large']],
      );
      assert.deepEqual(problems(text, { entries: 4, sequences: 100 }), []);
    });

    it('is read only as far as there is room for word sequences', () => {
      const text = `kind: value\npatterns:\n${'  - "(a|b) (c|d)"\n'.repeat(6)}`;
      const pack = parse(text, { entries: 10, sequences: 10 });
      assert.equal(pack.entries[0]?.patterns.length, 3);
      assert.deepEqual(
        pack.problems.map(({ line, messageId }) => [line, messageId]),
        [[6, 'lexicons-too-large']],
      );
    });

    it('is told a hundred mistakes at most', () => {
      const { problems: some, entries } = parse(`kind: value\nentries:\n${'  - patterns: ["(a"]\n'.repeat(300)}`);
      assert.equal(some.length, 101);
      assert.equal(some.at(-1)?.messageId, 'pack-more-problems');
      assert.deepEqual(entries, []);
      const broken = parse('a: "\\q"\n'.repeat(3000)).problems;
      assert.equal(broken.length, 101);
    });

    it('may have no more than a hundred aliases, however they are nested', () => {
      const flat = `kind: value\nentries:\n  - { basis: &b [hpl-13], patterns: [a] }\n`;
      assert.deepEqual(problems(flat + '  - { basis: *b, patterns: [a] }\n'.repeat(100)), []);
      assert.match(problems(flat + '  - { basis: *b, patterns: [a] }\n'.repeat(101)).join(), /pack-too-many-aliases/);
    });

    it('is not kept from ending by many keys, deep nesting or growing merges', () => {
      const keys = Array.from({ length: 20_000 }, (_, i) => `nykel${i}: 1`).join('\n');
      assert.equal(parse(keys).problems.length, 101);
      assert.ok(problems('['.repeat(5_000)).length > 0);
      const merges = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} { <<: [*a${i}, *a${i}] }`).join('\n');
      assert.deepEqual(problems(`%YAML 1.1\n---\na0: &a0 { b: 1 }\n${merges}\n`), ['1:1 pack-too-many-aliases 100']);
    });
  });

  it('says what it is about in one line, whatever the pattern holds', () => {
    const [problem] = parse(
      'kind: value\nentries:\n  - id: a\n    patterns:\n      - |\n        glans)\n        glimt\n',
    ).problems;
    assert.equal(problem?.slots['pattern'], 'glans) glimt ');
  });
});

describe('the kinds of a pack', () => {
  const builtIn = readPacks(join(__dirname, '../../../../../rules/lexicon'));

  it('are kinds that the built-in lexicon has, so that the facts know them', () => {
    const known = new Set(builtIn.map(({ kind }) => kind));
    assert.deepEqual(
      kindNames().filter((kind) => !known.has(kind)),
      [],
    );
    for (const kind of kindNames()) if (kind.startsWith('about-')) assert.notEqual(aboutOfKind(kind), 'unknown', kind);
  });

  it('have the sorts that the built-in lexicon has', () => {
    for (const kind of kindNames()) {
      if (refsOf(kind).length === 0) continue;
      const refs = new Set(builtIn.filter((entry) => entry.kind === kind).map(({ ref }) => ref));
      assert.deepEqual([...refsOf(kind)].sort(), [...refs].filter((ref) => ref !== '').sort(), kind);
    }
  });
});

describe('the packs of a configuration', () => {
  const house = (files: Readonly<Record<string, string | Uint8Array>>) => {
    const workspace = new Workspace(files);
    const reader = new LexiconFiles(nodeFiles, {
      irregular: loadIrregular,
      isLaw,
      shown: (path) => nodeFiles.relative(workspace.folder, path) ?? path,
    });
    const configuration = (...lexicons: readonly string[]): Configuration => ({
      ...defaultConfiguration(workspace.folder),
      path: workspace.path('noktern.yaml'),
      lexicons,
    });
    return { workspace, reader, configuration };
  };
  const told = ({ problems: some }: LexiconFiles) =>
    some.map(({ path, line, column, messageId }) => `${path}:${line}:${column} ${messageId}`);

  it('are all files that the patterns mean, in alphabetical order, each once', () => {
    const { workspace, reader, configuration } = house({
      'noktern/b.yaml': withPattern('b').replace('id: a', 'id: b'),
      'noktern/a.yml': withPattern('a'),
      'noktern/notat.txt': 'ikkje ei ordliste',
      'noktern/djupt/c.yaml': withPattern('c').replace('id: a', 'id: c'),
      'noktern.yaml': 'lexicons: ["**/*.yaml"]\n',
    });
    try {
      assert.deepEqual(ids({ entries: reader.entries(configuration('noktern/*')) }), ['a', 'b']);
      assert.deepEqual(ids({ entries: reader.entries(configuration('noktern/b.yaml', 'noktern/*.y*ml')) }), ['a', 'b']);
      assert.deepEqual(ids({ entries: reader.entries(configuration('**/*.yaml')) }), ['b', 'c']);
      assert.deepEqual(reader.problems, []);
    } finally {
      workspace.remove();
    }
  });

  it('are told when there are none, at the pattern', () => {
    const { workspace, reader, configuration } = house({
      'noktern/notat.txt': 'ikkje ei ordliste',
      'noktern.yaml': 'language: nn\nlexicons:\n  - noktern/*\n  - "eigne/*.yaml"\n',
    });
    try {
      reader.load(configuration('noktern/*', 'eigne/*.yaml'));
      assert.deepEqual(told(reader), ['noktern.yaml:3:5 lexicons-no-match', 'noktern.yaml:4:5 lexicons-no-match']);
    } finally {
      workspace.remove();
    }
  });

  it('are told when they cannot be read, and the others count', () => {
    const { workspace, reader, configuration } = house({
      'a.yaml': Uint8Array.from([0x6b, 0xe5, 0x72]),
      'b.yaml': Uint8Array.from([0, 1, 2]),
      'c.yaml': `#${'x'.repeat(5 * 1024 * 1024)}`,
      'd.yaml': withPattern('glans'),
    });
    try {
      assert.deepEqual(ids({ entries: reader.entries(configuration('*.yaml')) }), ['a']);
      assert.deepEqual(
        reader.problems.map(({ path, messageId }) => [path, messageId]),
        [
          ['a.yaml', 'lexicons-unreadable-encoding'],
          ['b.yaml', 'lexicons-unreadable-binary'],
          ['c.yaml', 'lexicons-unreadable-too-large'],
        ],
      );
    } finally {
      workspace.remove();
    }
  });

  it('share the room', () => {
    // 2048 word sequences a pattern, 200 000 together
    const many = `kind: value\npatterns:\n${`  - "${'(a|b) '.repeat(11)}"\n`.repeat(60)}`;
    const { workspace, reader, configuration } = house({ 'a.yaml': many, 'b.yaml': many });
    try {
      const counts = reader.entries(configuration('*.yaml')).map(({ patterns }) => patterns.length);
      assert.deepEqual(counts, [60, 38]);
      assert.deepEqual(told(reader), ['b.yaml:41:5 lexicons-too-large']);
    } finally {
      workspace.remove();
    }
  });

  it('are told when they cannot be used at all, without an exception', () => {
    const { workspace, reader, configuration } = house({
      'a.yaml': `%YAML 1.1\n---\na: &a { x: 1 }\nb: &b { <<: [${Array(60).fill('*a').join(', ')}] }\nc: { <<: [*b, *b, *b] }\n`,
    });
    try {
      const own = configuration('a.yaml');
      assert.doesNotThrow(() => reader.load(own));
      assert.equal(packsOf(own), undefined);
      assert.equal(reader.problems.length, 1);
    } finally {
      workspace.remove();
    }
  });

  it('are one table, read once', () => {
    const { workspace, reader, configuration } = house({
      'a.yaml': withPattern('fjordglans/m~'),
      'b.yaml': 'kind: fixed\npatterns: [beste brygga]\n',
    });
    try {
      const own = configuration('*.yaml');
      assert.equal(packsOf(own), undefined);
      reader.load(own);
      const table = packsOf(own);
      assert.deepEqual(
        [0, 1, 2].map((index) => table?.entries.at(index)?.kind),
        ['value', 'fixed', undefined],
      );
      reader.load(own);
      assert.equal(packsOf(own), table);
      assert.ok(table && lint('Prøv fjordglanskuren.', { house: { packs: table } }).findings.length > 0);
      assert.equal(packsOf(configuration('*.yaml')), undefined);
    } finally {
      workspace.remove();
    }
  });
});

describe('the examples of entries', () => {
  const pack = `kind: value
entries:
  - id: fjordglans
    patterns: [fjordglans/m~]
    examples:
      bad: [Fjordglans mot slitne knær., Behandlinga gir huda fjordglansen tilbake., Kremen vår gjer godt.]
      good: [Dette er ingen fjordglans., Vi tilbyr fjordglanskuren., Huda blir reinsa.]
  - id: brygga
    kind: fixed
    patterns: [beste brygga]
    examples:
      good: [Klinikken ligg på beste brygga i landet.]
`;

  it('that come out otherwise than they say are told, and no others', () => {
    const entries = parse(pack).entries;
    const { workspace, reader, configuration } = (() => {
      const space = new Workspace({ 'a.yaml': pack });
      const files = new LexiconFiles(nodeFiles, {
        irregular: loadIrregular,
        isLaw,
        shown: (path) => path,
      });
      return {
        workspace: space,
        reader: files,
        configuration: { ...defaultConfiguration(space.folder), lexicons: ['a.yaml'] },
      };
    })();
    try {
      reader.load(configuration);
      const packs = packsOf(configuration);
      assert.ok(packs);
      assert.deepEqual(checkExamples(entries, new Linter(knowledge, { packs })), [
        { entry: 'fjordglans', sentence: 'Kremen vår gjer godt.', expected: 'bad' },
        { entry: 'fjordglans', sentence: 'Vi tilbyr fjordglanskuren.', expected: 'good' },
      ]);
    } finally {
      workspace.remove();
    }
  });

  it('of the built-in lexicon come out as they say', () => {
    const entries: readonly LexiconEntry[] = readPack(
      'ord',
      { kind: 'value', entries: [{ id: 'miracle', patterns: ['x'], examples: { bad: ['Kremen er et mirakel.'] } }] },
      'nb',
    ).entries;
    const linter = new Linter(knowledge);
    assert.deepEqual(checkExamples(entries, linter), []);
    const renamed = entries.map((entry) => ({ ...entry, id: 'noe annet' }));
    assert.equal(checkExamples(renamed, linter).length, 1);
  });
});
