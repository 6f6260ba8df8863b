/** The letter that makes a genitive of any noun or name. */
export const GENITIVE = 's';

/**
 * Leaves genitives out of a vocabulary where they mean what the word without the letter means, two of five words: «klinikkens» is
 * told by «klinikken».
 * @param meaningOf the same for words that the lexicon treats alike
 * @returns the other words, and the meanings whose genitives are left out
 */
export function withoutGenitives<W>(
  words: ReadonlyMap<string, W>,
  meaningOf: (word: W) => string,
): { readonly words: ReadonlyMap<string, W>; readonly genitive: ReadonlySet<string> } {
  const without = new Set<string>();
  for (const [written, word] of words)
    if (!written.endsWith(GENITIVE) && !words.has(written + GENITIVE)) without.add(meaningOf(word));
  const kept = new Map<string, W>();
  const genitive = new Set<string>();
  for (const [written, word] of words) {
    const base = written.endsWith(GENITIVE) ? words.get(written.slice(0, -1)) : undefined;
    const meaning = meaningOf(word);
    if (base !== undefined && meaningOf(base) === meaning && !without.has(meaning)) genitive.add(meaning);
    else kept.set(written, word);
  }
  return { words: kept, genitive };
}
