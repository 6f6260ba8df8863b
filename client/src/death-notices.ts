import { Disposable, window } from 'vscode';
import type { Client } from './client';

/**
 * Tells the user when the server has died, and what happens now. Deaths in a row, without a server that ran in between, are told
 * once: VS Code hides notices that come too fast, and what is said of the last death must be seen.
 */
export function tellDeaths({ t, server, log }: Client): Disposable {
  let told = false;
  const watch = server.onDidChangeState((state) => {
    if (state === 'running') told = false;
  });
  const tell = server.onDidDie(async (next) => {
    const showLog = t('Show log');
    if (next === 'restarting') {
      if (told) return;
      told = true;
      const chosen = await window.showWarningMessage(t('Nøktern stopped unexpectedly and is starting again.'), showLog);
      if (chosen === showLog) log.show(true);
      return;
    }
    const restart = t('Start again');
    const sentence = t(
      'Nøktern has stopped five times in three minutes and stays stopped until you choose “Start again”.',
    );
    const chosen = await window.showErrorMessage(sentence, restart, showLog);
    if (chosen === restart) await server.restart();
    if (chosen === showLog) log.show(true);
  });
  return Disposable.from(watch, tell);
}
