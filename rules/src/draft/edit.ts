import type { Block, Segment } from './block';
import { sourceEnd, sourceStart } from './blocks';
import type { Draft, SourceEdit } from './draft';
import type { SourceFormat } from './format';
import { segmentAt } from './locate';
import type { Span } from './span';

/** A replacement in a block's text: `[start, end)`, UTF-16 into it, becomes `text`. */
interface Replacement extends Span {
  readonly text: string;
}

/**
 * The source edits that replace `[start, end)` of a block's text. Each way to write them is tried by reading the edited
 * source; the first that gives the block its new text and leaves every other block as it was is the answer.
 * @param starts the block's `segmentStarts`
 * @returns edits in order without overlap, none when nothing changes; `undefined` when no way was found
 */
export function editBlock(
  draft: Draft,
  format: SourceFormat,
  block: Block,
  starts: Int32Array,
  start: number,
  end: number,
  text: string,
): readonly SourceEdit[] | undefined {
  if (!(start >= 0 && start <= end && end <= block.text.length)) return undefined;
  const wanted = block.text.slice(0, start) + text + block.text.slice(end);
  if (wanted === block.text) return [];
  const change = wholeSegments(block, starts, withoutCommonParts(block.text, { start, end, text }));
  const tried = new Set<string>();
  for (const ranges of rangesFor(draft.source, block, starts, change)) {
    for (const spelling of format.spellings(change.text)) {
      for (const edits of assignments(ranges, spelling)) {
        const edited = applyEdits(draft.source, edits);
        if (tried.has(edited)) continue;
        tried.add(edited);
        if (changesOnly(draft, format.read(edited), block.index, wanted)) return edits;
      }
    }
  }
  return undefined;
}

