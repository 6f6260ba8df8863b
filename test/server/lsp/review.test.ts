import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeLens } from 'vscode-languageserver';
import type {
  ApproveParams,
  ClaimsAnswer,
  ClientCommand,
  DecisionAnswer,
  DraftStatus,
  ReportAnswer,
  WaiveParams,
} from '../../../server/src/protocol';
import { HOUSE, PAGE } from '../cli/review-house';
import { type EditorTraits, type TestEditor, withEditor } from './client';

const CLI = join(__dirname, '../../../../cli.js');
const NAME = 'publisert/side.md';
const WORDS = 'over natten';
const COMMANDS: readonly ClientCommand[] = [
  'noktern.suppress',
  'noktern.waive',
  'noktern.approve',
  'noktern.showReview',
];

/** A draft of the house as its reviewer has it open. */
class Desk {
  readonly editor: TestEditor;
  readonly uri: string;
  version = 1;

  constructor(editor: TestEditor, uri: string) {
    this.editor = editor;
    this.uri = uri;
  }

  async findings(): Promise<string[]> {
    return (await this.editor.diagnostics(this.uri)).map(({ code }) => String(code));
  }

  async fingerprint(): Promise<string> {
    const [diagnostic] = await this.editor.diagnostics(this.uri);
    assert.ok(diagnostic);
    return (diagnostic.data as { finding: string }).finding;
  }

  claims(): Promise<ClaimsAnswer | null> {
    return this.editor.request('noktern/claims', { uri: this.uri });
  }

  report(): Promise<ReportAnswer | null> {
    return this.editor.request('noktern/report', { uri: this.uri });
  }

  async waive(given: Partial<WaiveParams> = {}): Promise<DecisionAnswer> {
    const { uri, version } = this;
    const finding = given.finding ?? (await this.fingerprint());
    const params = { uri, version, reviewer: 'M. Lege', reason: 'ordrett fra brosjyren', ...given, finding };
    return this.editor.request('noktern/waive', params);
  }

  approve(given: Partial<ApproveParams> = {}): Promise<DecisionAnswer> {
    const { uri, version } = this;
    return this.editor.request('noktern/approve', {
      uri,
      version,
      reviewer: 'M. Lege',
      decision: 'approved',
      ...given,
    });
  }

  async lenses(): Promise<string[]> {
    const lenses = await this.editor.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: this.uri } });
    for (const { range } of lenses) assert.deepEqual(range.start, { line: 0, character: 0 });
    return lenses.map(({ command }) => command?.title ?? '');
  }

  /** The last status that was sent, of the text as it is now. */
  async status(): Promise<DraftStatus> {
    await this.editor.diagnostics(this.uri);
    const last = this.editor.notifications.findLast(({ method }) => method === 'noktern/status');
    return last?.params as DraftStatus;
  }

  /** Types, and saves the file. */
  async write(words: string, text: string): Promise<void> {
    const start = this.editor.text(this.uri).indexOf(words);
    await this.editor.replace(this.uri, start, start + words.length, text);
    this.version++;
    writeFileSync(join(this.editor.root, NAME), this.editor.text(this.uri));
  }

  records(kind: 'approvals' | 'waivers'): string[] {
    try {
      return readdirSync(join(this.editor.root, '.noktern', kind));
    } catch {
      return [];
    }
  }
}

const atDesk = (test: (desk: Desk) => Promise<void>, traits: EditorTraits = {}, text = PAGE) =>
  withEditor(
    {
      options: { commands: COMMANDS, status: true },
      files: { 'noktern.yaml': HOUSE, [NAME]: text },
      ...traits,
    },
    async (editor) => test(new Desk(editor, await editor.open(NAME, text))),
  );

function message(answer: DecisionAnswer): string {
  assert.ok('message' in answer, 'refusal' in answer ? answer.refusal : '');
  return answer.message;
}

function refusal(answer: DecisionAnswer): string {
  assert.ok('refusal' in answer, 'message' in answer ? answer.message : '');
  return answer.refusal;
}

