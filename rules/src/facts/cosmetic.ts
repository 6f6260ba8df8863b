import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import type { BlockFacts } from './block-facts';

/* Cosmetic treatment, as forskrift om markedsføring av kosmetiske inngrep § 3 has it. */

/** A draft that names cosmetic treatments in so many blocks is about them. */
const MANY = 4;

/** Whether a block names such a treatment; «vi tilbyr ikke fillers» and the titles of sources name none. */
export function namesCosmetic(facts: BlockFacts): boolean {
  return (
    STATEMENT_KINDS.has(facts.kind) && facts.hits.ofKind('cosmetic-treatment').some((hit) => !facts.isNegated(hit))
  );
}

/**
 * Whether the draft's title names such a treatment, or many of its blocks do.
 * @param within the blocks that name one, or more
 */
export function isAboutCosmetic(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): boolean {
  let named = 0;
  for (const index of within) {
    if (!namesCosmetic(facts[index] as BlockFacts)) continue;
    const { kind, level } = blocks[index] as BlockContent;
    if (kind === 'title' || (kind === 'heading' && level === 1)) return true;
    if (++named >= MANY) return true;
  }
  return false;
}
