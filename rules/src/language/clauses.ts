import { Mark, marksOf } from './characters';
import { TokenKind, type Tokens, WordClass } from './tokens';

/** How far a finite verb may be from the word that begins its clause, in tokens. */
const VERB_REACH = 6;

/** No clause, list or scope is followed further than this, in tokens, so that a text without stops costs no more. */
const LONGEST = 80;

const clauseWords =
  WordClass.Subordinator |
  WordClass.Adversative |
  WordClass.Coordinator |
  WordClass.SubjectPronoun |
  WordClass.QuestionWord;

/** A range of tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Whether a new clause begins at a token: after a semicolon, colon, dash or bracket; at an adversative or a subordinator;
 * at a comma or a coordinator that a clause with its own finite verb follows.
 * @param first the first token of the sentence
 * @param end the token after the sentence
 */
export function isClauseStart(text: string, tokens: Tokens, at: number, first: number, end: number): boolean {
  if (at <= first) return false;
  const { classes, kinds } = tokens;
  if (kinds[at] === TokenKind.Symbol) return false;
  const own = classes[at] as number;
  if (kinds[at - 1] === TokenKind.Symbol) {
    const code = text.charCodeAt(tokens.starts[at - 1] as number);
    if (isBreak(code)) return true;
    if (code === COMMA)
      return (own & (clauseWords | WordClass.FiniteVerb)) !== 0 || findFiniteVerb(text, tokens, at, end) >= 0;
  }
  if ((own & WordClass.Adversative) !== 0) return true;
  if ((own & WordClass.Subordinator) !== 0) return beginsSubordinate(text, tokens, at, end);
  if ((own & WordClass.Coordinator) === 0) return false;
  const verb = findFiniteVerb(text, tokens, at + 1, end);
  return verb >= 0 && hasFiniteVerbBefore(text, tokens, at, first);
}

/** The clause around a token within its sentence. */
export function clauseAround(text: string, tokens: Tokens, at: number, first: number, end: number): TokenRange {
  const lowest = Math.max(first, at - LONGEST);
  const highest = Math.min(end, at + LONGEST);
  let start = at;
  while (start > lowest && !isClauseStart(text, tokens, start, first, end)) start--;
  let stop = at + 1;
  while (stop < highest && !isClauseStart(text, tokens, stop, first, end)) stop++;
  return { first: start, end: stop };
}

const COMMA = 0x2c;

/** Signs that part clauses wherever they stand: ; : – ( ). */
export function isBreak(code: number): boolean {
  return (
    code === 0x3b ||
    code === 0x3a ||
    code === 0x28 ||
    code === 0x29 ||
    (marksOf(code) & (Mark.Dash | Mark.Bullet)) !== 0
  );
}

/** «som», «om», «før» and their like are prepositions too; a clause has a verb, a subject or a negation close by. */
function beginsSubordinate(text: string, tokens: Tokens, at: number, end: number): boolean {
  if (((tokens.classes[at] as number) & WordClass.Preposition) === 0) return true;
  const limit = Math.min(end, at + 1 + VERB_REACH);
  for (let next = at + 1; next < limit; next++) {
    const own = tokens.classes[next] as number;
    if ((own & (WordClass.FiniteVerb | WordClass.SubjectPronoun | WordClass.Negation)) !== 0) return true;
    if (tokens.kinds[next] === TokenKind.Symbol && isBreakOrComma(text, tokens, next)) return false;
    if (next > at + 1 && (own & WordClass.Subordinator) !== 0) return false;
  }
  return false;
}

/** The finite verb of the clause that would begin at `from`: before any other clause begins. -1 if there is none. */
function findFiniteVerb(text: string, tokens: Tokens, from: number, end: number): number {
  const limit = Math.min(end, from + VERB_REACH);
  for (let at = from; at < limit; at++) {
    const own = tokens.classes[at] as number;
    if ((own & WordClass.FiniteVerb) !== 0) return at;
    if ((own & (WordClass.Subordinator | WordClass.InfinitiveMarker | WordClass.Adversative)) !== 0) return -1;
    if (at > from && (own & WordClass.Coordinator) !== 0) return -1;
    if (tokens.kinds[at] === TokenKind.Symbol && isBreakOrComma(text, tokens, at)) return -1;
  }
  return -1;
}

function hasFiniteVerbBefore(text: string, tokens: Tokens, at: number, first: number): boolean {
  for (let before = at - 1; before >= Math.max(first, at - LONGEST); before--) {
    if (((tokens.classes[before] as number) & WordClass.FiniteVerb) !== 0) return true;
    if (tokens.kinds[before] === TokenKind.Symbol && isBreak(text.charCodeAt(tokens.starts[before] as number)))
      return false;
  }
  return false;
}

