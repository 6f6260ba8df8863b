import type { DraftRule } from '../../engine/rule';

/**
 * The page's own clinic praised, or the reader invited to it, in a text about a prescription medicine (DMP: health services may
 * be marketed, but not linked to such medicines; legemiddelforskriften § 13-1).
 */
export const ownClinic: DraftRule = {
  meta: {
    id: 'promotion/own-clinic',
    severity: { public: 'warning', professional: 'off' },
    basis: ['dmp-tjenester', 'lmf-13-1', 'hpl-13'],
    scope: 'draft',
    uses: ['clinicPromotion', 'facts'],
    replaces: [],
    messages: ['invitation', 'praise', 'source'],
    fixes: [],
  },
  *check({ draft }) {
    for (const { block, start, end, sort } of draft.clinicPromotion) {
      const words = draft.facts[block]?.text.slice(start, end) ?? '';
      yield { block, start, end, messageId: sort, slots: { words } };
    }
  },
};
