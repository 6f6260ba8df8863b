import type { Block, BlockKind } from '../draft/block';
import type { Span } from '../draft/span';
import type { RuleId } from './ids';

/**
 * A comment that lets findings stand: `noktern-tillat RULE[, RULE] [«words»]: reason (Name, til YYYY-MM-DD)` for the next
 * block, or for those words in it; `noktern-tillat-fil` for the whole draft.
 */
export interface SuppressionComment {
  /** Index of the comment's block. */
  readonly block: number;
  readonly scope: 'block' | 'draft';
  /** Where each rule id stands in the comment, UTF-16 offsets into its text. */
  readonly rules: readonly (Span & { readonly id: string })[];
  /** Only findings on these words; empty for all. */
  readonly words: string;
  readonly reason: string;
  readonly by: string | null;
  /** ISO date; the suppression counts on that day and not after it. */
  readonly until: string | null;
}

const COMMAND = /^noktern-tillat(-fil)?(?=\s|:|$)/;
/** Rule ids, optional words in quotation marks, colon. */
const HEAD = /^\s*([^:«"“]*?)\s*(?:[«"“]([^»"”]*)[»"”]\s*)?(?::|$)/;
const RULE = /[a-z]+(?:-[a-z]+)*(?:\/[a-z0-9-]*\*?)?/g;
/** The bracket at the end, read from the right. */
const TAIL = /\(([^()]*)\)\s*$/;
const UNTIL = /(?:^|[\s,])til\s+(\d{4}-\d{2}-\d{2})\s*$/;

/** Whether a block is a suppression comment. */
export function isSuppression(text: string, kind: BlockKind): boolean {
  return kind === 'comment' && COMMAND.test(text);
}

/** The suppression a comment block holds, or `undefined` for any other comment. */
export function parseSuppression(block: Block): SuppressionComment | undefined {
  const { text } = block;
  const command = COMMAND.exec(text);
  if (!command) return undefined;
  const rest = text.slice(command[0].length);
  const head = HEAD.exec(rest);
  const ids = head?.[1] ?? '';
  const idsStart = command[0].length + rest.indexOf(ids);
  const rules = [...ids.matchAll(RULE)].map((match) => ({
    id: match[0],
    start: idsStart + match.index,
    end: idsStart + match.index + match[0].length,
  }));
  const said = head ? rest.slice(head[0].length).trim() : '';
  const tail = TAIL.exec(said);
  const inside = tail?.[1]?.trim() ?? '';
  const until = UNTIL.exec(inside);
  const by = (until ? inside.slice(0, until.index) : inside).replace(/[\s,]+$/, '').trim();
  return {
    block: block.index,
    scope: command[1] ? 'draft' : 'block',
    rules,
    words: head?.[2]?.trim() ?? '',
    reason: (tail ? said.slice(0, tail.index) : said).trim(),
    by: by === '' ? null : by,
    until: until?.[1] ?? null,
  };
}

/** Whether a comment's rule id covers a rule; a whole group is written `claims/*`. */
export function coversRule(written: string, rule: RuleId): boolean {
  return written === rule || (written.endsWith('/*') && rule.startsWith(written.slice(0, -1)));
}

/**
 * The block a comment speaks of: its host for an inline comment, otherwise the next block that is read as text. -1 at the end.
 */
export function targetOf(comment: Block, blocks: readonly Block[]): number {
  if (comment.host >= 0) return comment.host;
  for (let i = comment.index + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind !== 'comment' && block.kind !== 'linkTarget') return i;
  }
  return -1;
}
