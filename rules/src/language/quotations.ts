import type { Span } from '../draft/span';
import { isLetter, isSpace, isStop, isUpper, Mark, marksOf } from './characters';
import { findDialogue } from './dialogue';
import { type Sentences, sentenceAt } from './sentences';
import { codeAt } from './token-text';
import { TokenKind, type Tokens, WordClass } from './tokens';

/** A quotation. Offsets are UTF-16 into the block's text. The span itself includes the marks. */
export interface Quotation extends Span {
  /** The quoted words without the marks. */
  readonly inner: Span;
  /** `scare`: at most three words that nobody is said to have said; anything else is `speech`. */
  readonly kind: 'speech' | 'scare';
  /** The words that say who speaks: «sier Torunn», «Torunn fortalte», «– Kari, 43 år». */
  readonly attribution?: Span;
}

/**
 * The quotations of a block in order of their starts, nested ones included: between quotation marks, or lines of dialogue
 * after a dash. A mark that is not closed is ignored, unless it opens the block: then the quotation runs to its end.
 */
export function findQuotations(text: string, tokens: Tokens, sentences: Sentences): Quotation[] {
  const found: Quotation[] = [];
  const open: OpenMark[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kinds[at] !== TokenKind.Symbol) continue;
    const code = text.charCodeAt(tokens.starts[at] as number);
    if (!isQuotationMark(code)) continue;
    const closes = closesAt(text, tokens, at, code, open);
    if (closes >= 0) {
      found.push(quotation(text, tokens, sentences, (open[closes] as OpenMark).token, at));
      open.length = closes;
    } else if (opensAt(text, tokens, at, code) && open.length < DEEPEST) open.push({ token: at, code });
  }
  if (open[0]?.token === 0 && found.length === 0) found.push(unclosed(text, tokens));
  found.push(...findDialogue(text, tokens, sentences, found));
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** More open marks than this are a list of marks and no quotations. */
const DEEPEST = 8;

interface OpenMark {
  readonly token: number;
  readonly code: number;
}

/** Which marks may close one that opens; the straight ones and ” close themselves. */
const closersOf: Readonly<Record<string, string>> = {
  '«': '»',
  '‹': '›',
  '“': '”“"',
  '„': '“”"',
  '”': '”',
  '‚': '‘’',
  '‘': '’',
  '"': '"',
  "'": "'",
};
const closers = new Map(
  Object.entries(closersOf).map(([mark, ends]) => [
    mark.charCodeAt(0),
    new Set([...ends].map((end) => end.charCodeAt(0))),
  ]),
);
const quotationMarks = new Set([...closers.keys(), ...[...closers.values()].flatMap((ends) => [...ends])]);

function isQuotationMark(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x203a && quotationMarks.has(code))
  );
}

/** The index in `open` of the quotation that a mark closes, or -1. */
function closesAt(text: string, tokens: Tokens, at: number, code: number, open: readonly OpenMark[]): number {
  const start = tokens.starts[at] as number;
  if (start === 0) return -1;
  const canClose = code === 0xbb || !isSpace(text.charCodeAt(start - 1));
  const isApostrophe = code === 0x27 || code === 0x2019;
  if (!canClose || (isApostrophe && isLetter(text.charCodeAt(start + 1)))) return -1;
  for (let i = open.length - 1; i >= 0; i--) {
    if (closers.get((open[i] as OpenMark).code)?.has(code)) return i;
  }
  return -1;
}

function opensAt(text: string, tokens: Tokens, at: number, code: number): boolean {
  if (!closers.has(code)) return false;
  if (code === 0xab) return true;
  const start = tokens.starts[at] as number;
  const next = text.charCodeAt(start + 1);
  if (Number.isNaN(next) || isSpace(next)) return false;
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  return isSpace(before) || (marksOf(before) & (Mark.Opener | Mark.Dash)) !== 0;
}