describe('the register of claims over the wire', () => {
  it('has each claim with its place, state, evidence and findings', () =>
    atDesk(
      async (desk) => {
        const { editor, uri } = desk;
        const answer = await desk.claims();
        assert.ok(answer);
        const told = answer.claims.map(({ state, range, evidence, findings }) => [
          editor.wordsOf(uri, range),
          state,
          evidence.map(({ backs, entry }) => [backs, entry !== null && editor.wordsOf(uri, entry)]),
          findings.map(({ rule, waivable, stands }) => [rule, waivable, stands]),
        ]);
        assert.deepEqual(told[0], [WORDS, 'open', [], [['claims/onset', true, null]]]);
        const supported = told.find(([, state]) => state === 'supported');
        assert.ok(supported);
        const [[backs, entry]] = supported[2] as [[boolean, string]];
        assert.equal(backs, true);
        assert.match(entry, /Tveitan, R\. \(2021\)/);
        assert.equal(answer.version, desk.version);
      },
      {},
      `${PAGE}\nBehandlingen reduserte plagene med 40 prosent (Tveitan, 2021).\n\n## Referanser\n\nTveitan, R. (2021). Injeksjoner ved kronisk migrene. *Kyst og klinikk*, 9(2), 11–19.\n`,
    ));

  it('follows the text, and is null where there is nothing judged', () =>
    atDesk(async (desk) => {
      assert.equal((await desk.claims())?.claims[0]?.state, 'open');
      await desk.write('Plagene forsvinner over natten.', 'Vi ringer deg.');
      assert.deepEqual(await desk.claims(), { version: 2, claims: [] });
      const { editor } = desk;
      assert.equal(await editor.request('noktern/claims', { uri: editor.uri('lukket.md') }), null);
      assert.equal(await editor.request('noktern/report', { uri: editor.uri('lukket.md') }), null);
    }));
});

describe('waiving in an editor', () => {
  it('writes the file, lets the finding stand at once, and the command line agrees', () =>
    atDesk(async (desk) => {
      assert.deepEqual(await desk.findings(), ['claims/onset']);
      const answer = await desk.waive({ until: '2099-12-31' });
      assert.match(
        message(answer),
        /^«over natten» får stå \(claims\/onset\), etter M\. Lege\. Unntaket ligger i \.noktern\/waivers\//,
      );
      assert.deepEqual(await desk.findings(), []);
      const [file = ''] = desk.records('waivers');
      assert.ok('uri' in answer && answer.uri.endsWith(`/.noktern/waivers/${file}`));
      const written = readFileSync(join(desk.editor.root, '.noktern/waivers', file), 'utf8');
      assert.match(written, /reason: ordrett fra brosjyren\nreviewer: M\. Lege\nrole: medisinsk ansvarlig\n/);
      assert.match(written, /until: "?2099-12-31"?\n/);
      assert.equal((await desk.claims())?.claims[0]?.state, 'waived');
      const { status, stdout } = spawnSync(process.execPath, [CLI, 'lint', NAME], {
        cwd: desk.editor.root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
      rmSync(join(desk.editor.root, '.noktern/waivers', file));
      await desk.editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: desk.editor.uri(`.noktern/waivers/${file}`), type: 3 }],
      });
      assert.deepEqual(await desk.findings(), ['claims/onset']);
    }));

  it('is refused with its reason, and writes nothing', () =>
    atDesk(async (desk) => {
      const finding = await desk.fingerprint();
      const refused = async (given: Partial<WaiveParams>) => refusal(await desk.waive({ finding, ...given }));
      assert.match(
        await refused({ reviewer: 'N. Ukjent' }),
        /«N\. Ukjent» står ikke under .* Der står M\. Lege, K\. Lie\./,
      );
      assert.match(await refused({ reviewer: 'K. Lie' }), /«K\. Lie» har ikke ansvar for «publisert\/side\.md»/);
      assert.match(await refused({ reason: '  ' }), /trenger en begrunnelse/);
      assert.match(await refused({ until: '2099-02-30' }), /ingen dato/);
      assert.match(await refused({ until: '2020-01-01' }), /allerede passert/);
      assert.match(await refused({ finding: '0123456789abcdef' }), /ikke lenger i teksten/);
      assert.match(await refused({ version: 7 }), /endret siden du leste den/);
      assert.deepEqual(desk.records('waivers'), []);
      message(await desk.waive({ finding }));
      assert.match(await refused({}), /allerede unntatt her, av M\. Lege/);
      assert.equal(desk.records('waivers').length, 1);
    }));

  it('is refused for a text that is not saved, that is broken, or that lies in a broken house', () =>
    atDesk(async (desk) => {
      const finding = await desk.fingerprint();
      const { editor, uri } = desk;
      await editor.replace(uri, 0, 0, 'Ny. ');
      desk.version++;
      assert.match(refusal(await desk.waive({ finding })), /^Lagre teksten først/);
      await editor.replace(uri, 0, 4, '---\nmålgruppe: alle\n---\n\n');
      desk.version++;
      assert.match(refusal(await desk.waive({ finding })), /^Rett opp teksten først/);
      await editor.save('noktern.yaml', `${HOUSE}ruls: {}\n`);
      assert.match(refusal(await desk.approve()), /^Rett opp/);
      await desk.write('---\nmålgruppe: alle\n---\n\n', '');
      assert.equal(refusal(await desk.approve()), 'Rett opp feilene i «noktern.yaml» først. Ingenting er avgjort.');
      assert.deepEqual(desk.records('waivers'), []);
    }));

  it('is offered beside the comment, only where a reviewer may and the editor can ask', async () => {
    const titles = async ({ editor, uri }: Desk) => (await editor.actions(uri, WORDS)).map(({ title }) => title);
    const WAIVE = 'La «over natten» stå med begrunnelse (fagansvarlig) …';
    await atDesk(async (desk) => {
      const offered = await titles(desk);
      assert.equal(offered.indexOf(WAIVE), offered.indexOf('La «over natten» stå, med begrunnelse …') + 1);
      const action = (await desk.editor.actions(desk.uri, WORDS)).find(({ title }) => title === WAIVE);
      assert.deepEqual(action?.command?.arguments, [
        { uri: desk.uri, finding: await desk.fingerprint(), rule: 'claims/onset', words: WORDS },
      ]);
    });
    await atDesk(async (desk) => assert.ok(!(await titles(desk)).includes(WAIVE)), { options: {} });
    await atDesk(async (desk) => assert.ok(!(await titles(desk)).includes(WAIVE)), {
      options: { commands: COMMANDS },
      files: { 'noktern.yaml': 'approval: { reviewers: [{ name: K. Lie, files: hud/** }] }\n' },
    });
  });
});

