import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceEdit } from '../../../rules/src/draft/draft';
import type { Span } from '../../../rules/src/draft/span';

/** The one place where offsets (UTF-16, into the document's text) become positions of the protocol. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function spanOf(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function textEdit(document: TextDocument, edit: SourceEdit): TextEdit {
  return { range: rangeOf(document, edit), newText: edit.text };
}

/** Whether a span has a place in common with another; a cursor at either end of a word touches it. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
