import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reference } from '../../../rules/src/facts/citations/citation';
import { doiAddress, pubmedAddress } from './citation-navigation';
import { CitationPlaces } from './citation-places';
import type { Judged } from './judge';
import { escapeMarkdown } from './markdown';
import { rangeOf } from './ranges';

/** Over a citation the entries it points to; over an entry how often it is cited, and what it was read as. */
export function citationHoverAt(document: TextDocument, judged: Judged, position: Position): Hover | null {
  const places = new CitationPlaces(judged);
  const place = places.at(document.offsetAt(position));
  if (place === undefined || place.references.length === 0) return null;
  const parts = place.references.map((reference) =>
    place.isEntry ? describeEntry(places, reference, judged) : showEntry(places, reference, judged),
  );
  const value = parts.join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, place.span) };
}

function showEntry(places: CitationPlaces, reference: number, judged: Judged): string {
  const { doi, pmid } = places.references[reference] as Reference;
  const links = [
    ...(doi === null ? [] : [`[doi.org](${doiAddress(doi)})`]),
    ...(pmid === null ? [] : [`[PubMed](${pubmedAddress(pmid)})`]),
    timesCited(places, reference, judged),
  ];
  return `${escapeMarkdown(places.entryText(reference))}\n\n${links.join(' · ')}`;
}

function describeEntry(places: CitationPlaces, reference: number, judged: Judged): string {
  const { authors, year, suffix, title, container } = places.references[reference] as Reference;
  const read = [authors.join(', '), year === null ? '' : `${year}${suffix}`, title ?? '', container ?? ''];
  const parts = read.filter((part) => part !== '').map(escapeMarkdown);
  return [timesCited(places, reference, judged), parts.join(' · ')].join('\n\n');
}

function timesCited(places: CitationPlaces, reference: number, { messages }: Judged): string {
  const count = places.citationsOf(reference).length;
  const id = count === 0 ? 'never-cited' : count === 1 ? 'cited-once' : 'cited-often';
  return messages.format('editor/citations', 'messages', id, { count: String(count) });
}
