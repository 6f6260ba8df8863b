import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { claimFrom, placeOf } from './claim-place';
import { clauseAt, isQuestion, sentenceTokens } from './clause';

/**
 * Superlatives that are said by denying the comparative: «ingen i Norge har operert flere», «ingen andre gjør det bedre»,
 * «ingen er tryggere enn oss». The denial is the praise, so the negation does not clear it.
 */
export function findNegatedComparatives(facts: BlockFacts): Claim[] {
  return facts.hits.ofKind('more').flatMap((hit) => claimAt(facts, hit));
}

function claimAt(facts: BlockFacts, hit: Hit): Claim[] {
  const sentence = sentenceTokens(facts, hit);
  const clause = clauseAt(facts, hit.firstToken, sentence);
  const nobody = subjectOf(facts, clause.first, hit.firstToken);
  if (nobody < 0) return [];
  // «ingen blir bedre»: a state and no comparison
  if (facts.hitAt('benefit', hit.firstToken)) return [];
  const rival = endsClause(facts, hit, sentence.end) || isOverUs(facts, hit);
  const among = facts.hits.within('territory', nobody, clause.end) ?? rivalsWithin(facts, nobody, clause.end);
  if (!isOverUs(facts, hit) && !(rival && (among !== undefined || sameAsBefore(facts, nobody, sentence.first))))
    return [];
  const place = placeOf(facts, hit);
  const span = { start: facts.tokens.starts[nobody] as number, end: hit.end };
  return [
    claimFrom(facts, { ...place, negated: false }, 'rank', 'clinic', span, () => {
      if (isQuestion(facts, sentence)) return 'open';
      if (facts.hits.within('about-adverse', clause.first, clause.end)) return 'adverse-effect';
      return facts.hits.within('critical', sentence.first, hit.firstToken) ? 'critical' : null;
    }),
  ];
}

/** The «ingen» that the clause begins with, over a coordinator. */
function subjectOf({ tokens }: BlockFacts, first: number, end: number): number {
  for (let token = first; token < Math.min(end, first + 3); token++) {
    const classes = tokens.classes[token] as number;
    if (classes & WordClass.NegativeDeterminer) return token;
    if ((classes & WordClass.Coordinator) === 0 && tokens.kinds[token] !== TokenKind.Symbol) return -1;
  }
  return -1;
}

/** Nothing is compared with: the clause ends after the comparative or the noun it stands with («har operert flere øyne»). */
function endsClause({ tokens }: BlockFacts, hit: Hit, end: number): boolean {
  const isEnd = (token: number) => token >= end || tokens.kinds[token] === TokenKind.Symbol;
  if (isEnd(hit.endToken)) return true;
  const next = tokens.classes[hit.endToken] as number;
  return (
    isEnd(hit.endToken + 1) && (next & (WordClass.Preposition | WordClass.SubjectPronoun | WordClass.FiniteVerb)) === 0
  );
}

/** «ingen andre klinikker»: rivals in the trade, and not just anybody. */
function rivalsWithin(facts: BlockFacts, first: number, end: number): Hit | undefined {
  const rivals = facts.hits.within('rivals', first, end);
  return rivals && TRADE.some((kind) => facts.hits.within(kind, first, end)) ? rivals : undefined;
}

const TRADE = ['about-clinic', 'about-staff', 'about-treatment', 'medicine'] as const;

/** «enn oss», «enn vi», «enn denne metoden». */
function isOverUs(facts: BlockFacts, hit: Hit): boolean {
  return facts.hitAt('than-us', hit.endToken) !== undefined;
}

/** «…, og ingen gjør det bedre»: the second of two such clauses, whose rivals the first has named. */
function sameAsBefore(facts: BlockFacts, nobody: number, first: number): boolean {
  for (let token = first; token < nobody; token++)
    if ((facts.tokens.classes[token] as number) & WordClass.NegativeDeterminer) return true;
  return false;
}
