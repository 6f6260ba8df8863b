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

/**
 * The first `size` UTF-16 units or a little more of the texts, again and again with other numbers, to the end of a paragraph.
 */
export function stretched(texts: readonly string[], size: number): string {
  const paragraphs = texts.flatMap((text) => text.split(/\n{2,}/)).filter((paragraph) => paragraph.trim() !== '');
  const written: string[] = [];
  let length = 0;
  for (let round = 0; length < size; round++) {
    for (const paragraph of paragraphs) {
      const varied = round === 0 ? paragraph : withOtherNumbers(paragraph, round);
      written.push(varied);
      length += varied.length + 2;
      if (length >= size) break;
    }
  }
  return `${written.join('\n\n')}\n`;
}

/** Years, counts and page numbers keep their length, so that they are read as what they were. */
function withOtherNumbers(paragraph: string, round: number): string {
  const varied = paragraph.replace(NUMBER, (digits) => {
    const least = digits.length === 1 ? 1 : 10 ** (digits.length - 1);
    const span = digits.length === 4 ? 30 : 9 * least;
    const first = digits.length === 4 ? Math.floor(Number(digits) / 100) * 100 : least;
    return String(first + ((Number(digits) + 7 * round) % span)).padStart(digits.length, '0');
  });
  // A heading or a line without numbers gets one.
  return varied === paragraph || round > 4 ? `${varied} ${1000 + round}` : varied;
}

/** The text with one paragraph of its middle changed, otherwise for every `edit`. */
export function withOneChange(text: string, edit: number): string {
  const middle = text.indexOf('. ', Math.floor(text.length / 2));
  const at = middle === -1 ? Math.floor(text.length / 2) : middle;
  return `${text.slice(0, at)} ${edit}${text.slice(at)}`;
}
