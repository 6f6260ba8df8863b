import type { BlockKind, Segment } from '../../../rules/src/draft/block';
import { latin } from '../../../rules/src/language/latin';
import { characterReferenceAt } from './character-reference';
import { htmlTagAt } from './html-tag';
import { type Hosted, hostedByTag, type Inline, PUNCTUATION, readWithEscapes, SPACING_TAGS } from './inline';
import { SegmentWriter } from './segments';

/** The characters that can be part of a mark; a stretch without them reads as it is written. */
export const MARKS: readonly string[] = ['*', '_', '[', '\\', '&', '<'];

/** By ASCII character whether a mark may begin there; `]` ends one. */
const IS_MARK = new Uint8Array(0x80);
for (const mark of [...MARKS, ']', '!']) IS_MARK[mark.charCodeAt(0)] = 1;
const ESCAPE = 0x5c;
const STAR = 0x2a;
const LOW_LINE = 0x5f;

/** Tags that a publishing system leaves behind; other angle brackets are text. */
const KNOWN_TAGS = new Set(
  'a abbr b big blockquote br center cite code div em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img li mark ol p q s small span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const WORD = new RegExp(latin`[\p{L}\p{N}]`, 'u');
const AUTOLINK = /<((?:https?:\/\/|mailto:|www\.)[^\s<>]+)>/iy;

/**
 * Reads the remnants of Markdown and HTML in `[start, end)` of a source (UTF-16): emphasis, links, images, escapes,
 * character references, comments and the commonest tags. What is no mark stays as it is.
 */
export function readInline(source: string, start: number, end: number): Inline {
  return new InlineReader(source, start, end).read();
}

class InlineReader {
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  readonly #writer: SegmentWriter;
  readonly #hosted: Hosted[] = [];
  /** Marks that leave no trace in the text: where one starts, and where it ends. */
  readonly #dropped: Map<number, number>;
  /** Where the `[` of each pair of brackets is closed. */
  #closers: ReadonlyMap<number, number> | undefined;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#writer = new SegmentWriter(source);
    this.#dropped = emphasisMarks(source, start, end);
  }

  read(): Inline {
    let at = this.#start;
    let from = at;
    while (at < this.#end) {
      const code = this.#source.charCodeAt(at);
      if (code >= 0x80 || IS_MARK[code] === 0) {
        at++;
        continue;
      }
      const next = this.#dropped.get(at) ?? this.#markAt(at, from);
      if (next === undefined) {
        at++;
        continue;
      }
      if (this.#dropped.has(at)) this.#writer.exact(from, at);
      at = next;
      from = next;
    }
    this.#writer.exact(from, this.#end);
    return { segments: this.#writer.take(), hosted: this.#hosted };
  }

  /** Handles a mark at `at`, after writing the text since `from`; `undefined` when there is none. */
  #markAt(at: number, from: number): number | undefined {
    switch (this.#source[at]) {
      case '\\':
        return this.#escape(at, from);
      case '&':
        return this.#reference(at, from);
      case '<':
        return this.#angle(at, from);
      case '!':
        return this.#source[at + 1] === '[' ? this.#link(at, at + 1, from) : undefined;
      case '[':
        return this.#link(at, at, from);
      default:
        return undefined;
    }
  }

  #escape(at: number, from: number): number | undefined {
    if (at + 1 >= this.#end || !PUNCTUATION.test(this.#source[at + 1]!)) return undefined;
    this.#writer.exact(from, at);
    this.#writer.inexact(this.#source[at + 1]!, at, at + 2);
    return at + 2;
  }

  #reference(at: number, from: number): number | undefined {
    const reference = characterReferenceAt(this.#source, at);
    if (reference === undefined || reference.end > this.#end) return undefined;
    this.#writer.exact(from, at);
    this.#writer.inexact(reference.text, at, reference.end);
    return reference.end;
  }

  #angle(at: number, from: number): number | undefined {
    AUTOLINK.lastIndex = at;
    const link = AUTOLINK.exec(this.#source);
    if (link !== null && at + link[0].length <= this.#end) {
      this.#writer.exact(from, at);
      this.#writer.exact(at + 1, at + 1 + link[1]!.length);
      return at + link[0].length;
    }
    const tag = htmlTagAt(this.#source, at, this.#end);
    if (tag === undefined || (tag.name !== '!--' && !KNOWN_TAGS.has(tag.name))) return undefined;
    this.#writer.exact(from, at);
    if (SPACING_TAGS.has(tag.name)) this.#writer.inexact(' ', at, tag.end);
    this.#hosted.push(...hostedByTag(this.#source, tag, at));
    return tag.end;
  }

  /** `[text](target "title")` or, with `!` at `at`, an image; `bracket` is where `[` stands. */
  #link(at: number, bracket: number, from: number): number | undefined {
    this.#closers ??= bracketPairs(this.#source, bracket, this.#end);
    const close = this.#closers.get(bracket);
    if (close === undefined || this.#source[close + 1] !== '(') return undefined;
    const target = linkTargetAt(this.#source, close + 2, this.#end);
    if (target === undefined) return undefined;
    this.#writer.exact(from, at);
    if (at !== bracket) {
      const inside = readInline(this.#source, bracket + 1, close);
      this.#host('imageText', inside.segments);
      this.#hosted.push(...inside.hosted);
    } else this.#dropped.set(close, target.end);
    this.#host('linkTarget', readWithEscapes(this.#source, target.start, target.stop));
    if (target.title) this.#host('metaText', readWithEscapes(this.#source, target.title.start, target.title.end));
    return at === bracket ? bracket + 1 : target.end;
  }

  #host(kind: BlockKind, segments: readonly Segment[]): void {
    if (segments.length > 0) this.#hosted.push({ kind, segments });
  }
}

/** The `]` that closes each `[` from `start` on, found in one walk. */
function bracketPairs(source: string, start: number, end: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']' && open.length > 0) pairs.set(open.pop()!, at);
  }
  return pairs;
}

/** The target that starts at `start`, after `(`: its extent, the title's, and the offset after `)`. */
function linkTargetAt(source: string, start: number, limit: number) {
  const pattern =
    /[ \t]*(?:<([^<>\n]*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'))?[ \t]*\)/dy;
  pattern.lastIndex = start;
  const found = pattern.exec(source);
  if (found === null || pattern.lastIndex > limit) return undefined;
  const [from, stop] = found.indices![1] ?? found.indices![2]!;
  const title = found.indices![3] ?? found.indices![4];
  return { start: from, stop, end: pattern.lastIndex, title: title && { start: title[0], end: title[1] } };
}

interface Delimiter {
  readonly at: number;
  readonly mark: string;
}

/**
 * The emphasis marks in a stretch: where each starts, and where it ends. A mark pairs with one of the same length when
 * both stand at the edge of a word, outside what they emphasise; of `**` it is enough that one of the two does, so that
 * `5*3` and `b*tox` keep their stars and `**mirakel**kur` does not.
 */
function emphasisMarks(source: string, start: number, end: number): Map<number, number> {
  const dropped = new Map<number, number>();
  const open: (Delimiter & { readonly outside: boolean })[] = [];
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === ESCAPE) {
      at++;
      continue;
    }
    if (code !== STAR && code !== LOW_LINE) continue;
    const mark = runAt(source, at, end);
    const after = at + mark.length;
    const before = at > start ? source[at - 1]! : ' ';
    const next = after < end ? source[after]! : ' ';
    if (mark.length <= 3 && !isInsideUrl(source, at, start)) {
      const closer = !isSpace(before) ? openerOf(open, mark, !WORD.test(next)) : -1;
      if (closer >= 0) {
        dropped.set(open[closer]!.at, open[closer]!.at + mark.length).set(at, after);
        open.length = closer;
      } else if (!isSpace(next)) open.push({ at, mark, outside: !WORD.test(before) });
    }
    at = after - 1;
  }
  return dropped;
}

/** The nearest opener that a closer can pair with; `outside` says whether the closer stands at the end of a word. */
function openerOf(
  open: readonly (Delimiter & { readonly outside: boolean })[],
  mark: string,
  outside: boolean,
): number {
  const strict = mark.length === 1 || mark.startsWith('_');
  for (let i = open.length - 1; i >= 0; i--) {
    const opener = open[i]!;
    if (opener.mark === mark && (strict ? opener.outside && outside : opener.outside || outside)) return i;
  }
  return -1;
}

function runAt(source: string, start: number, end: number): string {
  let stop = start;
  while (stop < end && source[stop] === source[start]) stop++;
  return source.slice(start, stop);
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

/** Whether the word around `at` is an address, in which `_` and `*` are letters like others. */
function isInsideUrl(source: string, at: number, start: number): boolean {
  let from = at;
  while (from > start && !isSpace(source[from - 1]!) && source[from - 1] !== '(' && source[from - 1] !== '<') from--;
  return source.slice(from, at).includes('://') || source.startsWith('www.', from);
}
