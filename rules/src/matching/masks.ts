import type { Lists, Numbers } from './numbers';

/** The most words that a gap of a pattern may skip; symbols are numbered above it. */
export const LONGEST_GAP = 8;

/** Bits of a mask; none is the sign, so that a mask is a small integer to V8. */
const BITS = 31;

/** The mask of a word that is in no lexicon: as a compound it can have any symbol. */
const ANY = 0x7fffffff;

/**
 * For each list of symbols a bit for every one of them. Where the mask of a word's symbols and that of the symbols which lead on
 * from a node have none in common, the word does not lead on: most do not, and one look is cheaper than a search for each symbol.
 */
function masksOf({ starts, items }: Lists): Int32Array {
  const masks = new Int32Array(starts.length - 1);
  for (let list = 0; list < masks.length; list++) {
    const end = starts[list + 1] as number;
    let mask = 0;
    for (let at = starts[list] as number; at < end; at++) {
      const label = items[at] as number;
      if (label > LONGEST_GAP) mask |= 1 << (label % BITS);
    }
    masks[list] = mask;
  }
  return masks;
}

/** By word id the mask of its symbols. */
export function wordMasks(symbols: Lists): Numbers {
  const masks = masksOf(symbols);
  masks[0] = ANY;
  return masks;
}

/** By node the mask of the symbols that lead on from it; gaps have no bit. */
export function phraseMasks(labels: Lists): Numbers {
  return masksOf(labels);
}
