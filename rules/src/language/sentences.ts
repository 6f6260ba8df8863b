import type { Abbreviations } from './abbreviations';
import { isDigit, isPicture, isStop, isUpper, Mark, marksOf } from './characters';
import { Opening, stopEndsSentence } from './stops';
import { codeAt, isJoined } from './token-text';
import { TokenKind, type Tokens } from './tokens';

/**
 * The sentences of one block, as parallel arrays in order. Offsets are UTF-16 into the block's text; a sentence ends
 * after its stop and the marks that close with it, and holds no white space at its ends. Its tokens are
 * `[firstTokens[i], endTokens[i])`; every token is in one sentence.
 */
export interface Sentences {
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly firstTokens: readonly number[];
  readonly endTokens: readonly number[];
}

/**
 * Splits a block into sentences. A boundary is a stop (. ! ? …) with its closing marks, white space, and then a capital,
 * a figure or an opening mark or dash before one of them, unless the stop belongs to an abbreviation, an initial or an
 * ordinal. A line feed always ends a sentence; a colon never does.
 */
export function splitSentences(text: string, tokens: Tokens, abbreviations: Abbreviations): Sentences {
  const { count, starts, ends, kinds } = tokens;
  const boundaries: number[] = [];
  const hasLines = text.includes('\n');
  let first = 0;
  for (let i = 0; i < count; i++) {
    if (hasLines && i + 1 < count && hasLineFeed(text, ends[i] as number, starts[i + 1] as number)) {
      boundaries.push(i + 1);
      first = i + 1;
      continue;
    }
    if (kinds[i] !== TokenKind.Symbol || !isStop(text.charCodeAt(starts[i] as number))) continue;
    // the first stop of a run has spoken for all
    if (i > first && isJoined(tokens, i) && isStop(codeAt(text, tokens, i - 1))) continue;
    const end = boundaryAfter(text, tokens, i, first, abbreviations);
    if (end < 0) continue;
    if (end < count) boundaries.push(end);
    first = end;
    i = end - 1;
  }
  return collect(tokens, boundaries);
}

/** The sentence that holds the offset, or the last one before it; -1 in a block without words or before the first. */
export function sentenceAt(sentences: Sentences, offset: number): number {
  let low = 0;
  let high = sentences.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((sentences.starts[middle] as number) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function collect({ count, starts, ends }: Tokens, boundaries: number[]): Sentences {
  if (count === 0) return NO_SENTENCES;
  boundaries.push(count);
  const sentences = {
    starts: [] as number[],
    ends: [] as number[],
    firstTokens: [] as number[],
    endTokens: boundaries,
  };
  let first = 0;
  for (const end of boundaries) {
    sentences.firstTokens.push(first);
    sentences.starts.push(starts[first] as number);
    sentences.ends.push(ends[end - 1] as number);
    first = end;
  }
  return { count: boundaries.length, ...sentences };
}

const NO_SENTENCES: Sentences = { count: 0, starts: [], ends: [], firstTokens: [], endTokens: [] };
function hasLineFeed(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

/**
 * The index of the token after the sentence that the stop at token `stop` ends, or -1 if it ends none.
 * @param first the sentence's first token
 */
function boundaryAfter(
  text: string,
  tokens: Tokens,
  stop: number,
  first: number,
  abbreviations: Abbreviations,
): number {
  let next = stop + 1;
  while (isJoined(tokens, next) && isStop(codeAt(text, tokens, next))) next++;
  const afterStops = next;
  next = skipClosers(text, tokens, next);
  if (next >= tokens.count) return -1;
  if (isJoined(tokens, next)) return -1;
  const opening = openingOf(text, tokens, next);
  if (opening === Opening.None) return -1;
  // «… er det beste»: dots alone are no sentence
  if (onlyStops(text, tokens, first, stop)) return -1;
  if (afterStops > stop + 1 || codeAt(text, tokens, stop) !== 0x2e) return next;
  return stopEndsSentence(text, tokens, stop, first, next, opening, abbreviations) ? next : -1;
}

/** How the text at a token could begin a sentence. */
function openingOf(text: string, tokens: Tokens, at: number): Opening {
  let index = at;
  while (index < tokens.count && index < at + 4) {
    const code = codeAt(text, tokens, index);
    if (isUpper(code)) return index === at ? Opening.Capital : Opening.Marked;
    if (isDigit(code)) return index === at ? Opening.Figure : Opening.Marked;
    if ((marksOf(code) & (Mark.Opener | Mark.Dash | Mark.Bullet)) === 0) {
      // «– … og da»: a line of dialogue that begins with dots
      const isDialogue = index === at + 1 && isStop(code) && (marksOf(codeAt(text, tokens, at)) & Mark.Dash) !== 0;
      return isDialogue ? Opening.Marked : Opening.None;
    }
    index++;
  }
  return Opening.None;
}

/** Past closing marks, note references and pictures that follow a stop. */
function skipClosers(text: string, tokens: Tokens, from: number): number {
  let next = from;
  while (next < tokens.count) {
    const code = codeAt(text, tokens, next);
    const marks = marksOf(code);
    if (isJoined(tokens, next)) {
      if ((marks & (Mark.Closer | Mark.Superscript)) !== 0 || isPicture(code)) next++;
      else if (code === 0x5b || code === 0x28) {
        const after = noteEnd(text, tokens, next);
        if (after < 0) return next;
        next = after;
      } else if (isDigit(code) && isNoteFigure(text, tokens, from, next)) next++;
      else return next;
    } else if (code === 0xbb || (isPicture(code) && !startsWord(tokens, next))) next++;
    else return next;
  }
  return next;
}

/** `[12]`, `[1, 4–6]`, `(3)` right after a stop: the token after the bracket, or -1. */
function noteEnd(text: string, tokens: Tokens, open: number): number {
  for (let at = open + 1; at < tokens.count && at < open + 12; at++) {
    const code = codeAt(text, tokens, at);
    if (code === 0x5d || code === 0x29) return at > open + 1 ? at + 1 : -1;
    if (tokens.kinds[at] !== TokenKind.Number && code !== 0x2c && (marksOf(code) & Mark.Dash) === 0) return -1;
  }
  return -1;
}

/** `effekt.3 Videre`: a small figure glued between the stop after a word and a space. */
function isNoteFigure(text: string, tokens: Tokens, from: number, at: number): boolean {
  if (at !== from || at < 2 || tokens.kinds[at] !== TokenKind.Number || isJoined(tokens, at + 1)) return false;
  if ((tokens.ends[at] as number) - (tokens.starts[at] as number) > 3) return false;
  const word = at - 2;
  return (
    tokens.kinds[word] === TokenKind.Word &&
    isJoined(tokens, at - 1) &&
    (tokens.ends[word] as number) - (tokens.starts[word] as number) > 3 &&
    !isUpper(codeAt(text, tokens, word))
  );
}

function onlyStops(text: string, tokens: Tokens, first: number, stop: number): boolean {
  for (let at = first; at < stop; at++) {
    const code = codeAt(text, tokens, at);
    if (!isStop(code) && marksOf(code) === Mark.None) return false;
  }
  return true;
}

/** Whether a token is glued to the word after it, as an emoji bullet is. */
function startsWord(tokens: Tokens, at: number): boolean {
  return isJoined(tokens, at + 1) && tokens.kinds[at + 1] === TokenKind.Word;
}
