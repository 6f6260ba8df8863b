import type { DraftRule } from '../../engine/rule';

/**
 * A page on cosmetic treatment for the public that does not state the medically responsible person, the name, the address and the
 * telephone number (kosmetikkforskriften § 4). Off where the site's own footer states them (`clinic.imprint`).
 */
export const responsiblePerson: DraftRule = {
  meta: {
    id: 'safeguards/responsible-person',
    severity: { public: 'warning', professional: 'off' },
    basis: ['kosmetikk-4', 'legeforeningen-iii-2'],
    scope: 'draft',
    uses: ['missingImprint'],
    replaces: [],
    messages: ['missing'],
    fixes: [],
  },
  *check({ draft, hasImprint }) {
    const found = hasImprint ? undefined : draft.missingImprint;
    if (found === undefined) return;
    const { block, start, end, missing } = found;
    yield { block, start, end, messageId: 'missing', slots: { parts: missing.map((part) => `#${part}`).join(',') } };
  },
};
