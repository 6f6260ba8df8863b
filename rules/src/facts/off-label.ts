import type { BlockContent, BlockKind } from '../draft/block';
import type { Audience } from '../draft/draft';
import type { Register } from '../knowledge/register';
import { type ConsentNote, coversUse } from './consent';
import type { MedicineConditionRelation } from './relations';

/** A use outside the approved indication: a medicine with a condition, and the notes that speak of it. */
export interface OffLabelUse {
  readonly first: MedicineConditionRelation;
  readonly others: readonly MedicineConditionRelation[];
  /** Notes at or before the first place. */
  readonly inTime: readonly ConsentNote[];
  /** Notes that come after it. */
  readonly late: readonly ConsentNote[];
}

/** What stands over the text it belongs to: a note in that text comes in time. */
const ABOVE: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'title', 'metaText', 'frontMatter']);

/** The uses outside the approved indication, by medicine and condition, in order of their first places. */
export function findOffLabelUses(
  blocks: readonly BlockContent[],
  relations: readonly MedicineConditionRelation[],
  notes: readonly ConsentNote[],
  register: Register,
  audience: Audience,
): OffLabelUse[] {
  return pairsOf(relations, register)
    .map((places) => {
      const first = firstStatement(blocks, places, audience);
      const limit = noteLimit(blocks, first.block);
      const covering = notes.filter((note) => coversUse(note, first, register));
      return {
        first,
        others: places.filter((place) => place !== first),
        inTime: covering.filter(({ block }) => block <= limit),
        late: covering.filter(({ block }) => block > limit),
      };
    })
    .sort((a, b) => a.first.block - b.first.block || a.first.start - b.first.start);
}

/**
 * The places by medicine and condition. What a text says of a narrower condition after a broader one belongs to that, and so
 * does a broader one beside a narrower: «androgen alopesi … tettere hår».
 */
function pairsOf(relations: readonly MedicineConditionRelation[], register: Register): MedicineConditionRelation[][] {
  const pairs: MedicineConditionRelation[][] = [];
  for (const relation of relations) {
    if (relation.approval !== 'off-label') continue;
    const known = pairs.find(([first]) => first !== undefined && isSameUse(first, relation, register));
    if (known) known.push(relation);
    else pairs.push([relation]);
  }
  return pairs;
}

function isSameUse(first: MedicineConditionRelation, other: MedicineConditionRelation, register: Register): boolean {
  if (first.medicine.substance !== other.medicine.substance) return false;
  if (first.condition.id === other.condition.id) return true;
  // «psykiske lidelser» is too broad a use to hold all the others
  const isUse = first.medicine.usualOffLabel.includes(first.condition.id);
  if (isUse && register.lineage(other.condition.id).has(first.condition.id)) return true;
  return first.block === other.block && register.lineage(first.condition.id).has(other.condition.id);
}

/** The first place; for professionals a heading merely names the topic, as long as some text says more. */
function firstStatement(
  blocks: readonly BlockContent[],
  places: readonly MedicineConditionRelation[],
  audience: Audience,
): MedicineConditionRelation {
  const stated = audience === 'professional' ? places.find(({ block }) => !ABOVE.has(blocks[block]!.kind)) : undefined;
  return stated ?? (places[0] as MedicineConditionRelation);
}

/** The last block a note may stand in to come in time: the first place's own, or the first text after a heading or a list. */
function noteLimit(blocks: readonly BlockContent[], block: number): number {
  let limit = block;
  while (limit < blocks.length - 1 && ABOVE.has((blocks[limit] as BlockContent).kind)) limit++;
  return limit;
}
