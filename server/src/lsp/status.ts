import type { DraftStatus } from '../protocol';
import type { Sha256 } from '../workspace/review/text-identity';
import { approvalOfDraft, reviewersOf } from './approval';
import type { JudgedDraft } from './drafts';

/** What the status bar tells of a draft. */
export function statusOf({ document, judged }: JudgedDraft, sha256: Sha256): DraftStatus {
  const count = (severity: string) => judged?.shown.filter((finding) => finding.severity === severity).length ?? 0;
  return {
    uri: document.uri,
    version: document.version,
    audience: judged?.audience ?? 'public',
    audienceSource: judged?.audienceSource ?? 'default',
    language: judged?.language ?? 'und',
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    suppressed: judged?.suppressed ?? 0,
    enabled: judged !== undefined,
    approval: judged === undefined ? null : approvalOfDraft(judged, sha256),
    reviewers: judged === undefined ? [] : reviewersOf(judged).map(({ name, role }) => ({ name, role })),
  };
}
