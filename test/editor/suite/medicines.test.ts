import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { festXml } from '../../fest/fest';
import { awaitRules, closeAll, openDraft, workspaceFolder, writeDraft } from './kit';
import { describeInWindow } from './ui';
import { awaitShown, awaitToasts, CHOICE, clearNotices, NOTICE } from './window-kit';

/** The workbench without a desktop asks for a file by its path. */
const PATH = '.quick-input-widget input';
const REGISTER = 'noktern/fest.medicines';

describeInWindow('importing the official register', (ui) => {
  const house = vscode.Uri.joinPath(workspaceFolder(), 'noktern.yaml');

  afterEach(async () => {
    await closeAll();
    await clearNotices();
    for (const uri of [house, vscode.Uri.joinPath(workspaceFolder(), 'noktern')])
      await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  });

  it('asks for the file, tells what came of it, and judges open drafts anew', async () => {
    await awaitToasts();
    const draft = await openDraft('Vi gir Bregazepin mot uro.\n');
    const file = await writeDraft(festXml(), 'fest.xml');
    void vscode.commands.executeCommand('noktern.importMedicines');
    await awaitShown(ui, PATH, '');
    // The dialog fills in its folder and lists it; what is typed before that is lost.
    await awaitShown(ui, CHOICE, /./);
    await ui.clickOn(PATH);
    await ui.press('Control+a');
    await ui.type(file.path);
    await awaitShown(ui, CHOICE, /fest\.xml/);
    await ui.press('Enter');
    await awaitShown(ui, NOTICE, /FEST.*\d/);
    await ui.screenshot('import');
    await awaitRules(draft.uri, 'medicines/name');
    const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceFolder(), REGISTER));
    assert.ok(size > 0);
    assert.match(
      Buffer.from(await vscode.workspace.fs.readFile(house)).toString('utf8'),
      /medicines: noktern\/fest\.medicines/,
    );
    await vscode.workspace.fs.delete(file);
  });
});
