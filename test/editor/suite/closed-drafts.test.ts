import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  awaitNoDiagnostics,
  awaitRules,
  closeAll,
  diagnosticsOf,
  eventually,
  openDraft,
  workspaceFolder,
  writeDraft,
} from './kit';
import { describeInWindow } from './ui';
import { awaitShown, awaitToasts, clearNotices, NOTICE } from './window-kit';

const MEDICINE = 'Vi tilbyr ketamin.\n';
const LINT = 'noktern.lintWorkspace';
const PROGRESS = `${NOTICE}:has-text("Nøktern leser")`;
const FORGET = 'noktern.forgetWorkspace';

const isClosed = (uri: vscode.Uri) => !vscode.workspace.textDocuments.some((one) => String(one.uri) === String(uri));

describe('drafts that are not open', () => {
  const write = (text: string, name: string) => writeDraft(text, `lukket/${name}`);
  const folder = () => vscode.Uri.joinPath(workspaceFolder(), 'lukket');

  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand(FORGET);
    await clearNotices();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('have their findings shown on command, kept up to date, and forgotten on command', async () => {
    const first = await write(MEDICINE, 'a.md');
    const second = await write('OM OSS\n\nPlaga slipper over natten.', 'b.txt');
    void vscode.commands.executeCommand(LINT);
    await awaitRules(first, 'medicines/name');
    await awaitRules(second, 'claims/onset');

    await write('Velkommen.\n', 'a.md');
    await awaitNoDiagnostics(first);
    const third = await write(MEDICINE, 'c.md');
    await awaitRules(third, 'medicines/name');
    await vscode.workspace.fs.delete(third);
    await awaitNoDiagnostics(third);

    await vscode.commands.executeCommand(FORGET);
    await awaitNoDiagnostics(second);
  });

  it('are told about once when they are opened, and still when they are closed', async () => {
    const uri = await write(MEDICINE, 'd.md');
    void vscode.commands.executeCommand(LINT);
    await awaitRules(uri, 'medicines/name');
    // As a writer opens it: what an extension opens stays open for a while when its editor is closed.
    await vscode.commands.executeCommand('vscode.open', uri);
    await write(`${MEDICINE}\nPlaga slipper over natten.\n`, 'd.md');
    await awaitRules(uri, 'medicines/name', 'claims/onset');
    await closeAll();
    await eventually('the end of the draft', () => isClosed(uri) || undefined);
    await awaitRules(uri, 'medicines/name', 'claims/onset');
  });

  it('have no findings before anyone asks', async () => {
    const uri = await write(MEDICINE, 'e.md');
    const open = await openDraft(MEDICINE, 'lukket/f.md');
    await awaitRules(open.uri, 'medicines/name');
    assert.deepEqual(diagnosticsOf(uri), []);
  });

  describeInWindow('in the window', (ui) => {
    it('are summed up', async () => {
      await write(MEDICINE, 'g.md');
      await write('Velkommen.\n', 'h.md');
      await awaitToasts();
      void vscode.commands.executeCommand(LINT);
      await awaitShown(ui, NOTICE, /^\d+ lukkede tekster: \d+ feil/);
      await ui.screenshot('workspace');
    });

    it('are read with a progress that the writer can stop', async () => {
      const many = join(folder().fsPath, 'mange');
      const text = Array.from({ length: 400 }, (_, index) => `Avsnitt ${index} om timer, priser og oppmøte.\n`);
      mkdirSync(many, { recursive: true });
      for (let index = 0; index < 400; index++)
        writeFileSync(join(many, `${index}.md`), text.map((line) => `${index}. ${line}`).join('\n'));
      await awaitToasts();
      void vscode.commands.executeCommand(LINT);
      await awaitShown(ui, NOTICE, /^Nøktern leser arbeidsområdet: \d+ av 4\d\d tekster/);
      await ui.screenshot('progress');
      await ui.clickOn('.notifications-toasts .monaco-button:has-text("Cancel")');
      await awaitShown(ui, NOTICE, /Stanset før resten var lest\.$/);
      await ui.waitForGone(PROGRESS);
    });
  });
});
