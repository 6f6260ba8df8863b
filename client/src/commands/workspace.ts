import { commands, window } from 'vscode';
import type { ServerCommand, WorkspaceSummary } from '../../../server/src/protocol';
import type { Client } from '../client';
import { workspaceSummaryText } from '../workspace-summary-text';

const LINT: ServerCommand = 'noktern.server.lintWorkspace';
const FORGET: ServerCommand = 'noktern.server.forgetWorkspace';
const METHOD = 'workspace/executeCommand';
/** Set while there are findings of drafts that are not open; the palette offers to take them away. */
const LINTED = 'noktern.workspaceLinted';

/** Lints every draft of the workspace that is not open; the server shows how far it is. */
export async function lintWorkspace({ t, server }: Client): Promise<void> {
  const summary = await server.request<object, WorkspaceSummary | null>(METHOD, { command: LINT });
  if (summary === null) return;
  await setLinted(true);
  const problems = t('Show the findings');
  const chosen = await window.showInformationMessage(workspaceSummaryText(t, summary), problems);
  if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
}

/** Takes the findings of drafts that are not open away again. */
export async function forgetWorkspace({ server }: Client): Promise<void> {
  await server.request<object, unknown>(METHOD, { command: FORGET });
  await setLinted(false);
}

export async function setLinted(linted: boolean): Promise<void> {
  await commands.executeCommand('setContext', LINTED, linted);
}
