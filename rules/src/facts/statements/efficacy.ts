import { contains, overlaps } from '../../draft/span';
import { KIND } from '../../knowledge/kinds';
import { isClauseStart, type TokenRange } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { aboutOfKind, subjectTopic } from './about';
import { treatmentBefore } from './anaphora';
import { isInsufficient, isTakenAway, nearest } from './beside';
import { claimFrom, generalExemption, type Place, placeOf } from './claim-place';
import { clauseAt, isOpen, isParted, isQuestion, sentenceTokens } from './clause';
import { isIllnessAt, isTreatment, topicAmong } from './subject';

/** Subjects that an effect is claimed for. */
const OURS: ReadonlySet<About> = new Set<About>(['treatment', 'medicine', 'clinic', 'effect']);
/** Effects and the states that patients reach. */
const EFFECTS = ['benefit', 'about-effect', 'outcome'] as const;
/** Words between a verb and the effect it governs. */
const REACH = 5;

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
    if (hit.entry.ref === 'authority' || hasWithin(facts, EFFECTS, hit)) return null;
    if (effect === undefined || effect.gap > FAR || isInsufficient(facts, effect.hit)) return 'no-benefit';
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
  const place = placeOf(facts, hit);
  const clause = clauseAt(facts, hit.firstToken, sentenceTokens(facts, hit));
  const about = subjectOf(facts, hit.firstToken, clause, place);
  return claimFrom(facts, place, 'efficacy', about, hit, () => {
    if (isMechanism(facts, hit)) return 'procedure';
    if (about === 'clinic' && isErrand(facts, hit, place.endToken)) return 'no-benefit';
    return exemptionOf(facts, place, about, lastWord(facts, hit));
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

/** The last word of a phrase: «er ikke effektiv» is denied by what it holds. */
function lastWord({ tokens }: BlockFacts, hit: Hit): Hit {
  const firstToken = hit.endToken - 1;
  return { ...hit, firstToken, start: tokens.starts[firstToken] as number };
}

/** «behandlingen gir … lindring»: the effect is the object. */
function givingClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const effect = objectOf(facts, hit);
  if (effect === undefined) return undefined;
  const place = placeOf(facts, hit);
  const clause = clauseAt(facts, hit.firstToken, sentenceTokens(facts, hit));
  const about = subjectOf(facts, hit.firstToken, clause, place);
  const span = { start: hit.start, end: facts.wordEnd(effect) };
  return claimFrom(facts, place, 'efficacy', about, span, () => exemptionOf(facts, place, about, effect));
}

/** «kuren renser kroppen»: a verb of change that claims an effect by what it is said to change. */
function actingClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const object = changedObject(facts, hit);
  if (object === undefined) return undefined;
  const place = placeOf(facts, hit);
  const clause = clauseAt(facts, hit.firstToken, sentenceTokens(facts, hit));
  const about = subjectOf(facts, hit.firstToken, clause, place);
  const span = { start: hit.start, end: facts.wordEnd(object) };
  return claimFrom(facts, place, 'efficacy', about, span, () => {
    if (isMoreHarm(hit, object)) return 'adverse-effect';
    if (hit.entry.ref === 'removing' && object.entry.kind === 'about-anatomy') return 'procedure';
    return exemptionOf(facts, place, about, lastWord(facts, hit), object);
  });
}

/** «kuren får smertene til å slippe taket»: what a complaint or a part of the body is made to do. */
function causingClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const object = firstWithin(facts, [...CHANGED, ...EFFECTS], hit.firstToken + 1, hit.endToken);
  if (object === undefined) return undefined;
  const place = placeOf(facts, hit);
  const clause = clauseAt(facts, hit.firstToken, sentenceTokens(facts, hit));
  const about = subjectOf(facts, hit.firstToken, clause, place);
  return claimFrom(facts, place, 'efficacy', about, hit, () =>
    exemptionOf(facts, place, about, lastWord(facts, hit), object),
  );
}

function firstWithin(facts: BlockFacts, kinds: readonly string[], first: number, end: number): Hit | undefined {
  for (let token = first; token < end; token++)
    for (const kind of kinds) {
      const found = facts.hitAt(kind, token);
      if (found) return found;
    }
  return undefined;
}

