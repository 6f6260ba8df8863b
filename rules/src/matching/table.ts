import { CharTrie, type TrieSections } from './char-trie';
import { sectionOf, type TableImage } from './image';
import type { TableEntry } from './lexicon';
import { PairMap } from './pair-map';
import { Vocabulary } from './vocabulary';

/** What there is at a node of the phrases, so that the maps are only asked where they have an answer. */
export const enum NodeTrait {
  Edge = 1,
  Gap = 2,
  End = 4,
}

/**
 * A compiled lexicon, ready for look-up. Symbols stand for the words of patterns: «mirakel/n~» is one symbol, whatever its
 * forms. Phrases are paths of symbols from node 0.
 */
export class Table {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly TableEntry[];
  /** The symbols of all words, word by word. */
  readonly symbols: Int32Array;
  readonly wordEntries: Int32Array;
  readonly wordNodes: Int32Array;
  readonly #wordEntryStarts: Int32Array;
  readonly #wordNodeStarts: Int32Array;
  readonly #wordSymbolStarts: Int32Array;
  readonly #prefixes: CharTrie;
  readonly #suffixes: CharTrie;
  /** For every symbol the node it leads to from the root, or 0. */
  readonly #starts: Int32Array;
  /** Bits of `NodeTrait` by node. */
  readonly #traits: Int32Array;
  readonly #edges: PairMap;
  readonly #gaps: PairMap;
  readonly #endStarts: Int32Array;
  readonly #ends: Int32Array;

  constructor(image: TableImage) {
    this.vocabulary = new Vocabulary(image);
    this.entries = image.entries;
    this.#wordEntryStarts = sectionOf(image, 'wordEntryStarts');
    this.wordEntries = sectionOf(image, 'wordEntries');
    this.#wordNodeStarts = sectionOf(image, 'wordNodeStarts');
    this.wordNodes = sectionOf(image, 'wordNodes');
    this.#wordSymbolStarts = sectionOf(image, 'wordSymbolStarts');
    this.symbols = sectionOf(image, 'wordSymbols');
    this.#prefixes = new CharTrie(trieOf(image, 'prefix'), false);
    this.#suffixes = new CharTrie(trieOf(image, 'suffix'), true);
    this.#starts = sectionOf(image, 'phraseStarts');
    this.#traits = sectionOf(image, 'phraseNodes');
    this.#edges = new PairMap(sectionOf(image, 'phraseEdges'));
    this.#gaps = new PairMap(sectionOf(image, 'phraseGaps'));
    this.#endStarts = sectionOf(image, 'phraseEndStarts');
    this.#ends = sectionOf(image, 'phraseEnds');
  }

  /** Where the entries that a known word is the whole phrase of begin in `wordEntries`. */
  entryStart(word: number): number {
    return this.#wordEntryStarts[word - 1] as number;
  }

  /** Where the nodes from which phrases that begin with a known word go on begin in `wordNodes`. */
  nodeStart(word: number): number {
    return this.#wordNodeStarts[word - 1] as number;
  }

  /** Where the symbols of a known word begin in `symbols`; they end where those of the next word begin. */
  symbolStart(word: number): number {
    return this.#wordSymbolStarts[word - 1] as number;
  }

  /** Appends the symbols of an unknown word that may be a compound, `[start, end)` of `text`, to `out`. */
  symbolsOfCompound(text: string, start: number, end: number, out: number[]): void {
    this.#prefixes.match(text, start, end, out);
    this.#suffixes.match(text, start, end, out);
  }

  /** The node that a phrase beginning with `symbol` reaches, or 0. */
  first(symbol: number): number {
    return this.#starts[symbol] as number;
  }

  /** Bits of `NodeTrait`. */
  traits(node: number): number {
    return this.#traits[node] as number;
  }

  /** The node reached from `node` by `symbol`, or 0. */
  next(node: number, symbol: number): number {
    return this.#edges.get(node, symbol);
  }

  /** How many words the `n`-th gap at `node` may skip; 0 when there is none. */
  gapMax(node: number, n: number): number {
    return this.#gaps.get(node, 2 * n);
  }

  /** Where the `n`-th gap at `node` continues. */
  gapTo(node: number, n: number): number {
    return this.#gaps.get(node, 2 * n + 1);
  }

  /** The `n`-th entry whose phrase ends at `node`. */
  entryAt(node: number, n: number): TableEntry | undefined {
    const at = (this.#endStarts[node] as number) + n;
    return at < (this.#endStarts[node + 1] as number) ? this.entries[this.#ends[at] as number] : undefined;
  }
}

function trieOf(image: TableImage, sort: 'prefix' | 'suffix'): TrieSections {
  return {
    edges: sectionOf(image, `${sort}Edges`),
    ends: sectionOf(image, `${sort}Ends`),
    filter: sectionOf(image, `${sort}Filter`),
  };
}
