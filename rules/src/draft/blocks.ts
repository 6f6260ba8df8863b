import type { Block, BlockKind, Segment } from './block';

/** What a reader knows about a block that is not in its segments. */
export interface BlockTraits {
  readonly level?: number;
  readonly host?: number;
  readonly marker?: string;
  readonly footnote?: string;
}

/** One exact segment: `text` stands at `source` as it is. */
export function exactSegment(text: string, source: number): Segment {
  return { text, source, length: text.length, exact: true };
}

/** A segment that stands for `length` code units of the source that are written otherwise, such as `&nbsp;`. */
export function inexactSegment(text: string, source: number, length: number): Segment {
  return { text, source, length, exact: false };
}

/** A block whose text is its segments' texts joined; the builder fills in its final index, section and host. */
export function blockOf(kind: BlockKind, segments: readonly Segment[], traits: BlockTraits = {}, index = 0): Block {
  const text = segments.length === 1 ? segments[0]!.text : segments.map((segment) => segment.text).join('');
  const block = rawBlock(index, kind, traits.level ?? 0, text, segments, traits.host ?? -1, traits.marker ?? '');
  return traits.footnote === undefined ? block : { ...block, footnote: traits.footnote };
}

/** The one place that makes a block, so that every block has the same shape for the engine. */
export function rawBlock(
  index: number,
  kind: BlockKind,
  level: number,
  text: string,
  segments: readonly Segment[],
  host: number,
  marker: string,
): Block {
  return { index, kind, level, text, segments, section: NO_SECTION, host, marker };
}

export const NO_SECTION: readonly number[] = [];

/** The first source offset a block's text stands for (UTF-16); 0 for a block without text. */
export function sourceStart(block: Block): number {
  return block.segments[0]?.source ?? 0;
}

/** The source offset after the last thing a block's text stands for (UTF-16); 0 for a block without text. */
export function sourceEnd(block: Block): number {
  const last = block.segments[block.segments.length - 1];
  return last === undefined ? 0 : last.source + last.length;
}

/**
 * Joins blocks that are one to their reader (an entry wrapped over lines) into one with the traits of the first. Between
 * two of them stands one space: an inexact segment for all of the source in between, marks and blank lines included.
 * The index stays the first one's; the builder renumbers and points hosts at the merged block afterwards.
 * @param blocks at least one, in source order
 */
export function mergeBlocks(blocks: readonly Block[]): Block {
  const first = blocks[0];
  if (first === undefined) throw new RangeError('mergeBlocks needs at least one block');
  if (blocks.length === 1) return first;
  const segments = [...first.segments];
  let text = first.text;
  let end = sourceEnd(first);
  for (const block of blocks.slice(1)) {
    segments.push(inexactSegment(' ', end, sourceStart(block) - end), ...block.segments);
    text += ` ${block.text}`;
    end = sourceEnd(block);
  }
  return { ...first, text, segments };
}
