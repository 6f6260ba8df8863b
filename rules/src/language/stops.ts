import { AbbreviationKind, type Abbreviations, LONGEST_ABBREVIATION } from './abbreviations';
import { isLetter, isUpper, Mark, marksOf } from './characters';
import { codeAt, isJoined } from './token-text';
import { TokenKind, type Tokens, WordClass } from './tokens';

/** How the text after a stop could begin a sentence. */
export const enum Opening {
  None,
  Capital,
  Figure,
  /** An opening bracket, quotation mark, dash or bullet with a capital or a figure after it. */
  Marked,
}

/** Words that a name never is: what follows an initial when it ends the sentence («vitamin D. Dette …»). */
const closedClasses =
  WordClass.SubjectPronoun |
  WordClass.Article |
  WordClass.Subordinator |
  WordClass.Preposition |
  WordClass.QuestionWord |
  WordClass.FirstPerson |
  WordClass.Negation |
  WordClass.Adversative |
  WordClass.Coordinator;

/** Whether a single full stop at token `stop` is more than the mark of an abbreviation, an initial or an ordinal. */
export function stopEndsSentence(
  text: string,
  tokens: Tokens,
  stop: number,
  first: number,
  next: number,
  opening: Opening,
  abbreviations: Abbreviations,
): boolean {
  const before = stop - 1;
  if (before < first || !isJoined(tokens, stop)) return true;
  if (tokens.kinds[before] === TokenKind.Number) return figureEndsSentence(text, tokens, stop, first, next, opening);
  if (tokens.kinds[before] !== TokenKind.Word) return true;
  const end = tokens.ends[stop] as number;
  const start = chunkStart(text, end - 1);
  const length = end - start;
  // the stop of «hos Mona's.» is not that of «s.»
  if (start > 0 && isApostrophe(text.charCodeAt(start - 1))) return true;
  if (length > LONGEST_ABBREVIATION) return true;
  if (length === 2 && isUpper(text.charCodeAt(start))) return initialEndsSentence(text, tokens, before, first, next);
  const chunk = text.slice(start, end);
  const dotted = chunk.indexOf('.') < length - 1;
  if (!dotted && length > 2 && isUpper(text.charCodeAt(end - 2))) {
    // MS. and MR. are initialisms, not the titles; a numeral alone heads a section
    return !(before === first && /^[IVX]+\.$/.test(chunk));
  }
  const kind = abbreviations.get(chunk.toLowerCase());
  if (kind === AbbreviationKind.Inner) return false;
  if (kind === AbbreviationKind.Final)
    return opening === Opening.Capital || (opening === Opening.Marked && !opensBracket(text, tokens, next));
  // U.S.A., L.A. before a name
  if (dotted && /^(?:\p{L}\.)+$/u.test(chunk))
    return isClosedClass(text, tokens, next) || followsName(text, tokens, stop, start, first);
  return true;
}

function figureEndsSentence(
  text: string,
  tokens: Tokens,
  stop: number,
  first: number,
  next: number,
  opening: Opening,
): boolean {
  const before = stop - 1;
  const figures = (tokens.ends[before] as number) - (tokens.starts[before] as number);
  if (opening === Opening.Figure) return !(figures <= 2 && isDatePart(text, tokens, before, next));
  if (opening === Opening.Marked && figures <= 2 && tokens.kinds[next + 1] === TokenKind.Number) {
    // «5. – 7. trinn» is a range
    return (marksOf(codeAt(text, tokens, next)) & Mark.Dash) === 0;
  }
  // «1. Innledning», «§ 3. Formål»: the number of a heading or an item
  for (let at = first; at < before; at++) if (tokens.kinds[at] !== TokenKind.Symbol) return true;
  return figures > 3;
}

/** The month or the year of «12. 5. 2024», after the day or the month. */
function isDatePart(text: string, tokens: Tokens, before: number, at: number): boolean {
  if (tokens.kinds[at] !== TokenKind.Number) return false;
  const end = tokens.ends[at] as number;
  const figures = end - (tokens.starts[at] as number);
  if (figures <= 2) return text.charCodeAt(end) === 0x2e || figures === 2;
  return (
    figures === 4 &&
    before > 1 &&
    tokens.kinds[before - 2] === TokenKind.Number &&
    codeAt(text, tokens, before - 1) === 0x2e
  );
}

/**
 * After a single capital: «K. Hansen» goes on, «vitamin D. Dette» does not. A name is no closed-class word; after a
 * common noun a word the vocabulary knows begins a sentence too.
 */
function initialEndsSentence(text: string, tokens: Tokens, letter: number, first: number, next: number): boolean {
  if (isClosedClass(text, tokens, next)) return true;
  if (letter === first || tokens.words[next] === 0) return false;
  const before = letter - 1;
  if (tokens.kinds[before] !== TokenKind.Word) return false;
  const isName = isUpper(codeAt(text, tokens, before)) && before > first;
  return !isName && ((tokens.classes[before] as number) & WordClass.Preposition) === 0;
}

/** Whether the word before offset `start` is a name, as in «Washington D.C.». */
function followsName(text: string, tokens: Tokens, stop: number, start: number, first: number): boolean {
  let at = stop;
  while (at > first && (tokens.starts[at] as number) >= start) at--;
  return at > first && tokens.kinds[at] === TokenKind.Word && isUpper(codeAt(text, tokens, at));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isClosedClass(text: string, tokens: Tokens, at: number): boolean {
  let index = at;
  while (index < tokens.count && tokens.kinds[index] === TokenKind.Symbol) index++;
  if (index >= tokens.count || ((tokens.classes[index] as number) & closedClasses) === 0) return false;
  // another initial: «C. I. Moe»
  const isLetter = (tokens.ends[index] as number) - (tokens.starts[index] as number) === 1;
  return !isLetter || text.charCodeAt(tokens.ends[index] as number) !== 0x2e;
}

function opensBracket(text: string, tokens: Tokens, at: number): boolean {
  const code = codeAt(text, tokens, at);
  return code === 0x28 || code === 0x5b;
}

/** Where the run of letters and inner stops that ends before `end` begins. */
function chunkStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at <= LONGEST_ABBREVIATION) {
    const code = text.charCodeAt(at - 1);
    if (!isLetter(code) && code !== 0x2e) break;
    at--;
  }
  return at;
}
