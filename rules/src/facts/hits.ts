import type { Hit } from '../matching/lookup';

const NONE: readonly Hit[] = [];

/** The hits of a block by kind, each kind in order of position. A block has few kinds, so they are looked through. */
export class HitIndex {
  readonly all: readonly Hit[];
  readonly #kinds: string[] = [];
  readonly #lists: Hit[][] = [];

  constructor(hits: readonly Hit[]) {
    this.all = hits;
    for (const hit of hits) {
      const at = this.#kinds.indexOf(hit.entry.kind);
      if (at < 0) {
        this.#kinds.push(hit.entry.kind);
        this.#lists.push([hit]);
      } else (this.#lists[at] as Hit[]).push(hit);
    }
  }

  ofKind(kind: string): readonly Hit[] {
    const at = this.#kinds.indexOf(kind);
    return at < 0 ? NONE : (this.#lists[at] as Hit[]);
  }

  has(kind: string): boolean {
    return this.#kinds.includes(kind);
  }

  /** The first hit of a kind that lies within the tokens `[first, end)`. */
  within(kind: string, first: number, end: number): Hit | undefined {
    for (const hit of this.ofKind(kind)) {
      if (hit.firstToken >= end) return undefined;
      if (hit.firstToken >= first && hit.endToken <= end) return hit;
    }
    return undefined;
  }

  /** Whether some hit of a kind overlaps the tokens `[first, end)`. */
  touches(kind: string, first: number, end: number): boolean {
    for (const hit of this.ofKind(kind)) {
      if (hit.firstToken >= end) return false;
      if (hit.endToken > first) return true;
    }
    return false;
  }

  /** Whether some hit of a kind covers the tokens `[first, end)`. */
  covers(kind: string, first: number, end: number): boolean {
    for (const hit of this.ofKind(kind)) {
      if (hit.firstToken > first) return false;
      if (hit.endToken >= end) return true;
    }
    return false;
  }
}
