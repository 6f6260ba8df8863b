import assert from 'node:assert/strict';
import { loadService } from '../../../server/src/linting/load-service';
import { type Outcome, type Workspace, withWorkspace } from './harness';

/** Runs the command line on the real linter. */
const noktern = (workspace: Workspace, ...args: readonly string[]): Promise<Outcome> =>
  workspace.run(args, undefined, loadService());

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly start: number;
      readonly end: number;
      readonly fixes: readonly {
        readonly title: string;
        readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
      }[];
    }[];
  }[];
}

const report = ({ out }: Outcome): Report => JSON.parse(out) as Report;

/** The words of the claims that are reported, file by file. */
function claims(outcome: Outcome, workspace: Workspace): string[][] {
  return report(outcome).files.map(({ path, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith('claims/'))
      .map(({ start, end }) => workspace.read(path).slice(start, end)),
  );
}

/** The texts with the first fix of their first finding. */
function fixed(outcome: Outcome, workspace: Workspace): string[] {
  return report(outcome).files.map(({ path, findings }) =>
    (findings[0]?.fixes[0]?.edits ?? []).reduceRight(
      (text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end),
      workspace.read(path),
    ),
  );
}

const PACK = `# Ord vi ikke bruker.
kind: value
basis: [hpl-13]
entries:
  - id: fjordglans
    patterns: [fjordglans/m~]
    replacement: { nb: fuktighetskrem, nn: fuktkrem }
    examples:
      bad: [Prøv fjordglansen.]
  - id: brygga
    kind: fixed
    patterns: [beste (brygga|bryggja)]
`;
const CONFIGURATION = 'lexicons: [ noktern/*.yaml ]\n';

describe('noktern lint with the packs of the house', () => {
  it(
    'reports what they flag, with their replacement, and leaves what they fix',
    withWorkspace(
      {
        'noktern.yaml': CONFIGURATION,
        'noktern/ord.yaml': PACK,
        'bokmaal.md': 'Prøv **fjordglans** mot tørr hud.\n\nKlinikken holder til på Norges beste brygga.\n',
        'nynorsk.md': 'Ikkje alle veit kva dei treng.\n\nEg vel fjordglans kvar kveld, og huda mi blir mjuk.\n',
      },
      async (workspace) => {
        const outcome = await noktern(workspace, 'lint', 'bokmaal.md', 'nynorsk.md', '--format', 'json');
        assert.equal(outcome.err, '');
        assert.equal(outcome.code, 1);
        assert.deepEqual(claims(outcome, workspace), [['fjordglans'], ['fjordglans']]);
        assert.deepEqual(fixed(outcome, workspace), [
          'Prøv **fuktighetskrem** mot tørr hud.\n\nKlinikken holder til på Norges beste brygga.\n',
          'Ikkje alle veit kva dei treng.\n\nEg vel fuktkrem kvar kveld, og huda mi blir mjuk.\n',
        ]);

        workspace.write('noktern.yaml', '');
        const without = await noktern(workspace, 'lint', 'bokmaal.md', 'nynorsk.md', '--format', 'json');
        assert.equal(claims(without, workspace).flat().includes('fjordglans'), false);
        assert.ok(
          claims(without, workspace)
            .flat()
            .some((words) => words.includes('beste')),
        );
      },
    ),
  );

  it(
    'gives every text the packs of its own configuration',
    withWorkspace(
      {
        'noktern.yaml': CONFIGURATION,
        'noktern/ord.yaml': PACK,
        'side.md': 'Prøv fjordglans.\n',
        'anna/noktern.yaml': 'language: nn\n',
        'anna/side.md': 'Prøv fjordglans.\n',
        'tredje/noktern.yaml': 'lexicons: ../noktern/ord.yaml\n',
        'tredje/side.md': 'Prøv fjordglans.\n',
      },
      async (workspace) => {
        const paths = ['side.md', 'anna/side.md', 'tredje/side.md'];
        const outcome = await noktern(workspace, 'lint', ...paths, '--format', 'json');
        assert.equal(outcome.err, '');
        assert.deepEqual(claims(outcome, workspace), [['fjordglans'], [], ['fjordglans']]);
        const named = await noktern(workspace, 'lint', 'anna/side.md', '--config', 'noktern.yaml', '--format', 'json');
        assert.deepEqual(claims(named, workspace), [['fjordglans']]);
      },
    ),
  );

  it(
    'tells every mistake at its place and ends with 2, while the rest counts',
    withWorkspace(
      {
        'noktern.yaml': 'lexicons:\n  - noktern/*.yaml\n  - eigne/*.yaml\n',
        'noktern/ord.yaml': `${PACK}  - id: c\n    kind: fixd\n    patterns: [c]\n  - id: d\n    patterns: [helt (ny]\n`,
        'side.md': 'Prøv fjordglans.\n',
      },
      async (workspace) => {
        const outcome = await noktern(workspace, 'lint', 'side.md', '--format', 'json');
        assert.equal(outcome.code, 2);
        assert.deepEqual(outcome.err.split('\n'), [
          'noktern.yaml:3:5: Mønsteret «eigne/*.yaml» under «lexicons» passer ikke med noen YAML-fil (.yaml eller .yml).',
          'noktern/ord.yaml:14:11: Ukjent slag «fixd». Mente du «fixed»?',
          'noktern/ord.yaml:17:24: Mønsteret «helt (ny» mangler en «)».',
          '',
        ]);
        assert.deepEqual(claims(outcome, workspace), [['fjordglans']]);
        const github = await noktern(workspace, 'lint', 'side.md', '--format', 'github');
        assert.match(github.out, /^::error file=noktern\/ord\.yaml,line=14,col=11,title=draft\/configuration::Ukjent/m);
      },
    ),
  );

  it(
    'speaks the language of the configuration',
    withWorkspace(
      {
        'noktern.yaml': `language: nn\n${CONFIGURATION}`,
        'noktern/ord.yaml': 'kind: value\npatterns: [nytt/q]\n',
        'side.md': 'Ein tekst.\n',
      },
      async (workspace) => {
        const nynorsk = await noktern(workspace, 'lint', 'side.md');
        assert.match(nynorsk.err, /^noktern\/ord\.yaml:2:12: Ukjend bøying «\/q» i mønsteret «nytt\/q»\. .+\n$/);
        workspace.write('noktern.yaml', `language: en\n${CONFIGURATION}`);
        const english = await noktern(workspace, 'lint', 'side.md');
        assert.match(
          english.err,
          /^noktern\/ord\.yaml:2:12: Unknown inflection “\/q” in the pattern “nytt\/q”\. .+\n$/,
        );
      },
    ),
  );

  it(
    'tells the mistakes from the other commands that read texts, and not from those that read none',
    withWorkspace(
      { 'noktern.yaml': CONFIGURATION, 'noktern/ord.yaml': 'kind: rar\n', 'side.md': 'Prøv fjordglans.\n' },
      async (workspace) => {
        const problem = 'noktern/ord.yaml:1:1: Ordlisten har ingen oppføringer. De skal stå under «entries».\n';
        for (const args of [
          ['lint', 'side.md'],
          ['inspect', 'side.md'],
          ['explain', 'side.md:1'],
        ]) {
          const { code, err } = await noktern(workspace, ...args);
          assert.deepEqual([code, err], [2, problem], args.join(' '));
        }
        for (const args of [['rules'], ['explain', 'claims/onset'], ['--help']]) {
          const { code, err } = await noktern(workspace, ...args);
          assert.deepEqual([code, err], [0, ''], args.join(' '));
        }
      },
    ),
  );

  it(
    'shows what they know in «inspect» and «explain»',
    withWorkspace(
      { 'noktern.yaml': CONFIGURATION, 'noktern/ord.yaml': PACK, 'side.md': 'Prøv fjordglans mot tørr hud.\n' },
      async (workspace) => {
        const { out } = await noktern(workspace, 'inspect', 'side.md', '--format', 'json');
        const { files } = JSON.parse(out) as {
          files: [{ claims: { start: number; end: number; reported: boolean }[] }];
        };
        assert.deepEqual(
          files[0].claims.map(({ start, end, reported }) => [start, end, reported]),
          [[5, 15, true]],
        );
        assert.match((await noktern(workspace, 'explain', 'side.md:1')).out, /fjordglans/);
      },
    ),
  );
});
