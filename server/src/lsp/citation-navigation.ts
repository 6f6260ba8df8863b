import type { DocumentLink, Location, LocationLink, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reference } from '../../../rules/src/facts/citations/citation';
import { CitationPlaces } from './citation-places';
import type { Judged } from './judge';
import { rangeOf } from './ranges';

/** From a citation to its entries in the reference list. */
export function definitionAt(
  document: TextDocument,
  judged: Judged,
  position: Position,
  withOrigin: boolean,
): Location[] | LocationLink[] {
  const places = new CitationPlaces(judged);
  const place = places.at(document.offsetAt(position));
  if (place === undefined) return [];
  const ranges = place.references.map((reference) => rangeOf(document, places.entry(reference)));
  const { uri } = document;
  if (!withOrigin) return ranges.map((range) => ({ uri, range }));
  const originSelectionRange = rangeOf(document, place.span);
  return ranges.map((range) => ({
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
    originSelectionRange,
  }));
}

/** From a citation or an entry to every citation of the same entry. */
export function referencesAt(
  document: TextDocument,
  judged: Judged,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const places = new CitationPlaces(judged);
  const references = new Set(places.at(document.offsetAt(position))?.references);
  return [...references].flatMap((reference) => {
    const spans = places.citationsOf(reference);
    return [...spans, ...(includeDeclaration ? [places.entry(reference)] : [])].map((span) => ({
      uri: document.uri,
      range: rangeOf(document, span),
    }));
  });
}

/** The addresses that entries give: DOI, PubMed's number, page on the web. */
export function documentLinks(document: TextDocument, judged: Judged): DocumentLink[] {
  const places = new CitationPlaces(judged);
  return places.references.flatMap((reference, index) =>
    addressesOf(reference).map(({ span, target }) => ({ range: rangeOf(document, places.part(index, span)), target })),
  );
}

interface Address {
  readonly span: { readonly start: number; readonly end: number };
  readonly target: string;
}

function addressesOf({ doi, pmid, url, spans }: Reference): Address[] {
  const addresses: Address[] = [];
  if (doi !== null && spans.doi !== null) addresses.push({ span: spans.doi, target: doiAddress(doi) });
  if (pmid !== null && spans.pmid !== null) addresses.push({ span: spans.pmid, target: pubmedAddress(pmid) });
  if (url !== null && spans.url !== null && !addresses.some(({ span }) => overlap(span, spans.url)))
    addresses.push({ span: spans.url, target: /^https?:/i.test(url) ? url : `https://${url}` });
  return addresses;
}

function overlap(a: Address['span'], b: Address['span'] | null): boolean {
  return b !== null && a.start < b.end && b.start < a.end;
}

/** The resolver of the International DOI Foundation. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}

/** The National Library of Medicine's page of an article. */
export function pubmedAddress(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}
