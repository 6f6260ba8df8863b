import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Span } from '../../rules/src/draft/span';
import { lint } from '../kit';

/** A draft of which is known what cites what. Offsets are UTF-16 into `source`. */
export interface CitingDocument {
  readonly name: string;
  readonly source: string;
  readonly format: 'markdown' | 'text';
  /** The lines of each entry, without the line end. */
  readonly entries: readonly Span[];
  readonly citations: readonly (Span & { readonly entry: number })[];
  readonly isNumeric: boolean;
}

/** One line of a data file: an article with its citations linked to its entries. */
interface LinkedArticle {
  readonly text: string;
  readonly entries: readonly { readonly rid: string; readonly text: string }[];
  readonly citations: readonly { readonly s: number; readonly e: number; readonly rid: string }[];
}

/**
 * The documents of a folder: `.jsonl` with one linked article a line (`{text, entries: [{rid, text}], citations: [{s, e,
 * rid}]}`), and drafts (`.md`, `.txt`) that are right as they stand, whose links are those the linter finds.
 */
export function readDocuments(folder: string): CitingDocument[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const content = readFileSync(join(folder, file), 'utf8');
      switch (extname(file)) {
        case '.jsonl':
          return content
            .trim()
            .split('\n')
            .map((line, i) => linkedDocument(`${file}:${i + 1}`, JSON.parse(line) as LinkedArticle));
        case '.md':
          return [draftDocument(file, content, 'markdown')];
        case '.txt':
          return [draftDocument(file, content, 'text')];
        default:
          return [];
      }
    })
    .filter(({ entries }) => entries.length > 5);
}

function linkedDocument(name: string, { text, entries, citations }: LinkedArticle): CitingDocument {
  return compose(
    name,
    text.trimEnd(),
    entries.map((entry) => entry.text),
    citations.flatMap(({ s, e, rid }) => {
      const entry = entries.findIndex((each) => each.rid === rid);
      return entry < 0 ? [] : [{ start: s, end: e, entry }];
    }),
    false,
  );
}

/** A text with a list below it. */
export function compose(
  name: string,
  text: string,
  entries: readonly string[],
  citations: CitingDocument['citations'],
  isNumeric: boolean,
): CitingDocument {
  let source = `${text}\n\nReferences\n\n`;
  const spans = entries.map((entry) => {
    const start = source.length;
    source += `${entry}\n`;
    return { start, end: start + entry.length };
  });
  return { name, source, format: 'text', entries: spans, citations, isNumeric };
}

function draftDocument(name: string, source: string, format: 'markdown' | 'text'): CitingDocument {
  const { draft, analysis } = lint(source, { format, audience: 'professional' });
  const { references, citations, style } = analysis.citations;
  return {
    name,
    source,
    format,
    entries: references.map(({ block }) => {
      const { start, end } = draft.locate(block, 0, draft.blocks[block]!.text.length);
      const stop = source.indexOf('\n', end);
      return { start: source.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? source.length : stop };
    }),
    citations: citations.flatMap(({ block, mark, match }) => {
      const entry = match.step === 'exact' && match.references.length === 1 ? match.references[0]! : -1;
      return entry < 0 ? [] : [{ ...draft.locate(block, mark.start, mark.end), entry }];
    }),
    isNumeric: style === 'numeric',
  };
}

/** An author-year document with numbers for names: entries in the order of their first citation, the others after them. */
export function numbered(document: CitingDocument): CitingDocument {
  const { source, entries, citations, name } = document;
  const list = Math.min(...entries.map(({ start }) => start));
  // without the heading above the list
  const above = source.slice(0, list).trimEnd();
  const body = above.slice(0, above.lastIndexOf('\n')).trimEnd();
  const cited = citations.filter(({ end }) => end <= body.length).sort((a, b) => a.start - b.start);
  const order = [...new Set([...cited.map(({ entry }) => entry), ...entries.keys()])];
  const numberOf = new Map(order.map((entry, i) => [entry, i + 1]));
  let text = '';
  let at = 0;
  const placed: { start: number; end: number; entry: number }[] = [];
  for (const { start, end, entry } of cited) {
    if (start < at) continue;
    text += `${body.slice(at, start)}[`;
    const number = String(numberOf.get(entry));
    placed.push({ start: text.length, end: text.length + number.length, entry: numberOf.get(entry)! - 1 });
    text += `${number}]`;
    at = end;
  }
  text += body.slice(at);
  const listed = order.map((entry, i) => `${i + 1}. ${source.slice(entries[entry]!.start, entries[entry]!.end)}`);
  return compose(name, text, listed, placed, true);
}
