import type { Block } from './block';
import { applyEntries, splitLines } from './entry-blocks';
import {
  bareNumber,
  continuesEntry,
  entryNumber,
  isCertainlyEntry,
  isComplete,
  isEntryLike,
  isFooter,
  isPageLine,
  isProse,
  opensWithAuthor,
} from './entry-shape';
import { HEADING_FILLERS, HEADING_WORDS } from './reference-headings';

/** A heading of a reference list is short. */
const LONGEST_HEADING = 60;
/** Blocks below a heading that tell whether a list stands there. */
const SAMPLE = 10;
/** A list without a heading needs as many entries as this. */
const FEWEST_WITHOUT_HEADING = 3;
/** How far a numbered list is searched for its next number, past page breaks and wrapped lines. */
const LOOKAHEAD = 8;

/**
 * Marks the entries of the reference list among a draft's blocks as `referenceEntry`, each one block: an entry that is
 * wrapped over lines, blank lines or a page break is merged, a paragraph that holds one entry a line is split. The list
 * is found by its heading or, at the end of a draft, by its shape. Definitions of footnotes that read as references are
 * entries too. Everything else is returned as it was.
 * @param blocks in source order, `index` being each one's place; pieces of a split block share its index
 */
export function markReferenceEntries(blocks: readonly Block[]): Block[] {
  const heading = findHeading(blocks);
  if (heading >= 0) {
    const lines = splitLines(blocks, heading + 1);
    return applyEntries(lines, [...collectEntries(lines, heading + 1, blocks[heading]), ...footnotes(lines)]);
  }
  const start = findByShape(blocks);
  const entries = start < 0 ? [] : collectEntries(blocks, start, undefined);
  return applyEntries(blocks, [...entries, ...footnotes(blocks)]);
}

/** Whether a text is the heading of a reference list: «Kilder», «2. Referanser:», «Kjelder brukte i artikkelen». */
export function isReferenceHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  let found = false;
  for (const word of text.toLowerCase().split(/[\s#*_:.,()/\d-]+/)) {
    if (word === '') continue;
    if (HEADING_WORDS.has(word)) found = true;
    else if (!HEADING_FILLERS.has(word)) return false;
  }
  return found;
}

/** Blocks that stand inside another, or that no visitor sees, are neither entries nor ends of a list. */
function isVisible(block: Block): boolean {
  return block.host < 0 && block.kind !== 'comment' && block.kind !== 'frontMatter' && block.kind !== 'metaText';
}

/** The last heading that a list follows; -1 without one. */
function findHeading(blocks: readonly Block[]): number {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { kind, text } = blocks[i]!;
    if (text.length > LONGEST_HEADING || (kind !== 'heading' && kind !== 'paragraph' && kind !== 'boilerplate'))
      continue;
    if (isReferenceHeading(text) && listFollows(blocks, i)) return i;
  }
  return -1;
}

function listFollows(blocks: readonly Block[], heading: number): boolean {
  const isHeading = blocks[heading]!.kind === 'heading';
  let score = isHeading ? 3 : 0;
  let seen = 0;
  for (let i = heading + 1; i < blocks.length && seen < SAMPLE; i++) {
    const block = blocks[i]!;
    if (!isVisible(block)) continue;
    if (block.kind === 'heading' && isHeading && block.level <= blocks[heading]!.level) break;
    if (entryNumber(block.text, block.marker ?? '') > 0 || isEntryLike(block.text)) score++;
    else if (seen === 0 && isProse(block.text)) score -= 3;
    seen++;
  }
  return score >= (isHeading ? 4 : 2);
}

/** Where a list without a heading starts: the first of at least three entries at the end of the draft; -1 for none. */
function findByShape(blocks: readonly Block[]): number {
  let start = -1;
  let entries = 0;
  let strays = 0;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (!isVisible(block) || block.kind === 'boilerplate') continue;
    if (block.kind === 'heading' || block.footnote !== undefined || block.text.length > 1000) break;
    if (isCertainlyEntry(block.text)) {
      start = i;
      entries++;
      strays = 0;
    } else if (entries === 0 ? !isFooter(block.text) : ++strays > 1) break;
  }
  return entries >= FEWEST_WITHOUT_HEADING ? start : -1;
}

/** The indices of the blocks of each entry, in order. */
function collectEntries(blocks: readonly Block[], start: number, heading: Block | undefined): number[][] {
  const visible: number[] = [];
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (!isVisible(block)) continue;
    if (block.kind === 'code' || block.kind === 'tableCell') break;
    // a reader may take a page number or a short entry for a heading
    if (block.kind === 'heading' && !isPageLine(block.text) && !isCertainlyEntry(block.text)) {
      if (heading === undefined || heading.kind !== 'heading' || block.level <= heading.level) break;
      continue;
    }
    if (block.footnote === undefined) visible.push(i);
  }
  const first = visible[0];
  if (first === undefined) return [];
  const numbered = visible.slice(0, 3).some((i) => entryNumber(blocks[i]!.text, blocks[i]!.marker ?? '') === 1);
  if (numbered) return collectNumbered(blocks, visible, entryNumberOf);
  const bare = visible.slice(0, 3).some((i) => bareNumber(blocks[i]!.text) === 1);
  return bare
    ? collectNumbered(blocks, visible, (block) => bareNumber(block.text))
    : collectUnnumbered(blocks, visible);
}

