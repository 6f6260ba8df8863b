import { CharClass, charClass, foldCode } from '../../matching/fold';
import type { CitationMark } from './citation';
import type { CitedText } from './citation-author-year';

/** One number or range of a numeric citation; offsets are UTF-16 into the block's text. */
interface NumberRange {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

const HIGHEST = 999;
const LONGEST_RANGE = 60;
/** Ages stand in brackets after a name; smaller numbers there are sources. */
const LOWEST_AGE = 16;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads a bracket that holds nothing but the numbers of sources: «(1)», «(1, 2)», «(5–7)», «(3, s. 19–22)», «[3]–[5]».
 * A number in round brackets is `likely` at most: it may be an age, a count or a step, which the list decides.
 * @param open UTF-16 offset into the block's text
 * @param close where the closing mark stands
 * @returns the offset after what was read; `open` when it is no numeric citation
 */
export function readNumericBracket(cited: CitedText, open: number, close: number, marks: CitationMark[]): number {
  const { text } = cited;
  const ranges = readRanges(cited, open + 1, close);
  if (ranges === undefined) return open;
  const isSquare = text.charCodeAt(open) === 0x5b;
  let end = close + 1;
  if (isSquare) {
    end = readAcross(cited, ranges, end);
    for (const range of ranges) pushNumbers(range, 'sure', marks);
    return end;
  }
  const certainty = roundCertainty(cited, open, end, ranges);
  if (certainty === undefined) return open;
  for (const range of ranges) pushNumbers(range, certainty, marks);
  return end;
}

/** The numbers and ranges of a bracket's inside; undefined when it holds anything else than them and a page. */
function readRanges(cited: CitedText, from: number, to: number): NumberRange[] | undefined {
  const { text } = cited;
  const ranges: NumberRange[] = [];
  let at = skipSpace(text, from, to);
  let isTight = false;
  for (;;) {
    const number = readNumber(text, at, to);
    if (number === undefined) return ranges.length > 0 && !isTight && isPinpoint(cited, at, to) ? ranges : undefined;
    const { range } = number;
    const previous = ranges[ranges.length - 1];
    // without a space «1,2» is a decimal unless the numbers ascend as those of sources do
    if (isTight && previous !== undefined && range.first <= previous.last) return undefined;
    ranges.push(range);
    at = skipSpace(text, number.end, to);
    if (at === to) return ranges;
    const code = text.charCodeAt(at);
    if (code !== 0x2c && code !== 0x3b) return undefined;
    const next = skipSpace(text, at + 1, to);
    isTight = next === at + 1;
    at = next;
  }
}

function readNumber(text: string, start: number, to: number): { range: NumberRange; end: number } | undefined {
  const firstEnd = digitsEnd(text, start, to);
  const first = numberOf(text, start, firstEnd);
  if (first === 0) return undefined;
  const dash = skipSpace(text, firstEnd, to);
  if (!isDash(text.charCodeAt(dash)) || dash >= to)
    return { range: { first, last: first, start, end: firstEnd }, end: firstEnd };
  const lastStart = skipSpace(text, dash + 1, to);
  const lastEnd = digitsEnd(text, lastStart, to);
  const last = numberOf(text, lastStart, lastEnd);
  if (last <= first || last - first > LONGEST_RANGE) return undefined;
  return { range: { first, last, start, end: lastEnd }, end: lastEnd };
}

/** The value of digits that can number a source, else 0: no leading zero, no decimals. */
function numberOf(text: string, start: number, end: number): number {
  if (end === start || text.charCodeAt(start) === 0x30) return 0;
  const value = Number(text.slice(start, end));
  return value <= HIGHEST ? value : 0;
}

/** «, s. 19–22» after the number. */
function isPinpoint({ text, lexicon }: CitedText, at: number, to: number): boolean {
  let end = at;
  while (end < to && charClass(text.charCodeAt(end)) === CharClass.Letter) end++;
  return end > at && lexicon.pinpoints.has(text.slice(at, end).toLowerCase());
}

/** Takes in «–[5]» after «[3]»: the range then covers both brackets. */
function readAcross(cited: CitedText, ranges: NumberRange[], end: number): number {
  const { text } = cited;
  if (ranges.length !== 1 || !isDash(text.charCodeAt(end)) || text.charCodeAt(end + 1) !== 0x5b) return end;
  const lastEnd = digitsEnd(text, end + 2, text.length);
  const last = numberOf(text, end + 2, lastEnd);
  const only = ranges[0]!;
  if (text.charCodeAt(lastEnd) !== 0x5d || last <= only.first || last - only.first > LONGEST_RANGE) return end;
  ranges[0] = { first: only.first, last, start: only.start, end: lastEnd };
  return lastEnd + 1;
}

/** Undefined for brackets that can't be a citation where they stand. */
function roundCertainty(
  { text, lexicon }: CitedText,
  open: number,
  end: number,
  ranges: readonly NumberRange[],
): CitationMark['certainty'] | undefined {
  let before = open - 1;
  while (before >= 0 && charClass(text.charCodeAt(before)) === CharClass.Space) before--;
  const next = skipSpace(text, end, text.length);
  const follows = charClass(text.charCodeAt(next));
  const opensItem = before < 0 || isItemSeparator(text.charCodeAt(before));
  if (opensItem && next < text.length && follows === CharClass.Letter) return undefined;
  // nothing else in a cell of a table
  if (before < 0) return next >= text.length ? 'possible' : undefined;
  if (before === open - 1 && charClass(text.charCodeAt(before)) === CharClass.Digit) return undefined;
  if (text.charCodeAt(next) === 0x25) return undefined;
  if (follows === CharClass.Letter && lexicon.units.has(wordAt(text, next))) return undefined;
  const only = ranges.length === 1 && ranges[0]!.first === ranges[0]!.last ? ranges[0]!.first : 0;
  return only >= LOWEST_AGE && isNameBefore(text, before) ? 'possible' : 'likely';
}

function isItemSeparator(code: number): boolean {
  return code === 0x3a || code === 0x3b || code === 0x2c;
}

function isNameBefore(text: string, last: number): boolean {
  let start = last;
  while (start >= 0 && charClass(text.charCodeAt(start)) === CharClass.Letter) start--;
  if (start === last) return false;
  const first = text.charCodeAt(start + 1);
  return foldCode(first) !== first;
}

/**
 * Reads raised figures after a word or a stop: «effekt¹», «effekt.²,³», «effekt¹⁻³». Powers and units («m²», «10³») are
 * none.
 * @returns the offset after the figures; `start` when they are no citation
 */
export function readSuperscripts({ text }: CitedText, start: number, marks: CitationMark[]): number {
  if (!canBeRaised(text, start)) return start;
  const ranges: NumberRange[] = [];
  let at = start;
  for (;;) {
    const end = superscriptsEnd(text, at);
    const value = superscriptValue(text, at, end);
    if (value === 0) break;
    const previous = ranges[ranges.length - 1];
    const isRange = previous !== undefined && isRaisedDash(text.charCodeAt(at - 1));
    if (isRange && value > previous.first && value - previous.first <= LONGEST_RANGE) {
      ranges[ranges.length - 1] = { first: previous.first, last: value, start: previous.start, end };
    } else ranges.push({ first: value, last: value, start: at, end });
    const separator = text.charCodeAt(end);
    at = end;
    if (separator !== 0x2c && !isRaisedDash(separator)) break;
    if (superscriptsEnd(text, end + 1) === end + 1) break;
    at = end + 1;
  }
  for (const range of ranges) pushNumbers(range, 'likely', marks);
  return ranges.length === 0 ? start : at;
}

export function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079 && code !== 0x2071);
}

