import type { Span } from '../../draft/span';
import { isSpace, Mark, marksOf } from '../../language/characters';
import type { TokenRange } from '../../language/clauses';
import { TokenKind, tokenAt, WordClass } from '../../language/tokens';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from './clause';
import type { OfferCandidate } from './offers';
import { type Price, pricesWithin } from './prices';

/* Offers that figures make: «20 % rabatt», «spar 900 kroner», «før 4 990, nå 2 990», «nå kun 790,-», «-30 % på alt». */

const DISCOUNT: TableEntry = { id: 'figure', kind: 'price-offer', ref: 'discount', replacement: {}, basis: [] };
const SALE: TableEntry = { ...DISCOUNT, id: 'sale', ref: 'sale' };
const LOW: TableEntry = { ...DISCOUNT, id: 'low', ref: 'low' };
const CREDIT: TableEntry = { ...DISCOUNT, id: 'monthly', ref: 'credit' };
const LIMITED: TableEntry = { ...DISCOUNT, id: 'limited', ref: 'limited' };

/** Words between a figure and what it says. */
const BESIDE = 3;

export function figureOffers(facts: BlockFacts): OfferCandidate[] {
  return [
    ...facts.hits.ofKind('offer-by-figure').flatMap((hit) => byFigure(facts, hit)),
    ...facts.hits.ofKind('price-then').flatMap((hit) => thenAndNow(facts, hit)),
    ...facts.hits.ofKind('price-only').flatMap((hit) => lowPrice(facts, hit)),
    ...facts.hits.ofKind('time-limit').flatMap((hit) => limitedPrice(facts, hit)),
    ...facts.hits.ofKind('monthly').flatMap((hit) => monthlyPrice(facts, hit)),
    ...shares(facts),
  ];
}

/** A phrase with the figure beside it: «20 % rabatt», «500 kr i avslag», «rabatt på 20 prosent». */
export function withFigure(facts: BlockFacts, hit: Hit): OfferCandidate {
  const { entry, firstToken: first, endToken: end } = hit;
  if (entry.ref !== 'discount') return { entry, first, end };
  const figure = figureBeside(facts, hit);
  return figure
    ? { entry, first: Math.min(first, figure.first), end: Math.max(end, figure.end) }
    : { entry, first, end };
}

/** The price with its currency, or the share, nearest to a hit and at most three words away. */
function figureBeside(facts: BlockFacts, { firstToken, endToken, start }: Hit): TokenRange | undefined {
  const sentence = sentenceTokens(facts, { start, end: start });
  const first = Math.max(sentence.first, firstToken - 2 - BESIDE);
  const end = Math.min(sentence.end, endToken + 2 + BESIDE);
  const figures = [
    ...pricesWithin(facts, first, end).filter(({ hasCurrency }) => hasCurrency),
    ...sharesWithin(facts, first, end),
  ];
  let nearest: TokenRange | undefined;
  let least = BESIDE;
  for (const figure of figures) {
    const gap = figure.end <= firstToken ? firstToken - figure.end : figure.first - endToken;
    if (gap < 0 || gap >= least) continue;
    nearest = figure;
    least = gap;
  }
  return nearest;
}

/** «20 % avslag», «avslag på neste time», «spar 900 kroner». */
function byFigure(facts: BlockFacts, hit: Hit): OfferCandidate[] {
  const figure = figureBeside(facts, hit);
  const { firstToken, endToken, entry } = hit;
  if (figure && entry.ref !== 'word') {
    const isBefore = figure.first < firstToken;
    // «spar» goes before its figure, «tilbake» after it
    const isElsewhere = entry.ref === 'save' ? isBefore : entry.ref === 'back' && figure.end !== firstToken;
    return isElsewhere
      ? []
      : [{ entry: DISCOUNT, first: Math.min(firstToken, figure.first), end: Math.max(endToken, figure.end) }];
  }
  if (entry.ref === 'back') return [];
  if (entry.ref === 'word') return wordOfSale(facts, hit);
  const on = facts.hits.ofKind('avslag-on').find((one) => one.firstToken === firstToken);
  return on ? [{ entry: DISCOUNT, first: firstToken, end: on.endToken }] : [];
}

/** The price after a word of sale in its sentence: «kombitilbud: mor og datter for 3 990». Offsets are UTF-16 into the block. */
export function priceAfter(facts: BlockFacts, claim: Span): Span | undefined {
  const { end } = sentenceTokens(facts, claim);
  const [price] = pricesWithin(facts, tokenAt(facts.tokens, claim.end), end);
  if (price === undefined) return undefined;
  return { start: facts.tokens.starts[price.first] as number, end: facts.tokens.ends[price.end - 1] as number };
}

