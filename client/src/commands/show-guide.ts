import { commands, Uri, window } from 'vscode';
import type { Client } from '../client';

/** The guides, by the names of their files. They are written in bokmål. */
const GUIDES = {
  'for-skribenten': 'For skribenten',
  'for-medisinsk-fagansvarlig': 'For medisinsk fagansvarlig',
  'for-ci': 'For CI',
} as const;

/** Shows a guide. @param argument its name, as the walkthrough gives it; without one, the reader chooses */
export async function showGuide({ t, extension }: Client, argument: unknown): Promise<void> {
  const guides = Object.entries(GUIDES).map(([name, label]) => ({ label, name }));
  const named = guides.find(({ name }) => name === argument);
  const chosen = named ?? (await window.showQuickPick(guides, { title: t('Which guide?') }));
  if (chosen === undefined) return;
  const page = Uri.joinPath(extension, 'client/guide', `${chosen.name}.md`);
  await commands.executeCommand('markdown.showPreview', page);
}
