/** Characters that would move the cursor, colour the terminal, turn the line around or take no room. */
const UNSHOWN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const ZERO_WIDTH = /^\p{M}$/u;
const WIDE_EMOJI = /^\p{Emoji_Presentation}$/u;
const ZERO_WIDTH_JOINER = 0x200d;

/** East Asian ranges that take two columns, from Unicode's EastAsianWidth.txt (W and F), merged. */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

/** Text of a draft as a terminal may show it: tabs and line ends as spaces, nothing that a terminal would obey. */
export function displayable(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\t\r\n\u00a0]/g, ' ')
    .replace(UNSHOWN, (mark) => (mark.codePointAt(0) === ZERO_WIDTH_JOINER ? mark : ''));
}

/** How many columns displayable text takes in a terminal. */
export function columns(text: string): number {
  if (isPlain(text)) return text.length;

  let width = 0;
  let joined = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === ZERO_WIDTH_JOINER) joined = true;
    else {
      if (!joined) width += columnsOf(character, code);
      joined = false;
    }
  }
  return width;
}

/**
 * Whether every code unit is shown as it is in one column: Latin letters, figures, dashes, quotation marks, the ellipsis.
 * Nearly every line is, and needs no more work.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027]*$/;

function columnsOf(character: string, code: number): number {
  if (code < 0x300) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  if (code < 0x1100) return 1;
  return WIDE_EMOJI.test(character) || WIDE_RANGES.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
