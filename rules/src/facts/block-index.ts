import { STATEMENT_KINDS } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import { KIND } from '../knowledge/kinds';
import type { BlockFacts } from './block-facts';
import { isSameValue } from './same-value';
import { namesUse } from './uses/topics';

/** What blocks are looked up by. */
const HOLDS = {
  uses: namesUse,
  approvals: ({ hits }: BlockFacts) => hits.has('approved') || hits.has('ce-mark'),
  journal: ({ hits }: BlockFacts) => hits.has('journal'),
  consent: ({ hits }: BlockFacts) => hits.has(KIND.consent),
  medicines: ({ medicines }: BlockFacts) => medicines.length > 0,
  pointing: ({ kind, indirectNames }: BlockFacts) =>
    kind !== 'referenceEntry' && indirectNames.some((name) => name.kind === 'origin'),
  clinics: ({ hits }: BlockFacts) => hits.has('about-clinic'),
  weighs: ({ kind, hits, claims }: BlockFacts) =>
    STATEMENT_KINDS.has(kind) && (claims.length > 0 || hits.has('risk') || hits.has('about-adverse')),
  selling: ({ hits }: BlockFacts) => hits.has('promo'),
  risk: ({ hits }: BlockFacts) => hits.has('suicide') || hits.has(KIND.helpline),
  patients: ({ hits }: BlockFacts) => hits.has('patient-address'),
  cosmetic: ({ hits }: BlockFacts) => hits.has('cosmetic-treatment'),
} as const;

export type Indexed = keyof typeof HOLDS;

/** An earlier index of a draft, and what has changed since. */
export interface IndexBefore {
  readonly index: BlockIndex;
  readonly change: BlockChange;
}

/** Which blocks of a draft hold something, so that a long draft is not walked through for the few that do. */
export class BlockIndex {
  readonly #facts: readonly BlockFacts[];
  readonly #found = new Map<Indexed, readonly number[]>();

  /** @param before saves looking at the blocks that are as they were */
  constructor(facts: readonly BlockFacts[], before?: IndexBefore) {
    this.#facts = facts;
    if (before === undefined) return;
    const { change } = before;
    for (const [name, old] of before.index.#found) {
      const first = firstAt(old, change.start);
      const last = firstAt(old, change.oldEnd);
      const found = this.#within(name, change.start, change.end);
      if (change.shift === 0 && isSameValue(found, old.slice(first, last))) this.#found.set(name, old);
      else {
        const moved = old.slice(last).map((index) => index + change.shift);
        this.#found.set(name, old.slice(0, first).concat(found, moved));
      }
    }
  }

  /** The blocks that hold it, in order. */
  of(name: Indexed): readonly number[] {
    let found = this.#found.get(name);
    if (found === undefined) {
      found = this.#within(name, 0, this.#facts.length);
      this.#found.set(name, found);
    }
    return found;
  }

  /** Those of them within `[from, to)`. */
  within(name: Indexed, from: number, to: number): readonly number[] {
    const all = this.of(name);
    return all.slice(firstAt(all, from), firstAt(all, to));
  }

  #within(name: Indexed, from: number, to: number): number[] {
    const found: number[] = [];
    for (let index = from; index < to; index++) if (HOLDS[name](this.#facts[index] as BlockFacts)) found.push(index);
    return found;
  }
}

/** The place of the first that is not below a number. */
function firstAt(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
