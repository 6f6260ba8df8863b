import type { Draft, SourceEdit } from './draft';
import { applyEdits } from './edit';
import type { SourceFormat } from './format';

/**
 * The source edit that puts a reference list at the end of a draft that has none. Tried by reading the edited source:
 * every old block is as it was, and after them stand the heading and the entries.
 * @param heading without marks
 * @param entries plain texts, with their numbers if they have any
 */
export function addList(
  draft: Draft,
  format: SourceFormat,
  heading: string,
  entries: readonly string[],
): readonly SourceEdit[] | undefined {
  const { source, blocks } = draft;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const end = source.trimEnd().length;
  const isNumbered = entries.every((entry, i) => entry.startsWith(`${i + 1}. `));
  const hasMarks = blocks.some(
    ({ kind, segments }) => kind === 'heading' && /#\s*$/.test(source.slice(0, segments[0]?.source ?? 0).slice(-4)),
  );
  const bullet = hasMarks && !isNumbered ? '- ' : '';
  for (const mark of hasMarks ? ['## ', ''] : ['', '## ']) {
    const list = entries.map((entry) => bullet + (format.spellings(entry)[0] ?? entry)).join(eol);
    const text = `${end === 0 ? '' : eol + eol}${mark}${heading}${eol}${eol}${list}${eol}`;
    const edit = { start: end, end: source.length, text };
    if (addsOnly(draft, format.read(applyEdits(source, [edit])), heading, entries)) return [edit];
  }
  return undefined;
}

function addsOnly(before: Draft, after: Draft, heading: string, entries: readonly string[]): boolean {
  const added = after.blocks.slice(before.blocks.length);
  return (
    before.blocks.every(({ kind, text }, i) => after.blocks[i]?.kind === kind && after.blocks[i]?.text === text) &&
    added.length === entries.length + 1 &&
    added[0]!.text === heading &&
    added.slice(1).every(({ kind, text }, i) => kind === 'referenceEntry' && entries[i]!.endsWith(text))
  );
}
