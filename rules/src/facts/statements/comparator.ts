import type { Span } from '../../draft/span';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { aboutOfKind } from './about';
import { claimFrom, generalExemption, type Place } from './claim-place';
import { hasBreak } from './clause';
import { isTreatment, topicAmong } from './subject';

const COMPARATOR_REACH = 6;

/** What the offer is compared with: another treatment, medicine or provider, named or implied. */
export function comparatorAfter(facts: BlockFacts, first: number, sentenceEnd: number): Hit | undefined {
  const { tokens } = facts;
  const end = Math.min(sentenceEnd, first + COMPARATOR_REACH);
  let found: Hit | undefined;
  for (let token = first; token < end; token++) {
    const rival = facts.hitAt('rival-noun', token);
    if (rival) return rival;
    for (const topic of facts.topicsAt(token) ?? []) {
      if (topic.entry.kind === 'about-us' || facts.hits.covers('no-rival', topic.firstToken, topic.endToken)) continue;
      if (isRival(aboutOfKind(topic.entry.kind))) found ??= topic;
    }
    if (found) return found;
    const classes = tokens.classes[token] as number;
    if (classes & (WordClass.Adversative | WordClass.Subordinator) || hasBreak(facts, token, token + 1))
      return undefined;
    // «enn det du får på apoteket» goes on, «… gir vi» is the main clause
    if (classes & WordClass.FiniteVerb && !((tokens.classes[token - 1] as number) & WordClass.SubjectPronoun))
      return undefined;
    if (tokens.kinds[token] === TokenKind.Number) return undefined;
  }
  return undefined;
}

/** Where the comparator ends: with the noun of «andre metoder». */
export function rivalEnd(facts: BlockFacts, comparator: Hit, { endToken }: Place): number {
  const { tokens } = facts;
  const next = comparator.endToken;
  const isOpen = comparator.entry.kind === 'rival-noun' || comparator.entry.kind === 'about-comparator';
  if (!isOpen || next >= endToken || tokens.kinds[next] !== TokenKind.Word) return facts.wordEnd(comparator);
  const topic = topicAmong(facts, next, Math.min(endToken, next + 2), isRival);
  const isPhrase = topic !== undefined && ((tokens.classes[next] as number) & PHRASE_BREAK) === 0;
  return isPhrase ? facts.wordEnd(topic.hit) : facts.wordEnd(comparator);
}

const PHRASE_BREAK = WordClass.FiniteVerb | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator;

export function isRival(about: About): boolean {
  return isTreatment(about) || about === 'clinic' || about === 'staff' || about === 'comparator';
}

/** A claim that ranks; `exemption` is asked after the general ones, and judges negation itself. */
export function ranked(
  facts: BlockFacts,
  place: Place,
  comparator: string | undefined,
  span: Span,
  exemption: () => Exemption | null,
): Claim {
  const about = comparator === undefined ? 'comparator' : aboutOfKind(comparator);
  return claimFrom(
    facts,
    place,
    'comparison',
    about === 'unknown' ? 'comparator' : about,
    { start: span.start, end: span.end },
    () => {
      const general = generalExemption(facts, { ...place, negated: false });
      return general ?? exemption();
    },
  );
}
