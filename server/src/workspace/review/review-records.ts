import type { Audience, Draft } from '../../../../rules/src/draft/draft';
import type { Waiver } from '../../../../rules/src/engine/waivers';
import type { Configuration } from '../settings';
import type { StoredApproval } from './approval-record';
import type { TextIdentity } from './text-identity';
import type { StoredWaiver } from './waiver-record';

/** Where reviewers' records lie, below the configuration's folder. */
export const RECORDS_FOLDER = '.noktern';
export const APPROVALS_FOLDER = `${RECORDS_FOLDER}/approvals`;
export const WAIVERS_FOLDER = `${RECORDS_FOLDER}/waivers`;

/** What reviewers have decided under one configuration. */
export interface ReviewRecords {
  readonly waivers: readonly StoredWaiver[];
  /** The waivers as they count for a text, by its path below the configuration's folder. */
  waiversFor(path: string): readonly Waiver[];
  /** Every decision, read when it is first asked for. */
  approvals(): readonly StoredApproval[];
  identity(draft: Draft, audience: Audience): TextIdentity;
}

const records = new WeakMap<Configuration, ReviewRecords>();

/** What reviewers have decided under a configuration, once `ReviewFiles` has read it; undefined when nobody has. */
export function reviewOf(configuration: Configuration): ReviewRecords | undefined {
  return records.get(configuration);
}

export function keepReview(configuration: Configuration, review: ReviewRecords): void {
  records.set(configuration, review);
}
