import type { TableEntry } from './lexicon';

/**
 * A compiled lexicon as it lies in memory and in a file: one array of numbers, and where each section of it starts. A table is a view of its image, so the built-in one costs a start-up nothing but reading the file.
 */
export interface TableImage {
  readonly numbers: Int32Array;
  readonly layout: ImageLayout;
  readonly entries: readonly TableEntry[];
}

export const NUMBER_SECTIONS = [
  'wordSlots',
  'wordEntryStarts',
  'wordEntries',
  'wordNodeStarts',
  'wordNodes',
  'wordSymbolStarts',
  'wordSymbols',
  'prefixEdges',
  'prefixEnds',
  'prefixFilter',
  'suffixEdges',
  'suffixEnds',
  'suffixFilter',
  'phraseEdges',
  'phraseGaps',
  'phraseEndStarts',
  'phraseEnds',
  'phraseStarts',
  'phraseNodes',
] as const;

export type NumberSection = (typeof NUMBER_SECTIONS)[number];

/** For each section of numbers its start and length. */
export type ImageLayout = Readonly<Record<NumberSection, readonly [start: number, length: number]>>;

/** Joins sections to an image. */
export function makeImage(
  sections: Readonly<Record<NumberSection, Int32Array>>,
  entries: readonly TableEntry[],
): TableImage {
  const size = NUMBER_SECTIONS.reduce((sum, name) => sum + sections[name].length, 0);
  const numbers = new Int32Array(size);
  const layout: Partial<Record<NumberSection, readonly [number, number]>> = {};
  let start = 0;
  for (const name of NUMBER_SECTIONS) {
    const section = sections[name];
    numbers.set(section, start);
    layout[name] = [start, section.length];
    start += section.length;
  }
  return { numbers, layout: layout as ImageLayout, entries };
}

/** A section of an image, without copying. */
export function sectionOf({ numbers, layout }: TableImage, name: NumberSection): Int32Array {
  const [start, length] = layout[name];
  return numbers.subarray(start, start + length);
}
