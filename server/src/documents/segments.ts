import type { Segment } from '../../../rules/src/draft/block';
import { exactSegment, inexactSegment } from '../../../rules/src/draft/blocks';

/** Collects the segments of one block in source order, joining exact neighbours. Offsets are UTF-16 into the source. */
export class SegmentWriter {
  readonly #source: string;
  #segments: Segment[] = [];
  #from = 0;
  #to = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** `[start, end)` of the source stands in the text as it is. */
  exact(start: number, end: number): void {
    if (start >= end) return;
    if (this.#to !== start || this.#from === this.#to) {
      this.#flush();
      this.#from = start;
    }
    this.#to = end;
  }

  /** `text` stands for `[start, end)` of the source. */
  inexact(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#flush();
    this.#segments.push(inexactSegment(text, start, end - start));
  }

  /** Whether nothing has been written. */
  get empty(): boolean {
    return this.#segments.length === 0 && this.#from === this.#to;
  }

  /** The segments without white space at the ends of their text; the writer is empty afterwards. */
  take(): Segment[] {
    this.#flush();
    const segments = this.#segments;
    this.#segments = [];
    trimEnd(segments);
    trimStart(segments);
    return segments;
  }

  #flush(): void {
    if (this.#from < this.#to) this.#segments.push(exactSegment(this.#source.slice(this.#from, this.#to), this.#from));
    this.#from = 0;
    this.#to = 0;
  }
}

function trimStart(segments: Segment[]): void {
  for (;;) {
    const first = segments[0];
    if (first === undefined) return;
    const text = first.text.trimStart();
    if (text === first.text) return;
    if (text !== '') {
      // White space that a text's own characters follow, decoded from one reference, can't be cut.
      if (first.exact) segments[0] = exactSegment(text, first.source + first.length - text.length);
      return;
    }
    segments.shift();
  }
}

function trimEnd(segments: Segment[]): void {
  for (;;) {
    const last = segments[segments.length - 1];
    if (last === undefined) return;
    const text = last.text.trimEnd();
    if (text === last.text) return;
    if (text !== '') {
      if (last.exact) segments[segments.length - 1] = exactSegment(text, last.source);
      return;
    }
    segments.pop();
  }
}

/** A stretch of source whose text differs from it in nothing but white space around it, as segments (none or one). */
export function trimmedExact(source: string, start: number, end: number): Segment[] {
  const text = source.slice(start, end);
  const trimmed = text.trim();
  if (trimmed === '') return [];
  return [exactSegment(trimmed, start + text.length - text.trimStart().length)];
}
