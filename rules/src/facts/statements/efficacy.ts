import { isClauseStart } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { isInsufficient, isTakenAway, nearest } from './beside';
import { claimFrom, generalExemption, type Place, placeOf } from './claim-place';
import { isParted, sentenceTokens } from './clause';
import { actingClaim, causingClaim, undergoneClaim } from './efficacy-changes';
import { EFFECTS, exemptionOf, firstWithin, lastWord, openExemption, REACH, verbPlaceOf } from './efficacy-claim';
import { isIllnessAt } from './subject';

/**
 * Statements that the treatment works: a label of proof («klinisk bevist»), a verb of efficacy with a treatment as its
 * subject, «gir» with an effect, or people who notice one.
 */
export function findEfficacy(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  for (const hit of facts.hits.ofKind('proof')) claims.push(proofClaim(facts, hit));
  for (const hit of facts.hits.ofKind('efficacy')) {
    const claim = FORMS[hit.entry.ref as keyof typeof FORMS]?.(facts, hit);
    if (claim) claims.push(claim);
  }
  return claims;
}

const FORMS = {
  verb: verbClaim,
  adjective: verbClaim,
  acting: actingClaim,
  raising: actingClaim,
  removing: actingClaim,
  causing: causingClaim,
  undergone: undergoneClaim,
  giving: givingClaim,
  people: peopleClaim,
} as const;

/** «studier viser at …»: what is said to be proven must be an effect. */
function proofClaim(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  return claimFrom(facts, place, 'efficacy', 'study', provenSpan(facts, hit, place), () => {
    const general = generalExemption(facts, place) ?? openExemption(facts, place);
    if (general) return general;
    const sentence = { first: place.firstToken, end: place.endToken };
    const effect = nearest(facts, PROVEN, hit.firstToken, hit.endToken, sentence);
    if (hit.entry.ref === 'authority') return null;
    // «dokumentert effekt» names the effect itself; «dokumentasjon for at …» is for whatever follows
    if (hit.entry.ref !== 'evidence' && firstWithin(facts, EFFECTS, hit.firstToken, hit.endToken)) return null;
    // «bevis for at»: the whole of what follows is proven, also over a clause between
    const reach = hit.entry.ref === 'evidence' ? Number.POSITIVE_INFINITY : FAR;
    if (effect === undefined || effect.gap > reach || isInsufficient(facts, effect.hit)) return 'no-benefit';
    const harm = nearest(facts, ['about-adverse', 'about-disease'], hit.firstToken, hit.endToken, sentence);
    if (harm && harm.gap < effect.gap && !isTakenAway(facts, harm.hit)) return 'adverse-effect';
    return null;
  });
}

/** The label with the effect that it is set on, when that follows close enough to be read as one: «studier viser at … bedring». */
function provenSpan(facts: BlockFacts, hit: Hit, place: Place): { start: number; end: number } {
  const after = { first: hit.endToken, end: place.endToken };
  const effect = nearest(facts, EFFECTS, hit.firstToken, hit.endToken, after);
  if (effect === undefined || hit.entry.ref !== 'studies') return hit;
  const end = facts.wordEnd(effect.hit);
  return {
    start: hit.start,
    end: end - hit.start <= LONGEST && !isParted(facts, hit.endToken, effect.hit.firstToken) ? end : hit.end,
  };
}

/** Words between a label of proof and what it is set on. */
const FAR = 9;

/** A span longer than this says less than the label alone. UTF-16 units. */
const LONGEST = 110;

const PROVEN = [...EFFECTS, 'about-treatment', 'medicine'] as const;

/** «behandlingen lindrer …»: the treatment is the subject. */
function verbClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const { place, about } = verbPlaceOf(facts, hit);
  return claimFrom(facts, place, 'efficacy', about, hit, () => {
    if (isMechanism(facts, hit)) return 'procedure';
    if (about === 'clinic' && isErrand(facts, hit, place.endToken)) return 'no-benefit';
    return exemptionOf(facts, { place, about }, lastWord(facts, hit));
  });
}

/** «vi hjelper deg med å søke refusjon»: the clinic's help with something that is no complaint. */
function isErrand({ hits }: BlockFacts, { endToken }: Hit, end: number): boolean {
  return hits.within('errand', endToken, Math.min(end, endToken + REACH)) !== undefined;
}

/** «virker lokalt», «virker på reseptoren» say how it works; «virker smertelindrende» that it does. */
function isMechanism(facts: BlockFacts, hit: Hit): boolean {
  const mechanism = facts.hitAt('mechanism', hit.firstToken);
  if (mechanism === undefined || facts.hitAt('benefit', hit.endToken) !== undefined) return false;
  // «virker på migrene», «virker på alt»
  const { endToken } = mechanism;
  return facts.hitAt('whole', endToken) === undefined && !isIllnessAt(facts, endToken);
}

/** «behandlingen gir … lindring»: the effect is the object. */
function givingClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const effect = objectOf(facts, hit);
  if (effect === undefined) return undefined;
  const { place, about } = verbPlaceOf(facts, hit);
  const span = { start: hit.start, end: facts.wordEnd(effect) };
  return claimFrom(facts, place, 'efficacy', about, span, () => exemptionOf(facts, { place, about }, effect));
}

/** «mange merker … bedring»: people are the subject and the effect is what they get. */
function peopleClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const { place, clause } = verbPlaceOf(facts, hit);
  const people = nearest(facts, ['people'], hit.firstToken, hit.endToken, {
    first: Math.max(clause.first, hit.firstToken - REACH),
    end: Math.min(clause.end, hit.endToken + 2),
  });
  if (people === undefined) return undefined;
  const effect = objectOf(facts, hit);
  if (effect === undefined || effect.firstToken < people.hit.endToken) return undefined;
  const span = { start: Math.min(hit.start, people.hit.start), end: facts.wordEnd(effect) };
  return claimFrom(facts, place, 'efficacy', 'effect', span, () => {
    if (facts.hits.within('population', clause.first, clause.end)) return 'epidemiology';
    // «du får bedre resultat hvis du følger rådene» is advice
    if (facts.hits.within('condition-word', hit.endToken, place.endToken)) return 'open';
    return exemptionOf(facts, { place, about: 'effect' }, effect);
  });
}

/** The effect right after a verb, over articles and adjectives; the verb's own words count too («blir kvitt»). */
function objectOf(facts: BlockFacts, hit: Hit): Hit | undefined {
  const { tokens } = facts;
  const { first, end } = sentenceTokens(facts, hit);
  const limit = Math.min(end, hit.endToken + REACH);
  for (let token = hit.firstToken; token < limit; token++) {
    for (const kind of EFFECTS) {
      const effect = facts.hitAt(kind, token);
      // «får du korte anfall»: what a figure would count is an illness here
      const isIllness = kind === 'outcome' && facts.hitAt('about-disease', token) !== undefined;
      if (effect && effect.endToken > hit.endToken && !isIllness) return effect;
    }
    if (token < hit.endToken) continue;
    const classes = tokens.classes[token] as number;
    if (classes & (WordClass.Preposition | WordClass.Adversative)) return undefined;
    // «opplever da bedring»: right after the verb «da» is an adverb
    const isAdverb = token === hit.endToken;
    if (classes & WordClass.Subordinator && !isAdverb && isClauseStart(facts.text, tokens, token, first, end))
      return undefined;
    if (tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return undefined;
  }
  return undefined;
}
