import { claimRule, lowered, wordsOf } from './claim-rule';
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
    return {
      finding: {
        block: place.index,
        start: claim.start,
        end: claim.end,
        messageId: isLasting ? 'lasting' : claim.kind === 'guarantee' ? 'guarantee' : 'cure',
        slots: { words: wordsOf(claim, place) },
        ...(claim.strength === 'hedged' ? { severity: lowered(context) } : {}),
        fixes: cureFixes(claim, place, context),
      },
    };
  },
);
