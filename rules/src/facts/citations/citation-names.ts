import { latin } from '../../language/latin';

/** Folding of names for comparison: who is meant, whatever the case, marks, hyphens and apostrophes. */

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  å: 'a',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};
const SPECIAL = /[øæåßđłœðþ]/g;
const MARKS = new RegExp(latin`[\p{M}]`, 'gu');
const DROPPED = /[\u00ad\u200b-\u200d\u2060\ufeff.'’‘`´ʼ]/g;
const HYPHENS = /[-‐‑–]/g;
const SPACES = /[\s\u00a0]+/g;

/**
 * A name without what writers get wrong or leave out: lower case, no marks, ø as o, æ as ae, å as a, no hyphens,
 * apostrophes and stops. «Bjørnstad-Øye» and «Bjornstad-Oye» fold to the same.
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFKC')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(DROPPED, '')
    .replace(HYPHENS, '')
    .replace(SPACES, ' ')
    .trim();
}

/** The same name in other type: case, kinds of hyphen and apostrophe, soft hyphens and spaces aside. Marks still count. */
export function plainName(name: string): string {
  const lower = name.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower.normalize('NFC').replace(DROPPED, '').replace(HYPHENS, '').replace(SPACES, ' ').trim();
}

function isPlain(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if ((code < 0x61 || code > 0x7a) && (code !== 0x20 || i === 0 || i === lower.length - 1)) return false;
  }
  return true;
}

/** A folded name without its leading particles: «aan het rot» gives «rot». The name itself when it has none. */
export function withoutParticles(folded: string, particles: ReadonlySet<string>): string {
  let rest = folded;
  for (;;) {
    const space = rest.indexOf(' ');
    if (space < 0 || !particles.has(rest.slice(0, space))) return rest;
    rest = rest.slice(space + 1);
  }
}

/** The first letters of a name's capitalised words: «World Health Organization» gives «who». */
export function acronymOf(name: string): string {
  let letters = '';
  for (const word of name.split(/[\s-]+/)) {
    const first = word.charAt(0);
    if (first !== first.toLowerCase()) letters += first;
  }
  return letters.length > 1 ? letters.toLowerCase() : '';
}
