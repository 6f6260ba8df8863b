import { distance } from 'fastest-levenshtein';

/** The candidate a misspelt word was most likely meant to be; undefined when none is near (a third of its letters, at least two). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(folded.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(folded, candidate.toLowerCase());
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}
