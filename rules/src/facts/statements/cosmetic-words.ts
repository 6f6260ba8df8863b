import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { claimFrom, placeOf } from './claim-place';

/**
 * Words that play on ordinary features of the body («kalkunhals»). Who speaks of the words, or against them, uses none.
 */
export function findCosmeticWords(facts: BlockFacts): Claim[] {
  return facts.hits.ofKind('cosmetic-word').map((hit) => {
    const place = placeOf(facts, hit);
    const { firstToken: first, endToken: end } = place;
    return claimFrom(facts, place, 'cosmetic-wording', 'anatomy', hit, () => {
      if (place.negated) return 'negated';
      if (facts.hits.within('wording-critic', first, end) || facts.hits.within('critical', first, end))
        return 'critical';
      return null;
    });
  });
}

/** Beside these a word that product information uses too is about cosmetic treatment. */
const TREATED = ['cosmetic-treatment', 'treats', 'about-treatment', 'medicine', 'against', 'currency'] as const;

/** Whether the sentence of a word speaks of a treatment or a price. */
export function isTreated(facts: BlockFacts, { sentence }: Claim): boolean {
  const { firstTokens, endTokens } = facts.sentences;
  const [first, end] = [firstTokens[sentence] as number, endTokens[sentence] as number];
  return TREATED.some((kind) => facts.hits.within(kind, first, end) !== undefined);
}
