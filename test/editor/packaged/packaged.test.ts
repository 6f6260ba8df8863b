import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  applyAction,
  awaitNoDiagnostics,
  awaitRules,
  awaitText,
  closeAll,
  codeActions,
  openDraft,
  serverPid,
} from '../suite/kit';
import { describeInWindow } from '../suite/ui';
import { awaitShown, HOVER, openMenu, STATUS } from '../suite/window-kit';

const TEXT = 'Vi tilbyr ketaminbehandling hos oss.\n';

function installed(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('noktern.noktern');
  assert.ok(extension, 'the extension is installed');
  return extension;
}

describe('the installed package', () => {
  afterEach(closeAll);

  // VS Code itself may have the extension active by then, as for a text of its own.
  it('starts its server with the first draft, and finds what there is', async () => {
    assert.equal(serverPid(), undefined);
    const draft = await openDraft(TEXT);
    const [finding] = await awaitRules(draft.uri, 'medicines/name');
    assert.match(finding!.message, /^«ketaminbehandling» navngir/);
    assert.ok(installed().isActive);
    assert.notEqual(serverPid(), undefined);
  });

  it('has a page for each rule that it names', async () => {
    const draft = await openDraft(TEXT);
    const [finding] = await awaitRules(draft.uri, 'medicines/name');
    const { code } = finding!;
    assert.ok(typeof code === 'object');
    const { extensionUri } = installed();
    assert.ok(code.target.fsPath.startsWith(extensionUri.fsPath), `${code.target.fsPath} is in the package`);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target)), /^# medicines\/name\n/);
    // What a click on the rule's name in the hover does; the writer is to read a page, not its source.
    await vscode.commands.executeCommand('vscode.open', code.target);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(String(input.uri), String(code.target));
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
  });

  it('fixes', async () => {
    const draft = await openDraft(TEXT);
    const [finding] = await awaitRules(draft.uri, 'medicines/name');
    const [action] = await codeActions(draft.uri, finding!.range);
    await applyAction(action!);
    await awaitText(draft, 'Vi tilbyr behandling hos oss.\n');
    await awaitNoDiagnostics(draft.uri);
  });

  describeInWindow('as a first-time user meets it', (ui) => {
    it('underlines, explains, offers and mends, in Norwegian without being asked', async () => {
      const draft = await openDraft(TEXT);
      await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
      await ui.textsOf('.squiggly-error');
      await ui.hoverOver('ketamin');
      await awaitShown(ui, HOVER, /navngir et reseptpliktig legemiddel.*Hva som skal til:/s);
      await ui.screenshot('packaged-hover');
      await ui.press('Escape');
      const [first] = await openMenu(ui, 'ketamin');
      assert.equal(first, 'Skriv «behandling»');
      await ui.screenshot('packaged-menu');
      await ui.press('Enter');
      await awaitText(draft, 'Vi tilbyr behandling hos oss.\n');
      await awaitShown(ui, STATUS, 'Nøktern: allmennhet · ingen funn');
      await ui.screenshot('packaged-mended');
    });
  });
});
