import type { Finding } from '../../../../rules/src/engine/finding';
import type { Configuration } from '../settings';
import type { StoredApproval } from './approval-record';
import { type ReviewerFault, reviewerFor } from './reviewers';
import { changesSince, type TextChanges } from './text-changes';
import type { TextIdentity } from './text-identity';

/** A text that may have been decided on. */
export interface TextInQuestion {
  /** Below the configuration's folder, with `/`. */
  readonly path: string;
  readonly identity: TextIdentity;
  /** All findings of the text as it is now, suppressed ones too. */
  readonly findings: readonly Finding[];
  readonly configuration: Pick<Configuration, 'approval'>;
}

/** Whether a text is approved, by which decision, or why not. */
export type ApprovalState =
  | { readonly status: 'approved'; readonly by: StoredApproval }
  /** Nobody has decided on it; `rejected` when somebody turned down what stood there before. */
  | { readonly status: 'undecided'; readonly rejected: StoredApproval | undefined }
  | { readonly status: 'rejected'; readonly by: StoredApproval }
  /** Approved before the text was edited. */
  | { readonly status: 'changed'; readonly by: StoredApproval; readonly changes: TextChanges }
  /** Approved, but `newer` took its place. */
  | { readonly status: 'older'; readonly by: StoredApproval; readonly newer: StoredApproval }
  /** Approved with findings let stand that no longer are. */
  | { readonly status: 'waiver-ended'; readonly by: StoredApproval; readonly findings: readonly Finding[] }
  /** Approved, but later rules or settings find errors that the reviewer did not see. */
  | { readonly status: 'new-errors'; readonly by: StoredApproval; readonly findings: readonly Finding[] }
  /** Decided on in a way that does not count. */
  | { readonly status: 'invalid'; readonly by: StoredApproval; readonly fault: 'tampered' | ReviewerFault };

/**
 * What has been decided on a text. A decision holds for the text wherever it lies, as long as who took it may decide there.
 * Of the decisions of one reviewer the last counts; a rejection by anybody stands until the same person takes it back.
 */
export function approvalState(text: TextInQuestion, stored: readonly StoredApproval[]): ApprovalState {
  const decisions = [...stored].sort(byTime);
  const isSame = ({ record }: StoredApproval) => record.text === text.identity.hash;
  const isHere = ({ record }: StoredApproval) => samePath(record.file, text.path);
  const concerned = decisions.filter((each) => isSame(each) || isHere(each));

  const tampered = concerned.find((each) => each.isTampered);
  if (tampered !== undefined) return { status: 'invalid', by: tampered, fault: 'tampered' };

  const faultOf = ({ record }: StoredApproval): ReviewerFault | undefined => {
    const reviewer = reviewerFor(text.configuration, record.reviewer, text.path);
    return typeof reviewer === 'string' ? reviewer : undefined;
  };
  const counting = concerned.filter((each) => faultOf(each) === undefined);
  const decided = ofThisText(counting.filter(isSame), decisions, text);
  if (decided !== undefined) return decided;

  for (const mine of [concerned.filter(isSame), concerned.filter(isHere)]) {
    const last = mine.at(-1);
    const fault = last && faultOf(last);
    if (last !== undefined && fault !== undefined && !mine.some((each) => counting.includes(each)))
      return { status: 'invalid', by: last, fault };
  }
  const before = counting.filter(isHere).at(-1);
  if (before === undefined || before.record.decision === 'rejected') return { status: 'undecided', rejected: before };
  return { status: 'changed', by: before, changes: changesSince(before.record, text.identity) };
}

/** @param same the decisions that count on this very text, by time */
function ofThisText(
  same: readonly StoredApproval[],
  decisions: readonly StoredApproval[],
  text: TextInQuestion,
): ApprovalState | undefined {
  const last = new Map(same.map((each) => [each.record.reviewer, each]));
  const rejection = [...last.values()].filter(({ record }) => record.decision === 'rejected').at(-1);
  if (rejection !== undefined) return { status: 'rejected', by: rejection };
  const by = [...last.values()].sort(byTime).at(-1);
  if (by === undefined) return undefined;
  const newer = supersederOf(by, decisions, text);
  if (newer !== undefined) return { status: 'older', by, newer };
  return confirmed(by, text.findings);
}

/** A later approval of another text where this one lay: what is approved now is that. */
function supersederOf(
  { record }: StoredApproval,
  decisions: readonly StoredApproval[],
  { configuration }: TextInQuestion,
): StoredApproval | undefined {
  return decisions.findLast(
    (other) =>
      samePath(other.record.file, record.file) &&
      other.record.decided > record.decided &&
      other.record.text !== record.text &&
      other.record.decision !== 'rejected' &&
      !other.isTampered &&
      typeof reviewerFor(configuration, other.record.reviewer, other.record.file) !== 'string',
  );
}

/** An approval, if what it rests on still holds. */
function confirmed(by: StoredApproval, findings: readonly Finding[]): ApprovalState {
  const seen = new Map(by.record.findings.map((each) => [each.fingerprint, each]));
  const open = findings.filter(({ suppression, rule }) => suppression === null && !rule.startsWith('review/'));
  const ended = open.filter(({ fingerprint }) => (seen.get(fingerprint)?.state ?? 'open') !== 'open');
  if (ended.length > 0) return { status: 'waiver-ended', by, findings: ended };
  const unseen = open.filter(({ severity, fingerprint }) => severity === 'error' && !seen.has(fingerprint));
  return unseen.length > 0 ? { status: 'new-errors', by, findings: unseen } : { status: 'approved', by };
}

function byTime(a: StoredApproval, b: StoredApproval): number {
  const [left, right] = [`${a.record.decided} ${a.id}`, `${b.record.decided} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function samePath(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}
