import type { Paradigm } from '../language/inflection';
import { CharTrie, trieSections } from './char-trie';
import { makeImage, type TableImage } from './image';
import type { LexiconEntry, TableEntry } from './lexicon';
import { pairSlots } from './pair-map';
import { expandPattern, type PatternElement, PatternError, type PatternParadigm, type PatternWord } from './pattern';
import { NodeTrait, Table } from './table';
import { vocabularySlots } from './vocabulary';

/** The forms of a lemma; `language/inflection.ts` with the irregular forms already given to it. */
export type Inflect = (lemma: string, paradigm: Paradigm, language: 'nb' | 'nn') => readonly string[];

/** A pattern that cannot be compiled. */
export interface CompileProblem {
  readonly entry: string;
  readonly pattern: string;
  readonly message: string;
}

export interface CompileResult {
  readonly image: TableImage;
  readonly problems: readonly CompileProblem[];
}

/**
 * Compiles lexicon entries to the image of a `Table`.
 * @param classes bits of `WordClass` by folded word form, for words the grammar needs whether or not an entry names them
 */
export function compileLexicon(
  entries: readonly LexiconEntry[],
  classes: ReadonlyMap<string, number>,
  inflect: Inflect,
): CompileResult {
  const builder = new TableBuilder(inflect);
  for (const [word, bits] of classes) builder.addWord(word, bits);
  const problems: CompileProblem[] = [];
  for (const entry of entries) {
    const index = builder.addEntry(entry);
    for (const pattern of entry.patterns) {
      try {
        builder.addPattern(index, pattern, entry.language);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        problems.push({ entry: entry.id, pattern, message: error.message });
      }
    }
  }
  return { image: builder.build(), problems };
}

class TableBuilder {
  readonly #inflect: Inflect;
  readonly #words = new Map<string, { bits: number; symbols: Set<number> }>();
  readonly #symbols = new Map<string, number>();
  readonly #prefixes: { part: string; symbol: number }[] = [];
  readonly #suffixes: { part: string; symbol: number }[] = [];
  readonly #edges = new Map<string, number>();
  readonly #edgeList: number[] = [];
  readonly #gaps = new Map<string, number>();
  readonly #gapList: number[] = [];
  readonly #accepts = new Set<string>();
  readonly #endList: (readonly [node: number, entry: number])[] = [];
  readonly #gapCounts = new Map<number, number>();
  readonly #entries: TableEntry[] = [];
  readonly #entryIndex = new Map<string, number>();
  #nodes = 1;

  constructor(inflect: Inflect) {
    this.#inflect = inflect;
  }

  addWord(word: string, bits: number): { bits: number; symbols: Set<number> } {
    const known = this.#words.get(word);
    if (known) {
      known.bits |= bits;
      return known;
    }
    const added = { bits, symbols: new Set<number>() };
    this.#words.set(word, added);
    return added;
  }

  /** The index of the entry; the same entry of both languages is one. */
  addEntry({ id, kind, ref, replacement, basis }: LexiconEntry): number {
    const entry = { id, kind, ref, replacement, basis };
    const key = JSON.stringify(entry);
    let index = this.#entryIndex.get(key);
    if (index === undefined) {
      index = this.#entries.push(entry) - 1;
      this.#entryIndex.set(key, index);
    }
    return index;
  }

