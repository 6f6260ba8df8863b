import { claimRule, lowered, reported } from './claim-rule';
import { comparisonFixes } from './comparison-fixes';

/**
 * Efficacy or tolerability ranked against another treatment or provider (directive 2001/83/EC art. 90: not better than or
 * equivalent to another treatment; helsepersonelloven § 13). A comparison that was measured stands with its figure and a
 * citation that resolves; mechanism, dose, route, price and frequency are none.
 */
export const comparison = claimRule(
  {
    id: 'claims/comparison',
    severity: { public: 'error', professional: 'warning' },
    basis: ['hpl-13', 'mfl-3', 'dir-2001-83-90'],
    scope: 'block',
    uses: ['support'],
    replaces: ['claims/onset', 'claims/superlative'],
    messages: ['comparison'],
    fixes: ['remove'],
  },
  ['comparison'],
  (claim, place, context) => {
    if (context.draft.support.isSupported(place.index, claim.sentence)) return { exemption: 'supported' };
    const isSoft = claim.entry.kind === 'spared' || claim.entry.kind === 'disparaging';
    return reported(claim, place, {
      messageId: 'comparison',
      severity: claim.strength === 'hedged' ? lowered(context) : isSoft ? 'warning' : undefined,
      fixes: comparisonFixes(claim, place),
    });
  },
);
