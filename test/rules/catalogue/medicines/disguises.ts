/*
 * Disguises for the property test: each takes a name and a random number below 1 and hides the name as people do. A reader
 * still sees it.
 */

type Random = () => number;
type Disguise = (name: string, random: Random) => string;

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  s: 'ѕ',
};
const GREEK: Readonly<Record<string, string>> = { a: 'α', o: 'ο', i: 'ι', n: 'η', t: 'τ', u: 'υ', k: 'κ', r: 'ρ' };
const DIGITS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', e: '3', a: '4', s: '5' };
const SIGNS: Readonly<Record<string, string>> = { a: '@', s: '$', e: '€', i: '!' };
const FULL_WIDTH = 0xfee0;

/** Some inner place of a name. */
const inside = (name: string, random: Random) => 1 + Math.floor(random() * (name.length - 1));
const at = (name: string, place: number, sign: string) => name.slice(0, place) + sign + name.slice(place);
const swapped = (name: string, like: Readonly<Record<string, string>>) =>
  [...name].map((letter) => like[letter.toLowerCase()] ?? letter).join('');
/** A vowel in the middle gives way to a sign. */
const masked = (name: string, sign: string) => name.replace(/(?<=.)[aeiouy](?=.)/, sign);

export const DISGUISES: Readonly<Record<string, Disguise>> = {
  'a stop': (name, random) => at(name, inside(name, random), '.'),
  'a star for a letter': (name) => masked(name, '*'),
  'a stop for a letter': (name) => masked(name, '.'),
  digits: (name) => swapped(name, DIGITS),
  signs: (name) => swapped(name, SIGNS),
  spaces: (name) => [...name].join(' '),
  stops: (name) => [...name].join('.'),
  hyphens: (name) => [...name].join('-'),
  'a hyphen': (name, random) => at(name, inside(name, random), '-'),
  'a dot in the middle': (name, random) => at(name, inside(name, random), '·'),
  'Cyrillic letters': (name) => swapped(name, CYRILLIC),
  'Greek letters': (name) => swapped(name, GREEK),
  'full-width letters': (name) => [...name].map((one) => String.fromCharCode(one.charCodeAt(0) + FULL_WIDTH)).join(''),
  'a zero-width space': (name, random) => at(name, inside(name, random), '\u200b'),
  'a soft hyphen': (name, random) => at(name, inside(name, random), '\u00ad'),
  'a picture': (name, random) => at(name, inside(name, random), '💉'),
  pictures: (name) => [...name].join('💉'),
  'a repeated letter': (name, random) => {
    const place = inside(name, random);
    return at(name, place, name.charAt(place).repeat(3));
  },
  accents: (name) => name.replace(/[aeou]/g, (letter) => `${letter}\u0308`),
  'a broken line': (name, random) => at(name, inside(name, random), '-\n'),
};

/** A small generator of numbers below 1, the same in every run. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
