import type { Span } from '../draft/span';
import { isSpace, Mark, marksOf } from './characters';
import type { NumberWords, QuantityKind, Unit } from './number-words';
import { TokenKind, type Tokens, WordClass } from './tokens';

/** A quantity in figures or words. Offsets are UTF-16 into the block's text. */
export interface Quantity extends Span {
  /**
   * `percent`: 70 %, 58–60 prosent; `fraction`: halvparten, to tredeler; `ratio`: ni av ti, hver tredje;
   * `times`: tre ganger, dobbelt; `duration`: to uker; `amount`: 15 kilo, 12,7 poeng, 500 kr; `count`: 120 pasienter.
   */
  readonly kind: QuantityKind;
  /** Percent as written (70), fractions and ratios as a number between 0 and 1, the lower end of a range. */
  readonly value?: number;
  /** The upper end of a range. */
  readonly upper?: number;
  /** The unit's name in numbers.yaml. */
  readonly unit?: string;
}

/** All quantities of a block, in order and apart. Only figures and number words are looked at. */
export function findQuantities(text: string, tokens: Tokens, numbers: NumberWords): Quantity[] {
  const reader = new QuantityReader(text, tokens, numbers);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isFigure = tokens.kinds[at] === TokenKind.Number;
    if (isFigure ? !mayMeasure(text, tokens, at) : ((tokens.classes[at] as number) & WordClass.NumberWord) === 0)
      continue;
    const read = reader.read(at);
    if (read === undefined) continue;
    const { first, end, ...quantity } = read;
    found.push({ start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number, ...quantity });
    at = end - 1;
  }
  return found;
}

/** A cheap test that leaves out years, note numbers and the like: something that measures stands beside the figure. */
function mayMeasure(text: string, tokens: Tokens, at: number): boolean {
  const { classes, count, kinds, starts } = tokens;
  const next = at + 1;
  if (at > 0 && ((classes[at - 1] as number) & WordClass.Unit) !== 0) return true;
  if (next >= count) return at > 1 && ((classes[at - 2] as number) & WordClass.Unit) !== 0;
  if (kinds[next] === TokenKind.Number) return true;
  if (kinds[next] === TokenKind.Symbol) {
    const code = text.charCodeAt(starts[next] as number);
    if (code === PERCENT || (marksOf(code) & Mark.Dash) !== 0) return true;
    return at > 1 && ((classes[at - 2] as number) & WordClass.Unit) !== 0;
  }
  const measures = WordClass.Unit | WordClass.NumberWord | WordClass.Preposition | WordClass.Coordinator;
  return (
    ((classes[next] as number) & measures) !== 0 || (at > 1 && ((classes[at - 2] as number) & WordClass.Unit) !== 0)
  );
}

const PERCENT = 0x25;

/** A number at tokens `[_, end)`. */
interface ReadNumber {
  readonly value: number;
  readonly upper?: number;
  readonly end: number;
}

interface ReadQuantity {
  readonly first: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly value?: number;
  readonly upper?: number;
  readonly unit?: string;
}

class QuantityReader {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #numbers: NumberWords;

  constructor(text: string, tokens: Tokens, numbers: NumberWords) {
    this.#text = text;
    this.#tokens = tokens;
    this.#numbers = numbers;
  }

