import type { Block } from '../../../../rules/src/draft/block';
import type { Span } from '../../../../rules/src/draft/span';
import type { StoredApproval, Versions } from '../../workspace/review/approval-record';
import type { ApprovalState } from '../../workspace/review/approval-state';
import type { TextIdentity } from '../../workspace/review/text-identity';
import type { StoredWaiver } from '../../workspace/review/waiver-record';
import type { LocatedClaim } from '../claims';
import type { LocatedFile, LocatedFinding } from '../report';

/** A finding with its number in the review and its place in the draft's blocks. */
export interface ReviewedFinding {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly finding: LocatedFinding;
  readonly block: number;
  /** UTF-16 offsets into the block's text. */
  readonly span: Span;
}

/** A statement of the register with its number in the review and its place in the draft's blocks. */
export interface ReviewedClaim {
  readonly number: number;
  readonly claim: LocatedClaim;
  readonly block: number;
  /** UTF-16 offsets into the block's text. */
  readonly span: Span;
}

/** All that a reviewer has to see of one text, for the report and for the editor's panel. */
export interface TextReview {
  readonly file: LocatedFile;
  readonly blocks: readonly Block[];
  readonly identity: TextIdentity;
  readonly findings: readonly ReviewedFinding[];
  readonly claims: readonly ReviewedClaim[];
  /** The waivers that let findings stand. */
  readonly waivers: readonly StoredWaiver[];
  readonly approval: ApprovalState;
  /** Whether the house requires that the text is approved. */
  readonly isRequired: boolean;
  /** Every decision on this text, or on what lay here before, the latest first. */
  readonly decisions: readonly StoredApproval[];
  readonly versions: Versions;
}
