import { type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type {
  ClaimsMethod,
  DecisionAnswer,
  DraftParams,
  DraftReviewer,
  DraftStatus,
} from '../../../server/src/protocol';
import type { Client } from '../client';

const CLAIMS: ClaimsMethod = 'noktern/claims';
/** Where the reviewer is remembered. */
const REVIEWER = 'review.by';

/** A draft that somebody decides on, as it was when the questions began. */
export interface DraftAtHand {
  readonly document: TextDocument;
  readonly version: number;
  readonly status: DraftStatus;
}

/**
 * The draft of a URI, saved, since it is the file that is decided on. Says so, and gives nothing, where nobody may decide.
 */
export async function draftAtHand(client: Client, uri: string): Promise<DraftAtHand | undefined> {
  const { t, server, statusBar } = client;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (document.isDirty && !document.isUntitled && !(await document.save())) {
    void window.showWarningMessage(t('The draft could not be saved, so nothing was decided.'));
    return undefined;
  }
  const { version } = document;
  // Its answer comes after the status of the draft as it is now.
  await server.request<DraftParams, unknown>(CLAIMS, { uri });
  const status = statusBar.statusOf(document);
  if (status === undefined || status.reviewers.length === 0) {
    void window.showWarningMessage(
      t('Nobody may decide on this draft. Say who in noktern.yaml, under “approval: reviewers”.'),
    );
    return undefined;
  }
  return { document, version, status };
}

interface ReviewerItem extends QuickPickItem {
  readonly name: string;
}

/** Who decides; the one that did last comes first. */
export async function chooseReviewer(
  { t, memory }: Client,
  title: string,
  { status }: DraftAtHand,
): Promise<string | undefined> {
  const last = memory.get<string>(REVIEWER);
  const isLast = ({ name }: DraftReviewer) => Number(name === last);
  const items = [...status.reviewers]
    .sort((a, b) => isLast(b) - isLast(a))
    .map(({ name, role }): ReviewerItem => ({ label: name, description: role, name }));
  const placeHolder = t('Who decides?');
  return (await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.name;
}

/** Tells what became of a decision, and remembers who made it. */
export async function tellDecision({ memory }: Client, reviewer: string, answer: DecisionAnswer): Promise<void> {
  if ('refusal' in answer) {
    void window.showWarningMessage(answer.refusal);
    return;
  }
  await memory.update(REVIEWER, reviewer);
  void window.showInformationMessage(answer.message);
}
