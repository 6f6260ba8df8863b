import { TokenKind, tokenAt, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { isPredicative, type Topic } from './about';
import { hitBefore } from './beside';
import { claimFrom, generalExemption, type Place, placeOf } from './claim-place';
import { clauseOf, hasBreak, isConditional, isPlainQuestion } from './clause';
import { isIllness, isOffered, isOurs, isTreatment, subjectOf, topicAmong } from './subject';

/** Claims of cure («kurerer migrene»), lasting effect («for godt», «varig bedring») and guarantee («garantert effekt»). */
export function findCure(facts: BlockFacts): Claim[] {
  return [
    ...facts.hits.ofKind('cure').flatMap((hit) => cureClaim(facts, hit)),
    ...facts.hits.ofKind('permanence').flatMap((hit) => lastingClaim(facts, hit)),
    ...facts.hits.ofKind('guarantee').flatMap((hit) => guaranteeClaim(facts, hit)),
    ...facts.hits.ofKind('every').flatMap((hit) => universalClaim(facts, hit)),
  ];
}

// Cure

function cureClaim(facts: BlockFacts, hit: Hit): Claim[] {
  const place = placeOf(facts, hit);
  const { ref } = hit.entry;
  const object = objectAfter(facts, place);
  // «slutt på», «stopp» and «ved roten» say nothing before a disease or an effect stands beside them
  if (ref === 'end' && !facts.hitAt('free-life', hit.firstToken) && object === undefined && !hasIllness(facts, place))
    return [];
  if (ref === 'remove' && object === undefined && !isDoneTo(facts, place)) return [];
  if (ref === 'gone' && !isOfIllness(facts, place)) return [];
  if (ref === 'reset' && !hasResetObject(facts, place)) return [];
  const end = object && (ref === 'heal' || ref === 'end' || ref === 'remove') ? facts.wordEnd(object.hit) : hit.end;
  return [
    claimFrom(facts, place, 'cure', object?.about ?? 'disease', { start: hit.start, end }, () => {
      const general = generalExemption(facts, place);
      if (general) return general;
      if (isPlainQuestion(facts, place) && ref !== 'end') return 'question';
      if (isConditional(facts, place)) return 'conditional';
      if (ref === 'root' && !hasIllness(facts, place)) return 'no-benefit';
      if (facts.hits.touches('aim', place.firstToken, place.endToken)) return 'no-benefit';
      if (ref === 'end') return isAdvised(facts, place) ? 'advice' : null;
      return null;
    }),
  ];
}

/** «skadene kan reverseres»: what the passive is said of stands before it. */
function isDoneTo(facts: BlockFacts, place: Place): boolean {
  const { hit } = place;
  return facts.text.charAt(hit.end - 1).toLowerCase() === 's' && isOfIllness(facts, place);
}

/** Whether an illness or a harm stands before the words in their clause. */
function isOfIllness(facts: BlockFacts, place: Place): boolean {
  const { first } = clauseOf(facts, place);
  const { firstToken } = place.hit;
  return topicAmong(facts, first, firstToken, isIllness) !== undefined || facts.hits.touches('harm', first, firstToken);
}

/** What is reset: right after the verb, or before «seg selv». */
function hasResetObject(facts: BlockFacts, { hit, firstToken, endToken }: Place): boolean {
  if (facts.hits.touches('reset-object', hit.endToken, Math.min(endToken, hit.endToken + 7))) return true;
  const isReflexive = facts.hitAt('reflexive', hit.endToken) ?? facts.hitAt('reflexive', hit.endToken + 1);
  return (
    isReflexive !== undefined &&
    facts.hits.touches('reset-object', Math.max(firstToken, hit.firstToken - 5), hit.firstToken)
  );
}

/** The disease, symptom or body part that a verb of cure takes: within a few words, before any other clause. */
function objectAfter(facts: BlockFacts, { hit, endToken }: Place): { about: About; hit: Hit } | undefined {
  for (let token = hit.endToken; token < Math.min(endToken, hit.endToken + 5); token++) {
    const burden = facts.hitAt('burden', token);
    const found =
      topicAmong(facts, token, token + 1, isIllness) ?? (burden && { about: 'disease' as const, hit: burden });
    if (found) return found;
    const classes = facts.tokens.classes[token] as number;
    if (facts.tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return undefined;
    if (classes & (WordClass.Subordinator | WordClass.Adversative | WordClass.FiniteVerb)) return undefined;
  }
  return undefined;
}

function hasIllness(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  return (
    topicAmong(facts, firstToken, endToken, isIllness) !== undefined ||
    facts.hits.touches('burden', firstToken, endToken)
  );
}

/** «Stopp behandlingen hvis du får utslett»: the sentence tells the reader what to do. */
function isAdvised(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  return facts.hits.within('advice', firstToken, endToken) !== undefined;
}

// Lasting effect

function lastingClaim(facts: BlockFacts, hit: Hit): Claim[] {
  const place = placeOf(facts, hit);
  return hit.entry.ref === 'adjective' ? lastingQuality(facts, place) : [lastingPhrase(facts, place)];
}

/** «varig bedring», «resultatet er varig»: the adjective with the effect it qualifies. */
function lastingQuality(facts: BlockFacts, place: Place): Claim[] {
  const { hit } = place;
  const topic = subjectOf(facts, place);
  if (topic === undefined) return lastingAdverb(facts, place);
  const end = topic.role === 'head' && topic.hit.end > hit.end ? facts.wordEnd(topic.hit) : hit.end;
  return [
    claimFrom(facts, place, 'cure', topic.about, { start: hit.start, end }, () => {
      if (facts.hits.touches('no-permanence', hit.firstToken, hit.endToken)) return 'fixed-expression';
      return generalExemption(facts, place) ?? lastingExemption(facts, place, topic);
    }),
  ];
}

/** «permanent kvitt svetten»: an adverb right before what one will be. */
function lastingAdverb(facts: BlockFacts, place: Place): Claim[] {
  const benefit = facts.hitAt('benefit', place.hit.endToken);
  if (benefit === undefined) return [];
  const span = { start: place.hit.start, end: facts.wordEnd(benefit) };
  return [claimFrom(facts, place, 'cure', 'effect', span, () => generalExemption(facts, place))];
}

function lastingExemption(facts: BlockFacts, place: Place, topic: Topic): Exemption | null {
  const { hit } = place;
  if (isPlainQuestion(facts, place)) return 'question';
  if (isConditional(facts, place)) return 'conditional';
  const isEffect =
    topic.about === 'effect' ||
    (topic.about === 'treatment' &&
      facts.hits.within('outcome', topic.hit.firstToken, topic.hit.endToken) !== undefined);
  if (topic.role === 'subject' && followsHarm(facts, place, topic.hit.firstToken)) return 'adverse-effect';
  if (topic.role === 'head') return isEffect ? null : 'about-something-else';
  if (isPredicative(facts, hit.firstToken) && topic.role === 'subject') return isEffect ? null : 'about-something-else';
  // «gir et resultat som varer permanent», «fjerner hår permanent»
  const verb =
    hitBefore(facts, 'relief', hit.firstToken) ??
    hitBefore(facts, 'benefit', hit.firstToken) ??
    facts.hitAt('benefit', hit.endToken);
  return verb || (benefitBeside(facts, place) && !isAdjective(facts, hit)) ? null : 'about-something-else';
}

/** «Nedsatt følelse er vanlig, og hos noen blir endringen varig»: nothing but harm comes before the subject. */
function followsHarm(facts: BlockFacts, { firstToken }: Place, subject: number): boolean {
  const harm = facts.hits.within('about-adverse', firstToken, subject);
  return (
    harm !== undefined && !facts.isNegated(harm) && facts.hits.within('benefit', firstToken, subject) === undefined
  );
}

function isAdjective({ text }: BlockFacts, { end }: Hit): boolean {
  const last = text.charAt(end - 1).toLowerCase();
  return last === 'e' || last === 'g';
}

/** «for godt», «livet ut»: they promise beside a benefit, not beside a duty, an adverse effect or the reader's choice. */
function lastingPhrase(facts: BlockFacts, place: Place): Claim {
  const { hit } = place;
  const benefit = benefitBeside(facts, place);
  const start =
    benefit && hit.firstToken - benefit.endToken >= 0 && hit.firstToken - benefit.endToken <= 3
      ? benefit.start
      : hit.start;
  return claimFrom(facts, place, 'cure', 'effect', { start, end: hit.end }, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (isConditional(facts, place)) return 'conditional';
    const { first, end } = clauseOf(facts, place);
    if (facts.hits.touches('duty', first, end)) return 'advice';
    if (hit.entry.ref === 'enduring')
      return subjectOf(facts, place)?.about === 'effect' ? null : 'about-something-else';
    if (hit.entry.ref === 'never') return hasIllness(facts, place) ? null : 'no-benefit';
    // «sykdommen varer livet ut»
    if (benefit && facts.hitAt('endure', benefit.firstToken) && isIllness(subjectOf(facts, place)?.about ?? 'unknown'))
      return 'about-something-else';
    if (benefit) return null;
    return hasIllness(facts, place) && topicAmong(facts, place.firstToken, place.endToken, isOurs)
      ? null
      : 'no-benefit';
  });
}

/** A benefit or an effect in the clause or the sentence, before any adverse effect. */
function benefitBeside(facts: BlockFacts, { firstToken, endToken, hit }: Place): Hit | undefined {
  let nearest: Hit | undefined;
  for (const kind of ['benefit', 'about-effect', 'relief'] as const) {
    for (const other of facts.hits.ofKind(kind)) {
      if (other.firstToken < firstToken || other.endToken > endToken) continue;
      if (nearest === undefined || gap(other, hit) < gap(nearest, hit)) nearest = other;
    }
  }
  return nearest;
}

function gap(one: Hit, other: Hit): number {
  return one.endToken <= other.firstToken
    ? other.firstToken - one.endToken
    : Math.max(0, one.firstToken - other.endToken);
}

// Guarantee

function guaranteeClaim(facts: BlockFacts, hit: Hit): Claim[] {
  const place = placeOf(facts, hit);
  const { ref } = hit.entry;
  if (ref === 'certain') return certainClaim(facts, place);
  return [
    claimFrom(facts, place, 'guarantee', 'effect', { start: hit.start, end: hit.end }, () => {
      const general = generalExemption(facts, place);
      if (general) return general;
      if (isPlainQuestion(facts, place)) return 'question';
      if (isConditional(facts, place)) return 'conditional';
      return promiseExemption(facts, place);
    }),
  ];
}

function promiseExemption(facts: BlockFacts, place: Place): Exemption | null {
  const { hit, firstToken, endToken } = place;
  const { ref } = hit.entry;
  if (ref === 'always') return null;
  if (isAboutTerms(facts, place)) return 'about-something-else';
  if (ref === 'money-back') return null;
  if (ref === 'noun') {
    // «babygaranti», «garanti for resultatet»; «uten garanti» and «ingen garanti» are negated
    if (facts.hits.touches('duty', firstToken, endToken)) return 'advice';
    const isCompound = hit.end - hit.start > 'garantiene'.length;
    if (isCompound && (facts.kind === 'heading' || facts.kind === 'listItem')) return null;
    if (benefitBeside(facts, place) || hasIllness(facts, place)) return null;
    return topicAmong(facts, firstToken, endToken, isOffered) ? null : 'no-benefit';
  }
  // «Vi lover deg ingen mirakler»
  if (ref === 'promise' && deniesObject(facts, place)) return 'negated';
  if (benefitBeside(facts, place) || hasIllness(facts, place) || facts.hits.within('outcome', hit.endToken, endToken))
    return null;
  if (ref !== 'verb') return 'no-benefit';
  if (facts.hitAt('cause', hit.firstToken - 1)) return null;
  return topicAmong(
    facts,
    firstToken,
    endToken,
    (about, { entry }) => isTreatment(about) || entry.kind === 'about-anatomy',
  )
    ? null
    : 'no-benefit';
}

function deniesObject({ tokens }: BlockFacts, { hit, endToken }: Place): boolean {
  for (let token = hit.endToken; token < Math.min(endToken, hit.endToken + 3); token++)
    if ((tokens.classes[token] as number) & WordClass.Negation)
      return ((tokens.classes[token] as number) & WordClass.NegativePreposition) === 0;
  return false;
}

/** «garantert time», «garantien gjelder prisen»: what is promised is no effect. */
function isAboutTerms(facts: BlockFacts, { hit, firstToken, endToken }: Place): boolean {
  const { firstToken: first, endToken: end } = hit;
  if (facts.hits.touches('no-promise', first, Math.min(endToken, end + 4))) return true;
  const before = Math.max(firstToken, first - 3);
  return facts.hits.touches('no-promise', before, first) && !hasBreak(facts, before, first);
}

/** How far a benefit may stand from those who all have it, in tokens. */
const EVERYBODY_REACH = 7;

/** «alle kundene våre går ned i vekt», «samtlige pasienter opplevde bedring»: a benefit without exception. */
function universalClaim(facts: BlockFacts, hit: Hit): Claim[] {
  const place = placeOf(facts, hit);
  const { end } = clauseOf(facts, place);
  const people = personAfter(facts, hit.endToken, Math.min(end, hit.endToken + 3));
  if (people === undefined) return [];
  const last = Math.min(end, people.endToken + EVERYBODY_REACH);
  const benefit =
    facts.hits.within('benefit', people.endToken, last) ?? facts.hits.within('about-effect', people.endToken, last);
  if (benefit === undefined) return [];
  return [
    claimFrom(facts, place, 'guarantee', 'effect', { start: hit.start, end: facts.wordEnd(benefit) }, () => {
      const general = generalExemption(facts, place);
      if (general) return general;
      if (isConditional(facts, place)) return 'conditional';
      if (facts.isNegated(benefit)) return 'negated';
      return facts.hits.touches('duty', hit.endToken, last) || facts.hits.within('advice', hit.endToken, last)
        ? 'advice'
        : null;
    }),
  ];
}

function personAfter(facts: BlockFacts, first: number, end: number): Hit | undefined {
  for (let token = first; token < end; token++) {
    const person = facts.hitAt('person', token);
    if (person) return person;
  }
  return undefined;
}

/** «100 % sikker», «hundre prosent effekt»: a quality said to hold without exception. */
function certainClaim(facts: BlockFacts, place: Place): Claim[] {
  const { hit } = place;
  const whole = facts.quantities.find(
    ({ kind, value, end }) => kind === 'percent' && value === 100 && tokenAt(facts.tokens, end) === hit.firstToken,
  );
  if (whole === undefined) return [];
  return [
    claimFrom(facts, place, 'guarantee', 'effect', { start: whole.start, end: hit.end }, () =>
      generalExemption(facts, place),
    ),
  ];
}
