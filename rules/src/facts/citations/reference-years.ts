import type { Span } from '../../draft/span';
import { latin } from '../../language/latin';

const ISSUE_DATE = new RegExp(latin`^(?:\s[\p{L}]{3,9}\.?(?:\s\d{1,2})?)?\s?;`, 'u');

/** The year of a work. The span is UTF-16 into the entry's text and covers the letter after the year. */
export interface EntryYear {
  readonly year: number;
  readonly suffix: string;
  readonly span: Span;
  /** Whether it stands right after the authors, so that the title follows it. */
  readonly afterAuthors: boolean;
  /** Where what follows it starts, after its bracket and stop. */
  readonly end: number;
}

const AFTER_AUTHORS =
  /[\s.,:]*(?:\((?:red|redd|eds?|hrsg)\.?\)[\s.,:]*)?(?:\((?:[^()\d]{0,12})?((?:1[5-9]|20)\d\d)([a-z]?)(?:[,/][^()]{0,30}|[-–]\d{2,4})?\)|((?:1[5-9]|20)\d\d)([a-z]?)(?=[.,:)]|\s*[.«“"]))[.,:;]*\s*/uy;
const NO_YEAR_AFTER_AUTHORS =
  /[\s.,:]*\((?:u\.? ?å\.?|n\. ?d\.?|i trykk|in press|udatert|under utgivelse|forthcoming)\)[.,:;]*\s*/iuy;
const ANY_YEAR = new RegExp(latin`(?<![\d/.–‐-])((?:1[5-9]|20)\d\d)([a-z])?(?![\d–‐-]|[.,]\d|[\p{L}])`, 'gu');
const DATE_YEAR = /\b\d{1,2}\.\s?\d{1,2}\.((?:19|20)\d\d)\b/;

/** The year right after the authors, in brackets or before a stop: «(2020a).», «2020.». */
export function yearAfterAuthors(text: string, authorsEnd: number): EntryYear | undefined {
  AFTER_AUTHORS.lastIndex = authorsEnd;
  const match = AFTER_AUTHORS.exec(text);
  if (match === null) return undefined;
  const digits = match[1] ?? match[3]!;
  const suffix = match[2] ?? match[4] ?? '';
  const start = authorsEnd + match[0].indexOf(digits);
  const span = { start, end: start + 4 + suffix.length };
  return { year: Number(digits), suffix, span, afterAuthors: true, end: AFTER_AUTHORS.lastIndex };
}

/**
 * The year of a work further on: best one before a volume («2020; 12»), then in the last bracket or at the end, least in
 * the midst of a sentence; none within a quoted title or a range of pages. From `limit` on nothing is looked at:
 * identifiers and dates of reading stand there.
 */
export function yearWithin(
  text: string,
  authorsEnd: number,
  limit: number,
  quoted: Span | undefined,
): EntryYear | undefined {
  let best: { score: number; match: RegExpMatchArray } | undefined;
  for (const match of text.slice(0, limit).matchAll(ANY_YEAR)) {
    const at = match.index;
    if (at < authorsEnd) continue;
    const score = scoreOf(text, at, match[0].length, limit, quoted);
    if (best === undefined || score >= best.score) best = { score, match };
  }
  if (best !== undefined && best.score >= 0) {
    const start = best.match.index ?? 0;
    const suffix = best.match[2] ?? '';
    const end = start + 4 + suffix.length;
    return { year: Number(best.match[1]), suffix, span: { start, end }, afterAuthors: false, end };
  }
  const date = DATE_YEAR.exec(text.slice(authorsEnd, limit));
  if (date === null) return undefined;
  const start = authorsEnd + date.index + date[0].length - 4;
  return { year: Number(date[1]), suffix: '', span: { start, end: start + 4 }, afterAuthors: false, end: start + 4 };
}

/** The offset after «(u.å.)» or «(i trykk)» behind the authors; `authorsEnd` without one. */
export function skipUndated(text: string, authorsEnd: number): number {
  NO_YEAR_AFTER_AUTHORS.lastIndex = authorsEnd;
  return NO_YEAR_AFTER_AUTHORS.test(text) ? NO_YEAR_AFTER_AUTHORS.lastIndex : authorsEnd;
}

function scoreOf(text: string, at: number, length: number, limit: number, quoted: Span | undefined): number {
  if (quoted !== undefined && at >= quoted.start && at < quoted.end) return -1;
  const after = text.slice(at + length, at + length + 24);
  if (ISSUE_DATE.test(after)) return 5;
  if (/^\)/.test(after)) return 3;
  if (/^[.,]?\s*$/.test(text.slice(at + length, limit))) return 3;
  if (/^[.:,]/.test(after)) return 2;
  return 0;
}
