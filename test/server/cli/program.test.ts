import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Outcome, type Workspace, withWorkspace } from './harness';

const PROGRAM = resolve('dist/cli.js');

/** Runs the built program as its users do. */
function noktern(workspace: Workspace, args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Outcome {
  const { NO_COLOR, FORCE_COLOR, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: workspace.folder,
    input,
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

const BOLD = 'Vi er Norges beste klinikk for leddplager.\n';
const SOBER = 'Vi tar imot pasienter med leddplager etter avtale.\n';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly start: number; readonly end: number }[];
  }[];
}

describe('the built program', () => {
  it(
    'finds, reports on standard output alone, and ends with 1',
    withWorkspace({ 'side.md': BOLD, 'rein.md': SOBER }, async (workspace) => {
      const { code, out, err } = noktern(workspace, ['lint', 'side.md', 'rein.md', '--format', 'json']);
      assert.deepEqual([code, err], [1, '']);
      const report = JSON.parse(out) as Report;
      const [finding] = report.files[0]?.findings ?? [];
      assert.equal(finding?.rule, 'claims/superlative');
      assert.match(BOLD.slice(finding?.start, finding?.end), /Norges beste/);
      assert.deepEqual(report.files[1], {
        path: 'rein.md',
        audience: 'public',
        audienceSource: 'default',
        language: 'nb',
        offsets: 'file',
        findings: [],
      });
    }),
  );

  it(
    'reads standard input',
    withWorkspace({}, async (workspace) => {
      assert.equal(noktern(workspace, ['lint', '-'], BOLD).code, 1);
      assert.equal(noktern(workspace, ['lint', '-'], SOBER).code, 0);
      const { out } = noktern(
        workspace,
        ['lint', '-', '--stdin-filename', 'tekst/side.md', '--format', 'github'],
        BOLD,
      );
      assert.match(out, /^::error file=tekst\/side\.md,line=1,/);
    }),
  );

  it(
    'reports in every format, and colours only when asked',
    withWorkspace({ 'side.md': BOLD }, async (workspace) => {
      const plain = noktern(workspace, ['lint', 'side.md']);
      assert.match(plain.out, /^side\.md:1:\d+ {2}feil {2}claims\/superlative\n/);
      assert.equal(plain.out.includes('\u001b'), false);
      assert.equal(noktern(workspace, ['lint', 'side.md', '--color']).out.includes('\u001b[31m'), true);
      assert.equal(noktern(workspace, ['lint', 'side.md'], '', { FORCE_COLOR: '1' }).out.includes('\u001b[31m'), true);
      const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
      assert.equal(noktern(workspace, ['lint', 'side.md'], '', both).out.includes('\u001b'), false);
      const sarif = JSON.parse(noktern(workspace, ['lint', 'side.md', '--format', 'sarif']).out) as {
        runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }];
      };
      const [{ tool, results }] = sarif.runs;
      assert.equal(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id, results[0]?.ruleId);
    }),
  );

  it(
    'heeds noktern.yaml and says what is wrong with it',
    withWorkspace({ 'side.md': BOLD, 'noktern.yaml': 'rules:\n  claims/superlative: info\n' }, async (workspace) => {
      assert.equal(noktern(workspace, ['lint', 'side.md']).code, 0);
      workspace.write('noktern.yaml', 'rules:\n  claims/superlativ: info\n');
      const { code, err } = noktern(workspace, ['lint', 'side.md']);
      assert.equal(code, 2);
      assert.equal(
        err,
        'noktern.yaml:2:3: Det finnes ingen regel «claims/superlativ». Mente du «claims/superlative»?\n',
      );
    }),
  );

  it(
    'answers the other commands',
    withWorkspace({ 'side.md': BOLD }, async (workspace) => {
      assert.match(noktern(workspace, ['--version']).out, /^\d+\.\d+\.\d+\n$/);
      assert.match(noktern(workspace, ['--help']).out, /noktern KOMMANDO/);
      assert.match(noktern(workspace, ['rules']).out, /\nmedicines\/name /);
      assert.match(noktern(workspace, ['explain', 'claims/superlative']).out, /helsepersonelloven § 13/);
      assert.match(noktern(workspace, ['explain', 'side.md:1']).out, /Funn\n {2}«Norges beste/);
      assert.match(noktern(workspace, ['inspect', 'side.md', '--format', 'json']).out, /"sentences":\[\{"start":0,/);
      assert.equal(noktern(workspace, ['inspect', '--text', 'side.md']).out, BOLD);
      assert.equal(noktern(workspace, ['init']).code, 0);
    }),
  );

  it(
    'ends with 2 and a sentence, never a stack trace',
    withWorkspace({ 'side.md': SOBER }, async (workspace) => {
      for (const args of [['lint', 'nei.md'], ['lint', '--nei'], ['nei'], [], ['explain', 'nei/nei'], ['inspect']]) {
        const { code, out, err } = noktern(workspace, args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, /^[^\n]+[.?]\n$/);
        assert.doesNotMatch(err + out, / {4}at /);
      }
    }),
  );
});
