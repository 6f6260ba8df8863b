import type { Fix, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import type { FalseApproval } from '../../facts/false-approval';

/**
 * A use called approved that is not: outside the approved indication, approved elsewhere, or decided on by those who fund and
 * not by those who approve (legemiddelforskriften § 13-3; markedsføringsloven § 7).
 */
export const falseApproval: DraftRule = {
  meta: {
    id: 'medicines/false-approval',
    severity: { public: 'error', professional: 'error' },
    basis: ['lmf-13-3', 'mfl-7'],
    scope: 'draft',
    uses: ['falseApprovals', 'offLabelUses'],
    replaces: [],
    messages: ['use', 'foreign', 'decision', 'ce-mark'],
    fixes: ['deny'],
  },
  *check(context) {
    for (const approval of context.draft.falseApprovals) yield finding(approval, context);
  },
};

function finding(approval: FalseApproval, context: RuleContext): RuleFinding {
  const { block, start, end, kind, name, condition, medicine } = approval;
  const words = context.draft.blocks[block]!.text.slice(start, end);
  const uses = context.draft.offLabelUses.filter(({ first }) => first.medicine.substance === medicine.substance);
  const related = uses.map(({ first }) => ({
    block: first.block,
    start: first.start,
    end: first.end,
    messageId: 'coupled',
    slots: {},
  }));
  return {
    block,
    start,
    end,
    messageId: kind,
    slots: {
      words,
      medicine: name,
      condition: condition?.name[context.language] ?? uses[0]?.first.condition.name[context.language] ?? '',
    },
    severity: kind === 'decision' ? 'warning' : 'error',
    related,
    fixes: fixesFor(approval, context),
  };
}

/** «er ikke godkjent»: the statement turned into the truth. */
function fixesFor({ block, kind, predicate }: FalseApproval, { language }: RuleContext): Fix[] {
  if (predicate === undefined || kind === 'foreign') return [];
  const not = language === 'nn' ? 'ikkje ' : 'ikke ';
  const edits = [{ kind: 'replace', block, start: predicate.start, end: predicate.start, text: not } as const];
  return [{ messageId: 'deny', slots: { text: `${not}godkjent` }, safe: false, edits }];
}
