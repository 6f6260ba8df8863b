/** The words of a vocabulary, each once and in order of their code units, and the id of each, above 0. */
export interface WordList {
  readonly words: readonly string[];
  readonly ids: ArrayLike<number>;
}

/** @param ids by word, in any order */
export function wordList(ids: ReadonlyMap<string, number>): WordList {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: sorted.map(([word]) => word), ids: sorted.map(([, id]) => id) };
}

const NEWLINE = '\n';
/** Stands for nothing shared with the word before; the letters after it stand for one, two … letters. */
const ZERO = 'A'.charCodeAt(0);
const MOST_SHARED = 60;

/** Sorted words as one text: of each how much it shares with the one before, and the rest. It compresses to a byte a word. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      const shared = Math.min(sharedLength(before, word), MOST_SHARED);
      before = word;
      return String.fromCharCode(ZERO + shared) + word.slice(shared);
    })
    .join(NEWLINE);
}

/** The words of a text that `packWords` made. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed.split(NEWLINE).map((line) => {
    before = before.slice(0, line.charCodeAt(0) - ZERO) + line.slice(1);
    return before;
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
