import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WindowActions } from '../host/window-actions';
import {
  awaitNoDiagnostics,
  awaitRules,
  closeAll,
  eventually,
  openDraft,
  rangeOf,
  replace,
  resetSettings,
  set,
  workspaceFolder,
} from './kit';
import { PAGE, RULE, record, records, removeHouse, WORDS, writeHouse } from './review-kit';
import { describeInWindow } from './ui';
import {
  answer,
  awaitShown,
  awaitToasts,
  CHOICE,
  COMPLAINT,
  clearNotices,
  NOTICE,
  openMenu,
  QUESTION,
  STATUS,
} from './window-kit';

const NAME = 'publisert/side.md';
const WAIVE = `La «${WORDS}» stå med begrunnelse (fagansvarlig) …`;
const WAIVE_STEPS = [1, 2, 3].map((step) => `La «${WORDS}» stå (${RULE}) ${step}/3`) as [string, string, string];
const APPROVE_STEPS = [1, 2, 3].map((step) => `Godkjenn «side.md» ${step}/3`) as [string, string, string];
const LENS = '.codelens-decoration';
const ROW = '.tree-explorer-viewlet-tree-view .monaco-list-row';
const SELECTED = `${ROW}.selected`;

/** Opens a page of the house, and waits until the house's reviewers count. */
async function openPage(ui: WindowActions, text = PAGE): Promise<vscode.TextDocument> {
  const draft = await openDraft(text, NAME);
  await awaitRules(draft.uri, RULE);
  await awaitShown(ui, LENS, 'ikke godkjent');
  return draft;
}

describeInWindow('the reviewer', (ui) => {
  beforeEach(writeHouse);
  afterEach(async () => {
    await closeAll();
    await removeHouse();
    await clearNotices();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('lets a finding stand from the lightbulb, by keyboard', async () => {
    await awaitToasts();
    const draft = await openPage(ui);
    assert.ok((await openMenu(ui, WORDS)).includes(WAIVE));
    await ui.screenshot('review-menu');
    await ui.click(WAIVE);
    await awaitShown(ui, QUESTION, WAIVE_STEPS[0]);
    await awaitShown(ui, CHOICE, /^M\. Lege\s*medisinsk ansvarlig$/);
    await ui.screenshot('review-waive');
    await answer(ui, WAIVE_STEPS[0], 'M. Lege');
    await answer(ui, WAIVE_STEPS[1], '');
    await awaitShown(ui, COMPLAINT, 'Skriv en begrunnelse. Uten den kan ikke ordene stå.');
    await answer(ui, WAIVE_STEPS[1], 'ordrett fra brosjyren');
    await answer(ui, WAIVE_STEPS[2], '2099-12-31');
    await awaitNoDiagnostics(draft.uri);
    await awaitShown(
      ui,
      NOTICE,
      /^«over natten» får stå \(claims\/onset\), etter M\. Lege\. Unntaket ligger i \.noktern\/waivers\//,
    );
    assert.match(
      await record('waivers'),
      /reason: ordrett fra brosjyren\nreviewer: M\. Lege\nrole: medisinsk ansvarlig/,
    );
    assert.equal(draft.getText(), PAGE);
  });

  it('approves a text, and an edit opens it again, in the status bar and above the first line', async () => {
    const draft = await openPage(ui);
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil · ikke godkjent');
    void vscode.commands.executeCommand('noktern.approve');
    await answer(ui, APPROVE_STEPS[0], 'K. Lie');
    await awaitShown(ui, QUESTION, APPROVE_STEPS[1]);
    await ui.screenshot('review-approve');
    await answer(ui, APPROVE_STEPS[1], '');
    await answer(ui, APPROVE_STEPS[2], 'Lest mot brosjyren.');
    await awaitShown(ui, LENS, /^godkjent \d+\.\d+\.\d{4} av K\. Lie$/);
    await awaitShown(ui, STATUS, /· godkjent \d+\.\d+\.\d{4} av K\. Lie$/);
    assert.match(await record('approvals'), /decision: approved\nfile: publisert\/side\.md\nreviewer: K\. Lie\n/);
    await replace(draft, 'alle', 'alle her');
    await awaitShown(ui, LENS, 'endret etter godkjenning');
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil · endret etter godkjenning');
    await ui.screenshot('review-changed');
    await replace(draft, 'alle her', 'alle');
    await awaitShown(ui, LENS, /^godkjent/);
  });

  it('saves the text that is decided on, and wants to know why it is rejected', async () => {
    const draft = await openPage(ui);
    await replace(draft, 'Om timene', 'Om oss');
    assert.ok(draft.isDirty);
    await ui.press('Control+Home');
    await openMenu(ui, 'Om oss');
    await ui.click('Godkjenn teksten …');
    await answer(ui, APPROVE_STEPS[0], 'M. Lege');
    await answer(ui, APPROVE_STEPS[1], 'Avvis');
    await answer(ui, APPROVE_STEPS[2], '');
    await awaitShown(ui, COMPLAINT, 'Vilkår og avslag trenger en kommentar.');
    await answer(ui, APPROVE_STEPS[2], 'Ta bort linje 3.');
    await awaitShown(ui, LENS, /^avvist .* av /);
    assert.equal(draft.isDirty, false);
    assert.match(await record('approvals'), /decision: rejected\n/);
  });

  it('writes nothing when the reviewer gives up, and says where nobody may decide', async () => {
    await awaitToasts();
    await openPage(ui);
    for (const last of [0, 1, 2]) {
      const done = vscode.commands.executeCommand('noktern.approve');
      for (const step of APPROVE_STEPS.slice(0, last)) await answer(ui, step, '');
      await awaitShown(ui, QUESTION, APPROVE_STEPS[last]!);
      await ui.press('Escape');
      await done;
    }
    assert.deepEqual(await records('approvals'), []);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'noktern.yaml'));
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
    await vscode.commands.executeCommand('noktern.approve');
    await awaitShown(ui, NOTICE, /^Ingen kan avgjøre noe om denne teksten\./);
  });
});

