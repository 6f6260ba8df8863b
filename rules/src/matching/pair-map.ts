/**
 * Pairs of numbers to a number by open addressing, as one array of triples `a, b, value`; value 0 means absent. The array's
 * length is three times a power of two.
 */
export class PairMap {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(slots: Int32Array) {
    this.#slots = slots;
    this.#mask = slots.length / 3 - 1;
  }

  get(a: number, b: number): number {
    const slots = this.#slots;
    let slot = pairHash(a, b) & this.#mask;
    for (;;) {
      const at = slot * 3;
      const value = slots[at + 2] as number;
      if (value === 0 || (slots[at] === a && slots[at + 1] === b)) return value;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** The slots of a `PairMap` that holds the triples `a, b, value`. */
export function pairSlots(triples: readonly number[]): Int32Array {
  let capacity = 16;
  while (capacity * 3 < triples.length * 1.6) capacity *= 2;
  const slots = new Int32Array(capacity * 3);
  for (let i = 0; i < triples.length; i += 3) {
    let slot = pairHash(triples[i] as number, triples[i + 1] as number) & (capacity - 1);
    while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & (capacity - 1);
    slots.set(triples.slice(i, i + 3), slot * 3);
  }
  return slots;
}

function pairHash(a: number, b: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
