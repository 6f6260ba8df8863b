/**
 * Puts one of the client's own sentences into the user's language. Sentences are written in English where they are used;
 * `l10n/` has the translations, keyed by them. A test reads the calls, so the first argument is always a literal.
 */
export type Translate = (sentence: string, slots?: Slots) => string;

export type Slots = Readonly<Record<string, string | number>>;

const SLOT = /\{(\w+)\}/g;

/** Fills the slots `{name}` of a sentence; a slot that is not given stays as it is written. */
export function fill(sentence: string, slots: Slots = {}): string {
  return sentence.replace(SLOT, (written, name: string) =>
    Object.hasOwn(slots, name) ? String(slots[name]) : written,
  );
}

/** Translates from a bundle; a sentence that it lacks is left in English. */
export function translateFrom(bundle: Readonly<Record<string, string>>): Translate {
  return (sentence, slots) => fill(Object.hasOwn(bundle, sentence) ? bundle[sentence]! : sentence, slots);
}
