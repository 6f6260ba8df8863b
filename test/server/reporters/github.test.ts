import assert from 'node:assert/strict';
import { Messages } from '../../../rules/src/engine/messages';
import { githubReporter } from '../../../server/src/reporters/github';
import { cliCatalogue } from '../cli/harness';
import { fileOf, findingOn, rendered, UNCHECKED } from './sample';

const messages = new Messages(cliCatalogue('nb'));

describe('GitHub report', () => {
  it('writes a command for each finding with its place and law', () => {
    const source = 'Hei.\nVi er best.\n';
    const findings = [
      findingOn(source, 'Hei', { severity: 'info', basis: [] }),
      findingOn(source, 'best', { severity: 'warning', basis: [UNCHECKED] }),
    ];
    assert.deepEqual(rendered(githubReporter(messages), [fileOf(source, findings)]).split('\n'), [
      '::notice file=tekster/side.md,line=1,col=1,endLine=1,endColumn=4,title=claims/superlative::«Hei» kan rammes av loven.',
      '::warning file=tekster/side.md,line=2,col=7,endLine=2,endColumn=11,title=claims/superlative::«best» kan rammes av loven. (forskrift om kosmetiske inngrep § 7 – ikke kontrollert)',
      '',
    ]);
  });

  it('does not name a law again that the message names', () => {
    const source = 'best\n';
    const message = 'Kan rammes av helsepersonelloven § 13.';
    assert.match(
      rendered(githubReporter(messages), [fileOf(source, [findingOn(source, 'best', { message })])]),
      /::Kan rammes av helsepersonelloven § 13\.\n$/,
    );
  });

  it('escapes what the runner would read as a command', () => {
    const source = 'best\n';
    const finding = findingOn(source, 'best', { message: '100 % «best»,\r\nja: nei', basis: [] });
    const path = { path: 'a, b: c%.md', uri: 'a%2C%20b%3A%20c%25.md' };
    const out = rendered(githubReporter(messages), [fileOf(source, [finding], path)]);
    assert.equal(
      out,
      '::error file=a%2C b%3A c%25.md,line=1,col=1,endLine=1,endColumn=5,title=claims/superlative::100 %25 «best»,%0D%0Aja: nei\n',
    );
  });

  it('leaves suppressed findings out and lists what could not be read', () => {
    const source = 'best\n';
    const suppression = { kind: 'comment', reason: 'Avtalt', by: null, until: null } as const;
    const problems = [
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
        path: 'noktern.yaml',
        uri: 'noktern.yaml',
        line: 3,
        column: 1,
      },
    ];
    assert.deepEqual(
      rendered(
        githubReporter(messages),
        [fileOf(source, [findingOn(source, 'best', { suppression })])],
        problems,
      ).split('\n'),
      [
        '::error file=nei.md,title=draft/unreadable::Filen finnes ikke.',
        '::error file=noktern.yaml,line=3,col=1,title=draft/configuration::Ukjent nøkkel.',
        '',
      ],
    );
  });
});
