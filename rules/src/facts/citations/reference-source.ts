import type { Span } from '../../draft/span';
import { latin } from '../../language/latin';
import type { CitationLexicon } from './citation-lexicon';

/** Spans are UTF-16 into the entry's text. */
export interface EntrySource {
  readonly container: Span | null;
  readonly volume: Span | null;
  readonly issue: Span | null;
  readonly pages: Span | null;
}

const PAGES = latin`([\p{L}]?\d[\p{L}\d]*(?:\s?[-–‐]\s?[\p{L}]?\d[\p{L}\d]*)?|e\d+|[\p{L}]+\d+)`;
/** «Tidsskr 2020; 12(3): 4–9», «Tidsskr. 2020;12:4-9», «Tidsskr 2020 May 3;12(3):e4» */
const VANCOUVER = new RegExp(
  latin`^(.*?)[.,]?\s+(?:1[5-9]|20)\d\d(?:\s[\p{L}]{3,9}\.?(?:\s\d{1,2})?)?\s?;\s?(\d+)?\s?(?:\(([^)]*)\))?(?:\s?:\s?(?:s\.\s?)?${PAGES})?`,
  'du',
);
/** «Tidsskrift, 12(3), 4–9», «Tidsskrift, 12, artikkel 4» */
const APA = new RegExp(
  latin`^(.*?),\s+(?:vol\.?\s?|bind\s)?(?!(?:1[5-9]|20)\d\d\b)(\d+)(?!\.\d|\s[\p{L}]{3})\s?(?:\(([^)]*)\))?(?:\s?[,:]\s*(?:s\.\s?|ss\.\s?|pp?\.\s?|[Aa]rt(?:ikkel|icle)\s)?${PAGES})?(?=[.,\s]|$)`,
  'du',
);
/** «Journal 5: 1–3», «Journal 5(2): e1» */
const PLAIN = new RegExp(`^(.*?)\\s(\\d+)\\s?(?:\\(([^)]*)\\))?\\s?:\\s?${PAGES}`, 'du');
const LONGEST_CONTAINER = 160;

/**
 * Where the work stands: the journal, book, publisher or site after the title, its volume and pages.
 * @param from UTF-16 offset after the title
 * @param limit where identifiers and the date of reading start
 */
export function readSource(text: string, from: number, limit: number, lexicon: CitationLexicon): EntrySource {
  let start = from;
  while (start < limit && OPENING.test(text.charAt(start))) start++;
  const rest = text.slice(start, limit);
  if (rest === '') return NO_SOURCE;
  const match = VANCOUVER.exec(rest) ?? APA.exec(rest) ?? PLAIN.exec(rest);
  if (match !== null) {
    const [, name, volume, issue, pages] = match.indices!;
    return {
      container: nameWithin(text, start + name![0], start + name![1], lexicon),
      volume: shifted(volume, start),
      issue: shifted(issue, start),
      pages: shifted(pages, start),
    };
  }
  const stop = rest.search(/[.;](?:\s|$)|,\s(?=(?:1[5-9]|20)\d\d)|\s\(/);
  return { ...NO_SOURCE, container: nameWithin(text, start, stop < 0 ? limit : start + stop, lexicon) };
}

const OPENING = /[\s.,:;»”"?!*_)\]]/;
const NO_SOURCE: EntrySource = { container: null, volume: null, issue: null, pages: null };

function shifted(range: readonly [number, number] | undefined, by: number): Span | null {
  return range === undefined ? null : { start: range[0] + by, end: range[1] + by };
}

function nameWithin(text: string, from: number, to: number, lexicon: CitationLexicon): Span | null {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  if (/^(?:[([<]|av\s|ved\s|by\s)/.test(text.slice(start, end))) return null;
  const colon = text.indexOf(':', start);
  if (colon > start && colon < end && lexicon.containerWords.has(text.slice(start, colon).toLowerCase())) {
    start = colon + 1;
    while (start < end && EDGE.test(text.charAt(start))) start++;
  }
  while (end > start && /[\s.,:;*_]/.test(text.charAt(end - 1))) end--;
  const name = text.slice(start, end);
  return name === '' || name.length > LONGEST_CONTAINER || /^\d+$/.test(name) ? null : { start, end };
}

const EDGE = /[\s*_]/;
