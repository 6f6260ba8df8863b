/** What a line of plain text begins with. Offsets are UTF-16 into the source. */
export interface LineStart {
  readonly kind: 'text' | 'heading' | 'item' | 'quote' | 'rule';
  /** Where the text after the mark starts. */
  readonly start: number;
  /** 1–6 for a heading with marks, otherwise 0. */
  readonly level: number;
  /** The list mark as written. */
  readonly marker: string;
  /** Whether the mark could also be the text's own: a dash of dialogue, an ordinal such as «12. november». */
  readonly unsure: boolean;
}

const BULLETS = '•●▪◦‣∙\uF0B7';

/** Says what the line `[start, end)`, trimmed and not empty, begins with. */
export function lineStart(source: string, start: number, end: number): LineStart {
  const code = source.charCodeAt(start);
  // Most lines begin with a letter.
  if (code >= 65 && code < 0x2000 && code !== 95) return text(start);
  if (code >= 48 && code <= 57) return numberedItem(source, start, end);
  switch (code) {
    case 35:
      return heading(source, start, end);
    case 62:
      return { kind: 'quote', start: skipBlanks(source, start + 1, end), level: 0, marker: '', unsure: false };
    case 42:
    case 43:
    case 45:
    case 61:
    case 95:
      if (isRule(source, start, end)) return { kind: 'rule', start, level: 0, marker: '', unsure: false };
      return code === 61 || code === 95 ? text(start) : bullet(source, start, end, false);
    case 0x2013:
    case 0x2014:
      return bullet(source, start, end, true);
    default:
      return BULLETS.includes(source[start]!) ? item(source, start, start + 1, end, false) : text(start);
  }
}

function text(start: number): LineStart {
  return { kind: 'text', start, level: 0, marker: '', unsure: false };
}

function item(source: string, start: number, after: number, end: number, unsure: boolean): LineStart {
  const marker = source.slice(start, after);
  return { kind: 'item', start: skipBlanks(source, after, end), level: 0, marker, unsure };
}

function bullet(source: string, start: number, end: number, unsure: boolean): LineStart {
  return start + 1 < end && isBlank(source.charCodeAt(start + 1))
    ? item(source, start, start + 1, end, unsure)
    : text(start);
}

/** `1.` or `1)` and a space; before a small letter it may be an ordinal. */
function numberedItem(source: string, start: number, end: number): LineStart {
  let at = start;
  while (at < end && at < start + 4 && isDigit(source.charCodeAt(at))) at++;
  const stop = source.charCodeAt(at);
  if (at === start + 4 || at + 1 >= end || (stop !== 46 && stop !== 41)) return text(start);
  if (!isBlank(source.charCodeAt(at + 1))) return text(start);
  const first = source[skipBlanks(source, at + 1, end)]!;
  const small = stop === 46 && first !== first.toUpperCase();
  return item(source, start, at + 1, end, small);
}

function heading(source: string, start: number, end: number): LineStart {
  let at = start;
  while (at < end && source.charCodeAt(at) === 35) at++;
  if (at - start > 6 || at >= end || !isBlank(source.charCodeAt(at))) return text(start);
  return { kind: 'heading', start: skipBlanks(source, at, end), level: at - start, marker: '', unsure: false };
}

/** Three or more of the same mark and nothing else but blanks. */
function isRule(source: string, start: number, end: number): boolean {
  const mark = source.charCodeAt(start);
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

function skipBlanks(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
