import type { StoredApproval } from '../workspace/review/approval-record';
import type { ApprovalState } from '../workspace/review/approval-state';
import { countStates } from './claims';
import { claimJson } from './claims-json';
import type { TextReview } from './html/model';
import { findingJson } from './json';

/** The reviews as JSON, version 1, for archives and other programs. */
export function reviewJson(reviews: readonly TextReview[]): string {
  return `${JSON.stringify({ version: 1, files: reviews.map(textJson) }, null, 2)}\n`;
}

function textJson(review: TextReview): object {
  const { file, identity, findings, claims, waivers, approval, isRequired, decisions, versions } = review;
  const { path, audience, audienceSource, language, offsets } = file;
  return {
    path,
    audience,
    audienceSource,
    language,
    offsets,
    text: identity.hash,
    versions,
    approval: { required: isRequired, ...approvalJson(approval) },
    findings: findings.map(({ finding }) => findingJson(finding)),
    claims: claims.map(({ claim }) => claimJson(claim)),
    evidence: countStates(claims.map(({ claim }) => claim)),
    waivers: waivers.map(({ record, id }) => ({ record: id, ...record })),
    decisions: decisions.map(decisionJson),
  };
}

function approvalJson(state: ApprovalState): object {
  const by = 'by' in state ? state.by : state.rejected;
  return {
    status: state.status,
    by: by === undefined ? null : decisionJson(by),
    ...(state.status === 'changed' ? { changes: state.changes } : {}),
    ...('findings' in state ? { findings: state.findings.map(({ fingerprint }) => fingerprint) } : {}),
    ...(state.status === 'invalid' ? { fault: state.fault } : {}),
  };
}

function decisionJson({ record, id, isTampered }: StoredApproval): object {
  const { decision, reviewer, role, decided, comment, text, versions } = record;
  return { record: id, decision, reviewer, role, decided, comment, text, versions, tampered: isTampered };
}
