/** A text made long, with no paragraph twice, so that nothing is remembered from one to the next. */

const NUMBER = /\d+/g;
/** Marks of Markdown that a text pasted as plain text does not have. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^---\n[\s\S]*?\n---\n/, ''],
  [/<!--[\s\S]*?-->/g, ''],
  [/\[([^\]]*)\]\([^)\s]*\)/g, '$1'],
  [/^\|[-| ]+\|$/gm, ''],
  [/^(#+|>) /gm, ''],
  [/^\| (.*) \|$/gm, '$1'],
  [/\*\*?|`/g, ''],
];

/** The words of a Markdown draft as plain text. */
export function plainText(markdown: string): string {
  return MARKS.reduce((text, [mark, words]) => text.replace(mark, words), markdown.replaceAll('\r\n', '\n'));
}

/** The texts again and again with other numbers, line by line, until there are `size` UTF-16 units. */
export function stretched(texts: readonly string[], size: number): string {
  const lines = texts.flatMap((text) => [...text.replaceAll('\r\n', '\n').trim().split('\n'), '']);
  if (!lines.some((line) => line.trim() !== '')) throw new Error('The text has no words.');
  const written: string[] = [];
  let length = 0;
  for (let round = 0; length < size; round++) {
    for (const line of lines) {
      const varied = round === 0 || line.trim() === '' ? line : withOtherNumbers(line, round);
      written.push(varied);
      length += varied.length + 1;
      if (length >= size) break;
    }
  }
  return `${written.join('\n')}\n`;
}

/** Years, counts and page numbers keep their length, so that they are read as what they were. */
function withOtherNumbers(line: string, round: number): string {
  const varied = line.replace(NUMBER, (digits) => {
    const least = digits.length === 1 ? 1 : 10 ** (digits.length - 1);
    const span = digits.length === 4 ? 30 : 9 * least;
    const first = digits.length === 4 ? Math.floor(Number(digits) / 100) * 100 : least;
    return String(first + ((Number(digits) + 7 * round) % span)).padStart(digits.length, '0');
  });
  // A line without numbers gets one, and the numbers of later rounds may have been there before.
  return varied === line || round > 4 ? `${varied} ${1000 + round}` : varied;
}

/** A text in parts of about the same length, cut at ends of lines. */
export function parts(text: string, count: number): string[] {
  const cuts = Array.from({ length: count + 1 }, (_, n) =>
    n === count ? text.length : n === 0 ? 0 : text.indexOf('\n', Math.floor((n * text.length) / count)) + 1,
  );
  return cuts.slice(1).map((end, n) => text.slice(cuts[n], end));
}

/** The text with one paragraph of its middle changed, otherwise for every `edit`. */
export function withOneChange(text: string, edit: number): string {
  const middle = text.indexOf('. ', Math.floor(text.length / 2));
  const at = middle === -1 ? Math.floor(text.length / 2) : middle;
  return `${text.slice(0, at)} ${edit}${text.slice(at)}`;
}
