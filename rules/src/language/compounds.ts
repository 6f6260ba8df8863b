import { degeminate, isVowel } from './orthography';

/** Fewest letters of a part of a compound that is not known: shorter rests are endings or chance. */
const SHORTEST_PART = 3;

/**
 * How a first and a last element may be joined: bare, with -s-, with -e-, with a hyphen. Three equal consonants are
 * written as two: `buss` + `stopp` gives `busstopp`. Elements are folded words.
 */
export function compoundSpellings(first: string, last: string): string[] {
  const isTriple = degeminate(first) !== first && first.at(-1) === last[0];
  const bare = (isTriple ? first.slice(0, -1) : first) + last;
  const joined = [bare, `${first}-${last}`];
  if (!/[sxz]$/.test(first)) joined.push(`${first}s${last}`);
  if (!isVowel(first.at(-1))) joined.push(`${first}e${last}`);
  return joined;
}

/**
 * Whether a folded word whose part `[start, end)` is known can be a compound of it: the part begins or ends the word, and
 * what is left, without a hyphen or a linking -s- or -e-, is long enough for a word and has a vowel.
 */
export function isPlausibleCompound(word: string, start: number, end: number): boolean {
  if (start > 0 && end < word.length) return false;
  if (start === 0)
    return end < word.length && isPart(word.slice(end).replace(/^-|^s(?=[^aeiouyæøå])|^e(?=[^aeiouyæøå])/, ''));
  const head = word.slice(0, start);
  // «p-pille», «b12-sprøyte»: a hyphen joins shorter heads too
  return head.endsWith('-') ? head.length > 1 : isPart(head);
}

function isPart(part: string): boolean {
  return part.length >= SHORTEST_PART && [...part].some(isVowel);
}
