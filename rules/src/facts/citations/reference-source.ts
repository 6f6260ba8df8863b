import { latin } from '../../language/latin';
import type { Reference } from './citation';
import type { CitationLexicon } from './citation-lexicon';

type Source = Pick<Reference, 'container' | 'volume' | 'pages'>;

const PAGES = latin`([\p{L}]?\d[\p{L}\d]*(?:\s?[-–‐]\s?[\p{L}]?\d[\p{L}\d]*)?|e\d+|[\p{L}]+\d+)`;
/** «Tidsskr 2020; 12(3): 4–9», «Tidsskr. 2020;12:4-9», «Tidsskr 2020 May 3;12(3):e4» */
const VANCOUVER = new RegExp(
  latin`^(.*?)[.,]?\s+(?:1[5-9]|20)\d\d(?:\s[\p{L}]{3,9}\.?(?:\s\d{1,2})?)?\s?;\s?(\d+)?\s?(?:\([^)]*\))?(?:\s?:\s?(?:s\.\s?)?${PAGES})?`,
  'u',
);
/** «Tidsskrift, 12(3), 4–9», «Tidsskrift, 12, artikkel 4» */
const APA = new RegExp(
  latin`^(.*?),\s+(?:vol\.?\s?|bind\s)?(?!(?:1[5-9]|20)\d\d\b)(\d+)(?!\.\d|\s[\p{L}]{3})\s?(?:\([^)]*\))?(?:\s?[,:]\s*(?:s\.\s?|ss\.\s?|pp?\.\s?|[Aa]rt(?:ikkel|icle)\s)?${PAGES})?(?=[.,\s]|$)`,
  'u',
);
/** «Journal 5: 1–3», «Journal 5(2): e1» */
const PLAIN = new RegExp(`^(.*?)\\s(\\d+)\\s?(?:\\([^)]*\\))?\\s?:\\s?${PAGES}`, 'u');
const LONGEST_CONTAINER = 160;

/**
 * Where the work stands: the journal, book, publisher or site after the title, its volume and pages.
 * @param from UTF-16 offset after the title
 * @param limit where identifiers and the date of reading start
 */
export function readSource(text: string, from: number, limit: number, lexicon: CitationLexicon): Source {
  const rest = text.slice(from, limit).replace(/^[\s.,:;»”"?!*_)\]]+/, '');
  if (rest === '') return { container: null, volume: null, pages: null };
  const match = VANCOUVER.exec(rest) ?? APA.exec(rest) ?? PLAIN.exec(rest);
  if (match !== null)
    return { container: nameOf(match[1]!, lexicon), volume: match[2] ?? null, pages: match[3] ?? null };
  const stop = rest.search(/[.;](?:\s|$)|,\s(?=(?:1[5-9]|20)\d\d)|\s\(/);
  return { container: nameOf(stop < 0 ? rest : rest.slice(0, stop), lexicon), volume: null, pages: null };
}

function nameOf(raw: string, lexicon: CitationLexicon): string | null {
  let name = raw.replace(/[*_]/g, '').trim();
  if (/^(?:[([<]|av\s|ved\s|by\s)/.test(name)) return null;
  const colon = name.indexOf(':');
  if (colon > 0 && lexicon.containerWords.has(name.slice(0, colon).toLowerCase())) name = name.slice(colon + 1).trim();
  name = name.replace(/[\s.,;:]+$/, '');
  return name === '' || name.length > LONGEST_CONTAINER || /^\d+$/.test(name) ? null : name;
}
