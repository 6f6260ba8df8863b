/**
 * How a word sounds to one who spells it by ear: «Ozempik», «Osempic» and «ozempic» are one, «duloxetine» differs from
 * «duloksetin» by an end only. International spellings are brought to Norwegian ones and double letters to single ones.
 */

const VOWELS: ReadonlyMap<string, string> = new Map([
  ...[...'aàáâãäå'].map((letter) => [letter, 'a'] as const),
  ...[...'eèéêëæ'].map((letter) => [letter, 'e'] as const),
  ...[...'iìíîïyýÿ'].map((letter) => [letter, 'i'] as const),
  ...[...'oòóôõöø'].map((letter) => [letter, 'o'] as const),
  ...[...'uùúûü'].map((letter) => [letter, 'u'] as const),
]);
/** `c` before these is an s. */
const FRONT = new Set(['e', 'i', 'y', 'æ', 'é']);

/** The sounds of a word in lower case, as letters. What is no letter is left as it is. */
export function soundsOf(word: string): string {
  let sounds = '';
  let at = 0;
  while (at < word.length) {
    const [sound, length] = soundAt(word, at);
    at += length;
    for (const letter of sound) if (!sounds.endsWith(letter)) sounds += letter;
  }
  return sounds;
}

/** The sound that begins at a letter, and how many letters it takes. */
function soundAt(word: string, at: number): readonly [sound: string, length: number] {
  const letter = word.charAt(at);
  const vowel = VOWELS.get(letter);
  if (vowel !== undefined) return [vowel, 1];
  const next = word.charAt(at + 1);
  switch (letter) {
    case 'c':
      if (next === 'h' || next === 'k') return ['k', 2];
      return [FRONT.has(next) ? 's' : 'k', 1];
    case 'p':
      return next === 'h' ? ['f', 2] : ['p', 1];
    case 't':
      return next === 'h' ? ['t', 2] : ['t', 1];
    case 'q':
      return next === 'u' ? ['kv', 2] : ['k', 1];
    case 'x':
      return ['ks', 1];
    case 'w':
      return ['v', 1];
    case 'z':
      return ['s', 1];
    default:
      return [letter, 1];
  }
}

/** How many consonants a frame holds. */
const FRAME = 3;
/** Fewer consonants are no frame. */
export const NO_FRAME = -1;

/**
 * A number made of a word's first consonants as they sound, and of whether a vowel comes first: most misspellings of a name
 * share it. The word is `[start, end)` of `text`, in any case.
 */
export function frameOf(text: string, start: number, end: number): number {
  let frame = 0;
  let count = 0;
  let last = 0;
  for (let at = start; at < end && count < FRAME; at++) {
    const code = text.charCodeAt(at) | LOWER;
    let sound = code < CONSONANTS.length ? (CONSONANTS[code] as number) : 0;
    if (sound === 0) {
      if (at === start) frame = 1;
      last = 0;
      continue;
    }
    const next = at + 1 < end ? text.charCodeAt(at + 1) | LOWER : 0;
    let second = 0;
    if (code === C && FRONT_CODES.has(next)) sound = S - BEFORE_A;
    else if (((code === C || code === T) && next === H) || (code === C && next === K)) at++;
    else if (code === P && next === H) {
      sound = F - BEFORE_A;
      at++;
    } else if (code === Q && next === U) {
      second = V - BEFORE_A;
      at++;
    } else if (code === X) second = S - BEFORE_A;
    if (sound !== last) {
      frame = frame * BASE + sound;
      count++;
    }
    last = sound;
    if (second !== 0 && count < FRAME) {
      frame = frame * BASE + second;
      count++;
      last = second;
    }
  }
  return count < FRAME ? NO_FRAME : frame;
}

const LOWER = 0x20;
const BEFORE_A = 0x60;
const BASE = 32;
const [C, F, H, K, P, Q, S, T, U, V, X] = [...'cfhkpqstuvx'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const FRONT_CODES: ReadonlySet<number> = new Set([...FRONT].map((letter) => letter.charCodeAt(0)));

/** The consonant that a code unit sounds like, numbered from 1; 0 for a vowel and for what is no letter. */
const CONSONANTS = new Uint8Array(0x80);
for (const pair of [
  'bb',
  'ck',
  'dd',
  'ff',
  'gg',
  'hh',
  'jj',
  'kk',
  'll',
  'mm',
  'nn',
  'pp',
  'qk',
  'rr',
  'ss',
  'tt',
  'vv',
  'wv',
  'xk',
  'zs',
])
  CONSONANTS[pair.charCodeAt(0)] = pair.charCodeAt(1) - BEFORE_A;
