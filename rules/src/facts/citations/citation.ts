import type { Span } from '../../draft/span';

/**
 * A citation as the text writes it, before anything is resolved. One mark per work: «(Lie, 2014; Ås et al., 2015)» has two.
 * The span covers the one citation («Ås et al., 2015»), not the bracket around several.
 */
export interface CitationMark extends Span {
  readonly kind: 'author-year' | 'numeric' | 'footnote' | 'key';
  readonly form: 'parenthetical' | 'narrative';
  /** Surnames or an organisation as written, first author first; empty for numeric, footnote and key. */
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number | null;
  /** The a/b after the year. */
  readonly suffix: string;
  /** Where the year stands, relative to the block; null without one. */
  readonly yearSpan: Span | null;
  /** Where the names stand, «et al.» included; null for numeric, footnote and key. Of «(Lie, 2014, 2016)» both share them. */
  readonly namesSpan: Span | null;
  /** For numeric marks: the number (ranges are expanded, one mark per number; all share the span of the range). */
  readonly number: number | null;
  /** For `[^label]` and `[@key]`. */
  readonly label: string;
  /**
   * How surely the words are a citation. `sure`: counts, and is missing when the list has no such entry. `likely`: counts
   * when the list has the name or the number. `possible`: may be a place, an event or a quantity; counts only when the
   * list has exactly that entry.
   */
  readonly certainty: 'sure' | 'likely' | 'possible';
}

/** One entry of the reference list. Spans are relative to its block. */
export interface Reference {
  /** Index of the entry's block in the draft. */
  readonly block: number;
  /** The number it carries in a numbered list; null otherwise. */
  readonly number: number | null;
  /** `[^label]` or key, when it has one. */
  readonly label: string;
  /** Surnames in order; an organisation is one name. */
  readonly authors: readonly string[];
  readonly organisation: boolean;
  /** Whether the list itself cuts the authors off with «et al.». */
  readonly etAl: boolean;
  readonly year: number | null;
  readonly suffix: string;
  readonly yearSpan: Span | null;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** The journal, book, publisher or site that the work stands in. */
  readonly container: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly url: string | null;
  /** When the page was read, as far as the entry says: `2026-01-06`, `2026-01`, `2026`. */
  readonly accessed: string | null;
  readonly spans: ReferenceSpans;
}

/** Where the parts of an entry stand, relative to its block; null for a part that it does not have. */
export interface ReferenceSpans {
  /** Each surname or organisation of `authors`. */
  readonly authors: readonly Span[];
  readonly year: Span | null;
  readonly title: Span | null;
  readonly container: Span | null;
  readonly volume: Span | null;
  readonly issue: Span | null;
  readonly pages: Span | null;
  /** The DOI itself, without `doi:` or the address of its resolver. */
  readonly doi: Span | null;
  readonly pmid: Span | null;
  readonly url: Span | null;
  /** «Lest 6.1.2026» */
  readonly accessed: Span | null;
}

/** How a citation met the list; the steps of the matching ladder, best first. */
export type CitationMatch =
  | { readonly step: 'exact'; readonly references: readonly number[] }
  | { readonly step: 'author' | 'year'; readonly references: readonly number[] }
  /** `author`: which of the names is spelt otherwise, counted from 0. */
  | { readonly step: 'spelling'; readonly references: readonly number[]; readonly author: number }
  | { readonly step: 'missing'; readonly nearest: number | null };

export interface ResolvedCitation {
  readonly block: number;
  readonly mark: CitationMark;
  readonly match: CitationMatch;
}

/** The draft's citations and reference list, as one fact: who cites what, and what nobody cites. */
export interface CitationFacts {
  /** Index of the heading block above the list; null when the list was found by its shape. */
  readonly heading: number | null;
  readonly references: readonly Reference[];
  readonly citations: readonly ResolvedCitation[];
  /** The citations of one block, in order. */
  inBlock(block: number): readonly ResolvedCitation[];
  /** For each reference: the indices into `citations` that resolve to it exactly. */
  readonly citedBy: readonly (readonly number[])[];
  /** For each reference: whether a citation came near it (spelling, author, year), so that it is not also called uncited. */
  readonly nearlyCited: readonly boolean[];
  readonly style: 'author-year' | 'numeric' | 'footnote' | 'key' | 'mixed' | 'none';
  /**
   * Whether a citation counts as support: it resolves, or it is well-formed in a draft without any reference list.
   * @param start UTF-16 offsets into the block's text
   */
  supports(block: number, start: number, end: number): boolean;
}
