import { KIND } from '../../knowledge/kinds';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About } from '../claim';
import type { HitIndex } from '../hits';

/** What the nouns of a lexicon kind stand for. */
const ABOUT_OF_KIND: Readonly<Record<string, About>> = {
  'about-treatment': 'treatment',
  'about-clinic': 'clinic',
  'about-us': 'clinic',
  'about-staff': 'staff',
  'about-effect': 'effect',
  'about-adverse': 'adverse-effect',
  'about-disease': 'disease',
  'about-procedure': 'procedure',
  'about-study': 'study',
  'about-statistic': 'statistic',
  'about-anatomy': 'anatomy',
  'about-comparator': 'comparator',
  'about-regulation': 'regulation',
  'about-premises': 'premises',
  [KIND.medicine]: 'medicine',
  [KIND.condition]: 'disease',
};

/** A noun phrase rarely has more words before its head, or in the complement of its head. */
const PHRASE = 5;
const CLAUSE_BREAK = WordClass.Subordinator | WordClass.Adversative;

/** A topic found near a claim: what it is about, and the hit that says so. */
export interface Topic {
  readonly about: About;
  readonly hit: Hit;
  /** Where it was found: the head of the claim's own noun phrase, its complement, or the clause's subject. */
  readonly role: 'head' | 'complement' | 'subject';
}

/**
 * What a claim is about: the head noun it qualifies («banebrytende behandling»), else the complement («et gjennombrudd i
 * behandlingen»), else the subject of its clause («behandlingen er banebrytende»), else nothing known.
 * @param first first token of the claim's words
 * @param end the token after them
 * @param last the token after the sentence
 * @param begin the first token of the sentence
 */
export function topicOf(facts: BlockFacts, first: number, end: number, begin: number, last: number): Topic | undefined {
  const own = topicWithin(facts, first, end, 'head') ?? headTopic(facts, end, last);
  if (own) return own;
  const complement = complementTopic(facts, end, last);
  const subject = subjectTopic(facts, first, begin) ?? predicateTopic(facts, end, last);
  // «metoden er banebrytende for huden» is said of the method, «et gjennombrudd for huden» has no subject yet
  return subject && isPredicative(facts, first) ? subject : (complement ?? subject);
}

/** Whether a verb of being links the claim's words to a subject before them: «er», «er både», «fremstår som en». */
export function isPredicative(facts: BlockFacts, first: number): boolean {
  for (let token = first - 1, seen = 0; token >= 0 && seen < 4; token--, seen++) {
    if (facts.hitAt('copula', token)) return true;
    if (facts.tokens.kinds[token] === TokenKind.Symbol) return false;
  }
  return false;
}

/** A topic word among the claim's own words, such as the clinic in «mirakelklinikken». */
function topicWithin(facts: BlockFacts, first: number, end: number, role: Topic['role']): Topic | undefined {
  let found: Topic | undefined;
  for (let token = first; token < end; token++) found = topicAt(facts, token, role) ?? found;
  return found;
}

function headTopic(facts: BlockFacts, from: number, last: number): Topic | undefined {
  const { tokens } = facts;
  const limit = Math.min(last, from + PHRASE);
  for (let token = from; token < limit; token++) {
    if (tokens.kinds[token] === TokenKind.Symbol) {
      if (facts.isQuoteOrComma(token) && !opensClause(facts, token)) continue;
      return undefined;
    }
    const classes = tokens.classes[token] as number;
    // «trygt hos oss»: what a preposition begins is no head
    if (classes & WordClass.Preposition) return undefined;
    const topic = topicAt(facts, token, 'head');
    if (topic) return topic;
    if (classes & (WordClass.FiniteVerb | CLAUSE_BREAK | WordClass.SubjectPronoun)) return undefined;
  }
  return undefined;
}

/** A comma before a conjunction begins another clause: «…, og smertene er borte». */
function opensClause({ tokens }: BlockFacts, comma: number): boolean {
  return ((tokens.classes[comma + 1] ?? 0) & (WordClass.Coordinator | CLAUSE_BREAK)) !== 0;
}

