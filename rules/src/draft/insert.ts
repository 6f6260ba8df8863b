import type { Block, BlockKind } from './block';
import type { Draft, SourceEdit } from './draft';
import { applyEdits, linesOf } from './edit';
import type { SourceFormat } from './format';

/**
 * The source edit that puts a paragraph of its own before or after a block (after what it hosts). As with `editBlock`,
 * each way is tried by reading the edited source: every old block is as it was, and the new one stands in its place.
 */
export function insertBeside(
  draft: Draft,
  format: SourceFormat,
  beside: Block,
  where: 'before' | 'after',
  text: string,
): readonly SourceEdit[] | undefined {
  const block = beside.host >= 0 ? draft.blocks[beside.host]! : beside;
  const index = where === 'before' ? block.index : endOf(draft, block);
  for (const place of placesFor(draft, block, where)) {
    for (const spelling of format.spellings(text)) {
      for (const inserted of insertions(draft.source, place, bulletOf(draft.source, block) + spelling)) {
        const edits = [{ start: place.offset, end: place.offset, text: inserted }];
        if (addsOnly(draft, format.read(applyEdits(draft.source, edits)), index, block.kind, text)) return edits;
      }
    }
  }
  return undefined;
}

const BULLET = /^[ \t]*[-*+•–][ \t]+$/;

/** What stands before a reference entry on its line, when that is a bullet: an entry beside it takes the same. */
function bulletOf(source: string, block: Block): string {
  const first = block.segments[0];
  if (block.kind !== 'referenceEntry' || first === undefined) return '';
  const before = source.slice(linesOf(source, block).start, first.source);
  return BULLET.test(before) ? before : '';
}

/** The index after a block and the blocks that it hosts. */
function endOf(draft: Draft, block: Block): number {
  let end = block.index + 1;
  while (end < draft.blocks.length && draft.blocks[end]!.host >= block.index) end++;
  return end;
}

/** The start of a line (`before`) or the end of one (`after`), UTF-16 into the source. */
interface Place {
  readonly offset: number;
  readonly side: 'before' | 'after';
}

/** Beside the block's own lines; else on the other side of what closes it, such as a fence, an underline or the file. */
function placesFor(draft: Draft, block: Block, where: 'before' | 'after'): readonly Place[] {
  const { source, blocks } = draft;
  const lines = linesOf(source, block);
  if (where === 'before') {
    const start = lines.start === 0 && source.charCodeAt(0) === 0xfeff ? 1 : lines.start;
    return [{ offset: start, side: 'before' }];
  }
  const places: Place[] = [{ offset: lines.end, side: 'after' }];
  const next = blocks[endOf(draft, block)];
  if (next !== undefined) places.push({ offset: linesOf(source, next).start, side: 'before' });
  else places.push({ offset: source.length, side: 'after' });
  return places;
}

/** The text with its line ends: a line of its own, or with blank lines around, whichever the neighbours have. */
function insertions(source: string, { offset, side }: Place, text: string): readonly string[] {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  if (side === 'before') {
    const above = source.slice(Math.max(0, offset - 80), offset);
    const blankAbove = /^\uFEFF?$/.test(above) || /\n[ \t]*\r?\n$/.test(above);
    const airy = `${blankAbove ? '' : eol}${text}${eol}${eol}`;
    const dense = `${text}${eol}`;
    return blankAbove ? [airy, dense] : [dense, airy];
  }
  const rest = source.slice(offset, offset + 80);
  const blankBelow = rest.trim() === '' || /^\r?\n[ \t]*\r?\n/.test(rest);
  const airy = `${eol}${eol}${text}${blankBelow ? '' : eol}`;
  const dense = `${eol}${text}`;
  return blankBelow ? [airy, dense] : [dense, airy];
}

/** A text beside a reference entry becomes one too; anywhere else it is a paragraph. */
function addsOnly(before: Draft, after: Draft, index: number, beside: BlockKind, text: string): boolean {
  if (after.blocks.length !== before.blocks.length + 1) return false;
  const added = after.blocks[index];
  if (added === undefined || added.kind !== (beside === 'referenceEntry' ? beside : 'paragraph') || added.text !== text)
    return false;
  return before.blocks.every((block, i) => {
    const now = after.blocks[i < index ? i : i + 1]!;
    const host = block.host < index ? block.host : block.host + 1;
    return now.kind === block.kind && now.level === block.level && now.host === host && now.text === block.text;
  });
}
