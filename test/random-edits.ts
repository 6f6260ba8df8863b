/** What people type, paste and leave half-done. */
const PIECES = [
  ...' \n.,:;()[]*_#>-`|<!«»"æøå'.split(''),
  '\n\n',
  'ikke ',
  'ketamin',
  'over natten',
  'Norges ledende klinikk',
  ' (Lie, 2021)',
  '<!-- noktern-tillat claims/onset: sitat -->\n',
  '---\nmålgruppe: helsepersonell\n---\n',
  '\n## Kilder\n',
  '👩‍⚕️',
];

/** One replacement in a text, UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Numbers in `[0, 1)`, the same for the same seed (mulberry32, public domain). */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param pieces what may be inserted, besides nothing */
export function randomEdit(text: string, random: () => number, pieces: readonly string[] = PIECES): TextEdit {
  const start = Math.floor(random() * (text.length + 1));
  const end = random() < 0.5 ? start : Math.min(text.length, start + Math.floor(random() * 40));
  const piece = random() < 0.3 ? '' : (pieces[Math.floor(random() * pieces.length)] ?? '');
  return { start, end, text: piece };
}

/** The text with one replacement made. */
export function edited(text: string, { start, end, text: piece }: TextEdit): string {
  return text.slice(0, start) + piece + text.slice(end);
}
