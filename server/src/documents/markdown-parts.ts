import type { Event } from 'micromark-util-types';
import type { Block } from '../../../rules/src/draft/block';
import { Recent } from '../../../rules/src/draft/recent';
import { latin } from '../../../rules/src/language/latin';
import { MarkdownBlocks } from './markdown-blocks';
import { type Labels, NO_LABELS, parseMarkdown } from './markdown-parser';

/*
 * Markdown is read in parts that do not depend on each other but by the labels they define, and a part that was read lately
 * is not parsed again: after an edit that is one paragraph, and not the text.
 *
 * A part begins after an empty line, with a character that opens a paragraph or a heading at the margin. Such a line ends
 * every list, quotation, table and footnote above it; only fenced code and some HTML go on over it, and then the parts are one.
 */

/** An empty line, and before a line that begins a block at the margin. */
const BOUNDARY = new RegExp(latin`(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[\p{L}#«“(])`, 'gu');
/** Without one of these nothing goes on over an empty line. */
const MAY_STAY_OPEN = /`{3}|~{3}|<[!?]|<(?:script|pre|style|textarea)/i;
/** Something that may end what stayed open. */
const MAY_CLOSE = /`{3}|~{3}|>/;
/** So often a part that stays open is joined with what follows before the rest of the text is taken for one part. */
const MOST_JOINS = 3;
const DEFINES = /\]:/;
/** Parts that are kept, in UTF-16 units. */
const REMEMBERED = 1_000_000;

interface ReadPart {
  /** Raw blocks with offsets into the part. */
  readonly blocks: readonly Block[];
  readonly labels: Labels;
  /** Whether code or HTML goes on to the end of the part, and may go on after it. */
  readonly staysOpen: boolean;
}

const recent = new Recent<ReadPart>(REMEMBERED);
const recentWithLabels = new Recent<ReadPart>(REMEMBERED);

/** Adds the raw blocks of a Markdown source, from `start` on, to `blocks`. */
export function readParts(source: string, start: number, blocks: Block[]): void {
  const parts = partsOf(source, start);
  const labels = labelsOf(parts);
  const key = keyOf(labels);
  let at = start;
  for (const part of parts) {
    const read = part.includes('[') ? readPart(part, labels, key) : readPart(part);
    const first = blocks.length;
    for (const block of read.blocks) blocks.push(moved(block, first, at));
    at += part.length;
  }
}

function partsOf(source: string, start: number): string[] {
  const parts: string[] = [];
  const pieces = piecesOf(source, start);
  for (let i = 0; i < pieces.length; i++) {
    let part = pieces[i]!;
    for (let joins = 0; i + 1 < pieces.length && staysOpen(part); joins++) {
      const end = joins < MOST_JOINS ? nextThatMayClose(pieces, i + 1) : pieces.length - 1;
      part += pieces.slice(i + 1, end + 1).join('');
      i = end;
    }
    parts.push(part);
  }
  return parts;
}

function piecesOf(source: string, start: number): string[] {
  const pieces: string[] = [];
  let at = start;
  BOUNDARY.lastIndex = start;
  for (let match = BOUNDARY.exec(source); match !== null; match = BOUNDARY.exec(source)) {
    pieces.push(source.slice(at, BOUNDARY.lastIndex));
    at = BOUNDARY.lastIndex;
  }
  pieces.push(source.slice(at));
  return pieces;
}

function staysOpen(part: string): boolean {
  return MAY_STAY_OPEN.test(part) && readPart(part).staysOpen;
}

function nextThatMayClose(pieces: readonly string[], from: number): number {
  const found = pieces.findIndex((piece, i) => i >= from && MAY_CLOSE.test(piece));
  return found < 0 ? pieces.length - 1 : found;
}

/** The labels that all the parts define. */
function labelsOf(parts: readonly string[]): Labels {
  const defining = parts.filter((part) => DEFINES.test(part)).map((part) => readPart(part).labels);
  if (defining.length === 0) return NO_LABELS;
  return {
    links: [...new Set(defining.flatMap(({ links }) => links))],
    footnotes: [...new Set(defining.flatMap(({ footnotes }) => footnotes))],
  };
}

/** Stands before a part where labels that it does not define itself may change how it is read. */
function keyOf({ links, footnotes }: Labels): string {
  return links.length + footnotes.length === 0 ? '' : JSON.stringify([links, footnotes]);
}

function readPart(part: string, known = NO_LABELS, key = ''): ReadPart {
  const memory = key === '' ? recent : recentWithLabels;
  let read = memory.get(key + part);
  if (read === undefined) {
    const { events, labels } = parseMarkdown(part, known);
    const blocks: Block[] = [];
    new MarkdownBlocks(part, 0, blocks).read(events);
    read = { blocks, labels, staysOpen: endsOpen(events, part) };
    memory.set(key + part, read);
  }
  return read;
}

/** Whether fenced code without a closing fence, or HTML that goes on over empty lines, reaches the end of the part. */
function endsOpen(events: readonly Event[], part: string): boolean {
  let fences = 0;
  for (const [direction, { type, start, end }] of events) {
    if (type === 'codeFenced' && direction === 'enter') fences = 0;
    if (direction === 'enter') continue;
    if (type === 'codeFencedFence') fences++;
    if (type !== 'codeFenced' && type !== 'htmlFlow') continue;
    const isOpen = type === 'codeFenced' ? fences < 2 : isOpenHtml(part.slice(start.offset, end.offset).trimStart());
    if (isOpen && part.slice(end.offset).trim() === '') return true;
  }
  return false;
}

/** Other HTML ends at an empty line (CommonMark 4.6, kinds 6 and 7). */
const LASTING_HTML = /^<(?:[!?]|script|pre|style|textarea)/i;

/** Comments are common, so their end is looked for; what the others end with is left to the parser. */
function isOpenHtml(html: string): boolean {
  return html.startsWith('<!--') ? !html.includes('-->', 4) : LASTING_HTML.test(html);
}

function moved(block: Block, first: number, by: number): Block {
  const segments = block.segments.map(({ text, source, length, exact }) => ({
    text,
    source: source + by,
    length,
    exact,
  }));
  return { ...block, index: first + block.index, segments, host: block.host < 0 ? block.host : first + block.host };
}
