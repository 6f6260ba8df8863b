import type { Block } from './block';
import { sourceEnd } from './blocks';
import type { Draft, SourceEdit } from './draft';
import { applyEdits, linesOf } from './edit';
import type { SourceFormat } from './format';

/**
 * The source edit that writes a comment which speaks of a block: on a line of its own above it, or inside it. As with
 * `editBlock`, each way is tried by reading the edited source: every old block is as it was, and the new comment comes right
 * before the block or is hosted by it. `undefined` when the format has no comments, or the block stands where none can.
 * @param text what stands between the marks, without line ends
 */
export function insertComment(
  draft: Draft,
  format: SourceFormat,
  about: Block,
  text: string,
): readonly SourceEdit[] | undefined {
  if (!format.hasComments || /-->|[\r\n]/.test(text)) return undefined;
  const block = about.host >= 0 ? draft.blocks[about.host]! : about;
  for (const edit of candidates(draft.source, block, `<!-- ${text} -->`)) {
    if (addsComment(draft, format.read(applyEdits(draft.source, [edit])), block.index, text)) return [edit];
  }
  return undefined;
}

function* candidates(source: string, block: Block, comment: string): Generator<SourceEdit> {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const lines = linesOf(source, block);
  const start = lines.start === 0 && source.charCodeAt(0) === 0xfeff ? 1 : lines.start;
  const [indent = ''] = /^[ \t]*/.exec(source.slice(start, lines.end)) ?? [];
  yield at(start, `${indent}${comment}${eol}`);
  yield at(start, `${indent}${comment}${eol}${eol}`);
  yield at(sourceEnd(block), ` ${comment}`);
  yield at(lines.end, ` ${comment}`);
}

function at(place: number, text: string): SourceEdit {
  return { start: place, end: place, text };
}

function addsComment(before: Draft, after: Draft, target: number, text: string): boolean {
  if (after.blocks.length !== before.blocks.length + 1) return false;
  const added = after.blocks.findIndex(
    (block, i) => block.kind !== before.blocks[i]?.kind || block.text !== before.blocks[i]?.text,
  );
  const comment = after.blocks[added];
  if (comment?.kind !== 'comment' || comment.text !== text) return false;
  const now = (index: number): number => (index < added ? index : index + 1);
  const speaksOf = comment.host >= 0 ? comment.host === now(target) : added === target;
  return (
    speaksOf &&
    before.blocks.every((block) => {
      const same = after.blocks[now(block.index)]!;
      const host = block.host < 0 ? -1 : now(block.host);
      return same.kind === block.kind && same.level === block.level && same.host === host && same.text === block.text;
    })
  );
}
