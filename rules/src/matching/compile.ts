import type { Paradigm } from '../language/inflection';
import { type CompoundPart, KnownParts, partSections } from './compound-parts';
import { withoutGenitives } from './genitives';
import { maskSections, type TableImage } from './image';
import type { LexiconEntry, TableEntry } from './lexicon';
import { LONGEST_GAP } from './masks';
import { joinLists, ListNumbers, narrow } from './numbers';
import { expandPattern, type PatternElement, PatternError, type PatternParadigm, type PatternWord } from './pattern';
import { graphOf, PhraseGraph } from './phrase-graph';
import { Table } from './table';
import { TrieBuilder } from './trie';
import { vocabularySections } from './vocabulary';
import { type WordList, wordList } from './word-list';

/** The forms of a lemma; `language/inflection.ts` with the irregular forms already given to it. */
export type Inflect = (lemma: string, paradigm: Paradigm, language: 'nb' | 'nn') => readonly string[];

/** A pattern that cannot be compiled. */
export interface CompileProblem {
  readonly entry: string;
  readonly pattern: string;
  readonly message: string;
}

export interface CompileResult {
  readonly image: TableImage & { readonly entries: readonly TableEntry[] };
  readonly words: WordList;
  readonly problems: readonly CompileProblem[];
}

/**
 * Compiles lexicon entries to the image of a `Table`.
 * @param classes bits of `WordClass` by folded word form, for words the grammar needs whether or not an entry names them
 */
export function compileLexicon(
  entries: Iterable<LexiconEntry>,
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
  return { ...builder.build(), problems };
}

/** A known word: bits of `WordClass`, and the symbols it may stand for. */
interface Word {
  bits: number;
  symbols: readonly number[];
}

class TableBuilder {
  readonly #inflect: Inflect;
  readonly #words = new Map<string, Word>();
  readonly #symbols = new Map<string, number>();
  readonly #prefixes: CompoundPart[] = [];
  readonly #suffixes: CompoundPart[] = [];
  readonly #phrases = new TrieBuilder();
  readonly #entries: TableEntry[] = [];
  readonly #entryIndex = new Map<string, number>();

  constructor(inflect: Inflect) {
    this.#inflect = inflect;
  }

