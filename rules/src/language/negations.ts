import type { Span } from '../draft/span';
import { clauseAround, complementEnd, type TokenRange } from './clauses';
import type { Sentences } from './sentences';
import { TokenKind, type Tokens, WordClass } from './tokens';

/** A negation. Offsets are UTF-16 into the block's text. */
export interface Negation {
  readonly cue: Span;
  /**
   * What is negated, in order, without the cue: the words of its clause before it (subject and verb), then the words
   * after it up to «men», the next clause or the sentence's end. This is the grammatical scope, as wide as it may be.
   */
  readonly scopes: readonly Span[];
  /**
   * The words whose truth is denied, a part of the scopes: those after the cue, the verb right before it, and a predicate
   * moved to the front («Noen mirakelkur er det ikke»), but not the subject. Empty for affirmative ones.
   */
  readonly core: readonly Span[];
  /** A cue that denies nothing: «ikke bare …», «ingen tvil om …», «uten sidestykke». */
  readonly affirmative: boolean;
}

/** All negations of a block, in order. */
export function findNegations(text: string, tokens: Tokens, sentences: Sentences): Negation[] {
  const found: Negation[] = [];
  let sentence = 0;
  const { classes, count } = tokens;
  for (let at = 0; at < count; at++) {
    if (((classes[at] as number) & CUE) === 0) continue;
    const last = cueEnd(tokens, at) - 1;
    if (last < at) continue;
    while ((sentences.endTokens[sentence] as number) <= at) sentence++;
    const first = sentences.firstTokens[sentence] as number;
    const end = sentences.endTokens[sentence] as number;
    if (last < end && !isNoCue(text, tokens, at, { first, end }))
      found.push(negationAt(text, tokens, at, last, { first, end }));
  }
  return found;
}

/** What a cue begins with. */
const CUE = WordClass.Negation | WordClass.DistanceNegation;

/** The token after the cue that begins at `at`, or `at` itself if none does. «langt fra» is a cue of two words. */
function cueEnd({ classes, count }: Tokens, at: number): number {
  const own = classes[at] as number;
  if ((own & WordClass.Negation) !== 0) return at + 1;
  if ((own & WordClass.DistanceNegation) === 0 || at + 1 >= count) return at;
  const both = WordClass.DistanceNegation | WordClass.Preposition;
  return ((classes[at + 1] as number) & both) === both && (own & WordClass.Preposition) === 0 ? at + 2 : at;
}

/** Whether `[start, end)` is denied: it lies in the core of a negation. What merely stands before the cue is not. */
export function isNegated(negations: readonly Negation[], start: number, end: number): boolean {
  return negations.some(({ core }) => core.some((span) => span.start <= start && end <= span.end));
}

function negationAt(text: string, tokens: Tokens, at: number, last: number, sentence: TokenRange): Negation {
  const cue = { start: tokens.starts[at] as number, end: tokens.ends[last] as number };
  const affirmative = isAffirmative(tokens, at, sentence);
  const after = trimmed(text, tokens, last + 1, complementEnd(text, tokens, last, sentence, true));
  const before = leftOf(text, tokens, at, sentence);
  const scopes = before === undefined ? present(after) : [before, ...present(after)];
  if (affirmative) return { cue, scopes, core: [], affirmative };
  const tail = present(trimmed(text, tokens, last + 1, complementEnd(text, tokens, last, sentence)));
  const start = before === undefined ? 0 : coreStart(tokens, at, before);
  const head = before !== undefined && start < before.end ? [{ start, end: before.end }] : [];
  return { cue, scopes, core: [...head, ...tail], affirmative };
}

function present(span: Span | undefined): Span[] {
  return span === undefined ? [] : [span];
}

/** «ikke bare», «ingen tvil», «uten sidestykke», «for ikke å snakke om»: cues that deny nothing. */
function isAffirmative(tokens: Tokens, at: number, { first, end }: TokenRange): boolean {
  const own = classAt(tokens, at, end);
  const next = classAt(tokens, at + 1, end);
  if ((next & (WordClass.OnlyParticle | WordClass.CertaintyNoun)) !== 0) return true;
  if ((next & WordClass.FactiveAdjective) !== 0 && (classAt(tokens, at + 2, end) & WordClass.Subordinator) !== 0)
    return true;
  const previous = at > first ? (tokens.classes[at - 1] as number) : 0;
  // «blant de beste, om ikke den beste»; but «hvis ikke du vil» has a subject
  if ((previous & WordClass.Conditional) !== 0)
    return (next & (WordClass.SubjectPronoun | WordClass.Article)) !== WordClass.SubjectPronoun;
  if ((next & WordClass.InfinitiveMarker) !== 0) {
    return (
      (previous & WordClass.Preposition) !== 0 &&
      (classAt(tokens, at + 2, end) & (WordClass.SpeechVerb | WordClass.FactiveVerb)) !== 0
    );
  }
  if ((own & (WordClass.NegativeDeterminer | WordClass.NegativePreposition)) === 0) return false;
  // «ingen som helst tvil»
  return ((classAt(tokens, at + 2, end) | classAt(tokens, at + 3, end)) & WordClass.CertaintyNoun) !== 0;
}

/** Words that negate elsewhere and here are part of something else: «ikke minst», a question's tag, the echo of a cue. */
function isNoCue(text: string, tokens: Tokens, at: number, sentence: TokenRange): boolean {
  return (
    isFixed(text, tokens, at, sentence) ||
    isEllipsis(tokens, at, sentence) ||
    isTagged(text, tokens, at, sentence) ||
    isConcord(text, tokens, at, sentence)
  );
}

