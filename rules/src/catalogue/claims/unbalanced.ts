import type { DraftRule } from '../../engine/rule';

/** Fewer statements of benefit than this are no treatment page. */
const ENOUGH = 2;

/**
 * A text that states benefits and says nothing of risk, adverse effects or contraindications (directive 2001/83 article 90;
 * helsepersonelloven § 13). Reported once, at the first benefit.
 */
export const unbalanced: DraftRule = {
  meta: {
    id: 'claims/unbalanced',
    severity: { public: 'warning', professional: 'info' },
    basis: ['hpl-13', 'dir-2001-83-90'],
    scope: 'draft',
    uses: ['balance'],
    replaces: [],
    messages: ['unbalanced', 'benefit'],
    fixes: [],
  },
  *check({ draft }) {
    const { benefits, hasRisk } = draft.balance;
    const [first, ...others] = benefits;
    if (hasRisk || first === undefined || benefits.length < ENOUGH) return;
    const { block, claim } = first;
    yield {
      block,
      start: claim.start,
      end: claim.end,
      messageId: 'unbalanced',
      slots: { count: String(benefits.length) },
      related: others.map((other) => ({
        block: other.block,
        start: other.claim.start,
        end: other.claim.end,
        messageId: 'benefit',
        slots: {},
      })),
    };
  },
};
