import { STATEMENT_KINDS } from '../../draft/block';
import type { RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext, RuleMeta } from '../../engine/rule';
import type { WaiverState, WaiverUse } from '../../engine/waivers';
import { draftMeta } from '../draft-rule';

/*
 * The rules about waivers judge what became of them, so the engine runs them after it has applied these.
 */

function waiverRule(
  id: RuleMeta['id'],
  severity: RuleMeta['severity']['public'],
  messages: readonly string[],
  messageOf: (use: WaiverUse) => string | undefined,
): DraftRule {
  return {
    meta: draftMeta(id, severity, messages),
    *check(context) {
      for (const use of context.waivers) {
        const messageId = messageOf(use);
        if (messageId !== undefined) yield { ...placeOf(use, context), messageId, slots: slotsOf(use) };
      }
    },
  };
}

/** States in which a waiver lets nothing stand, for another reason than its date or that it is not clear what it means. */
const USELESS: readonly WaiverState[] = ['unused', 'other-text', 'tampered', 'unknown-reviewer', 'no-right'];

/** A waiver that lets nothing stand: its finding is gone, or it does not count for this text. */
export const unusedWaiver = waiverRule('review/unused-waiver', 'warning', USELESS, ({ state }) =>
  USELESS.includes(state) ? state : undefined,
);

/** A waiver of a finding that has got equals, or lost them: it is not known which was meant. */
export const ambiguousWaiver = waiverRule('review/ambiguous-waiver', 'error', ['ambiguous'], ({ state }) =>
  state === 'ambiguous' ? 'ambiguous' : undefined,
);

/** A waiver whose date has passed. */
export const expiredWaiver = waiverRule('review/expired-waiver', 'error', ['expired'], ({ state }) =>
  state === 'expired' ? 'expired' : undefined,
);

/** The finding that the waiver is about; without one the first sentence of the draft. */
function placeOf({ place }: WaiverUse, { draft }: RuleContext): Pick<RuleFinding, 'block' | 'start' | 'end'> {
  if (place !== undefined) return place;
  const block = Math.max(
    0,
    draft.facts.findIndex(({ kind, text }) => STATEMENT_KINDS.has(kind) && text !== ''),
  );
  const { start, end } = draft.facts[block]?.sentenceOf({ start: 0, end: 0 }) ?? { start: 0, end: 0 };
  return { block, start, end };
}

function slotsOf({ waiver, equals }: WaiverUse): RuleFinding['slots'] {
  const { id, rule, by, until } = waiver;
  return { file: id, rule, by, until: until ?? '', equals: String(equals), given: String(waiver.equals) };
}
