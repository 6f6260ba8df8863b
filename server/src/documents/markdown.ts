import { parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Event, Extension, ParseContext } from 'micromark-util-types';
import type { Block } from '../../../rules/src/draft/block';
import { blockOf } from '../../../rules/src/draft/blocks';
import { buildBlocks } from '../../../rules/src/draft/build';
import type { Draft } from '../../../rules/src/draft/draft';
import type { SourceFormat } from '../../../rules/src/draft/format';
import { SourceDraft } from '../../../rules/src/draft/source-draft';
import { type FrontMatter, frontMatterExtent, readFrontMatter } from './front-matter';
import { MarkdownBlocks } from './markdown-blocks';
import { type Region, regionsOf } from './markdown-regions';
import { SegmentWriter } from './segments';
import { spellings } from './spellings';

/**
 * CommonMark with GitHub's tables, footnotes, strikethrough and bare addresses. micromark was chosen for exact offsets of
 * every escape and character reference and for full conformance; faster parsers (markdown-it 0.3 ms on a 36 KB article
 * against 5–6 ms) keep the lines of inline content, but not its offsets.
 */
export const markdown: SourceFormat = { hasComments: true, read: readMarkdown, spellings };

const NO_FRONT_MATTER: FrontMatter = { blocks: [], declarations: {}, problems: [] };
/** An address in whose text marks would be read without the extension; in any other it makes no difference to the text. */
const MARKED_ADDRESS = /(?:https?:\/\/|www\.|@)[^\s<]*[*_~&\\`[\]]/i;

const EXTENSIONS: readonly { readonly extension: Extension; isNeeded(text: string): boolean }[] = [
  { extension: gfmTable(), isNeeded: (text) => text.includes('|') },
  { extension: gfmFootnote(), isNeeded: (text) => text.includes('[^') },
  { extension: gfmStrikethrough(), isNeeded: (text) => text.includes('~') },
  { extension: gfmAutolinkLiteral(), isNeeded: (text) => MARKED_ADDRESS.test(text) },
];
const parsers = new Map<number, ParseContext>();

/** Reads a Markdown source; never throws. */
export function readMarkdown(source: string): Draft {
  return readRegions(source, regionsOf);
}

/** Reads all of a source with the parser: what `readMarkdown` must give, several times slower. */
export function readMarkdownWhole(source: string): Draft {
  return readRegions(source, (_source, start) => [{ kind: 'marked', start, end: source.length, lines: [], level: 0 }]);
}

function readRegions(source: string, split: typeof regionsOf): Draft {
  const extent = frontMatterExtent(source);
  const header = extent === undefined ? NO_FRONT_MATTER : readFrontMatter(source, extent.start, extent.end);
  const start = extent?.after ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const blocks: Block[] = [...header.blocks];
  for (const region of split(source, start)) {
    if (region.kind === 'marked') {
      new MarkdownBlocks(source, region.start, blocks).read(eventsOf(source.slice(region.start, region.end)));
    } else pushPlain(source, region, blocks);
  }
  return new SourceDraft(source, buildBlocks(blocks), markdown, header.declarations, header.problems);
}

function pushPlain(source: string, { kind, lines, level }: Region, blocks: Block[]): void {
  const writer = new SegmentWriter(source);
  for (let i = 0; i < lines.length; i += 2) {
    if (i > 0) writer.inexact(' ', lines[i - 1]!, lines[i]!);
    writer.exact(lines[i]!, lines[i + 1]!);
  }
  const segments = writer.take();
  // A line of no-break spaces is no text.
  if (segments.length === 0) return;
  blocks.push(blockOf(kind === 'heading' ? 'heading' : 'paragraph', segments, { level }, blocks.length));
}

function eventsOf(markdownText: string): readonly Event[] {
  // The parser drops a byte order mark without counting it; one in the middle of a file is a character like others.
  const text = markdownText.charCodeAt(0) === 0xfeff ? `\u200B${markdownText.slice(1)}` : markdownText;
  const parser = parserFor(text);
  return postprocess(parser.document().write(preprocess()(text, undefined, true)));
}

/**
 * A parser for a text. Each extension looks at many characters, so that only those with something to find are used, and
 * putting constructs together costs as much as parsing a paragraph, so that parsers are kept.
 */
function parserFor(text: string): ParseContext {
  const extensions: Extension[] = [];
  let key = 0;
  for (const [i, { extension, isNeeded }] of EXTENSIONS.entries()) {
    if (!isNeeded(text)) continue;
    extensions.push(extension);
    key |= 1 << i;
  }
  let parser = parsers.get(key);
  if (parser === undefined) {
    parser = parse({ extensions });
    parsers.set(key, parser);
  }
  // What the last text defined.
  parser.defined = [];
  parser.lazy = {};
  parser.gfmFootnotes = [];
  return parser;
}
