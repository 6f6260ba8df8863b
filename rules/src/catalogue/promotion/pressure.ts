import type { Fix } from '../../engine/finding';
import type { BlockPlace } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { claimRule, reported } from '../claims/claim-rule';
import { replacing } from '../claims/fix-text';

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
  (claim, place) => reported(claim, place, { messageId: messageOf(claim), fixes: removeSentence(claim, place) }),
);

function messageOf({ entry }: Claim): string {
  return entry.ref === 'shame-asked' ? 'shame' : entry.ref;
}

/** The sentence goes when another is left in its paragraph; what is pressed for is seldom said in it. */
function removeSentence({ sentence }: Claim, place: BlockPlace): Fix[] {
  const { text, sentences } = place.facts;
  if (sentences.count < 2 || place.block.kind !== 'paragraph') return [];
  const isLast = sentence === sentences.count - 1;
  const start = isLast ? (sentences.ends[sentence - 1] as number) : (sentences.starts[sentence] as number);
  const end = isLast ? (sentences.ends[sentence] as number) : (sentences.starts[sentence + 1] as number);
  return [replacing(place, 'remove', start, end, '', text.slice(start, end).trim())];
}
