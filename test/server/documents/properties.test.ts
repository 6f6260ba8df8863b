import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Draft } from '../../../rules/src/draft/draft';
import { applyEdits } from '../../../rules/src/draft/edit';
import { readDraft } from '../../../server/src/documents/index';

const words = [
  'trygg',
  'mirakelkur',
  'å',
  'a\u030A',
  'Vi er best',
  'hos oss.',
  '70\u00A0%',
  'tryg\u00ADg',
  '😀',
  '1900',
  '2.',
];
const marks = [
  '*',
  '**',
  '_',
  '***',
  '~~',
  '`',
  '``',
  '\\',
  '\\*',
  '\\|',
  '|',
  '#',
  '!',
  '"',
  '«',
  '»',
  '(',
  ')',
  '\t',
  ' ',
];
const links = ['[beste](x)', '[a]', '[^1]', '](', '![alt](b.png "t")', 'https://x.example/a_b_', 'post@x.example'];
const html = [
  '<br>',
  '<b>',
  '</b>',
  '<div>',
  '</div>',
  '<script>',
  '<!-- c -->',
  '<!--',
  '-->',
  '&shy;',
  '&#111;',
  '&amp;',
  '&',
];
const starts = [
  '',
  '',
  '',
  '',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '> > ',
  '# ',
  '## ',
  '   ',
  '    ',
  '\t',
  '| ',
  '– ',
  '• ',
  '12. ',
].concat(['[a]: ', '[^1]: ', '```', '~~~', '---', '===', '|--|--|', '<div>', '<p>']);
const ends = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\n\n\n', '  \n', '\\\n'];
const heads = ['', '', '', '\uFEFF', '---\ntittel: Hei der\n---\n'];

const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(fc.constantFrom(...words, ...marks, ...links, ...html), { maxLength: 6 }),
    fc.constantFrom(...ends),
  )
  .map(([start, pieces, end]) => start + pieces.join('') + end);
const messySource = fc
  .tuple(fc.constantFrom(...heads), fc.array(line, { maxLength: 10 }))
  .map(([head, lines]) => head + lines.join(''));
/** Drafts as people write them: blocks with empty lines between, and now and then a mark that is hard to read. */
const tidyPieces = [
  '*kur*',
  '**best i by**',
  '(*kur*),',
  '[om oss](/om)',
  '![bilete](b.png)',
  'Hauge & Lie',
  '[1]',
  '😀',
]
  .concat(['*Tidsskr', 'Eks*', '5*3', '*a**b*', '[a [b](c)', '*[a](b)*', '](x)', '*😀*', '!', '-', '1.', '#', '['])
  .concat(words);
const tidyBlock = fc
  .tuple(
    fc.constantFrom('', '', '## ', '- ', '- ', '* ', '1. ', '2) ', '> ', '  ', '-  '),
    fc.array(fc.constantFrom(...tidyPieces), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n\n', '\n\n', '\r\n\r\n', '  \n'),
  )
  .map(([start, pieces, end]) => start + pieces.join(' ') + end);
const tidySource = fc.array(tidyBlock, { maxLength: 7 }).map((blocks) => blocks.join(''));
const source = fc.oneof(messySource, tidySource);
const format = fc.constantFrom('markdown' as const, 'text' as const);
const replacement = fc.constantFrom(
  '',
  'god',
  '*god*',
  'på ett døgn',
  '1. god',
  'a & b',
  '<b>',
  '[x](y)',
  '&amp;',
  '😀',
  '# h',
  'a|b',
);

function assertWellFormed({ source: text, blocks, locate }: Draft, draft: Draft): void {
  for (const [i, block] of blocks.entries()) {
    assert.equal(block.index, i);
    assert.ok(block.host < i && block.section.every((heading) => blocks[heading]!.kind === 'heading' && heading < i));
    assert.notEqual(block.text, '');
    assert.equal(block.segments.map((segment) => segment.text).join(''), block.text);
    let end = 0;
    for (const segment of block.segments) {
      assert.ok(segment.source >= end && segment.text !== '');
      end = segment.source + segment.length;
      if (segment.exact) assert.equal(text.slice(segment.source, end), segment.text);
    }
    assert.ok(end <= text.length);
    assert.deepEqual(locate.call(draft, i, 0, block.text.length), { start: block.segments[0]!.source, end });
  }
}

describe('readers', () => {
  it('make well-formed blocks of any draft', () => {
    fc.assert(
      fc.property(source, format, (text, kind) => {
        const draft = readDraft(text, kind);
        assertWellFormed(draft, draft);
      }),
      { numRuns: 600 },
    );
  });

  it('never throw, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), format, (text, kind) => {
        const draft = readDraft(text, kind);
        assertWellFormed(draft, draft);
      }),
      { numRuns: 600 },
    );
  });
});

