import type { BlockRule } from '../../engine/rule';
import { namedIn, nameFinding } from './naming';

/**
 * A prescription medicine's name written so that readers see it and searches do not: signs, digits or foreign letters for
 * letters, letters one by one. The disguise changes nothing in law (legemiddelforskriften § 13-4).
 */
export const disguisedName: BlockRule = {
  meta: {
    id: 'medicines/disguised-name',
    severity: { public: 'error', professional: 'off' },
    basis: ['lmf-13-4', 'dmp-botox'],
    scope: 'block',
    uses: ['namedMedicines'],
    replaces: [],
    messages: ['disguised', 'hidden', 'withheld', 'mentioned'],
    fixes: ['drop', 'neutral', 'all'],
  },
  concerns: (facts) => facts.medicines.length > 0,
  *check(place, context) {
    for (const { mention, how } of namedIn(place, context)) {
      if (!mention.isDisguised) continue;
      const finding = nameFinding(place, mention, how === 'named' ? 'disguised' : how, context);
      yield how === 'mentioned' ? { ...finding, severity: 'info' } : finding;
    }
  },
};
