import type { BlockPlace } from '../../engine/rule';
import type { BlockFacts } from '../../facts/block-facts';
import { namesCosmetic } from '../../facts/cosmetic';
import type { DraftFacts } from '../../facts/draft-facts';

/** Whether a block speaks of cosmetic treatment: itself, under a heading that does, or in a draft that is about it. */
export function isCosmeticPlace({ block, facts }: BlockPlace, draft: DraftFacts): boolean {
  return (
    namesCosmetic(facts) ||
    draft.isCosmetic ||
    block.section.some((heading) => namesCosmetic(draft.facts[heading] as BlockFacts))
  );
}
