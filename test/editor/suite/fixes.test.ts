import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  applyAction,
  awaitNoDiagnostics,
  awaitRules,
  awaitText,
  closeAll,
  codeActions,
  eventually,
  openDraft,
  rangeOf,
  resetSettings,
  set,
} from './kit';
import { describeInWindow } from './ui';
import { openMenu } from './window-kit';

const YEARS = `I studien falt smertene fra 6 til 4 (Tveitan, 2020).

## Referanser

Tveitan, R. (2021). Injeksjoner ved migrene. *Kyst og klinikk*, 9(2), 11–19.
`;
/** The comment is of no use any more, which is safe to mend; the promise is not. */
const OUTDATED = '<!-- noktern-tillat claims/onset: gammelt -->\n\nVelkommen.\n\nPlaga slipper over natten.\n';
const MENDED = 'Velkommen.\n\nPlaga slipper over natten.\n';
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('noktern');

describe('fixes', () => {
  afterEach(async () => {
    await closeAll();
    await resetSettings();
  });

  it('are offered in the order a writer would choose, and the first is the preferred', async () => {
    const draft = await openDraft(YEARS);
    await awaitRules(draft.uri, 'citations/year-mismatch');
    const actions = await codeActions(draft.uri, rangeOf(draft, '2020'));
    assert.deepEqual(
      actions.map(({ title, isPreferred = false }) => [title, isPreferred]),
      [
        ['Bruk årstallet fra kildelisten: 2021', true],
        ['Rett årstallet i kildelisten til 2020', false],
        ['La «Tveitan, 2020» stå, med begrunnelse …', false],
        ['Vis regelen «Ulikt årstall i tekst og kildeliste»', false],
      ],
    );
  });

  for (const [index, year] of [
    [0, '2021'],
    [1, '2020'],
  ] as const)
    it(`leave the text right and without the finding: ${year}`, async () => {
      const draft = await openDraft(YEARS);
      await awaitRules(draft.uri, 'citations/year-mismatch');
      const actions = await codeActions(draft.uri, rangeOf(draft, '2020'));
      await applyAction(actions[index]!);
      assert.equal(draft.getText(), YEARS.replaceAll(/2020|2021/g, year));
      await awaitNoDiagnostics(draft.uri);
    });

  it('are made all at once where they are safe', async () => {
    const draft = await openDraft(OUTDATED);
    await awaitRules(draft.uri, 'review/unused-suppression', 'claims/onset');
    const [action] = await codeActions(draft.uri, rangeOf(draft, 'Velkommen'), FIX_ALL);
    assert.equal(action!.title, 'Gjør alle trygge rettelser (Nøktern)');
    await applyAction(action!);
    assert.equal(draft.getText(), MENDED);
    await awaitRules(draft.uri, 'claims/onset');
  });

  it('are made on save where the writer wants that', async () => {
    await set('editor.codeActionsOnSave', { [FIX_ALL.value]: 'explicit' });
    const draft = await openDraft(OUTDATED);
    await awaitRules(draft.uri, 'review/unused-suppression', 'claims/onset');
    await codeActions(draft.uri, rangeOf(draft, 'Velkommen'), FIX_ALL);
    // Saving does nothing to a draft without changes.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, new vscode.Position(draft.lineCount, 0), '\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(draft.getText(), `${MENDED}\n`);
    await eventually('the saved file', async () => {
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(draft.uri));
      return saved === `${MENDED}\n` || undefined;
    });
  });

  it('lead to the page of the rule', async () => {
    const draft = await openDraft(YEARS);
    await awaitRules(draft.uri, 'citations/year-mismatch');
    const [action] = await codeActions(draft.uri, rangeOf(draft, '2020'), undefined, ({ command }) =>
      Boolean(command?.command.endsWith('showRule')),
    );
    await applyAction(action!);
    await eventually('the page', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('year-mismatch')),
    );
  });

  describeInWindow('in the window', (ui) => {
    it('are a menu at the words, and one key makes the first', async () => {
      const draft = await openDraft(YEARS);
      await awaitRules(draft.uri, 'citations/year-mismatch');
      assert.deepEqual(await openMenu(ui, '2020'), [
        'Bruk årstallet fra kildelisten: 2021',
        'Rett årstallet i kildelisten til 2020',
        'La «Tveitan, 2020» stå, med begrunnelse …',
        'Vis regelen «Ulikt årstall i tekst og kildeliste»',
      ]);
      await ui.screenshot('menu');
      await ui.press('Enter');
      await awaitText(draft, YEARS.replace('2020', '2021'));
      await awaitNoDiagnostics(draft.uri);
    });
  });
});
