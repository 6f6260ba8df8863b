import type { BlockContent } from '../draft/block';
import type { BlockFacts } from './block-facts';

/**
 * The sections of a draft that sell: somewhere in them stands a price, an offer, a booking or what the house itself gives. A
 * section is known by the index of its heading; what stands before the first heading is section -1.
 * @param within the blocks that sell, or more
 */
export function findSellingSections(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): ReadonlySet<number> {
  const selling = new Set<number>();
  for (const index of within) {
    if (sells(facts[index] as BlockFacts)) selling.add(sectionOf(blocks, index));
  }
  return selling;
}

/** Whether a block makes its section one that sells. */
export function sells({ kind, hits }: BlockFacts): boolean {
  return kind !== 'referenceEntry' && kind !== 'comment' && hits.has('promo');
}

/** The section that a block belongs to; a heading opens its own. */
export function sectionOf(blocks: readonly BlockContent[], index: number): number {
  const block = blocks[index] as BlockContent;
  return block.kind === 'heading' ? index : (block.section.at(-1) ?? -1);
}
