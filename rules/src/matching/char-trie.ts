import { foldCode } from './fold';
import { PairMap, pairSlots } from './pair-map';

/** How much of a compound must be left beside the known part. */
const MIN_REST = 3;

/** The known beginnings (or ends) of compounds, walked character by character; most words leave it after two or three. */
export class CharTrie {
  readonly #edges: PairMap;
  readonly #ends: PairMap;
  readonly #filter: Int32Array;
  readonly #reversed: boolean;

  /** @param reversed whether the parts are ends, read from the right */
  constructor({ edges, ends, filter }: TrieSections, reversed: boolean) {
    this.#edges = new PairMap(edges);
    this.#ends = new PairMap(ends);
    this.#filter = filter;
    this.#reversed = reversed;
  }

  /** Appends the symbols of the parts that the word `[start, end)` of `text` begins (or ends) with to `out`. */
  match(text: string, start: number, end: number, out: number[]): void {
    const length = end - start - MIN_REST;
    if (length < FILTER_LETTERS || !this.#mayMatch(text, start, end)) return;
    let node = 0;
    for (let i = 0; i < length; i++) {
      const code = foldCode(text.charCodeAt(this.#reversed ? end - 1 - i : start + i));
      node = this.#edges.get(node, code);
      if (node === 0) return;
      for (let n = 0; ; n++) {
        const symbol = this.#ends.get(node, n);
        if (symbol === 0) break;
        out.push(symbol);
      }
    }
  }

  /** Whether some part begins (or ends) with the word's outermost letters. */
  #mayMatch(text: string, start: number, end: number): boolean {
    const step = this.#reversed ? -1 : 1;
    const at = this.#reversed ? end - 1 : start;
    const key = filterKey(
      foldCode(text.charCodeAt(at)),
      foldCode(text.charCodeAt(at + step)),
      foldCode(text.charCodeAt(at + 2 * step)),
      foldCode(text.charCodeAt(at + 3 * step)),
    );
    return ((this.#filter[key >> 5] as number) & (1 << (key & 31))) !== 0;
  }
}

/** No part is shorter, so that its outermost letters can be looked up before the trie is walked. */
const FILTER_LETTERS = 4;
const FILTER_BITS = 15;

function filterKey(first: number, second: number, third: number, fourth: number): number {
  const key =
    Math.imul(first, 0x9e3779b1) ^
    Math.imul(second, 0x85ebca6b) ^
    Math.imul(third, 0xc2b2ae35) ^
    Math.imul(fourth, 0x27d4eb2f);
  return (key ^ (key >>> 15)) & ((1 << FILTER_BITS) - 1);
}

export interface TrieSections {
  readonly edges: Int32Array;
  readonly ends: Int32Array;
  /** A bit for every four letters that some part begins (or, reversed, ends) with. */
  readonly filter: Int32Array;
}

/** The sections of a trie: edges `node, character, node` and ends `node, n, symbol` for the n-th symbol at a node. */
export function trieSections(
  parts: readonly { readonly part: string; readonly symbol: number }[],
  reversed: boolean,
): TrieSections {
  const filter = new Int32Array((1 << FILTER_BITS) / 32);
  const edges: number[] = [];
  const ends: number[] = [];
  const children = new Map<number, number>();
  const counts = new Map<number, number>();
  let nodes = 1;
  for (const { part, symbol } of parts) {
    const code = (i: number) => part.charCodeAt(reversed ? part.length - 1 - i : i);
    const bit = filterKey(code(0), code(1), code(2), code(3));
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
    let node = 0;
    for (let i = 0; i < part.length; i++) {
      const key = node * 0x10000 + code(i);
      let child = children.get(key);
      if (child === undefined) {
        child = nodes++;
        children.set(key, child);
        edges.push(node, code(i), child);
      }
      node = child;
    }
    const count = counts.get(node) ?? 0;
    ends.push(node, count, symbol);
    counts.set(node, count + 1);
  }
  return { edges: pairSlots(edges), ends: pairSlots(ends), filter };
}
