import { equalsOf } from '../../../rules/src/engine/fingerprint';
import { locateClaims } from '../reporters/claims';
import type { ReviewedClaim, ReviewedFinding, TextReview } from '../reporters/html/model';
import type { LocatedFile } from '../reporters/report';
import type { Versions } from '../workspace/review/approval-record';
import { approvalState } from '../workspace/review/approval-state';
import { reviewOf } from '../workspace/review/review-records';
import { mustBeApproved } from '../workspace/review/reviewers';
import { identityOf, type Sha256 } from '../workspace/review/text-identity';
import type { StoredWaiver } from '../workspace/review/waiver-record';
import type { Configuration } from '../workspace/settings';
import type { LintedText } from './lint-text';
import type { LintService } from './service';

/** Where a text that is reviewed lies. */
export interface ReviewPlace {
  readonly configuration: Configuration;
  /** Below the configuration's folder, with `/`; undefined for a text that lies elsewhere, on which nobody can decide. */
  readonly path: string | undefined;
}

/** What texts are judged by: the program's version and the registers of medicines. */
export function versionsOf(service: LintService, configuration: Configuration, noktern: string): Versions {
  const { checked, imported } = service.medicines(configuration, configuration.language);
  const official = imported ? { source: imported.info.source, retrieved: imported.info.retrieved } : null;
  return { noktern, medicines: checked, official };
}

/** All that a reviewer has to see of a text that was linted. */
export function reviewText(
  file: LocatedFile,
  linted: LintedText,
  { configuration, path }: ReviewPlace,
  versions: Versions,
  sha256: Sha256,
): TextReview {
  const { draft, audience, found, findings } = linted;
  const identity = identityOf(draft, audience, sha256);
  const records = path === undefined ? undefined : reviewOf(configuration);
  const approvals = records?.approvals() ?? [];
  const entries = linted.claims();
  return {
    file,
    blocks: draft.blocks,
    identity,
    findings: numbered(linted),
    claims: locateClaims(draft, entries, found).map((claim, index): ReviewedClaim => {
      const { block = 0, start = 0, end = 0 } = entries[index] ?? {};
      return { number: index + 1, claim, block, span: { start, end } };
    }),
    waivers: usedWaivers(linted, records?.waivers ?? []),
    approval: approvalState({ path: path ?? '', identity, findings, configuration }, approvals),
    isRequired: path !== undefined && mustBeApproved(configuration, path),
    decisions: approvals
      .filter(({ record }) => record.text === identity.hash || record.file === path)
      .sort((a, b) => (a.record.decided < b.record.decided ? 1 : -1)),
    versions,
  };
}

/** The findings in the order of the text, each with its place in its block. */
function numbered({ found, findings }: LintedText): ReviewedFinding[] {
  const places = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  return found.flatMap((finding, index) => {
    const place = places.get(finding.fingerprint);
    if (place === undefined) return [];
    return [{ number: index + 1, finding, block: place.block, span: { start: place.start, end: place.end } }];
  });
}

function usedWaivers({ findings }: LintedText, stored: readonly StoredWaiver[]): StoredWaiver[] {
  const waived = new Set(
    findings.flatMap(({ suppression, fingerprint }) =>
      suppression?.kind === 'waiver' ? [`${equalsOf(fingerprint)} ${suppression.by} ${suppression.reason}`] : [],
    ),
  );
  return stored.filter(({ record, isTampered }) => {
    const known = `${equalsOf(record.fingerprint)} ${record.reviewer} ${record.reason}`;
    return !isTampered && waived.has(known);
  });
}
