/** Spelling rules that inflection shares. Words are lower-case; lengths are in UTF-16 units. */

const vowels = new Set('aeiouyæøåéèêóòôàü');

export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowels.has(letter);
}

/** Number of vowel groups, which is near enough the number of syllables: `mirakel` 3, `høy` 1. */
export function syllables(word: string): number {
  let groups = 0;
  let inVowel = false;
  for (const letter of word) {
    const vowel = vowels.has(letter);
    if (vowel && !inVowel) groups += 1;
    inVowel = vowel;
  }
  return groups;
}

/** Drops one of two equal final consonants: `trygg` → `tryg`. Norwegian writes one before another consonant. */
export function degeminate(stem: string): string {
  const last = stem.at(-1);
  return last !== undefined && last === stem.at(-2) && !isVowel(last) ? stem.slice(0, -1) : stem;
}

/**
 * The contracted stem of words in unstressed -el, -er, -en: `mirakel` → `mirakl`, `sikker` → `sikr`, `åpen` → `åpn`.
 * `undefined` for other words.
 */
export function contract(word: string): string | undefined {
  const last = word.at(-1);
  if (word.at(-2) !== 'e' || (last !== 'l' && last !== 'r' && last !== 'n')) return undefined;
  const head = word.slice(0, -2);
  if (syllables(head) === 0 || isVowel(head.at(-1)) || head.at(-1) === last) return undefined;
  return degeminate(head) + last;
}

/** A final m is written single and doubled before an ending (`rom`, `rommet`); both spellings for a word that ends in one. */
export function withDoubleM(word: string): string[] {
  return word.endsWith('m') && isVowel(word.at(-2)) ? [word, `${word}m`] : [word];
}
