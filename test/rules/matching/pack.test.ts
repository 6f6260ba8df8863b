import assert from 'node:assert/strict';
import { MAX_ENTRIES, type PackProblem, readPack } from '../../../rules/src/matching/pack';

function problems(value: unknown): string[] {
  return readPack('eget', value, 'nb').problems.map(
    ({ path, message }: PackProblem) => `${path.join('.')}: ${message}`,
  );
}

const entry = { id: 'glans', kind: 'value', patterns: ['fjordglans/m'] };

describe('readPack', () => {
  it('reads entries with what the pack says for all', () => {
    const { entries, problems: none } = readPack(
      'eget',
      {
        kind: 'value',
        ref: 'hard',
        basis: ['hpl-13'],
        entries: [
          {
            id: 'glans',
            patterns: ['fjordglans/m', 'glans~'],
            replacement: 'behandling',
            examples: { bad: ['Fjordglans er best.'], good: ['Kremen gir glans.'] },
          },
          {
            id: 'andre',
            kind: 'degree',
            ref: 'soft',
            basis: [],
            language: 'both',
            patterns: ['svært'],
            replacement: 'noe',
          },
        ],
      },
      'nb',
    );
    assert.deepEqual(none, []);
    assert.deepEqual(entries, [
      {
        id: 'glans',
        kind: 'value',
        ref: 'hard',
        language: 'nb',
        patterns: ['fjordglans/m', 'glans~'],
        replacement: { nb: 'behandling' },
        basis: ['hpl-13'],
        examples: { bad: ['Fjordglans er best.'], good: ['Kremen gir glans.'] },
      },
      {
        id: 'andre',
        kind: 'degree',
        ref: 'soft',
        language: 'both',
        patterns: ['svært'],
        replacement: { nb: 'noe', nn: 'noe' },
        basis: [],
        examples: { bad: [], good: [] },
      },
    ]);
  });

  it('reads a closed set as one entry that is called after its kind', () => {
    const { entries, problems: none } = readPack('steder', { kind: 'territory', patterns: ['i byen'] }, 'nn');
    assert.deepEqual(none, []);
    assert.deepEqual(
      entries.map(({ id, kind, language, patterns }) => ({ id, kind, language, patterns })),
      [{ id: 'territory', kind: 'territory', language: 'nn', patterns: ['i byen'] }],
    );
  });

  it('reads several sets, each with its kind', () => {
    const { entries, problems: none } = readPack(
      'ord',
      {
        sets: [
          { kind: 'critical', patterns: ['tvilsom/adj'] },
          { kind: 'about-clinic', patterns: ['brygga'] },
        ],
      },
      'nb',
    );
    assert.deepEqual(none, []);
    assert.deepEqual(
      entries.map(({ id, kind }) => [id, kind]),
      [
        ['critical', 'critical'],
        ['about-clinic', 'about-clinic'],
      ],
    );
  });

  it('takes a replacement in both norms, and the language of the pack before the folder’s', () => {
    const { entries } = readPack(
      'eget',
      { language: 'nn', entries: [{ ...entry, replacement: { nb: 'noe', nn: 'noko' } }] },
      'nb',
    );
    assert.deepEqual(entries[0]?.replacement, { nb: 'noe', nn: 'noko' });
    assert.equal(entries[0]?.language, 'nn');
  });

  describe('says what is wrong, and where', () => {
    const cases: readonly [value: unknown, problem: string][] = [
      [null, ': A lexicon pack is a mapping with «kind» and «entries».'],
      [[entry], ': A lexicon pack is a mapping with «kind» and «entries».'],
      ['fjordglans', ': A lexicon pack is a mapping with «kind» and «entries».'],
      [{ kind: 3, entries: [entry] }, 'kind: «kind» is a text.'],
      [{ entries: {} }, 'entries: «entries» is a list.'],
      [{ sets: 'alle' }, 'sets: «sets» is a list.'],
      [{ language: 'sv', entries: [entry] }, 'language: «language» is nb, nn or both.'],
      [{ basis: 'hpl-13', entries: [entry] }, 'basis: «basis» is a list of texts.'],
      [{ entries: ['glans'] }, 'entries.0: An entry is a mapping with «id» and «patterns».'],
      [
        { entries: [entry, { id: 'b', patterns: ['b'] }] },
        'entries.1: The entry has no «kind», and the pack names none.',
      ],
      [{ entries: [{ id: 'b', kind: 'value' }] }, 'entries.0: «b» has no «patterns».'],
      [{ entries: [{ ...entry, patterns: [] }] }, 'entries.0: «glans» has no «patterns».'],
      [
        { entries: [{ ...entry, replacement: 3 }] },
        'entries.0.replacement: «replacement» is a text, or a mapping of nb and nn to texts.',
      ],
      [
        { entries: [{ ...entry, replacement: { en: 'shine' } }] },
        'entries.0.replacement: «replacement» is a text, or a mapping of nb and nn to texts.',
      ],
      [
        { entries: [{ ...entry, examples: ['a'] }] },
        'entries.0.examples: «examples» is a mapping of «bad» and «good» to lists of sentences.',
      ],
      [{ entries: [{ ...entry, examples: { bad: 'a' } }] }, 'entries.0.examples.bad: «bad» is a list of texts.'],
      [
        { entries: [{ ...entry, examples: { ugly: [] } }] },
        'entries.0.examples.ugly: Unknown key «ugly»; known are bad, good.',
      ],
      [{ entries: [{ ...entry, language: 'no' }] }, 'entries.0.language: «language» is nb, nn or both.'],
      [{ entries: [{ ...entry, id: 7 }] }, 'entries.0.id: «id» is a text.'],
    ];
    for (const [value, problem] of cases) it(JSON.stringify(value), () => assert.deepEqual(problems(value), [problem]));

    it('an unknown key of the pack or of an entry', () => {
      assert.match(
        problems({ kinds: 'value', entries: [entry] })[0] ?? '',
        /^kinds: Unknown key «kinds»; known are language, kind, /,
      );
      assert.match(
        problems({ entries: [{ ...entry, patern: [] }] })[0] ?? '',
        /^entries\.0\.patern: Unknown key «patern»/,
      );
    });

    it('a list that is none, twice: the key and the entry', () => {
      assert.deepEqual(problems({ entries: [{ ...entry, patterns: 'glans' }] }), [
        'entries.0.patterns: «patterns» is a list of texts.',
        'entries.0: «glans» has no «patterns».',
      ]);
    });
  });

  it('reads the other entries all the same', () => {
    const { entries, problems: some } = readPack('eget', { kind: 'value', entries: [3, entry, { id: 'b' }] }, 'nb');
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['glans'],
    );
    assert.equal(some.length, 2);
  });

  it('bounds how much there is to compile', () => {
    const many = (count: number) => Array.from({ length: count }, () => entry);
    assert.deepEqual(problems({ entries: many(MAX_ENTRIES) }), []);
    assert.deepEqual(problems({ entries: many(MAX_ENTRIES + 1) }), [
      `entries: A pack holds at most ${MAX_ENTRIES} entries.`,
    ]);
    const patterns = (count: number) => [{ ...entry, patterns: Array.from({ length: count }, (_, i) => `ord${i}`) }];
    assert.deepEqual(problems({ entries: patterns(200) }), []);
    assert.deepEqual(problems({ entries: patterns(201) }), ['entries.0.patterns: «glans» has more than 200 patterns.']);
  });

  it('never throws, whatever the value', () => {
    for (const value of [
      undefined,
      0,
      true,
      {},
      { entries: null },
      { entries: [null] },
      { patterns: null },
      { sets: [[]] },
      new Map(),
    ])
      assert.doesNotThrow(() => readPack('eget', value, 'nb'));
  });
});
