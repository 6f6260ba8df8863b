import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitRules, awaitText, closeAll, eventually, openDraft, rangeOf } from './kit';
import { describeInWindow } from './ui';
import { awaitShown } from './window-kit';

/** What is offered before the first occurrence of the words. */
function offered({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  return eventually('what is offered', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      position,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return labels.length > 0 ? labels : undefined;
  });
}

describe('the front matter of a draft', () => {
  afterEach(closeAll);

  it('is completed: keys that are missing, and the values of each', async () => {
    const draft = await openDraft('---\nspråk: nb\nmålgruppe: \n\n---\n\nVelkommen.\n');
    const { end } = rangeOf(draft, 'målgruppe: ');
    assert.deepEqual(await offered(draft, end), ['allmennhet', 'helsepersonell']);
    assert.deepEqual(await offered(draft, end.translate(1, -end.character)), [
      'type',
      'kilder',
      'tittel',
      'beskrivelse',
    ]);
  });

  it('has its mistakes marked, and mended', async () => {
    const draft = await openDraft('---\nmålgruppe: helsepersonel\n---\n\nVelkommen.\n');
    const [mistake] = await awaitRules(draft.uri, 'draft/configuration');
    assert.equal(draft.getText(mistake!.range), 'helsepersonel');
  });

  describeInWindow('in the window', (ui) => {
    it('is written with a few keys at the start of a draft', async () => {
      const draft = await openDraft('');
      await ui.clickOn('.monaco-editor');
      await ui.type('---');
      await awaitShown(ui, '.suggest-widget .monaco-list-row', /^Nøktern/);
      await ui.screenshot('header');
      await ui.press('Enter');
      await awaitText(draft, '---\nmålgruppe: allmennhet\nspråk: nb\n---\n');
    });
  });
});
