import type { LexiconEntry } from '../../rules/src/matching/lexicon';

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gl',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'sk',
  't',
  'v',
];
const RHYMES = ['al', 'am', 'ang', 'e', 'ei', 'ek', 'ill', 'in', 'o', 'old', 'om', 'u', 'und', 'y', 'øy', 'år'];
const ENDINGS = ['ing', 'else', 'sjon', 'het', 'sam', 'lig', 'en', 'er'];
/** Words that stand in any text, so that phrases which begin with them are often begun. */
const COMMON = [
  'helt',
  'svært',
  'vår',
  'en',
  'den',
  'behandlingen',
  'med',
  'god',
  'ny',
  'kan',
  'blir',
  'heilt',
  'noko',
];
const PARADIGMS = ['', '/m', '/adj', '/n'];

/** Invented entries of a clinic's pack: every other one word in all its forms, every other a phrase of two. */
export function inventedEntries(count: number): LexiconEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const word = inventedWord(index);
    const paradigm = PARADIGMS[index % PARADIGMS.length] ?? '';
    const pattern = index % 2 === 0 ? word + paradigm : `${COMMON[index % COMMON.length]} ${word}`;
    return {
      id: `ord-${index}`,
      kind: 'value',
      ref: 'hard',
      language: 'both',
      patterns: [pattern],
      replacement: { nb: 'behandling', nn: 'behandling' },
      basis: [],
      examples: { bad: [], good: [] },
    };
  });
}

/** The words of all indices below 6 553 600 differ. */
export function inventedWord(index: number): string {
  const syllable = (n: number) =>
    `${ONSETS[n % ONSETS.length]}${RHYMES[Math.floor(n / ONSETS.length) % RHYMES.length]}`;
  const syllables = ONSETS.length * RHYMES.length;
  const ending = ENDINGS[index % ENDINGS.length];
  const rest = Math.floor(index / ENDINGS.length);
  return `${syllable(rest)}${syllable(Math.floor(rest / syllables) + 3)}${ending}`;
}

/** The same entries as the file of a pack. */
export function packFile(entries: readonly LexiconEntry[]): string {
  const written = entries.map(
    ({ id, patterns, replacement }) =>
      `  - id: ${id}\n    patterns: ["${patterns.join('", "')}"]\n    replacement: ${replacement.nb}\n`,
  );
  return `kind: value\nref: hard\nentries:\n${written.join('')}`;
}
