import { isClauseStart } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About } from '../claim';
import { aboutOfKind, isGoverned, type Topic } from './about';
import type { Place } from './claim-place';
import { clauseOf } from './clause';

/* What a claim is said of, and whether that is what the text offers. */

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

/** A disease, a symptom or an adverse effect. */
export function isIllness(about: About): boolean {
  return about === 'disease' || about === 'adverse-effect';
}

/** Whether a disease or a symptom is named at a token. */
export function isIllnessAt(facts: BlockFacts, token: number): boolean {
  return topicAmong(facts, token, token + 1, isIllness) !== undefined;
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
    // «trygt hos oss»: what a preposition begins is no head
    if ((tokens.classes[token] as number) & WordClass.Preposition) return undefined;
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

/** The first topic within `[first, end)` that no preposition leads to: the subject of a sentence that begins with it. */
export function firstTopic(facts: BlockFacts, first: number, end: number): { about: About; hit: Hit } | undefined {
  return ungoverned(facts, first, end, 1);
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

/** «bivirkningsfritt» names no adverse effect but denies it. */
function isTopic(facts: BlockFacts): (about: About, hit: Hit) => boolean {
  return (_about, hit) => !facts.hits.touches('safety', hit.firstToken, hit.endToken);
}