function isBreakOrComma(text: string, tokens: Tokens, at: number): boolean {
  const code = text.charCodeAt(tokens.starts[at] as number);
  return code === COMMA || isBreak(code);
}

/**
 * Whether the comma at a token parts the items of a list («smerter, arr og hevelse») and no clauses: short items without
 * a verb, and a coordinator before the last.
 */
export function isListComma(text: string, tokens: Tokens, comma: number, first: number, end: number): boolean {
  let length = 0;
  for (let at = comma + 1; at < Math.min(end, comma + LONGEST); at++) {
    if (tokens.kinds[at] === TokenKind.Symbol) {
      const code = text.charCodeAt(tokens.starts[at] as number);
      if (code === COMMA) length = 0;
      else if (isBreak(code)) return false;
      continue;
    }
    const own = tokens.classes[at] as number;
    if ((own & WordClass.Coordinator) !== 0) return length > 0 && !isClauseStart(text, tokens, at, first, end);
    if (
      (own & (WordClass.FiniteVerb | WordClass.Subordinator | WordClass.Adversative | WordClass.SubjectPronoun)) !==
      0
    )
      return false;
    if (++length > 5) return false;
  }
  return false;
}

/**
 * The token at which the words that a cue acts on end: at «men», a dash or bracket, the next clause or the sentence's
 * end. Complement clauses and restrictive relative clauses belong to them, and a list goes on over its commas. After
 * «uten» they end before a finite verb too, unless an at-clause follows.
 * @param withAdverbials also over adverbial clauses («… ikke vondt når du er bedøvd») that no comma parts from it
 */
export function complementEnd(
  text: string,
  tokens: Tokens,
  cue: number,
  sentence: TokenRange,
  withAdverbials = false,
): number {
  const { first } = sentence;
  const end = Math.min(sentence.end, cue + LONGEST);
  const { classes, kinds, starts } = tokens;
  const isPhrase =
    ((classes[cue] as number) & WordClass.NegativePreposition) !== 0 &&
    (cue + 1 >= end || ((classes[cue + 1] as number) & WordClass.Subordinator) === 0);
  // a second finite verb is that of the clause around a subordinate one: «det som ikke virker, er …»
  let start = cue;
  while (start > Math.max(first, cue - LONGEST) && !isClauseStart(text, tokens, start, first, end)) start--;
  const isSubordinate = ((classes[start] as number) & WordClass.Subordinator) !== 0;
  let verbs = ((classes[cue] as number) & WordClass.FiniteVerb) !== 0 ? 1 : 0;
  for (let at = cue + 1; at < end; at++) {
    if (kinds[at] === TokenKind.Symbol) {
      const code = text.charCodeAt(starts[at] as number);
      if (isBreak(code) || (code === COMMA && !isListComma(text, tokens, at, first, end))) return at;
      continue;
    }
    const own = classes[at] as number;
    if ((own & WordClass.FiniteVerb) !== 0) {
      if (isPhrase || (isSubordinate && ++verbs > 1 && ((classes[at - 1] as number) & WordClass.SubjectPronoun) === 0))
        return at;
    } else if ((own & WordClass.Subordinator) !== 0) verbs = 0;
    if (!isClauseStart(text, tokens, at, first, end)) continue;
    // «ikke fordi …» denies the reason, «vet ikke at …» not the fact
    if (at === cue + 1 ? followsFactive(tokens, cue, at, first) : !isComplement(tokens, cue, at, first, withAdverbials))
      return at;
  }
  return end;
}

/** Whether the clause that begins at `at` is part of the one with the cue. */
function isComplement(tokens: Tokens, cue: number, at: number, first: number, withAdverbials: boolean): boolean {
  const classes = tokens.classes[at] as number;
  if ((classes & WordClass.Subordinator) === 0) return false;
  if (!withAdverbials && (classes & WordClass.AdverbialSubordinator) !== 0) return false;
  if (tokens.kinds[at - 1] === TokenKind.Symbol) return false;
  return !followsFactive(tokens, cue, at, first);
}

/** Whether a verb like «vet» stands between shortly before the cue and the clause that begins at `at`. */
function followsFactive(tokens: Tokens, cue: number, at: number, first: number): boolean {
  for (let near = Math.max(first, cue - 3); near < at; near++) {
    if (((tokens.classes[near] as number) & WordClass.FactiveVerb) !== 0) return true;
  }
  return false;
}
