import { contains, type Span } from '../../draft/span';
import { isUpper } from '../../language/characters';
import type { Quotation } from '../../language/quotations';
import { TokenKind, tokenAt, WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';
import type { Voice } from '../claim';
import { sentenceTokens } from './clause';

/**
 * Who says the words of a span: the text, unless they lie in quoted speech. Scare quotes are the text's own words. The
 * attribution decides; without one the first person is a patient's.
 */
export function voiceOf(facts: BlockFacts, span: Span): Voice {
  const quotation = facts.quotations.find((one) => one.kind === 'speech' && contains(one, span));
  return quotation === undefined ? 'text' : speakerOf(facts, quotation);
}

/** Who is quoted, by the words that say so: in the attribution, else in the sentence around the quotation. */
export function speakerOf(facts: BlockFacts, quotation: Quotation): Voice {
  const { attribution } = quotation;
  const said = attribution ?? sentenceSpan(facts, quotation);
  for (const [kind, voice] of SPEAKERS) if (isNamed(facts, kind, said, quotation)) return voice;
  if (attribution !== undefined && hasName(facts, attribution)) return 'patient';
  return speaksOfSelf(facts, quotation) ? 'patient' : 'quoted';
}

/** In order of precedence: «en pasient ved klinikken hos lege Nes» is rare, «lege Nes om pasienten» is not. */
const SPEAKERS: readonly (readonly [kind: string, voice: Voice])[] = [
  ['expert', 'expert'],
  ['authority', 'authority'],
  ['private-person', 'patient'],
  ['about-study', 'study'],
];

function isNamed(facts: BlockFacts, kind: string, said: Span, { inner }: Quotation): boolean {
  return facts.hits.ofKind(kind).some((hit) => contains(said, hit) && !contains(inner, hit));
}

function sentenceSpan(facts: BlockFacts, quotation: Quotation): Span {
  const { first, end } = sentenceTokens(facts, quotation);
  return { start: facts.tokens.starts[first] as number, end: facts.tokens.ends[end - 1] as number };
}

/** A capital within the attribution: «sier Torunn», «– Kari, 43 år». */
function hasName({ text, tokens }: BlockFacts, { start, end }: Span): boolean {
  for (let token = 0; token < tokens.count; token++) {
    const from = tokens.starts[token] as number;
    if (from < start) continue;
    if (from >= end) return false;
    if (tokens.kinds[token] === TokenKind.Word && isUpper(text.charCodeAt(from))) return true;
  }
  return false;
}

/** Whether the quoted words are in the first person singular. */
export function speaksOfSelf(facts: BlockFacts, { inner }: Quotation): boolean {
  const { classes, count, starts } = facts.tokens;
  for (let token = tokenAt(facts.tokens, inner.start); token < count && (starts[token] as number) < inner.end; token++)
    if ((classes[token] as number) & WordClass.FirstPersonSingular) return true;
  return false;
}
