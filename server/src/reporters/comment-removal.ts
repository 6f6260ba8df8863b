import type { Draft, SourceEdit } from '../../../rules/src/draft/draft';

const OPEN = '<!--';
const CLOSE = '-->';

/**
 * The edit that takes a comment out of the source: with its marks, and with its lines when it stands alone on them.
 * `undefined` when the block is no comment with marks of its own.
 * @param block index of the comment's block
 */
export function commentRemoval(draft: Draft, block: number): SourceEdit | undefined {
  const { source } = draft;
  const comment = draft.blocks[block];
  if (comment?.kind !== 'comment') return undefined;
  const inside = draft.locate(block, 0, comment.text.length);
  const open = source.lastIndexOf(OPEN, inside.start);
  const close = source.indexOf(CLOSE, inside.end);
  if (open === -1 || close === -1) return undefined;
  if (source.slice(open + OPEN.length, inside.start).trim() !== '' || source.slice(inside.end, close).trim() !== '') {
    return undefined;
  }
  return withLines(source, open, close + CLOSE.length);
}

function withLines(source: string, start: number, end: number): SourceEdit {
  let first = start;
  while (first > 0 && isBlank(source.charAt(first - 1))) first--;
  let last = end;
  while (last < source.length && isBlank(source.charAt(last))) last++;
  const alone = isLineEdge(source.charAt(first - 1)) && isLineEdge(source.charAt(last));
  if (!alone) return { start, end, text: '' };
  last = afterLineEnd(source, last);
  // A paragraph of its own leaves one empty line between its neighbours, not two.
  const next = afterLineEnd(source, last);
  const paragraph = next > last && (first === 0 || /(?:\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(source.slice(0, first)));
  return { start: first, end: paragraph ? next : last, text: '' };
}

/** The place after the line end at `at`, or `at` itself when none stands there. */
function afterLineEnd(source: string, at: number): number {
  if (source.startsWith('\r\n', at)) return at + 2;
  return source[at] === '\n' || source[at] === '\r' ? at + 1 : at;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** The empty string stands for either end of the source. */
function isLineEdge(character: string): boolean {
  return character === '' || character === '\n' || character === '\r' || character === '\uFEFF';
}
