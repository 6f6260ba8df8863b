import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitRules, closeAll, eventually, openDraft, replace, serverPid } from './kit';
import { describeInWindow } from './ui';
import { awaitShown, awaitToasts, clearNotices, NOTICE, STATUS } from './window-kit';

const TEXT = 'Vi tilbyr ketamin.\n';
const RESTART = 'noktern.restart';

const otherThan = (pid: number) =>
  eventually('another server', () => {
    const now = serverPid();
    return now === pid ? undefined : now;
  });

async function kill(): Promise<number> {
  const pid = await eventually('the server', serverPid);
  process.kill(pid, 'SIGKILL');
  return pid;
}

describe('the server', () => {
  afterEach(async () => {
    await closeAll();
    await clearNotices();
    // The deaths of one test do not count in the next.
    await vscode.commands.executeCommand(RESTART);
  });

  it('is started again when it is killed, and the draft is judged as it is then', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, 'medicines/name');
    const killed = await kill();
    await replace(draft, 'ketamin', 'ketamin. Plaga slipper over natten');
    await awaitRules(draft.uri, 'medicines/name', 'claims/onset');
    assert.notEqual(serverPid(), killed);
  });

  it('starts afresh on command', async () => {
    const draft = await openDraft(TEXT);
    await awaitRules(draft.uri, 'medicines/name');
    const before = await eventually('the server', serverPid);
    await vscode.commands.executeCommand(RESTART);
    await otherThan(before);
    await replace(draft, 'ketamin', 'samtaler. Plaga slipper over natten');
    await awaitRules(draft.uri, 'claims/onset');
  });

  describeInWindow('in the window', (ui) => {
    it('is said to have stopped, and the status bar is right again', async () => {
      await awaitToasts();
      const draft = await openDraft(TEXT);
      await awaitRules(draft.uri, 'medicines/name');
      await kill();
      await awaitShown(ui, NOTICE, 'Nøktern stanset uventet og starter på nytt.');
      await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
    });

    it('stays stopped at the fifth death, and starts when the writer asks for it', async () => {
      const draft = await openDraft(TEXT);
      await awaitRules(draft.uri, 'medicines/name');
      for (let death = 1; death < 5; death++) await otherThan(await kill());
      await awaitToasts();
      await kill();
      await awaitShown(ui, STATUS, 'Nøktern: stanset');
      await awaitShown(ui, NOTICE, /^Nøktern har stanset fem ganger på tre minutter/);
      await ui.screenshot('stopped');
      await ui.clickOn('.notifications-toasts .monaco-button:has-text("Start på nytt")');
      await awaitShown(ui, STATUS, 'Nøktern: allmennhet · 1 feil');
      await awaitRules(draft.uri, 'medicines/name');
    });
  });
});
