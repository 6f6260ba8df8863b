import type * as vscode from 'vscode';
import { commands } from 'vscode';
import { awaitDiagnostics, closeAll, openDraft } from '../suite/kit';
import { describeInWindow } from '../suite/ui';
import { awaitShown, MENU, openMenu, STATUS } from '../suite/window-kit';
import { NAME, TEXT } from './draft';

describeInWindow('pictures', (ui) => {
  let draft: vscode.TextDocument;

  before(async () => {
    await ui.resize(940, 650);
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    draft = await openDraft(TEXT, NAME);
  });
  after(closeAll);

  it('of a draft with findings, the menu of one of them, and the list of all', async () => {
    await awaitDiagnostics(draft.uri, { until: (all) => all.length === 5 });
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 5 feil');
    await commands.executeCommand('workbench.actions.view.problems');
    await ui.textsOf('.markers-panel .monaco-list-row');
    await openMenu(ui, 'Botox');
    await awaitShown(ui, MENU, 'Skriv «legemiddelet»');
    await ui.screenshot('editor');
  });
});
