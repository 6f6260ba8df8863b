import type { Block } from './block';
import { insertComment } from './comment';
import type { Declarations, Draft, DraftProblem, ListEdit, SourceEdit } from './draft';
import { editBlock } from './edit';
import type { SourceFormat } from './format';
import { insertBeside } from './insert';
import { addList } from './list-addition';
import { editList } from './list-edit';
import { locateIn, segmentStarts } from './locate';
import type { Span } from './span';

/** A draft of a format whose source is text: Markdown, plain text, HTML. */
export class SourceDraft implements Draft {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly declarations: Declarations;
  readonly problems: readonly DraftProblem[];
  readonly #format: SourceFormat;
  /** The `segmentStarts` of the blocks that were asked for. */
  readonly #starts: (Int32Array | undefined)[] = [];

  constructor(
    source: string,
    blocks: readonly Block[],
    format: SourceFormat,
    declarations: Declarations = {},
    problems: readonly DraftProblem[] = [],
  ) {
    this.source = source;
    this.blocks = blocks;
    this.declarations = declarations;
    this.problems = problems;
    this.#format = format;
  }

  get hasComments(): boolean {
    return this.#format.hasComments;
  }

  locate(block: number, start: number, end: number): Span {
    return locateIn(this.#block(block), this.#startsOf(block), start, end);
  }

  edit(block: number, start: number, end: number, text: string): readonly SourceEdit[] | undefined {
    return editBlock(this, this.#format, this.#block(block), this.#startsOf(block), start, end, text);
  }

  insertParagraph(block: number, where: 'before' | 'after', text: string): readonly SourceEdit[] | undefined {
    return insertBeside(this, this.#format, this.#block(block), where, text);
  }

  insertComment(block: number, text: string): readonly SourceEdit[] | undefined {
    return insertComment(this, this.#format, this.#block(block), text);
  }

  editList(list: ListEdit): readonly SourceEdit[] | undefined {
    return editList(this, this.#format, list);
  }

  addList(heading: string, entries: readonly string[]): readonly SourceEdit[] | undefined {
    return addList(this, this.#format, heading, entries);
  }

  #block(index: number): Block {
    const block = this.blocks[index];
    if (block === undefined) throw new RangeError(`no block ${index} in a draft of ${this.blocks.length}`);
    return block;
  }

  #startsOf(index: number): Int32Array {
    let starts = this.#starts[index];
    if (starts === undefined) {
      starts = segmentStarts(this.#block(index));
      this.#starts[index] = starts;
    }
    return starts;
  }
}
