import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitNoDiagnostics, awaitRules, awaitText, closeAll, openDraft, openUntitled, rangeOf } from './kit';
import { describeInWindow } from './ui';
import {
  answer,
  awaitShown,
  awaitToasts,
  COMPLAINT,
  clearNotices,
  NOTICE,
  openMenu,
  putCursorInto,
  QUESTION,
} from './window-kit';

const TEXT = 'Velkommen.\n\nLokalavisen skrev at vi er Norges ledende klinikk.\n';
const WORDS = 'Norges ledende klinikk';
const RULE = 'claims/superlative';
const MENU_ENTRY = `La «${WORDS}» stå, med begrunnelse …`;
const STEPS = [1, 2, 3].map((step) => `La «${WORDS}» stå (${RULE}) ${step}/3`) as [string, string, string];

const withComment = (comment: string) => TEXT.replace('Lokalavisen', `<!-- ${comment} -->\nLokalavisen`);

describeInWindow('letting a finding stand', (ui) => {
  afterEach(async () => {
    await closeAll();
    await clearNotices();
  });

  it('asks for the reason, the name and the date, and writes them into the text', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, RULE);
    assert.ok((await openMenu(ui, 'ledende')).includes(MENU_ENTRY));
    await ui.click(MENU_ENTRY);
    await awaitShown(ui, QUESTION, STEPS[0]);
    await ui.screenshot('suppress');
    await answer(ui, STEPS[0], 'ordrett tittel på et avisoppslag');
    await answer(ui, STEPS[1], 'R. Aune');
    await answer(ui, STEPS[2], '2099-12-31');
    await awaitText(
      draft,
      withComment(`noktern-tillat ${RULE} «${WORDS}»: ordrett tittel på et avisoppslag (R. Aune, til 2099-12-31)`),
    );
    await awaitNoDiagnostics(draft.uri);
    await vscode.commands.executeCommand('undo');
    await awaitText(draft, TEXT);
    await awaitRules(draft.uri, RULE);
  });

  it('remembers the name, and writes no date that was not given', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, RULE);
    await putCursorInto(ui, 'ledende');
    void vscode.commands.executeCommand('noktern.suppress');
    await answer(ui, STEPS[0], 'sitat');
    await answer(ui, STEPS[1], '');
    await answer(ui, STEPS[2], '');
    await awaitText(draft, withComment(`noktern-tillat ${RULE} «${WORDS}»: sitat (R. Aune)`));
  });

  it('refuses an empty reason and a day that has passed', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, RULE);
    await putCursorInto(ui, 'ledende');
    void vscode.commands.executeCommand('noktern.suppress');
    await answer(ui, STEPS[0], '');
    await awaitShown(ui, COMPLAINT, 'Skriv en begrunnelse. Uten den kan ikke ordene stå.');
    await answer(ui, STEPS[0], 'sitat');
    await answer(ui, STEPS[1], '');
    await answer(ui, STEPS[2], '2020-01-01');
    await awaitShown(ui, COMPLAINT, 'Den dagen er passert.');
    assert.equal(draft.getText(), TEXT);
    await ui.press('Control+a');
    await answer(ui, STEPS[2], '2099-01-01');
    await awaitText(draft, withComment(`noktern-tillat ${RULE} «${WORDS}»: sitat (R. Aune, til 2099-01-01)`));
  });

  it('changes nothing when the writer gives up at any question', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, RULE);
    await putCursorInto(ui, 'ledende');
    for (const last of [0, 1, 2]) {
      const done = vscode.commands.executeCommand('noktern.suppress');
      for (const step of STEPS.slice(0, last)) await answer(ui, step, step === STEPS[0] ? 'sitat' : '');
      await awaitShown(ui, QUESTION, STEPS[last]!);
      await ui.press('Escape');
      await done;
      assert.equal(draft.getText(), TEXT);
    }
  });

  it('says that plain text has no comments, instead of asking in vain', async () => {
    await awaitToasts();
    const draft = await openUntitled('Vi er Norges ledende klinikk.', 'plaintext');
    await awaitRules(draft.uri, RULE);
    await putCursorInto(ui, 'ledende');
    void vscode.commands.executeCommand('noktern.suppress');
    await answer(ui, STEPS[0], 'sitat');
    await answer(ui, STEPS[1], '');
    await answer(ui, STEPS[2], '');
    await awaitShown(ui, NOTICE, 'Ren tekst har ikke kommentarer som kan la et funn stå.');
  });

  it('says so where there is no finding', async () => {
    await awaitToasts();
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, RULE);
    await vscode.window.showTextDocument(draft, { selection: rangeOf(draft, 'Velkommen') });
    void vscode.commands.executeCommand('noktern.suppress');
    await awaitShown(ui, NOTICE, /^Det er ikke noe funn ved markøren/);
  });
});
