import { window } from 'vscode';
import type { ImportAnswer, ImportTarget, ServerCommand } from '../../../server/src/protocol';
import type { Client } from '../client';

const COMMAND: ServerCommand = 'noktern.server.importMedicines';
const METHOD = 'workspace/executeCommand';

/** Lets the writer choose the file with FEST and imports it; the server shows how far it is, and judges drafts anew. */
export async function importMedicines({ t, server }: Client): Promise<void> {
  const [chosen] =
    (await window.showOpenDialog({
      title: t('Which file holds FEST?'),
      openLabel: t('Import'),
      canSelectMany: false,
      filters: { [t('FEST as XML or zip')]: ['xml', 'zip'] },
    })) ?? [];
  if (chosen === undefined) return;
  const target: ImportTarget = { uri: chosen.toString() };
  const params = { command: COMMAND, arguments: [target] };
  const { imported, message } = await server.request<object, ImportAnswer>(METHOD, params);
  void (imported ? window.showInformationMessage(message) : window.showErrorMessage(message));
}
