import type { Segment } from '../../../rules/src/draft/block';
import { exactSegment, inexactSegment } from '../../../rules/src/draft/blocks';
import { latin } from '../../../rules/src/language/latin';
import { endsSentence, type PlainLine, startsLow } from './plain-structure';

const SPLIT_WORD = new RegExp(latin`[\p{Ll}]-$`, 'u');

/** The column at which text is wrapped lies between these; a longer line is a paragraph of its own. */
const SHORTEST_FULL_LINE = 50;
const LONGEST_FULL_LINE = 130;
/** A line shorter than this part of the longest ends its paragraph. */
const FULL = 0.72;
/** After a hyphen, these show that the hyphen is part of the word: «kvalitets- og pasientarbeid». */
const SUSPENDED = /^(?:og|eller|samt|til|men)\b/;

/**
 * Joins the lines of paragraphs that were wrapped at a column, as in text copied from a PDF. Where each line is a
 * paragraph nothing is joined: it takes lines of nearly the same length that mostly break in the middle of a sentence.
 */
export function joinWrapped(source: string, lines: readonly PlainLine[]): PlainLine[] {
  const joined: PlainLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(lines, i);
    if (end - i === 1) joined.push(lines[i]!);
    else if (lines[i]!.kind === 'item') joined.push(joinLines(source, lines.slice(i, end)));
    else joined.push(...joinRun(source, lines.slice(i, end)));
    i = end;
  }
  return joined;
}

/** The end of the lines that could be one text with line `start`: its continuation, or neighbours of the same kind. */
function runEnd(lines: readonly PlainLine[], start: number): number {
  const { kind } = lines[start]!;
  if (kind === 'heading') return start + 1;
  let end = start + 1;
  if (kind === 'item') while (end < lines.length && continuesItem(lines[end - 1]!, lines[end]!, lines[start]!)) end++;
  else while (end < lines.length && lines[end]!.kind === kind && !lines[end]!.blankBefore) end++;
  return end;
}

/** A line under a list item that is indented deeper, or goes on in the middle of a sentence at the column's end. */
function continuesItem(before: PlainLine, line: PlainLine, item: PlainLine): boolean {
  if (line.kind !== 'text' || line.blankBefore || endsSentence(before.text)) return false;
  if (line.indent >= item.indent + 2 && before.text.length <= LONGEST_FULL_LINE) return true;
  const full = before.text.length >= SHORTEST_FULL_LINE && before.text.length <= LONGEST_FULL_LINE;
  return full && startsLow(line.text);
}

function joinRun(source: string, run: readonly PlainLine[]): readonly PlainLine[] {
  let longest = 0;
  for (const { text } of run) longest = Math.max(longest, text.length);
  if (longest < SHORTEST_FULL_LINE || longest > LONGEST_FULL_LINE || !isWrapped(run, longest)) return run;
  const paragraphs: PlainLine[] = [];
  let start = 0;
  for (let i = 0; i < run.length; i++) {
    if (i + 1 < run.length && !endsParagraph(run[i]!, run[i + 1]!, longest)) continue;
    paragraphs.push(joinLines(source, run.slice(start, i + 1)));
    start = i + 1;
  }
  return paragraphs;
}

/** Whether most breaks between full lines are in the middle of a sentence, at least one before a small letter. */
function isWrapped(run: readonly PlainLine[], longest: number): boolean {
  let breaks = 0;
  let inside = 0;
  let low = 0;
  for (let i = 0; i + 1 < run.length; i++) {
    if (run[i]!.text.length < longest * FULL) continue;
    breaks++;
    if (endsSentence(run[i]!.text)) continue;
    inside++;
    if (startsLow(run[i + 1]!.text)) low++;
  }
  return low > 0 && inside * 5 >= breaks * 3;
}

function endsParagraph(line: PlainLine, next: PlainLine, longest: number): boolean {
  if (line.text.length >= longest * FULL) return false;
  return endsSentence(line.text) || !startsLow(next.text);
}

function joinLines(source: string, lines: readonly PlainLine[]): PlainLine {
  const first = lines[0]!;
  if (lines.length === 1) return first;
  const segments: Segment[] = [...first.segments];
  for (const line of lines.slice(1)) appendLine(source, segments, line);
  const text = segments.map((segment) => segment.text).join('');
  return { ...first, text, segments, hosted: lines.flatMap((line) => line.hosted) };
}

/** Puts one space for the line break; a hyphen at the end of a line that divides a word becomes a soft one. */
function appendLine(source: string, segments: Segment[], line: PlainLine): void {
  const next = line.segments[0];
  if (next === undefined) return;
  const last = segments[segments.length - 1];
  if (last === undefined) {
    segments.push(...line.segments);
    return;
  }
  const end = last.source + last.length;
  if (last.exact && SPLIT_WORD.test(last.text) && startsLow(line.text) && !SUSPENDED.test(line.text)) {
    const word = source.slice(last.source, end - 1);
    segments.pop();
    segments.push(exactSegment(word, last.source), inexactSegment('\u00AD', end - 1, next.source - end + 1));
  } else segments.push(inexactSegment(' ', end, next.source - end));
  segments.push(...line.segments);
}