  addPattern(entry: number, pattern: string, language: LexiconEntry['language']): void {
    for (const sequence of expandPattern(pattern)) {
      let node = 0;
      for (const element of sequence) node = this.#step(node, element, language);
      const key = `${node} ${entry}`;
      if (this.#accepts.has(key)) continue;
      this.#accepts.add(key);
      this.#endList.push([node, entry]);
    }
  }

  build(): TableImage {
    const prefixes = trieSections(this.#prefixes, false);
    const suffixes = trieSections(this.#suffixes, true);
    this.#addCompoundSymbols(new CharTrie(prefixes, false), new CharTrie(suffixes, true));
    const wordSymbolStarts = [0];
    const wordSymbols: number[] = [];
    const wordClasses: number[] = [];
    for (const { bits, symbols } of this.#words.values()) {
      wordClasses.push(bits);
      wordSymbols.push(...symbols);
      wordSymbolStarts.push(wordSymbols.length);
    }
    const starts = this.#starts();
    const traits = this.#traits();
    const ends = this.#ends();
    const numbers = {
      wordSlots: vocabularySlots([...this.#words.keys()], wordClasses),
      ...this.#wordStarts(starts, traits, ends),
      wordSymbolStarts: Int32Array.from(wordSymbolStarts),
      wordSymbols: Int32Array.from(wordSymbols),
      prefixEdges: prefixes.edges,
      prefixEnds: prefixes.ends,
      prefixFilter: prefixes.filter,
      suffixEdges: suffixes.edges,
      suffixEnds: suffixes.ends,
      suffixFilter: suffixes.filter,
      phraseEdges: pairSlots(this.#edgeList),
      phraseGaps: pairSlots(this.#gapList),
      ...ends,
      phraseStarts: starts,
      phraseNodes: traits,
    };
    return makeImage(numbers, this.#entries);
  }

  #step(node: number, element: PatternElement, language: LexiconEntry['language']): number {
    if (element.kind === 'gap') {
      const key = `${node} ${element.max}`;
      let to = this.#gaps.get(key);
      if (to === undefined) {
        to = this.#nodes++;
        this.#gaps.set(key, to);
        const n = next(this.#gapCounts, node);
        this.#gapList.push(node, 2 * n, element.max, node, 2 * n + 1, to);
      }
      return to;
    }
    const symbol = this.#symbol(element, language);
    const key = `${node} ${symbol}`;
    let to = this.#edges.get(key);
    if (to === undefined) {
      to = this.#nodes++;
      this.#edges.set(key, to);
      this.#edgeList.push(node, symbol, to);
    }
    return to;
  }

  #symbol(word: PatternWord, language: LexiconEntry['language']): number {
    const scope = word.paradigm === 'x' ? '' : language;
    const key = `${word.openStart ? '~' : ''}${word.lemma}/${word.paradigm}${word.openEnd ? '~' : ''} ${scope}`;
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = this.#symbols.size + 1;
    this.#symbols.set(key, symbol);
    const forms = this.#forms(word, language);
    for (const form of forms) this.addWord(form, 0).symbols.add(symbol);
    if (word.openEnd) this.#prefixes.push({ part: word.lemma, symbol });
    if (word.openStart) for (const form of forms) this.#suffixes.push({ part: form, symbol });
    return symbol;
  }

  #forms(word: PatternWord, language: LexiconEntry['language']): Set<string> {
    if (word.paradigm === 'x') return new Set([word.lemma]);
    const forms = new Set<string>();
    for (const one of language === 'both' ? (['nb', 'nn'] as const) : [language]) {
      for (const form of formsOf(word.lemma, word.paradigm, one, this.#inflect)) forms.add(form);
    }
    return forms;
  }

  /** The entries by the node their phrases end at: `phraseEnds[phraseEndStarts[node] .. phraseEndStarts[node + 1]]`. */
  #ends(): PhraseEnds {
    const byNode = new Map<number, number[]>();
    for (const [node, entry] of this.#endList) {
      const list = byNode.get(node);
      if (list) list.push(entry);
      else byNode.set(node, [entry]);
    }
    const starts = [0];
    const ends: number[] = [];
    for (let node = 0; node < this.#nodes; node++) {
      ends.push(...(byNode.get(node) ?? []));
      starts.push(ends.length);
    }
    return { phraseEndStarts: Int32Array.from(starts), phraseEnds: Int32Array.from(ends) };
  }

  /**
   * What begins at each word, so that most words are done with one look: the entries of which it is the whole phrase, and
   * the nodes from which a longer phrase may go on.
   */
  #wordStarts(starts: Int32Array, traits: Int32Array, { phraseEndStarts, phraseEnds }: PhraseEnds) {
    const wordEntryStarts = [0];
    const wordEntries: number[] = [];
    const wordNodeStarts = [0];
    const wordNodes: number[] = [];
    for (const { symbols } of this.#words.values()) {
      const nodes = [...symbols].map((symbol) => starts[symbol] as number).filter((node) => node !== 0);
      const entries = nodes.flatMap((node) => [
        ...phraseEnds.subarray(phraseEndStarts[node], phraseEndStarts[node + 1]),
      ]);
      wordEntries.push(...new Set(entries));
      wordEntryStarts.push(wordEntries.length);
      wordNodes.push(...nodes.filter((node) => (traits[node] as number) & (NodeTrait.Edge | NodeTrait.Gap)));
      wordNodeStarts.push(wordNodes.length);
    }
    return {
      wordEntryStarts: Int32Array.from(wordEntryStarts),
      wordEntries: Int32Array.from(wordEntries),
      wordNodeStarts: Int32Array.from(wordNodeStarts),
      wordNodes: Int32Array.from(wordNodes),
    };
  }

  #starts(): Int32Array {
    const starts = new Int32Array(this.#symbols.size + 1);
    eachTriple(this.#edgeList, (from, symbol, to) => {
      if (from === 0) starts[symbol] = to;
    });
    return starts;
  }

  #traits(): Int32Array {
    const traits = new Int32Array(this.#nodes);
    const mark = (trait: NodeTrait) => (node: number) => {
      traits[node] = (traits[node] as number) | trait;
    };
    eachTriple(this.#edgeList, mark(NodeTrait.Edge));
    eachTriple(this.#gapList, mark(NodeTrait.Gap));
    for (const [node] of this.#endList) mark(NodeTrait.End)(node);
    return traits;
  }

  /** A listed word can also be a compound of an open pattern; the tries are only asked about unknown words. */
  #addCompoundSymbols(prefixes: CharTrie, suffixes: CharTrie): void {
    for (const [word, { symbols }] of this.#words) {
      const found: number[] = [];
      prefixes.match(word, 0, word.length, found);
      suffixes.match(word, 0, word.length, found);
      for (const symbol of found) symbols.add(symbol);
    }
  }
}

interface PhraseEnds {
  readonly phraseEndStarts: Int32Array;
  readonly phraseEnds: Int32Array;
}

function eachTriple(list: readonly number[], use: (a: number, b: number, c: number) => void): void {
  for (let i = 0; i < list.length; i += 3) use(list[i] as number, list[i + 1] as number, list[i + 2] as number);
}

/** How many there were under a key, counting this one in. */
function next(counts: Map<number, number>, key: number): number {
  const count = counts.get(key) ?? 0;
  counts.set(key, count + 1);
  return count;
}

/** Superlatives and comparatives are what the full paradigm has beyond the positive forms, told apart by their ending. */
function formsOf(lemma: string, paradigm: PatternParadigm, language: 'nb' | 'nn', inflect: Inflect): readonly string[] {
  if (paradigm !== 'sup' && paradigm !== 'comp') return inflect(lemma, paradigm, language);
  const positive = new Set(inflect(lemma, 'adj-', language));
  const compared = inflect(lemma, 'adj', language).filter((form) => !positive.has(form));
  return compared.filter((form) => /ste?$/.test(form) === (paradigm === 'sup'));
}

/** A table that knows nothing, for tests. */
export function emptyTable(): Table {
  return new Table(compileLexicon([], new Map(), () => []).image);
}
