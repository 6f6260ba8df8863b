import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { isPredicative, type Topic, topicOf } from './about';
import { claimFrom, generalExemption, isUnasserted, type Place, placeOf } from './claim-place';

/** Topics whose praise is advertising. */
const OURS: ReadonlySet<About> = new Set<About>(['treatment', 'medicine', 'clinic', 'staff', 'effect']);
/** Topics that a strong word grades without praising anybody. */
const NEUTRAL: ReadonlySet<About> = new Set<About>([
  'disease',
  'adverse-effect',
  'procedure',
  'regulation',
  'statistic',
  'anatomy',
  'premises',
  'comparator',
]);

/** The value words, degree words, superlatives and ranks of a block, judged by what they are about. */
export function findPraise(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  for (const hit of facts.hits.ofKind('value')) claims.push(valueClaim(facts, hit));
  for (const hit of facts.hits.ofKind('degree')) {
    const claim = degreeClaim(facts, hit);
    if (claim) claims.push(claim);
  }
  for (const hit of facts.hits.ofKind('superlative')) claims.push(superlativeClaim(facts, hit));
  for (const hit of facts.hits.ofKind('rank')) claims.push(rankClaim(facts, hit));
  return claims;
}

/**
 * Class 1 of the judgement: value words. A hard one (miracle, breakthrough) stands wherever it is not negated or critical;
 * an everyday one (unique, impressive) only where it is about the treatment, the clinic, its staff or the effect.
 */
function valueClaim(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  const topic = topicAround(facts, place);
  const about = topic?.about ?? 'unknown';
  return claimFrom(facts, place, 'hype', about, nounSpan(facts, hit, topic), () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (hit.entry.ref === 'context') return OURS.has(about) || about === 'study' ? null : elsewhere(about);
    return topic?.role === 'head' && NEUTRAL.has(about) && about !== 'comparator' ? 'about-something-else' : null;
  });
}

/** Class 2: a degree word counts when it grades an effect beside it; support is asked of the draft. */
function degreeClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const effect = effectBeside(facts, place);
  if (effect === undefined) return undefined;
  const span = { start: Math.min(hit.start, effect.start), end: Math.max(hit.end, effect.end) };
  return claimFrom(facts, place, 'degree', 'effect', span, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (isUnasserted(facts, place)) return 'open';
    if (facts.hits.covers('mixed-outcome', hit.firstToken, hit.endToken)) return 'open';
    const complement = topicOf(facts, effect.firstToken, effect.endToken, place.firstToken, place.endToken);
    return complement?.about === 'adverse-effect' ? 'adverse-effect' : null;
  });
}

/** Class 3: superlatives, by what they grade. */
function superlativeClaim(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  const topic = topicAround(facts, place);
  const about = topic?.about ?? 'unknown';
  const territory = territoryBeside(facts, place);
  const span = nounSpan(facts, hit, topic, territory);
  return claimFrom(facts, place, 'rank', about, span, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (isAdvice(facts, hit)) return 'advice';
    if (NEUTRAL.has(about) && topic?.role !== 'subject') return 'about-something-else';
    const ref = hit.entry.ref;
    if (ref === 'frequency') return 'frequency';
    const ours = about === 'treatment' || about === 'medicine' || about === 'clinic' || about === 'staff';
    if (facts.hits.within('historic', place.firstToken, place.endToken)) return 'about-something-else';
    if (ref === 'popularity') return ours || territory ? null : elsewhere(about);
    if (ref === 'size')
      return (ours && topic?.role === 'head') || (territory && OURS.has(about)) ? null : elsewhere(about);
    if (topic?.role === 'head') return ours || (territory && about === 'effect') ? null : elsewhere(about);
    if (topic && !territory && hasOwnNoun(facts, hit)) return 'about-something-else';
    if (topic?.role === 'complement') return ours || (territory && about === 'effect') ? null : elsewhere(about);
    if (topic?.role === 'subject')
      return ours && (territory || isPredicative(facts, hit.firstToken)) ? null : elsewhere(about);
    return territory ? null : 'no-subject';
  });
}

