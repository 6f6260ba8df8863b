import type { Span } from '../../draft/span';
import type { TokenRange } from '../../language/clauses';
import type { Quantity } from '../../language/numbers';
import { tokenAt } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim, Exemption } from '../claim';
import { isInsufficient, lessHarm, nearest } from './beside';
import { claimFrom, generalExemption, placeOf } from './claim-place';
import { clauseAt, isOpen, isParted, isQuestion, sentenceTokens } from './clause';

/** Kinds of hits that say what a figure measures. */
const OUTCOMES = ['benefit', 'outcome', 'about-effect', 'effective'] as const;
/** Words between a figure and what it measures. */
const REACH = 12;
/** Units of a change that a treatment brings about: «ned 17 kilo», «8 poeng lavere». */
const CHANGES: ReadonlySet<string> = new Set(['kilo', 'gram', 'poeng', 'centimeter', 'millimeter', 'dioptri', 'grad']);
/** How far a word of change may be from its measure. */
const BESIDE = 3;

/**
 * Figures that measure an effect, a response, satisfaction or how long an effect lasts, in words and signs. Prices, the
 * spread of an illness, adverse effects and what is negated keep their reason why they are no finding. Figures that stand
 * beside no outcome are not candidates.
 */
export function findFigures(facts: BlockFacts): Claim[] {
  if (!MEASURED.some((kind) => facts.hits.has(kind))) return [];
  const claims: Claim[] = [];
  for (const quantity of facts.quantities) {
    const claim = figureClaim(facts, quantity);
    if (claim) claims.push(claim);
  }
  for (const hit of facts.hits.ofKind('multiplier')) {
    const claim = multiplierClaim(facts, hit);
    if (claim) claims.push(claim);
  }
  for (const hit of facts.hits.ofKind('people')) {
    const claim = hit.entry.ref === 'nearly-all' ? figureAt(facts, hit, hit.firstToken, hit.endToken) : undefined;
    if (claim) claims.push(claim);
  }
  return claims;
}

const MEASURED = [...OUTCOMES, 'multiplier', 'lasting', 'change', 'less', 'better'] as const;

function figureClaim(facts: BlockFacts, quantity: Quantity): Claim | undefined {
  const first = tokenAt(facts.tokens, quantity.start);
  const end = tokenAt(facts.tokens, quantity.end - 1) + 1;
  switch (quantity.kind) {
    case 'percent':
    case 'fraction':
    case 'ratio':
    case 'times':
      return figureAt(facts, quantity, first, end);
    case 'amount':
      return CHANGES.has(quantity.unit ?? '') ? changeAt(facts, quantity, first, end) : undefined;
    case 'duration':
      return lastingAt(facts, quantity, first, end);
    default:
      return undefined;
  }
}

/** A share, a ratio or a multiple with the outcome nearest to it. */
function figureAt(facts: BlockFacts, span: Span, first: number, end: number): Claim | undefined {
  const sentence = sentenceTokens(facts, span);
  const outcome = outcomeOf(facts, first, end, sentence);
  if (outcome === undefined || outcome.gap > REACH || isParted(facts, first, outcome.hit.firstToken)) return undefined;
  if (facts.hitAt('neutral-effect', outcome.hit.firstToken)?.entry.ref === 'unmeasured') return undefined;
  return claimAt(facts, span, outcome.hit, first, end, sentence);
}

/** What a share measures: the nearest outcome, less of a complaint, or a comparative right beside it. */
function outcomeOf(
  facts: BlockFacts,
  first: number,
  end: number,
  sentence: TokenRange,
): { hit: Hit; gap: number } | undefined {
  const gapOf = (hit: Hit) => Math.max(0, hit.endToken <= first ? first - hit.endToken : hit.firstToken - end);
  const found = [
    ...lessHarm(facts, sentence),
    ...facts.hits.ofKind('better').filter((hit) => isBeside(hit, first, end)),
  ]
    .map((hit) => ({ hit, gap: gapOf(hit) }))
    .sort((a, b) => a.gap - b.gap)[0];
  const outcome = nearest(facts, OUTCOMES, first, end, sentence);
  if (outcome?.hit.entry.ref === 'after' && outcome.hit.firstToken < first) return found;
  return found === undefined || (outcome !== undefined && outcome.gap <= found.gap) ? outcome : found;
}

function isBeside({ firstToken, endToken }: Hit, first: number, end: number): boolean {
  return (firstToken >= end && firstToken - end <= 1) || (endToken <= first && first - endToken <= 1);
}

/** «ned 17 kilo», «12,7 poeng lavere»: a measure beside a word of change. */
function changeAt(facts: BlockFacts, span: Span, first: number, end: number): Claim | undefined {
  const sentence = sentenceTokens(facts, span);
  const change = nearest(facts, ['change', 'benefit', 'outcome'], first, end, sentence);
  if (change === undefined || change.gap > BESIDE || isParted(facts, first, change.hit.firstToken)) return undefined;
  return claimAt(facts, span, change.hit, first, end, sentence);
}

