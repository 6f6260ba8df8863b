import type { ImportedRegister } from './imported';
import type { Condition, Medicine } from './medicine';

/** Whether a use lies within what a medicine is approved for. `unclear`: a broader condition than the approved one. */
export type Approval = 'approved' | 'off-label' | 'unclear';

/**
 * The medicines and conditions the linter knows, by id: the built-in ones, and those of the official register where the house
 * has imported it. Each completes the other.
 */
export class Register {
  readonly medicines: readonly Medicine[];
  readonly conditions: readonly Condition[];
  readonly imported: ImportedRegister | undefined;
  readonly #medicines: ReadonlyMap<string, Medicine>;
  readonly #conditions: ReadonlyMap<string, Condition>;

  constructor(medicines: readonly Medicine[], conditions: readonly Condition[], imported?: ImportedRegister) {
    this.medicines = imported ? medicines.map((medicine) => imported.completed(medicine)) : medicines;
    this.conditions = conditions;
    this.imported = imported;
    this.#medicines = new Map(this.medicines.map((medicine) => [medicine.id, medicine]));
    this.#conditions = new Map(conditions.map((condition) => [condition.id, condition]));
  }

  /** The same register, completed by an imported one. */
  with(imported: ImportedRegister): Register {
    return new Register(this.medicines, this.conditions, imported);
  }

  medicine(id: string): Medicine | undefined {
    return this.#medicines.get(id) ?? this.imported?.medicine(id, (other) => this.#medicines.get(other));
  }

  condition(id: string): Condition | undefined {
    return this.#conditions.get(id);
  }

  /** The condition itself and every broader one. */
  lineage(id: string): Set<string> {
    const seen = new Set<string>();
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(this.#conditions.get(next)?.broader ?? []));
    }
    return seen;
  }

  /**
   * How using a medicine for a condition relates to its approved indications: the condition itself decides, else the nearest
   * broader one that either list names. Unclear: only a narrower one is approved, and the text may mean that; or nothing is
   * known of what it is approved for; or neither list names a procedure or a group of patients, which go with any use.
   */
  approval(medicine: Medicine, condition: string): Approval {
    if (medicine.status === 'unknown') return 'unclear';
    const seen = new Set<string>();
    for (let level = [condition]; level.length > 0; ) {
      if (level.some((id) => medicine.usualOffLabel.includes(id))) return 'off-label';
      if (level.some((id) => medicine.approvedFor.includes(id))) return 'approved';
      for (const id of level) seen.add(id);
      level = level.flatMap((id) => this.#conditions.get(id)?.broader ?? []).filter((id) => !seen.has(id));
    }
    const kind = this.#conditions.get(condition)?.kind;
    if (kind === 'procedure' || kind === 'group' || kind === 'site') return 'unclear';
    return medicine.approvedFor.some((id) => this.lineage(id).has(condition)) ? 'unclear' : 'off-label';
  }

  /** Whether the register itself names the use as one outside the approval, and does not merely know of no approval. */
  isUsualOffLabel(medicine: Medicine, condition: string): boolean {
    if (this.approval(medicine, condition) !== 'off-label') return false;
    const lineage = this.lineage(condition);
    return medicine.usualOffLabel.some((id) => lineage.has(id));
  }
}
