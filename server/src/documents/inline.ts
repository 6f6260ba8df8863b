import type { BlockKind, Segment } from '../../../rules/src/draft/block';
import { characterReferenceAt } from './character-reference';
import type { HtmlTag } from './html-tag';
import { SegmentWriter, trimmedExact } from './segments';

/** A text that stands inside another block but is read on its own. */
export interface Hosted {
  readonly kind: BlockKind;
  readonly segments: readonly Segment[];
}

/** What a stretch of source reads as. */
export interface Inline {
  readonly segments: readonly Segment[];
  readonly hosted: readonly Hosted[];
}

/** ASCII punctuation: what a backslash can escape. */
export const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** Tags that stand for white space between the texts on both sides. */
export const SPACING_TAGS: ReadonlySet<string> = new Set('br div hr li p tr td th h1 h2 h3 h4 h5 h6'.split(' '));

/** The comment that a tag is, or the texts in its attributes; `at` is where it starts in the source (UTF-16). */
export function hostedByTag(source: string, tag: HtmlTag, at: number): Hosted[] {
  const hosted: Hosted[] = [];
  if (tag.name === '!--') host(hosted, 'comment', trimmedExact(source, at + 4, Math.max(at + 4, tag.end - 3)));
  for (const { name, start, end } of tag.attributes) {
    const kind = kindOfAttribute(name);
    if (kind !== undefined) host(hosted, kind, readWithReferences(source, start, end));
  }
  return hosted;
}

function host(hosted: Hosted[], kind: BlockKind, segments: readonly Segment[]): void {
  if (segments.length > 0) hosted.push({ kind, segments });
}

function kindOfAttribute(name: string): BlockKind | undefined {
  switch (name) {
    case 'href':
    case 'src':
      return 'linkTarget';
    case 'alt':
      return 'imageText';
    case 'title':
      return 'metaText';
    default:
      return undefined;
  }
}

/** Reads a stretch in which only character references are marks, such as an attribute's value. */
export function readWithReferences(source: string, start: number, end: number): Segment[] {
  return read(source, start, end, false);
}

/** Reads a stretch in which only escapes and character references are marks, such as a link's target. */
export function readWithEscapes(source: string, start: number, end: number): Segment[] {
  return read(source, start, end, true);
}

function read(source: string, start: number, end: number, escapes: boolean): Segment[] {
  const writer = new SegmentWriter(source);
  let from = start;
  for (let at = start; at < end; at++) {
    const character = source[at];
    if (escapes && character === '\\' && at + 1 < end && PUNCTUATION.test(source[at + 1]!)) {
      writer.exact(from, at);
      writer.inexact(source[at + 1]!, at, at + 2);
      at++;
      from = at + 1;
    } else if (character === '&') {
      const reference = characterReferenceAt(source, at);
      if (reference === undefined || reference.end > end) continue;
      writer.exact(from, at);
      writer.inexact(reference.text, at, reference.end);
      at = reference.end - 1;
      from = reference.end;
    }
  }
  writer.exact(from, end);
  return writer.take();
}
