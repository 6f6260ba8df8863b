import * as vscode from 'vscode';
import { awaitDiagnostics, closeAll, eventually, openDraft, replace } from '../suite/kit';
import { removeHouse, writeHouse } from '../suite/review-kit';
import { describeInWindow } from '../suite/ui';
import { answer, awaitShown, clearNotices, MENU, openMenu, STATUS } from '../suite/window-kit';
import { REVIEWED } from './draft';

const NAME = 'publisert/ryggsmerter.md';
const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';
const APPROVE = [1, 2, 3].map((step) => `Godkjenn «ryggsmerter.md» ${step}/3`) as [string, string, string];

describeInWindow('pictures of the guides', (ui) => {
  let draft: vscode.TextDocument;

  before(async () => {
    await ui.resize(800, 400);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await writeHouse();
    await vscode.commands.executeCommand('noktern.claims.focus');
    draft = await openDraft(REVIEWED, NAME);
    await awaitDiagnostics(draft.uri, { until: (all) => all.length === 1 });
  });
  after(async () => {
    await closeAll();
    await removeHouse();
    await clearNotices();
  });

  it('of what a writer meets', async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await openMenu(ui, 'over natten');
    await awaitShown(ui, MENU, 'Fjern «over natten»');
    await ui.moveAway();
    await ui.screenshot('guide-funn');
    await ui.press('Escape');
  });

  it('of the tree of claims', async () => {
    await vscode.commands.executeCommand('noktern.claims.focus');
    await awaitShown(ui, ROW, /^Åpne/);
    await awaitShown(ui, ROW, /^Underbygd/);
    await vscode.window.showTextDocument(draft);
    await ui.screenshot('guide-paastander');
  });

  it('of the review of a text that was changed after it was approved', async () => {
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await ui.resize(900, 460);
    void vscode.commands.executeCommand('noktern.approve');
    await answer(ui, APPROVE[0], 'M. Lege');
    await answer(ui, APPROVE[1], '');
    await answer(ui, APPROVE[2], '');
    await awaitShown(ui, STATUS, /godkjent .* av M\. Lege$/);
    await clearNotices();
    await replace(draft, 'noen dager', 'et par dager');
    await draft.save();
    // What stands above the first line is seen when the text is at its top.
    for (const command of ['cursorTop', 'scrollPageUp']) await vscode.commands.executeCommand(command);
    await awaitShown(ui, '.codelens-decoration', 'endret etter godkjenning');
    await vscode.commands.executeCommand('noktern.showReview');
    await eventually('the review', async () =>
      (await ui.textsInPanel('main .nk-status')).some((text) => /Endret etter/.test(text)) ? true : undefined,
    );
    await ui.screenshot('guide-vurdering');
  });
});
