import type { Rule } from '../engine/rule';
import { missingReference } from './citations/missing-reference';
import { uncitedReference } from './citations/uncited-reference';
import { yearMismatch } from './citations/year-mismatch';
import { onset } from './claims/onset';
import { superlative } from './claims/superlative';
import { audienceUndeclared } from './draft/audience-undeclared';
import { configuration, internalError, unreadable } from './draft/outside';
import { name } from './medicines/name';
import { offLabelWithoutConsent } from './medicines/off-label-without-consent';
import { expiredSuppression, suppressionWithoutReason, unusedSuppression } from './review/suppression';

/** Rules that judge the text. */
export const TEXT_RULES: readonly Rule[] = [
  superlative,
  onset,
  name,
  offLabelWithoutConsent,
  missingReference,
  uncitedReference,
  yearMismatch,
  audienceUndeclared,
];

/** Rules that judge what became of the suppressions; they run when the others have. */
export const REVIEW_RULES: readonly Rule[] = [unusedSuppression, suppressionWithoutReason, expiredSuppression];

/** Problems that are reported from outside the rules: a file that cannot be read, a rule that failed. */
export const OUTSIDE_RULES: readonly Rule[] = [configuration, unreadable, internalError];

/** Every rule there is, in the order of the documentation. */
export const RULES: readonly Rule[] = [...TEXT_RULES, ...REVIEW_RULES, ...OUTSIDE_RULES];
