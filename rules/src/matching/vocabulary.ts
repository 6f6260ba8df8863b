import { foldCode } from './fold';
import { CHECK_SEED, checkStep, HASH_SEED, hashStep } from './hash';
import { sectionOf, type TableImage } from './image';

/** Numbers of a slot: hash, check, id, classes. Four slots share a cache line. */
const SLOT = 4;

/**
 * The known word forms as one open-addressing hash table, so that looking a word up neither slices nor allocates and reads
 * one place in memory. Id 0 means unknown.
 */
export class Vocabulary {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(image: TableImage) {
    this.#slots = sectionOf(image, 'wordSlots');
    this.#mask = this.#slots.length / SLOT - 1;
  }

  /** The slot of the word with these hashes, or -1; `idIn` and `classesIn` read it. */
  find(hash: number, check: number): number {
    const slots = this.#slots;
    let at = (spread(hash) & this.#mask) * SLOT;
    for (;;) {
      if (slots[at] === hash && slots[at + 1] === check) return slots[at + 2] === 0 ? -1 : at;
      if (slots[at + 2] === 0) return -1;
      at = at + SLOT === slots.length ? 0 : at + SLOT;
    }
  }

  idIn(slot: number): number {
    return this.#slots[slot + 2] as number;
  }

  /** Bits of `WordClass`. */
  classesIn(slot: number): number {
    return this.#slots[slot + 3] as number;
  }

  /** The slot of the word at `[start, end)` of `text`, whatever its case, or -1. */
  findIn(text: string, start: number, end: number): number {
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    for (let at = start; at < end; at++) {
      const code = foldCode(text.charCodeAt(at));
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    }
    return this.find(hash, check);
  }
}

/**
 * The slots of a vocabulary of folded words, each once; the id of the n-th word is n + 1.
 * @throws Error when two words share both hashes
 */
export function vocabularySlots(words: readonly string[], classes: readonly number[]): Int32Array {
  let capacity = 16;
  while (capacity < words.length * 1.45) capacity *= 2;
  const slots = new Int32Array(capacity * SLOT);
  words.forEach((word, index) => {
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    for (let i = 0; i < word.length; i++) {
      hash = hashStep(hash, word.charCodeAt(i));
      check = checkStep(check, word.charCodeAt(i));
    }
    let slot = spread(hash) & (capacity - 1);
    for (; slots[slot * SLOT + 2] !== 0; slot = (slot + 1) & (capacity - 1)) {
      if (slots[slot * SLOT] === hash && slots[slot * SLOT + 1] === check)
        throw new Error(`«${word}» has another word's hash.`);
    }
    slots.set([hash, check, index + 1, classes[index] ?? 0], slot * SLOT);
  });
  return slots;
}

/** FNV's low bits are weak for short words; mix the high ones in. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
