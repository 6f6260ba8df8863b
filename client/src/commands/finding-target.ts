import { languages, type Range, type TextDocument, window } from 'vscode';
import type { SuppressTarget } from '../../../server/src/protocol';
import type { Client } from '../client';
import { suppressTarget } from '../findings';
import { activeDraft } from './active-draft';

/** The finding at the cursor; asks which one when there are several, and says so when there is none. */
export async function targetAtCursor(client: Client): Promise<SuppressTarget | undefined> {
  const { t } = client;
  const document = activeDraft(client);
  const cursor = window.activeTextEditor?.selection;
  if (document === undefined || cursor === undefined) return undefined;
  const targets = targetsIn(document, cursor);
  if (targets.length === 0) {
    void window.showInformationMessage(
      t('There is no finding at the cursor. Put it on words that Nøktern has marked.'),
    );
    return undefined;
  }
  return chooseTarget(client, targets);
}

/** One of several findings. */
export async function chooseTarget(
  { t }: Client,
  targets: readonly SuppressTarget[],
): Promise<SuppressTarget | undefined> {
  if (targets.length <= 1) return targets[0];
  const items = targets.map((target) => ({ label: target.rule, description: `«${target.words}»`, target }));
  const chosen = await window.showQuickPick(items, { title: t('Which finding is to stand?') });
  return chosen?.target;
}

function targetsIn(document: TextDocument, place: Range): SuppressTarget[] {
  const uri = document.uri.toString();
  return languages
    .getDiagnostics(document.uri)
    .filter(({ range }) => range.intersection(place) !== undefined)
    .flatMap((diagnostic) => suppressTarget(diagnostic, uri, document.getText(diagnostic.range)) ?? []);
}
