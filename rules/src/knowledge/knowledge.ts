import type { Law } from '../engine/law';
import { type CitationLexicon, type CitationSource, compileCitationLexicon } from '../facts/citations/citation-lexicon';
import { SpelledNames } from '../facts/medicines/spelled-names';
import { type StemLexicon, stemLexicon } from '../facts/possible-substances';
import { type AbbreviationData, type Abbreviations, compileAbbreviations } from '../language/abbreviations';
import { compileNumberWords, type NumberData, type NumberWords } from '../language/number-words';
import type { TableImage } from '../matching/image';
import { type LookalikeSource, Lookalikes } from '../matching/lookalikes';
import { Table } from '../matching/table';
import type { Condition, Medicine } from './medicine';
import { Register } from './register';
import type { SpelledName } from './spelled-name';
import type { StemData } from './stems';

/** The built-in knowledge beside the lexicon, as plain data: what the build writes and a program reads at start-up. */
export interface KnowledgeData {
  readonly abbreviations: readonly AbbreviationData[];
  readonly numbers: readonly NumberData[];
  readonly citations: CitationSource;
  readonly medicines: readonly Medicine[];
  readonly conditions: readonly Condition[];
  readonly stems: StemData;
  readonly spelledNames: readonly SpelledName[];
  readonly lookalikes: LookalikeSource;
  readonly laws: readonly Law[];
  readonly modelNote: Readonly<Record<'nb' | 'nn', string>>;
  readonly noteSentences: Readonly<Record<'nb' | 'nn', Readonly<Record<string, string>>>>;
  readonly helplineParagraph: Readonly<Record<'nb' | 'nn', string>>;
}

/** The built-in knowledge, ready for use. */
export class Knowledge {
  readonly table: Table;
  readonly abbreviations: Abbreviations;
  readonly numbers: NumberWords;
  readonly citations: CitationLexicon;
  readonly register: Register;
  readonly stems: StemLexicon;
  readonly spelled: SpelledNames;
  readonly lookalikes: Lookalikes;
  /** Where the stems come from. */
  readonly stemSource: Pick<StemData, 'source' | 'checked' | 'verified'>;
  readonly modelNote: Readonly<Record<'nb' | 'nn', string>>;
  /** The parts of the note as sentences of their own. */
  readonly noteSentences: Readonly<Record<'nb' | 'nn', Readonly<Record<string, string>>>>;
  readonly helplineParagraph: Readonly<Record<'nb' | 'nn', string>>;
  readonly #laws: ReadonlyMap<string, Law>;

  constructor(lexicon: TableImage, data: KnowledgeData) {
    this.table = new Table(lexicon);
    this.abbreviations = compileAbbreviations(data.abbreviations);
    this.numbers = compileNumberWords(data.numbers);
    this.citations = compileCitationLexicon(data.citations);
    this.register = new Register(data.medicines, data.conditions);
    this.stems = stemLexicon(this.table, data.stems.stems, data.stems.heads);
    this.spelled = new SpelledNames(data.spelledNames, data.lookalikes.words);
    this.lookalikes = new Lookalikes(data.lookalikes);
    this.stemSource = data.stems;
    this.modelNote = data.modelNote;
    this.noteSentences = data.noteSentences;
    this.helplineParagraph = data.helplineParagraph;
    this.#laws = new Map(data.laws.map((law) => [law.id, law]));
  }

  law(id: string): Law | undefined {
    return this.#laws.get(id);
  }

  get laws(): readonly Law[] {
    return [...this.#laws.values()];
  }
}
