import type { Related } from '../../engine/finding';
import type { BlockPlace } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { priceAfter } from '../../facts/statements/offers-figures';
import { claimRule, reported } from '../claims/claim-rule';
import { isCosmeticPlace } from './cosmetic-place';

/**
 * Discounts, bundles, what is free, gifts, credit and prices that are called low (helsepersonelloven § 13; Legeforeningens
 * etiske regler III § 3). For cosmetic treatment an error; credit for it is forbidden (kosmetikkforskriften § 6).
 */
export const priceOffer = claimRule(
  {
    id: 'promotion/price-offer',
    severity: { public: 'warning', professional: 'info' },
    basis: ['hpl-13', 'legeforeningen-iii-3', 'kosmetikk-4'],
    scope: 'block',
    uses: ['isCosmetic', 'facts'],
    replaces: [],
    messages: ['discount', 'low', 'limited', 'bundle', 'free', 'reward', 'credit', 'cosmetic-credit'],
    fixes: [],
  },
  ['offer'],
  (claim, place, { draft, audience }) => {
    const ref = claim.entry.ref === 'sale' ? 'discount' : claim.entry.ref;
    const related = relatedPrice(claim, place);
    if (audience === 'professional') return reported(claim, place, { messageId: ref, related });
    const cosmetic = isCosmeticPlace(place, draft);
    if (ref === 'credit' && cosmetic)
      return reported(claim, place, {
        messageId: 'cosmetic-credit',
        basis: ['kosmetikk-6', 'hpl-13'],
        severity: 'error',
      });
    return reported(claim, place, { messageId: ref, related, severity: cosmetic ? 'error' : undefined });
  },
);

/** The price that a word of sale («kombitilbud») is about. */
function relatedPrice(claim: Claim, { index, facts }: BlockPlace): readonly Related[] {
  const price = claim.entry.ref === 'sale' ? priceAfter(facts, claim) : undefined;
  return price ? [{ block: index, ...price, messageId: 'price', slots: {} }] : [];
}
