import type { Span } from '../../draft/span';
import { latin } from '../../language/latin';

/** When somebody read a page that an entry names. */
export interface AccessDate {
  /** As an ISO date, as far as it is told: `2026-01-06`, `2026-01`, `2026`; null when it can't be read. */
  readonly date: string | null;
  /** «Lest 6.1.2026», UTF-16 into the entry's text. */
  readonly span: Span;
}

const WORD_PAIRS = new RegExp(latin`(?<=[\s.,;>()[\]]|^)[\p{L}]+(?: [\p{Ll}]+)?`, 'gu');
const TAIL = new RegExp(
  latin`\s*(?:den\s+)?(?:\d{1,2}\.|\d{4}|\d{1,2}\s|[\p{L}]+\s+\d|fra\s|frå\s|from\s|on\s|<?https?:)`,
  'uy',
);
const MONTH = latin`([\p{L}]{3,9})\.?`;
/** «6.1.2026», «3. mai 2024», «2024-05-03», «May 3, 2024», «mai 2024», «2024» */
const DATES: readonly [RegExp, readonly ('day' | 'month' | 'year')[]][] = [
  [/(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)/y, ['day', 'month', 'year']],
  [/((?:19|20)\d\d)-(\d\d)-(\d\d)/y, ['year', 'month', 'day']],
  [new RegExp(latin`(\d{1,2})\.?\s${MONTH}\s((?:19|20)\d\d)`, 'uy'), ['day', 'month', 'year']],
  [new RegExp(latin`${MONTH}\s(\d{1,2}),?\s((?:19|20)\d\d)`, 'uy'), ['month', 'day', 'year']],
  [new RegExp(latin`${MONTH}\s((?:19|20)\d\d)`, 'uy'), ['month', 'year']],
  [/((?:19|20)\d\d)\b/y, ['year']],
];
const LEAD = /[\s:]*(?:den\s+|on\s+)?/y;
/** The first three letters of the months, Norwegian and English. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'des|dec'];

/**
 * Finds «Lest 6.1.2026», «Hentet 3. mai 2024 fra», «Accessed May 3, 2024».
 * @param words what such a date follows, in lower case
 */
export function readAccess(text: string, words: ReadonlySet<string>): AccessDate | undefined {
  for (const match of text.matchAll(WORD_PAIRS)) {
    const phrase = match[0].toLowerCase();
    const first = phrase.split(' ')[0] ?? '';
    const word = words.has(phrase) ? phrase : words.has(first) ? first : undefined;
    if (word === undefined) continue;
    const end = match.index + word.length;
    TAIL.lastIndex = end;
    if (!TAIL.test(text)) continue;
    const { date, end: dateEnd } = dateAfter(text, end);
    return { date, span: { start: match.index, end: dateEnd } };
  }
  return undefined;
}

function dateAfter(text: string, at: number): { date: string | null; end: number } {
  LEAD.lastIndex = at;
  LEAD.exec(text);
  const start = Math.max(at, LEAD.lastIndex);
  for (const [pattern, parts] of DATES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const values = { year: '', month: '', day: '' };
    parts.forEach((part, i) => {
      values[part] = part === 'month' ? monthOf(match[i + 1]!) : match[i + 1]!;
    });
    if (parts.includes('month') && values.month === '') continue;
    const date = [values.year, values.month, values.day].filter((value) => value !== '');
    return { date: date.map((value) => value.padStart(2, '0')).join('-'), end: pattern.lastIndex };
  }
  return { date: null, end: at };
}

/** The number of a month written in letters or figures; empty when it is none. */
function monthOf(word: string): string {
  if (/^\d+$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? word : '';
  const month = MONTHS.findIndex((names) => names.split('|').includes(word.slice(0, 3).toLowerCase()));
  return month < 0 ? '' : String(month + 1);
}
