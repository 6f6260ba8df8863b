/** Contents of `lexicon/<language>/abbreviations.yaml`: forms with their stops, lower case. */
export interface AbbreviationData {
  /** A word of the same sentence always follows. */
  readonly inner: readonly string[];
  /** May also end its sentence. */
  readonly final: readonly string[];
  /** Names of months, after which a figure belongs to the date. */
  readonly month: readonly string[];
}

export const enum AbbreviationKind {
  Inner = 1,
  Final = 2,
}

/** Kind by form. A form listed as both `inner` and `final` in any of the languages may end a sentence. */
export type Abbreviations = ReadonlyMap<string, AbbreviationKind>;

/** One table for all languages: Norwegian texts borrow each other's abbreviations. */
export function compileAbbreviations(languages: readonly AbbreviationData[]): Abbreviations {
  const table = new Map<string, AbbreviationKind>();
  for (const { inner } of languages) for (const form of inner) table.set(form, AbbreviationKind.Inner);
  for (const { final, month } of languages) {
    for (const form of [...final, ...month]) table.set(form, AbbreviationKind.Final);
  }
  return table;
}

/** The longest abbreviation worth looking up, in UTF-16 units. */
export const LONGEST_ABBREVIATION = 14;
