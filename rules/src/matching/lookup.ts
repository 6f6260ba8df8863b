import type { Span } from '../draft/span';
import { TokenKind, type Tokens } from '../language/tokens';
import { CharClass, charClass, foldWord } from './fold';
import type { TableEntry } from './lexicon';
import { LONGEST_GAP } from './masks';
import type { PhraseGraph } from './phrase-graph';
import type { Table } from './table';

/** A phrase of a lexicon in a block. Offsets are UTF-16 into the block's text; tokens `[firstToken, endToken)`. */
export interface Hit extends Span {
  readonly entry: TableEntry;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The phrases of `table` in a block, by position; of one entry at one place the longest.
 * @param sentenceEnds for each sentence the index after its last token: no phrase crosses it
 * @param own whether the tokens were made with this table's vocabulary
 */
export function findHits(
  text: string,
  tokens: Tokens,
  table: Table,
  sentenceEnds: readonly number[],
  own: boolean,
): Hit[] {
  const words = own ? tokens.words : lookUpWords(text, tokens, table);
  const walk = new Walk(text, tokens, words, table);
  let first = 0;
  for (const limit of sentenceEnds) {
    walk.sentence(first, limit);
    first = limit;
  }
  return walk.hits;
}

const NO_SYMBOLS: readonly number[] = [];
/** A compound is longer than this. */
const SHORTEST_COMPOUND = 6;

/** The walk over one block's words, along the phrases that begin at each. */
class Walk {
  readonly hits: Hit[] = [];
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #words: readonly number[];
  readonly #table: Table;
  readonly #phrases: PhraseGraph;
  /** Symbols of unknown words by token, found when first asked for. */
  #compounds: (readonly number[] | undefined)[] | undefined;
  #start = 0;
  /** Index of the first hit that begins at the same token. */
  #first = 0;
  #limit = 0;

  constructor(text: string, tokens: Tokens, words: readonly number[], table: Table) {
    this.#text = text;
    this.#tokens = tokens;
    this.#words = words;
    this.#table = table;
    this.#phrases = table.phrases;
  }

  /** The phrases that begin at the tokens `[first, limit)` and end before `limit`. */
  sentence(first: number, limit: number): void {
    const { lastOpening } = this.#table;
    this.#limit = limit;
    for (let token = first; token < limit; token++) {
      const word = this.#words[token] as number;
      if (word > lastOpening) continue;
      this.#start = token;
      this.#first = this.hits.length;
      if (word !== 0) this.#fromWord(word, token + 1);
      else if (this.#tokens.kinds[token] === TokenKind.Word) this.#fromCompound(this.#compoundsOf(token), token + 1);
    }
  }

  #fromWord(word: number, next: number): void {
    const { wordEntries, wordNodeStarts, wordNodes } = this.#table;
    const entries = wordEntries[word] as number;
    if (entries !== 0) this.#acceptAll(entries, next);
    if (next >= this.#limit) return;
    const end = wordNodeStarts[word + 1] as number;
    for (let at = wordNodeStarts[word] as number; at < end; at++) this.#goOn(wordNodes[at] as number, next);
  }

  #fromCompound(symbols: readonly number[], next: number): void {
    for (let at = 0; at < symbols.length; at++) {
      const node = this.#phrases.child(0, symbols[at] as number);
      if (node !== 0) this.#arrive(node, next);
    }
  }

  #arrive(node: number, next: number): void {
    const entries = this.#table.phraseEntries[node] as number;
    if (entries !== 0) this.#acceptAll(entries, next);
    if (next < this.#limit) this.#goOn(node, next);
  }

