import type { Block, BlockKind } from '../draft/block';
import { Recent } from '../draft/recent';
import type { Register } from '../knowledge/register';
import type { Abbreviations } from '../language/abbreviations';
import type { NumberWords } from '../language/number-words';
import type { Lookalikes } from '../matching/lookalikes';
import type { Table } from '../matching/table';
import type { Vocabulary } from '../matching/vocabulary';
import { BlockFacts } from './block-facts';
import type { CitationLexicon } from './citations/citation-lexicon';
import { CitationMemory } from './citations/citation-memory';
import { NameLexicon } from './medicines/name-lexicon';
import type { SpelledNames } from './medicines/spelled-names';
import type { StemLexicon } from './possible-substances';

/** What a block is read with. The first table's vocabulary makes the tokens; there are at most three tables. */
export interface AnalyserData {
  readonly tables: readonly [Table, ...Table[]];
  readonly abbreviations: Abbreviations;
  readonly numbers: NumberWords;
  readonly register: Register;
  readonly stems: StemLexicon;
  /** The built-in names as they are spelled. */
  readonly spelled: SpelledNames;
  readonly lookalikes: Lookalikes;
  readonly citationLexicon: CitationLexicon;
  /** Words of the house. */
  readonly allow: readonly string[];
  /** Names the clinic goes by. */
  readonly clinic: readonly string[];
}

/** Of how much text (UTF-16 units) the facts are kept, if nothing else is said: some ten articles, or a long one. */
const REMEMBERED = 400_000;

/** Reads blocks, and keeps the facts of those it has seen for the next time. */
export class Analyser implements Omit<AnalyserData, 'spelled' | 'lookalikes'> {
  readonly tables: readonly [Table, ...Table[]];
  readonly abbreviations: Abbreviations;
  readonly numbers: NumberWords;
  readonly register: Register;
  readonly stems: StemLexicon;
  readonly names: NameLexicon;
  readonly citationLexicon: CitationLexicon;
  readonly allow: readonly string[];
  readonly clinic: readonly string[];
  /** Of the draft that was read last. */
  readonly citations = new CitationMemory();
  readonly #recent = new Map<BlockKind, Recent<BlockFacts>>();
  readonly #remembered: number;
  #made = 0;

  /** @param remembered of how much text the facts are kept, in UTF-16 units */
  constructor(data: AnalyserData, remembered = REMEMBERED) {
    const { tables, abbreviations, numbers, register, stems, spelled, lookalikes, citationLexicon, allow, clinic } =
      data;
    this.#remembered = remembered;
    this.tables = tables;
    this.abbreviations = abbreviations;
    this.numbers = numbers;
    this.register = register;
    this.stems = stems;
    this.names = new NameLexicon(tables, register, spelled, lookalikes);
    this.citationLexicon = citationLexicon;
    this.allow = allow;
    this.clinic = clinic;
  }

  get vocabulary(): Vocabulary {
    return this.tables[0].vocabulary;
  }

  /** How many blocks were read that it did not remember. */
  get made(): number {
    return this.#made;
  }

  /** The facts of a block; those of a block of the same kind and text that was seen lately are given again. */
  analyse(block: Block): BlockFacts {
    let recent = this.#recent.get(block.kind);
    if (recent === undefined) {
      recent = new Recent(this.#remembered);
      this.#recent.set(block.kind, recent);
    }
    let facts = recent.get(block.text);
    if (facts === undefined) {
      facts = new BlockFacts(block, this);
      this.#made++;
      recent.set(block.text, facts);
    }
    return facts;
  }
}
