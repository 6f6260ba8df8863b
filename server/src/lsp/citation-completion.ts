import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reference } from '../../../rules/src/facts/citations/citation';
import { citationOf } from '../../../rules/src/facts/citations/citation-labels';
import { CitationPlaces } from './citation-places';
import type { Judged } from './judge';

/** An open bracket before the cursor and what is written in it since the bracket or the last semicolon. */
const OPEN = /(\[\^|\[@|[([])(?:[^()[\]]*;\s*)?([^()[\];]*)$/;
const LONGEST = 200;

/** The entries that can be cited in the bracket before the cursor, written as that bracket and the draft's style ask for. */
export function citationsFor(document: TextDocument, judged: Judged, position: Position): CompletionItem[] {
  const offset = document.offsetAt(position);
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const [, bracket = '', written = ''] = OPEN.exec(line.slice(-LONGEST)) ?? [];
  if (bracket === '') return [];
  const places = new CitationPlaces(judged);
  const start = document.positionAt(offset - written.length);
  return places.references.flatMap((reference, index) => {
    const text = writtenAs(reference, bracket, places.style);
    if (text === undefined) return [];
    const label = citationOf(reference);
    return [
      {
        label: text === label ? label : `${text}: ${label}`,
        kind: CompletionItemKind.Reference,
        detail: reference.title ?? '',
        documentation: places.entryText(index),
        filterText: `${text} ${reference.authors.join(' ')} ${reference.year ?? ''} ${reference.title ?? ''}`,
        sortText: String(index).padStart(5, '0'),
        textEdit: { range: { start, end: position }, newText: text },
      },
    ];
  });
}

function writtenAs(reference: Reference, bracket: string, style: CitationPlaces['style']): string | undefined {
  const { number, label } = reference;
  if (bracket === '[^' || bracket === '[@') return label === '' ? undefined : label;
  const numbered = number !== null && (bracket === '[' || style === 'numeric');
  if (numbered) return String(number);
  return bracket === '(' ? citationOf(reference) : undefined;
}