function complementTopic(facts: BlockFacts, from: number, last: number): Topic | undefined {
  const { tokens } = facts;
  const limit = Math.min(last, from + PHRASE);
  for (let token = from; token < limit; token++) {
    const classes = tokens.classes[token] as number;
    if (tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return undefined;
    if (classes & (WordClass.FiniteVerb | CLAUSE_BREAK)) return undefined;
    if ((classes & WordClass.Preposition) === 0) continue;
    const end = Math.min(last, token + 1 + PHRASE);
    for (let next = token + 1; next < end; next++) {
      if (tokens.kinds[next] === TokenKind.Symbol) return undefined;
      const topic = topicAt(facts, next, 'complement');
      if (topic) return topic;
      if ((tokens.classes[next] as number) & (WordClass.FiniteVerb | CLAUSE_BREAK)) return undefined;
    }
  }
  return undefined;
}

/**
 * The nearest topic before the claim in its clause. One that a preposition governs only says more about the subject
 * («sprøyta mot trøtthet er …»), and stands for it when there is no other.
 */
export function subjectTopic(facts: BlockFacts, first: number, begin: number): Topic | undefined {
  const { tokens } = facts;
  let governed: Topic | undefined;
  for (let token = first - 1; token >= begin; token--) {
    if ((tokens.classes[token] as number) & WordClass.Adversative) return governed;
    const topic = topicAt(facts, token, 'subject');
    if (topic === undefined) continue;
    if (!isGoverned(facts, token, begin)) return topic;
    governed ??= topic;
  }
  return governed;
}

/**
 * Whether a preposition leads to the noun, with at most two words in between («mot», «for alvorlig», «uten»), or stands in its own
 * words («hos oss»).
 */
export function isGoverned({ tokens }: BlockFacts, noun: number, begin: number): boolean {
  if ((tokens.classes[noun] as number) & WordClass.Preposition) return true;
  for (let token = noun - 1; token >= Math.max(begin, noun - 3); token--) {
    const classes = tokens.classes[token] as number;
    if (classes & (WordClass.Preposition | WordClass.NegativePreposition)) return true;
    if (classes & (WordClass.FiniteVerb | CLAUSE_BREAK | WordClass.Coordinator)) return false;
  }
  return false;
}

/** «det unike er virkningen»: the word stands in front and what it is said of comes after the verb. */
function predicateTopic(facts: BlockFacts, end: number, last: number): Topic | undefined {
  if (!facts.hitAt('copula', end)) return undefined;
  for (let token = end + 1; token < Math.min(last, end + 2 + PHRASE); token++) {
    const topic = topicAt(facts, token, 'subject');
    if (topic) return topic;
    if (facts.tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return undefined;
  }
  return undefined;
}

/** The topic whose word ends at `token`; of several the first in the order of `ABOUT_OF_KIND`. */
function topicAt(facts: BlockFacts, token: number, role: Topic['role']): Topic | undefined {
  const hits = facts.topicsAt(token);
  if (hits === undefined) return undefined;
  const hit = hits[0] as Hit;
  return { about: aboutOfKind(hit.entry.kind), hit, role };
}

/** What the nouns of a lexicon kind are about; `unknown` for a kind that is no topic. */
export function aboutOfKind(kind: string): About {
  return ABOUT_OF_KIND[kind] ?? 'unknown';
}

const CLINIC = 'about-clinic';
/** The order in which a word that several kinds list is understood. */
const ORDER: readonly string[] = Object.keys(ABOUT_OF_KIND);

/**
 * Topic hits of a block by the token they start at, in order of precedence.
 * @param names of the clinic: they come before what else names one
 */
export function indexTopics(names: readonly Hit[], hits: HitIndex): (readonly Hit[] | undefined)[] {
  const index: (Hit[] | undefined)[] = [];
  const put = (hit: Hit) => {
    const here = index[hit.firstToken];
    if (here === undefined) index[hit.firstToken] = [hit];
    else here.push(hit);
  };
  for (const kind of ORDER) {
    if (kind === CLINIC) names.forEach(put);
    hits.ofKind(kind).forEach(put);
  }
  return index;
}