describe('approving in an editor', () => {
  it('tells the state in the status and above the first line, and opens it again for an edit', () =>
    atDesk(async (desk) => {
      assert.deepEqual(await desk.lenses(), ['ikke godkjent']);
      assert.equal((await desk.status()).approval?.status, 'required');
      assert.deepEqual((await desk.status()).reviewers, [{ name: 'M. Lege', role: 'medisinsk ansvarlig' }]);
      const told = message(await desk.approve());
      assert.match(told, /^«publisert\/side\.md» er godkjent slik den står\. .* Feil som står uten unntak: 1\.$/);
      assert.equal(desk.records('approvals').length, 1);
      const [lens = ''] = await desk.lenses();
      assert.match(lens, /^godkjent \d+\.\d+\.\d{4} av M\. Lege$/);
      const { approval } = await desk.status();
      assert.equal(approval?.status, 'approved');
      assert.equal(approval?.short, lens);
      await desk.write('alle.', 'alle!');
      assert.deepEqual(await desk.lenses(), ['endret etter godkjenning']);
      assert.equal((await desk.status()).approval?.status, 'changed');
      await desk.write('alle!', 'alle.');
      assert.deepEqual(await desk.lenses(), [lens]);
    }));

  it('agrees with the command line, both ways', () =>
    atDesk(async (desk) => {
      const { editor } = desk;
      const check = () => {
        const run = [CLI, 'lint', '--require-approval', '--rule', 'claims/onset=off', NAME];
        return spawnSync(process.execPath, run, { cwd: editor.root, encoding: 'utf8' });
      };
      assert.match(check().stdout, /review\/not-approved/);
      message(await desk.approve());
      assert.equal(check().status, 0, check().stdout + check().stderr);
      await desk.write('alle.', 'alle her.');
      assert.match(check().stdout, /review\/changed-after-approval/);
      const given = ['approve', NAME, '--reviewer', 'M. Lege', '--decision', 'rejected', '--comment', 'Uten kilde.'];
      assert.equal(spawnSync(process.execPath, [CLI, ...given], { cwd: editor.root }).status, 0);
      for (const file of desk.records('approvals')) {
        const changes = [{ uri: editor.uri(`.noktern/approvals/${file}`), type: 1 }];
        await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      }
      await editor.until('a refresh', () => editor.refreshes > 1);
      assert.match((await desk.lenses())[0] ?? '', /^avvist .* av M\. Lege$/);
    }));

  it('takes conditions and rejections with their comment, and refuses them without', () =>
    atDesk(async (desk) => {
      assert.match(refusal(await desk.approve({ decision: 'conditions' })), /trenger en kommentar/);
      assert.match(refusal(await desk.approve({ decision: 'rejected', comment: ' ' })), /trenger en kommentar/);
      assert.match(refusal(await desk.approve({ reviewer: 'K. Lie' })), /har ikke ansvar/);
      assert.match(refusal(await desk.approve({ version: 0 })), /endret siden du leste den/);
      const other = { decision: 'ja' } as unknown as ApproveParams;
      assert.match(refusal(await desk.approve(other)), /Avgjørelsen må være/);
      assert.deepEqual(desk.records('approvals'), []);
      message(await desk.approve({ decision: 'conditions', comment: 'Kilde på linje 3.' }));
      assert.match((await desk.lenses())[0] ?? '', /^godkjent på vilkår/);
      message(await desk.approve({ decision: 'rejected', comment: 'Ta bort linje 3.' }));
      assert.match((await desk.lenses())[0] ?? '', /^avvist/);
      assert.equal(desk.records('approvals').length, 2);
    }));

  it('is opened again when its waiver is withdrawn', () =>
    atDesk(async (desk) => {
      message(await desk.waive());
      message(await desk.approve());
      const [file = ''] = desk.records('waivers');
      await desk.editor.save(`.noktern/waivers/${file}`, undefined);
      await desk.editor.until('a refresh', () => desk.editor.refreshes > 2);
      assert.deepEqual(await desk.lenses(), ['godkjent med unntak som ikke gjelder lenger']);
    }));

  it('is offered on the first line, and said nothing of where nobody asks for it', async () => {
    await atDesk(async ({ editor, uri }) => {
      const on = async (words: string) => (await editor.actions(uri, words)).map(({ title }) => title);
      assert.ok((await on('Om timene')).includes('Godkjenn teksten …'));
      assert.ok(!(await on(WORDS)).includes('Godkjenn teksten …'));
    });
    await withEditor({ options: { status: true }, files: { 'noktern.yaml': HOUSE } }, async (editor) => {
      const desk = new Desk(editor, await editor.open('kladd.md', PAGE));
      assert.deepEqual(await desk.lenses(), []);
      assert.equal((await desk.status()).approval, null);
    });
    await withEditor({ options: { status: true } }, async (editor) => {
      const desk = new Desk(editor, await editor.open('untitled:Untitled-1', PAGE));
      assert.deepEqual(await desk.lenses(), []);
      assert.deepEqual((await desk.status()).reviewers, []);
      assert.match(refusal(await desk.approve()), /ligger ikke under en mappe med noktern\.yaml/);
    });
  });

  it('is told in the language of the messages', () =>
    atDesk(async (desk) => assert.deepEqual(await desk.lenses(), ['ikkje godkjend']), {
      settings: () => ({ messageLanguage: 'nn' }),
    }));
});

