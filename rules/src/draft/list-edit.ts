import type { Block } from './block';
import type { Draft, ListEdit, SourceEdit } from './draft';
import { applyEdits, linesOf } from './edit';
import type { SourceFormat } from './format';
import type { Span } from './span';

/** A bullet or quote mark, then the number of an entry with what opens it: «> [6]», «6.», «\[6]», «6». */
const NUMBER = /^([ \t>]*(?:[-*+•–][ \t]+)?\\?[[(]?)(\d{1,3})(?=\\?[\].)]|[ \t])/;

/**
 * The source edits that give the reference list another order, other numbers or fewer entries, and change words elsewhere
 * with it. An entry moves with the lines it stands on. As with `editBlock`, the edited source is read again: every block
 * must have the wanted text.
 */
export function editList(draft: Draft, format: SourceFormat, list: ListEdit): readonly SourceEdit[] | undefined {
  const edits = [...entryEdits(draft, list), ...changeEdits(draft, list)].sort((a, b) => a.start - b.start);
  for (let i = 1; i < edits.length; i++) if (edits[i]!.start < edits[i - 1]!.end) return undefined;
  if (edits.length === 0) return [];
  return isWanted(draft, format.read(applyEdits(draft.source, edits)), list) ? edits : undefined;
}

/** Puts each entry that stays in the place of one that was there; the places that are left over go. */
function entryEdits({ source, blocks }: Draft, { entries, order }: ListEdit): SourceEdit[] {
  const staying = new Set(order.map(({ block }) => block));
  const edits: SourceEdit[] = [];
  let next = 0;
  for (const entry of entries) {
    const lines = linesOf(source, blocks[entry]!);
    if (!staying.has(entry)) {
      edits.push({ ...wholeLines(source, lines), text: '' });
      continue;
    }
    const { block, number } = order[next++]!;
    const from = linesOf(source, blocks[block]!);
    const written = source.slice(from.start, from.end);
    const wanted = withNumber(written, number);
    if (block !== entry) edits.push({ ...lines, text: wanted });
    else if (wanted !== written) edits.push(numberEdit(written, from.start, number!));
  }
  return edits;
}

/** Lines with their line end and, where blank lines part the entries, the blank ones after them. */
function wholeLines(source: string, { start, end }: Span): Span {
  const isAiry = /(?:^|\n)[ \t]*\r?\n$/.test(source.slice(Math.max(0, start - 80), start));
  const after = (isAiry ? /(?:[ \t]*\r?\n)+/y : /\r?\n/y).exec(source.slice(end, end + 400));
  if (after !== null) return { start, end: end + after[0].length };
  // the last line of a source without a line end: the one before it goes
  const before = /\s*$/.exec(source.slice(Math.max(0, start - 80), start))![0];
  return { start: start - before.length, end };
}

function withNumber(written: string, number: number | null): string {
  return number === null ? written : written.replace(NUMBER, `$1${number}`);
}

function numberEdit(written: string, offset: number, number: number): SourceEdit {
  const [, before, digits] = NUMBER.exec(written)!;
  const start = offset + before!.length;
  return { start, end: start + digits!.length, text: String(number) };
}

function changeEdits(draft: Draft, { changes }: ListEdit): SourceEdit[] {
  return changes.flatMap(({ block, start, end, text }) => {
    if (draft.blocks[block]!.text.slice(start, end) === text) return [];
    return [{ ...draft.locate(block, start, end), text }];
  });
}

/** Whether the edited draft reads as the old one does with the list and the words changed. */
function isWanted(before: Draft, after: Draft, { entries, order, changes }: ListEdit): boolean {
  const listed = new Set(entries);
  const staying = new Set(order.map(({ block }) => block));
  const removed = new Set(entries.filter((entry) => !staying.has(entry)));
  const changed = new Map<number, ListEdit['changes'][number][]>();
  for (const change of changes) {
    const known = changed.get(change.block);
    if (known === undefined) changed.set(change.block, [change]);
    else known.push(change);
  }
  const textOf = ({ index, text }: Block, number: number | null) =>
    withNumber(replaced(text, changed.get(index) ?? []), number);
  const wanted: string[] = [];
  const hosted: string[] = [];
  let next = 0;
  for (const block of before.blocks) {
    if (block.host >= 0) {
      if (!removed.has(block.host)) hosted.push(keyOf(block, textOf(block, null)));
    } else if (!listed.has(block.index)) wanted.push(keyOf(block, textOf(block, null)));
    else if (!removed.has(block.index)) {
      const { block: index, number } = order[next++]!;
      wanted.push(keyOf(before.blocks[index]!, textOf(before.blocks[index]!, number)));
    }
  }
  const isHosted = ({ host }: Block) => host >= 0;
  const now = after.blocks.filter((block) => !isHosted(block)).map((block) => keyOf(block, block.text));
  const nowHosted = after.blocks.filter(isHosted).map((block) => keyOf(block, block.text));
  return isSame(now, wanted) && isSame(nowHosted.sort(), hosted.sort());
}

function replaced(text: string, changes: ListEdit['changes']): string {
  let result = text;
  for (const { start, end, text: into } of [...changes].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + into + result.slice(end);
  return result;
}

function keyOf({ kind, level }: Block, text: string): string {
  return `${kind} ${level} ${text}`;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
