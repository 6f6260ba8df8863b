import type { DraftStatus } from '../protocol';
import type { JudgedDraft } from './drafts';

/** What the status bar tells of a draft. */
export function statusOf({ document, judged }: JudgedDraft): DraftStatus {
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
  };
}
