import { latin } from '../../language/latin';
import type { Tokens } from '../../language/tokens';
import { TokenKind } from '../../language/tokens';
import { CharClass, charClass } from '../../matching/fold';
import type { CitationMark } from './citation';
import { type CitedText, readBareYear, readBracket, readInPress } from './citation-author-year';
import type { CitationLexicon } from './citation-lexicon';
import { isSuperscript, readNumericBracket, readSuperscripts } from './citation-numeric';
import { afterBracket, yearAt } from './citation-pieces';

const KEYS = new RegExp(latin`(?<![\p{L}\d.])-?@(?:\{([^}\s]+)\}|([\p{L}\d_][\p{L}\d_:.#$%&+?<>~/-]*))`, 'gu');
const LABEL_TAIL = new RegExp(latin`[^\p{L}\d]+$`, 'u');

/** A longer bracket is prose. */
const LONGEST_BRACKET = 800;

const NO_MARKS: readonly CitationMark[] = [];

/**
 * The citations that a block writes, in order. Nothing is resolved: see `certainty`. Work is done only at brackets,
 * raised figures and years, so a block without them costs one walk over its tokens.
 * @param text the block's text; all offsets are UTF-16 into it
 */
export function findCitationMarks(text: string, tokens: Tokens, lexicon: CitationLexicon): readonly CitationMark[] {
  const { count, starts, ends, kinds } = tokens;
  let marks: CitationMark[] | undefined;
  let bracketEnd = 0;
  let readTo = 0;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i];
    const start = starts[i]!;
    // of words only «2014a» can matter
    if (kind === TokenKind.Word && ends[i]! - start !== 5) continue;
    const first = text.charCodeAt(start);
    if (kind === TokenKind.Symbol) {
      const isRound = first === 0x28;
      const isBracket = isRound || first === 0x5b;
      if ((!isBracket && !isSuperscript(first)) || start < readTo) continue;
      marks ??= [];
      const cited = { text, lexicon };
      if (!isBracket) {
        readTo = readSuperscripts(cited, start, marks);
        continue;
      }
      const end = afterBracket(text, start, Math.min(text.length, start + LONGEST_BRACKET));
      if (end === start + 1) continue;
      bracketEnd = Math.max(bracketEnd, end);
      readTo = isRound ? readRound(cited, start, end - 1, marks) : readSquare(cited, start, end - 1, marks);
    } else if ((first === 0x31 || first === 0x32) && ends[i]! - start <= 5 && start >= bracketEnd) {
      const end = yearAt(text, start, Math.min(start + 4, ends[i]!), text.length);
      if (end === 0 || !isAfterPreposition(text, start)) continue;
      marks ??= [];
      readBareYear({ text, lexicon }, start, end, marks);
    }
  }
  return marks === undefined || marks.length === 0 ? NO_MARKS : inOrder(marks);
}

/** @returns the offset up to which nothing more is to be read; the bracket's inside is read again for nested ones */
function readRound(cited: CitedText, open: number, close: number, marks: CitationMark[]): number {
  const { text } = cited;
  const first = text.charCodeAt(skipSpace(text, open + 1, close));
  const kind = charClass(first);
  const hasYear = holdsYear(text, open + 1, close);
  if (hasYear) readBracket(cited, open, close, marks);
  else if (kind === CharClass.Digit) return readNumericBracket(cited, open, close, marks);
  else if (kind === CharClass.Letter && close - open > 8) readInPress(cited, open, close, marks);
  return open + 1;
}

function readSquare(cited: CitedText, open: number, close: number, marks: CitationMark[]): number {
  const { text } = cited;
  const first = text.charCodeAt(open + 1);
  if (first === 0x5e) return readFootnote(text, open, close, marks);
  if (charClass(first) === CharClass.Digit && !holdsYear(text, open + 1, close))
    return readNumericBracket(cited, open, close, marks);
  const at = text.indexOf('@', open);
  if (at >= 0 && at < close) return readKeys(text, open, close, marks);
  if (holdsYear(text, open + 1, close)) readBracket(cited, open, close, marks);
  return open + 1;
}

function readFootnote(text: string, open: number, close: number, marks: CitationMark[]): number {
  const label = text.slice(open + 2, close);
  if (label !== '' && !/\s/.test(label)) marks.push(labelled('footnote', label, open, close + 1));
  return close + 1;
}

/** Pandoc's `[@key; se @other, s. 3]`; the @ of an address is preceded by a letter. */
function readKeys(text: string, open: number, close: number, marks: CitationMark[]): number {
  const keys = KEYS;
  keys.lastIndex = open + 1;
  for (let match = keys.exec(text); match !== null && match.index < close; match = keys.exec(text)) {
    const label = (match[1] ?? match[2] ?? '').replace(LABEL_TAIL, '');
    if (label !== '') marks.push(labelled('key', label, match.index, match.index + match[0].length));
  }
  return close + 1;
}

function labelled(kind: 'footnote' | 'key', label: string, start: number, end: number): CitationMark {
  return {
    kind,
    form: 'parenthetical',
    start,
    end,
    authors: [],
    etAl: false,
    year: null,
    suffix: '',
    yearSpan: null,
    namesSpan: null,
    number: null,
    label,
    certainty: 'sure',
  };
}

/** Whether four digits of a year stand in a stretch; nested brackets count. */
function holdsYear(text: string, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 0;
    if (code >= 0x30 && code <= 0x39) digits++;
    else {
      if (digits === 4 && (text.charCodeAt(at - 4) === 0x31 || text.charCodeAt(at - 4) === 0x32)) return true;
      digits = 0;
    }
  }
  return false;
}

/** «i», «I», «fra», «frå», «in» or a comma before a year; the rest is decided with the words around it. */
function isAfterPreposition(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && charClass(text.charCodeAt(at)) === CharClass.Space) at--;
  const code = at < 0 ? 0 : text.charCodeAt(at) | 0x20;
  return at < start - 1 && (code === 0x69 || code === 0x61 || code === 0x6e || code === 0xe5 || code === 0x2c);
}

/** By start; a nested bracket is read after the one around it. */
function inOrder(marks: CitationMark[]): CitationMark[] {
  for (let i = 1; i < marks.length; i++) {
    if (marks[i]!.start < marks[i - 1]!.start) return marks.sort((a, b) => a.start - b.start || a.end - b.end);
  }
  return marks;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && charClass(text.charCodeAt(at)) === CharClass.Space) at++;
  return at;
}
