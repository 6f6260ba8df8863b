/** Text as HTML shows it, in content and in attribute values. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/[^\P{Cc}\t\n\r]/gu, '\u{fffd}');
}

/** An element with its attributes; those that are undefined are left out. The content is HTML, attribute values are text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
    .join('');
  return `<${name}${written}>${content.join('')}</${name}>`;
}

/** A section with a heading that names it. */
export function section(id: string, level: number, heading: string, ...content: readonly string[]): string {
  const title = element(`h${level}`, { id }, escaped(heading));
  return element('section', { 'aria-labelledby': id }, title, ...content);
}

/** A table that a narrow window scrolls sideways, by keyboard too. Cells are HTML; the first of each row names it. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  name?: string,
): string {
  const heads = head.map((cell) => element('th', { scope: 'col' }, escaped(cell)));
  const body = rows.map(([first = '', ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, first), ...cells.map((cell) => element('td', {}, cell))),
  );
  return element(
    'div',
    { class: 'nk-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: name },
      element('caption', {}, escaped(caption)),
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...body),
    ),
  );
}
