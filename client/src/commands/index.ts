import { commands, type Disposable, window } from 'vscode';
import type { Client } from '../client';
import { ServerDown } from '../server-session';
import { approve } from './approve';
import { declareAudience } from './declare-audience';
import { filterClaims } from './filter-claims';
import { importMedicines } from './import-medicines';
import { showGuide } from './show-guide';
import { showReview } from './show-review';
import { showRule } from './show-rule';
import { suppress } from './suppress';
import { waive } from './waive';
import { forgetWorkspace, lintWorkspace } from './workspace';

type Handler = (client: Client, argument: unknown) => Promise<void> | void;

const HANDLERS = {
  'noktern.declareAudience': declareAudience,
  'noktern.suppress': suppress,
  'noktern.waive': waive,
  'noktern.approve': approve,
  'noktern.showReview': showReview,
  'noktern.filterClaims': filterClaims,
  'noktern.showRule': showRule,
  'noktern.showGuide': showGuide,
  'noktern.lintWorkspace': lintWorkspace,
  'noktern.forgetWorkspace': forgetWorkspace,
  'noktern.importMedicines': importMedicines,
  'noktern.restart': ({ server }) => server.restart(),
  'noktern.showOutput': ({ log }) => log.show(true),
} satisfies Record<string, Handler>;

/** Registers the commands that `package.json` contributes. */
export function registerCommands(client: Client): Disposable[] {
  return Object.entries<Handler>(HANDLERS).map(([command, handler]) =>
    commands.registerCommand(command, async (argument: unknown) => {
      try {
        await handler(client, argument);
      } catch (error) {
        await tellFailure(client, command, error);
      }
    }),
  );
}

async function tellFailure({ t, server, log }: Client, command: string, error: unknown): Promise<void> {
  if (error instanceof ServerDown) {
    const restart = t('Start again');
    const offered = server.state === 'down' ? [restart] : [];
    const chosen = await window.showErrorMessage(t('Nøktern has stopped, so this was not done.'), ...offered);
    if (chosen === restart) await server.restart();
    return;
  }
  log.error(`${command} failed`);
  const detail = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(t('Nøktern could not do that: {detail}', { detail }));
}
