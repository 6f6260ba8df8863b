import { isUpper } from '../../language/characters';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { withIntensifiers } from './beside';
import { type Place, placeOf } from './claim-place';
import { clauseOf, hasBreak } from './clause';
import { comparatorAfter, ranked, rivalEnd } from './comparator';
import { alternative, contrast, disparagement, failure, rivalPhrase, spared, whileOthers } from './contrast';
import { isTreatment, subjectBefore, subjectOf, topicAmong } from './subject';

/**
 * Claims that rank a treatment or a provider against another, by their syntax: a comparative with «enn» and what it is
 * compared with, «like trygt som», a verb of superiority with its object, «i motsetning til», «der andre feiler».
 */
export function findComparison(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  const add = (claim: Claim | undefined) => {
    if (claim) claims.push(claim);
  };
  for (const hit of facts.hits.ofKind('comparative')) add(comparative(facts, hit) ?? unrivalled(facts, hit));
  for (const hit of facts.hits.ofKind('equality')) add(equality(facts, hit));
  for (const hit of facts.hits.ofKind('superiority')) add(superiority(facts, hit));
  for (const hit of facts.hits.ofKind('contrast')) add(contrast(facts, hit));
  for (const hit of facts.hits.ofKind('while')) add(whileOthers(facts, hit));
  for (const hit of facts.hits.ofKind('failure')) add(failure(facts, hit));
  for (const hit of facts.hits.ofKind('disparaging')) add(disparagement(facts, hit));
  for (const hit of facts.hits.ofKind('alternative')) add(alternative(facts, hit));
  for (const hit of facts.hits.ofKind('spared')) add(spared(facts, hit));
  for (const hit of facts.hits.ofKind('rival')) add(rivalPhrase(facts, hit));
  return claims;
}

/** How far «enn» may stand from its comparative, and a comparator from «enn», in tokens. */
const THAN_REACH = 9;

/** Subjects that are compared without ranking what is offered. */
const OTHERS: ReadonlySet<About> = new Set<About>([
  'comparator',
  'disease',
  'adverse-effect',
  'procedure',
  'statistic',
  'premises',
  'regulation',
]);

// Comparatives

function comparative(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const than = thanAfter(facts, place, 'than');
  if (than === undefined || (hit.entry.ref === 'count' && oursAfter(facts, than) === undefined)) return undefined;
  const comparator = comparatorAfter(facts, than.endToken, place.endToken);
  const unknown = comparator === undefined ? (oursAfter(facts, than) ?? unknownRival(facts, place, than)) : undefined;
  const end = unknown ?? (comparator ? rivalEnd(facts, comparator, place) : facts.wordEnd(than));
  const span = withIntensifiers(facts, hit.firstToken, { start: hit.start, end });
  return ranked(facts, place, comparator?.entry.kind, span, () => {
    if (comparator === undefined) return unknown !== undefined && !place.negated ? null : 'no-comparator';
    if (comparator.entry.kind === 'rival-noun' && !hasHealth(facts, place)) return 'no-subject';
    // «ingen gjør det bedre enn oss»: the denial is the claim
    if (hasNegativeSubject(facts, place)) return null;
    if (place.negated) return 'negated';
    return subjectExemption(facts, place, than.firstToken);
  });
}

/** Where «vår» ends in «linser sliter mer på øyet enn laseren vår»: what is compared with ours is another's. */
function oursAfter(facts: BlockFacts, than: Hit): number | undefined {
  const ours = facts.hits.within('about-us', than.endToken, than.endToken + 3);
  if (ours === undefined || ours.firstToken === than.endToken) return undefined;
  return facts.hits.within('about-treatment', than.endToken, ours.firstToken) ? facts.wordEnd(ours) : undefined;
}

/**
 * Where a word that no lexicon knows ends, right after «enn»: beside a treatment or a medicine it names another one
 * («ketamin er tryggere enn paracet»). `undefined` when it is known, or nothing of ours is compared.
 */
function unknownRival(facts: BlockFacts, place: Place, than: Hit): number | undefined {
  const { tokens } = facts;
  const next = than.endToken;
  if (next >= place.endToken || tokens.kinds[next] !== TokenKind.Word) return undefined;
  const isName = isUpper(facts.text.charCodeAt(tokens.starts[next] as number));
  if (tokens.classes[next] !== 0 || (tokens.words[next] !== 0 && !isName)) return undefined;
  const topic = subjectBefore(facts, place);
  return topic && isTreatment(topic.about) ? (tokens.ends[next] as number) : undefined;
}

/** The hit of a kind after the words, before the clause or the sentence breaks. */
function thanAfter(facts: BlockFacts, { hit, endToken }: Place, kind: string): Hit | undefined {
  const limit = Math.min(endToken, hit.endToken + THAN_REACH);
  for (let token = hit.endToken; token < limit; token++) {
    const than = facts.hitAt(kind, token);
    if (than) return than;
    if ((facts.tokens.classes[token] as number) & WordClass.Adversative) return undefined;
    if (hasBreak(facts, token, token + 1)) return undefined;
  }
  return undefined;
}

