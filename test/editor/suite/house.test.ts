import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitNoDiagnostics, awaitRules, closeAll, openDraft, writeDraft } from './kit';

const NAME = 'noktern.yaml';
const PRAISE = 'Vi er Norges ledende klinikk.\n';

describe('noktern.yaml', () => {
  let house: vscode.Uri;
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(house);
  });

  it('has its mistakes shown in it, also when it is not open, until they are mended', async () => {
    house = await writeDraft('rules:\n  claims/superlativ: off\n', NAME);
    const draft = await openDraft(PRAISE);
    await awaitRules(draft.uri, 'claims/superlative');
    const [mistake] = await awaitRules(house, 'draft/configuration');
    assert.equal(mistake!.range.start.line, 1);
    assert.match(mistake!.message, /claims\/superlativ/);
    await writeDraft('rules:\n  claims/superlative: off\n', NAME);
    await awaitNoDiagnostics(house);
    await awaitNoDiagnostics(draft.uri);
  });

  it('changes what is found in an open draft when it is saved', async () => {
    house = await writeDraft('language: nn\n', NAME);
    const draft = await openDraft(PRAISE);
    await awaitRules(draft.uri, 'claims/superlative');
    const settings = await vscode.workspace.openTextDocument(house);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(house, new vscode.Position(1, 0), 'allow: [Norges ledende]\n');
    await vscode.workspace.applyEdit(edit);
    await awaitRules(draft.uri, 'claims/superlative');
    await settings.save();
    await awaitNoDiagnostics(draft.uri);
  });
});
