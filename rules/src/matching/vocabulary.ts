import { foldCode } from './fold';
import { GENITIVE } from './genitives';
import { CHECK_SEED, checkStep, HASH_SEED, hashStep } from './hash';
import type { TableImage } from './image';
import { joinLists, type Numbers, narrow } from './numbers';

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
 * The sections of a vocabulary of folded words, each once. There are so many buckets that no two words of one check share one.
 * @param ids by word, above 0
 * @throws Error when two words share both hashes
 */
export function vocabularySections(words: readonly string[], ids: readonly number[]): VocabularySections {
  const hashed = words.map((word, index) => hashedWord(word, ids[index] as number));
  let count = 4;
  while (count * BUCKET < words.length) count *= 2;
  const most = count * 64;
  for (; count < most; count *= 2) {
    const buckets = bucketsOf(hashed, count);
    if (buckets.some(hasTwins)) continue;
    const sorted = buckets.flat();
    return {
      wordStarts: joinLists(buckets.map((bucket) => bucket.map(() => 0))).starts,
      wordChecks: Uint16Array.from(sorted, ({ check }) => check & 0xffff),
      wordMoreChecks: Uint8Array.from(sorted, ({ check }) => more(check)),
      wordIds: narrow(sorted.map(({ id }) => id)),
    };
  }
  throw new Error('Two words of the vocabulary have the same hashes.');
}

interface HashedWord {
  readonly hash: number;
  readonly check: number;
  readonly id: number;
}

function hashedWord(word: string, id: number): HashedWord {
  let hash = HASH_SEED;
  let check = CHECK_SEED;
  for (let i = 0; i < word.length; i++) {
    hash = hashStep(hash, word.charCodeAt(i));
    check = checkStep(check, word.charCodeAt(i));
  }
  return { hash: spread(hash), check, id };
}

function bucketsOf(words: readonly HashedWord[], count: number): HashedWord[][] {
  const buckets: HashedWord[][] = Array.from({ length: count }, () => []);
  for (const word of words) (buckets[word.hash & (count - 1)] as HashedWord[]).push(word);
  return buckets;
}

function hasTwins(bucket: readonly HashedWord[]): boolean {
  return bucket.length > 1 && new Set(bucket.map(({ check }) => check & 0xffffff)).size < bucket.length;
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
