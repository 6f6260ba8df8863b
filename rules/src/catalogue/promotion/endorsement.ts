import type { Severity } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { isPrescriptionName } from '../../facts/entities';
import { claimRule, reported } from '../claims/claim-rule';
import { removeSentence } from './remove-sentence';

/**
 * Recommendations by health personnel, experts, authorities and people who are known (directive 2001/83 article 90 f;
 * helsepersonelloven § 13; regulation 1924/2006 article 12 c for food). What a source supports is a guideline's advice, unless
 * it recommends the clinic itself.
 */
export const endorsement = claimRule(
  {
    id: 'promotion/endorsement',
    severity: { public: 'error', professional: 'info' },
    basis: ['dir-2001-83-90', 'hpl-13', 'lmi-7-2'],
    scope: 'block',
    uses: ['support'],
    replaces: [],
    messages: ['expert', 'authority', 'celebrity', 'media'],
    fixes: ['remove'],
  },
  ['endorsement'],
  (claim, place, context) => {
    const isGeneral = claim.entry.ref === 'expert' && claim.voice === 'text';
    if (isGeneral && context.draft.support.isCited(place.index, claim.sentence)) return { exemption: 'supported' };
    return reported(claim, place, {
      messageId: messageOf(claim),
      severity: severityOf(claim, place, context),
      fixes: removeSentence(claim.sentence, place),
    });
  },
);

function messageOf({ entry }: Claim): string {
  return MESSAGES[entry.ref] ?? 'expert';
}

const MESSAGES: Readonly<Record<string, string>> = { authority: 'authority', celebrity: 'celebrity', media: 'media' };

/** Known people and any recommendation of a prescription medicine must go; of the others the words may. */
function severityOf({ entry }: Claim, { facts }: BlockPlace, { audience }: RuleContext): Severity | undefined {
  if (audience !== 'public') return undefined;
  return entry.ref === 'celebrity' || facts.medicines.some(isPrescriptionName) ? 'error' : 'warning';
}
