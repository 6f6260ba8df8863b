import type { Fix } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { claimRule, lowered, reported } from './claim-rule';
import { removeAdjective, removeAdverbial } from './removal';

/**
 * How soon a benefit sets in (helsepersonelloven § 13; markedsføringsloven § 3). A figure and a citation that resolves, in
 * the same or an adjoining sentence, clear it; a hedge lowers it one step.
 */
export const onset = claimRule(
  {
    id: 'claims/onset',
    severity: { public: 'error', professional: 'warning' },
    basis: ['hpl-13', 'mfl-3'],
    scope: 'block',
    uses: ['support'],
    replaces: [],
    messages: ['onset'],
    fixes: ['remove'],
  },
  ['onset'],
  (claim, place, context) => {
    if (isUnderAdverseHeading(place, context)) return { exemption: 'adverse-effect' };
    if (context.draft.support.isSupported(place.index, claim.sentence)) return { exemption: 'supported' };
    return reported(claim, place, {
      messageId: 'onset',
      fixes: fixesOf(claim, place),
      severity: claim.strength === 'hedged' ? lowered(context) : undefined,
    });
  },
);

/** The time goes from the end of its clause, an adjective from before its effect. */
function fixesOf(claim: Claim, place: BlockPlace): Fix[] {
  const { words } = claim;
  if (claim.entry.kind !== 'onset-adjective') return removeAdverbial(place, claim);
  return words.start === claim.start ? removeAdjective(place, words, claim.end) : removeAdverbial(place, words);
}

/** Under «Bivirkninger» times tell how adverse effects come and pass. */
function isUnderAdverseHeading({ block }: BlockPlace, { draft }: RuleContext): boolean {
  return block.section.some((heading) => draft.facts[heading]?.hits.has('about-adverse'));
}
