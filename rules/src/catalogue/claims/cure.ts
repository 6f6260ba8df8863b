import { claimRule, lowered, reported } from './claim-rule';
import { cureFixes } from './cure-fixes';

/**
 * Cure, lasting effect and guarantee (directive 2001/83/EC art. 90: not guaranteed, no misleading claims of recovery;
 * helsepersonelloven § 13; helsetilsynet on promises). No source clears a guarantee; a lasting effect that was measured stands
 * with its figure and a citation that resolves.
 */
export const cure = claimRule(
  {
    id: 'claims/cure',
    severity: { public: 'error', professional: 'warning' },
    basis: ['hpl-13', 'mfl-3', 'dir-2001-83-90', 'uh-1-17'],
    scope: 'block',
    uses: ['support'],
    replaces: ['claims/superlative'],
    messages: ['cure', 'lasting', 'guarantee'],
    fixes: ['replace', 'remove'],
  },
  ['cure', 'guarantee'],
  (claim, place, context) => {
    const isLasting = claim.entry.kind === 'permanence';
    if (isLasting && context.draft.support.isSupported(place.index, claim.sentence)) return { exemption: 'supported' };
    return reported(claim, place, {
      messageId: isLasting ? 'lasting' : claim.kind === 'guarantee' ? 'guarantee' : 'cure',
      severity: claim.strength === 'hedged' ? lowered(context) : undefined,
      fixes: cureFixes(claim, place, context),
    });
  },
);