/** «ikke minst»; «ikke sant?», but not «det er ikke sant». */
function isFixed(text: string, tokens: Tokens, at: number, { first, end }: TokenRange): boolean {
  if ((classAt(tokens, at + 1, end) & WordClass.FixedAfterNegation) === 0) return false;
  if ((classAt(tokens, at + 1, end) & WordClass.OnlyParticle) !== 0) return true;
  return at === first || (at + 2 < end && text.charCodeAt(tokens.starts[at + 2] as number) === QUESTION);
}

/** «Hvis ikke, ring oss»: the negated clause is left out, and what follows is not negated. */
function isEllipsis(tokens: Tokens, at: number, { first, end }: TokenRange): boolean {
  if (at === first || ((tokens.classes[at - 1] as number) & WordClass.Conditional) === 0) return false;
  const next = classAt(tokens, at + 1, end);
  return (next & WordClass.FiniteVerb) !== 0 || (at + 1 < end && tokens.kinds[at + 1] === TokenKind.Symbol);
}

/** «Er det ikke fint?»: a question that begins with its verb and has «ikke» after the subject expects a yes. */
function isTagged(text: string, tokens: Tokens, at: number, { first, end }: TokenRange): boolean {
  if (tokens.kinds[end - 1] !== TokenKind.Symbol || text.charCodeAt(tokens.starts[end - 1] as number) !== QUESTION)
    return false;
  const start = ((tokens.classes[first] as number) & WordClass.Adversative) !== 0 ? first + 1 : first;
  if (at !== start + 2 || ((tokens.classes[start] as number) & WordClass.FiniteVerb) === 0) return false;
  const subject = (tokens.classes[start + 1] as number) & WordClass.SubjectPronoun;
  const noun = WordClass.NegativeDeterminer | WordClass.NegativePreposition | WordClass.CorrelativeNegation;
  return subject !== 0 && ((tokens.classes[at] as number) & noun) === 0;
}

/** «ikke … verken … eller»: after a negation in its clause the first half of a pair says the same again. */
function isConcord(text: string, tokens: Tokens, at: number, { first, end }: TokenRange): boolean {
  if (((tokens.classes[at] as number) & WordClass.CorrelativeNegation) === 0) return false;
  const clause = clauseAround(text, tokens, at, first, end);
  for (let before = clause.first; before < at; before++)
    if ((tokens.classes[before] as number) & WordClass.Negation) return true;
  return false;
}

const QUESTION = 0x3f;

function classAt(tokens: Tokens, at: number, end: number): number {
  return at < end ? (tokens.classes[at] as number) : 0;
}

const linkWords = WordClass.Coordinator | WordClass.Subordinator | WordClass.Adversative;

/** Subject and verb before the cue: its clause without the words that link it. Nothing for «… og ikke penger». */
function leftOf(text: string, tokens: Tokens, cue: number, { first, end }: TokenRange): Span | undefined {
  if (((tokens.classes[cue] as number) & WordClass.NegativePreposition) !== 0) return undefined;
  let stop = cue;
  while (stop > first && isSentenceAdverb(tokens.classes[stop - 1] as number)) stop--;
  if (stop > first && ((tokens.classes[stop - 1] as number) & linkWords) !== 0) return undefined;
  let start = clauseAround(text, tokens, cue, first, end).first;
  while (
    start < stop &&
    (tokens.kinds[start] === TokenKind.Symbol || ((tokens.classes[start] as number) & linkWords) !== 0)
  ) {
    start++;
  }
  return trimmed(text, tokens, start, stop);
}

function isSentenceAdverb(classes: number): boolean {
  return (
    (classes & (WordClass.Hedge | WordClass.Adversative | WordClass.SentenceAdverb)) !== 0 &&
    (classes & WordClass.FiniteVerb) === 0
  );
}

/**
 * Where the denied words before the cue begin: the verb right before it («hjelper ikke», «hjelper det ikke»), or the
 * whole clause when its predicate stands in front («Noen mirakelkur er det ikke»).
 */
function coreStart(tokens: Tokens, cue: number, before: Span): number {
  let at = cue - 1;
  while (at > 0 && isSentenceAdverb(tokens.classes[at] as number)) at--;
  if (((tokens.classes[at] as number) & WordClass.SubjectPronoun) !== 0) {
    const verb = at - 1;
    const hasVerb = verb >= 0 && (tokens.starts[verb] as number) >= before.start;
    if (!hasVerb) return before.end;
    const mayFront = (classAt(tokens, cue, cue + 1) & WordClass.NegativeDeterminer) === 0;
    const hasFinite = (classAt(tokens, verb, cue) & WordClass.FiniteVerb) !== 0;
    return mayFront && hasFinite ? before.start : (tokens.starts[verb] as number);
  }
  const start = tokens.starts[at] as number;
  return start >= before.start && tokens.kinds[at] === TokenKind.Word ? start : before.end;
}

/** The span of tokens `[first, end)` without punctuation at its ends. */
function trimmed(text: string, tokens: Tokens, first: number, end: number): Span | undefined {
  let from = first;
  let to = end;
  while (from < to && tokens.kinds[from] === TokenKind.Symbol && !isQuote(text, tokens, from)) from++;
  while (to > from && tokens.kinds[to - 1] === TokenKind.Symbol && !isQuote(text, tokens, to - 1)) to--;
  return from < to ? { start: tokens.starts[from] as number, end: tokens.ends[to - 1] as number } : undefined;
}

/** « and » belong to the words they mark. */
function isQuote(text: string, tokens: Tokens, at: number): boolean {
  const code = text.charCodeAt(tokens.starts[at] as number);
  return code === 0xab || code === 0xbb;
}
