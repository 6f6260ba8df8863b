import type { DraftRule } from '../../engine/rule';

/**
 * An advertisement for health personnel that lacks what it must tell of the medicine (legemiddelforskriften § 13-7). Only a
 * draft that declares `type: annonse` is one: a note to colleagues or a text about the rules informs and advertises nothing.
 */
export const professionalInformation: DraftRule = {
  meta: {
    id: 'medicines/professional-information',
    severity: { public: 'off', professional: 'warning' },
    basis: ['lmf-13-7'],
    scope: 'draft',
    uses: ['lackingInformation'],
    replaces: [],
    messages: ['lacking'],
    fixes: [],
  },
  *check({ draft }) {
    const lacking = draft.lackingInformation;
    if (lacking === undefined) return;
    const { block, start, end, name, absent } = lacking;
    const parts = absent.map((part) => `#${part}`).join(',');
    yield { block, start, end, messageId: 'lacking', slots: { name, parts } };
  },
};