  /** Follows the edges of a node: the words first, then the gaps, whose labels are the lowest. */
  #goOn(node: number, next: number): void {
    const phrases = this.#phrases;
    const { phraseMasks, wordMasks } = this.#table;
    if (((wordMasks[this.#words[next] as number] as number) & (phraseMasks[node] as number)) !== 0)
      this.#advance(node, next);
    const end = phrases.edgeEnd(node);
    for (let edge = phrases.edgeStart(node); edge < end; edge++) {
      const most = phrases.label(edge);
      if (most > LONGEST_GAP) return;
      this.#skip(phrases.target(edge), most, next);
    }
  }

  /** Continues at `node` after up to `most` words; other punctuation than commas ends the gap. */
  #skip(node: number, most: number, next: number): void {
    const { wordMasks, phraseMasks } = this.#table;
    const words = this.#words;
    const { kinds } = this.#tokens;
    const mask = phraseMasks[node] as number;
    const end = Math.min(this.#limit, next + most + 1);
    for (let at = next; at < end; at++) {
      if (((wordMasks[words[at] as number] as number) & mask) !== 0) this.#advance(node, at);
      if (kinds[at] === TokenKind.Symbol && !isComma(this.#text, this.#tokens.starts[at] as number)) return;
    }
  }

  /** Takes the edges of a node that a token's symbols lead along. */
  #advance(node: number, token: number): void {
    const word = this.#words[token] as number;
    if (word === 0) {
      if (this.#tokens.kinds[token] === TokenKind.Word) this.#follow(node, this.#compoundsOf(token), token + 1);
      return;
    }
    const { wordSymbolStarts, wordSymbols } = this.#table;
    const end = wordSymbolStarts[word + 1] as number;
    for (let at = wordSymbolStarts[word] as number; at < end; at++) {
      const to = this.#phrases.child(node, wordSymbols[at] as number);
      if (to !== 0) this.#arrive(to, token + 1);
    }
  }

  #follow(node: number, symbols: readonly number[], next: number): void {
    for (let at = 0; at < symbols.length; at++) {
      const to = this.#phrases.child(node, symbols[at] as number);
      if (to !== 0) this.#arrive(to, next);
    }
  }

  /** The symbols that an unknown word has as a compound. */
  #compoundsOf(token: number): readonly number[] {
    const start = this.#tokens.starts[token] as number;
    const end = this.#tokens.ends[token] as number;
    if (end - start < SHORTEST_COMPOUND) return NO_SYMBOLS;
    this.#compounds ??= [];
    let symbols = this.#compounds[token];
    if (symbols === undefined) {
      const word = regular(this.#text, start, end);
      const { compounds } = this.#table;
      symbols =
        word === undefined ? compounds.symbolsOf(this.#text, start, end) : compounds.symbolsOf(word, 0, word.length);
      this.#compounds[token] = symbols;
    }
    return symbols;
  }

  #acceptAll(list: number, end: number): void {
    const { entryStarts } = this.#table;
    const last = entryStarts[list + 1] as number;
    for (let at = entryStarts[list] as number; at < last; at++) this.#accept(this.#table.entryAt(at), end);
  }

  /** Of one entry at one place the longest phrase is kept. */
  #accept(entry: TableEntry, end: number): void {
    const { hits } = this;
    for (let i = hits.length - 1; i >= this.#first; i--) {
      const other = hits[i] as Hit;
      if (other.entry !== entry) continue;
      if (other.endToken >= end) return;
      hits.splice(i, 1);
      break;
    }
    const firstToken = this.#start;
    const { starts, ends } = this.#tokens;
    hits.push({ entry, firstToken, endToken: end, start: starts[firstToken] as number, end: ends[end - 1] as number });
  }
}

/** The entries that a word, `[start, end)` of `text`, is the whole phrase of, as itself or as a compound. */
export function wordEntries(text: string, start: number, end: number, table: Table): TableEntry[] {
  const { vocabulary, compounds, phrases } = table;
  const word = vocabulary.findIn(text, start, end);
  if (word !== 0) return entriesIn(word > table.lastOpening ? 0 : (table.wordEntries[word] as number), table);
  if (end - start < SHORTEST_COMPOUND) return [];
  const nodes = compounds.symbolsOf(text, start, end).map((symbol) => phrases.child(0, symbol));
  return nodes.flatMap((node) => (node === 0 ? [] : entriesIn(table.phraseEntries[node] as number, table)));
}

function entriesIn(list: number, table: Table): TableEntry[] {
  const entries: TableEntry[] = [];
  const end = table.entryStarts[list + 1] as number;
  for (let at = table.entryStarts[list] as number; at < end; at++) entries.push(table.entryAt(at));
  return entries;
}

/** A word's spelling without soft hyphens and combining marks; `undefined` for one that has none. */
function regular(text: string, start: number, end: number): string | undefined {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= SOFT_HYPHEN && charClass(code) === CharClass.Ignorable) return foldWord(text.slice(start, end));
  }
  return undefined;
}

const SOFT_HYPHEN = 0xad;
const COMMA = 0x2c;

function isComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === COMMA;
}

/** Ids in another vocabulary than the one the tokens were made with. */
function lookUpWords(text: string, { count, kinds, starts, ends }: Tokens, { vocabulary }: Table): number[] {
  const words: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    if (kinds[i] === TokenKind.Symbol) words.push(0);
    else {
      const word = regular(text, start, end);
      words.push(word === undefined ? vocabulary.findIn(text, start, end) : vocabulary.findIn(word, 0, word.length));
    }
  }
  return words;
}
