import type { Span } from '../../draft/span';
import { clauseAround, isBreak, isClauseStart, type TokenRange } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About } from '../claim';
import { aboutOfKind, type Topic } from './about';
import type { Place } from './claim-place';

/** What the text offers: a claim about it advertises. */
const OURS: ReadonlySet<About> = new Set<About>(['treatment', 'medicine', 'clinic', 'staff', 'effect']);

export function isOurs(about: About): boolean {
  return OURS.has(about);
}

/** What the text offers, named by a noun: «vi» alone is anybody. */
export function isOffered(about: About, hit: Hit): boolean {
  return OURS.has(about) && hit.entry.kind !== 'about-us';
}

/** What a reader is treated with. */
export function isTreatment(about: About): boolean {
  return about === 'treatment' || about === 'medicine';
}

/** The clause of a hit within its sentence, as tokens. */
export function clauseOf(facts: BlockFacts, { hit, firstToken, endToken }: Place): TokenRange {
  return clauseAround(facts.text, facts.tokens, hit.firstToken, firstToken, endToken);
}

/** The first topic within `[first, end)` that is about one of `wanted`. */
export function topicAmong(
  facts: BlockFacts,
  first: number,
  end: number,
  wanted: (about: About, hit: Hit) => boolean,
): { about: About; hit: Hit } | undefined {
  for (let token = first; token < end; token++) {
    for (const hit of facts.topicsAt(token) ?? []) {
      const about = aboutOfKind(hit.entry.kind);
      if (wanted(about, hit)) return { about, hit };
    }
  }
  return undefined;
}

/** The hit of a kind that ends right before a token. */
export function hitBefore(facts: BlockFacts, kind: string, token: number): Hit | undefined {
  for (const hit of facts.hits.ofKind(kind)) {
    if (hit.firstToken >= token) return undefined;
    if (hit.endToken === token) return hit;
  }
  return undefined;
}

/** Whether some hit of a kind overlaps the tokens `[first, end)`. */
export function touches(facts: BlockFacts, kind: string, first: number, end: number): boolean {
  for (const hit of facts.hits.ofKind(kind)) {
    if (hit.firstToken >= end) return false;
    if (hit.endToken > first) return true;
  }
  return false;
}

/** A span from the intensifiers before its first token on: «så å si smertefri», «helt uten bivirkninger». */
export function withIntensifiers(facts: BlockFacts, token: number, span: Span): Span {
  let start = span.start;
  let at = token;
  for (let before = hitBefore(facts, 'intensifier', at); before; before = hitBefore(facts, 'intensifier', at)) {
    start = before.start;
    at = before.firstToken;
  }
  return { start, end: span.end };
}

/** Whether the sentence asks what it says («Er behandlingen trygg?»), rather than whether the reader wants it. */
export function isPlainQuestion(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  const last = facts.tokens.ends[endToken - 1] as number;
  if (facts.text.charCodeAt(last - 1) !== QUESTION_MARK) return false;
  const classes = facts.tokens.classes[firstToken] as number;
  if (classes & WordClass.QuestionWord) return true;
  return facts.hitAt('copula', firstToken) !== undefined || facts.hitAt('question-verb', firstToken) !== undefined;
}

/** Whether the words stand under a condition or in a clause of time: «hvis du ikke har bivirkninger», «før det er trygt». */
export function isConditional(facts: BlockFacts, place: Place): boolean {
  const { first } = clauseOf(facts, place);
  for (let token = first; token <= place.hit.firstToken; token++) {
    if ((facts.tokens.classes[token] as number) & (WordClass.Conditional | WordClass.QuestionWord)) return true;
    if (token === first && facts.hitAt('time-clause', token)) return true;
    if (token > first + 1) return false;
  }
  return false;
}

/** Whether a colon, dash, bracket or semicolon stands within `[first, end)`. */
export function hasBreak({ text, tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (tokens.kinds[token] === TokenKind.Symbol && isBreak(text.charCodeAt(tokens.starts[token] as number)))
      return true;
  }
  return false;
}

