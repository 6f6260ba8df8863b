import { foldCode } from './fold';
import type { ListNumbers, Lists, Numbers } from './numbers';
import { Trie, TrieBuilder } from './trie';

/** How much of a compound must be left beside the known part. */
const MIN_REST = 3;

/** The sections of known parts, all beginnings or all ends. */
export interface PartSections {
  /** The trie of their code units, ends read from the right. */
  readonly starts: Numbers;
  readonly labels: Numbers;
  /** By node the number of the list of symbols that the part stands for; 0 for none. */
  readonly symbols: Numbers;
  /** A bit for every four letters that some part begins (or ends) with. */
  readonly filter: Numbers;
}

/** The known parts of compounds, both ways. */
export class KnownParts {
  readonly #prefixes: PartTrie;
  readonly #suffixes: PartTrie;
  readonly #lists: Lists;
  /** Filled anew for each word. */
  readonly #found: number[] = [];

  /** @param lists of symbols, by the numbers in the sections */
  constructor(prefixes: PartSections, suffixes: PartSections, lists: Lists) {
    this.#prefixes = new PartTrie(prefixes, false);
    this.#suffixes = new PartTrie(suffixes, true);
    this.#lists = lists;
  }

  /** The symbols of a word, `[start, end)` of `text`, as a compound of known parts; most have none. */
  symbolsOf(text: string, start: number, end: number): readonly number[] {
    const found = this.#found;
    found.length = 0;
    this.#prefixes.match(text, start, end, found);
    this.#suffixes.match(text, start, end, found);
    return found.length === 0 ? NO_SYMBOLS : found.flatMap((list) => this.#list(list));
  }

  #list(list: number): number[] {
    const { starts, items } = this.#lists;
    return [...items.subarray(starts[list], starts[list + 1])];
  }
}

const NO_SYMBOLS: readonly number[] = [];

/** Walked character by character; most words leave after two or three. */
class PartTrie {
  readonly #trie: Trie;
  readonly #symbols: Numbers;
  readonly #filter: Numbers;
  readonly #reversed: boolean;

  /** @param reversed whether the parts are ends */
  constructor({ starts, labels, symbols, filter }: PartSections, reversed: boolean) {
    this.#trie = new Trie(starts, labels);
    this.#symbols = symbols;
    this.#filter = filter;
    this.#reversed = reversed;
  }

  /** Appends the numbers of the symbol lists of the parts that the word `[start, end)` of `text` begins (or ends) with. */
  match(text: string, start: number, end: number, out: number[]): void {
    const length = end - start - MIN_REST;
    if (length < FILTER_LETTERS || !this.#mayMatch(text, start, end)) return;
    let node = 0;
    for (let i = 0; i < length; i++) {
      node = this.#trie.child(node, foldCode(text.charCodeAt(this.#reversed ? end - 1 - i : start + i)));
      if (node === 0) return;
      const symbols = this.#symbols[node] as number;
      if (symbols !== 0) out.push(symbols);
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
    return ((this.#filter[key >> 3] as number) & (1 << (key & 7))) !== 0;
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

/** A known part of compounds, folded, and the symbol of the pattern's word that it makes. */
export interface CompoundPart {
  readonly part: string;
  readonly symbol: number;
}

/** @param lists numbers the lists of symbols */
export function partSections(parts: readonly CompoundPart[], reversed: boolean, lists: ListNumbers): PartSections {
  const filter = new Uint8Array((1 << FILTER_BITS) / 8);
  const builder = new TrieBuilder();
  for (const { part, symbol } of parts) {
    const code = (i: number) => part.charCodeAt(reversed ? part.length - 1 - i : i);
    const bit = filterKey(code(0), code(1), code(2), code(3));
    filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    let node = 0;
    for (let i = 0; i < part.length; i++) node = builder.step(node, code(i));
    builder.put(node, symbol);
  }
  const { starts, labels, values } = builder.build();
  return { starts, labels, symbols: lists.numbersOf(values), filter };
}