  /** The quantity that begins at a figure or number word; a currency before a figure is taken along. */
  read(first: number): ReadQuantity | undefined {
    if (this.#tokens.kinds[first] === TokenKind.Word) {
      if (this.#isArticleAlone(first)) return undefined;
      const whole = this.#wholeWord(first);
      if (whole !== undefined) return whole;
    }
    const number = this.#range(first);
    return number === undefined ? undefined : (this.#measured(first, number) ?? this.#afterCurrency(first, number));
  }

  /** «en», «ein» are mostly articles: they count before a unit, a part or «av». */
  #isArticleAlone(at: number): boolean {
    const { classes, count, kinds } = this.#tokens;
    if (((classes[at] as number) & WordClass.Article) === 0) return false;
    const next = at + 1 < count ? (classes[at + 1] as number) : 0;
    if ((next & (WordClass.Unit | WordClass.NumberWord)) !== 0) return false;
    if ((next & (WordClass.Preposition | WordClass.Coordinator)) === 0 || at + 2 >= count) return true;
    return kinds[at + 2] !== TokenKind.Number && ((classes[at + 2] as number) & WordClass.NumberWord) === 0;
  }

  /** Words that are a quantity by themselves: halvparten, annenhver, hver tredje, dobbelt. */
  #wholeWord(first: number): ReadQuantity | undefined {
    const { every, everySecond, majorities, multiples, ordinals, parts } = this.#numbers;
    const word = this.#word(first);
    const part = parts.get(word);
    if (part !== undefined) return { first, end: first + 1, kind: 'fraction', value: 1 / part };
    if (majorities.has(word)) return { first, end: first + 1, kind: 'fraction' };
    if (everySecond.has(word)) return { first, end: first + 1, kind: 'ratio', value: 1 / 2 };
    const multiple = multiples.get(word);
    if (multiple !== undefined) return { first, end: first + 1, kind: 'times', value: multiple };
    if (!every.has(word)) return undefined;
    const ordinal = ordinals.get(this.#word(first + 1));
    // «hver tredje uke» is how often, not how many
    if (ordinal === undefined || this.#unit(first + 2)?.kind === 'duration') return undefined;
    return { first, end: first + 2, kind: 'ratio', value: 1 / ordinal };
  }

  /** What a number measures, by what follows it. */
  #measured(first: number, number: ReadNumber): ReadQuantity | undefined {
    const { end } = number;
    const values = number.upper === undefined ? { value: number.value } : { value: number.value, upper: number.upper };
    if (this.#code(end) === PERCENT) return { first, end: end + 1, kind: 'percent', ...values, unit: 'prosent' };
    const word = this.#word(end);
    if (word === '') return undefined;
    const denominator = this.#numbers.parts.get(word);
    if (denominator !== undefined) return { first, end: end + 1, kind: 'fraction', value: number.value / denominator };
    if (this.#numbers.of.has(word)) return this.#ratio(first, number);
    if (this.#numbers.times.has(word)) {
      return this.#isFrequency(number) ? undefined : { first, end: end + 1, kind: 'times', ...values };
    }
    const unit = this.#unit(end);
    // «en pasient» is an article and its noun
    if (unit === undefined || (unit.kind === 'count' && this.#isArticle(first) && end === first + 1)) return undefined;
    return { first, end: end + 1, kind: unit.kind, ...values, unit: unit.name };
  }

  /** «en gang», «tre ganger i uken» say when or how often, not how much more. */
  #isFrequency({ value, end }: ReadNumber): boolean {
    const { classes } = this.#tokens;
    if (value === 1) return true;
    if (((classes[end + 1] ?? 0) & WordClass.Preposition) === 0) return false;
    return (((classes[end + 2] ?? 0) | (classes[end + 3] ?? 0)) & WordClass.Unit) !== 0;
  }

  #isArticle(at: number): boolean {
    return ((this.#tokens.classes[at] ?? 0) & WordClass.Article) !== 0;
  }

  /** «9 av 10», «ni av de ti» */
  #ratio(first: number, { value, end }: ReadNumber): ReadQuantity | undefined {
    const whole = this.#number(end + 1) ?? (this.#isArticle(end + 1) ? this.#number(end + 2) : undefined);
    if (whole === undefined || whole.value < value || whole.value === 0) return undefined;
    return { first, end: whole.end, kind: 'ratio', value: value / whole.value };
  }

  /** «kr 2 500» */
  #afterCurrency(first: number, number: ReadNumber): ReadQuantity | undefined {
    let at = first - 1;
    if (this.#code(at) === STOP) at--;
    const unit = at >= 0 ? this.#unit(at) : undefined;
    if (unit?.name !== 'krone') return undefined;
    const values = number.upper === undefined ? { value: number.value } : { value: number.value, upper: number.upper };
    return { first: at, end: number.end, kind: 'amount', ...values, unit: unit.name };
  }

  /** A number or a range: «4–6», «fire til seks». */
  #range(first: number): ReadNumber | undefined {
    const from = this.#number(first);
    if (from === undefined) return undefined;
    const isDash = (marksOf(this.#code(from.end)) & Mark.Dash) !== 0;
    if (!isDash && !this.#numbers.range.has(this.#word(from.end))) return from;
    const to = this.#number(from.end + 1);
    if (to === undefined || to.value < from.value) return from;
    return { value: from.value, upper: to.value, end: to.end };
  }

  #number(first: number): ReadNumber | undefined {
    const base = this.#tokens.kinds[first] === TokenKind.Number ? this.#figures(first) : this.#cardinal(first);
    if (base === undefined) return undefined;
    const scale = this.#numbers.scales.get(this.#word(base.end));
    const scaled = scale === undefined ? base : { value: base.value * scale, end: base.end + 1 };
    return this.#withHalf(scaled);
  }

  /** Digits with a decimal comma, thousands parted by a space or a stop. */
  #figures(first: number): ReadNumber | undefined {
    const { starts, ends } = this.#tokens;
    let digits = this.#text.slice(starts[first], ends[first]);
    let end = first + 1;
    while (this.#isThousand(end)) digits += this.#text.slice(starts[end], ends[end++]);
    const value = Number(digits.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
    return Number.isFinite(value) ? { value, end } : undefined;
  }

  /** Three digits right after a single space, and no digit of another number before it. */
  #isThousand(at: number): boolean {
    const { count, ends, kinds, starts } = this.#tokens;
    if (at >= count || kinds[at] !== TokenKind.Number) return false;
    const gap = ends[at - 1] as number;
    return (
      (ends[at] as number) - (starts[at] as number) === 3 &&
      (ends[at - 1] as number) - (starts[at - 1] as number) <= 3 &&
      starts[at] === gap + 1 &&
      isSpace(this.#text.charCodeAt(gap))
    );
  }

  #cardinal(first: number): ReadNumber | undefined {
    const word = this.#word(first);
    if (word === '') return undefined;
    const value = this.#numbers.values.get(word);
    if (value !== undefined) {
      // «en halv time», «et par uker»: the article adds nothing
      const rest = value === 1 ? this.#numbers.values.get(this.#word(first + 1)) : undefined;
      return rest === undefined ? { value, end: first + 1 } : { value: rest, end: first + 2 };
    }
    const scale = this.#numbers.scales.get(word);
    return scale === undefined ? undefined : { value: scale, end: first + 1 };
  }

  /** «to og en halv» */
  #withHalf(number: ReadNumber): ReadNumber {
    const { classes, count } = this.#tokens;
    if (number.end + 2 >= count || ((classes[number.end] as number) & WordClass.Coordinator) === 0) return number;
    const half = this.#cardinal(number.end + 1);
    return half?.value === 0.5 ? { value: number.value + 0.5, end: half.end } : number;
  }

  #unit(at: number): Unit | undefined {
    if (at >= this.#tokens.count || ((this.#tokens.classes[at] as number) & WordClass.Unit) === 0) return undefined;
    return this.#numbers.units.get(this.#word(at));
  }

  #word(at: number): string {
    if (at < 0 || at >= this.#tokens.count || this.#tokens.kinds[at] !== TokenKind.Word) return '';
    return this.#text.slice(this.#tokens.starts[at], this.#tokens.ends[at]).toLowerCase();
  }

  /** The character of a symbol, 0 for other tokens. */
  #code(at: number): number {
    const isSymbol = at >= 0 && at < this.#tokens.count && this.#tokens.kinds[at] === TokenKind.Symbol;
    return isSymbol ? this.#text.charCodeAt(this.#tokens.starts[at] as number) : 0;
  }
}

const STOP = 0x2e;
