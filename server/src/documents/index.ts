import type { Draft } from '../../../rules/src/draft/draft';

/** A format that the readers of this folder read. */
export type DocumentFormat = 'markdown' | 'text';

const FORMATS: ReadonlyMap<string, DocumentFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
]);

/** The endings of the files that there is a reader for. */
export const READABLE_ENDINGS: readonly string[] = [...FORMATS.keys()];

/** The format of a file by its name's ending, in any case; `undefined` when no reader knows it. */
export function formatOf(path: string): DocumentFormat | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : FORMATS.get(path.slice(dot + 1).toLowerCase());
}

/** Reads a source, BOM and all; offsets in the draft are UTF-16 into it. Never throws, whatever the source. */
export function readDraft(source: string, format: DocumentFormat): Draft {
  return format === 'markdown' ? markdownReader().readMarkdown(source) : plainTextReader().readPlainText(source);
}

/** Readers are loaded when they are first used: plain text never loads the Markdown parser. */
function markdownReader(): typeof import('./markdown') {
  return require('./markdown') as typeof import('./markdown');
}

function plainTextReader(): typeof import('./plain-text') {
  return require('./plain-text') as typeof import('./plain-text');
}
