import { type Disposable, window } from 'vscode';
import type { Client } from './client';

/** Tells the user when the server has died, once each time, and what happens now. */
export function tellDeaths({ t, server, log }: Client): Disposable {
  return server.onDidDie(async (next) => {
    const showLog = t('Show log');
    if (next === 'restarting') {
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
}
