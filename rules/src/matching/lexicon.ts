import type { LawId } from '../engine/ids';

/** Sentences that an entry's tests execute. */
export interface LexiconExamples {
  /** The entry is reported in these. */
  readonly bad: readonly string[];
  /** The entry is left alone in these. */
  readonly good: readonly string[];
}

/** A lexicon entry as a pack holds it. What its `kind` means is decided in `facts/`. */
export interface LexiconEntry {
  readonly id: string;
  readonly kind: string;
  /** `both`: the pattern is inflected by the rules of bokmål and of nynorsk. */
  readonly language: 'nb' | 'nn' | 'both';
  readonly patterns: readonly string[];
  /** What the entry points to: a medicine, a condition, a part of a note. */
  readonly ref: string;
  readonly replacement: Readonly<Partial<Record<'nb' | 'nn', string>>>;
  readonly basis: readonly LawId[];
  readonly examples: LexiconExamples;
}

/** The entries of a table by number; a list of them is one. */
export interface TableEntries {
  at(index: number): TableEntry | undefined;
}

/** What the tables keep of an entry. */
export interface TableEntry {
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly replacement: Readonly<Partial<Record<'nb' | 'nn', string>>>;
  readonly basis: readonly LawId[];
}
