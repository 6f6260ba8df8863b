import type { Severity } from '../../engine/finding';
import type { RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { claimRule, lowered, reported } from './claim-rule';
import { safetyFixes } from './safety-fixes';

/**
 * Safety promised without reserve: a safety word about the treatment, a denied or belittled harm (directive 2001/83/EC
 * art. 90: not without adverse reactions; helsepersonelloven § 13). What was found in a study, with its figure and a
 * citation that resolves, is left.
 */
export const safety = claimRule(
  {
    id: 'claims/safety',
    severity: { public: 'error', professional: 'warning' },
    basis: ['hpl-13', 'mfl-3', 'dir-2001-83-90'],
    scope: 'block',
    uses: ['support'],
    replaces: [],
    messages: ['safe', 'harm'],
    fixes: ['remove', 'may'],
  },
  ['safety'],
  (claim, place, context) => {
    const isWord = claim.entry.kind === 'safety';
    const isMeasured = !isWord || claim.entry.ref === 'tolerated';
    if (isMeasured && context.draft.support.isSupported(place.index, claim.sentence)) return { exemption: 'supported' };
    const severity = severityOf(claim, context);
    return reported(claim, place, {
      messageId: isWord && claim.entry.ref !== 'tolerated' ? 'safe' : 'harm',
      severity,
      fixes: safetyFixes(claim, place, context),
    });
  },
);

/** How a harm or its rarity is graded asks for a source; a professional reader knows what «sjelden» means. */
function severityOf(claim: Claim, context: RuleContext): Severity | undefined {
  const { kind, ref } = claim.entry;
  const isGraded = kind === 'rarity' || ref === 'tolerated' || ref === 'sure';
  if (kind === 'rarity' && (ref === 'plain' || ref === 'seldom') && context.audience === 'professional') return 'info';
  if (claim.strength === 'hedged') return lowered(context);
  return isGraded ? 'warning' : undefined;
}
