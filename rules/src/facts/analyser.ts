import type { Block, BlockKind } from '../draft/block';
import type { Register } from '../knowledge/register';
import type { Abbreviations } from '../language/abbreviations';
import type { NumberWords } from '../language/number-words';
import type { Table } from '../matching/table';
import type { Vocabulary } from '../matching/vocabulary';
import { BlockFacts } from './block-facts';
import type { CitationLexicon } from './citations/citation-lexicon';

/** What a block is read with. The first table's vocabulary makes the tokens; there are at most three tables. */
export interface AnalyserData {
  readonly tables: readonly [Table, ...Table[]];
  readonly abbreviations: Abbreviations;
  readonly numbers: NumberWords;
  readonly register: Register;
  readonly citationLexicon: CitationLexicon;
  /** Words of the house. */
  readonly allow: readonly string[];
  /** Names the clinic goes by. */
  readonly clinic: readonly string[];
}

/** How much text (UTF-16 units) the facts of are kept: a few dozen articles. */
const REMEMBERED = 2_000_000;

/** Reads blocks, and keeps the facts of those it has seen for the next time. */
export class Analyser implements AnalyserData {
  readonly tables: readonly [Table, ...Table[]];
  readonly abbreviations: Abbreviations;
  readonly numbers: NumberWords;
  readonly register: Register;
  readonly citationLexicon: CitationLexicon;
  readonly allow: readonly string[];
  readonly clinic: readonly string[];
  readonly #recent = new Map<BlockKind, Map<string, BlockFacts>>();
  #size = 0;

  constructor({ tables, abbreviations, numbers, register, citationLexicon, allow, clinic }: AnalyserData) {
    this.tables = tables;
    this.abbreviations = abbreviations;
    this.numbers = numbers;
    this.register = register;
    this.citationLexicon = citationLexicon;
    this.allow = allow;
    this.clinic = clinic;
  }

  get vocabulary(): Vocabulary {
    return this.tables[0].vocabulary;
  }

  /** The facts of a block; those of a block of the same kind and text that was seen lately are given again. */
  analyse(block: Block): BlockFacts {
    const known = this.#recent.get(block.kind)?.get(block.text);
    if (known) return known;
    const facts = new BlockFacts(block, this);
    this.#remember(facts);
    return facts;
  }

  #remember(facts: BlockFacts): void {
    if (this.#size + facts.text.length > REMEMBERED) {
      this.#recent.clear();
      this.#size = 0;
    }
    this.#size += facts.text.length;
    const texts = this.#recent.get(facts.kind);
    if (texts) texts.set(facts.text, facts);
    else this.#recent.set(facts.kind, new Map([[facts.text, facts]]));
  }
}
