import type { Block } from '../../../rules/src/draft/block';
import { blockOf, exactSegment, rawBlock } from '../../../rules/src/draft/blocks';
import { buildBlocks } from '../../../rules/src/draft/build';
import type { Draft } from '../../../rules/src/draft/draft';
import type { SourceFormat } from '../../../rules/src/draft/format';
import { SourceDraft } from '../../../rules/src/draft/source-draft';
import { type FrontMatter, frontMatterExtent, readFrontMatter } from './front-matter';
import { positionsOf } from './mark-positions';
import { MARKS, readInline } from './plain-inline';
import { joinWrapped } from './plain-joining';
import { lineStart } from './plain-lines';
import type { PlainLine } from './plain-structure';
import { markHeadings, settleUnsure } from './plain-structure';
import { spellings } from './spellings';

/**
 * Plain text as it is pasted from a publishing system or a PDF. A line is a paragraph, unless the text is clearly wrapped
 * at a column; a short line above a longer one is a heading. Remnants of Markdown and HTML are read as what they stood for.
 */
export const plainText: SourceFormat = { hasComments: false, read: readPlainText, spellings };

const NO_FRONT_MATTER: FrontMatter = { blocks: [], declarations: {}, problems: [] };

/** Reads a plain text; never throws. */
export function readPlainText(source: string): Draft {
  const extent = frontMatterExtent(source);
  const header = extent === undefined ? NO_FRONT_MATTER : readFrontMatter(source, extent.start, extent.end);
  const start = extent?.after ?? (source.charCodeAt(0) === 0xfeff ? 1 : 0);
  const lines = joinWrapped(source, settleUnsure(source, readLines(source, start)));
  markHeadings(lines);
  const blocks = [...header.blocks];
  for (const line of lines) pushBlocks(blocks, line);
  return new SourceDraft(source, buildBlocks(blocks), plainText, header.declarations, header.problems);
}

/** The lines that are not empty, each with its marks removed. */
function readLines(source: string, start: number): PlainLine[] {
  const lines: PlainLine[] = [];
  const marks = positionsOf(source, MARKS, start);
  const oldLineEnds = source.includes('\r');
  let mark = 0;
  let comment = source.indexOf(COMMENT, start);
  let blankBefore = true;
  let at = start;
  while (at < source.length) {
    let end = lineEnd(source, at, oldLineEnds);
    let from = at;
    while (from < end && isWhite(source.charCodeAt(from))) from++;
    while (mark < marks.length && marks[mark]! < from) mark++;
    const marked = mark < marks.length && marks[mark]! < end;
    if (comment >= 0 && comment < from) comment = source.indexOf(COMMENT, from);
    if (comment >= 0 && comment < end) end = afterComments(source, comment, end, oldLineEnds);
    let to = end;
    while (to > from && isWhite(source.charCodeAt(to - 1))) to--;
    if (from < to) {
      const line = readLine(source, at, from, to, blankBefore, marked);
      blankBefore = line === undefined;
      if (line !== undefined) lines.push(line);
    } else blankBefore = true;
    at = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function readLine(
  source: string,
  lineAt: number,
  from: number,
  to: number,
  blankBefore: boolean,
  marked: boolean,
): PlainLine | undefined {
  const { kind, start, level, marker, unsure } = lineStart(source, from, to);
  if (kind === 'rule' || start >= to) return undefined;
  const end = kind === 'heading' ? withoutClosingHashes(source, start, to) : to;
  const indent = from - lineAt;
  if (!marked) {
    const text = source.slice(start, end);
    const segments = [exactSegment(text, start)];
    return { kind, level, marker, unsure, indent, blankBefore, lineStart: from, text, segments, hosted: [] };
  }
  const { segments, hosted } = readInline(source, start, end);
  const text = segments.length === 1 ? segments[0]!.text : segments.map((segment) => segment.text).join('');
  return { kind, level, marker, unsure, indent, blankBefore, lineStart: from, text, segments, hosted };
}

function pushBlocks(blocks: Block[], line: PlainLine): void {
  let host = -1;
  if (line.text !== '') {
    host = blocks.length;
    blocks.push(rawBlock(host, kindOf(line), line.level, line.text, line.segments, -1, line.marker));
  }
  for (const { kind, segments } of line.hosted) blocks.push(blockOf(kind, segments, { host }, blocks.length));
}

function kindOf({ kind }: PlainLine): Block['kind'] {
  if (kind === 'item') return 'listItem';
  return kind === 'text' || kind === 'rule' ? 'paragraph' : kind;
}

function lineEnd(source: string, start: number, oldLineEnds: boolean): number {
  const feed = source.indexOf('\n', start);
  const end = feed < 0 ? source.length : feed;
  if (!oldLineEnds) return end;
  const carriage = source.indexOf('\r', start);
  return carriage >= 0 && carriage < end ? carriage : end;
}

const COMMENT = '<!--';

/** The end of the line in which the last comment that begins in the line ends; `first` is where the first one begins. */
function afterComments(source: string, first: number, end: number, oldLineEnds: boolean): number {
  let stop = end;
  for (let at = first; at >= 0 && at < stop; at = source.indexOf(COMMENT, at + 4)) {
    const close = source.indexOf('-->', at + 4);
    if (close < 0) break;
    if (close >= stop) stop = lineEnd(source, close + 3, oldLineEnds);
  }
  return stop;
}

function withoutClosingHashes(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && source.charCodeAt(at - 1) === 35) at--;
  if (at === end || at === start || !isWhite(source.charCodeAt(at - 1))) return end;
  while (at > start && isWhite(source.charCodeAt(at - 1))) at--;
  return at;
}

function isWhite(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b;
}