/** «Kampanje i mai: filler 1 990 kr»: the word with a price or a share after it. «Tilbudet koster 900 kr» is a service. */
function wordOfSale(facts: BlockFacts, { firstToken, endToken, start }: Hit): OfferCandidate[] {
  const { end } = sentenceTokens(facts, { start, end: start });
  const rest = { first: endToken, end };
  const priced = pricesWithin(facts, rest.first, rest.end).find(({ hasCurrency }) => hasCurrency);
  const figure = priced ?? sharesWithin(facts, rest.first, rest.end)[0];
  if (figure === undefined || facts.hits.within('price-verb', endToken, figure.first)) return [];
  return [{ entry: SALE, first: firstToken, end: endToken }];
}

/** «før 4 990, nå 2 990», «499 i staden for 1 990», «0 kr (ordinært 1 200 kr)»: two prices, one of which is no longer asked. */
function thenAndNow(facts: BlockFacts, hit: Hit): OfferCandidate[] {
  const sentence = sentenceTokens(facts, hit);
  const prices = pricesWithin(facts, sentence.first, sentence.end);
  const then = prices.find(({ first }) => first >= hit.endToken && first - hit.endToken <= 1);
  if (then === undefined) return [];
  const now = prices.findLast((price) => price !== then && isNow(facts, price, hit, then));
  if (now === undefined) return [];
  const first = Math.min(now.first, hit.firstToken);
  const end = Math.max(now.end, then.end);
  return [
    end - first > LONGEST ? { entry: DISCOUNT, first: now.first, end: now.end } : { entry: DISCOUNT, first, end },
  ];
}

/** Longer stretches are marked by their price alone, in tokens. */
const LONGEST = 16;

/** Whether a price is the one that is asked now: lower, and one of the two is said to be money or to hold from now on. */
function isNow(facts: BlockFacts, price: Price, hit: Hit, then: Price): boolean {
  if (price.value >= then.value) return false;
  if (price.hasCurrency || then.hasCurrency) return true;
  const isAdjacent = price.end <= hit.firstToken && hit.firstToken - price.end <= 1;
  return isAdjacent || markBefore(facts, 'price-only', price.first) !== undefined;
}

/** The hit of a kind that ends right before a token. */
function markBefore(facts: BlockFacts, kind: string, token: number): Hit | undefined {
  return facts.hits.ofKind(kind).find(({ endToken }) => endToken === token);
}

/** «nå kun 790,-», «for bare 499»: a price that is called low. «Timen koster nå 1 450 kr» is the price as it stands. */
function lowPrice(facts: BlockFacts, hit: Hit): OfferCandidate[] {
  const sentence = sentenceTokens(facts, hit);
  const price = pricesWithin(facts, hit.endToken, Math.min(sentence.end, hit.endToken + 8)).find(
    ({ first }) => first - hit.endToken <= 1,
  );
  if (price === undefined) return [];
  const offer = { entry: LOW, first: hit.firstToken, end: price.end };
  // «parkering koster bare 20 kr»
  if (facts.hits.within('free-fine', sentence.first, hit.firstToken))
    return [{ ...offer, exemption: 'about-something-else' }];
  if (hit.entry.ref !== 'now') return [offer];
  const isStated = STATING.some((kind) => markBefore(facts, kind, hit.firstToken) !== undefined);
  const isPlain = isStated || !price.hasCurrency;
  return isPlain ? [{ ...offer, exemption: 'price' }] : [offer];
}

/** What a price that simply is stands after: «koster nå», «er nå». */
const STATING = ['price-verb', 'copula'] as const;

/** «kun denne helgen: drypp til 3 490 kr»: a price that holds for a time. A price list may have its dates. */
function limitedPrice(facts: BlockFacts, hit: Hit): OfferCandidate[] {
  const { first, end } = sentenceTokens(facts, hit);
  const price = pricesWithin(facts, first, end).find(({ hasCurrency }) => hasCurrency);
  if (price === undefined) return [];
  const offer = { entry: LIMITED, first: price.first, end: price.end };
  return facts.hits.within('price-list', first, end) ? [{ ...offer, exemption: 'price' }] : [offer];
}

/** «tannimplantat for 299 kr i måneden»: a treatment paid month by month; a membership is a subscription. */
function monthlyPrice(facts: BlockFacts, hit: Hit): OfferCandidate[] {
  const { first, end } = sentenceTokens(facts, hit);
  const price = pricesWithin(facts, first, hit.firstToken).at(-1);
  if (price?.hasCurrency !== true || hit.firstToken - price.end > 1) return [];
  const offer = { entry: CREDIT, first: price.first, end: hit.endToken };
  const isStated = facts.hits.within('price-verb', first, price.first) ?? facts.hits.within('subscription', first, end);
  const isTreatment = facts.hits.within('about-treatment', first, end) !== undefined;
  return isStated || !isTreatment ? [{ ...offer, exemption: 'price' }] : [offer];
}

