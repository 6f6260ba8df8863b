import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../rules/src/draft/block';
import { MarkdownBlocks } from '../../../server/src/documents/markdown-blocks';
import { parseMarkdown } from '../../../server/src/documents/markdown-parser';
import { readParts } from '../../../server/src/documents/markdown-parts';

/** The raw blocks of a source that is parsed as a whole: what parts must come to. */
function asWhole(source: string): Block[] {
  const blocks: Block[] = [];
  new MarkdownBlocks(source, 0, blocks).read(parseMarkdown(source).events);
  return blocks;
}

function inParts(source: string): Block[] {
  const blocks: Block[] = [];
  readParts(source, 0, blocks);
  return blocks;
}

const marks = [
  ...['trygg', 'Å', '*', '**', '_', '`', '\\', '|', '(x)', '«y»', '&amp;', '\u200b'],
  ...['[a]', '[a][b]', '[b]', '[^1]', '](x)', '![c](d)', '[a]: /u', '[^1]: merknad'],
  ...['```', '~~~', '````', '<br>', '<div>', '</div>', '<script>', '</script>', '<pre>', '</pre>'],
  ...['<!-- c -->', '<!--', '-->', '<?', '?>', '<![CDATA[', ']]>'],
  ...['- ', '* ', '1. ', '2) ', '> ', '# ', '## ', '    ', '\t', '  ', '--- ', '===', '|--|', '| a |'],
];
const line = fc
  .tuple(
    fc.constantFrom('', '', 'Tekst ', 'Å ', '# H '),
    fc.array(fc.constantFrom(...marks), { maxLength: 4 }),
    fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r\r', '\n  \n', '\n\t\n\n'),
  )
  .map(([opening, pieces, end]) => opening + pieces.join('') + end);
const sources = fc.array(line, { maxLength: 14 }).map((lines) => lines.join(''));

describe('Markdown read in parts', () => {
  it('is what it is read as a whole', () => {
    fc.assert(
      fc.property(sources, (source) => {
        assert.deepEqual(inParts(source), asWhole(source));
      }),
      { numRuns: 1500 },
    );
  });

  it('is read anew where an edit changed it, and where it changed what the rest means', () => {
    fc.assert(
      fc.property(sources, line, fc.nat(), fc.nat(), (source, written, at, length) => {
        const start = at % (source.length + 1);
        const edited = source.slice(0, start) + written + source.slice(start + (length % 30));
        inParts(source);
        assert.deepEqual(inParts(edited), asWhole(edited));
      }),
      { numRuns: 500 },
    );
  });

  const cases: readonly [name: string, source: string][] = [
    ['code with empty lines', 'Før\n\n```\nEin\n\nTo\n\n# Tre\n```\n\nEtter\n'],
    ['code that nothing closes', 'Før\n\n~~~\nEin\n\nTo\n\nTre\n\nFire\n\nFem\n'],
    ['a comment with empty lines', 'Før\n\n<!-- ein\n\nTo\n\ntre -->\n\nEtter\n'],
    [
      'a link whose target stands below',
      'Sjå [oss] og [kven][vi er].\n\nMellom\n\n[oss]: /om "Om oss"\n[vi er]: /vi\n',
    ],
    [
      'a footnote below',
      'Det verkar.[^a]\n\nMellom [oss]\n\n[^a]: Sjå [oss].\n\n    Meir om det.\n\nEtter\n\n[oss]: /om\n',
    ],
    ['a target in a quotation', '[oss]\n\n> [oss]: /om\n\nEtter [oss]\n'],
    ['what looks like a target in code', '[oss]\n\n```\n\nTekst\n[oss]: /om\n```\n'],
    ['a list with paragraphs', '1. Ein\n\n   Meir\n\n2. To\n\nEtter\n\n3. Tre\n'],
  ];
  for (const [name, source] of cases)
    it(`reads ${name}`, () => {
      assert.deepEqual(inParts(source), asWhole(source));
    });
});
