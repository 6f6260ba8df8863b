import { CharClass, charClass, foldCode } from '../../matching/fold';
import type { CitationLexicon } from './citation-lexicon';

/** What a piece of a bracket, or of the words before one, can be in a citation. */
export const enum PieceKind {
  /** A capitalised word. */
  Name = 1,
  /** A word in lower case. */
  Lower = 2,
  /** «A.», «J.-P.» */
  Initial = 3,
  /** A lower-case word that belongs to surnames: van, aan, het. */
  Particle = 4,
  /** og, and, & */
  And = 5,
  /** et al., mfl., og medarbeidere */
  EtAl = 6,
  Comma = 7,
  Semicolon = 8,
  /** Four digits from 1500 to 2099 with an optional letter: 2014a. */
  Year = 9,
  /** A full stop that ends something. */
  Stop = 10,
  /** Anything else; it parts what stands before from what stands after. */
  Other = 11,
}

/** Offsets are UTF-16 into the block's text. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
}

const STOP = 0x2e;
const HYPHEN = 0x2d;
/** Titles that take a stop, stand before a name and are no part of it; «St.» is. */
const TITLES = new Set(['dr', 'prof']);
const LONGEST_TITLE = 4;
/** Connectors, particles and the openings of «et al.» have at most so many letters. */
const LONGEST_SMALL = 5;

/**
 * Cuts a stretch of a block's text into the pieces that citations are made of. Nested brackets are one `Other`.
 * @param from UTF-16 offsets into `text`
 */
export function piecesOf(text: string, from: number, to: number, lexicon: CitationLexicon): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = charClass(code);
    const start = at;
    if (kind === CharClass.Space) at++;
    else if (kind === CharClass.Letter || kind === CharClass.Ignorable) at = readWord(text, at, to, pieces, lexicon);
    else if (kind === CharClass.Digit) at = readDigits(text, at, to, pieces);
    else {
      at++;
      let piece = PieceKind.Other;
      if (code === 0x2c) piece = PieceKind.Comma;
      else if (code === 0x3b) piece = PieceKind.Semicolon;
      else if (code === STOP) piece = PieceKind.Stop;
      else if (code === 0x26) piece = PieceKind.And;
      else if (code === 0x28 || code === 0x5b) at = afterBracket(text, start, to);
      pieces.push({ kind: piece, start, end: at });
    }
  }
  return pieces;
}

/** The offset after the bracket that closes the one at `open`, or after `open` when none does before `to`. */
export function afterBracket(text: string, open: number, to: number): number {
  const opening = text.charCodeAt(open);
  const closing = opening === 0x28 ? 0x29 : 0x5d;
  let depth = 0;
  for (let at = open; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === opening) depth++;
    else if (code === closing && --depth === 0) return at + 1;
  }
  return open + 1;
}

function readWord(text: string, start: number, to: number, pieces: Piece[], lexicon: CitationLexicon): number {
  let end = wordEnd(text, start, to);
  const first = text.charCodeAt(start);
  const isUpper = foldCode(first) !== first;
  if (isUpper && text.charCodeAt(end) === STOP && end - start === 1) {
    end++;
    while (end + 2 < to && text.charCodeAt(end) === HYPHEN && text.charCodeAt(end + 2) === STOP) end += 3;
    pieces.push({ kind: PieceKind.Initial, start, end });
    return end;
  }
  const isStopped = end < to && text.charCodeAt(end) === STOP;
  if (isUpper) {
    let kind = PieceKind.Name;
    if (isStopped && end - start <= LONGEST_TITLE) {
      const title = text.slice(start, end).toLowerCase();
      if (TITLES.has(title)) kind = PieceKind.Lower;
      if (kind === PieceKind.Lower || title === 'st') end++;
    }
    pieces.push({ kind, start, end });
    return end;
  }
  // longer words are none of the small ones below, and most words are longer
  if (end - start > LONGEST_SMALL && !isStopped) {
    const kind = hasInnerCapital(text, start, end) ? PieceKind.Name : PieceKind.Lower;
    pieces.push({ kind, start, end });
    return end;
  }
  const word = text.slice(start, end);
  if (lexicon.etAlOpenings.has(word)) {
    const etAl = etAlEnd(text, word, end, to, lexicon);
    if (etAl > 0) {
      pieces.push({ kind: PieceKind.EtAl, start, end: etAl });
      return etAl;
    }
  }
  let kind = PieceKind.Lower;
  if (hasInnerCapital(text, start, end)) kind = PieceKind.Name;
  else if (lexicon.connectors.has(word)) kind = PieceKind.And;
  else if (lexicon.particles.has(word)) kind = PieceKind.Particle;
  // the stop of «f.eks.», «jf.» and «s.» is part of the word
  if (isStopped && (isLetterAt(text, end + 1, to) || lexicon.prefixes.has(word) || lexicon.pinpoints.has(word))) end++;
  pieces.push({ kind, start, end });
  return end;
}

