import type { Hit } from '../matching/lookup';

/** Hits in order that lie in no longer hit; of equals the first. */
export function longest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const previous = kept.at(-1);
    if (previous && hit.firstToken < previous.endToken) {
      if (hit.endToken - hit.firstToken > previous.endToken - previous.firstToken) kept[kept.length - 1] = hit;
      continue;
    }
    kept.push(hit);
  }
  return kept;
}
