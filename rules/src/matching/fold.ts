/**
 * Character classes and case folding for the hot loop, as one table for the Latin letters and a slow path for the rest.
 * A folded word is NFC, lower case, without soft hyphens and zero-width characters.
 */

export const enum CharClass {
  Space = 0,
  Letter = 1,
  Digit = 2,
  Symbol = 3,
  /** Soft hyphen, zero-width characters and combining marks: part of a word, dropped or composed by the fold. */
  Ignorable = 4,
}

export const FOLD_TABLE_SIZE = 0x250;
/** How far a class is shifted in an entry of the table; the bits below are the folded code unit. */
export const CLASS_SHIFT = 12;
export const FOLD_MASK = 0xfff;

const LETTER = /\p{L}/u;

/** For every code unit below `FOLD_TABLE_SIZE`: its class above `CLASS_SHIFT` and its folded code unit below. */
export const FOLD_TABLE: Uint16Array = new Uint16Array(FOLD_TABLE_SIZE);
for (let code = 0; code < FOLD_TABLE_SIZE; code++) {
  const kind = latinClass(code);
  const folded = kind === CharClass.Letter ? String.fromCharCode(code).toLowerCase() : '';
  FOLD_TABLE[code] = (kind << CLASS_SHIFT) | (folded.length === 1 ? folded.charCodeAt(0) : code);
}

function latinClass(code: number): CharClass {
  if (code <= 0x20 || code === 0xa0 || code === 0x85) return CharClass.Space;
  if (code >= 0x30 && code <= 0x39) return CharClass.Digit;
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return CharClass.Letter;
  if (code === 0xad) return CharClass.Ignorable;
  if (code === 0xaa || code === 0xb5 || code === 0xba) return CharClass.Letter;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? CharClass.Letter : CharClass.Symbol;
}

/** The class of one UTF-16 code unit; surrogates are symbols. */
export function charClass(code: number): CharClass {
  return code < FOLD_TABLE_SIZE ? (FOLD_TABLE[code] as number) >> CLASS_SHIFT : rareClass(code);
}

/** The class of a code unit outside the table. */
export function rareClass(code: number): CharClass {
  if (code >= 0x300 && code <= 0x36f) return CharClass.Ignorable;
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return CharClass.Ignorable;
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000)
    return CharClass.Space;
  if (code >= 0x2010 && code <= 0x2bff) return CharClass.Symbol;
  return LETTER.test(String.fromCharCode(code)) ? CharClass.Letter : CharClass.Symbol;
}

/** The lower-case code unit where that is one unit, else the unit itself. */
export function foldCode(code: number): number {
  return code < FOLD_TABLE_SIZE ? (FOLD_TABLE[code] as number) & FOLD_MASK : rareFold(code);
}

/** Folds a code unit outside the table. */
export function rareFold(code: number): number {
  const folded = String.fromCharCode(code).toLowerCase();
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}

const IGNORABLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The folded form of a word: what the vocabulary holds. */
export function foldWord(word: string): string {
  return word.replace(IGNORABLE, '').normalize('NFC').toLowerCase();
}