describeInWindow('the tree of claims', (ui) => {
  const TEXT = `${PAGE}
Behandlingen reduserte plagene med 40 prosent (Tveitan, 2021).

## Referanser

Tveitan, R. (2021). Injeksjoner ved kronisk migrene. *Kyst og klinikk*, 9(2), 11–19.
`;

  beforeEach(async () => {
    await writeHouse();
    await vscode.commands.executeCommand('noktern.claims.focus');
  });
  afterEach(async () => {
    await closeAll();
    await removeHouse();
    await clearNotices();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('lists the claims by state with counts, jumps to the text, and follows the cursor', async () => {
    const draft = await openPage(ui, TEXT);
    await awaitShown(ui, ROW, /^Åpne\s*1$/);
    await awaitShown(ui, ROW, /^Underbygd\s*2$/);
    await ui.screenshot('review-tree');
    await ui.clickOn(`${ROW}:has-text("«reduserte»")`);
    await eventually('the words selected', () => {
      const { activeTextEditor: editor } = vscode.window;
      return editor !== undefined && draft.getText(editor.selection) === 'reduserte' ? true : undefined;
    });
    await vscode.window.showTextDocument(draft, { selection: rangeOf(draft, WORDS) });
    await awaitShown(ui, SELECTED, /^«over natten»/);
  });

  it('is made anew when the draft is judged, and when a finding is let stand from it', async () => {
    const draft = await openPage(ui, TEXT);
    await awaitShown(ui, ROW, /^Åpne\s*1$/);
    await replace(draft, 'kan gi hevelse', 'virker garantert');
    await awaitShown(ui, ROW, /^Åpne\s*[23]$/);
    await replace(draft, 'virker garantert', 'kan gi hevelse');
    await awaitShown(ui, ROW, /^Åpne\s*1$/);
    await ui.clickOn(`${ROW}:has-text("«over natten»")`);
    await ui.clickOn(`${ROW}:has-text("«over natten»") .action-label`);
    await answer(ui, WAIVE_STEPS[0], 'M. Lege');
    await answer(ui, WAIVE_STEPS[1], 'sitat');
    await answer(ui, WAIVE_STEPS[2], '');
    await awaitShown(ui, ROW, /^Unntatt\s*1$/);
    await ui.screenshot('review-tree-waived');
    assert.ok(!(await ui.textsOf(ROW)).some((row) => row.startsWith('Åpne')));
  });

  it('shows only the states that are chosen', async () => {
    await openPage(ui, TEXT);
    await awaitShown(ui, ROW, /^Åpne\s*1$/);
    void vscode.commands.executeCommand('noktern.filterClaims');
    await awaitShown(ui, QUESTION, 'Hvilke påstander skal vises?');
    await awaitShown(ui, CHOICE, /^Underbygd\s*2$/);
    await ui.clickOn(`${CHOICE}:has-text("Underbygd")`);
    await ui.press('Enter');
    await eventually('the group gone', async () =>
      (await ui.textsOf(ROW)).some((row) => row.startsWith('Underbygd')) ? undefined : true,
    );
    await awaitShown(ui, '.tree-explorer-viewlet-tree-view .message', /^Viser bare: Åpne, Uten kilde, Unntatt$/);
    void vscode.commands.executeCommand('noktern.filterClaims');
    await awaitShown(ui, QUESTION, 'Hvilke påstander skal vises?');
    await ui.clickOn(`${CHOICE}:has-text("Underbygd")`);
    await ui.press('Enter');
    await awaitShown(ui, ROW, /^Underbygd\s*2$/);
  });
});

describeInWindow('the review panel', (ui) => {
  const STATE = 'main .nk-status strong';
  const FINDING = 'main .nk-finding';

  beforeEach(writeHouse);
  afterEach(async () => {
    await closeAll();
    await removeHouse();
    await clearNotices();
  });

  async function openPanel(): Promise<vscode.TextDocument> {
    const draft = await openPage(ui);
    await showPanel();
    return draft;
  }

  /** Shows the panel, and waits until VS Code has made it the one that is worked in. */
  async function showPanel(): Promise<void> {
    await vscode.commands.executeCommand('noktern.showReview');
    await eventually('the panel in front', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview ? true : undefined,
    );
  }

  const awaitInPanel = async (selector: string, text: RegExp): Promise<void> => {
    let seen: readonly string[] = [];
    await eventually(`«${text}» in the panel`, async () => {
      seen = await ui.textsInPanel(selector);
      return seen.some((one) => text.test(one)) || undefined;
    }).catch((error: Error) => assert.fail(`${error.message}; there is: ${seen.join(' | ')}`));
  };

  it('shows the fragment of the report, and follows the text', async () => {
    const draft = await openPanel();
    await awaitInPanel(STATE, /^Ikke godkjent\. Teksten skal være godkjent/);
    await awaitInPanel(FINDING, /claims\/onset/);
    await ui.screenshot('review-panel');
    await replace(draft, 'over natten', 'hos noen');
    await awaitInPanel('main section', /Ingen funn\./);
    await replace(draft, 'hos noen', 'over natten');
    await awaitInPanel(FINDING, /claims\/onset/);
  });

  it('jumps to the text, waives and approves, all by keyboard', async () => {
    const draft = await openPanel();
    await awaitInPanel(FINDING, /claims\/onset/);
    await ui.focusInPanel(`${FINDING} button:has-text("Vis i teksten")`);
    await ui.press('Enter');
    await eventually('the words selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === draft && draft.getText(editor.selection) === WORDS ? true : undefined;
    });
    await showPanel();
    await ui.focusInPanel(`${FINDING} button:has-text("La det stå")`);
    await ui.press('Enter');
    await answer(ui, WAIVE_STEPS[0], 'M. Lege');
    await answer(ui, WAIVE_STEPS[1], 'sitat');
    await answer(ui, WAIVE_STEPS[2], '');
    await awaitInPanel(FINDING, /Unntatt av M\. Lege: sitat/);
    await ui.focusInPanel('main .nk-status button');
    await ui.press('Enter');
    await answer(ui, APPROVE_STEPS[0], 'M. Lege');
    await answer(ui, APPROVE_STEPS[1], '');
    await answer(ui, APPROVE_STEPS[2], '');
    await awaitInPanel(STATE, /^Godkjent .* av M\. Lege\.$/);
    await awaitShown(ui, LENS, /^godkjent .* av M\. Lege$/);
    await ui.screenshot('review-panel-approved');
    await replace(draft, 'alle', 'alle her');
    await awaitInPanel(STATE, /^Endret etter godkjenning/);
    await awaitInPanel('main .nk-changed', /passer ikke for alle her/);
    await awaitShown(ui, LENS, 'endret etter godkjenning');
    await clearNotices();
    await ui.screenshot('review-panel-changed');
  });

  it('can be read in a dark theme and in one of high contrast', async () => {
    for (const theme of ['Default Dark Modern', 'Default High Contrast']) {
      await set('workbench.colorTheme', theme);
      await openPanel();
      await awaitInPanel(FINDING, /claims\/onset/);
      await ui.screenshot(`review-panel-${theme.replaceAll(' ', '-').toLowerCase()}`);
      await closeAll();
    }
    await resetSettings();
  });

  it('lies behind a text that is opened over it, and is as it was when it comes back', async () => {
    const draft = await openPanel();
    await awaitInPanel(FINDING, /claims\/onset/);
    await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two });
    await replace(draft, 'alle', 'alle her');
    await showPanel();
    await awaitInPanel('main .nk-text', /passer ikke for alle her/);
  });
});

describeInWindow('the walkthrough', (ui) => {
  afterEach(closeAll);

  it('has a step for each part of the work, and opens the guides', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'noktern.noktern#start', false);
    await awaitShown(ui, '.getting-started-step .step-title', /approve|godkjenn/i);
    assert.equal((await ui.textsOf('.getting-started-step .step-title')).length, 5);
    await ui.screenshot('walkthrough');
    for (const name of ['for-skribenten', 'for-medisinsk-fagansvarlig', 'for-ci']) {
      await vscode.commands.executeCommand('noktern.showGuide', name);
      await eventually(`the guide ${name}`, () =>
        vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(name) ? true : undefined,
      );
    }
    assert.match((await ui.textsInPanel('body h1')).join(), /For CI/);
    await ui.screenshot('guide-ci');
  });
});
