import { TokenKind, WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';

/* Prices as clinics write them: «2 990 kr», «kr 2 990», «790,-», «2.990», and bare figures that stand where a price does. */

/** A price at the tokens `[first, end)`. */
export interface Price {
  readonly first: number;
  readonly end: number;
  /** In kroner. */
  readonly value: number;
  /** Whether the text says that it is money. */
  readonly hasCurrency: boolean;
}

/** Every price of the tokens `[first, end)`, in order, with the bare figures that may be one. */
export function pricesWithin(facts: BlockFacts, first: number, end: number): Price[] {
  const found: Price[] = [];
  for (let token = first; token < end; token++) {
    const price = priceAt(facts, token, first, end);
    if (price === undefined) continue;
    found.push(price);
    token = price.end - 1;
  }
  return found;
}

/** A figure below this is no price unless its currency stands beside it. */
const LOWEST_BARE = 100;

function priceAt(facts: BlockFacts, token: number, first: number, limit: number): Price | undefined {
  const { text, tokens } = facts;
  const start = tokens.starts[token] as number;
  if (!isDigit(text.charCodeAt(start))) return undefined;
  // «2990kr» is one word
  const joined = tokens.kinds[token] === TokenKind.Word && JOINED.exec(text.slice(start, tokens.ends[token]));
  if (joined) return { first: token, end: token + 1, value: amountOf(joined[1] as string), hasCurrency: true };
  if (tokens.kinds[token] !== TokenKind.Number) return undefined;
  const end = thousandsEnd(facts, token, limit);
  const digits = text.slice(start, tokens.ends[end - 1]);
  const value = amountOf(digits);
  const after = currencyAfter(facts, end, limit);
  const before = currencyBefore(facts, token, first);
  if (after > end || before < token) return { first: before, end: after, value, hasCurrency: true };
  if (value < LOWEST_BARE || YEAR.test(digits) || !isBarePrice(facts, token, end, limit)) return undefined;
  return { first: token, end, value, hasCurrency: false };
}

const JOINED = /^(\d[\d.]*)kr$/i;
const YEAR = /^(?:19|20)\d\d$/;

function amountOf(digits: string): number {
  return Number(digits.replace(/[^\d,]/g, '').replace(',', '.'));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The token after a figure whose thousands are parted by single spaces. */
function thousandsEnd({ tokens }: BlockFacts, token: number, limit: number): number {
  let end = token + 1;
  while (
    end < limit &&
    tokens.kinds[end] === TokenKind.Number &&
    (tokens.ends[end] as number) - (tokens.starts[end] as number) === 3 &&
    (tokens.ends[end - 1] as number) - (tokens.starts[end - 1] as number) <= 3 &&
    (tokens.starts[end] as number) === (tokens.ends[end - 1] as number) + 1
  )
    end++;
  return end;
}

/** The token after «kr», «kroner» or «,-»; `end` itself when nothing of the kind follows. */
function currencyAfter(facts: BlockFacts, end: number, limit: number): number {
  if (end >= limit) return end;
  if (facts.hitAt('currency', end)) return end + 1;
  if (end + 1 >= limit) return end;
  return MONEY_MARK.test(facts.text.slice(facts.tokens.starts[end], facts.tokens.ends[end + 1])) ? end + 2 : end;
}

const MONEY_MARK = /^[,.:][-–—]$/;

/** The token that «kr» before the figure starts at; `token` itself when there is none. */
function currencyBefore(facts: BlockFacts, token: number, first: number): number {
  if (token > first && facts.hitAt('currency', token - 1)) return token - 1;
  const isStop = token - 1 > first && facts.text.charCodeAt(facts.tokens.starts[token - 1] as number) === STOP;
  return isStop && facts.hitAt('currency', token - 2) ? token - 2 : token;
}

const STOP = 0x2e;

/** A bare figure counts nothing: no noun follows it, and no sign that makes it a share, a range or a date. */
function isBarePrice({ text, tokens, hits }: BlockFacts, token: number, end: number, limit: number): boolean {
  const before = token > 0 ? text.charCodeAt(tokens.starts[token - 1] as number) : 0;
  if (before === SLASH || before === SECTION) return false;
  if (end >= limit) return true;
  if (tokens.kinds[end] !== TokenKind.Word) return !NO_PRICE_AFTER.has(text.charCodeAt(tokens.starts[end] as number));
  if ((tokens.classes[end] as number) & (WordClass.Preposition | WordClass.Coordinator | WordClass.Conditional))
    return true;
  return AFTER_PRICE.some((kind) => hits.touches(kind, end, end + 1));
}

const SLASH = 0x2f;
const SECTION = 0xa7;
const NO_PRICE_AFTER: ReadonlySet<number> = new Set([...'%/+°'].map((mark) => mark.charCodeAt(0)));
/** Kinds of words that may follow a bare price. */
const AFTER_PRICE = ['price-then', 'price-only', 'time-limit'] as const;
