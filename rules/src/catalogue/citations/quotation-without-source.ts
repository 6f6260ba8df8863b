import type { DraftRule } from '../../engine/rule';

/** A quotation from a document, a body or the media, in a sentence that neither cites nor links. */
export const quotationWithoutSource: DraftRule = {
  meta: {
    id: 'citations/quotation-without-source',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['unsourced'],
    fixes: [],
  },
  *check({ draft }) {
    for (const { block, start, end } of draft.sourcing.unsourcedQuotations)
      yield { block, start, end, messageId: 'unsourced', slots: {} };
  },
};
