import { outsideRule } from '../draft-rule';

/*
 * Whether a text is approved is no fact of its words: these findings come from the records of its house. They are told only
 * where approval is asked for.
 */

/** A text that must be approved, and on which nobody has decided as it stands. */
export const notApproved = outsideRule('review/not-approved', ['undecided', 'rejected-before']);

/** A text that was approved, and that is no longer what was approved: its words, its waivers or what the rules find in it. */
export const changedAfterApproval = outsideRule('review/changed-after-approval', [
  'changed',
  'declared',
  'older',
  'waiver-ended',
  'new-errors',
]);

/** A text that a reviewer has turned down as it stands. */
export const approvalRejected = outsideRule('review/approval-rejected', ['rejected']);

/** A decision that does not count: its record was changed, or who took it may not. */
export const approvalInvalid = outsideRule('review/approval-invalid', ['tampered', 'unknown-reviewer', 'no-right']);