/** «smertene forsvinner med akupunktur»: the complaint is the subject, and what is to have done it stands in the sentence. */
function undergoneClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const sentence = sentenceTokens(facts, hit);
  const clause = clauseAt(facts, hit.firstToken, sentence);
  const complaint =
    firstWithin(facts, COMPLAINTS, Math.max(clause.first, hit.firstToken - REACH), hit.firstToken) ??
    firstWithin(facts, COMPLAINTS, hit.firstToken, Math.min(clause.end, hit.endToken + 3));
  const about = causeOf(facts, sentence)?.about;
  if (complaint === undefined || about === undefined) return undefined;
  // «plagene forsvinner over natten», «… for godt» are other claims
  if (['onset', 'permanence'].some((kind) => facts.hits.touches(kind, clause.first, clause.end))) return undefined;
  const span = { start: Math.min(complaint.start, hit.start), end: Math.max(complaint.end, hit.end) };
  return claimFrom(facts, place, 'efficacy', about, span, () => {
    if (facts.hits.touches('about-adverse', complaint.firstToken, complaint.endToken)) return 'adverse-effect';
    if (facts.hits.within('untreated', sentence.first, sentence.end)) return 'no-subject';
    if (isUnderCondition(facts, clause.first, Math.max(hit.firstToken, complaint.firstToken))) return 'open';
    return exemptionOf(facts, place, about, lastWord(facts, hit), complaint);
  });
}

/** «også om plagene gir seg», «selv hvis …» */
function isUnderCondition({ tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.Conditional) return true;
  return false;
}

const COMPLAINTS = ['burden', 'about-disease', KIND.condition] as const;

/**
 * The treatment that a sentence names, or the clinic as where it happens or who does it: «hos oss», «vi sørger for at …»; one that
 * nobody gets is no cause: «uten behandling».
 */
function causeOf(facts: BlockFacts, { first, end }: TokenRange): { about: About } | undefined {
  const { classes } = facts.tokens;
  const isPlace = (token: number) => ((classes[token] ?? 0) & WordClass.Preposition) !== 0;
  const isCause = ({ firstToken }: Hit) => firstToken === first || isPlace(firstToken) || isPlace(firstToken - 1);
  return (
    topicAmong(facts, first, end, (about, hit) => isTreatment(about) && !facts.isNegated(hit)) ??
    topicAmong(facts, first, end, (about, hit) => about === 'clinic' && isCause(hit))
  );
}

/** What a verb of change may have as its object, first what tells good from harm. */
const CHANGED = ['body-function', 'burden', 'about-adverse', 'about-disease', KIND.condition, 'about-anatomy'] as const;

/** «øker svetten»: more of what is better less. */
function isMoreHarm({ entry: verb }: Hit, { entry: { kind, ref } }: Hit): boolean {
  return verb.ref === 'raising' && !(kind === 'about-anatomy' || (kind === 'body-function' && ref !== 'less'));
}

