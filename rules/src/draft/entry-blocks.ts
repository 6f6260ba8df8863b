import type { Block, Segment } from './block';
import { mergeBlocks } from './blocks';
import { bareNumber, entryNumber, isComplete, opensWithAuthor } from './entry-shape';

/**
 * Makes one `referenceEntry` block of the blocks of each entry; the others stay as they were. Blocks hosted by a merged
 * block point at the entry.
 * @param entries for each entry the places of its blocks, ascending
 */
export function applyEntries(blocks: readonly Block[], entries: readonly (readonly number[])[]): Block[] {
  if (entries.length === 0) return [...blocks];
  const entryAt = new Map<number, readonly number[]>();
  const hosts = new Map<number, number>();
  for (const places of entries) {
    const first = places[0]!;
    for (const place of places) {
      entryAt.set(place, places);
      hosts.set(blocks[place]!.index, blocks[first]!.index);
    }
  }
  const result: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const places = entryAt.get(i);
    if (places === undefined) {
      const host = hosts.get(block.host);
      result.push(host === undefined || host === block.host ? block : { ...block, host });
    } else if (places[0] === i) {
      const merged = places.length === 1 ? block : mergeBlocks(places.map((place) => blocks[place]!));
      result.push({ ...merged, kind: 'referenceEntry', level: 0 });
    }
  }
  return result;
}

/**
 * Splits paragraphs that hold one entry a line: a soft line break is an inexact segment of one space, and the block is
 * cut there when an entry can end before it and another one opens after it.
 * @param from the place of the first block that may be split
 */
export function splitLines(blocks: readonly Block[], from: number): readonly Block[] {
  let result: Block[] | undefined;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]!;
    const pieces = block.segments.length < 3 || block.host >= 0 ? undefined : piecesOf(block);
    if (pieces !== undefined) result ??= blocks.slice(0, i);
    if (result !== undefined) result.push(...(pieces ?? [block]));
  }
  return result ?? blocks;
}

function piecesOf(block: Block): Block[] | undefined {
  const cuts: number[] = [];
  let offset = 0;
  let number = Math.max(entryNumber(block.text, block.marker ?? ''), bareNumber(block.text));
  for (let i = 0; i < block.segments.length; i++) {
    const segment = block.segments[i]!;
    offset += segment.text.length;
    if (segment.exact || segment.text !== ' ') continue;
    const before = block.text.slice(0, offset - 1);
    const after = block.text.slice(offset);
    const next = number > 0 ? nextNumber(after, number) : 0;
    if (number > 0 ? next === 0 : !isComplete(before) || !opensWithAuthor(after)) continue;
    number = next;
    cuts.push(i);
  }
  if (cuts.length === 0) return undefined;
  const pieces: Block[] = [];
  let start = 0;
  for (const cut of [...cuts, block.segments.length]) {
    pieces.push(pieceOf(block, block.segments.slice(start, cut), pieces.length === 0));
    start = cut + 1;
  }
  return pieces;
}

function nextNumber(text: string, number: number): number {
  const next = entryNumber(text, '') || bareNumber(text);
  return next === number + 1 || (next >= number && opensWithAuthor(text.replace(/^\s*\[?\d+[\].)]*\s*/, '')))
    ? next
    : 0;
}

function pieceOf(block: Block, segments: readonly Segment[], isFirst: boolean): Block {
  const text = segments.map((segment) => segment.text).join('');
  return isFirst ? { ...block, text, segments } : { ...block, text, segments, marker: '' };
}
