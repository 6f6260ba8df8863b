import type { Rule } from '../engine/rule';
import { ambiguous } from './citations/ambiguous';
import { authorMismatch } from './citations/author-mismatch';
import { duplicateReference } from './citations/duplicate-reference';
import { inconsistentReference } from './citations/inconsistent-reference';
import { malformedDoi } from './citations/malformed-doi';
import { missingReference } from './citations/missing-reference';
import { noReferenceList } from './citations/no-reference-list';
import { numbering } from './citations/numbering';
import { quotationWithoutSource } from './citations/quotation-without-source';
import { referenceListUnused } from './citations/reference-list-unused';
import { spellingMismatch } from './citations/spelling-mismatch';
import { strippedMarker } from './citations/stripped-marker';
import { uncitedReference } from './citations/uncited-reference';
import { vagueAttribution } from './citations/vague-attribution';
import { yearMismatch } from './citations/year-mismatch';
import { comparison } from './claims/comparison';
import { cure } from './claims/cure';
import { onset } from './claims/onset';
import { safety } from './claims/safety';
import { superlative } from './claims/superlative';
import { unbalanced } from './claims/unbalanced';
import { uncited } from './claims/uncited';
import { audienceContradicted } from './draft/audience-contradicted';
import { audienceUndeclared } from './draft/audience-undeclared';
import { configuration, internalError, unreadable } from './draft/outside';
import { disguisedName } from './medicines/disguised-name';
import { falseApproval } from './medicines/false-approval';
import { indirectName } from './medicines/indirect-name';
import { name } from './medicines/name';
import { offLabelWithoutConsent } from './medicines/off-label-without-consent';
import { professionalInformation } from './medicines/professional-information';
import { beforeAfter } from './promotion/before-after';
import { cosmeticWording } from './promotion/cosmetic-wording';
import { endorsement } from './promotion/endorsement';
import { ownClinic } from './promotion/own-clinic';
import { pressure } from './promotion/pressure';
import { priceOffer } from './promotion/price-offer';
import { testimonial } from './promotion/testimonial';
import { approvalInvalid, approvalRejected, changedAfterApproval, notApproved } from './review/approval';
import { expiredSuppression, suppressionWithoutReason, unusedSuppression } from './review/suppression';
import { ambiguousWaiver, expiredWaiver, unusedWaiver } from './review/waiver';
import { helpline } from './safeguards/helpline';
import { personalData } from './safeguards/personal-data';
import { responsiblePerson } from './safeguards/responsible-person';

/** Rules that judge the text. */
export const TEXT_RULES: readonly Rule[] = [
  superlative,
  cure,
  onset,
  safety,
  comparison,
  uncited,
  unbalanced,
  name,
  disguisedName,
  indirectName,
  testimonial,
  endorsement,
  beforeAfter,
  pressure,
  priceOffer,
  ownClinic,
  cosmeticWording,
  helpline,
  personalData,
  responsiblePerson,
  offLabelWithoutConsent,
  falseApproval,
  professionalInformation,
  missingReference,
  uncitedReference,
  referenceListUnused,
  noReferenceList,
  yearMismatch,
  authorMismatch,
  spellingMismatch,
  ambiguous,
  duplicateReference,
  numbering,
  malformedDoi,
  inconsistentReference,
  strippedMarker,
  vagueAttribution,
  quotationWithoutSource,
  audienceUndeclared,
  audienceContradicted,
];

/** Rules that judge what became of the suppressions; they run when the others have. */
export const REVIEW_RULES: readonly Rule[] = [unusedSuppression, suppressionWithoutReason, expiredSuppression];

/** Rules that judge what became of the waivers; they run last. */
export const WAIVER_RULES: readonly Rule[] = [unusedWaiver, ambiguousWaiver, expiredWaiver];

/** What is reported of a text's approval, by the records of its house. */
export const APPROVAL_RULES: readonly Rule[] = [notApproved, changedAfterApproval, approvalRejected, approvalInvalid];

/** Problems that are reported from outside the rules: a file that cannot be read, a rule that failed. */
export const OUTSIDE_RULES: readonly Rule[] = [configuration, unreadable, internalError];

/** Every rule there is, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  ...TEXT_RULES,
  ...REVIEW_RULES,
  ...WAIVER_RULES,
  ...APPROVAL_RULES,
  ...OUTSIDE_RULES,
];
