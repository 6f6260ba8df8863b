import type { Block } from './block';
import type { Span } from './span';

export type Audience = 'public' | 'professional';
export type DraftLanguage = 'nb' | 'nn' | 'en' | 'und';

/** A value the draft declares about itself (front matter, document property), with the source span of the value. */
export interface Declared<T> extends Span {
  readonly value: T;
}

/** What a draft says about itself. A key that is absent was not declared; a bad value is a problem in `Draft.problems`. */
export interface Declarations {
  readonly audience?: Declared<Audience>;
  readonly language?: Declared<'nb' | 'nn'>;
  readonly type?: Declared<string>;
  readonly references?: Declared<readonly string[]>;
}

/** Something wrong with the draft's own header, such as broken YAML or an unknown audience. `start`/`end` are source offsets. */
export interface DraftProblem extends Span {
  readonly messageId: 'broken-front-matter' | 'unknown-audience' | 'unknown-language';
  readonly slots: Readonly<Record<string, string>>;
  /** What may stand there instead, the likeliest first. */
  readonly instead: readonly string[];
}

/** One replacement in a source: UTF-16 offsets into the file's text. */
export interface SourceEdit extends Span {
  readonly text: string;
}

/** What is to become of the reference list, and of the words elsewhere that go with it. */
export interface ListEdit {
  /** The blocks of the entries as they stand. */
  readonly entries: readonly number[];
  /** Those that stay, in their new order; `number` is what each is to carry, null when its number stays or it has none. */
  readonly order: readonly { readonly block: number; readonly number: number | null }[];
  /** Replacements in blocks that are no entries, or in entries; UTF-16 offsets into their texts. */
  readonly changes: readonly (Span & { readonly block: number; readonly text: string })[];
}

/** A draft as every later stage sees it. Readers make one; everything in `rules` works on its blocks. */
export interface Draft {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly declarations: Declarations;
  readonly problems: readonly DraftProblem[];
  /** Whether the format has comments that can carry a suppression. */
  readonly hasComments: boolean;
  /**
   * The smallest source range that shows `[start, end)` of a block's text, never cutting an entity or an escape.
   * @param start UTF-16 offset into `block.text`
   */
  locate(block: number, start: number, end: number): Span;
  /**
   * The source edits that replace `[start, end)` of a block's text, escaped for the format; reading the edited source
   * gives the block's text with the replacement and leaves every other block as it was. `undefined` when the format
   * cannot express that.
   */
  edit(block: number, start: number, end: number, text: string): readonly SourceEdit[] | undefined;
  /**
   * The source edits that insert a paragraph of its own before or after the block (`text` is plain; the format's blank
   * lines and escapes are added), or `undefined` when the block stands where no paragraph can.
   */
  insertParagraph(block: number, where: 'before' | 'after', text: string): readonly SourceEdit[] | undefined;
  /**
   * The source edits that write a comment which speaks of a block (`text` stands between its marks), or `undefined` when the
   * format has no comments or the block stands where none can.
   */
  insertComment(block: number, text: string): readonly SourceEdit[] | undefined;
  /**
   * The source edits that reorder, renumber or shorten the reference list and change words with it, all at once, or
   * `undefined` when the format cannot express that.
   */
  editList(list: ListEdit): readonly SourceEdit[] | undefined;
  /** The source edits that put a reference list at the end, or `undefined` when it would not be read as one. */
  addList(heading: string, entries: readonly string[]): readonly SourceEdit[] | undefined;
}
