import { parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Event } from 'micromark-util-types';

const EXTENSIONS = [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmAutolinkLiteral()];

/**
 * The parser's events for a text. micromark was chosen for exact offsets of every escape and character reference and for
 * full conformance; faster parsers (markdown-it takes a fifteenth of the time) keep the lines of inline content, but not
 * its offsets.
 */
export function eventsOf(markdownText: string): readonly Event[] {
  // The parser drops a byte order mark without counting it; one in the middle of a file is a character like others.
  const text = markdownText.charCodeAt(0) === 0xfeff ? `\u200B${markdownText.slice(1)}` : markdownText;
  const parser = parse({ extensions: EXTENSIONS });
  return postprocess(parser.document().write(preprocess()(text, undefined, true)));
}
