import type { Claim } from '../../facts/claim';
import { claimRule, reported } from '../claims/claim-rule';
import { removeSentence } from './remove-sentence';

/**
 * Haste, shame and fear that make the reader book (helsepersonelloven § 13; Legeforeningen's code, chapter III § 1; the
 * regulation on unfair commercial practices § 1 no. 7). Offers of price and their deadlines are `promotion/price-offer`'s.
 */
export const pressure = claimRule(
  {
    id: 'promotion/pressure',
    severity: { public: 'warning', professional: 'info' },
    basis: ['hpl-13', 'legeforeningen-iii-1', 'uh-1-7'],
    scope: 'block',
    uses: [],
    replaces: [],
    messages: ['haste', 'shame', 'fear'],
    fixes: ['remove'],
  },
  ['pressure'],
  (claim, place) =>
    reported(claim, place, { messageId: messageOf(claim), fixes: removeSentence(claim.sentence, place) }),
);

function messageOf({ entry }: Claim): string {
  return entry.ref === 'shame-asked' ? 'shame' : entry.ref;
}
