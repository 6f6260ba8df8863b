import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { LocatedFile, LocatedProblem } from '../../../server/src/reporters/report';
import type { RuleInfo } from '../../../server/src/reporters/rule-info';
import { sarifReporter } from '../../../server/src/reporters/sarif';
import { fileOf, findingOn, rendered, UNCHECKED } from './sample';

/**
 * The official schema is draft-04, which Ajv 8 does not know. Its `$schema` and `id` are taken off; what is left means the
 * same in draft-07, since it uses no boolean `exclusiveMinimum`. One of its patterns is only valid without the `u` flag.
 * The formats it names are given here.
 */
const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': /^[!-~]*$/,
  'date-time': /^\d{4}-\d\d-\d\dT/,
};

function sarifValidator() {
  const text = readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  assert.doesNotMatch(text, /"exclusiveM(in|ax)imum": (true|false)/);
  const { $schema, id, ...schema } = JSON.parse(text) as Record<string, unknown>;
  assert.match(String($schema) + String(id), /draft-04.*sarif/);
  return new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats: FORMATS }).compile(schema);
}

const validate = sarifValidator();

const RULES: readonly RuleInfo[] = ['claims/superlative', 'draft/unreadable'].map((id) => ({
  id,
  title: `Om ${id}`,
  severity: { public: 'error', professional: 'off' },
  basis: [UNCHECKED],
  scope: 'block',
  replaces: [],
  fixes: [],
  page: '# Side\n',
}));

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Result {
  readonly ruleIndex: number;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: object; readonly region: Region };
  }[];
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Region }[] }[];
  }[];
  readonly relatedLocations: readonly { readonly message: { readonly text: string } }[];
}
interface Run {
  readonly columnKind: string;
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly object[];
    readonly toolConfigurationNotifications: readonly object[];
  }[];
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly helpUri: string; readonly defaultConfiguration: object }[] };
  };
  readonly results: readonly Result[];
}

function sarif(files: readonly LocatedFile[], problems: readonly LocatedProblem[] = []): Run {
  const text = rendered(
    sarifReporter({
      version: '0.1.0',
      rules: RULES,
      root: 'file:///prosjekt',
      language: 'nb',
    }),
    files,
    problems,
  );
  const log = JSON.parse(text) as { runs: [Run] };
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  return log.runs[0];
}

describe('SARIF report', () => {
  const source = 'Hei.\n\nVi er best i landet.\n';

  it('is valid without files, findings and rules', () => {
    const run = sarif([]);
    assert.deepEqual(run.results, []);
    assert.equal(run.invocations[0]?.executionSuccessful, true);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.originalUriBaseIds['%SRCROOT%']?.uri, 'file:///prosjekt/');
  });

  it('gives each finding its rule, place, fingerprint, fixes and related places', () => {
    const { start } = findingOn(source, 'best');
    const related = { ...findingOn(source, 'Hei'), message: 'Her' };
    const finding = findingOn(source, 'best', {
      severity: 'info',
      related: [related],
      fixTitles: [{ title: 'Skriv «god»', safe: false }],
      fixes: () => [{ title: 'Skriv «god»', safe: false, edits: [{ start, end: start + 4, text: 'god' }] }],
    });
    const [result] = sarif([fileOf(source, [finding])]).results;
    assert.equal(result?.level, 'note');
    assert.equal(result?.ruleIndex, 0);
    assert.deepEqual(result?.partialFingerprints, { 'noktern/v1': finding.fingerprint });
    const place = result?.locations[0]?.physicalLocation;
    assert.deepEqual(place?.artifactLocation, { uri: 'tekster/side.md', uriBaseId: '%SRCROOT%', index: 0 });
    const region = { startLine: 3, startColumn: 7, endLine: 3, endColumn: 11, charOffset: 12, charLength: 4 };
    assert.deepEqual(place?.region, region);
    assert.deepEqual(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion, region);
    assert.equal(result?.relatedLocations[0]?.message.text, 'Her');
    assert.deepEqual(result?.suppressions, []);
  });

  it('counts characters after a byte order mark, as the standard does', () => {
    const marked = '\uFEFFbest\nbest\n';
    const [first, second] = sarif([
      fileOf(marked, [findingOn(marked, 'best'), findingOn(marked, 'best', {}, 1)]),
    ]).results;
    assert.deepEqual(
      [first, second].map((result) => {
        const region = result?.locations[0]?.physicalLocation.region;
        return [region?.startColumn, region?.charOffset];
      }),
      [
        [1, 0],
        [1, 5],
      ],
    );
  });

  it('lists suppressed findings with kind and justification', () => {
    const comment = { kind: 'comment', reason: 'Sitat fra kilden', by: 'M. Lege', until: '2027-01-31' } as const;
    const baseline = { kind: 'baseline', reason: '', by: null, until: null } as const;
    const run = sarif([
      fileOf(source, [
        findingOn(source, 'best', { suppression: comment }),
        findingOn(source, 'landet', { suppression: baseline }),
      ]),
    ]);
    const [first, second] = run.results.map((result) => result.suppressions[0]);
    assert.deepEqual([first?.kind, first?.justification], ['inSource', 'Sitat fra kilden']);
    assert.deepEqual([second?.kind, second?.justification], ['external', undefined]);
  });

  it('notifies of files and settings that could not be read', () => {
    const { invocations } = sarif(
      [],
      [
        {
          rule: 'draft/unreadable',
          message: 'Filen finnes ikke.',
          path: 'nei.md',
          uri: 'nei.md',
          line: undefined,
          column: undefined,
        },
        {
          rule: 'draft/configuration',
          message: 'Ukjent nøkkel.',
          path: 'n.yaml',
          uri: 'file:///hjem/n.yaml',
          line: 3,
          column: 2,
        },
      ],
    );
    assert.equal(invocations[0]?.executionSuccessful, false);
    assert.equal(invocations[0]?.toolExecutionNotifications.length, 1);
    assert.equal(invocations[0]?.toolConfigurationNotifications.length, 1);
  });

  it('describes rules with the law as help', () => {
    const { rules } = sarif([]).tool.driver;
    assert.equal(rules[0]?.helpUri, UNCHECKED.url);
    assert.deepEqual(rules[0]?.defaultConfiguration, { enabled: true, level: 'error' });
  });

  it('fails validation when a level is wrong, so that the check above means something', () => {
    const text = rendered(
      sarifReporter({
        version: '0',
        rules: RULES,
        root: 'file:///p',
        language: 'nb',
      }),
      [fileOf(source, [findingOn(source, 'best')])],
    );
    assert.equal(validate(JSON.parse(text.replace('"level": "error"', '"level": "fatal"'))), false);
  });
});
