import type { Severity } from '../../engine/finding';
import type { BlockRule } from '../../engine/rule';
import { findPersonalData, type PersonalData } from '../../facts/personal-data';

/**
 * A fødselsnummer or D-nummer, a journal number, or a patient's name with an illness (personvernforordningen article 9,
 * personopplysningsloven § 12, helsepersonelloven § 21). Numbers that are made for tests are information.
 */
export const personalData: BlockRule = {
  meta: {
    id: 'safeguards/personal-data',
    severity: { public: 'error', professional: 'error' },
    basis: ['gdpr-9', 'popplyl-12', 'hpl-21'],
    scope: 'block',
    uses: [],
    replaces: [],
    messages: ['national', 'synthetic', 'record', 'patient'],
    fixes: [],
  },
  *check({ index, facts }) {
    for (const { sort, start, end } of findPersonalData(facts)) {
      if (facts.isAllowed(start, end)) continue;
      yield {
        block: index,
        start,
        end,
        messageId: sort,
        slots: {},
        ...(SEVERITY[sort] && { severity: SEVERITY[sort] }),
      };
    }
  },
};

const SEVERITY: Readonly<Partial<Record<PersonalData['sort'], Severity>>> = { synthetic: 'info' };