describe('the review of a draft over the wire', () => {
  it('is the fragment of the report, with the places of its numbers', () =>
    atDesk(async (desk) => {
      const answer = await desk.report();
      assert.ok(answer);
      assert.match(answer.html, /^<article class="nk-report"/);
      assert.match(answer.html, /<li id="f1" class="nk-finding nk-finding-error">/);
      assert.doesNotMatch(answer.html, /<script|style=|<style|https?:\/\/(?!www\.w3\.org)/);
      assert.match(answer.style, /\.nk-report/);
      const [finding] = answer.findings;
      assert.equal(finding?.number, 1);
      assert.equal(finding?.waivable, true);
      assert.equal(desk.editor.wordsOf(desk.uri, finding!.range), WORDS);
      assert.equal(answer.claims.length, 1);
      assert.equal(answer.decidable, true);
      assert.equal(answer.language, 'nb');
    }));

  it('is of the text as it is in the editor, saved or not, with what has changed', () =>
    atDesk(async (desk) => {
      message(await desk.approve());
      assert.match((await desk.report())?.html ?? '', /Godkjent [\d.]+ av M\. Lege/);
      await desk.editor.replace(desk.uri, 0, 0, 'Nytt avsnitt.\n\n');
      const { html = '', version } = (await desk.report()) ?? {};
      assert.equal(version, 2);
      assert.match(html, /Endret etter godkjenning/);
      assert.match(html, /nk-changed/);
    }));

  it('is there for a draft without a place, on which nobody can decide', () =>
    withEditor({}, async (editor) => {
      const desk = new Desk(editor, await editor.open('untitled:Untitled-1', PAGE));
      const answer = await desk.report();
      assert.equal(answer?.decidable, false);
      assert.equal(answer?.findings[0]?.waivable, false);
      assert.match(answer?.html ?? '', />Untitled-1</);
    }));
});
