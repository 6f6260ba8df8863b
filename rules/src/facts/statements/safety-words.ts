import { WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { isPredicative, type Topic } from './about';
import { treatmentBefore } from './anaphora';
import { withIntensifiers } from './beside';
import { claimFrom, generalExemption, type Place, placeOf } from './claim-place';
import { clauseOf, isConditional, isPlainQuestion } from './clause';
import { isOurs, isTreatment, subjectOf, topicAmong } from './subject';

/** A word of safety, and what it must be said of to be a claim. */
export function safetyWord(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  const topic = subjectOf(facts, place);
  const about = topic?.about ?? 'unknown';
  const end = topic?.role === 'head' && topic.hit.end > hit.end ? facts.wordEnd(topic.hit) : hit.end;
  const span = withIntensifiers(facts, hit.firstToken, { start: hit.start, end });
  return claimFrom(facts, place, 'safety', about, span, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (isPlainQuestion(facts, place)) return 'question';
    if (isConditional(facts, place)) return 'conditional';
    return WORDS[hit.entry.ref]?.(facts, place, topic) ?? null;
  });
}

type Judge = (facts: BlockFacts, place: Place, topic: Topic | undefined) => Exemption | null;

/** What each sort of safety word must be said of. */
const WORDS: Readonly<Record<string, Judge>> = {
  harmless: (facts, place, topic) => {
    if (isElsewhere(topic)) return topic?.about === 'adverse-effect' ? 'adverse-effect' : 'about-something-else';
    if (topic && isOurs(topic.about)) return null;
    return isStrong(facts, place.hit) || treatmentBefore(facts, place) ? null : 'no-subject';
  },
  free: (_facts, _place, topic) =>
    isElsewhere(topic) && topic?.about !== 'comparator' ? 'about-something-else' : null,
  painless: (facts, place, topic) => {
    const isTreated = topic !== undefined && (isTreatment(topic.about) || topic.about === 'procedure');
    if (topic?.role === 'head') return isTreated ? null : 'about-something-else';
    if (isPatient(facts, place)) return 'no-subject';
    if (isTreated) return null;
    // «det gjør ikke vondt»
    if (topic === undefined && place.hit.endToken - place.hit.firstToken > 1) return null;
    return isStrong(facts, place.hit) ? null : 'no-subject';
  },
  gentle: (facts, place, topic) => {
    if (isFramed(facts, place)) return 'about-something-else';
    if (place.hit.endToken - place.hit.firstToken > 1) return isAdvised(facts, place) ? 'advice' : null;
    if (topic && isTreatment(topic.about)) return topic.role === 'head' && isAdvised(facts, place) ? 'advice' : null;
    if (isCoordinated(facts, place.hit)) return isAdvised(facts, place) ? 'advice' : null;
    return hasPreposition(facts, place.hit) ? null : 'no-subject';
  },
  enough: () => null,
  fearless: (facts, place, topic) => {
    if (isElsewhere(topic)) return 'about-something-else';
    return (topic && isTreatment(topic.about)) || treatmentBefore(facts, place) ? null : 'no-subject';
  },
  natural: (facts, place, topic) => {
    if (isFramed(facts, place)) return 'about-something-else';
    if (topic === undefined || !isTreatment(topic.about)) return topic ? 'about-something-else' : 'no-subject';
    if (isStrong(facts, place.hit)) return null;
    return isCoordinated(facts, place.hit) ? null : 'no-subject';
  },
  safe: (facts, place, topic) => {
    if (isFramed(facts, place)) return 'about-something-else';
    if (isPerson(facts, place)) return 'no-subject';
    return safeTopic(facts, place, topic);
  },
  sure: (facts, place, topic) => {
    if (
      isVerb(facts, place.hit) ||
      isFramed(facts, place) ||
      isFollowedBy(facts, place.hit, WordClass.Preposition | WordClass.Subordinator)
    )
      return 'about-something-else';
    if (topic?.role === 'head') return isTreatment(topic.about) ? null : 'about-something-else';
    if (isPerson(facts, place)) return 'no-subject';
    return isCoordinated(facts, place.hit) || (isAdjective(facts, place.hit) && isTreatment(topic?.about ?? 'unknown'))
      ? safeTopic(facts, place, topic)
      : 'no-subject';
  },
  tolerated: (facts, { hit }, topic) => {
    if (hasClass(facts, hit, WordClass.Negation)) return 'negated';
    return topic?.about === 'comparator' ? 'comparator' : null;
  },
};

function safeTopic(facts: BlockFacts, place: Place, topic: Topic | undefined): Exemption | null {
  const { hit } = place;
  const isInfinitive = isFollowedBy(facts, hit, WordClass.InfinitiveMarker);
  if (isInfinitive) {
    const object = topicAmong(facts, hit.endToken, Math.min(place.endToken, hit.endToken + 6), isTreatment);
    return object && isStrong(facts, hit) ? null : 'advice';
  }
  if (topic?.role === 'head') return isOurs(topic.about) || topic.about === 'procedure' ? null : 'about-something-else';
  if (isPredicative(facts, hit.firstToken)) {
    if (isForSomebody(facts, hit)) return isElsewhere(topic) ? 'about-something-else' : null;
    if (topic && (isTreatment(topic.about) || topic.about === 'effect')) return null;
    if (topic === undefined) return pronounExemption(facts, place);
    return isStrong(facts, hit) && !isElsewhere(topic) ? null : 'about-something-else';
  }
  // «leddene løsnes trygt», «behandlet trygt og effektivt»
  const { first, end } = clauseOf(facts, place);
  if (facts.hits.within('advice', first, end)) return 'advice';
  const isTreating =
    facts.hits.touches('benefit', first, end) || topicAmong(facts, first, end, isTreatment) !== undefined;
  return isTreating && (isCoordinated(facts, hit) || facts.hits.touches('benefit', first, end)) ? null : 'no-subject';
}

