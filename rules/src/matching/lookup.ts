import type { Span } from '../draft/span';
import { TokenKind, type Tokens } from '../language/tokens';
import { CharClass, charClass, foldWord } from './fold';
import type { TableEntry } from './lexicon';
import { NodeTrait, type Table } from './table';

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
export function findHits(text: string, tokens: Tokens, table: Table, sentenceEnds: Int32Array, own: boolean): Hit[] {
  const words = own ? tokens.words : lookUpWords(text, tokens, table);
  const walk = new Walk(text, tokens, words, table);
  let limit = 0;
  let sentence = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (i >= limit && sentence < sentenceEnds.length) limit = sentenceEnds[sentence++] as number;
    walk.from(i, limit > i ? limit : tokens.count);
  }
  return walk.hits;
}

const NONE = new Int32Array(0);
/** A compound is longer than this. */
const SHORTEST_COMPOUND = 6;

class Walk {
  readonly hits: Hit[] = [];
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #words: Int32Array;
  readonly #table: Table;
  /** Symbols of unknown words by token, found when first asked for. */
  readonly #compounds: (Int32Array | undefined)[] = [];
  #start = 0;
  /** Index of the first hit that begins at the same token. */
  #first = 0;
  #limit = 0;

  constructor(text: string, tokens: Tokens, words: Int32Array, table: Table) {
    this.#text = text;
    this.#tokens = tokens;
    this.#words = words;
    this.#table = table;
  }

  /** The phrases that begin at a token and end before `limit`. */
  from(token: number, limit: number): void {
    const word = this.#words[token] as number;
    this.#start = token;
    this.#limit = limit;
    this.#first = this.hits.length;
    if (word !== 0) this.#fromWord(word, token + 1);
    else if (this.#tokens.kinds[token] === TokenKind.Word) this.#fromCompound(this.#compoundsOf(token), token + 1);
  }

  #fromWord(word: number, next: number): void {
    const table = this.#table;
    const entriesEnd = table.entryStart(word + 1);
    for (let i = table.entryStart(word); i < entriesEnd; i++)
      this.#add(table.entries[table.wordEntries[i] as number]!, next);
    const nodesEnd = table.nodeStart(word + 1);
    for (let i = table.nodeStart(word); i < nodesEnd; i++) this.#goOn(table.wordNodes[i] as number, next);
  }

  #fromCompound(symbols: Int32Array, next: number): void {
    for (let i = 0; i < symbols.length; i++) {
      const node = this.#table.first(symbols[i] as number);
      if (node !== 0) this.#arrive(node, next);
    }
  }

  #arrive(node: number, next: number): void {
    const traits = this.#table.traits(node);
    if (traits & NodeTrait.End) this.#acceptAll(node, next);
    if (traits !== NodeTrait.End) this.#goOn(node, next);
  }

  #goOn(node: number, next: number): void {
    if (next >= this.#limit) return;
    const traits = this.#table.traits(node);
    if (traits & NodeTrait.Edge) this.#advance(node, next);
    if (traits & NodeTrait.Gap) this.#skipAll(node, next);
  }

  #acceptAll(node: number, end: number): void {
    for (let n = 0; ; n++) {
      const entry = this.#table.entryAt(node, n);
      if (entry === undefined) return;
      this.#accept(entry, end);
    }
  }

  #skipAll(node: number, next: number): void {
    for (let n = 0; ; n++) {
      const max = this.#table.gapMax(node, n);
      if (max === 0) return;
      this.#skip(this.#table.gapTo(node, n), max, next);
    }
  }

  /** Continues at `node` after up to `max` words; other punctuation than commas ends the gap. */
  #skip(node: number, max: number, next: number): void {
    for (let skipped = 0, at = next; skipped <= max && at < this.#limit; skipped++, at++) {
      this.#advance(node, at);
      if (this.#tokens.kinds[at] === TokenKind.Symbol && !isComma(this.#text, this.#tokens.starts[at] as number))
        return;
    }
  }

  #advance(node: number, token: number): void {
    const table = this.#table;
    const word = this.#words[token] as number;
    if (word === 0 && this.#tokens.kinds[token] !== TokenKind.Word) return;
    const symbols = word === 0 ? this.#compoundsOf(token) : table.symbols;
    const end = word === 0 ? symbols.length : table.symbolStart(word + 1);
    for (let i = word === 0 ? 0 : table.symbolStart(word); i < end; i++) {
      const to = table.next(node, symbols[i] as number);
      if (to !== 0) this.#arrive(to, token + 1);
    }
  }

  /** The symbols that an unknown word has as a compound. */
  #compoundsOf(token: number): Int32Array {
    let symbols = this.#compounds[token];
    if (symbols === undefined) {
      symbols = this.#compoundSymbols(this.#tokens.starts[token] as number, this.#tokens.ends[token] as number);
      this.#compounds[token] = symbols;
    }
    return symbols;
  }

  #compoundSymbols(start: number, end: number): Int32Array {
    if (end - start < SHORTEST_COMPOUND) return NONE;
    const found: number[] = [];
    const word = regular(this.#text, start, end);
    if (word === undefined) this.#table.symbolsOfCompound(this.#text, start, end, found);
    else this.#table.symbolsOfCompound(word, 0, word.length, found);
    return found.length === 0 ? NONE : Int32Array.from(found);
  }

  /** Of one entry at one place the longest phrase is kept. */
  #accept(entry: TableEntry, end: number): void {
    for (let i = this.hits.length - 1; i >= this.#first; i--) {
      const other = this.hits[i] as Hit;
      if (other.entry !== entry) continue;
      if (other.endToken >= end) return;
      this.hits.splice(i, 1);
      break;
    }
    this.#add(entry, end);
  }

  #add(entry: TableEntry, end: number): void {
    const firstToken = this.#start;
    const start = this.#tokens.starts[firstToken] as number;
    this.hits.push({ entry, firstToken, endToken: end, start, end: this.#tokens.ends[end - 1] as number });
  }
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
function lookUpWords(text: string, tokens: Tokens, { vocabulary }: Table): Int32Array {
  const words = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === TokenKind.Symbol) continue;
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    const word = regular(text, start, end);
    const slot = word === undefined ? vocabulary.findIn(text, start, end) : vocabulary.findIn(word, 0, word.length);
    if (slot >= 0) words[i] = vocabulary.idIn(slot);
  }
  return words;
}
