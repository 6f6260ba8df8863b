import { KnownParts } from './compound-parts';
import type { TableImage, TableSections } from './image';
import type { TableEntries, TableEntry } from './lexicon';
import type { Numbers } from './numbers';
import { PhraseGraph } from './phrase-graph';
import { Vocabulary } from './vocabulary';

/**
 * A compiled lexicon, ready for look-up. Symbols stand for the words of patterns: «mirakel/n~» is one symbol, whatever its
 * forms. Phrases are paths of symbols in a graph; a gap is an edge too, labelled by how many words it may skip, and symbols are
 * numbered above `LONGEST_GAP`. Lists of entries have numbers, by which words and nodes name them; list 0 is empty.
 */
export class Table {
  readonly vocabulary: Vocabulary;
  readonly phrases: PhraseGraph;
  /** By word the list of the entries that the word is a whole phrase of. */
  readonly wordEntries: Numbers;
  /** By word where the nodes from which phrases that begin with it go on begin in `wordNodes`. */
  readonly wordNodeStarts: Numbers;
  readonly wordNodes: Numbers;
  /** By word where its symbols begin in `wordSymbols`. */
  readonly wordSymbolStarts: Numbers;
  readonly wordSymbols: Numbers;
  /** By word and by node of `phrases` the masks of `masks.ts`: where they have no bit in common, no edge leads on. */
  readonly wordMasks: Numbers;
  readonly phraseMasks: Numbers;
  /** By node of `phrases` the list of the entries whose phrase ends there. */
  readonly phraseEntries: Numbers;
  /** By list where its entries begin; asked by `entryAt`. */
  readonly entryStarts: Numbers;
  /** Words above this begin no phrase. */
  readonly lastOpening: number;
  readonly compounds: KnownParts;
  readonly entries: TableEntries;
  readonly #entryLists: Numbers;

  constructor(image: TableImage) {
    const { sections } = image;
    this.vocabulary = new Vocabulary(image);
    this.phrases = new PhraseGraph({
      starts: sections.phraseStarts,
      labels: sections.phraseLabels,
      targets: sections.phraseTargets,
    });
    this.wordEntries = sections.wordEntries;
    this.wordNodeStarts = sections.wordNodeStarts;
    this.wordNodes = sections.wordNodes;
    this.wordSymbolStarts = sections.wordSymbolStarts;
    this.wordSymbols = sections.wordSymbols;
    this.wordMasks = sections.wordMasks;
    this.phraseMasks = sections.phraseMasks;
    this.phraseEntries = sections.phraseEntries;
    this.entryStarts = sections.entryStarts;
    this.lastOpening = sections.wordEntries.length - 1;
    this.entries = image.entries;
    this.#entryLists = sections.entries;
    this.compounds = knownParts(sections);
  }

  /** The entry at a place between two `entryStarts`. */
  entryAt(at: number): TableEntry {
    return this.entries.at(this.#entryLists[at] as number) as TableEntry;
  }
}

function knownParts(sections: TableSections): KnownParts {
  const { prefixStarts, prefixLabels, prefixSymbols, prefixFilter, symbolStarts, symbols } = sections;
  const { suffixStarts, suffixLabels, suffixSymbols, suffixFilter } = sections;
  return new KnownParts(
    { starts: prefixStarts, labels: prefixLabels, symbols: prefixSymbols, filter: prefixFilter },
    { starts: suffixStarts, labels: suffixLabels, symbols: suffixSymbols, filter: suffixFilter },
    { starts: symbolStarts, items: symbols },
  );
}
