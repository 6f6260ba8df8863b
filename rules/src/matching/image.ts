import type { TableEntries } from './lexicon';
import { phraseMasks, wordMasks } from './masks';
import { type Numbers, narrow } from './numbers';
import { vocabularySections } from './vocabulary';
import type { WordList } from './word-list';

/**
 * A compiled lexicon as it lies in memory: sections of numbers, none wider than it must be. A table is a view of its image, so
 * the built-in one costs a start-up little but reading the file.
 */
export interface TableImage {
  readonly sections: TableSections;
  readonly entries: TableEntries;
}

export type TableSections = Readonly<Record<TableSection, Numbers>>;

export const TABLE_SECTIONS = [
  // The vocabulary: buckets of checks, in two parts, and ids; by id the classes, and whether its words have a genitive.
  'wordStarts',
  'wordChecks',
  'wordMoreChecks',
  'wordIds',
  'wordClasses',
  'wordGenitives',
  // By word id: what begins there, and the symbols it may stand for.
  'wordEntries',
  'wordNodeStarts',
  'wordNodes',
  'wordSymbolStarts',
  'wordSymbols',
  'wordMasks',
  // Known beginnings and ends of compounds, and the lists of symbols they stand for.
  'prefixStarts',
  'prefixLabels',
  'prefixSymbols',
  'prefixFilter',
  'suffixStarts',
  'suffixLabels',
  'suffixSymbols',
  'suffixFilter',
  'symbolStarts',
  'symbols',
  // Phrases: a graph of symbols, and the lists of entries that end at its nodes.
  'phraseStarts',
  'phraseLabels',
  'phraseTargets',
  'phraseMasks',
  'phraseEntries',
  'entryStarts',
  'entries',
] as const;

export type TableSection = (typeof TABLE_SECTIONS)[number];

/** In a packed image where lists start is kept as how long each is: small numbers, which compress to a tenth. */
function isOfStarts(section: TableSection): boolean {
  return section.endsWith('Starts');
}

function lengths(starts: Numbers): Numbers {
  return narrow(Array.from(starts, (start, i) => start - (i === 0 ? 0 : (starts[i - 1] as number))));
}

function startsOf(lengths: Numbers): Numbers {
  const starts = new Int32Array(lengths.length);
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    sum += lengths[i] as number;
    starts[i] = sum;
  }
  return starts;
}

/** These are kept as how far each is from the one before: alternatives lie side by side and lead to one place, as forms do. */
const OF_STEPS: ReadonlySet<TableSection> = new Set<TableSection>([
  'phraseLabels',
  'phraseTargets',
  'wordSymbols',
  'wordIds',
]);

/** Steps wrap at the width of the numbers. */
function steps(numbers: Numbers): Numbers {
  return numbers.map((number, i) => number - (i === 0 ? 0 : (numbers[i - 1] as number)));
}

function sums(steps: Numbers): Numbers {
  const numbers = steps.slice();
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i - 1] as number) + (steps[i] as number);
  return numbers;
}

/** What follows from the words and from other sections is left out of a packed image. */
const DERIVED: ReadonlySet<TableSection> = new Set<TableSection>([
  'wordStarts',
  'wordChecks',
  'wordMoreChecks',
  'wordMasks',
  'phraseMasks',
]);

/** A section as it is packed. */
function packed(name: TableSection, section: Numbers): Numbers {
  if (DERIVED.has(name)) return NOTHING;
  if (isOfStarts(name)) return lengths(section);
  return OF_STEPS.has(name) ? steps(section) : section;
}

const NOTHING = new Uint8Array(0);

/** A packed section as it is used. */
function unpacked(name: TableSection, view: Numbers): Numbers {
  if (isOfStarts(name)) return startsOf(view);
  return OF_STEPS.has(name) ? sums(view) : view;
}

/** For each section where it starts in the file, how many numbers it has and how many bytes each takes. */
export type ImageLayout = Readonly<Record<TableSection, readonly [start: number, length: number, width: 1 | 2 | 4]>>;

/** Sections laid out one after the other. */
export interface LaidImage {
  readonly bytes: Uint8Array;
  readonly layout: ImageLayout;
}

/**
 * Lays the sections out, each where numbers of its width may be viewed. Numbers are little-endian.
 * @param words of the image: with them it is packed, small once compressed and longer to view; without the words' hashes, which
 *   are made anew from the words
 */
export function layImage(sections: TableSections, words?: WordList): LaidImage {
  const layout: Partial<Record<TableSection, readonly [number, number, 1 | 2 | 4]>> = {};
  const whole = words === undefined ? sections : { ...sections, wordIds: narrow(Array.from(words.ids)) };
  const kept = TABLE_SECTIONS.map((name) => (words === undefined ? whole[name] : packed(name, whole[name])));
  let size = 0;
  for (const [i, name] of TABLE_SECTIONS.entries()) {
    const { length, BYTES_PER_ELEMENT: width } = kept[i] as Numbers;
    layout[name] = [size, length, width as 1 | 2 | 4];
    size += Math.ceil((length * width) / 4) * 4;
  }
  const bytes = new Uint8Array(size);
  for (const [i, name] of TABLE_SECTIONS.entries()) {
    const { buffer, byteOffset, byteLength } = kept[i] as Numbers;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), (layout[name] as readonly [number, number, number])[0]);
  }
  return { bytes, layout: layout as ImageLayout };
}

/**
 * Views sections that `layImage` laid out.
 * @param offset of the bytes in `buffer`; a multiple of four
 * @param words with which they were laid out
 */
export function viewImage(
  buffer: ArrayBuffer,
  offset: number,
  layout: ImageLayout,
  words?: WordList['words'],
): TableSections {
  const viewed: Partial<Record<TableSection, Numbers>> = {};
  for (const name of TABLE_SECTIONS) {
    const [start, length, width] = layout[name];
    const Numbers = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Int32Array;
    const view = new Numbers(buffer, offset + start, length);
    viewed[name] = words === undefined ? view : unpacked(name, view);
  }
  const sections = viewed as TableSections;
  if (words === undefined) return sections;
  return { ...sections, ...vocabularySections({ words, ids: sections.wordIds }), ...maskSections(sections) };
}

/** The masks that go with symbols and phrases. */
export function maskSections(
  sections: Pick<TableSections, 'wordSymbolStarts' | 'wordSymbols' | 'phraseStarts' | 'phraseLabels'>,
): Pick<TableSections, 'wordMasks' | 'phraseMasks'> {
  return {
    wordMasks: wordMasks({ starts: sections.wordSymbolStarts, items: sections.wordSymbols }),
    phraseMasks: phraseMasks({ starts: sections.phraseStarts, items: sections.phraseLabels }),
  };
}