/** The body part, function or complaint right after a verb, over articles and adjectives. */
function changedObject(facts: BlockFacts, hit: Hit): Hit | undefined {
  const { tokens } = facts;
  const limit = Math.min(sentenceTokens(facts, hit).end, hit.endToken + REACH);
  for (let token = hit.endToken; token < limit; token++) {
    for (const kind of CHANGED) {
      const object = facts.hitAt(kind, token);
      if (object && object.endToken > hit.endToken) return object;
    }
    const classes = tokens.classes[token] as number;
    if (tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return undefined;
    if (classes & (WordClass.Subordinator | WordClass.Adversative | WordClass.FiniteVerb)) return undefined;
    // «løser opp i stivhet» alone may have a preposition, right after the verb
    if (classes & WordClass.Preposition && token > hit.endToken) return undefined;
  }
  return undefined;
}

/** «mange merker … bedring»: people are the subject and the effect is what they get. */
function peopleClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const clause = clauseAt(facts, hit.firstToken, sentenceTokens(facts, hit));
  const people = nearest(facts, ['people'], hit.firstToken, hit.endToken, {
    first: Math.max(clause.first, hit.firstToken - REACH),
    end: Math.min(clause.end, hit.endToken + 2),
  });
  if (people === undefined) return undefined;
  const effect = objectOf(facts, hit);
  if (effect === undefined || effect.firstToken < people.hit.endToken) return undefined;
  const place = placeOf(facts, hit);
  const span = { start: Math.min(hit.start, people.hit.start), end: facts.wordEnd(effect) };
  return claimFrom(facts, place, 'efficacy', 'effect', span, () => {
    if (facts.hits.within('population', clause.first, clause.end)) return 'epidemiology';
    // «du får bedre resultat hvis du følger rådene» is advice
    if (facts.hits.within('condition-word', hit.endToken, place.endToken)) return 'open';
    return exemptionOf(facts, place, 'effect', effect);
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
      if (effect && effect.endToken > hit.endToken) return effect;
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

/** @param changed what is taken away or changed, whose harm is none of the treatment's */
function exemptionOf(facts: BlockFacts, place: Place, about: About, effect: Hit, changed?: Hit): Exemption | null {
  const general = generalExemption(facts, place) ?? openExemption(facts, place);
  if (general) return general;
  if (facts.isNegated(effect) || isInsufficient(facts, effect)) return 'negated';
  const clause = clauseAt(facts, place.hit.firstToken, { first: place.firstToken, end: place.endToken });
  if (about === 'comparator' || facts.hits.within('about-comparator', clause.first, place.hit.firstToken))
    return 'comparator';
  if (about === 'procedure') return 'procedure';
  if (!OURS.has(about)) return about === 'unknown' ? 'no-subject' : 'about-something-else';
  const sentence = { first: place.firstToken, end: place.endToken };
  const harm = nearest(facts, ['about-adverse'], effect.firstToken, effect.endToken, sentence);
  if (harm === undefined || harm.gap > 2 || isTakenAway(facts, harm.hit)) return null;
  return changed && overlaps(changed, harm.hit) ? null : 'adverse-effect';
}

/** Questions, conditions, aims and duties assert nothing; what a patient is quoted with is a testimonial. */
function openExemption(facts: BlockFacts, { hit, firstToken, endToken }: Place): Exemption | null {
  const sentence = { first: firstToken, end: endToken };
  const clause = clauseAt(facts, hit.firstToken, sentence);
  if (isQuestion(facts, sentence)) return 'open';
  // «det tar uker før medisinen virker» tells when, if it does
  if (isOpen(facts, clause, hit.firstToken) || facts.hitAt('time-clause', clause.first)) return 'open';
  if (facts.hits.within('advice', clause.first, hit.firstToken)) return 'advice';
  return facts.quotations.some((quotation) => quotation.kind === 'speech' && contains(quotation, hit))
    ? 'quoted'
    : null;
}

/** What the subject of the clause is about; after «som» the noun before it. */
function subjectOf(facts: BlockFacts, verb: number, clause: TokenRange, place: Place): About {
  const topic = subjectTopic(facts, verb, clause.first) ?? antecedent(facts, clause.first, place.firstToken);
  if (topic !== undefined) return aboutOfKind(topic.hit.entry.kind);
  const before = isPronoun(facts, clause.first, verb) ? treatmentBefore(facts, place) : undefined;
  if (before !== undefined) return before.about;
  return facts.hits.within('offer', place.firstToken, verb) ? 'treatment' : 'unknown';
}

/** Whether a pronoun is all that stands before the verb, or right after it: «den virker», «slik virker den». */
function isPronoun({ tokens }: BlockFacts, first: number, verb: number): boolean {
  const isSubject = (token: number) => ((tokens.classes[token] ?? 0) & WordClass.SubjectPronoun) !== 0;
  return (verb - first <= 2 && isSubject(verb - 1)) || (verb - first <= 2 && isSubject(verb + 1));
}

function antecedent(facts: BlockFacts, clause: number, sentence: number) {
  if (((facts.tokens.classes[clause] ?? 0) & WordClass.Subordinator) === 0) return undefined;
  return subjectTopic(facts, clause, sentence);
}

function hasWithin(facts: BlockFacts, kinds: readonly string[], hit: Hit): boolean {
  for (let token = hit.firstToken; token < hit.endToken; token++)
    if (kinds.some((kind) => facts.hitAt(kind, token))) return true;
  return false;
}
