import type { Condition, Medicine } from './medicine';

/** Whether a use lies within what a medicine is approved for. `unclear`: a broader condition than the approved one. */
export type Approval = 'approved' | 'off-label' | 'unclear';

/** The medicines and conditions the linter knows, by id. */
export class Register {
  readonly medicines: readonly Medicine[];
  readonly conditions: readonly Condition[];
  readonly #medicines: ReadonlyMap<string, Medicine>;
  readonly #conditions: ReadonlyMap<string, Condition>;

  constructor(medicines: readonly Medicine[], conditions: readonly Condition[]) {
    this.medicines = medicines;
    this.conditions = conditions;
    this.#medicines = new Map(medicines.map((medicine) => [medicine.id, medicine]));
    this.#conditions = new Map(conditions.map((condition) => [condition.id, condition]));
  }

  medicine(id: string): Medicine | undefined {
    return this.#medicines.get(id);
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
   * broader one that either list names. Unclear: only a narrower one is approved, and the text may mean that.
   */
  approval(medicine: Medicine, condition: string): Approval {
    const seen = new Set<string>();
    for (let level = [condition]; level.length > 0; ) {
      if (level.some((id) => medicine.usualOffLabel.includes(id))) return 'off-label';
      if (level.some((id) => medicine.approvedFor.includes(id))) return 'approved';
      for (const id of level) seen.add(id);
      level = level.flatMap((id) => this.#conditions.get(id)?.broader ?? []).filter((id) => !seen.has(id));
    }
    return medicine.approvedFor.some((id) => this.lineage(id).has(condition)) ? 'unclear' : 'off-label';
  }
}