describe('Draft.locate', () => {
  it('shows an exact segment as it is', () => {
    fc.assert(
      fc.property(source, format, (text, kind) => {
        const draft = readDraft(text, kind);
        for (const block of draft.blocks) {
          let start = 0;
          for (const segment of block.segments) {
            const span = draft.locate(block.index, start, start + segment.text.length);
            if (segment.exact) assert.equal(text.slice(span.start, span.end), segment.text);
            else assert.deepEqual(span, { start: segment.source, end: segment.source + segment.length });
            start += segment.text.length;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps order: what ends later in the text ends no earlier in the source', () => {
    fc.assert(
      fc.property(source, format, fc.nat(), fc.nat(), (text, kind, a, b) => {
        const draft = readDraft(text, kind);
        for (const { index, text: shown } of draft.blocks) {
          const [start, end] = [a % (shown.length + 1), b % (shown.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const span = draft.locate(index, start, end);
          const whole = draft.locate(index, 0, shown.length);
          assert.ok(whole.start <= span.start && span.start <= span.end && span.end <= whole.end);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('Draft.edit', () => {
  it('gives the block its new text and changes no other', () => {
    fc.assert(
      fc.property(source, format, fc.nat(), fc.nat(), fc.nat(), replacement, (text, kind, which, a, b, into) => {
        const draft = readDraft(text, kind);
        const block = draft.blocks[which % Math.max(draft.blocks.length, 1)];
        if (block === undefined) return;
        const [start, end] = [a % (block.text.length + 1), b % (block.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const edits = draft.edit(block.index, start, end, into);
        if (edits === undefined) return;
        const { blocks } = readDraft(applyEdits(text, edits), kind);
        assert.equal(blocks.length, draft.blocks.length);
        for (const [i, { text: now }] of blocks.entries()) {
          const before = draft.blocks[i]!;
          if (i === block.index) assert.equal(now, block.text.slice(0, start) + into + block.text.slice(end));
          else if (before.kind !== 'frontMatter') assert.equal(now, before.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('always finds a way for plain words in plain text', () => {
    const plain = fc.array(fc.constantFrom('trygg', 'kur', 'best', 'og', 'Vi', 'er'), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(
        plain,
        fc.nat(),
        fc.constantFrom('*god*', '<b>', '&amp;', '[a](b)', 'a_b_', '\\'),
        (list, at, into) => {
          const draft = readDraft(`Start ${list.join(' ')} slutt.`, 'markdown');
          const start = 6 + list.slice(0, at % list.length).join(' ').length;
          assert.notEqual(draft.edit(0, start, start + 2, into), undefined);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('Draft.insertParagraph', () => {
  it('adds one paragraph and changes nothing else', () => {
    const note = 'Behandlinga kan ha biverknader, og du må samtykke skriftleg før oppstart.';
    fc.assert(
      fc.property(
        source,
        format,
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (text, kind, which, where) => {
          const draft = readDraft(text, kind);
          if (draft.blocks.length === 0) return;
          const edits = draft.insertParagraph(which % draft.blocks.length, where, note);
          if (edits === undefined) return;
          const texts = readDraft(applyEdits(text, edits), kind).blocks.map((block) => block.text);
          assert.equal(texts.filter((shown) => shown === note).length, 1);
          assert.deepEqual(
            texts.filter((shown) => shown !== note),
            draft.blocks.map((block) => block.text),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Draft.insertComment', () => {
  const said = 'noktern-tillat claims/onset «best»: ordrett sitat (R. Aune)';

  it('adds one comment, which speaks of the block, and changes nothing else', () => {
    let written = 0;
    fc.assert(
      fc.property(source, format, fc.nat(), (text, kind, which) => {
        const draft = readDraft(text, kind);
        if (draft.blocks.length === 0) return;
        const about = draft.blocks[which % draft.blocks.length]!;
        const edits = draft.insertComment(about.index, said);
        assert.ok(edits === undefined || draft.hasComments);
        if (edits === undefined) return;
        written++;
        const after = readDraft(applyEdits(text, edits), kind);
        const at = after.blocks.findIndex((block) => block.kind === 'comment' && block.text === said);
        const others = after.blocks.filter((_, index) => index !== at);
        assert.deepEqual(
          others.map(({ kind, level, text }) => ({ kind, level, text })),
          draft.blocks.map(({ kind, level, text }) => ({ kind, level, text })),
        );
        const spoken = about.host < 0 ? about.index : about.host;
        const { host } = after.blocks[at]!;
        assert.equal(host < 0 ? at : host, spoken);
      }),
      { numRuns: 500 },
    );
    assert.ok(written > 50, `${written} comments`);
  });

  it('refuses a text that would end the comment', () => {
    const draft = readDraft('Vi er best.\n', 'markdown');
    assert.equal(draft.insertComment(0, 'a --> b'), undefined);
    assert.equal(draft.insertComment(0, 'a\nb'), undefined);
  });
});
