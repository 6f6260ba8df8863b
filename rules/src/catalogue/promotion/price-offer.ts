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
    if (audience === 'professional') return reported(claim, place, { messageId: ref });
    const cosmetic = isCosmeticPlace(place, draft);
    if (ref === 'credit' && cosmetic)
      return reported(claim, place, {
        messageId: 'cosmetic-credit',
        basis: ['kosmetikk-6', 'hpl-13'],
        severity: 'error',
      });
    return reported(claim, place, { messageId: ref, severity: cosmetic ? 'error' : undefined });
  },
);
