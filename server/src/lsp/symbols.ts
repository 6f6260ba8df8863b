import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Block } from '../../../rules/src/draft/block';
import { sourceEnd, sourceStart } from '../../../rules/src/draft/blocks';
import type { Draft } from '../../../rules/src/draft/draft';
import { rangeOf } from './ranges';

interface Section {
  readonly level: number;
  readonly symbol: DocumentSymbol & { children: DocumentSymbol[] };
  readonly start: number;
}

/** The headings of a draft as a tree; a section reaches to the next heading that is not below it. */
export function symbolsOf(document: TextDocument, draft: Draft): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const open: Section[] = [];
  const close = (level: number, end: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      last.symbol.range = rangeOf(document, { start: last.start, end });
      open.pop();
    }
  };
  for (const block of draft.blocks) {
    if (block.kind !== 'heading' || block.text.trim() === '') continue;
    const start = sourceStart(block);
    close(block.level, start);
    const symbol = symbolOf(document, block);
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    open.push({ level: block.level, symbol, start });
  }
  close(0, document.getText().length);
  return top;
}

function symbolOf(document: TextDocument, block: Block): Section['symbol'] {
  const range = rangeOf(document, { start: sourceStart(block), end: sourceEnd(block) });
  return { name: block.text, kind: SymbolKind.String, range, selectionRange: range, children: [] };
}
