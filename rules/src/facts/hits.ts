import type { Hit } from '../matching/lookup';

const NONE: readonly Hit[] = [];

/** The hits of a block by kind, each kind in order of position. */
export class HitIndex {
  readonly all: readonly Hit[];
  readonly #kinds = new Map<string, Hit[]>();

  constructor(hits: readonly Hit[]) {
    this.all = hits;
    for (const hit of hits) {
      const list = this.#kinds.get(hit.entry.kind);
      if (list) list.push(hit);
      else this.#kinds.set(hit.entry.kind, [hit]);
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

  /** Whether some hit of a kind covers the tokens `[first, end)`. */
  covers(kind: string, first: number, end: number): boolean {
    for (const hit of this.ofKind(kind)) {
      if (hit.firstToken > first) return false;
      if (hit.endToken >= end) return true;
    }
    return false;
  }
}