/** After a word of three letters or more, a closing quotation mark or bracket, or punctuation. */
function canBeRaised(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  const kind = charClass(before);
  if (kind === CharClass.Symbol) return before !== 0x2f && before !== 0xd7;
  return (
    kind === CharClass.Letter &&
    start >= 3 &&
    charClass(text.charCodeAt(start - 2)) === CharClass.Letter &&
    charClass(text.charCodeAt(start - 3)) === CharClass.Letter
  );
}

function superscriptsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSuperscript(text.charCodeAt(end))) end++;
  return end;
}

function superscriptValue(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + SUPERSCRIPTS.indexOf(text.charAt(i));
  return value <= HIGHEST ? value : 0;
}

function isRaisedDash(code: number): boolean {
  return code === 0x207b || isDash(code);
}

function pushNumbers(
  { first, last, start, end }: NumberRange,
  certainty: CitationMark['certainty'],
  marks: CitationMark[],
) {
  for (let number = first; number <= last; number++) {
    marks.push({
      kind: 'numeric',
      form: 'parenthetical',
      start,
      end,
      authors: NONE,
      etAl: false,
      year: null,
      suffix: '',
      yearSpan: null,
      namesSpan: null,
      number,
      label: '',
      certainty,
    });
  }
}

const NONE: readonly string[] = [];

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && charClass(text.charCodeAt(end)) === CharClass.Letter) end++;
  return text.slice(start, end).toLowerCase();
}

function digitsEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to && charClass(text.charCodeAt(end)) === CharClass.Digit) end++;
  return end;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013 || code === 0x2014 || code === 0x2212;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && charClass(text.charCodeAt(at)) === CharClass.Space) at++;
  return at;
}
