import { foldCode } from './fold';
import { GENITIVE } from './genitives';
import { CHECK_SEED, checkStep, HASH_SEED, hashStep } from './hash';
import type { TableImage } from './image';
import { type Numbers, narrow } from './numbers';
import type { WordList } from './word-list';

/**
 * The known word forms as buckets of checks, so that looking a word up neither slices nor allocates. Words that the lexicon
 * treats alike, such as the forms of one lemma, share an id; id 0 means unknown. Genitives are mostly not listed but told by their
 * last letter. A check has 24 bits: of the words that are in
 * no lexicon one in two million is taken for a known one.
 */
export class Vocabulary {
  readonly #starts: Numbers;
  readonly #checks: Numbers;
  readonly #moreChecks: Numbers;
  readonly #ids: Numbers;
  readonly #classes: Numbers;
  readonly #genitives: Numbers;
  readonly #mask: number;

  constructor({ sections }: TableImage) {
    this.#starts = sections.wordStarts;
    this.#checks = sections.wordChecks;
    this.#moreChecks = sections.wordMoreChecks;
    this.#ids = sections.wordIds;
    this.#classes = sections.wordClasses;
    this.#genitives = sections.wordGenitives;
    this.#mask = this.#starts.length - 2;
  }

  /** The id of the listed word with these hashes, or 0. */
  find(hash: number, check: number): number {
    const bucket = (hash ^ (hash >>> SPREAD)) & this.#mask;
    const checks = this.#checks;
    const end = this.#starts[bucket + 1] as number;
    const low = check & 0xffff;
    for (let at = this.#starts[bucket] as number; at < end; at++)
      if (checks[at] === low && this.#moreChecks[at] === more(check)) return this.#ids[at] as number;
    return 0;
  }

  /** Bits of `WordClass` of the words with an id. */
  classesOf(id: number): number {
    return this.#classes[id] as number;
  }

  /** The id of the word at `[start, end)` of `text`, whatever its case, listed or the genitive of a listed one; or 0. */
  findIn(text: string, start: number, end: number): number {
    return this.#listedIn(text, start, end) || this.genitiveIn(text, start, end);
  }

  /** The id of the word whose genitive stands at `[start, end)`, or 0. */
  genitiveIn(text: string, start: number, end: number): number {
    if (foldCode(text.charCodeAt(end - 1)) !== GENITIVE_CODE) return 0;
    const base = this.#listedIn(text, start, end - 1);
    return this.#genitives[base] === 1 ? base : 0;
  }

  #listedIn(text: string, start: number, end: number): number {
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

const GENITIVE_CODE = GENITIVE.charCodeAt(0);

/** Words in a bucket, on average. */
const BUCKET = 8;

export interface VocabularySections {
  /** Where the words of each bucket begin; a power of two of them, and the end. */
  readonly wordStarts: Numbers;
  /** Of each word's check the lower 16 bits, and 8 above them. */
  readonly wordChecks: Uint16Array;
  readonly wordMoreChecks: Uint8Array;
  readonly wordIds: Numbers;
}

/**
 * The sections of a vocabulary of folded words. There are so many buckets that no two words of one check share one.
 * @throws Error when two words share both hashes
 */
export function vocabularySections({ words, ids }: WordList): VocabularySections {
  const { hashes, checks } = hashed(words);
  let count = 4;
  while (count * BUCKET < words.length) count *= 2;
  const most = count * 64;
  for (; count < most; count *= 2) {
    const { starts, order } = bucketsOf(hashes, count);
    if (hasTwins(starts, order, checks)) continue;
    return {
      wordStarts: narrow(starts),
      wordChecks: Uint16Array.from(order, (word) => (checks[word] as number) & 0xffff),
      wordMoreChecks: Uint8Array.from(order, (word) => more(checks[word] as number)),
      wordIds: narrow(Array.from(order, (word) => ids[word] as number)),
    };
  }
  throw new Error('Two words of the vocabulary have the same hashes.');
}

/** Both hashes of each word. An editor's start-up makes them of all words, so nothing is made for one word alone. */
function hashed(words: readonly string[]): { readonly hashes: Int32Array; readonly checks: Int32Array } {
  const hashes = new Int32Array(words.length);
  const checks = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    }
    hashes[i] = spread(hash);
    checks[i] = check;
  }
  return { hashes, checks };
}

/** Where each of so many buckets begins, and the words in order of their buckets. */
function bucketsOf(hashes: Int32Array, count: number): { readonly starts: number[]; readonly order: Int32Array } {
  const mask = count - 1;
  const starts: number[] = new Array(count + 1).fill(0);
  for (const hash of hashes) starts[(hash & mask) + 1] = (starts[(hash & mask) + 1] as number) + 1;
  for (let bucket = 0; bucket < count; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  const next = Int32Array.from(starts);
  const order = new Int32Array(hashes.length);
  for (let word = 0; word < hashes.length; word++) {
    const bucket = (hashes[word] as number) & mask;
    order[next[bucket] as number] = word;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { starts, order };
}

/** Whether two words of one bucket share what is kept of their checks. */
function hasTwins(starts: readonly number[], order: Int32Array, checks: Int32Array): boolean {
  const kept = (at: number) => (checks[order[at] as number] as number) & 0xffffff;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1] as number;
    for (let one = starts[bucket] as number; one < end; one++)
      for (let other = one + 1; other < end; other++) if (kept(one) === kept(other)) return true;
  }
  return false;
}

/** The bits of a check above its lower 16. */
function more(check: number): number {
  return (check >>> 16) & 0xff;
}

const SPREAD = 15;

/** FNV's low bits are weak for short words; mix the high ones in. */
function spread(hash: number): number {
  return hash ^ (hash >>> SPREAD);
}
