import type { Lines } from './lines';
import type { Location } from './report';
import { columns, displayable, isPlain } from './width';

/** A line of a draft with one place marked, ready for a terminal. */
export interface Excerpt {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** The columns in front of the mark and under it; at least one is marked. */
  readonly indent: number;
  readonly width: number;
}

const MORE = '…';
/** How far a cut goes to meet a space. */
const NEAR = 15;
/** Code units that may be needed to fill a column: marks and joiners take none. */
const REACH = 2;

/**
 * The first line of a place, or as much of it around the place as `room` columns hold: paragraphs are often one line of a
 * thousand characters.
 */
export function excerptOf(lines: Lines, { start, end, line }: Location, room: number): Excerpt {
  const lineStart = lines.start(line) + (line === 1 && lines.text.startsWith('\uFEFF') ? 1 : 0);
  const lineEnd = Math.max(lines.end(line), start);
  const marked = lines.text.slice(start, Math.min(end, lineEnd));
  // More than is ever shown, and little enough that a line of a hundred thousand characters costs no more than a short one.
  const reach = room * REACH;
  const before = lines.text.slice(Math.max(Math.min(lineStart, start), start - reach), start);
  const markEnd = Math.min(end, lineEnd);
  const after = lines.text.slice(markEnd, Math.min(lineEnd, markEnd + reach));

  const shownMark = cutEnd(displayable(marked), room - 1) + (end > lineEnd && marked !== '' ? MORE : '');
  const left = room - columns(shownMark);
  const half = Math.floor(left / 2);
  const fullBefore = displayable(before).trimStart();
  const fullAfter = displayable(after).trimEnd();
  const beforeRoom = Math.max(half, left - columns(fullAfter));
  const shownBefore = cutStart(fullBefore, beforeRoom);
  const shownAfter = cutEnd(fullAfter, left - columns(shownBefore));
  return {
    line,
    before: shownBefore,
    marked: shownMark,
    after: shownAfter,
    indent: columns(shownBefore),
    width: Math.max(1, columns(shownMark)),
  };
}

/** The end of a text, from a word's start where one is near. */
function cutStart(text: string, room: number): string {
  if (columns(text) <= room) return text;
  if (room < 1) return '';
  const characters = charactersOf(text);
  let from = characters.length - fitting(characters, room - columns(MORE), true);
  const space = characters.indexOf(' ', from);
  if (space !== -1 && space - from < NEAR && space < characters.length - 1) from = space + 1;
  return MORE + joined(characters.slice(from));
}

/** The start of a text, up to a word's end where one is near. */
function cutEnd(text: string, room: number): string {
  if (columns(text) <= room) return text;
  if (room < 1) return '';
  const characters = charactersOf(text);
  let to = fitting(characters, room - columns(MORE), false);
  const space = characters.lastIndexOf(' ', to);
  if (space > 0 && to - space < NEAR) to = space;
  return joined(characters.slice(0, to)) + MORE;
}

/** How many characters from the start, or from the end, fit into some columns. */
function fitting(characters: string | readonly string[], room: number, fromEnd: boolean): number {
  if (typeof characters === 'string') return Math.min(characters.length, room);
  let left = room;
  for (let count = 0; count < characters.length; count++) {
    left -= columns(characters[fromEnd ? characters.length - 1 - count : count] ?? '');
    if (left < 0) return count;
  }
  return characters.length;
}

/** Code points; a text of one-column code units is its own list of them, which needs no counting. */
function charactersOf(text: string): string | readonly string[] {
  return isPlain(text) ? text : [...text];
}

function joined(characters: string | readonly string[]): string {
  return typeof characters === 'string' ? characters : characters.join('');
}
