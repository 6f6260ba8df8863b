import {
  CharClass,
  CLASS_SHIFT,
  charClass,
  FOLD_MASK,
  FOLD_TABLE,
  FOLD_TABLE_SIZE,
  foldWord,
  rareClass,
  rareFold,
} from '../matching/fold';
import { CHECK_SEED, checkStep, HASH_SEED, hashStep } from '../matching/hash';
import type { Vocabulary } from '../matching/vocabulary';
import { TokenKind, type Tokens } from './tokens';

const HYPHEN = 0x2d;
const HYPHEN_U = 0x2010;
const HYPHEN_NB = 0x2011;
const APOSTROPHE = 0x27;
const APOSTROPHE_CURLY = 0x2019;
const COMMA = 0x2c;
const STOP = 0x2e;

/** Reused: one block is tokenised at a time, then copied out at its exact size. */
const starts: number[] = [];
const ends: number[] = [];
const kinds: number[] = [];
const words: number[] = [];
const classes: number[] = [];

/**
 * The tokens of a block's text. A word is letters and digits with inner hyphens, apostrophes, soft hyphens and zero-width
 * characters; a number is digits with inner commas and stops; every other visible character is a token of its own.
 */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const length = text.length;
  let at = 0;
  let count = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = code < FOLD_TABLE_SIZE ? (FOLD_TABLE[code] as number) >> CLASS_SHIFT : rareClass(code);
    if (kind === CharClass.Space) {
      at++;
      continue;
    }
    starts[count] = at;
    if (kind === CharClass.Letter || kind === CharClass.Ignorable) {
      at = readWord(text, at, length, count, vocabulary);
    } else if (kind === CharClass.Digit) {
      at = readNumber(text, at, length, count, vocabulary);
    } else {
      kinds[count] = TokenKind.Symbol;
      know(count, 0, vocabulary);
      at += isHighSurrogate(code) && at + 1 < length ? 2 : 1;
    }
    ends[count] = at;
    count++;
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    kinds: kinds.slice(0, count),
    words: words.slice(0, count),
    classes: classes.slice(0, count),
  };
}

function readWord(text: string, start: number, length: number, token: number, vocabulary: Vocabulary): number {
  let hash = HASH_SEED;
  let check = CHECK_SEED;
  let irregular = false;
  let at = start;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < FOLD_TABLE_SIZE) {
      const entry = FOLD_TABLE[code] as number;
      const kind = entry >> CLASS_SHIFT;
      if (kind === CharClass.Letter || kind === CharClass.Digit) {
        hash = hashStep(hash, entry & FOLD_MASK);
        check = checkStep(check, entry & FOLD_MASK);
        continue;
      }
      if (kind === CharClass.Space) break;
    }
    const kind = charClass(code);
    if (kind === CharClass.Ignorable) irregular = true;
    else if (kind !== CharClass.Letter) {
      if (!joinsWord(code) || at + 1 >= length || !goesOn(charClass(text.charCodeAt(at + 1)), code)) break;
      if (code !== HYPHEN) irregular = irregular || code === HYPHEN_U || code === HYPHEN_NB;
    }
    const folded = code < FOLD_TABLE_SIZE ? (FOLD_TABLE[code] as number) & FOLD_MASK : rareFold(code);
    hash = hashStep(hash, folded);
    check = checkStep(check, folded);
  }
  kinds[token] = TokenKind.Word;
  const word = irregular
    ? findIrregular(text.slice(start, at), vocabulary)
    : vocabulary.find(hash, check) || vocabulary.genitiveIn(text, start, at);
  know(token, word, vocabulary);
  return at;
}

function readNumber(text: string, start: number, length: number, token: number, vocabulary: Vocabulary): number {
  let at = start + 1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (charClass(code) === CharClass.Digit) continue;
    const inner =
      (code === COMMA || code === STOP) && at + 1 < length && charClass(text.charCodeAt(at + 1)) === CharClass.Digit;
    if (!inner) break;
  }
  if (at < length) {
    const code = text.charCodeAt(at);
    const next = at + 1 < length ? charClass(text.charCodeAt(at + 1)) : CharClass.Space;
    const joined = charClass(code) === CharClass.Letter || (code === HYPHEN && next === CharClass.Letter);
    if (joined) return readWord(text, start, length, token, vocabulary);
  }
  kinds[token] = TokenKind.Number;
  know(token, vocabulary.findIn(text, start, at), vocabulary);
  return at;
}

function know(token: number, word: number, vocabulary: Vocabulary): void {
  words[token] = word;
  classes[token] = vocabulary.classesOf(word);
}

/** After a hyphen a word may go on in figures («GLP-1», «covid-19»), after an apostrophe in letters only. */
function goesOn(next: CharClass, joint: number): boolean {
  return next === CharClass.Letter || (next === CharClass.Digit && joint === HYPHEN);
}

function joinsWord(code: number): boolean {
  return code === HYPHEN || code === APOSTROPHE || code === APOSTROPHE_CURLY || code === HYPHEN_U || code === HYPHEN_NB;
}

function findIrregular(word: string, vocabulary: Vocabulary): number {
  const regular = regularise(word);
  return vocabulary.findIn(regular, 0, regular.length);
}

/** The vocabulary's spelling of a word with soft hyphens, combining marks or typographic hyphens. */
export function regularise(word: string): string {
  return foldWord(word).replace(/[\u2010\u2011]/g, '-');
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
