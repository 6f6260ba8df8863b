import type { TokenRange } from '../../language/clauses';
import { TokenKind } from '../../language/tokens';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import { clauseAt, sentenceTokens } from './clause';
import type { OfferCandidate } from './offers';

const FREE: TableEntry = { id: 'free', kind: 'price-offer', ref: 'free', replacement: {}, basis: [] };

/** Words between «gratis» and what is free. */
const REACH = 5;

/** «gratis konsultasjon», «timen er kostnadsfri», «få den tiende gratis»: what is given without payment. */
export function freeOffers(facts: BlockFacts): OfferCandidate[] {
  return facts.hits.ofKind('free').map((hit) => freeOffer(facts, hit));
}

function freeOffer(facts: BlockFacts, hit: Hit): OfferCandidate {
  const { firstToken: first, endToken: end } = hit;
  if (hit.entry.ref === 'compound') return { entry: FREE, first, end };
  const clause = clauseAt(facts, first, sentenceTokens(facts, hit));
  const things = [...thingsWithin(facts, clause)];
  const after = closest(things, end, Math.min(clause.end, end + REACH));
  const before = closest(things, Math.max(clause.first, first - REACH - 1), first);
  const thing = after ?? before;
  if (thing === undefined) {
    // «gratis blodtrykksmåling», «akupunkturtimen er gratis»: a compound that no list has
    const compound = [end, first - 2].find((token) => isCompound(facts, token, clause));
    if (compound !== undefined)
      return { entry: FREE, first: Math.min(first, compound), end: Math.max(end, compound + 1) };
    // «få det sjette gratis»
    if (facts.hits.within('get', Math.max(clause.first, first - REACH), first)) return { entry: FREE, first, end };
    return { entry: FREE, first, end, exemption: 'no-subject' };
  }
  if (thing.entry.kind === 'free-fine') return { entry: FREE, first, end, exemption: 'about-something-else' };
  // «drypp, få det sjette gratis»: the word alone says enough
  if (hasSymbol(facts, Math.min(end, thing.endToken), Math.max(first, thing.firstToken)))
    return { entry: FREE, first, end };
  return { entry: FREE, first: Math.min(first, thing.firstToken), end: Math.max(end, thing.endToken) };
}

/** A long word that the lexicon does not know. */
function isCompound({ tokens }: BlockFacts, token: number, { first, end }: TokenRange): boolean {
  if (token < first || token >= end || tokens.kinds[token] !== TokenKind.Word || tokens.words[token] !== 0)
    return false;
  return (tokens.ends[token] as number) - (tokens.starts[token] as number) >= COMPOUND;
}

/** Letters of the shortest word that is taken for a compound. */
const COMPOUND = 9;

function hasSymbol({ tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (tokens.kinds[token] === TokenKind.Symbol) return true;
  return false;
}

const THINGS = ['free-fine', 'free-thing', 'about-treatment', 'about-procedure'] as const;

function* thingsWithin(facts: BlockFacts, { first, end }: TokenRange): Iterable<Hit> {
  for (const kind of THINGS)
    for (const hit of facts.hits.ofKind(kind)) if (hit.firstToken >= first && hit.endToken <= end) yield hit;
}

/** The thing within `[first, end)` that comes first; what may well be free goes before what else its word means. */
function closest(things: readonly Hit[], first: number, end: number): Hit | undefined {
  let found: Hit | undefined;
  for (const hit of things)
    if (hit.firstToken >= first && hit.endToken <= end && (!found || hit.firstToken < found.firstToken)) found = hit;
  return found;
}
