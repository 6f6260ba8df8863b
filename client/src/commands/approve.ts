import { type QuickPickItem, window } from 'vscode';
import type { ApproveMethod, ApproveParams, DecisionAnswer, DraftStatus } from '../../../server/src/protocol';
import type { Client } from '../client';
import { draftToReview } from './active-draft';
import { chooseReviewer, draftAtHand, tellDecision } from './deciding';
import { input } from './input';

const METHOD: ApproveMethod = 'noktern/approve';

type Decision = ApproveParams['decision'];

interface DecisionItem extends QuickPickItem {
  readonly decision: Decision;
}

/**
 * A reviewer decides on a draft: asks who, what and on which comment, and has the decision written.
 *
 * @param argument a `DraftTarget` from a code action or the panel; without one, the active draft is meant
 */
export async function approve(client: Client, argument: unknown): Promise<void> {
  const { t, server } = client;
  const uri = draftToReview(client, argument);
  const draft = uri === undefined ? undefined : await draftAtHand(client, uri);
  if (uri === undefined || draft === undefined) return;
  const title = t('Approve “{file}”', { file: draft.document.fileName.replace(/^.*[\\/]/, '') });
  const reviewer = await chooseReviewer(client, `${title} 1/3`, draft);
  if (reviewer === undefined) return;
  const decision = await chooseDecision(client, `${title} 2/3`, draft.status);
  if (decision === undefined) return;
  const comment = await input({
    title: `${title} 3/3`,
    prompt:
      decision === 'approved'
        ? t('A comment to the decision. May be left empty.')
        : t('What has to be done? The writer reads it.'),
    validateInput: (text) =>
      decision !== 'approved' && text.trim() === '' ? t('Conditions and rejections need a comment.') : undefined,
  });
  if (comment === undefined) return;
  const params: ApproveParams = {
    uri,
    version: draft.version,
    reviewer,
    decision,
    ...(comment === '' ? {} : { comment }),
  };
  await tellDecision(client, reviewer, await server.request<ApproveParams, DecisionAnswer>(METHOD, params));
}

async function chooseDecision({ t }: Client, title: string, status: DraftStatus): Promise<Decision | undefined> {
  const { errors } = status;
  const items: DecisionItem[] = [
    { decision: 'approved', label: t('Approve'), detail: t('The text may be published as it stands.') },
    {
      decision: 'conditions',
      label: t('Approve with conditions'),
      detail: t('It may be published as it stands, when what the comment asks for is done.'),
    },
    { decision: 'rejected', label: t('Reject'), detail: t('It may not be published as it stands.') },
  ];
  const placeHolder =
    errors === 0
      ? t('The decision holds for the text as it stands; an edit opens it again.')
      : t('Errors that stand without a waiver: {count}. The decision holds for the text as it stands.', {
          count: errors,
        });
  return (await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.decision;
}
