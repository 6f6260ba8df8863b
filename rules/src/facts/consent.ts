import type { BlockContent } from '../draft/block';
import { overlaps, type Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';

/**
 * The five parts of an off-label note (pasient- og brukerrettighetsloven §§ 3-2 and 4-1, and practice): the status of the
 * use, the individual assessment, the alternatives, risks and limited evidence, and informed consent.
 */
export const CONSENT_PARTS = ['status', 'assessment', 'alternatives', 'risk', 'consent'] as const;
export type ConsentPart = (typeof CONSENT_PARTS)[number];

/** A note that a use is outside the approved indication. Offsets are UTF-16 into the block that states the status. */
export interface ConsentNote extends Span {
  readonly block: number;
  readonly parts: ReadonlySet<ConsentPart>;
}

/** Blocks that a note's other parts may stand in, before and after the one that states the status. */
const REACH = 1;

/**
 * The notes of a draft: each statement of the status, with the parts that stand in its block or beside it.
 * @param within the blocks that hold parts of notes, or more
 */
export function findConsentNotes(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): ConsentNote[] {
  const notes: ConsentNote[] = [];
  for (const index of within) {
    const here = facts[index] as BlockFacts;
    const said = here.hits.ofKind(KIND.consent);
    if (said.length === 0 || here.kind === 'referenceEntry' || here.kind === 'comment') continue;
    const status = said.find((hit) => hit.entry.ref === 'status' && !isContradicted(here, hit));
    if (status === undefined) continue;
    const { start, end } = here.sentenceOf(status);
    notes.push({ block: index, start, end, parts: partsAround(blocks, facts, index) });
  }
  return notes;
}

function partsAround(blocks: readonly BlockContent[], facts: readonly BlockFacts[], index: number): Set<ConsentPart> {
  const parts = new Set<ConsentPart>();
  const last = Math.min(facts.length - 1, index + REACH);
  for (let i = Math.max(0, index - REACH); i <= last; i++) {
    if (blocks[i]?.kind === 'referenceEntry' || blocks[i]?.kind === 'comment') continue;
    const here = facts[i] as BlockFacts;
    for (const hit of here.hits.ofKind(KIND.consent)) {
      if (!isContradicted(here, hit)) parts.add(hit.entry.ref as ConsentPart);
    }
  }
  return parts;
}

function isContradicted(facts: BlockFacts, hit: Hit): boolean {
  return facts.hits
    .ofKind(KIND.contradiction)
    .some((other) => other.entry.ref === hit.entry.ref && overlaps(other, hit));
}
