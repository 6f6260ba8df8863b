import type { RuleFinding } from '../../engine/finding';
import type { DraftRule } from '../../engine/rule';
import type { SuppressionUse } from '../../engine/suppressing';
import { draftMeta } from '../draft-rule';

/*
 * The rules about suppressions judge what became of the comments, so the engine runs them after it has applied these.
 */

/** A comment that lets something stand which is not there: the text was mended, or the rule's name is wrong. */
export const unusedSuppression: DraftRule = {
  meta: draftMeta('review/unused-suppression', 'warning', ['unused', 'unknown-rule', 'never'], ['remove']),
  *check({ suppressions, rules }) {
    for (const use of suppressions) {
      if (use.expired || use.comment.reason === '') continue;
      for (const [index, { id, start, end }] of use.comment.rules.entries()) {
        if (use.used[index]) continue;
        const known = rules.has(id) || id.endsWith('/*');
        const messageId = !known ? 'unknown-rule' : use.refused[index] ? 'never' : 'unused';
        yield { block: use.comment.block, start, end, messageId, slots: { rule: id }, fixes: removal(use, messageId) };
      }
    }
  },
};

/** A comment without a reason suppresses nothing: whoever reads the text later must see why. */
export const suppressionWithoutReason: DraftRule = {
  meta: draftMeta('review/suppression-without-reason', 'error', ['no-reason', 'no-rule']),
  *check({ draft, suppressions }) {
    for (const { comment } of suppressions) {
      if (comment.rules.length === 0) yield whole(draft.facts[comment.block]!.text, comment.block, 'no-rule', {});
      else if (comment.reason === '') yield whole(draft.facts[comment.block]!.text, comment.block, 'no-reason', {});
    }
  },
};

/** A comment whose date has passed suppresses nothing any more. */
export const expiredSuppression: DraftRule = {
  meta: draftMeta('review/expired-suppression', 'error', ['expired'], ['remove']),
  *check({ draft, suppressions }) {
    for (const use of suppressions) {
      if (!use.expired) continue;
      const finding = whole(draft.facts[use.comment.block]!.text, use.comment.block, 'expired', {
        until: use.comment.until ?? '',
      });
      yield { ...finding, fixes: removal(use, 'expired') };
    }
  },
};

function whole(text: string, block: number, messageId: string, slots: RuleFinding['slots']): RuleFinding {
  return { block, start: 0, end: text.length, messageId, slots };
}

/** The comment goes as a whole, when none of its rules is needed. */
function removal({ comment, used }: SuppressionUse, messageId: string): NonNullable<RuleFinding['fixes']> {
  if (used.some(Boolean) || messageId === 'never') return [];
  return [{ messageId: 'remove', slots: {}, safe: true, edits: [{ kind: 'remove-comment', block: comment.block }] }];
}
