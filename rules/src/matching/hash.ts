/**
 * Two multiplicative hashes over UTF-16 code units; the tokeniser folds and hashes in the same pass. The first chooses a word's
 * bucket, and by the check it is told from the others there: two of a bucket never share it (the compiler sees to that), and of
 * a billion other words about one does.
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
