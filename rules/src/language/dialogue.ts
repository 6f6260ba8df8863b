import { overlaps, type Span } from '../draft/span';
import { isStop, Mark, marksOf } from './characters';
import type { Quotation } from './quotations';
import type { Sentences } from './sentences';
import { TokenKind, type Tokens, WordClass } from './tokens';

/**
 * Lines of dialogue: «– Eg gret, seier Torunn.» A sentence that begins with a dash is one when a speech tag follows in it
 * or in the sentences after it, or when somebody speaks of himself («– Jeg er som ny!»). A dash may also be the mark of a
 * list item, so without either it is not.
 * @param quoted quotations already found, which a line of dialogue does not repeat
 */
export function findDialogue(text: string, tokens: Tokens, sentences: Sentences, quoted: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  for (let index = 0; index < sentences.count; index++) {
    if (!beginsWithDash(text, tokens, sentences, index)) continue;
    const line = dialogueAt(text, tokens, sentences, index);
    if (line !== undefined && !quoted.some((other) => overlaps(other, line) && other.start <= line.start + 2))
      found.push(line);
  }
  return found;
}

function beginsWithDash(text: string, tokens: Tokens, { firstTokens, endTokens }: Sentences, index: number): boolean {
  const first = firstTokens[index] as number;
  if (tokens.kinds[first] !== TokenKind.Symbol || (endTokens[index] as number) - first < 2) return false;
  return (marksOf(text.charCodeAt(tokens.starts[first] as number)) & Mark.Dash) !== 0;
}

function dialogueAt(text: string, tokens: Tokens, sentences: Sentences, index: number): Quotation | undefined {
  const first = sentences.firstTokens[index] as number;
  const start = tokens.starts[first] as number;
  const innerStart = tokens.starts[first + 1] as number;
  let last = index;
  for (; last < sentences.count && (last === index || !beginsWithDash(text, tokens, sentences, last)); last++) {
    const from = last === index ? first + 1 : (sentences.firstTokens[last] as number);
    const end = sentences.endTokens[last] as number;
    const tag = speechTag(text, tokens, from, end);
    if (tag < 0) continue;
    const before = tag - 1;
    const isComma = text.charCodeAt(tokens.starts[before] as number) === COMMA;
    const quotedEnd = tokens.ends[isComma ? before - 1 : before] as number;
    const attribution = {
      start: tokens.starts[tag] as number,
      end: tokens.ends[tagEnd(text, tokens, tag, end) - 1] as number,
    };
    return { start, end: quotedEnd, inner: { start: innerStart, end: quotedEnd }, kind: 'speech', attribution };
  }
  if (!speaksOfSelf(tokens, first, sentences.endTokens[index] as number)) return undefined;
  const end = sentences.ends[index === 0 ? last - 1 : index] as number;
  return { start, end, inner: { start: innerStart, end }, kind: 'speech' };
}

/** The verb of saying after the comma or stop that ends the quoted words; -1 if the sentence has none. */
function speechTag(text: string, tokens: Tokens, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    if (((tokens.classes[at] as number) & WordClass.SpeechVerb) === 0) continue;
    if (tokens.kinds[at - 1] !== TokenKind.Symbol || at + 1 >= end || tokens.kinds[at + 1] !== TokenKind.Word) continue;
    const code = text.charCodeAt(tokens.starts[at - 1] as number);
    if (code === COMMA || isStop(code)) return at;
  }
  return -1;
}

function tagEnd(text: string, tokens: Tokens, tag: number, end: number): number {
  let at = tag + 1;
  while (at < end && !isStop(text.charCodeAt(tokens.starts[at] as number))) at++;
  return at;
}

function speaksOfSelf(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (((tokens.classes[at] as number) & WordClass.FirstPersonSingular) !== 0) return true;
  }
  return false;
}

const COMMA = 0x2c;
