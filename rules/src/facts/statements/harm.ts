import { contains, type Span } from '../../draft/span';
import type { Negation } from '../../language/negations';
import { tokenAt, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { isPredicative } from './about';
import { treatmentBefore } from './anaphora';
import { withIntensifiers } from './beside';
import { claimFrom, type Place, placeOf } from './claim-place';
import { clauseOf, hasBreak, isConditional, isPlainQuestion } from './clause';
import { isOffered, isOurs, isTreatment, topicAmong } from './subject';

/** Harms that are said of something, as an adjective or a verb. */
const QUALITIES: ReadonlySet<string> = new Set(['quality', 'habit', 'event']);

/** «uten bivirkninger», «ikke vanedannende», «har aldri skadd noen»: a harm that a negation governs. */
export function deniedHarm(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const negation = denialOf(facts, hit);
  if (negation === undefined) return undefined;
  const cue = tokenAt(facts.tokens, negation.cue.start);
  const isFront = hit.end <= negation.cue.start;
  const [first, last] = isFront ? [hit.endToken, cue] : [cueEnd(facts, cue), hit.firstToken];
  const span = withIntensifiers(facts, isFront ? hit.firstToken : cue, {
    start: Math.min(negation.cue.start, hit.start),
    end: Math.max(negation.cue.end, facts.wordEnd(hit)),
  });
  const sort = facts.tokens.classes[cue] as number;
  if (!isFront && !governs(facts, hit, sort, cue, first, last)) return undefined;
  return harmClaim(facts, place, span, () => {
    if (facts.hits.touches('no-denial', Math.min(first, last), Math.max(hit.endToken, last)))
      return 'about-something-else';
    if (isDeniedTwice(facts, negation) || isSeldom(facts, place, cue)) return 'negated';
    if (facts.hits.touches('universal', first, last)) return 'negated';
    // «det er ikke farlig å være sliten»
    if (hit.entry.ref === 'quality' && ((facts.tokens.classes[hit.endToken] ?? 0) & WordClass.InfinitiveMarker) !== 0)
      return 'advice';
    if (facts.hits.touches('purpose', Math.max(place.firstToken, cue - 6), cue)) return 'about-something-else';
    if (hit.entry.ref === 'pain' && !isFragment(facts, place) && !isPainless(facts, place, cue)) return 'no-subject';
    if (sort & WordClass.NegativePreposition && facts.hitAt('person', cue - 1)) return 'about-something-else';
    return null;
  });
}

/** The nearest negation before the harm that denies it, or one after it: «bivirkninger ser vi aldri». */
function denialOf(facts: BlockFacts, hit: Hit): Negation | undefined {
  let found: Negation | undefined;
  for (const negation of facts.negations) {
    if (negation.affirmative || !negation.core.some((span) => contains(span, hit))) continue;
    if (negation.cue.end <= hit.start) found = negation;
    else if (found === undefined && negation.cue.start >= hit.end)
      return isFronted(facts, hit, negation) || isDeniedVerb(facts, hit, negation) ? negation : undefined;
  }
  return found;
}

/** A harm moved to the front of its clause, denied after the verb; «smertene er ikke …» denies what follows instead. */
function isFronted(facts: BlockFacts, hit: Hit, { cue }: Negation): boolean {
  const token = tokenAt(facts.tokens, cue.start);
  return token - hit.endToken <= 3 && ((facts.tokens.classes[token - 1] as number) & WordClass.SubjectPronoun) !== 0;
}

/** «skader ikke emaljen»: the verb right before its negation. */
function isDeniedVerb(facts: BlockFacts, hit: Hit, { cue }: Negation): boolean {
  return hit.entry.ref === 'event' && tokenAt(facts.tokens, cue.start) === hit.endToken;
}

function cueEnd(facts: BlockFacts, cue: number): number {
  return Math.min(cue + 1, facts.tokens.count);
}

/** Whether the words between a negation and a harm leave the harm what is denied. */
function governs(facts: BlockFacts, hit: Hit, cue: number, at: number, first: number, last: number): boolean {
  const { tokens } = facts;
  const isQuality = QUALITIES.has(hit.entry.ref);
  let verbs = 0;
  for (let token = first; token < last; token++) {
    const classes = tokens.classes[token] as number;
    if (classes & (WordClass.Subordinator | WordClass.Adversative | WordClass.InfinitiveMarker)) return false;
    if (classes & WordClass.Preposition && !facts.hitAt('partitive', token)) {
      if (cue & WordClass.NegativePreposition) continue;
      return false;
    }
    if (facts.hitAt('cause', token) || (isQuality && facts.hitAt('become', token))) verbs++;
  }
  if (last - first > (verbs > 0 ? 12 : 8)) return false;
  if (cue & WordClass.NegativePreposition) return hit.entry.ref !== 'event';
  if (cue & WordClass.NegativeDeterminer) return verbs > 0 || (isQuality ? last === first : last - first <= 3);
  if (isQuality) return true;
  // «har ikke hatt en eneste komplikasjon», «gir ikke bivirkninger»
  return (
    verbs > 0 ||
    facts.hitAt('cause', at - 1) !== undefined ||
    (facts.hitAt('cause', at - 2) !== undefined && last - first <= 3) ||
    isInverted(facts, at)
  );
}

/** «ser man imidlertid ikke avhengighet»: subject and adverbs stand between the verb and the negation. */
function isInverted(facts: BlockFacts, cue: number): boolean {
  for (let token = cue - 1; token >= Math.max(0, cue - 4); token--) {
    if (facts.hitAt('cause', token)) return cue - token > 1;
    if (
      ((facts.tokens.classes[token] as number) &
        (WordClass.SubjectPronoun | WordClass.SentenceAdverb | WordClass.Adversative)) ===
      0
    )
      return false;
  }
  return false;
}

function isDeniedTwice(facts: BlockFacts, denial: Negation): boolean {
  return facts.negations.some(
    (other) => other !== denial && !other.affirmative && other.core.some((span) => contains(span, denial.cue)),
  );
}

/** «gir sjelden lindring uten sedasjon»: what is denied is seldom so. */
function isSeldom(facts: BlockFacts, place: Place, cue: number): boolean {
  const { first } = clauseOf(facts, place);
  return facts.hits
    .ofKind('rarity')
    .some(({ entry, firstToken, endToken }) => entry.ref === 'seldom' && firstToken >= first && endToken <= cue);
}

/** «rotfylling uten smerte», «helt uten plager»: pain that the treatment does not give, not pain that it takes away. */
function isPainless(facts: BlockFacts, place: Place, cue: number): boolean {
  const { starts, ends } = facts.tokens;
  const span = { start: starts[cue] as number, end: ends[cue] as number };
  if (withIntensifiers(facts, cue, span).start < span.start)
    return !facts.hits.touches('benefit', place.firstToken, cue);
  return (
    topicAmong(
      facts,
      Math.max(place.firstToken, cue - 3),
      cue,
      (about) => isTreatment(about) || about === 'procedure',
    ) !== undefined
  );
}

/** «fri for bivirkninger», «tilvenning er utelukket»: a harm denied without a negation. */
export function absentHarm(facts: BlockFacts, hit: Hit): Claim | undefined {
  for (const absence of facts.hits.ofKind('absence')) {
    const isPredicate = absence.entry.ref === 'predicate';
    const gap = isPredicate ? absence.firstToken - hit.endToken : hit.firstToken - absence.endToken;
    if (gap < 0 || gap > (isPredicate ? 6 : 3)) continue;
    const place = placeOf(facts, hit);
    if (absence.firstToken < place.firstToken || absence.endToken > place.endToken) continue;
    const first = isPredicate ? hit : absence;
    const start = Math.min(hit.start, absence.start);
    const span = withIntensifiers(facts, first.firstToken, {
      start,
      end: Math.max(facts.wordEnd(hit), facts.wordEnd(absence)),
    });
    const isDenied = absence.entry.ref !== 'no-reason' && facts.isNegated(absence);
    return harmClaim(facts, place, span, () => (isDenied ? 'negated' : null));
  }
  return undefined;
}

/** «alvorlige bivirkninger er svært sjeldne», «risikoen er minimal», «kun milde bivirkninger». */
export function rareHarm(facts: BlockFacts, hit: Hit): Claim | undefined {
  if (QUALITIES.has(hit.entry.ref) || hit.entry.ref === 'pain') return undefined;
  for (const rarity of facts.hits.ofKind('rarity')) {
    const { ref } = rarity.entry;
    const isAfter = rarity.firstToken >= hit.endToken;
    const gap = isAfter ? rarity.firstToken - hit.endToken : hit.firstToken - rarity.endToken;
    if (gap < 0 || gap > (isAfter ? 8 : ref === 'only' ? 6 : 2)) continue;
    const isPlain = ref === 'plain' || ref === 'seldom' || ref === 'mild';
    if (
      ref === 'mild' &&
      hit.entry.ref !== 'adverse' &&
      hit.entry.ref !== 'thing' &&
      hit.entry.kind !== 'about-adverse'
    )
      continue;
    if (isAfter ? ref === 'few' : isPlain) continue;
    const [first, last] = isAfter ? [hit.endToken, rarity.firstToken] : [rarity.endToken, hit.firstToken];
    const place = placeOf(facts, hit);
    if (rarity.firstToken < place.firstToken || rarity.endToken > place.endToken || hasBreak(facts, first, last))
      continue;
    // «gir lite informasjon om risiko»: what is little is another thing
    if (!isAfter && hasPreposition(facts, first + 1, last)) continue;
    // «bivirkningene er små blåmerker»: how small what follows is
    if (isAfter && isPlain && facts.hitAt('about-adverse', rarity.endToken)) continue;
    if (isAfter && !isPredicative(facts, rarity.firstToken) && !facts.hits.touches('occur', first, rarity.endToken))
      continue;
    // «svært sjeldne bivirkninger» names a class of frequency, «minimal risiko» is a claim
    if (!isAfter && ref === 'very-seldom') continue;
    const start = Math.min(hit.start, rarity.start);
    const end = Math.max(facts.wordEnd(hit), facts.wordEnd(rarity));
    const rarePlace = { ...place, hit: rarity };
    return {
      ...harmClaim(facts, { ...place, negated: false }, { start, end }, () => {
        if (facts.isNegated(rarity)) return 'negated';
        if (ref === 'mild' && isReserved(facts, hit.endToken, rarity)) return 'frequency';
        if (!isPlain) return null;
        return isBalanced(facts, rarePlace, ref === 'mild') ? 'balanced' : null;
      }),
      entry: rarity.entry,
    };
  }
  return undefined;
}

function hasPreposition({ tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.Preposition) return true;
  return false;
}

/** «som regel milde», «ofte forbigående» */
function isReserved(facts: BlockFacts, first: number, rarity: Hit): boolean {
  return facts.isHedged(rarity) || facts.hits.touches('reservation', first, rarity.firstToken);
}

/**
 * The rarity is not all that is said: an exception, a figure or a list follows.
 * @param isMild a dash after «forbigående» says when, and excepts nothing
 */
function isBalanced(facts: BlockFacts, { hit, endToken }: Place, isMild: boolean): boolean {
  const { tokens } = facts;
  for (let token = hit.endToken; token < endToken; token++)
    if ((tokens.classes[token] as number) & WordClass.Adversative) return true;
  const end = tokens.ends[endToken - 1] as number;
  const start = tokens.starts[hit.firstToken] as number;
  return (
    (!isMild && hasBreak(facts, hit.endToken, endToken)) ||
    facts.quantities.some((quantity) => quantity.start >= start && quantity.end <= end)
  );
}

function harmClaim(facts: BlockFacts, place: Place, span: Span, exemption: () => Exemption | null): Claim {
  return claimFrom(facts, place, 'safety', 'adverse-effect', span, () => {
    if (facts.hits.covers('fixed', place.hit.firstToken, place.hit.endToken)) return 'fixed-expression';
    if (facts.hits.within('critical', place.firstToken, place.endToken)) return 'critical';
    const own = exemption();
    if (own) return own;
    if (isPlainQuestion(facts, place)) return 'question';
    if (isConditional(facts, place)) return 'conditional';
    return subjectExemption(facts, place, facts.hitAt('intensifier', tokenAt(facts.tokens, span.start)) !== undefined);
  });
}

/** Words for harm of everyday life need a treatment beside them; of a disease they are a fact. */
function subjectExemption(facts: BlockFacts, place: Place, isAbsolute: boolean): Exemption | null {
  const { hit, firstToken, endToken } = place;
  const { first, end } = clauseOf(facts, place);
  if (facts.hits.within('advice', first, hit.firstToken)) return 'advice';
  if (hit.entry.ref === 'adverse' || hit.entry.ref === 'habit') return null;
  if (topicAmong(facts, first, end, isOffered)) return null;
  // «minimal risiko for blødning»: another adverse effect says what the harm is
  const isAnother = (about: About, other: Hit) => about === 'adverse-effect' && other.firstToken >= hit.endToken;
  if (hit.entry.kind === 'harm' && topicAmong(facts, hit.endToken, end, isAnother)) return null;
  if (isFragment(facts, place) || isOwnPatients(facts, place) || isOwnRecord(facts, place)) return null;
  if (isAbsolute && topicAmong(facts, firstToken, endToken, isOurs)) return null;
  if (topicAmong(facts, first, hit.firstToken, (about) => about === 'disease')) return 'about-something-else';
  if (topicAmong(facts, firstToken, endToken, isOffered)) return null;
  return hit.entry.ref !== 'quality' && treatmentBefore(facts, place) ? null : 'no-subject';
}

/** «Ingen smerte, ingen risiko.»: a slogan without a verb. */
function isFragment({ tokens }: BlockFacts, { firstToken, endToken }: Place): boolean {
  const first = tokens.classes[firstToken] as number;
  if ((first & (WordClass.NegativeDeterminer | WordClass.NegativePreposition)) === 0) return false;
  for (let token = firstToken; token < endToken; token++)
    if ((tokens.classes[token] as number) & (WordClass.FiniteVerb | WordClass.Subordinator)) return false;
  return true;
}

/** «vi har aldri hatt en komplikasjon»: the clinic speaks of what it has seen. */
function isOwnRecord(facts: BlockFacts, place: Place): boolean {
  const { first, end } = clauseOf(facts, place);
  if (!facts.hits.touches('own-record', first, end)) return false;
  for (let token = first; token < end; token++)
    if ((facts.tokens.classes[token] as number) & WordClass.FirstPerson) return true;
  return false;
}

/** «ingen av våre pasienter», «vi … pasientene»: the clinic speaks of those it treated. */
function isOwnPatients(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  if (!facts.hits.touches('patient', firstToken, endToken)) return false;
  for (let token = firstToken; token < endToken; token++)
    if ((facts.tokens.classes[token] as number) & WordClass.FirstPerson) return true;
  return false;
}
