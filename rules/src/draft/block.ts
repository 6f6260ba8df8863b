/**
 * What a block is to the reader of the page. `title` and `metaText` come from front matter or a document's properties,
 * `linkTarget` and `imageText` stand inside another block but are read on their own, `boilerplate` is a byline, a contact
 * block or a footer, `referenceEntry` is one entry of the reference list.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'tableCell'
  | 'linkTarget'
  | 'imageText'
  | 'title'
  | 'metaText'
  | 'comment'
  | 'code'
  | 'frontMatter'
  | 'referenceEntry'
  | 'boilerplate';

/**
 * A stretch of a block's text and the source it stands for. The segments of a block are in order and their texts joined
 * give the block's text. An exact segment is the same characters in the source (`length === text.length`); any other
 * stands for something else, such as `&nbsp;`, an escape or a soft line break, and is never cut.
 */
export interface Segment {
  readonly text: string;
  /** Where the segment starts in the source, UTF-16. */
  readonly source: number;
  /** How many code units of the source it covers; may be 0. */
  readonly length: number;
  readonly exact: boolean;
}

/** A unit of text as its reader sees it: marks removed, entities decoded, soft line breaks as one space. */
export interface Block {
  /** The block's place in `Draft.blocks`. */
  readonly index: number;
  readonly kind: BlockKind;
  /** 1–6 for a heading, otherwise 0. */
  readonly level: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Indices of the headings above this block, outermost first; a heading's own section leaves itself out. */
  readonly section: readonly number[];
  /** For `linkTarget`, `imageText`, `metaText` and inline comments: the index of the block they stand in, otherwise -1. */
  readonly host: number;
  /** For `listItem` and entries made of one: the mark its reader sees, such as `-` or `3.`; otherwise empty or absent. */
  readonly marker?: string;
  /** The label of the footnote definition that the block is part of, without `[^` and `]`. */
  readonly footnote?: string;
}

/** A block as the rules see it: what it says and what it is, whatever stands above it in the source. */
export type BlockContent = Omit<Block, 'segments'>;

/** Kinds that a visitor reads as the text's own statements: not sources, not what surrounds the text, not what is hidden. */
export const STATEMENT_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'tableCell',
  'imageText',
  'title',
  'metaText',
]);
