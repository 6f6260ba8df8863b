import { overlaps } from '../../draft/span';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { findPersonStories } from './testimonial-persons';
import { findQuotedTestimonials } from './testimonial-quotations';
import { findReviews } from './testimonial-reviews';
import { findStories } from './testimonial-stories';

/**
 * Patients' stories: quotations of patients and customers, stories told in the first person or about a named person, what «a
 * patient» or «many» are reported to say of an effect, reviews, and headings that announce any of them. Quotes of staff,
 * authorities and studies, and quotes about adverse effects, keep their reason why they are none. A testimonial whose block
 * does not show that it is about health is about `unknown`: the rule asks the rest of the draft.
 */
export function findTestimonials(facts: BlockFacts): Claim[] {
  const claims = findQuotedTestimonials(facts);
  for (const find of [findReviews, findPersonStories, findStories])
    for (const claim of find(facts)) if (!isTold(claims, claim)) claims.push(claim);
  return claims;
}

/** One claim for the same words: a quotation, once found, is not also a story. One that is known to be about health stands. */
function isTold(claims: readonly Claim[], claim: Claim): boolean {
  return claims.some(
    (other) =>
      other.exemption === null &&
      (other.about !== 'unknown' || claim.about === 'unknown') &&
      (overlaps(other, claim) || other.sentence === claim.sentence),
  );
}