  addWord(word: string, bits: number): Word {
    const known = this.#words.get(word);
    if (known) {
      known.bits |= bits;
      return known;
    }
    const added = { bits, symbols: NO_SYMBOLS };
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
      for (const element of sequence) node = this.#phrases.step(node, this.#label(element, language));
      this.#phrases.put(node, entry);
    }
  }

  build(): Omit<CompileResult, 'problems'> {
    const symbolLists = new ListNumbers();
    const prefixes = partSections(this.#prefixes, false, symbolLists);
    const suffixes = partSections(this.#suffixes, true, symbolLists);
    const symbols = symbolLists.join();
    this.#addCompoundSymbols(new KnownParts(prefixes, suffixes, symbols));
    const { values, ...phrases } = graphOf(this.#phrases);
    const entryLists = new ListNumbers();
    const phraseEntries = entryLists.numbersOf(values);
    const { words, ...wordSections } = this.#wordSections(new PhraseGraph(phrases), values, entryLists);
    const entries = entryLists.join();
    return {
      words,
      image: {
        sections: {
          ...vocabularySections(words),
          ...wordSections,
          prefixStarts: prefixes.starts,
          prefixLabels: prefixes.labels,
          prefixSymbols: prefixes.symbols,
          prefixFilter: prefixes.filter,
          suffixStarts: suffixes.starts,
          suffixLabels: suffixes.labels,
          suffixSymbols: suffixes.symbols,
          suffixFilter: suffixes.filter,
          symbolStarts: symbols.starts,
          symbols: symbols.items,
          phraseStarts: phrases.starts,
          phraseLabels: phrases.labels,
          phraseTargets: phrases.targets,
          ...maskSections({ ...wordSections, phraseStarts: phrases.starts, phraseLabels: phrases.labels }),
          phraseEntries,
          entryStarts: entries.starts,
          entries: entries.items,
        },
        entries: this.#entries,
      },
    };
  }

  #label(element: PatternElement, language: LexiconEntry['language']): number {
    return element.kind === 'gap' ? element.max : this.#symbol(element, language);
  }

  #symbol(word: PatternWord, language: LexiconEntry['language']): number {
    const scope = word.paradigm === 'x' ? '' : language;
    const key = `${word.openStart ? '~' : ''}${word.lemma}/${word.paradigm}${word.openEnd ? '~' : ''} ${scope}`;
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = LONGEST_GAP + 1 + this.#symbols.size;
    this.#symbols.set(key, symbol);
    const forms = this.#forms(word, language);
    const own = [symbol];
    for (const form of forms) add(this.addWord(form, 0), own);
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

  /**
   * The vocabulary, and what begins at each word, so that most words are done with one look: the entries of which it is the
   * whole phrase, and the nodes from which a longer phrase may go on. Words with the same classes and symbols share an id;
   * those that begin phrases come first.
   */
  #wordSections(phrases: PhraseGraph, ends: readonly (readonly number[])[], entryLists: ListNumbers) {
    const openings = new Map<string, Opening>();
    for (const { bits, symbols } of this.#words.values()) {
      const key = keyOf(bits, symbols);
      if (!openings.has(key)) openings.set(key, openingOf(bits, symbols, phrases, ends));
    }
    const { words: kept, genitive } = withoutGenitives(this.#words, ({ bits, symbols }) => keyOf(bits, symbols));
    const begins = ({ entries, nodes }: Opening) => entries.length > 0 || nodes.length > 0;
    const sorted = [...openings].sort(([, a], [, b]) => Number(begins(b)) - Number(begins(a)));
    const ids = new Map(sorted.map(([key], index) => [key, index + 1]));
    const byId = [UNKNOWN, ...sorted.map(([, opening]) => opening)];
    const beginning = byId.slice(0, sorted.filter(([, opening]) => begins(opening)).length + 1);
    const nodes = joinLists(beginning.map((opening) => opening.nodes));
    const symbols = joinLists(byId.map((opening) => opening.symbols));
    return {
      words: wordList(
        new Map([...kept].map(([written, { bits, symbols }]) => [written, ids.get(keyOf(bits, symbols)) as number])),
      ),
      wordClasses: narrow(byId.map(({ bits }) => bits)),
      wordGenitives: narrow([0, ...sorted.map(([key]) => Number(genitive.has(key)))]),
      wordEntries: entryLists.numbersOf(beginning.map(({ entries }) => entries)),
      wordNodeStarts: nodes.starts,
      wordNodes: nodes.items,
      wordSymbolStarts: symbols.starts,
      wordSymbols: symbols.items,
    };
  }

  /** A listed word can also be a compound of an open pattern; the parts are only asked about unknown words. */
  #addCompoundSymbols(parts: KnownParts): void {
    for (const [written, word] of this.#words) add(word, parts.symbolsOf(written, 0, written.length));
  }
}

/** What begins at the words of one id. */
interface Opening {
  readonly bits: number;
  readonly symbols: readonly number[];
  readonly entries: readonly number[];
  readonly nodes: readonly number[];
}

const NO_SYMBOLS: readonly number[] = [];

const UNKNOWN: Opening = { bits: 0, symbols: [], entries: [], nodes: [] };

/** Adds symbols to a word's few, each once. Most words have one, and share the list with the other forms of their lemma. */
function add(word: Word, symbols: readonly number[]): void {
  const added = symbols.filter((symbol, n) => !word.symbols.includes(symbol) && symbols.indexOf(symbol) === n);
  if (added.length > 0)
    word.symbols = word.symbols.length === 0 && added.length === symbols.length ? symbols : [...word.symbols, ...added];
}

function keyOf(bits: number, symbols: readonly number[]): string {
  return `${bits} ${symbols.join()}`;
}

function openingOf(
  bits: number,
  symbols: readonly number[],
  phrases: PhraseGraph,
  ends: readonly (readonly number[])[],
): Opening {
  const nodes = symbols.map((symbol) => phrases.child(0, symbol)).filter((node) => node !== 0);
  return {
    bits,
    symbols,
    entries: [...new Set(nodes.flatMap((node) => ends[node] ?? []))],
    nodes: nodes.filter((node) => phrases.edgeStart(node) < phrases.edgeEnd(node)),
  };
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
