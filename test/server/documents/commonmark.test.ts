import assert from 'node:assert/strict';
import type { Block } from '../../../rules/src/draft/block';
import { readMarkdown } from '../../../server/src/documents/markdown';

interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

const { tests } = require('commonmark-spec') as { readonly tests: readonly Example[] };

/** Examples whose tags a simple pattern can't take away: `>` inside an instruction, an attribute, a comment, CDATA. */
const BEYOND_PATTERN = new Set([180, 616, 626, 629]);
const INSIDE: ReadonlySet<Block['kind']> = new Set(['linkTarget', 'imageText', 'metaText', 'comment']);

/** What a browser shows of a page, without white space. */
function visible(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|textarea)[\s\S]*?(<\/\1>|$)/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s/g, '');
}

function textOf(markdown: string): string {
  const blocks = readMarkdown(markdown).blocks.filter(({ kind }) => !INSIDE.has(kind));
  return blocks
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

describe('CommonMark’s examples', () => {
  for (const { number, section, markdown, html } of tests) {
    const source = markdown.replace(/→/g, '\t');
    if (!BEYOND_PATTERN.has(number)) {
      it(`${number} (${section}): the text is what the page shows`, () => {
        assert.equal(textOf(source), visible(html.replace(/→/g, '\t')));
      });
    }
  }
});
