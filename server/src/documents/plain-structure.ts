import type { Segment } from '../../../rules/src/draft/block';
import { exactSegment } from '../../../rules/src/draft/blocks';
import { latin } from '../../../rules/src/language/latin';
import type { Hosted } from './inline';
import type { LineStart } from './plain-lines';

/** A line of plain text with its marks removed; after joining, a paragraph. Its kind and level are settled step by step. */
export interface PlainLine {
  kind: LineStart['kind'];
  level: number;
  marker: string;
  readonly unsure: boolean;
  /** White space before the line, in code units. */
  readonly indent: number;
  /** Whether an empty line or a rule stands above. */
  readonly blankBefore: boolean;
  /** Where the line, mark and all, starts in the source (UTF-16). */
  readonly lineStart: number;
  text: string;
  segments: readonly Segment[];
  hosted: readonly Hosted[];
}

const LONGEST_HEADING = 90;
const LONGEST_TITLE = 120;
const ENDS_SENTENCE = /[.!?…:;]["»”’)\]]*$/;
const ENDS_SPEECH = /[.!?…]["»”’)\]]*$/;
const NO_HEADING_END = /[.,;:…–-]["»”’)\]]*$/;
const STARTS_HEADING = new RegExp(latin`^["«“(]?[\p{Lu}\p{N}]`, 'u');
const PULL_QUOTE = /^["«“].*["»”]$/;

export function startsLow(text: string): boolean {
  const first = text[0] ?? '';
  return first !== first.toUpperCase();
}

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** Decides which dashes and numbers at the start of a line are list marks; the others become part of the text again. */
export function settleUnsure(source: string, lines: PlainLine[]): PlainLine[] {
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (!line.unsure) {
      i++;
      continue;
    }
    const dash = !isNumbered(line);
    let end = i + 1;
    while (end < lines.length && lines[end]!.unsure && !isNumbered(lines[end]!) === dash) end++;
    const run = lines.slice(i, end);
    const list = dash ? isDashList(run, lines[i - 1]) : isNumberedList(run, lines[i - 1], lines[end]);
    if (!list) for (const one of run) takeMarkBack(source, one);
    i = end;
  }
  return lines;
}

function isNumbered(line: PlainLine): boolean {
  return numberOf(line) >= 0;
}

function numberOf({ marker }: PlainLine): number {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) ? -1 : number;
}

/** Dialogue is whole sentences; a list has an introduction, or points that are less than a sentence. */
function isDashList(run: readonly PlainLine[], before: PlainLine | undefined): boolean {
  if (before?.text.endsWith(':')) return true;
  return run.some((line) => startsLow(line.text) || (run.length > 1 && !ENDS_SPEECH.test(line.text)));
}

/** «1. juni» stands alone; the points of a list count. */
function isNumberedList(
  run: readonly PlainLine[],
  before: PlainLine | undefined,
  after: PlainLine | undefined,
): boolean {
  const neighbours = [before, ...run, after].filter((line) => line !== undefined && line.kind === 'item');
  return neighbours.some((line, i) => i > 0 && numberOf(line!) === numberOf(neighbours[i - 1]!) + 1);
}

function takeMarkBack(source: string, line: PlainLine): void {
  const first = line.segments[0];
  line.kind = 'text';
  line.marker = '';
  if (first === undefined) return;
  const mark = exactSegment(source.slice(line.lineStart, first.source), line.lineStart);
  const joined = exactSegment(mark.text + first.text, line.lineStart);
  line.segments = first.exact ? [joined, ...line.segments.slice(1)] : [mark, ...line.segments];
  line.text = mark.text + line.text;
}

/** Makes headings of the lines that stand like one: the title at the top, and short lines above what they introduce. */
export function markHeadings(lines: readonly PlainLine[]): void {
  let introduces = 0;
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i]!;
    const next = lines[i + 1];
    if (next !== undefined && isHeading(line, next, introduces)) {
      line.kind = 'heading';
      line.level = 2;
      introduces++;
    } else introduces = line.kind === 'heading' ? 1 : 0;
  }
  const first = lines[0];
  if (first !== undefined && lines.length > 1 && isTitle(first)) {
    first.kind = 'heading';
    first.level = 1;
  }
}

/** @param headings how many heading lines follow at once; a third in a row is rather a list without marks */
function isHeading(line: PlainLine, next: PlainLine, headings: number): boolean {
  const { text } = line;
  if (line.kind !== 'text' || text.length > LONGEST_HEADING || text.length === 0) return false;
  if (NO_HEADING_END.test(text) || PULL_QUOTE.test(text) || !STARTS_HEADING.test(text)) return false;
  if (next.kind === 'heading') return headings < 2 && (next.blankBefore || headings < 1 || next.level > 0);
  if (next.kind === 'item') return true;
  return next.text.length > Math.max(50, text.length * 1.3);
}

function isTitle({ kind, text }: PlainLine): boolean {
  return kind === 'text' && text.length > 0 && text.length <= LONGEST_TITLE && !NO_HEADING_END.test(text);
}
