import { type TextDocument, window } from 'vscode';
import type { Client } from '../client';
import { isDraft } from '../drafts';
import { isDraftTarget } from '../findings';

/** The draft the writer works in; says so when there is none. */
export function activeDraft({ t }: Client): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isDraft(document)) return document;
  void window.showInformationMessage(t('Open a draft first: a Markdown file or plain text.'));
  return undefined;
}

/**
 * The draft that a reviewer means: the one that is named, the active one, or the one whose claims are shown, as when the panel
 * has the keyboard. Says so when there is none.
 */
export function draftToReview(client: Client, argument: unknown): string | undefined {
  if (isDraftTarget(argument)) return argument.uri;
  if (window.activeTextEditor === undefined && client.claims.uri !== undefined) return client.claims.uri;
  return activeDraft(client)?.uri.toString();
}