/** «trygt for barnet», «trygg for alle aldersgrupper»: the words say for whom. */
function isForSomebody(facts: BlockFacts, { endToken }: Hit): boolean {
  if (!facts.hitAt('for', endToken)) return false;
  for (let token = endToken + 1; token < Math.min(facts.tokens.count, endToken + 4); token++)
    if (facts.hitAt('person', token) || facts.hitAt('universal', token)) return true;
  return false;
}

const ELSEWHERE: ReadonlySet<About> = new Set<About>([
  'disease',
  'adverse-effect',
  'anatomy',
  'comparator',
  'regulation',
  'statistic',
  'study',
  'premises',
]);

function isElsewhere(topic: Topic | undefined): boolean {
  return topic !== undefined && ELSEWHERE.has(topic.about);
}

/** An intensifier or a near-absolute right before the words. */
function isStrong(facts: BlockFacts, { firstToken, start, end }: Hit): boolean {
  return withIntensifiers(facts, firstToken, { start, end }).start < start;
}

/** «trygge rammer», «i trygge omgivelser»: what is safe is the frame. */
function isFramed(facts: BlockFacts, { hit, endToken }: Place): boolean {
  const { tokens } = facts;
  for (let token = hit.endToken; token < Math.min(endToken, hit.endToken + 5); token++) {
    if (facts.hitAt('safety-frame', token)?.firstToken === token) return true;
    const classes = tokens.classes[token] as number;
    if (classes & (WordClass.Preposition | WordClass.FiniteVerb | WordClass.Subordinator | WordClass.Adversative))
      return false;
    if (facts.topicsAt(token)?.some(({ entry }) => entry.kind === 'about-treatment')) return false;
  }
  return false;
}

/** «du er trygg», «føle deg trygg», «legen er sikker»: a person feels so. */
function isPerson(facts: BlockFacts, { hit, firstToken }: Place): boolean {
  const { tokens } = facts;
  for (let token = hit.firstToken - 1; token >= Math.max(firstToken, hit.firstToken - 4); token--) {
    if (facts.hitAt('person', token)) return true;
    if ((tokens.classes[token] as number) & (WordClass.Adversative | WordClass.Coordinator)) return false;
  }
  return false;
}

/** «bli smertefri», «de fleste er smertefrie»: what a patient becomes is a benefit. */
function isPatient(facts: BlockFacts, place: Place): boolean {
  return isPerson(facts, place) || facts.hitAt('become', place.hit.firstToken - 1) !== undefined;
}

/** «er dette trygt»: a pronoun stands for the treatment, but not in advice on when something is safe. */
function pronounExemption(facts: BlockFacts, { hit, firstToken, endToken }: Place): Exemption | null {
  if (facts.hits.within('advice', firstToken, endToken)) return 'advice';
  for (let token = hit.firstToken - 1; token >= Math.max(firstToken, hit.firstToken - 4); token--)
    if ((facts.tokens.classes[token] as number) & WordClass.SubjectPronoun) return null;
  return 'no-subject';
}

/** «tolereres ikke godt»: a word of a class among the words themselves. */
function hasClass({ tokens }: BlockFacts, { firstToken, endToken }: Hit, wanted: number): boolean {
  for (let token = firstToken; token < endToken; token++) if ((tokens.classes[token] as number) & wanted) return true;
  return false;
}

function isFollowedBy({ tokens }: BlockFacts, hit: Hit, classes: number): boolean {
  return ((tokens.classes[hit.endToken] ?? 0) & classes) !== 0;
}

function hasPreposition(facts: BlockFacts, hit: Hit): boolean {
  return isFollowedBy(facts, hit, WordClass.Preposition);
}

/** «sikkert» is «surely» as often as «safely». */
function isAdjective({ text }: BlockFacts, { start, end }: Hit): boolean {
  return text.charAt(end - 1).toLowerCase() !== 't' || end - start < 7;
}

/** «skal sikre barna», «å sikre»: the verb, and no adjective. */
function isVerb(facts: BlockFacts, { firstToken }: Hit): boolean {
  const { classes } = facts.tokens;
  let before = firstToken - 1;
  if (before > 0 && (classes[before] as number) & WordClass.SubjectPronoun) before--;
  if (before < 0) return false;
  if ((classes[before] as number) & WordClass.InfinitiveMarker) return true;
  const hasFinite = ((classes[before] as number) & WordClass.FiniteVerb) !== 0;
  return hasFinite && !facts.hitAt('copula', before) && !facts.hitAt('cause', before);
}

/** «Bruk en skånsom krem»: advice on what to buy. */
function isAdvised(facts: BlockFacts, { hit, firstToken }: Place): boolean {
  const advice = facts.hits.within('advice', firstToken, hit.firstToken);
  return advice !== undefined || facts.hitAt('use', firstToken) !== undefined;
}

/** «trygt, raskt og …», «trygg og effektiv»: another word of praise is joined to it. */
function isCoordinated(facts: BlockFacts, hit: Hit): boolean {
  for (const token of [hit.endToken, hit.firstToken - 1]) {
    if (token < 0 || token >= facts.tokens.count) continue;
    const isJoint = ((facts.tokens.classes[token] as number) & WordClass.Coordinator) !== 0 || facts.isComma(token);
    const next = token === hit.endToken ? token + 1 : token - 1;
    if (isJoint && JOINED.some((kind) => facts.hits.touches(kind, next, next + 1))) return true;
  }
  return false;
}

const JOINED: readonly string[] = ['safety', 'praise-adverb', 'onset-adjective', 'degree', 'value'];
