import assert from 'node:assert/strict';
import { configurationValidator } from '../../../server/src/host/validators';
import { type ParsedConfiguration, parseConfiguration } from '../../../server/src/workspace/configuration';
import { audienceOf, settingsFor } from '../../../server/src/workspace/file-settings';

const RULES = ['claims/onset', 'claims/superlative', 'medicines/name'];

function parse(text: string): ParsedConfiguration {
  const source = { text, path: '/hus/noktern.yaml', folder: '/hus', shown: 'noktern.yaml' };
  return parseConfiguration(source, configurationValidator(), RULES);
}

/** The problems as `line:column messageId slot…`. */
function problems(text: string): string[] {
  return parse(text).problems.map(({ line, column, messageId, slots }) =>
    [`${line}:${column}`, messageId, ...Object.values(slots)].join(' ').trim(),
  );
}

describe('noktern.yaml', () => {
  it('is read with all its keys', () => {
    const { configuration, problems: none } = parse(`language: nn
clinic: { names: [Dalklinikken, Dal helse], imprint: true }
allow: [Mirakelhagen]
overrides:
  - files: fagfolk/**
    audience: helsepersonell
    rules: { claims/onset: warning }
rules:
  claims/onset: { public: error }
  claims/superlative: info
lexicons: noktern/*.yaml
medicines: noktern/fest.medicines
suppressions: reviewers-only
approval:
  required: publisert/**
  reviewers:
    - { name: M. Lege, files: [publisert/**, fagfolk/**], role: medisinsk ansvarlig }
    - name: K. Lie
`);
    assert.deepEqual(none, []);
    assert.deepEqual(configuration, {
      path: '/hus/noktern.yaml',
      folder: '/hus',
      language: 'nn',
      clinicImprint: true,
      clinicNames: ['Dalklinikken', 'Dal helse'],
      allow: ['Mirakelhagen'],
      overrides: [{ files: ['fagfolk/**'], audience: 'professional', rules: { 'claims/onset': 'warning' } }],
      rules: { 'claims/onset': { public: 'error' }, 'claims/superlative': 'info' },
      lexicons: ['noktern/*.yaml'],
      medicines: 'noktern/fest.medicines',
      suppressions: 'reviewers-only',
      approval: {
        required: ['publisert/**'],
        reviewers: [
          { name: 'M. Lege', files: ['publisert/**', 'fagfolk/**'], role: 'medisinsk ansvarlig' },
          { name: 'K. Lie', files: ['**'], role: '' },
        ],
      },
    });
  });

  it('may be empty, only comments, or begin with a byte order mark', () => {
    for (const text of ['', '# ingenting ennå\n', '---\n', '\uFEFFlanguage: nb\n', '{}\n'])
      assert.deepEqual(problems(text), [], text);
  });

  it('makes nobody responsible for texts by mistake', () => {
    const { configuration } = parse(
      'approval:\n  reviewers:\n    - { name: M. Lege, files: 12 }\n    - { role: lege }\n',
    );
    assert.deepEqual(configuration.approval.reviewers, [{ name: 'M. Lege', files: [], role: '' }]);
    assert.deepEqual(problems('approval: { reviewers: [{ role: lege }] }'), ['1:25 missing-key name']);
    assert.deepEqual(problems('approval: { required: "!a", reviewers: [{ name: " " }] }'), [
      '1:23 wrong-pattern required',
      '1:49 empty-word name',
    ]);
    assert.deepEqual(problems('approval: { reviewer: [] }'), [
      '1:13 unknown-key-near reviewer «required», «reviewers» reviewers',
    ]);
  });

  const mistakes: readonly [name: string, text: string, expected: readonly string[]][] = [
    [
      'an unknown key',
      'language: nb\nallwo: [a]\n',
      [
        '2:1 unknown-key-near allwo «language», «clinic», «allow», «overrides», «rules», «lexicons», «medicines», «suppressions», «approval» allow',
      ],
    ],
    ['an unknown key below another', 'clinic:\n  navn: [a]\n', ['2:3 unknown-key navn «names», «imprint»']],
    ['an unknown key unlike any', 'clinic:\n  zzzzzzzz: 1\n', ['2:3 unknown-key zzzzzzzz «names», «imprint»']],
    ['a value that is none of the allowed', 'language: no\n', ['1:11 wrong-value language «nb», «nn», «en»']],
    ['a word where a list belongs', 'allow: Huset\n', ['1:8 wrong-type-list allow']],
    ['a number where a word belongs', 'allow:\n  - Huset\n  - 12\n', ['3:5 wrong-type-word allow']],
    ['a list where keys belong', 'clinic: [a]\n', ['1:9 wrong-type-mapping clinic']],
    ['keys without values', 'rules:\n', ['1:1 wrong-type-mapping rules']],
    ['an override without files', 'overrides:\n  - audience: public\n', ['2:5 missing-key files']],
    ['a pattern that would never match', 'overrides:\n  - files: ["{a,b}/**"]\n', ['2:13 wrong-pattern files']],
    [
      'an unknown audience',
      'overrides:\n  - files: a\n    audience: legar\n',
      ['3:15 wrong-value audience «public», «professional», «allmennhet», «helsepersonell»'],
    ],
    [
      'an unknown severity',
      'rules:\n  claims/onset: høg\n',
      ['2:17 wrong-value claims/onset «error», «warning», «info», «off»'],
    ],
    [
      'an unknown severity for one audience',
      'rules: { claims/onset: { public: fatal } }\n',
      ['1:34 wrong-value public «error», «warning», «info», «off»'],
    ],
    [
      'an unknown audience of a rule',
      'rules: { claims/onset: { lege: off } }\n',
      ['1:26 unknown-key lege «public», «professional»'],
    ],
    ['an unknown rule', 'rules:\n  claims/onsett: off\n', ['2:3 unknown-rule-near claims/onsett claims/onset']],
    [
      'an unknown rule in an override',
      'overrides:\n  - files: a\n    rules: { heilt/ukjend: off }\n',
      ['3:14 unknown-rule heilt/ukjend'],
    ],
    ['a key that stands twice', 'language: nb\nlanguage: nn\n', ['2:1 duplicate-key']],
    ['a tabulator as indentation', 'clinic:\n\tnames: [a]\n', ['2:1 tab-indent']],
    ['a bracket that is never closed', 'allow: [a, b\n', ['2:1 missing-character']],
    ['a quotation mark that is never closed', 'allow: ["a]\n', ['2:1 missing-character']],
    ['something else that is no YAML', '- a\nlanguage: nb\n', ['2:1 broken-yaml']],
    [
      'more than one mistake',
      'rulez: 1\nallow: 2\n',
      [
        '1:1 unknown-key-near rulez «language», «clinic», «allow», «overrides», «rules», «lexicons», «medicines», «suppressions», «approval» rules',
        '2:8 wrong-type-list allow',
      ],
    ],
  ];
  for (const [name, text, expected] of mistakes) {
    it(`tells ${name} and where`, () => {
      assert.deepEqual(problems(text), expected);
    });
  }

  it('keeps what is right beside what is wrong', () => {
    const { configuration } = parse(
      'language: en\nallow: [Huset, 12]\nrules:\n  claims/onset: høg\n  claims/superlative: off\n',
    );
    assert.equal(configuration.language, 'en');
    assert.deepEqual(configuration.allow, ['Huset']);
    assert.equal(configuration.rules['claims/superlative'], 'off');
  });

  it('neither hangs nor throws on aliases that grow without end', () => {
    const bomb = [
      'a: &a [x]',
      ...'bcdefghij'
        .split('')
        .map(
          (key, at) =>
            `${key}: &${key} [${'*abcdefghi'.charAt(0)}${'abcdefghi'[at]}, *${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`,
        ),
    ].join('\n');
    assert.ok(Array.isArray(parse(bomb).problems));
  });
});

