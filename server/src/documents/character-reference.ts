/** A decoded character reference: its text and the source offset after it (UTF-16). */
export interface CharacterReference {
  readonly text: string;
  readonly end: number;
}

/** The longest name in HTML's table of named references. */
const LONGEST_NAME = 31;

/**
 * Decodes the character reference (`&shy;`, `&#111;`, `&#xe5;`) that starts at `start`, where the source has `&`;
 * `undefined` when there is none. As in CommonMark, it needs its semicolon.
 */
export function characterReferenceAt(source: string, start: number): CharacterReference | undefined {
  const stop = source.indexOf(';', start);
  if (stop < start + 2 || stop - start > LONGEST_NAME + 1) return undefined;
  const name = source.slice(start + 1, stop);
  const text = name.startsWith('#') ? decodeNumber(name.slice(1)) : decodeName(name);
  return text === undefined ? undefined : { text, end: stop + 1 };
}

function decodeNumber(digits: string): string | undefined {
  if (/^[0-9]{1,7}$/.test(digits)) return characterOf(Number(digits));
  if (/^[xX][0-9a-fA-F]{1,6}$/.test(digits)) return characterOf(Number.parseInt(digits.slice(1), 16));
  return undefined;
}

/** What CommonMark and HTML make of a number: no character that can't stand in a text. */
function characterOf(code: number): string {
  const unfit =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 0xd7ff && code < 0xe000) ||
    (code > 0xfdcf && code < 0xfdf0) ||
    (code & 0xfffe) === 0xfffe ||
    code > 0x10ffff;
  return unfit ? '\uFFFD' : String.fromCodePoint(code);
}

/** The table of names is large, so that it is loaded when the first name is met. */
function decodeName(name: string): string | undefined {
  if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return undefined;
  const { decodeNamedCharacterReference } =
    require('decode-named-character-reference') as typeof import('decode-named-character-reference');
  return decodeNamedCharacterReference(name) || undefined;
}