/** The source with the edits made; `edits` are in order and do not overlap. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let edited = '';
  let at = 0;
  for (const edit of edits) {
    edited += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + source.slice(at);
}

/** Keeps what is the same at both ends out of the replacement, without splitting a surrogate pair. */
function withoutCommonParts(text: string, { start, end, text: into }: Replacement): Replacement {
  const most = Math.min(end - start, into.length);
  let before = 0;
  while (before < most && text.charCodeAt(start + before) === into.charCodeAt(before)) before++;
  if (before > 0 && isHighSurrogate(into.charCodeAt(before - 1))) before--;
  let after = 0;
  while (after < most - before && text.charCodeAt(end - 1 - after) === into.charCodeAt(into.length - 1 - after))
    after++;
  if (after > 0 && isLowSurrogate(into.charCodeAt(into.length - after))) after--;
  return { start: start + before, end: end - after, text: into.slice(before, into.length - after) };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Widens a replacement that cuts an inexact segment to the whole segment, keeping the rest of its text. */
function wholeSegments(block: Block, starts: Int32Array, change: Replacement): Replacement {
  let { start, end, text } = change;
  const first = segmentAt(starts, start);
  if (!block.segments[first]!.exact && starts[first]! < start && start < starts[first + 1]!) {
    text = block.text.slice(starts[first]!, start) + text;
    start = starts[first]!;
  }
  const last = segmentAt(starts, Math.max(end - 1, start));
  if (!block.segments[last]!.exact && starts[last]! < end && end < starts[last + 1]!) {
    text += block.text.slice(end, starts[last + 1]!);
    end = starts[last + 1]!;
  }
  return { start, end, text };
}

/** The ways to cut the source for a change, the smallest first: lists of ranges, in order, that it may rewrite. */
function* rangesFor(source: string, block: Block, starts: Int32Array, change: Span): Generator<readonly Span[]> {
  if (change.start === change.end) {
    for (const place of placesAt(block, starts, change.start)) yield [{ start: place, end: place }];
    return;
  }
  const pieces = piecesOf(block, starts, change);
  yield pieces;
  const whole = { start: pieces[0]!.start, end: pieces[pieces.length - 1]!.end };
  if (pieces.length > 1) yield [whole];
  const unmarked = withoutMarks(source, whole);
  if (unmarked.start !== whole.start) yield [unmarked];
  yield [withGaps(block, starts, change, whole)];
}

/** Where an insertion at `offset` can go: after the character before it and before the one that follows. */
function placesAt(block: Block, starts: Int32Array, offset: number): readonly number[] {
  const following = segmentAt(starts, offset);
  const segment = block.segments[following]!;
  const inside = offset - starts[following]!;
  if (inside > 0 && inside < segment.text.length) return [segment.source + inside];
  if (inside > 0) return [segment.source + segment.length];
  const before = block.segments[following - 1];
  return before === undefined ? [segment.source] : [before.source + before.length, segment.source];
}

/** The source of the characters themselves, neighbours joined; marks in between stay out. */
function piecesOf(block: Block, starts: Int32Array, change: Span): readonly Span[] {
  const pieces: Span[] = [];
  const last = segmentAt(starts, change.end - 1);
  for (let i = segmentAt(starts, change.start); i <= last; i++) {
    const piece = pieceOf(block.segments[i]!, change.start - starts[i]!, change.end - starts[i]!);
    const before = pieces[pieces.length - 1];
    if (before?.end === piece.start) pieces[pieces.length - 1] = { start: before.start, end: piece.end };
    else pieces.push(piece);
  }
  return pieces;
}

function pieceOf(segment: Segment, from: number, to: number): Span {
  if (!segment.exact) return { start: segment.source, end: segment.source + segment.length };
  return { start: segment.source + Math.max(from, 0), end: segment.source + Math.min(to, segment.length) };
}

/** Takes marks that stand on both sides of the range, such as `**`, into it. */
function withoutMarks(source: string, range: Span): Span {
  let { start, end } = range;
  while (start > 0 && '*_~`'.includes(source[start - 1]!) && source[start - 1] === source[end]) {
    start--;
    end++;
  }
  return { start, end };
}

/** Takes everything up to the neighbouring characters of the block into the range. */
function withGaps(block: Block, starts: Int32Array, change: Span, whole: Span): Span {
  const first = segmentAt(starts, change.start);
  const last = segmentAt(starts, change.end - 1);
  const before = change.start === starts[first] ? block.segments[first - 1] : undefined;
  const after = change.end === starts[last + 1] ? block.segments[last + 1] : undefined;
  return {
    start: before === undefined ? whole.start : before.source + before.length,
    end: after === undefined ? whole.end : after.source,
  };
}

/** Puts the text in the first range and clears the others, or in the last. */
function* assignments(ranges: readonly Span[], text: string): Generator<readonly SourceEdit[]> {
  const last = ranges.length - 1;
  yield ranges.map((range, i) => ({ start: range.start, end: range.end, text: i === 0 ? text : '' }));
  if (last > 0) yield ranges.map((range, i) => ({ start: range.start, end: range.end, text: i === last ? text : '' }));
}

/** Whether `after` is `before` with another text in one block. Front matter that hosts the block changes with it. */
function changesOnly(before: Draft, after: Draft, index: number, text: string): boolean {
  if (after.blocks.length !== before.blocks.length) return false;
  const host = before.blocks[index]!.host;
  return before.blocks.every((block, i) => {
    const now = after.blocks[i]!;
    if (now.kind !== block.kind || now.level !== block.level || now.host !== block.host) return false;
    if (i === index) return now.text === text;
    return now.text === block.text || (i === host && block.kind === 'frontMatter');
  });
}

/** The lines that a block's text stands on: from the start of its first to the end of its last, without the line end. */
export function linesOf(source: string, block: Block): Span {
  const start = source.lastIndexOf('\n', sourceStart(block) - 1) + 1;
  const stop = source.indexOf('\n', sourceEnd(block));
  const end = stop < 0 ? source.length : stop;
  return { start, end: end > start && source.charCodeAt(end - 1) === 13 ? end - 1 : end };
}
