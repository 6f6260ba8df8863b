import type { TokenRange } from '../../language/clauses';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim, Exemption } from '../claim';
import { claimFrom, placeOf } from './claim-place';
import { isPlainQuestion, sentenceTokens } from './clause';
import { figureOffers, withFigure } from './offers-figures';
import { freeOffers } from './offers-free';

/** Words that may be an offer, before what clears them is asked; tokens `[first, end)`. */
export interface OfferCandidate {
  readonly entry: TableEntry;
  readonly first: number;
  readonly end: number;
  /** Why it is none, if that is known already. */
  readonly exemption?: Exemption;
}

/**
 * Offers of price, gifts and credit: discounts, bundles, what is free, rewards, payment over time, and prices that are said to
 * be low or to last for a time. Plain prices, public fees and refunds, journeys and what is denied keep their reason.
 */
export function findOffers(facts: BlockFacts): Claim[] {
  const candidates = [...phraseOffers(facts), ...figureOffers(facts), ...freeOffers(facts)];
  if (candidates.length === 0) return NONE;
  const claims = candidates.sort((a, b) => a.first - b.first || b.end - a.end).map((one) => offerClaim(facts, one));
  return once(claims);
}

const NONE: Claim[] = [];

function phraseOffers(facts: BlockFacts): OfferCandidate[] {
  return facts.hits.ofKind('price-offer').map((hit) => withFigure(facts, hit));
}

/** Of one sort of offer the first in a sentence is reported; a word of sale («tilbud», «Black Week») when nothing says which. */
function once(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, at) => {
    if (claim.exemption !== null) return claim;
    const isTold = claims.some(
      (other, place) =>
        other.exemption === null &&
        other.sentence === claim.sentence &&
        (claim.entry.ref === 'sale' && other.entry.ref !== 'sale'
          ? other.entry.ref !== 'credit'
          : place < at && other.entry.ref === claim.entry.ref),
    );
    return isTold ? { ...claim, exemption: 'reported-once' } : claim;
  });
}

function offerClaim(facts: BlockFacts, { entry, first, end, exemption }: OfferCandidate): Claim {
  const span = { start: facts.tokens.starts[first] as number, end: facts.tokens.ends[end - 1] as number };
  const hit: Hit = { entry, firstToken: first, endToken: end, ...span };
  const place = placeOf(facts, hit);
  return claimFrom(facts, place, 'offer', 'clinic', span, () => {
    if (exemption) return exemption;
    const sentence = sentenceTokens(facts, span);
    if (place.negated && !isUrged(facts, sentence, first)) return 'negated';
    if (isPlainQuestion(facts, place)) return 'question';
    if (entry.ref === 'free' && isOfServiceBeside(facts, place.sentence)) return 'public-scheme';
    return clearing(facts, hit, sentence);
  });
}

/** «ikke gå glipp av tilbudet»: the negation does not deny the offer. */
function isUrged(facts: BlockFacts, sentence: TokenRange, first: number): boolean {
  return facts.hits.within('urge', sentence.first, first + 1) !== undefined;
}

/** «Kontrollene er gratis. De er en del av den offentlige omsorgen»: the sentence before or after names a public service. */
function isOfServiceBeside({ hits, sentences }: BlockFacts, sentence: number): boolean {
  const first = sentences.firstTokens[Math.max(0, sentence - 1)] as number;
  const end = sentences.endTokens[Math.min(sentences.endTokens.length - 1, sentence + 1)] as number;
  return hits
    .ofKind('public-scheme')
    .some((hit) => hit.entry.ref === 'service' && hit.firstToken >= first && hit.endToken <= end);
}

/** What else in the sentence says that nobody is offered anything. */
function clearing({ hits }: BlockFacts, { entry }: Hit, { first, end }: TokenRange): Exemption | null {
  if (hits.within('critical', first, end) || hits.within('sale-ban', first, end)) return 'critical';
  if (hits.within('no-sale', first, end)) return 'about-something-else';
  const schemes = hits.ofKind('public-scheme').filter((hit) => hit.firstToken >= first && hit.endToken <= end);
  const isOurs = hits.within('about-us', first, end) !== undefined;
  const isPublic = schemes.some(({ entry: { ref } }) => ref === 'fee' || (!isOurs && PUBLIC.has(entry.ref)));
  if (isPublic && entry.ref !== 'credit') return 'public-scheme';
  // «hevelse får du på kjøpet»
  return entry.ref === 'reward' && hits.within('about-adverse', first, end) ? 'adverse-effect' : null;
}

/** Sorts of offers that public bodies make too. */
const PUBLIC: ReadonlySet<string> = new Set(['discount', 'free', 'low']);
