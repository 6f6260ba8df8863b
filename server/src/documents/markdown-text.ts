import type { Token } from 'micromark-util-types';
import type { Segment } from '../../../rules/src/draft/block';
import { SegmentWriter } from './segments';

/** Tokens whose content is handled with them, or is of no interest. */
export const LEAVES: ReadonlySet<string> = new Set<Token['type']>([
  'gfmFootnoteCall',
  'characterEscape',
  'characterReference',
  'lineEnding',
  'hardBreakTrailing',
  'hardBreakEscape',
  'lineSuffix',
  'linePrefix',
  'blockQuotePrefix',
  'listItemIndent',
  'htmlText',
  'gfmFootnoteDefinitionLabelString',
  'referenceString',
  'definitionLabelString',
  'codeFencedFence',
  'tableDelimiterRow',
]);

/** A text being collected in which a line break, with what containers put before the next line, is one space. */
export class InlineText {
  readonly #writer: SegmentWriter;
  #breakStart = -1;
  #breakEnd = -1;

  constructor(source: string) {
    this.#writer = new SegmentWriter(source);
  }

  exact(start: number, end: number): void {
    this.#flush();
    this.#writer.exact(start, end);
  }

  inexact(text: string, start: number, end: number): void {
    this.#flush();
    this.#writer.inexact(text, start, end);
  }

  breakAt(start: number, end: number): void {
    if (this.#breakStart < 0) this.#breakStart = start;
    this.#breakEnd = end;
  }

  extendBreak(end: number): void {
    if (this.#breakStart >= 0) this.#breakEnd = end;
  }

  take(): readonly Segment[] {
    return this.#writer.take();
  }

  #flush(): void {
    if (this.#breakStart < 0) return;
    if (!this.#writer.empty) this.#writer.inexact(' ', this.#breakStart, this.#breakEnd);
    this.#breakStart = -1;
  }
}

/**
 * The segments of a code block: its lines with their line ends.
 * @param lines start and end of each line without containers' marks, UTF-16 into the source
 */
export function codeSegments(source: string, lines: readonly number[]): readonly Segment[] {
  const writer = new SegmentWriter(source);
  for (let i = 0; i < lines.length; i += 2) {
    const start = lines[i]!;
    if (i > 0) writeLineEnds(writer, source, lines[i - 1]!, start);
    writer.exact(start, lines[i + 1]!);
  }
  return writer.take();
}

/** The line ends in `[start, end)`; what containers put between them is no code. */
function writeLineEnds(writer: SegmentWriter, source: string, start: number, end: number): void {
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) {
    writer.exact(source.charCodeAt(at - 1) === 13 ? at - 1 : at, at + 1);
  }
}
