import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  applyAction,
  awaitDiagnostics,
  awaitNoDiagnostics,
  awaitText,
  closeAll,
  codeActions,
  openDraft,
  openUntitled,
  rangeOf,
  workspaceFolder,
  writeDraft,
} from './kit';
import { describeInWindow } from './ui';

// What the other suites rely on, shown with providers that are made here.
const SOURCE = 'vertstest';
const TEXT = 'Vi svarer alltid på telefonen.\n';

/** Marks «alltid» in Markdown drafts, and offers to take it out. */
function markAlways(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(SOURCE);
  const look = (document: vscode.TextDocument) => {
    if (document.languageId !== 'markdown') return;
    if (!document.getText().includes('alltid')) return collection.delete(document.uri);
    const diagnostic = new vscode.Diagnostic(rangeOf(document, 'alltid'), 'ordet lover for mye');
    diagnostic.source = SOURCE;
    collection.set(document.uri, [diagnostic]);
  };
  const actions: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics: [diagnostic] }) => {
      if (diagnostic === undefined) return [];
      const action = new vscode.CodeAction('ta bort «alltid »', vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.edit = new vscode.WorkspaceEdit();
      const { start, end } = diagnostic.range;
      action.edit.delete(document.uri, new vscode.Range(start, end.translate(0, 1)));
      return [action];
    },
  };
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.languages.registerCodeActionsProvider('markdown', actions),
  );
}

describe(`the editor host, VS Code ${vscode.version}`, () => {
  let marker: vscode.Disposable;
  before(() => {
    marker = markAlways();
  });
  after(() => marker.dispose());
  afterEach(closeAll);

  it('opens a folder of its own, trusted and saved only by hand', async () => {
    assert.equal(workspaceFolder().scheme, 'file');
    assert.ok(vscode.workspace.isTrusted);
    assert.equal(vscode.workspace.getConfiguration('files').get('autoSave'), 'off');
    const uri = await writeDraft(TEXT, 'mappe/æøå.md');
    const found = await vscode.workspace.findFiles('mappe/*.md');
    assert.deepEqual(found.map(String), [String(uri)]);
  });

  it('sees a diagnostic come, takes the quick fix and sees it go', async () => {
    const document = await openDraft(TEXT);
    const [diagnostic] = await awaitDiagnostics(document.uri, { source: SOURCE });
    assert.equal(document.getText(diagnostic!.range), 'alltid');
    const [action] = await codeActions(document.uri, diagnostic!.range);
    await applyAction(action!);
    assert.equal(document.getText(), 'Vi svarer på telefonen.\n');
    await awaitNoDiagnostics(document.uri, SOURCE);
  });

  it('tells which diagnostics there were when others were awaited', async () => {
    const document = await openDraft(TEXT);
    await awaitDiagnostics(document.uri, { source: SOURCE });
    await assert.rejects(
      awaitDiagnostics(document.uri, { source: SOURCE, until: (all) => all.length === 2, patience: 100 }),
      /there are: «ordet lover for mye»/,
    );
  });

  it('closes drafts that were never saved without asking', async () => {
    await openUntitled(TEXT);
    await openUntitled(TEXT, 'plaintext');
    await closeAll();
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  describeInWindow('the window', (ui) => {
    it('takes keys and shows them', async () => {
      const document = await openDraft('');
      await ui.clickOn('.monaco-editor');
      await ui.type('Kveldsåpent på Nøtterøy');
      await awaitText(document, 'Kveldsåpent på Nøtterøy');
      assert.match((await ui.textsOf('.view-line')).join('\n'), /Kveldsåpent på Nøtterøy/);
    });

    it('shows the hover of a word and the menu of its fixes, and takes pictures', async () => {
      const document = await openDraft(TEXT);
      await awaitDiagnostics(document.uri, { source: SOURCE });
      await ui.hoverOver('alltid');
      assert.match(await ui.textOf('.monaco-hover'), /ordet lover for mye/);
      const picture = await ui.screenshot('host-hover');
      assert.ok(existsSync(picture) && statSync(picture).size > 10_000);
      await ui.press('Escape');
      await ui.clickInto('alltid');
      await ui.moveAway();
      await ui.press('Control+.');
      assert.deepEqual(await ui.textsOf('.action-widget .action'), ['ta bort «alltid »']);
      await ui.screenshot('host-menu');
      await ui.click('ta bort «alltid »');
      await awaitText(document, 'Vi svarer på telefonen.\n');
    });
  });
});
