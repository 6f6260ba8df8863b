import type { LexiconEntry } from '../matching/lexicon';
import { KIND } from './kinds';

/** A stem that ends the names of a class of substances. */
export interface Stem {
  readonly id: string;
  /** As the World Health Organization writes it: «-tinib». */
  readonly stem: string;
  readonly class: Readonly<Record<'nb' | 'nn' | 'en', string>>;
}

/** `lexicon/stems.yaml`. */
export interface StemSource {
  readonly source: string;
  /** ISO date. */
  readonly checked: string;
  readonly verified: boolean;
  readonly stems: readonly (Stem & { readonly ends: readonly string[] })[];
  readonly heads: readonly string[];
  /** Patterns of words that only look like a substance. */
  readonly ordinary: readonly string[];
}

/** What is left of the source once the ends are compiled. */
export type StemData = Omit<StemSource, 'stems' | 'ordinary'> & { readonly stems: readonly Stem[] };

/** The stems as entries of the built-in lexicon. */
export function stemEntries({ stems, ordinary }: StemSource): LexiconEntry[] {
  return [
    ...stems.map(({ id, ends }) =>
      entry(
        KIND.stem,
        id,
        ends.map((end) => `~${end}/name`),
      ),
    ),
    entry(KIND.spared, '', ordinary),
  ];
}

export function stemData({ source, checked, verified, stems, heads }: StemSource): StemData {
  const essential = stems.map(({ id, stem, class: kind }) => ({ id, stem, class: kind }));
  return { source, checked, verified, stems: essential, heads };
}

function entry(kind: string, ref: string, patterns: readonly string[]): LexiconEntry {
  const examples = { bad: [], good: [] };
  return { id: `${kind}:${ref}`, kind, ref, language: 'both', patterns, replacement: {}, basis: [], examples };
}