/** The token of a UTF-16 offset that begins one. */
export function tokenAt({ tokens }: BlockFacts, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const QUESTION_MARK = 0x3f;

/** A disease, a symptom or an adverse effect. */
export function isIllness(about: About): boolean {
  return about === 'disease' || about === 'adverse-effect';
}

/** Whether a disease or a symptom is named at a token. */
export function isIllnessAt(facts: BlockFacts, token: number): boolean {
  return topicAmong(facts, token, token + 1, isIllness) !== undefined;
}

/** A noun phrase rarely has more words before its head. */
const PHRASE = 5;
const PHRASE_END =
  WordClass.Preposition |
  WordClass.NegativePreposition |
  WordClass.Negation |
  WordClass.InfinitiveMarker |
  WordClass.FiniteVerb |
  WordClass.Subordinator |
  WordClass.Adversative |
  WordClass.SubjectPronoun;

/**
 * What an adjective, adverb or comparative is said of: the noun it stands before, else the subject of its clause. In a main
 * clause the treatment that the sentence begins with is the subject, whatever objects come between («kuren demper angst og er
 * ufarlig»); what a preposition governs is never one.
 */
export function subjectOf(facts: BlockFacts, place: Place): Topic | undefined {
  return headAfter(facts, place) ?? subjectBefore(facts, place);
}

function headAfter(facts: BlockFacts, { hit, firstToken, endToken }: Place): Topic | undefined {
  const { tokens } = facts;
  for (let token = hit.endToken; token < Math.min(endToken, hit.endToken + PHRASE); token++) {
    if (tokens.kinds[token] === TokenKind.Symbol) {
      if (!facts.isQuoteOrComma(token)) return undefined;
      continue;
    }
    if (isClauseStart(facts.text, tokens, token, firstToken, endToken)) return undefined;
    const found = topicAmong(facts, token, token + 1, isTopic(facts));
    if (found) return { ...found, role: 'head' };
    if ((tokens.classes[token] as number) & PHRASE_END) return undefined;
  }
  return undefined;
}

/** The subject of the clause a hit stands in. */
export function subjectBefore(facts: BlockFacts, place: Place): Topic | undefined {
  const { hit, firstToken } = place;
  const { classes } = facts.tokens;
  const clause = clauseOf(facts, place).first;
  const isMain = ((classes[clause] as number) & WordClass.Subordinator) === 0;
  if (isMain) {
    const own = ungoverned(facts, clause, verbFrom(facts, clause, hit.firstToken), -1);
    if (own) return { ...own, role: 'subject' };
    const first = ungoverned(facts, firstToken, hit.firstToken, 1);
    if (first && isTreatment(first.about)) return { ...first, role: 'subject' };
  }
  const nearest = ungoverned(facts, clause, hit.firstToken, -1) ?? ungoverned(facts, firstToken, hit.firstToken, -1);
  return nearest && { ...nearest, role: 'subject' };
}

/** The first finite verb within `[first, end)`, or `first` where there is none. */
function verbFrom(facts: BlockFacts, first: number, end: number): number {
  for (let token = first; token < end; token++)
    if ((facts.tokens.classes[token] as number) & WordClass.FiniteVerb || facts.hitAt('copula', token)) return token;
  return first;
}

/** The first (`step` 1) or last topic within `[first, end)` that no preposition leads to. */
function ungoverned(
  facts: BlockFacts,
  first: number,
  end: number,
  step: 1 | -1,
): { about: About; hit: Hit } | undefined {
  for (let token = step > 0 ? first : end - 1; token >= first && token < end; token += step) {
    const found = topicAmong(facts, token, token + 1, isTopic(facts));
    if (found === undefined || found.hit.endToken > end || isGoverned(facts, token, first)) continue;
    return facts.hits.covers('about-comparator', token, found.hit.endToken) ? { ...found, about: 'comparator' } : found;
  }
  return undefined;
}

function isGoverned({ tokens }: BlockFacts, noun: number, first: number): boolean {
  for (let token = noun - 1; token >= Math.max(first, noun - 3); token--) {
    const classes = tokens.classes[token] as number;
    if (classes & (WordClass.Preposition | WordClass.NegativePreposition)) return true;
    if (classes & (WordClass.FiniteVerb | WordClass.Subordinator | WordClass.Adversative | WordClass.Coordinator))
      return false;
  }
  return false;
}

/** «bivirkningsfritt» names no adverse effect but denies it. */
function isTopic(facts: BlockFacts): (about: About, hit: Hit) => boolean {
  return (_about, hit) => !touches(facts, 'safety', hit.firstToken, hit.endToken);
}
