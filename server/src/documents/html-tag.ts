/** A tag or comment in a source. Offsets are UTF-16 into it; `end` is after the closing `>`. */
export interface HtmlTag {
  /** Lower-case name; `!--` for a comment, `!` for a declaration and `?` for an instruction. */
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
  readonly attributes: readonly HtmlAttribute[];
}

/** An attribute's value, without quotes. */
export interface HtmlAttribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the tag, comment or declaration that starts at `start`, where the source has `<`; `undefined` when the `<` is
 * text. A comment that is not closed before `limit` is text too.
 */
export function htmlTagAt(source: string, start: number, limit: number): HtmlTag | undefined {
  const next = source.charCodeAt(start + 1);
  if (next === 33) return declarationAt(source, start, limit);
  if (next === 63) return upTo(source, start, limit, '?', '?>');
  const closing = next === 47;
  const name = nameAt(source, start + (closing ? 2 : 1), limit);
  if (name === '') return undefined;
  return attributesAt(source, start + (closing ? 2 : 1) + name.length, limit, name.toLowerCase(), closing);
}

function declarationAt(source: string, start: number, limit: number): HtmlTag | undefined {
  if (!source.startsWith('<!--', start)) return upTo(source, start, limit, '!', '>');
  if (source.startsWith('<!-->', start)) return { name: '!--', closing: false, end: start + 5, attributes: [] };
  if (source.startsWith('<!--->', start)) return { name: '!--', closing: false, end: start + 6, attributes: [] };
  return upTo(source, start, limit, '!--', '-->');
}

function upTo(source: string, start: number, limit: number, name: string, stop: string): HtmlTag | undefined {
  const at = source.indexOf(stop, start + name.length + 1);
  if (at < 0 || at + stop.length > limit) return undefined;
  return { name, closing: false, end: at + stop.length, attributes: [] };
}

function nameAt(source: string, start: number, limit: number): string {
  let end = start;
  while (end < limit && isNameCode(source.charCodeAt(end), end > start)) end++;
  return source.slice(start, end);
}

function isNameCode(code: number, inside: boolean): boolean {
  const letter = (code | 32) >= 97 && (code | 32) <= 122;
  return letter || (inside && ((code >= 48 && code <= 57) || code === 45 || code === 58));
}

function attributesAt(
  source: string,
  start: number,
  limit: number,
  name: string,
  closing: boolean,
): HtmlTag | undefined {
  const attributes: HtmlAttribute[] = [];
  let at = start;
  for (;;) {
    const before = at;
    while (at < limit && (isSpace(source.charCodeAt(at)) || source[at] === '/')) at++;
    if (at >= limit) return undefined;
    if (source[at] === '>') return { name, closing, end: at + 1, attributes };
    if (at === before) return undefined;
    const nameStart = at;
    while (at < limit && !isSpace(source.charCodeAt(at)) && !'=>/"\'<'.includes(source[at]!)) at++;
    if (at === nameStart) return undefined;
    const attribute = source.slice(nameStart, at).toLowerCase();
    const equals = skipSpace(source, at, limit);
    if (source[equals] !== '=') continue;
    const value = valueAt(source, skipSpace(source, equals + 1, limit), limit);
    if (value === undefined) return undefined;
    attributes.push({ name: attribute, start: value.start, end: value.end });
    at = value.after;
  }
}

function valueAt(source: string, start: number, limit: number) {
  const quote = source[start];
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, start + 1);
    return end < 0 || end >= limit ? undefined : { start: start + 1, end, after: end + 1 };
  }
  let end = start;
  while (end < limit && !isSpace(source.charCodeAt(end)) && !'>"\'=<`'.includes(source[end]!)) end++;
  return end === start ? undefined : { start, end, after: end };
}

function skipSpace(source: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isSpace(source.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
