import { type TextDocument, window } from 'vscode';
import type { Client } from '../client';
import { isDraft } from '../drafts';

/** The draft the writer works in; says so when there is none. */
export function activeDraft({ t }: Client): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isDraft(document)) return document;
  void window.showInformationMessage(t('Open a draft first: a Markdown file or plain text.'));
  return undefined;
}
