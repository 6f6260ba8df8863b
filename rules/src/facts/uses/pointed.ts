import { overlaps, type Span } from '../../draft/span';
import type { Medicine } from '../../knowledge/medicine';
import type { Register } from '../../knowledge/register';
import type { BlockFacts } from '../block-facts';
import { remembered } from '../remembered';

/**
 * A medicine that is told by what it was first used for: «et legemiddel opprinnelig utviklet som bedøvelsesmiddel». Which one it
 * is, what it is used for now tells.
 */
export interface PointedMedicine extends Span {
  /** The words that point to it. */
  readonly name: string;
  /** The medicine that was first used so and is known to be used outside its approval for a condition. */
  usedFor(condition: string): Medicine | undefined;
}

/** The medicines that a block tells by where they came from; the same objects as long as the block says the same. */
export const pointedMedicines = remembered((facts: BlockFacts, register: Register): readonly PointedMedicine[] => {
  return facts.indirectNames.flatMap(({ kind, start, end }): PointedMedicine[] => {
    if (kind !== 'origin') return [];
    const first = facts.conditions.find((mention) => overlaps(mention, { start, end }))?.condition.id;
    if (first === undefined) return [];
    const usedFor = (condition: string) =>
      register.medicines.find(
        (medicine) =>
          medicine.prescription.required &&
          medicine.approvedFor.includes(first) &&
          register.isUsualOffLabel(medicine, condition),
      );
    return [{ start, end, name: facts.text.slice(start, end), usedFor }];
  });
});
