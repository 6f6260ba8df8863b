import type { BlockKind, Segment } from '../../../rules/src/draft/block';
import { characterReferenceAt } from './character-reference';
import { type HtmlTag, htmlTagAt } from './html-tag';
import { type Hosted, hostedByTag } from './inline';
import { SegmentWriter, trimmedExact } from './segments';

/** A text in HTML, or what stands by itself there (no segments of its own). */
export interface HtmlPart {
  readonly kind: BlockKind;
  readonly level: number;
  readonly segments: readonly Segment[];
  readonly hosted: readonly Hosted[];
}

/** Elements that stand in the line; every other one begins and ends a text. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose content is no text, up to their end tag. */
const RAW = new Set(['script', 'style', 'textarea', 'template']);
const LIST_ITEMS = new Set(['li', 'dt', 'dd']);
const CELLS = new Set(['td', 'th', 'caption']);

/**
 * Reads a block of HTML in Markdown: the tags are dropped, the texts between them become blocks.
 * @param lines the extents of its lines without containers' marks: start and end of each, UTF-16 into the source
 * @param end where the block ends
 */
export function readHtml(source: string, lines: readonly number[], end: number): readonly HtmlPart[] {
  return new HtmlReader(source, lines, end).read();
}

class HtmlReader {
  readonly #source: string;
  readonly #lines: readonly number[];
  readonly #end: number;
  readonly #writer: SegmentWriter;
  readonly #parts: HtmlPart[] = [];
  #hosted: Hosted[] = [];
  #element: Element = PARAGRAPH;
  #quotes = 0;

  constructor(source: string, lines: readonly number[], end: number) {
    this.#source = source;
    this.#lines = lines;
    this.#end = end;
    this.#writer = new SegmentWriter(source);
  }

  read(): readonly HtmlPart[] {
    let line = 0;
    let at = this.#lines[0] ?? this.#end;
    while (line < this.#lines.length) {
      const stop = this.#lines[line + 1]!;
      if (at < stop) {
        at = this.#readAt(at, stop);
        continue;
      }
      line += 2;
      const next = this.#lines[line];
      if (next === undefined) break;
      if (at > next) continue;
      // Indentation and line ends are white space; so are containers' marks between two lines.
      let to = next;
      while (to < this.#lines[line + 1]! && isSpace(this.#source.charCodeAt(to))) to++;
      if (!this.#writer.empty) this.#writer.inexact(' ', at, to);
      at = to;
    }
    this.#finish();
    return this.#parts;
  }

  /** Reads a tag, a reference or text at `at`; returns where to go on. */
  #readAt(at: number, stop: number): number {
    const character = this.#source[at];
    if (character === '<') return this.#tagAt(at, stop);
    if (character === '&') {
      const reference = characterReferenceAt(this.#source, at);
      if (reference !== undefined && reference.end <= stop) {
        this.#writer.inexact(reference.text, at, reference.end);
        return reference.end;
      }
    }
    let to = at + 1;
    while (to < stop && this.#source[to] !== '<' && this.#source[to] !== '&') to++;
    this.#writer.exact(at, to);
    return to;
  }

  #tagAt(at: number, stop: number): number {
    const tag = htmlTagAt(this.#source, at, this.#end);
    if (tag === undefined) {
      if (this.#source.startsWith('<!--', at)) return this.#openComment(at);
      this.#writer.exact(at, Math.min(at + 1, stop));
      return at + 1;
    }
    if (tag.name === '!--') this.#comment(tag, at);
    else if (tag.name === 'br') this.#writer.inexact(' ', at, tag.end);
    else if (INLINE.has(tag.name)) this.#hosted.push(...hostedByTag(this.#source, tag, at));
    else if (tag.name !== '!' && tag.name !== '?') this.#startElement(tag, at);
    return RAW.has(tag.name) && !tag.closing ? this.#afterRaw(tag) : tag.end;
  }

  /** A comment in the middle of a text is hosted by it; any other stands by itself, in its place. */
  #comment(tag: HtmlTag, at: number): void {
    if (this.#writer.empty) this.#parts.push(alone(hostedByTag(this.#source, tag, at)));
    else this.#hosted.push(...hostedByTag(this.#source, tag, at));
  }

  #openComment(at: number): number {
    this.#finish();
    const segments = trimmedExact(this.#source, at + 4, this.#end);
    if (segments.length > 0) this.#parts.push(alone([{ kind: 'comment', segments }]));
    return this.#end;
  }

  #startElement(tag: HtmlTag, at: number): void {
    this.#finish();
    if (tag.name === 'blockquote') this.#quotes = Math.max(0, this.#quotes + (tag.closing ? -1 : 1));
    this.#element = tag.closing ? PARAGRAPH : elementOf(tag.name);
    this.#hosted.push(...hostedByTag(this.#source, tag, at));
  }

  #afterRaw({ name, end }: HtmlTag): number {
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = end;
    const found = close.exec(this.#source);
    return found === null || found.index > this.#end ? this.#end : found.index;
  }

  #finish(): void {
    const segments = this.#writer.take();
    const { kind, level } = this.#element;
    if (segments.length > 0 || this.#hosted.length > 0) {
      const quoted = this.#quotes > 0 && kind === 'paragraph';
      this.#parts.push({ kind: quoted ? 'quote' : kind, level, segments, hosted: this.#hosted });
    }
    this.#hosted = [];
  }
}

interface Element {
  readonly kind: BlockKind;
  readonly level: number;
}

const PARAGRAPH: Element = { kind: 'paragraph', level: 0 };

function elementOf(name: string): Element {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
  if (LIST_ITEMS.has(name)) return { kind: 'listItem', level: 0 };
  if (CELLS.has(name)) return { kind: 'tableCell', level: 0 };
  return PARAGRAPH;
}

function alone(hosted: readonly Hosted[]): HtmlPart {
  return { kind: 'paragraph', level: 0, segments: [], hosted };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