// Shares

/** «-30 % på alt», «få 20 % av», «25 % hver», «10 % billigere»: a share taken off a price. */
function shares(facts: BlockFacts): OfferCandidate[] {
  const found: OfferCandidate[] = [];
  for (const share of sharesWithin(facts, 0, facts.tokens.count)) {
    const sentence = sentenceTokens(facts, { start: facts.tokens.starts[share.first] as number, end: 0 });
    if (EFFECTS.some((kind) => facts.hits.within(kind, sentence.first, sentence.end))) continue;
    const end = takenOff(facts, share, sentence);
    if (end > 0) found.push({ entry: DISCOUNT, first: share.first, end });
  }
  return found;
}

/** Beside these a share measures what the treatment does. */
const EFFECTS = [
  'about-effect',
  'about-adverse',
  'outcome',
  'about-statistic',
  'about-disease',
  'condition',
  'population',
] as const;

/** Before a share that the reader gets. */
const GETTING = ['get', 'price-only'] as const;

/** The token after the words that take a share off the price; 0 when nothing says so. */
function takenOff(facts: BlockFacts, share: TokenRange, sentence: TokenRange): number {
  const tail = facts.hits.ofKind('off-tail').find(({ firstToken }) => firstToken === share.end);
  const on = facts.hits.ofKind('on-all').find(({ firstToken }) => firstToken === share.end);
  const from = Math.max(sentence.first, share.first - 3);
  const isGot = GETTING.some((kind) => facts.hits.within(kind, from, share.first) !== undefined);
  const isLess = isMinus(facts, share, sentence);
  if (tail && (isGot || tail.entry.ref === 'price')) return tail.endToken;
  if (on && (isGot || isLess || isBare(share, sentence))) return share.end;
  if (isLess) return share.end;
  if (isGot && isOff(facts, share.end, sentence)) return share.end + 1;
  if (isGot && isLast(facts, share, sentence) && facts.hits.within('customer', sentence.first, share.first))
    return share.end;
  const treatment = facts.hits
    .ofKind('about-treatment')
    .find(({ firstToken }) => firstToken > share.end && firstToken <= share.end + 2);
  const isUpTo = markBefore(facts, 'get', share.first)?.entry.ref === 'up-to';
  const isOn = (isUpTo || treatment !== undefined) && wordAt(facts, share.end) === 'på';
  return isOn && (isGot || isBare(share, sentence)) ? share.end : 0;
}

/** «minus 30 %», «-30 %», but not «20-30 %». */
function isMinus({ text, tokens }: BlockFacts, { first }: TokenRange, sentence: TokenRange): boolean {
  const before = first - 1;
  if (before < sentence.first) return false;
  const start = tokens.starts[before] as number;
  if (text.slice(start, tokens.ends[before]).toLowerCase() === 'minus') return true;
  if ((marksOf(text.charCodeAt(start)) & Mark.Dash) === 0 || tokens.ends[before] !== tokens.starts[first]) return false;
  return before === sentence.first || isSpace(text.charCodeAt(start - 1));
}

/** «20 % av i august»: nothing follows that the share would be part of. */
function isOff(facts: BlockFacts, token: number, { end }: TokenRange): boolean {
  if (wordAt(facts, token) !== 'av') return false;
  return (
    token + 1 >= end ||
    facts.tokens.kinds[token + 1] === TokenKind.Symbol ||
    ((facts.tokens.classes[token + 1] as number) & (WordClass.Preposition | WordClass.Coordinator)) !== 0
  );
}

/** «… får 50 prosent.»: nothing but a sign follows the share. */
function isLast({ tokens }: BlockFacts, share: TokenRange, { end }: TokenRange): boolean {
  return share.end >= end || tokens.kinds[share.end] === TokenKind.Symbol;
}

/** The share opens its sentence, as in «20 % på alle behandlinger». */
function isBare({ first }: TokenRange, sentence: TokenRange): boolean {
  return first - sentence.first <= 1;
}

function wordAt({ text, tokens }: BlockFacts, token: number): string {
  return text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase();
}

/** The shares of the tokens `[first, end)` as tokens. */
function sharesWithin(facts: BlockFacts, first: number, end: number): TokenRange[] {
  return facts.quantities.flatMap((quantity) => {
    if (quantity.kind !== 'percent') return [];
    const range = { first: tokenAt(facts.tokens, quantity.start), end: tokenAt(facts.tokens, quantity.end - 1) + 1 };
    return range.first >= first && range.end <= end ? [range] : [];
  });
}
