import { latin } from '../../language/latin';

const WORD_PAIRS = new RegExp(latin`(?<=[\s.,;>()[\]]|^)[\p{L}]+(?: [\p{Ll}]+)?`, 'gu');
/** The identifiers of an entry, and where its descriptive part ends. Offsets are UTF-16 into the entry's text. */
export interface Identifiers {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  /** Where the first identifier, or the note on when the page was read, starts; the text's length without one. */
  readonly start: number;
}

/** Registrants have four digits or more (ISO 26324, DOI Handbook 2.2). */
const DOI = /\b10\.\d{4,9}\/[^\s"<>«»]+/i;
const DOI_LABEL = /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:?\s*)+$/i;
const URL = /(?:https?:\/\/|www\.)[^\s<>«»"]+/i;
const PMID = /\bPMID:?\s*(\d{4,9})\b/i;
const ACCESS_TAIL = new RegExp(
  latin`\s*(?:den\s+)?(?:\d{1,2}\.|\d{4}|\d{1,2}\s|[\p{L}]+\s+\d|fra\s|frå\s|from\s|on\s|<?https?:)`,
  'uy',
);

/** @param accessWords words that a date of reading follows, in lower case */
export function readIdentifiers(text: string, accessWords: ReadonlySet<string>): Identifiers {
  let start = text.length;
  let doi: string | null = null;
  let url: string | null = null;
  let pmid: string | null = null;
  if (text.includes('10.')) {
    const match = DOI.exec(text);
    if (match !== null) {
      doi = cleanDoi(match[0]);
      const label = DOI_LABEL.exec(text.slice(0, match.index));
      start = Math.min(start, label?.index ?? match.index);
    }
  }
  if (text.includes('http') || text.includes('www.')) {
    const match = URL.exec(text);
    if (match !== null) {
      if (!/^https?:\/\/(?:dx\.)?doi\.org\//i.test(match[0])) url = withoutTrailing(match[0]);
      start = Math.min(start, match.index);
    }
  }
  if (text.includes('PMID') || text.includes('pmid')) {
    const match = PMID.exec(text);
    if (match !== null) {
      pmid = match[1] ?? null;
      start = Math.min(start, match.index);
    }
  }
  const label = /\bdoi:/i.exec(text);
  if (label !== null) start = Math.min(start, label.index);
  return { doi, pmid, url, start: Math.min(start, accessStart(text, accessWords)) };
}

/**
 * A DOI as it is compared: lower case, without the punctuation of the sentence around it. A closing bracket stays when
 * it closes one of the DOI's own.
 */
export function cleanDoi(raw: string): string {
  let doi = raw.toLowerCase();
  const cut = doi.search(/,(?:arxiv|pmid)/);
  if (cut > 0) doi = doi.slice(0, cut);
  for (;;) {
    const last = doi.at(-1);
    if (last === undefined) return doi;
    const unbalanced =
      (last === ')' && count(doi, ')') > count(doi, '(')) || (last === '>' && count(doi, '>') > count(doi, '<'));
    if (!unbalanced && !/[.,;:'"’”»\]]/.test(last)) return doi;
    doi = doi.slice(0, -1);
  }
}

function withoutTrailing(url: string): string {
  const cleaned = url.replace(/[.,;:'"’”»\]]+$/, '');
  return cleaned.endsWith(')') && !cleaned.includes('(') ? cleaned.slice(0, -1) : cleaned;
}

function count(text: string, character: string): number {
  let found = 0;
  for (const each of text) if (each === character) found++;
  return found;
}

/** Where «Lest 6.1.2026», «Hentet 3. mai 2024 fra» starts; the text's length without it. */
function accessStart(text: string, accessWords: ReadonlySet<string>): number {
  for (const match of text.matchAll(WORD_PAIRS)) {
    const phrase = match[0].toLowerCase();
    const first = phrase.split(' ')[0] ?? '';
    const word = accessWords.has(phrase) ? phrase : accessWords.has(first) ? first : undefined;
    if (word === undefined) continue;
    ACCESS_TAIL.lastIndex = match.index + word.length;
    if (ACCESS_TAIL.test(text)) return match.index;
  }
  return text.length;
}
