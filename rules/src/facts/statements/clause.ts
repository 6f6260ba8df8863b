import type { Span } from '../../draft/span';
import { clauseAround, isBreak, type TokenRange } from '../../language/clauses';
import { sentenceAt } from '../../language/sentences';
import { TokenKind, WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';
import type { Place } from './claim-place';

/* The clause and the sentence that words stand in, and what they leave open there. */

/** The tokens of the sentence a span starts in. */
export function sentenceTokens({ sentences }: BlockFacts, { start }: Span): TokenRange {
  const sentence = Math.max(0, sentenceAt(sentences, start));
  return { first: sentences.firstTokens[sentence] as number, end: sentences.endTokens[sentence] as number };
}

/** The clause around a token. */
export function clauseAt({ text, tokens }: BlockFacts, token: number, { first, end }: TokenRange): TokenRange {
  return clauseAround(text, tokens, token, first, end);
}

/** The clause of a hit within its sentence, as tokens. */
export function clauseOf(facts: BlockFacts, { hit, firstToken, endToken }: Place): TokenRange {
  return clauseAt(facts, hit.firstToken, { first: firstToken, end: endToken });
}

/** Whether a colon, dash, bracket or semicolon stands within `[first, end)`. */
export function hasBreak({ text, tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (tokens.kinds[token] !== TokenKind.Symbol) continue;
    const start = tokens.starts[token] as number;
    if (isBreak(text.charCodeAt(start)) && !(token > 0 && isSuspended(text, start, tokens.ends[token - 1] as number)))
      return true;
  }
  return false;
}

/** «respons- og remisjonsrater»: a hyphen that stands for the rest of the word. */
function isSuspended(text: string, at: number, wordEnd: number): boolean {
  return text.charCodeAt(at) === HYPHEN && at === wordEnd;
}

/** Whether «men» and its like part two tokens; «likevel» in the middle of a clause does not. */
export function isParted({ tokens }: BlockFacts, one: number, other: number): boolean {
  for (let token = Math.min(one, other); token < Math.max(one, other); token++) {
    const classes = tokens.classes[token] as number;
    if (classes & WordClass.Adversative && (classes & WordClass.SentenceAdverb) === 0) return true;
  }
  return false;
}

/** Whether the sentence ends in a question mark. */
export function isQuestion({ text, tokens }: BlockFacts, { end }: TokenRange): boolean {
  return (
    tokens.kinds[end - 1] === TokenKind.Symbol && text.charCodeAt(tokens.starts[end - 1] as number) === QUESTION_MARK
  );
}

/** Whether the sentence asks what it says («Er behandlingen trygg?»), rather than whether the reader wants it. */
export function isPlainQuestion(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  const last = facts.tokens.ends[endToken - 1] as number;
  if (facts.text.charCodeAt(last - 1) !== QUESTION_MARK) return false;
  // «hvorfor velge kirurgi når …?»
  if (facts.hits.within('rhetorical', firstToken, endToken)) return false;
  const classes = facts.tokens.classes[firstToken] as number;
  if (classes & WordClass.QuestionWord) return true;
  return facts.hitAt('copula', firstToken) !== undefined || facts.hitAt('question-verb', firstToken) !== undefined;
}

/** Whether the words stand under a condition or in a clause of time: «hvis du ikke har bivirkninger», «før det er trygt». */
export function isConditional(facts: BlockFacts, place: Place): boolean {
  const { first } = clauseOf(facts, place);
  for (let token = first; token <= place.hit.firstToken; token++) {
    if ((facts.tokens.classes[token] as number) & (WordClass.Conditional | WordClass.QuestionWord)) return true;
    if (token === first && facts.hitAt('time-clause', token)) return true;
    if (token > first + 1) return false;
  }
  return false;
}

/**
 * Whether words before a token leave its clause unasserted: a condition, an aim, a hope or a question inside it. Words that
 * are prepositions too («om lag», «før innsett») do so only before a clause of their own.
 */
export function isOpen({ hits, tokens }: BlockFacts, clause: TokenRange, token: number): boolean {
  for (const { entry, firstToken, endToken } of hits.ofKind('open')) {
    if (firstToken >= token) return false;
    // «målet er» stands right before its clause: «at kuren …»
    if (endToken < clause.first || endToken > token || hits.covers('not-open', firstToken, endToken)) continue;
    if (entry.ref !== 'clause') return true;
    if ((tokens.classes[endToken] as number) & (WordClass.SubjectPronoun | WordClass.FiniteVerb)) return true;
  }
  return false;
}

const QUESTION_MARK = 0x3f;
const HYPHEN = 0x2d;
