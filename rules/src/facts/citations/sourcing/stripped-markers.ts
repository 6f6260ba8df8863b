import type { Span } from '../../../draft/span';
import { Mark, marksOf } from '../../../language/characters';
import { CharClass, charClass } from '../../../matching/fold';

/** A place where a citation seems to have stood. Offsets are UTF-16 into the block's text. */
export interface StrippedMarker extends Span {
  /** `space`: a blank before a stop or comma; `empty`: a bracket without anything in it; `leaked`: what a chat tool leaves. */
  readonly kind: 'space' | 'empty' | 'leaked';
  /** What is to go for the sentence to read well again. */
  readonly removal: Span;
}

const EMPTY = /[ \u00a0]+(?:\([ \u00a0,;–-]*\)|\[[ \u00a0,;–-]+\])/g;
/** `citeturn0search0`, `:contentReference[oaicite:0]{index=0}`, `【12†source】` */
const LEAKED =
  /[ \u00a0]?(?::?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\u{e200}?(?:file)?cite(?:\u{e202})?turn\d+(?:search|view|news|file)\d+\u{e201}?|\[?oaicite:\d+\]?|【\d+(?::\d+)?†[^】]{0,60}】)/gu;
const BLANK_BEFORE_STOP = /[ \u00a0\u202f][.,;]/;
/** When so many stops have a blank before them, that is how the text was cut, and says nothing of any one of them. */
const HABIT = 4;

/** Where a citation was taken out of a block and its blank or its bracket was left, or a chat tool's own was left in. */
export function findStrippedMarkers(text: string): readonly StrippedMarker[] {
  const found: StrippedMarker[] = [];
  if (text.includes('cite') || text.includes('†')) {
    for (const { index, 0: words } of text.matchAll(LEAKED)) {
      const start = index + (/^\s/.test(words) ? 1 : 0);
      const end = index + words.length;
      found.push({ kind: 'leaked', start, end, removal: { start: index, end } });
    }
  }
  if (/[([][ \u00a0,;–-]*[)\]]/.test(text)) {
    for (const { index, 0: words } of text.matchAll(EMPTY)) {
      const end = index + words.length;
      // «[ ] ring oss»: a box to tick
      if (index === 0 || charClass(text.charCodeAt(index - 1)) === CharClass.Symbol) continue;
      found.push({ kind: 'empty', start: index + words.search(/\S/), end, removal: { start: index, end } });
    }
  }
  if (BLANK_BEFORE_STOP.test(text)) found.push(...blanks(text));
  return found.sort((a, b) => a.start - b.start);
}

function blanks(text: string): StrippedMarker[] {
  const found: StrippedMarker[] = [];
  let stops = 0;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code !== 0x2e && code !== 0x2c && code !== 0x3b) || !endsThere(text, at)) continue;
    stops++;
    let start = at;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    if (start === at || start === 0 || !canPrecede(text, start)) continue;
    found.push({ kind: 'space', start: Math.max(0, start - 1), end: at + 1, removal: { start, end: at } });
  }
  return found.length >= HABIT && found.length * 2 > stops ? [] : found;
}

/** A stop that ends something: not «.no», «,5», «...». */
function endsThere(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return text.charCodeAt(at - 1) !== 0x2e;
  return (isBlank(next) || isCloser(next)) && !isSpacedEllipsis(text, at);
}

/** «. . .» */
function isSpacedEllipsis(text: string, at: number): boolean {
  return /^[ \u00a0]\./.test(text.slice(at + 1, at + 3)) || /\.[ \u00a0]$/.test(text.slice(Math.max(0, at - 2), at));
}

/** A letter, a figure, or what closes a quotation or a bracket. */
function canPrecede(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  const kind = charClass(code);
  return kind === CharClass.Letter || kind === CharClass.Digit || isCloser(code) || code === 0x25;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f;
}

function isCloser(code: number): boolean {
  return (marksOf(code) & Mark.Closer) !== 0;
}