/** Ranks: leading, foremost, the only one, number one. They need somebody of ours, or a territory to lead in. */
function rankClaim(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  const topic = topicAround(facts, place);
  const about = topic?.about ?? 'unknown';
  const territory = territoryBeside(facts, place);
  return claimFrom(facts, place, 'rank', about, nounSpan(facts, hit, topic, territory), () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (topic && topic.role !== 'subject' && NEUTRAL.has(about)) return 'about-something-else';
    const ours = about === 'treatment' || about === 'medicine' || about === 'clinic' || about === 'staff';
    if (territory) return about === 'study' || about === 'disease' ? 'about-something-else' : null;
    if (topic?.role === 'subject')
      return about === 'clinic' && isPredicative(facts, hit.firstToken) ? null : elsewhere(about);
    return ours ? null : elsewhere(about);
  });
}

function elsewhere(about: About): Exemption {
  return about === 'unknown' ? 'no-subject' : 'about-something-else';
}

function topicAround(facts: BlockFacts, { hit, firstToken, endToken }: Place): Topic | undefined {
  return topicOf(facts, hit.firstToken, hit.endToken, firstToken, endToken);
}

const NO_NOUN =
  WordClass.FiniteVerb | WordClass.Preposition | WordClass.Subordinator | WordClass.Coordinator | WordClass.Adversative;

/** «fastlegen er det beste første steget»: the superlative grades a noun of its own, which is none of ours. */
function hasOwnNoun({ tokens }: BlockFacts, hit: Hit): boolean {
  if (tokens.kinds[hit.endToken] !== TokenKind.Word) return false;
  return ((tokens.classes[hit.endToken] as number) & NO_NOUN) === 0;
}

/** «det er best å vente»: the superlative grades a course of action. */
function isAdvice(facts: BlockFacts, hit: Hit): boolean {
  const next = facts.tokens.classes[hit.endToken] ?? 0;
  return (next & WordClass.InfinitiveMarker) !== 0;
}

/** An effect noun or a verb of benefit that the degree word stands beside. */
function effectBeside(facts: BlockFacts, { hit, firstToken, endToken }: Place): Hit | undefined {
  for (let token = hit.endToken; token < Math.min(endToken, hit.endToken + 4); token++) {
    const effect = facts.hitAt('about-effect', token);
    if (effect) return effect;
    const classes = facts.tokens.classes[token] as number;
    if (classes & (WordClass.FiniteVerb | WordClass.Preposition | WordClass.Subordinator)) break;
    if (facts.tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) break;
  }
  const benefit = facts.hitAt('benefit', hit.endToken);
  if (benefit) return benefit;
  for (let token = hit.firstToken - 1; token >= Math.max(firstToken, hit.firstToken - 2); token--) {
    const before = facts.hitAt('benefit', token);
    if (before && before.endToken <= hit.firstToken) return before;
  }
  return undefined;
}

/** «Norges ledende», «best i landet»: a territory just before the claim or within its noun phrase. */
function territoryBeside(facts: BlockFacts, { hit, firstToken, endToken }: Place): Hit | undefined {
  for (const territory of facts.hits.ofKind('territory')) {
    if (territory.firstToken < firstToken || territory.endToken > endToken) continue;
    if (territory.endToken <= hit.firstToken && hit.firstToken - territory.endToken <= 3) return territory;
    if (territory.firstToken >= hit.endToken && territory.firstToken - hit.endToken <= 6) return territory;
  }
  return undefined;
}

/** The claim's words with the noun they qualify and the territory: «Norges ledende klinikk». */
function nounSpan(
  facts: BlockFacts,
  hit: Hit,
  topic: Topic | undefined,
  territory?: Hit,
): { start: number; end: number } {
  let { start, end } = hit;
  if (topic?.role === 'head' && topic.hit.end > end) end = facts.wordEnd(topic.hit);
  if (territory && territory.end <= start) start = territory.start;
  return { start, end };
}
