import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitNoDiagnostics, awaitRules, awaitText, closeAll, openDraft, openUntitled } from './kit';
import { describeInWindow } from './ui';
import { awaitShown, awaitToasts, CHOICE, clearNotices, NOTICE, QUESTION, STATUS } from './window-kit';

const TEXT = 'Vi tilbyr ketamin.\n';

describeInWindow('the status bar', (ui) => {
  afterEach(async () => {
    await closeAll();
    await clearNotices();
  });

  it('shows the audience and the findings of the draft at hand', async () => {
    await openDraft('Velkommen.\n');
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · ingen funn');
    await openDraft(`---\nmålgruppe: helsepersonell\n---\n\n${TEXT}\nPlaga slipper over natten.\n`);
    await awaitShown(ui, STATUS, 'Nøktern: helsepersonell · 1 advarsel');
    await openDraft(`${TEXT}\nPlaga slipper over natten.\n`);
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 2 feil');
    await closeAll();
    await ui.waitForGone(STATUS);
  });

  it('lets the writer say whom the draft is for, and the findings follow', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, 'medicines/name');
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
    await ui.clickOn(STATUS);
    await awaitShown(ui, QUESTION, 'Hvem er teksten for?');
    const [first, second] = await ui.textsOf(CHOICE);
    assert.match(first!, /^allmennhet\s*gjelder nå\s+Nettsider/);
    assert.match(second!, /^helsepersonell\s+Bak innlogging/);
    await ui.screenshot('audience');
    await ui.click('Bak innlogging eller lignende. Legemidler kan nevnes.');
    await awaitText(draft, `---\nmålgruppe: helsepersonell\n---\n\n${TEXT}`);
    await awaitNoDiagnostics(draft.uri);
    await awaitShown(ui, STATUS, 'Nøktern: helsepersonell · ingen funn');

    await ui.clickOn(STATUS);
    await awaitShown(ui, CHOICE, /^helsepersonell\s*oppgitt nå/);
    await ui.type('allmenn');
    await ui.press('Enter');
    await awaitText(draft, `---\nmålgruppe: allmennhet\n---\n\n${TEXT}`);
    await awaitRules(draft.uri, 'medicines/name');
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
  });

  it('changes nothing when no audience is chosen', async () => {
    const draft = await openUntitled(TEXT, 'plaintext');
    await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
    const done = vscode.commands.executeCommand('noktern.declareAudience');
    await awaitShown(ui, QUESTION, 'Hvem er teksten for?');
    await ui.press('Escape');
    await done;
    assert.equal(draft.getText(), TEXT);
  });

  it('says why a draft whose header has a mistake is left as it is', async () => {
    await awaitToasts();
    const text = `---\n: [\n---\n\n${TEXT}`;
    const draft = await openDraft(text);
    await awaitShown(ui, STATUS, /^Nøktern: allmennhet/);
    void vscode.commands.executeCommand('noktern.declareAudience');
    await awaitShown(ui, QUESTION, 'Hvem er teksten for?');
    await ui.press('Enter');
    await awaitShown(ui, NOTICE, 'Målgruppen kan ikke skrives i hodet på teksten. Se etter feil i det.');
    assert.equal(draft.getText(), text);
  });
});
