import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { AUDIENCE_NAMES, frontMatterExtent } from '../documents/front-matter';
import type { ServiceMessages } from '../linting/service';

/** What may follow each key of the front matter that Nøktern reads; a key without values takes any text. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['målgruppe', Object.values(AUDIENCE_NAMES)],
  ['språk', ['nb', 'nn']],
  ['type', ['annonse']],
  ['kilder', []],
  ['tittel', []],
  ['beskrivelse', []],
]);

/** What can be written at a place in the front matter, or at the very start of a draft that has none. */
export function completionsAt(
  document: TextDocument,
  position: Position,
  messages: ServiceMessages,
  snippets: boolean,
): CompletionItem[] {
  const source = document.getText();
  const offset = document.offsetAt(position);
  const extent = frontMatterExtent(source);
  const line = source.slice(document.offsetAt({ line: position.line, character: 0 }), offset).normalize('NFC');
  if (extent === undefined) return isStart(position, line) && snippets ? [headerSnippet(position, messages)] : [];
  if (offset < extent.start || offset > extent.end) return [];
  const value = /^(\p{L}+):\s*\p{L}*$/u.exec(line)?.[1];
  if (value !== undefined) return valueItems(value.toLowerCase(), messages);
  return /^\p{L}*$/u.test(line) ? keyItems(source.slice(extent.start, extent.end).normalize('NFC'), messages) : [];
}

function isStart({ line }: Position, text: string): boolean {
  return line === 0 && /^-{0,3}$|^n(?:ø|øk|økt|økte|økter|øktern)?$/i.test(text);
}

function valueItems(key: string, messages: ServiceMessages): CompletionItem[] {
  const name = ALIASES.get(key) ?? key;
  return (KEYS.get(name) ?? []).map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    detail: messages.format('editor/front-matter', 'messages', value, {}),
  }));
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['audience', 'målgruppe'],
  ['language', 'språk'],
]);

function keyItems(header: string, messages: ServiceMessages): CompletionItem[] {
  const written = new Set([...header.matchAll(/^(\p{L}+):/gmu)].map(([, key]) => key?.toLowerCase()));
  return [...KEYS.keys()]
    .filter((key) => !written.has(key))
    .map((key, index) => ({
      label: key,
      kind: CompletionItemKind.Property,
      detail: messages.format('editor/front-matter', 'messages', key, {}),
      insertText: `${key}: `,
      sortText: String(index),
    }));
}

/** The header that every draft is better for; it replaces what stands before the cursor. */
function headerSnippet(position: Position, messages: ServiceMessages): CompletionItem {
  const newText = `---\nmålgruppe: \${1|${Object.values(AUDIENCE_NAMES).join(',')}|}\nspråk: \${2|nb,nn|}\n---\n$0`;
  return {
    label: 'Nøktern',
    filterText: '--- nøktern',
    kind: CompletionItemKind.Snippet,
    detail: messages.format('editor/front-matter', 'messages', 'header', {}),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range: { start: { line: position.line, character: 0 }, end: position }, newText },
  };
}
