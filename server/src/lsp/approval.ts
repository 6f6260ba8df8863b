import { approvalOf } from '../linting/approval-findings';
import type { DraftApproval } from '../protocol';
import { statusLine } from '../reporters/html/approval';
import { ReportWords } from '../reporters/html/words';
import type { ApprovalState } from '../workspace/review/approval-state';
import { reviewOf } from '../workspace/review/review-records';
import { mustBeApproved, reviewerFor } from '../workspace/review/reviewers';
import type { Sha256 } from '../workspace/review/text-identity';
import type { Reviewer } from '../workspace/settings';
import type { Judged } from './judge';

const known = new WeakMap<Judged, DraftApproval | null>();

/** What has been decided on a draft, found once for each time it is judged; null where nobody asks for it and nobody has decided. */
export function approvalOfDraft(judged: Judged, sha256: Sha256): DraftApproval | null {
  let approval = known.get(judged);
  if (approval === undefined) {
    approval = find(judged, sha256);
    known.set(judged, approval);
  }
  return approval;
}

function find(judged: Judged, sha256: Sha256): DraftApproval | null {
  const { path, configuration, messages, speech } = judged;
  if (path === undefined || configuration.path === undefined) return null;
  const isRequired = mustBeApproved(configuration, path);
  if (!isRequired && reviewOf(configuration) === undefined) return null;
  const approval = approvalOf(judged, path, configuration, sha256);
  const by = 'by' in approval ? approval.by : approval.rejected;
  if (by === undefined && !isRequired) return null;
  const words = new ReportWords(messages, speech);
  const status = statusOf(approval, isRequired);
  const slots = by === undefined ? {} : { by: by.record.reviewer, date: words.date(by.record.decided) };
  return {
    status,
    short: messages.format('editor/approval', 'messages', status, slots),
    sentence: statusLine({ approval, isRequired }, words),
  };
}

function statusOf(approval: ApprovalState, isRequired: boolean): DraftApproval['status'] {
  if (approval.status === 'approved' && approval.by.record.decision === 'conditions') return 'conditions';
  if (approval.status === 'undecided' && approval.rejected === undefined && isRequired) return 'required';
  return approval.status;
}

/** Who may decide on a draft, each once; nobody for one that lies under no configuration. */
export function reviewersOf({ path, configuration }: Pick<Judged, 'path' | 'configuration'>): Reviewer[] {
  if (path === undefined || configuration.path === undefined) return [];
  const names = new Set(configuration.approval.reviewers.map(({ name }) => name));
  return [...names].flatMap((name) => {
    const reviewer = reviewerFor(configuration, name, path);
    return typeof reviewer === 'string' ? [] : [reviewer];
  });
}
