const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const MARK = /[\\`*_[\]<&|~]/g;
const BLOCK_MARK = /^(\s*)([#>+-]|\d{1,9}(?=[.)]))/;

/**
 * Ways to write a text in Markdown, or in plain text with its remnants, so that it reads as it is: without escapes, with
 * the likely marks escaped, with all punctuation escaped, as in HTML. Which of them is right depends on the place.
 */
export function spellings(text: string): readonly string[] {
  const marks = text.replace(MARK, '\\$&').replace(BLOCK_MARK, escapeBlockMark);
  const all = text.replace(PUNCTUATION, '\\$&');
  const references = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return [...new Set([text, marks, all, references])];
}

function escapeBlockMark(_match: string, blanks: string, mark: string): string {
  return /\d/.test(mark) ? `${blanks}${mark}` : `${blanks}\\${mark}`;
}
