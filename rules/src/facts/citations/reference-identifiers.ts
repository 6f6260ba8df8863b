import type { Span } from '../../draft/span';
import { type AccessDate, readAccess } from './reference-access';

/** The identifiers of an entry, and where its descriptive part ends. Offsets are UTF-16 into the entry's text. */
export interface Identifiers {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly doiSpan: Span | null;
  readonly pmidSpan: Span | null;
  readonly urlSpan: Span | null;
  readonly accessedSpan: Span | null;
  /** Where the first identifier, or the note on when the page was read, starts; the text's length without one. */
  readonly start: number;
}

/** Registrants have four digits or more (ISO 26324, DOI Handbook 2.2). */
const DOI = /\b10\.\d{4,9}\/[^\s"<>«»]+/i;
const DOI_LABEL = /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:?\s*)+$/i;
const URL = /(?:https?:\/\/|www\.)[^\s<>«»"]+/i;
const RESOLVER = /^https?:\/\/(?:dx\.)?doi\.org\//i;
/** «https://dx.doi.org/doi: » and no more. */
const LONGEST_LABEL = 60;
const PMID = /\bPMID:?\s*(\d{4,9})\b/i;
/** @param accessWords words that a date of reading follows, in lower case */
export function readIdentifiers(text: string, accessWords: ReadonlySet<string>): Identifiers {
  let start = text.length;
  const doi = text.includes('10.') ? DOI.exec(text) : null;
  if (doi !== null) {
    const label = DOI_LABEL.exec(text.slice(Math.max(0, doi.index - LONGEST_LABEL), doi.index));
    start = Math.min(start, label === null ? doi.index : doi.index - label[0].length);
  }
  const url = text.includes('http') || text.includes('www.') ? URL.exec(text) : null;
  if (url !== null) start = Math.min(start, url.index);
  const isResolver = url !== null && RESOLVER.test(url[0]);
  const pmid = text.includes('PMID') || text.includes('pmid') ? PMID.exec(text) : null;
  if (pmid !== null) start = Math.min(start, pmid.index);
  const label = /\bdoi:/i.exec(text);
  if (label !== null) start = Math.min(start, label.index);
  const access: AccessDate | undefined = readAccess(text, accessWords);
  const doiText = doi === null ? null : cleanDoi(doi[0]);
  const urlText = url === null || isResolver ? null : withoutTrailing(url[0]);
  return {
    doi: doiText,
    pmid: pmid?.[1] ?? null,
    url: urlText,
    accessed: access?.date ?? null,
    doiSpan: spanAt(doi?.index, doiText),
    pmidSpan: pmid === null ? null : spanAt(pmid.index + pmid[0].length - pmid[1]!.length, pmid[1]!),
    urlSpan: spanAt(url?.index, urlText),
    accessedSpan: access?.span ?? null,
    start: Math.min(start, access?.span.start ?? start),
  };
}

function spanAt(start: number | undefined, words: string | null): Span | null {
  return start === undefined || words === null ? null : { start, end: start + words.length };
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