function entryNumberOf(block: Block): number {
  return entryNumber(block.text, block.marker ?? '');
}

/**
 * A block opens an entry when it carries the next number, or a later one before an author; any other block goes on with
 * the entry before it as long as that is unfinished or the next number is still to come.
 */
function collectNumbered(
  blocks: readonly Block[],
  visible: readonly number[],
  numberOf: (block: Block) => number,
): number[][] {
  const entries: number[][] = [];
  let last = 0;
  for (let v = 0; v < visible.length; v++) {
    const block = blocks[visible[v]!]!;
    const number = numberOf(block);
    const current = entries[entries.length - 1];
    if (opensNumbered(block, number, last)) {
      entries.push([visible[v]!]);
      last = number;
      continue;
    }
    if (current === undefined) continue;
    const before = blocks[current[current.length - 1]!]!.text;
    const isFollowed = comesLater(blocks, visible, v + 1, last, numberOf);
    if (isFooter(block.text) || block.kind === 'boilerplate') {
      if (!isFollowed) break;
    } else if (headingBetween(blocks, current, visible[v]!)) continue;
    else if (continuesEntry(block.text) || !isComplete(before) || isFollowed) current.push(visible[v]!);
    else break;
  }
  return entries;
}

function opensNumbered(block: Block, number: number, last: number): boolean {
  if (number === last + 1) return true;
  // a number left out, or one that stands twice
  return number >= last && number > 0 && number <= last + LOOKAHEAD && isCertainlyEntry(block.text);
}

function comesLater(
  blocks: readonly Block[],
  visible: readonly number[],
  from: number,
  last: number,
  numberOf: (block: Block) => number,
): boolean {
  for (let v = from; v < visible.length && v < from + LOOKAHEAD; v++) {
    const block = blocks[visible[v]!]!;
    if (opensNumbered(block, numberOf(block), last)) return true;
  }
  return false;
}

/** Without numbers each block is an entry unless it can only go on with the one before; two blocks of prose end the list. */
function collectUnnumbered(blocks: readonly Block[], visible: readonly number[]): number[][] {
  const entries: number[][] = [];
  for (let v = 0; v < visible.length; v++) {
    const index = visible[v]!;
    const { text, kind } = blocks[index]!;
    const current = entries[entries.length - 1];
    if (isFooter(text) || kind === 'boilerplate') {
      if (!entryWithin(blocks, visible, v + 1)) break;
      continue;
    }
    const isItem = kind === 'listItem';
    if (
      current !== undefined &&
      !isItem &&
      isNext(blocks, current, visible[v - 1]!, index) &&
      goesOn(blocks, current, text)
    )
      current.push(index);
    else if (isEntryLike(text) || (isItem && !isProse(text))) entries.push([index]);
    else if (current === undefined) {
      if (!text.trimEnd().endsWith(':')) break;
    } else if (!entryWithin(blocks, visible, v + 1) && (isProse(text) || text.length > LONGEST_HEADING)) break;
    else if (!isProse(text)) entries.push([index]);
  }
  return entries;
}

/** Whether a line can only belong to the entry before it, or that entry can't end where it does. */
function goesOn(blocks: readonly Block[], entry: readonly number[], text: string): boolean {
  const before = blocks[entry[entry.length - 1]!]!.text;
  return continuesEntry(text) || (!isComplete(before) && !opensWithAuthor(text));
}

/** Whether nothing stands between an entry and a block. */
function isNext(blocks: readonly Block[], entry: readonly number[], previous: number, index: number): boolean {
  return entry[entry.length - 1] === previous && !headingBetween(blocks, entry, index);
}

/** Whether a heading parts a block from an entry, so that it can't go on with it. */
function headingBetween(blocks: readonly Block[], entry: readonly number[], index: number): boolean {
  for (let i = entry[entry.length - 1]! + 1; i < index; i++) if (blocks[i]!.kind === 'heading') return true;
  return false;
}

/** Whether an entry follows right away, so that a footer or a stray line stands inside the list and not after it. */
function entryWithin(blocks: readonly Block[], visible: readonly number[], from: number): boolean {
  for (let v = from; v < visible.length && v < from + 2; v++) {
    if (isCertainlyEntry(blocks[visible[v]!]!.text)) return true;
  }
  return false;
}

/** Definitions of footnotes that read as references; the paragraphs of one definition are one entry. */
function footnotes(blocks: readonly Block[]): number[][] {
  const byLabel = new Map<string, number[]>();
  for (let i = 0; i < blocks.length; i++) {
    const label = blocks[i]!.footnote;
    if (label === undefined || !isVisible(blocks[i]!)) continue;
    const group = byLabel.get(label);
    if (group === undefined) byLabel.set(label, [i]);
    else group.push(i);
  }
  return [...byLabel.values()].filter((group) => isEntryLike(blocks[group[0]!]!.text));
}
