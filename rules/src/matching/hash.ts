/**
 * Two multiplicative hashes over UTF-16 code units, 64 bits together; the tokeniser folds and hashes in the same pass. Words
 * are told apart by them alone: two of a vocabulary never share both (the compiler checks it), and the chance that another
 * word does is that of guessing a 64-bit number.
 */
export const HASH_SEED = 0x811c9dc5 | 0;
export const CHECK_SEED = 0x9747b28c | 0;

/** FNV-1a, one step. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function checkStep(check: number, code: number): number {
  return Math.imul(check + code, 0x5bd1e995);
}
