import type { DraftRule } from '../../engine/rule';
import { entryOpening } from '../../facts/citations/citation-labels';

/**
 * An entry of the reference list that nothing in the text points to. One that a citation came near (another spelling,
 * another author first, another year) is that citation's matter.
 */
export const uncitedReference: DraftRule = {
  meta: {
    id: 'citations/uncited-reference',
    severity: { public: 'info', professional: 'info' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations'],
    replaces: [],
    messages: ['uncited'],
    fixes: [],
  },
  *check({ draft }) {
    const { references, citedBy, nearlyCited } = draft.citations;
    for (let i = 0; i < references.length; i++) {
      if (citedBy[i]!.length > 0 || nearlyCited[i]!) continue;
      const reference = references[i]!;
      const { start, end } = entryOpening(reference, draft.blocks[reference.block]!.text);
      yield { block: reference.block, start, end, messageId: 'uncited', slots: {} };
    }
  },
};
