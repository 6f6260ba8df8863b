import type { Block } from '../../../rules/src/draft/block';
import { buildBlocks } from '../../../rules/src/draft/build';
import type { Draft } from '../../../rules/src/draft/draft';
import type { SourceFormat } from '../../../rules/src/draft/format';
import { SourceDraft } from '../../../rules/src/draft/source-draft';
import { type FrontMatter, frontMatterExtent, readFrontMatter } from './front-matter';
import { readParts } from './markdown-parts';
import { spellings } from './spellings';

/** CommonMark with GitHub's tables, footnotes, strikethrough and bare addresses. */
export const markdown: SourceFormat = { hasComments: true, read: readMarkdown, spellings };

const NO_FRONT_MATTER: FrontMatter = { blocks: [], declarations: {}, problems: [] };

/** Reads a Markdown source; never throws. */
export function readMarkdown(source: string): Draft {
  const extent = frontMatterExtent(source);
  const header = extent === undefined ? NO_FRONT_MATTER : readFrontMatter(source, extent.start, extent.end);
  const start = extent?.after ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const blocks: Block[] = [...header.blocks];
  readParts(source, start, blocks);
  return new SourceDraft(source, buildBlocks(blocks), markdown, header.declarations, header.problems);
}