describe('settings of a text', () => {
  const { configuration } = parse(`overrides:
  - { files: "fag/**", audience: professional, rules: { claims/onset: warning, claims/superlative: off } }
  - { files: "fag/open/**", audience: public, rules: { claims/onset: { public: error } } }
  - { files: ["*.utkast.md", "skisse/"], rules: { medicines/name: off } }
rules: { claims/onset: info, medicines/name: { professional: info } }
`);
  const level = (path: string | undefined, rule: string, audience: 'public' | 'professional') =>
    settingsFor(configuration, path).level(rule, audience);

  it('are the configuration’s where no override matches', () => {
    assert.equal(level('a.md', 'claims/onset', 'public'), 'info');
    assert.equal(level(undefined, 'claims/onset', 'public'), 'info');
    assert.equal(level('a.md', 'claims/superlative', 'public'), undefined);
    assert.equal(level('a.md', 'medicines/name', 'public'), undefined);
    assert.equal(level('a.md', 'medicines/name', 'professional'), 'info');
  });

  it('are those of the longest pattern, and of shorter ones where it is silent', () => {
    assert.equal(level('fag/open/a.md', 'claims/onset', 'public'), 'error');
    assert.equal(level('fag/open/a.md', 'claims/onset', 'professional'), 'warning');
    assert.equal(level('fag/open/a.md', 'claims/superlative', 'public'), 'off');
    assert.equal(settingsFor(configuration, 'fag/open/a.md').audience, 'public');
    assert.equal(settingsFor(configuration, 'fag/a.md').audience, 'professional');
    assert.equal(settingsFor(configuration, 'a.md').audience, undefined);
  });

  it('match patterns as .gitignore does, with decomposed letters too', () => {
    assert.equal(level('djupt/nede/a.utkast.md', 'medicines/name', 'public'), 'off');
    assert.equal(level('skisse/a.md', 'medicines/name', 'public'), 'off');
    assert.equal(level('fagbok/a.md', 'claims/superlative', 'public'), undefined);
    const decomposed = parse('overrides: [{ files: "Påske/**", audience: professional }]\n').configuration;
    assert.equal(settingsFor(decomposed, 'Pa\u030aske/a.md').audience, 'professional');
  });

  it('give the audience to the first that speaks', () => {
    const settings = settingsFor(configuration, 'fag/a.md');
    const declared = { audience: { value: 'public', start: 0, end: 1 } } as const;
    assert.deepEqual(audienceOf('public', {}, settings), { audience: 'public', audienceSource: 'flag' });
    assert.deepEqual(audienceOf(undefined, declared, settings), { audience: 'public', audienceSource: 'draft' });
    assert.deepEqual(audienceOf(undefined, {}, settings), {
      audience: 'professional',
      audienceSource: 'configuration',
    });
    assert.deepEqual(audienceOf(undefined, {}, settingsFor(configuration, 'a.md')), {
      audience: 'public',
      audienceSource: 'default',
    });
  });
});
