import { CharClass, charClass, foldCode } from '../matching/fold';

/** Punctuation by its part in a sentence, as bits by UTF-16 code unit. */
export const enum Mark {
  None = 0,
  /** . ! ? … */
  Stop = 1 << 0,
  /** Closing quotation marks and brackets, which belong to the sentence before them. */
  Closer = 1 << 1,
  /** Opening quotation marks and brackets. */
  Opener = 1 << 2,
  Dash = 1 << 3,
  /** Signs that begin a line or a list item. */
  Bullet = 1 << 4,
  /** Raised figures of foot notes. */
  Superscript = 1 << 5,
}

const marks = new Uint8Array(0x2800);
for (const [characters, mark] of [
  ['.!?…', Mark.Stop],
  [')]}»”’›', Mark.Closer],
  ['([{«“„‘‹‚', Mark.Opener],
  ['"\'', Mark.Opener | Mark.Closer],
  ['–—-‑‐−', Mark.Dash],
  ['•·▪●◦‣*✓✔→►§#', Mark.Bullet],
  ['¹²³⁰⁴⁵⁶⁷⁸⁹', Mark.Superscript],
] as const) {
  for (const character of characters) marks[character.charCodeAt(0)] = (marks[character.charCodeAt(0)] ?? 0) | mark;
}
// “ closes German and Norwegian low quotes („ “) as often as it opens
marks[0x201c] = Mark.Opener | Mark.Closer;

/** Bits of `Mark`. */
export function marksOf(code: number): number {
  return code < 0x2800 ? (marks[code] as number) : 0;
}

export function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

export function isUpper(code: number): boolean {
  return foldCode(code) !== code;
}

export function isLetter(code: number): boolean {
  return charClass(code) === CharClass.Letter;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isSpace(code: number): boolean {
  return charClass(code) === CharClass.Space;
}

/** Emoji and other pictures, which may follow a stop as a closing mark does. */
export function isPicture(code: number): boolean {
  return (
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    code === 0xfe0f
  );
}
