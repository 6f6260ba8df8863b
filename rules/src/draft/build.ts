import type { Block } from './block';
import { NO_SECTION, sourceStart } from './blocks';
import { markBoilerplate } from './boilerplate';
import { markReferenceEntries } from './reference-list';

/**
 * Makes a draft's blocks of what a reader found: marks boilerplate and reference entries, then numbers the blocks,
 * points hosts at the new numbers and gives every block its section.
 * @param raw in source order; `index` is each one's place in the array, `host` a place in it or -1
 */
export function buildBlocks(raw: readonly Block[]): readonly Block[] {
  const marked = markReferenceEntries(markBoilerplate(raw));
  const moved = marked.length !== raw.length || marked.some(({ index }, i) => index !== i);
  const places = moved ? placesOf(raw.length, marked) : undefined;
  const path: number[] = [];
  let section = NO_SECTION;
  return marked.map((block, index) => {
    const isHeading = block.kind === 'heading';
    if (isHeading) {
      while (path.length > 0 && marked[path[path.length - 1]!]!.level >= block.level) path.pop();
      section = path.length === 0 ? NO_SECTION : [...path];
    }
    const host = block.host < 0 || places === undefined ? block.host : hostOf(block, marked, places);
    const built = place(block, index, section, host);
    if (isHeading) {
      path.push(index);
      section = [...path];
    }
    return built;
  });
}

/**
 * The new place of every raw block, of a block that was split the first piece's. A block that was merged into an earlier
 * one is found at the nearest surviving block before it that stands for itself.
 */
function placesOf(count: number, marked: readonly Block[]): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (let i = marked.length - 1; i >= 0; i--) places[marked[i]!.index] = i;
  let owner = -1;
  for (let i = 0; i < count; i++) {
    const here = places[i]!;
    if (here < 0) places[i] = owner;
    else if (marked[here]!.host < 0) owner = here;
  }
  return places;
}

/** The new place of a block's host; when the host was split, of the piece that the block stands in. */
function hostOf(block: Block, marked: readonly Block[], places: Int32Array): number {
  let host = places[block.host]!;
  const start = sourceStart(block);
  while (marked[host + 1]?.index === marked[host]?.index && sourceStart(marked[host + 1]!) <= start) host++;
  return host;
}

function place(block: Block, index: number, section: readonly number[], host: number): Block {
  const { kind, level, text, segments, marker = '', footnote } = block;
  const built = { index, kind, level, text, segments, section, host, marker };
  return footnote === undefined ? built : { ...built, footnote };
}