/** The claim's own noun or its subject is none of ours: a disease, a price, the other treatment's disadvantage. */
function subjectExemption(facts: BlockFacts, place: Place, end: number): Exemption | null {
  const { hit } = place;
  const own = topicAmong(
    facts,
    hit.firstToken,
    hit.endToken,
    (about) => about === 'effect' || about === 'adverse-effect',
  );
  let topic = subjectOf(facts, { ...place, endToken: end });
  if (topic?.role === 'head' && topic.about === 'effect') topic = subjectBefore(facts, place) ?? topic;
  if (topic?.about === 'comparator' && topic.role === 'subject') return 'comparator';
  if (own || topic === undefined) return null;
  if (topic.role === 'head') return OTHERS.has(topic.about) ? 'about-something-else' : null;
  return OTHERS.has(topic.about) && topic.role === 'subject' && !hasTreatment(facts, place)
    ? 'about-something-else'
    : null;
}

/** «bedre enn andre» may be said of anything; with a treatment, a disease or a benefit in the sentence it is ours. */
function hasHealth(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  return (
    topicAmong(facts, firstToken, endToken, (about, { entry }) => entry.kind !== 'about-us' && HEALTH.has(about)) !==
      undefined || facts.hits.touches('benefit', firstToken, endToken)
  );
}

const HEALTH: ReadonlySet<About> = new Set<About>([
  'treatment',
  'medicine',
  'clinic',
  'staff',
  'effect',
  'disease',
  'adverse-effect',
  'anatomy',
]);

function hasTreatment(facts: BlockFacts, { firstToken, hit }: Place): boolean {
  return (
    topicAmong(facts, firstToken, hit.firstToken, (about) => isTreatment(about) || about === 'clinic') !== undefined
  );
}

/** «ingen gjør det bedre», «ingen i Norge har operert flere»: nobody else, so we. */
function unrivalled(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const negative = negativeSubject(facts, place);
  if (negative < 0) return undefined;
  const noun = subjectOf(facts, place);
  const end = noun?.role === 'head' ? facts.wordEnd(noun.hit) : hit.end;
  return ranked(facts, place, undefined, { start: facts.tokens.starts[negative] as number, end }, () => {
    const { first, end: clauseEnd } = clauseOf(facts, place);
    // «ingen får bedre effekt av høyere doser»
    if (noun?.role === 'head' && OTHERS.has(noun.about)) return 'about-something-else';
    const who = topicAmong(
      facts,
      negative + 1,
      Math.min(clauseEnd, negative + 5),
      (about) => about === 'clinic' || about === 'staff',
    );
    if (who) return null;
    return facts.hitAt('outdo', negative + 1) || facts.hits.touches('territory', first, clauseEnd)
      ? null
      : 'no-comparator';
  });
}

/** The token of «ingen» where it is the subject or begins the subject of the clause; -1 if there is none. */
function negativeSubject(facts: BlockFacts, place: Place): number {
  const { first } = clauseOf(facts, place);
  const { hit } = place;
  for (let token = first; token < hit.firstToken; token++) {
    const classes = facts.tokens.classes[token] as number;
    if (classes & WordClass.NegativeDeterminer) return token;
    if (classes & (WordClass.FiniteVerb | WordClass.Preposition)) return -1;
  }
  return -1;
}

function hasNegativeSubject(facts: BlockFacts, place: Place): boolean {
  return negativeSubject(facts, place) >= 0;
}

// Equality and superiority

function equality(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const as = thanAfter(facts, place, 'as');
  if (as === undefined) return undefined;
  const comparator = comparatorAfter(facts, as.endToken, place.endToken);
  const span = { start: hit.start, end: comparator ? rivalEnd(facts, comparator, place) : facts.wordEnd(as) };
  return ranked(facts, place, comparator?.entry.kind, span, () => {
    if (place.negated) return 'negated';
    if (comparator === undefined)
      return hit.entry.ref === 'safety' && hasTreatment(facts, place) ? null : 'no-comparator';
    if (comparator.entry.kind === 'rival-noun' && !hasHealth(facts, place)) return 'no-subject';
    return subjectExemption(facts, place, as.firstToken);
  });
}

/** «overgår alt annet», «slår både tabletter og operasjon», «er overlegen lokalbehandling». */
function superiority(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const object = comparatorAfter(facts, hit.endToken, place.endToken);
  const isVerb = hit.entry.ref === 'verb';
  if (isVerb && (object === undefined || hasPreposition(facts, hit.endToken, object.firstToken))) return undefined;
  const span = { start: hit.start, end: object ? rivalEnd(facts, object, place) : hit.end };
  return ranked(facts, place, object?.entry.kind, span, () => {
    if (place.negated) return 'negated';
    if (object === undefined) {
      const topic = subjectOf(facts, place);
      return topic && (isTreatment(topic.about) || topic.about === 'effect' || topic.about === 'clinic')
        ? null
        : 'no-comparator';
    }
    return subjectExemption(facts, place, object.firstToken);
  });
}

/** «slår raskere etter trening»: what a preposition leads to is no object. */
function hasPreposition({ tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.Preposition) return true;
  return false;
}
