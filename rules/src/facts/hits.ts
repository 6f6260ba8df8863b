import type { Hit } from '../matching/lookup';

const NONE: readonly Hit[] = [];

/** The hits of a block by kind, each kind in order of position. A paragraph has some eighty kinds, a heading few. */
export class HitIndex {
  readonly all: readonly Hit[];
  readonly #kinds = new Map<string, Hit[]>();

  constructor(hits: readonly Hit[]) {
    this.all = hits;
    for (const hit of hits) {
      const known = this.#kinds.get(hit.entry.kind);
      if (known === undefined) this.#kinds.set(hit.entry.kind, [hit]);
      else known.push(hit);
    }
  }

  ofKind(kind: string): readonly Hit[] {
    return this.#kinds.get(kind) ?? NONE;
  }

  has(kind: string): boolean {
    return this.#kinds.has(kind);
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
