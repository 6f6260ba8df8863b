/** Lines of a text: where each starts, in UTF-16 code units. A line ends at `\n`, `\r\n` or a lone `\r`. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The 1-based line and column of an offset. A byte order mark counts as a column, as it does in the offsets. */
  position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** Where a 1-based line starts; the text's end for a line after the last. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** Where a 1-based line ends, before its line end. */
  end(line: number): number {
    let end = this.start(line + 1);
    if (line >= this.count) return this.text.length;
    if (this.text.charCodeAt(end - 1) === LF) end--;
    if (end > this.start(line) && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
