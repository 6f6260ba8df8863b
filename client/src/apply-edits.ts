import { Range, type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import type { EditAnswer, ProtocolEdit } from '../../server/src/protocol';
import type { Client } from './client';
import { freshEdits } from './fresh-edits';

/**
 * Asks the server for edits of an open draft and makes them as one step that undo takes back; when there are none, says why.
 *
 * @returns whether the edits were made
 */
export async function applyEdits(
  { t, server }: Client,
  document: TextDocument,
  method: string,
  params: object,
): Promise<boolean> {
  const fresh = await freshEdits(
    () => server.request<object, EditAnswer>(method, params),
    () => document.version,
  );
  if (fresh === 'changed') {
    void window.showWarningMessage(t('The draft was changed at the same time, so nothing was done. Try again.'));
    return false;
  }
  if ('refusal' in fresh) {
    void window.showWarningMessage(fresh.refusal);
    return false;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, fresh.edits.map(textEdit));
  return workspace.applyEdit(edit);
}

function textEdit({ range: { start, end }, newText }: ProtocolEdit): TextEdit {
  return TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText);
}
