import { positionsOf } from './mark-positions';

/**
 * A stretch of a Markdown source that can be read by itself, from the start of its first line to the end of its last.
 * `plain` ones are a paragraph or a heading without a single mark in it, the others are left to the parser.
 */
export interface Region {
  readonly kind: 'paragraph' | 'heading' | 'marked';
  readonly start: number;
  readonly end: number;
  /** The extents of the lines of a paragraph, or of a heading's text: start and end of each, without blanks around. */
  readonly lines: readonly number[];
  readonly level: number;
}

/** What inline marks begin with; a paragraph without any of them is text as it stands. */
const INLINE_MARKS = ['\\', '`', '*', '_', '<', '~', '&', '](', '\0'];
/** What can go on over an empty line: fenced code, and the kinds of HTML that end at a mark of their own. */
const OPEN_ENDED = /```|~~~|<(?:script|pre|style|textarea|\?|![A-Za-z[])/i;

/** A footnote's label at the margin, up to its `]:`. */
const FOOTNOTE = /^\[\^[\p{L}\p{N}-]+$/u;

/**
 * Cuts a source at the empty lines where every block before is closed: what follows is a line at the margin that begins
 * like text, so that no list, quotation or footnote goes on, and nothing open-ended stands before it. Reading the
 * regions one by one gives the same as reading the whole; most of an article never meets the parser.
 * @param start where the text begins, UTF-16 into the source
 */
export function regionsOf(source: string, start: number): readonly Region[] {
  // Old Mac line ends are too rare to be worth a second scanner.
  if (definesLinks(source, start) || /\r(?!\n)/.test(source)) return [marked(start, source.length)];
  return new Splitter(source, start).split();
}

/** A definition reaches every link in the source; one of a footnote does not, for calls are read as they are written. */
function definesLinks(source: string, start: number): boolean {
  for (let at = source.indexOf(']:', start); at >= 0; at = source.indexOf(']:', at + 2)) {
    const line = source.slice(source.lastIndexOf('\n', at) + 1, at);
    if (!FOOTNOTE.test(line)) return true;
  }
  return false;
}

class Splitter {
  readonly #source: string;
  readonly #marks: readonly number[];
  readonly #regions: Region[] = [];
  #mark = 0;
  #at: number;
  /** Where the lines that are left to the parser begin, or -1. */
  #markedFrom = -1;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#at = start;
    this.#marks = positionsOf(source, INLINE_MARKS, start);
  }

  split(): readonly Region[] {
    const { length } = this.#source;
    let closed = true;
    while (this.#at < length) {
      const end = lineEnd(this.#source, this.#at);
      if (isBlank(this.#source, this.#at, end)) {
        closed = this.#isClosed(end);
        this.#at = end + 1;
        continue;
      }
      const plain = closed ? this.#plainRegion(end) : undefined;
      if (plain !== undefined) {
        this.#flush(this.#at);
        this.#regions.push(plain);
        this.#at = plain.end + 1;
        // Only a heading lets another block begin on the next line.
      } else {
        if (this.#markedFrom < 0) this.#markedFrom = this.#at;
        closed = false;
        this.#at = end + 1;
      }
    }
    this.#flush(length);
    return this.#regions;
  }

  /** Whether everything before an empty line is closed by a line of text at the margin. */
  #isClosed(end: number): boolean {
    if (this.#markedFrom < 0) return true;
    const text = this.#source.slice(this.#markedFrom, end);
    return !OPEN_ENDED.test(text) && text.lastIndexOf('<!--') <= text.lastIndexOf('-->');
  }

  #flush(end: number): void {
    if (this.#markedFrom >= 0) this.#regions.push(marked(this.#markedFrom, end));
    this.#markedFrom = -1;
  }

  #plainRegion(firstEnd: number): Region | undefined {
    const code = this.#source.charCodeAt(this.#at);
    if (code === 35) return this.#heading(firstEnd);
    return this.#paragraph();
  }

  /** `## Text` without marks; one with closing `#` is left to the parser. */
  #heading(end: number): Region | undefined {
    const source = this.#source;
    let text = this.#at;
    while (source.charCodeAt(text) === 35) text++;
    const level = text - this.#at;
    if (level > 6 || source.charCodeAt(text) !== 32 || this.#hasMark(this.#at, end)) return undefined;
    while (text < end && source.charCodeAt(text) === 32) text++;
    const to = trimmedEnd(source, text, end);
    if (text >= to || source.charCodeAt(to - 1) === 35) return undefined;
    return { kind: 'heading', start: this.#at, end, lines: [text, to], level };
  }

  /** The lines up to the next empty one, when every one begins like text and none has a mark. */
  #paragraph(): Region | undefined {
    const source = this.#source;
    const lines: number[] = [];
    let at = this.#at;
    let end = at;
    while (at < source.length) {
      end = lineEnd(source, at);
      if (isBlank(source, at, end)) break;
      if (!beginsLikeText(source, at)) return undefined;
      lines.push(at, trimmedEnd(source, at, end));
      at = end + 1;
    }
    const last = Math.min(at, source.length);
    if (this.#hasMark(this.#at, last)) return undefined;
    return { kind: 'paragraph', start: this.#at, end: last - (last < source.length ? 1 : 0), lines, level: 0 };
  }

  #hasMark(start: number, end: number): boolean {
    while (this.#mark < this.#marks.length && this.#marks[this.#mark]! < start) this.#mark++;
    for (let i = this.#mark; i < this.#marks.length && this.#marks[i]! < end; i++) {
      if (!this.#isLoneAmpersand(this.#marks[i]!)) return true;
    }
    return false;
  }

  /** «Hauge & Lie»: no reference. */
  #isLoneAmpersand(at: number): boolean {
    return this.#source.charCodeAt(at) === 38 && this.#source.charCodeAt(at + 1) === 32;
  }
}

function marked(start: number, end: number): Region {
  return { kind: 'marked', start, end, lines: [], level: 0 };
}

function lineEnd(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end;
}

function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhite(source.charCodeAt(at))) return false;
  return true;
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhite(source.charCodeAt(at - 1))) at--;
  return at;
}

function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** A letter, a quotation mark, a bracket, a dash longer than a hyphen, or a number that is no list mark. */
function beginsLikeText(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if ((code | 32) >= 97 && (code | 32) <= 122) return true;
  if (code > 0xa0) return code !== 0xfeff;
  if (code === 34 || code === 39 || code === 40 || code === 91) return true;
  if (code < 48 || code > 57) return false;
  let next = at;
  while (source.charCodeAt(next) >= 48 && source.charCodeAt(next) <= 57) next++;
  return source.charCodeAt(next) !== 46 && source.charCodeAt(next) !== 41;
}
