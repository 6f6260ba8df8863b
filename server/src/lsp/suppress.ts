import { STATEMENT_KINDS } from '../../../rules/src/draft/block';
import type { Draft, SourceEdit } from '../../../rules/src/draft/draft';
import type { RuleId } from '../../../rules/src/engine/ids';
import { type SuppressionWish, suppressionText } from '../../../rules/src/engine/suppression-text';
import type { LocatedFinding } from '../reporters/report';
import type { Judged } from './judge';

/** Why a finding cannot be let stand by a comment; ids of `editor/suppress` in the messages. */
export type SuppressRefusal = 'gone' | 'no-comments' | 'reviewers-only' | 'expired' | 'unreadable' | 'no-place';

export type SuppressAnswer = { readonly edits: readonly SourceEdit[] } | { readonly refusal: SuppressRefusal };

export type SuppressReason = Pick<SuppressionWish, 'reason' | 'by' | 'until'>;

/** Whether it makes sense to offer a comment: what a comment or the header itself got wrong has to be put right. */
export function isSuppressible({ rule, block }: LocatedFinding): boolean {
  return block >= 0 && !rule.startsWith('review/') && rule !== 'draft/internal-error';
}

/**
 * The edits that let a finding stand: a comment for its words, above their block or in it. What a page's title or description
 * says has no block that a comment could speak of; there the comment is for the whole draft, which never counts for errors of
 * `medicines/`.
 * @param today ISO date
 */
export function suppressionEdits(
  { draft, source, configuration }: Judged,
  finding: LocatedFinding,
  reason: SuppressReason,
  today: string,
): SuppressAnswer {
  if (!draft.hasComments) return { refusal: 'no-comments' };
  if (configuration.suppressions === 'reviewers-only' && finding.severity === 'error')
    return { refusal: 'reviewers-only' };
  if (reason.until !== null && reason.until < today) return { refusal: 'expired' };
  const inHeader = isInHeader(draft, finding.block);
  if (inHeader && finding.severity === 'error' && finding.rule.startsWith('medicines/')) return { refusal: 'no-place' };
  const text = suppressionText({
    scope: inHeader ? 'draft' : 'block',
    rule: finding.rule as RuleId,
    words: source.slice(finding.start, finding.end),
    ...reason,
  });
  if (text === undefined) return { refusal: 'unreadable' };
  const about = inHeader
    ? draft.blocks.findIndex((block) => block.host < 0 && STATEMENT_KINDS.has(block.kind))
    : finding.block;
  const edits = about < 0 ? undefined : draft.insertComment(about, text);
  return edits === undefined ? { refusal: 'no-place' } : { edits };
}

function isInHeader({ blocks }: Draft, index: number): boolean {
  const block = blocks[index];
  return block?.kind === 'frontMatter' || (block !== undefined && blocks[block.host]?.kind === 'frontMatter');
}