/** «Effekten holder i et halvt år»: a verb of lasting right before the time, and an effect as its subject. */
function lastingAt(facts: BlockFacts, span: Span, first: number, end: number): Claim | undefined {
  const sentence = sentenceTokens(facts, span);
  const verb = nearest(facts, ['lasting'], first, end, { first: Math.max(sentence.first, first - 5), end: first });
  if (verb === undefined) return undefined;
  const clause = clauseAt(facts, verb.hit.firstToken, sentence);
  const effect = facts.hits.within('about-effect', clause.first, verb.hit.firstToken);
  return effect && claimAt(facts, span, effect, first, end, sentence);
}

/** «dobler sjansen», «halverer antall hodepinedager»: the figure is in the verb and its object is what it measures. */
function multiplierClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const sentence = sentenceTokens(facts, hit);
  // «risikoen halveres»: in the passive the object stands before it
  const begin = hit.entry.ref === 'passive' ? Math.max(sentence.first, hit.firstToken - REACH / 2) : hit.firstToken;
  const range = { first: begin, end: Math.min(sentence.end, hit.endToken + BESIDE + 1) };
  const kinds = hit.entry.ref !== 'up' ? [...OUTCOMES, 'about-disease', 'condition', 'about-adverse'] : OUTCOMES;
  const object = nearest(facts, kinds, hit.firstToken, hit.endToken, range);
  if (object === undefined) return undefined;
  return claimAt(facts, hit, object.hit, hit.firstToken, hit.endToken, sentence);
}

function claimAt(
  facts: BlockFacts,
  figure: Span,
  outcome: Hit,
  first: number,
  end: number,
  sentence: TokenRange,
): Claim {
  const span = { start: Math.min(figure.start, outcome.start), end: Math.max(figure.end, facts.wordEnd(outcome)) };
  const words: Hit = { entry: outcome.entry, firstToken: first, endToken: end, start: figure.start, end: figure.end };
  const place = placeOf(facts, words);
  return claimFrom(facts, place, 'figure', 'effect', span, () => {
    if (facts.isNegated(outcome) && outcome.entry.kind !== 'benefit') return 'negated';
    return generalExemption(facts, place) ?? exemptionOf(facts, outcome, first, end, sentence);
  });
}

function exemptionOf(
  facts: BlockFacts,
  outcome: Hit,
  first: number,
  end: number,
  sentence: TokenRange,
): Exemption | null {
  const clause = clauseAt(facts, first, sentence);
  if (facts.isNegated(outcome) || isInsufficient(facts, outcome)) return 'negated';
  if (isQuestion(facts, sentence) || isOpen(facts, clause, first)) return 'open';
  if (isBetween(facts, 'price', clause, first, end, outcome)) return 'price';
  if (facts.hits.within('advice', clause.first, first)) return 'advice';
  if (facts.hits.within('population', clause.first, clause.end)) return 'epidemiology';
  const range = { first: Math.min(first, outcome.firstToken), end: Math.max(end, outcome.endToken) };
  if (harmInstead(facts, first, end, outcome, sentence, range)) return 'adverse-effect';
  if (comparatorBefore(facts, clause, first)) return 'comparator';
  return null;
}

/** A price word nearer to the figure than the outcome is. */
function isBetween(
  facts: BlockFacts,
  kind: string,
  range: TokenRange,
  first: number,
  end: number,
  outcome: Hit,
): boolean {
  const price = nearest(facts, [kind], first, end, range);
  if (price === undefined) return false;
  const gap = outcome.endToken <= first ? first - outcome.endToken : outcome.firstToken - end;
  return price.gap <= Math.max(gap, BESIDE);
}

/** An adverse effect is what the figure counts; one that is said to fall («halverer risikoen») is a benefit. */
function harmInstead(
  facts: BlockFacts,
  first: number,
  end: number,
  outcome: Hit,
  sentence: TokenRange,
  range: TokenRange,
): boolean {
  if (facts.hits.within('decrease', sentence.first, sentence.end)) return false;
  if (outcome.entry.kind === 'about-adverse') return true;
  const harm = nearest(facts, ['about-adverse'], first, end, sentence);
  if (harm === undefined) return false;
  const gap = outcome.endToken <= first ? first - outcome.endToken : outcome.firstToken - end;
  return harm.gap <= gap || (harm.hit.firstToken >= range.first && harm.hit.endToken <= range.end);
}

/** «vanlige tabletter hjelper ti prosent»: another treatment is what the figure is about. */
function comparatorBefore(facts: BlockFacts, clause: TokenRange, first: number): boolean {
  return facts.hits.within('about-comparator', clause.first, first) !== undefined;
}
