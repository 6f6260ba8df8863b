import type { Block } from './block';
import { sourceStart } from './blocks';
import type { Span } from './span';

/** Where each segment starts in the block's text (UTF-16), with the text's length as a last element. */
export function segmentStarts(block: Block): Int32Array {
  const { segments } = block;
  const starts = new Int32Array(segments.length + 1);
  let offset = 0;
  for (let i = 0; i < segments.length; i++) {
    starts[i] = offset;
    offset += segments[i]!.text.length;
  }
  starts[segments.length] = offset;
  return starts;
}

/** The last segment that starts at or before `offset` (UTF-16 into the block's text); 0 for a block without segments. */
export function segmentAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/**
 * The smallest source range that shows `[start, end)` of the block's text. A segment that stands for something else is
 * taken whole; marks beside the range stay out. An empty range is a place: after the character before it, or, where
 * that one is not written as itself, before the character that follows.
 * @param starts the block's `segmentStarts`
 * @throws RangeError when the offsets are not `0 <= start <= end <= block.text.length`
 */
export function locateIn(block: Block, starts: Int32Array, start: number, end: number): Span {
  const length = starts[starts.length - 1]!;
  if (!(start >= 0 && start <= end && end <= length)) {
    throw new RangeError(`[${start}, ${end}) is not within the ${length} code units of block ${block.index}`);
  }
  if (length === 0) return { start: sourceStart(block), end: sourceStart(block) };
  if (start === end) return locatePlace(block, starts, start);
  const first = segmentAt(starts, start);
  const last = segmentAt(starts, end - 1);
  const from = block.segments[first]!;
  const to = block.segments[last]!;
  return {
    start: from.exact ? from.source + start - starts[first]! : from.source,
    end: to.exact ? to.source + end - starts[last]! : to.source + to.length,
  };
}

function locatePlace(block: Block, starts: Int32Array, offset: number): Span {
  const following = segmentAt(starts, offset);
  const segment = block.segments[following]!;
  const inside = offset - starts[following]!;
  if (inside > 0 && inside < segment.text.length) {
    if (!segment.exact) return { start: segment.source, end: segment.source + segment.length };
    return { start: segment.source + inside, end: segment.source + inside };
  }
  const place = inside > 0 ? segment.source + segment.length : placeBetween(block, following);
  return { start: place, end: place };
}

/** The place before segment `following`: right after the segment before it when that one is exact. */
function placeBetween(block: Block, following: number): number {
  const before = block.segments[following - 1];
  return before?.exact ? before.source + before.length : block.segments[following]!.source;
}
