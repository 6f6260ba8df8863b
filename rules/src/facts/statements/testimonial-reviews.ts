import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { claimFrom, generalExemption, placeOf } from './claim-place';
import { sentenceTokens } from './clause';
import { REVIEW, testimonialAt } from './testimonial-claim';

/** Reviews, marks, stars and satisfied customers that are shown off. */
export function findReviews(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  for (const hit of facts.hits.ofKind('review')) {
    const claim = reviewClaim(facts, hit);
    if (claim) claims.push(claim);
  }
  const stars = starsClaim(facts);
  if (stars) claims.push(stars);
  return claims;
}

function reviewClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  // «på Google» alone says where; with a mark before it, how good
  const isSite = (facts.tokens.classes[hit.firstToken] as number) & WordClass.Preposition;
  const mark = markBefore(facts, hit);
  if (isSite && mark < 0) return undefined;
  const start = mark < 0 ? hit.start : (facts.tokens.starts[mark] as number);
  return claimFrom(facts, place, 'testimonial', 'clinic', { start, end: hit.end }, () => {
    // «anmeldelser kan være kjøpt»: what may be is not shown off
    return generalExemption(facts, place) ?? (place.hedged && mark < 0 ? 'open' : null);
  });
}

/** A figure at most three words before a review: «4,9 av 5 stjerner». */
function markBefore(facts: BlockFacts, hit: Hit): number {
  const { first } = sentenceTokens(facts, hit);
  let mark = -1;
  for (let token = hit.firstToken - 1; token >= Math.max(first, hit.firstToken - 4); token--)
    if (facts.tokens.kinds[token] === TokenKind.Number) mark = token;
  return mark;
}

/** «⭐⭐⭐⭐⭐»: three stars in a row are a mark, fewer an ornament. */
function starsClaim(facts: BlockFacts): Claim | undefined {
  for (const star of STARS) {
    const start = facts.text.indexOf(star);
    if (start < 0) continue;
    let end = start;
    let count = 0;
    while (isStarAt(facts.text, end, star)) if (facts.text.charAt(end++) === star) count++;
    if (count >= FEWEST) return testimonialAt(facts, REVIEW, { start, end }, () => null, 'clinic');
  }
  return undefined;
}

const STARS = ['⭐', '★'] as const;
const FEWEST = 3;

/** A star, or the selector that makes a picture of it. */
function isStarAt(text: string, at: number, star: string): boolean {
  const char = text.charAt(at);
  return char === star || char === '\ufe0f';
}