/** Letters, digits, inner hyphens and apostrophes, and the hyphen of «Helse- og …». */
function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = charClass(code);
    if (kind === CharClass.Letter || kind === CharClass.Digit || kind === CharClass.Ignorable) continue;
    const joins = code === HYPHEN || code === 0x27 || code === 0x2019 || code === 0x2010 || code === 0x2011;
    if (!joins) break;
    const next = at + 1 < to ? charClass(text.charCodeAt(at + 1)) : CharClass.Space;
    if (next !== CharClass.Letter && next !== CharClass.Digit && (code !== HYPHEN || next !== CharClass.Space)) break;
  }
  return at;
}

/** d’Enfert, al-Hashimi */
function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at + 1 < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HYPHEN || code === 0x27 || code === 0x2019) {
      const next = text.charCodeAt(at + 1);
      return foldCode(next) !== next;
    }
  }
  return false;
}

function isLetterAt(text: string, at: number, to: number): boolean {
  return at < to && charClass(text.charCodeAt(at)) === CharClass.Letter;
}

/** The end of «et al.», «m. fl.», «og medarbeidere» that opens with `word`; 0 when it is something else. */
function etAlEnd(text: string, word: string, end: number, to: number, lexicon: CitationLexicon): number {
  if (lexicon.etAl.has(word)) return end < to && text.charCodeAt(end) === STOP ? end + 1 : end;
  let next = end;
  while (next < to && (text.charCodeAt(next) === STOP || charClass(text.charCodeAt(next)) === CharClass.Space)) next++;
  if (!isLetterAt(text, next, to)) return 0;
  const nextEnd = wordEnd(text, next, to);
  if (!lexicon.etAl.has(`${word} ${text.slice(next, nextEnd)}`)) return 0;
  return nextEnd < to && text.charCodeAt(nextEnd) === STOP ? nextEnd + 1 : nextEnd;
}

function readDigits(text: string, start: number, to: number, pieces: Piece[]): number {
  let end = start + 1;
  while (end < to && charClass(text.charCodeAt(end)) === CharClass.Digit) end++;
  const year = yearAt(text, start, end, to);
  if (year > 0) end = year;
  else {
    // «1990-tallet», «0,25»: one thing, and no year
    while (end < to && isInnerOfNumber(text, end, to)) end++;
  }
  pieces.push({ kind: year > 0 ? PieceKind.Year : PieceKind.Other, start, end });
  return end;
}

function isInnerOfNumber(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  const kind = charClass(code);
  if (kind === CharClass.Letter || kind === CharClass.Digit) return true;
  if (code !== HYPHEN && code !== 0x2c && code !== STOP && code !== 0x2013) return false;
  const next = at + 1 < to ? charClass(text.charCodeAt(at + 1)) : CharClass.Space;
  return next === CharClass.Digit || (code === HYPHEN && next === CharClass.Letter);
}

/** The end of a year and its letter that stands at `start`; 0 when the digits are no year, or part of a range or date. */
export function yearAt(text: string, start: number, end: number, to: number): number {
  if (end - start !== 4) return 0;
  const value = Number(text.slice(start, end));
  if (!(value >= 1500 && value <= 2099)) return 0;
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (before === HYPHEN || before === 0x2013 || before === 0x2f || (before === STOP && isDigit(text, start - 2)))
    return 0;
  const code = end < to ? text.charCodeAt(end) : 0;
  if (
    (code === HYPHEN || code === 0x2013 || code === 0x2f) &&
    end + 1 < to &&
    charClass(text.charCodeAt(end + 1)) !== CharClass.Space
  )
    return 0;
  if (code >= 0x61 && code <= 0x7a) {
    const after = end + 1 < to ? charClass(text.charCodeAt(end + 1)) : CharClass.Space;
    return after === CharClass.Letter || after === CharClass.Digit ? 0 : end + 1;
  }
  if (charClass(code) === CharClass.Letter) return 0;
  return code === 0x2c && isDigit(text, end + 1) && !isDigit(text, end + 4) ? 0 : end;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
