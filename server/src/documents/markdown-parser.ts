import { parse, postprocess, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Event, ParseContext } from 'micromark-util-types';

/** The labels that a text defines, in the parser's spelling: of links, and of footnotes. */
export interface Labels {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

export const NO_LABELS: Labels = { links: [], footnotes: [] };

export interface Parsed {
  readonly events: readonly Event[];
  readonly labels: Labels;
}

/** The parser, whose making takes longer than a short text. Its state is set anew for each text. */
const parser: ParseContext = parse({
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmAutolinkLiteral()],
});

/**
 * The parser's events for a text, and the labels it defines. micromark was chosen for exact offsets of every escape and
 * character reference and for full conformance; faster parsers (markdown-it takes a fifteenth of the time) keep the lines of
 * inline content, but not its offsets.
 * @param known labels that are defined elsewhere
 */
export function parseMarkdown(markdownText: string, known = NO_LABELS): Parsed {
  // The parser drops a byte order mark without counting it; one in the middle of a file is a character like others.
  const text = markdownText.charCodeAt(0) === 0xfeff ? `\u200B${markdownText.slice(1)}` : markdownText;
  parser.lazy = {};
  parser.defined = [...known.links];
  const footnotes = [...known.footnotes];
  parser.gfmFootnotes = footnotes;
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  return {
    events,
    labels: {
      links: parser.defined.slice(known.links.length),
      footnotes: footnotes.slice(known.footnotes.length),
    },
  };
}