function quotation(text: string, tokens: Tokens, sentences: Sentences, from: number, to: number): Quotation {
  const inner = innerSpan(text, tokens.ends[from] as number, tokens.starts[to] as number);
  const attribution = attributionAfter(text, tokens, sentences, to) ?? attributionBefore(text, tokens, sentences, from);
  const isShort = wordsBetween(tokens, from, to) <= 3 && !isStop(text.charCodeAt(inner.end - 1));
  const span = { start: tokens.starts[from] as number, end: tokens.ends[to] as number, inner };
  if (attribution !== undefined) return { ...span, kind: 'speech', attribution };
  return { ...span, kind: isShort ? 'scare' : 'speech' };
}

function unclosed(text: string, tokens: Tokens): Quotation {
  const end = tokens.ends[tokens.count - 1] as number;
  return {
    start: tokens.starts[0] as number,
    end,
    inner: innerSpan(text, tokens.ends[0] as number, end),
    kind: 'speech',
  };
}

function innerSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function wordsBetween(tokens: Tokens, from: number, to: number): number {
  let words = 0;
  for (let at = from + 1; at < to; at++) if (tokens.kinds[at] !== TokenKind.Symbol) words++;
  return words;
}

/** «…», sier Torunn · «…» – Kari, 43 år · «…» (Kari, 43 år) */
function attributionAfter(text: string, tokens: Tokens, sentences: Sentences, close: number): Span | undefined {
  const end = sentenceEndToken(sentences, tokens, close);
  let at = close + 1;
  if (at < tokens.count && codeAt(text, tokens, at) === COMMA) at++;
  if (at >= tokens.count) return undefined;
  if (at < end && ((tokens.classes[at] as number) & WordClass.SpeechVerb) !== 0)
    return span(tokens, at, clauseEnd(text, tokens, at, end));
  const mark = codeAt(text, tokens, at);
  const isDash = (marksOf(mark) & Mark.Dash) !== 0;
  if ((!isDash && mark !== 0x28) || at + 1 >= tokens.count || !isUpper(codeAt(text, tokens, at + 1))) return undefined;
  let last = at + 1;
  while (
    last < tokens.count &&
    last < at + 8 &&
    codeAt(text, tokens, last) !== 0x29 &&
    !isStop(codeAt(text, tokens, last))
  )
    last++;
  return span(tokens, at + 1, last);
}

/** Torunn sier: «…» · Torunn fortalte at «…» */
function attributionBefore(text: string, tokens: Tokens, sentences: Sentences, open: number): Span | undefined {
  const first = sentenceFirstToken(sentences, tokens, open);
  for (let at = open - 1; at >= first && at >= open - 6; at--) {
    const code = codeAt(text, tokens, at);
    if (tokens.kinds[at] === TokenKind.Symbol && code !== 0x3a && code !== COMMA) return undefined;
    if (((tokens.classes[at] as number) & WordClass.SpeechVerb) === 0) continue;
    let start = at;
    while (start > first && start > at - 6 && tokens.kinds[start - 1] !== TokenKind.Symbol) start--;
    return span(tokens, start, at + 1);
  }
  return undefined;
}

/** Up to the comma or the end of the clause that a speech tag is. */
function clauseEnd(text: string, tokens: Tokens, from: number, end: number): number {
  let at = from + 1;
  while (at < end && tokens.kinds[at] !== TokenKind.Symbol) at++;
  // «sier Torunn (43)», «sier Torunn, 43 år, som …»: the name is enough
  while (at > from + 1 && isStop(codeAt(text, tokens, at - 1))) at--;
  return at;
}

function span(tokens: Tokens, first: number, end: number): Span {
  return { start: tokens.starts[first] as number, end: tokens.ends[Math.max(first, end - 1)] as number };
}

function sentenceEndToken(sentences: Sentences, { starts }: Tokens, token: number): number {
  return sentences.endTokens[sentenceAt(sentences, starts[token] as number)] ?? token;
}

function sentenceFirstToken(sentences: Sentences, { starts }: Tokens, token: number): number {
  return sentences.firstTokens[sentenceAt(sentences, starts[token] as number)] ?? 0;
}

const COMMA = 0x2c;
