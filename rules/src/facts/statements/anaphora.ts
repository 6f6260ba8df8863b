import type { BlockFacts } from '../block-facts';
import type { Place } from './claim-place';
import { isTreatment, topicAmong } from './subject';

/** A pronoun, or a noun in the definite form, takes up what was named so many sentences before at most. */
const SENTENCES = 2;

/**
 * The treatment that the sentences right before a claim speak of, in its block: what a sentence without a treatment of its own
 * is said of («Sprøyten settes i panna. Den virker med en gang», «Komplikasjoner forekommer praktisk talt ikke»).
 */
export function treatmentBefore(facts: BlockFacts, { sentence, firstToken }: Place): ReturnType<typeof topicAmong> {
  const { firstTokens } = facts.sentences;
  const first = firstTokens[Math.max(0, sentence - SENTENCES)] as number;
  return topicAmong(
    facts,
    first,
    firstToken,
    (about, hit) => isTreatment(about) && !facts.hits.covers('about-comparator', hit.firstToken, hit.endToken),
  );
}
