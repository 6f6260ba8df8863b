/*
 * The letters of names and words in Norwegian texts and their sources, as ranges for character classes. A property such as
 * \p{L} covers every script, and an expression with one takes a millisecond to build; there are dozens.
 */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff',
  // Beyond Latin-1 capitals and small letters alternate, and count as both.
  Lu: 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u1e00-\\u1eff',
  Ll: 'a-z\\u00df-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff',
  M: '\\u0300-\\u036f',
  N: '\\d',
};

/**
 * The source of a regular expression in which \p{L}, \p{Lu}, \p{Ll}, \p{M} and \p{N} mean Latin letters, their marks and
 * figures; they stand within a character class: new RegExp(latin`^[\p{Lu}][\p{L}-]+$`).
 */
export function latin({ raw }: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw }, ...values).replace(/\\p\{(\w+)\}/g, (whole, name: string) => RANGES[name] ?? whole);
}
