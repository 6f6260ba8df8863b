import assert from 'node:assert/strict';
import { applyEdits } from '../../../rules/src/draft/edit';
import type { Finding } from '../../../rules/src/engine/finding';
import { Messages } from '../../../rules/src/engine/messages';
import { readDraft } from '../../../server/src/documents';
import { commentRemoval } from '../../../server/src/reporters/comment-removal';
import { locateFindings } from '../../../server/src/reporters/located';

const messages = new Messages({
  'claims/onset': {
    messages: { soon: '«{words}» lover for mye.' },
    related: { here: 'Her er det {what}.' },
    fixes: { write: 'Skriv «{text}»' },
  },
});

function findingIn(block: number, start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'claims/onset',
    messageId: 'soon',
    slots: { words: 'straks' },
    severity: 'error',
    block,
    start,
    end,
    basis: ['ukjend-1'],
    related: [],
    fixes: [],
    fingerprint: 'f',
    suppression: null,
    ...more,
  };
}

describe('located findings', () => {
  const source = '# Ro\r\n\r\nEffekten kjem **str**aks, og *ho* varer.\r\n';
  const draft = readDraft(source, 'markdown');
  const text = draft.blocks.find((block) => block.kind === 'paragraph');
  const block = text?.index ?? -1;
  const start = text?.text.indexOf('straks') ?? -1;
  const locate = (...findings: Finding[]) =>
    locateFindings(draft, findings, { messages, language: 'nn', law: () => undefined });

  it('have source offsets, lines and columns, words and a named law', () => {
    const [located] = locate(findingIn(block, start, start + 6));
    assert.equal(source.slice(located?.start, located?.end), 'str**aks');
    assert.deepEqual([located?.line, located?.column, located?.endLine, located?.endColumn], [3, 17, 3, 25]);
    assert.equal(located?.message, '«straks» lover for mye.');
    assert.deepEqual(located?.basis, [{ id: 'ukjend-1', title: 'ukjend-1', url: '', wording: '', verified: false }]);
  });

  it('stand in the order of the text', () => {
    const located = locate(findingIn(block, start, start + 6), findingIn(block, 0, 8), findingIn(0, 0, 2));
    assert.deepEqual(
      located.map((finding) => source.slice(finding.start, finding.end)),
      ['Ro', 'Effekten', 'str**aks'],
    );
  });

  it('offer fixes as edits of the source and leave out those that cannot be written', () => {
    const span = { start, end: start + 6, block };
    const fix = (edit: Finding['fixes'][number]['edits'][number]) => ({
      messageId: 'write',
      slots: { text: 'etter ei stund' },
      safe: false,
      edits: [edit],
    });
    const related = [{ block: 0, start: 0, end: 2, messageId: 'here', slots: { what: 'ro' } }];
    const [located] = locate(
      findingIn(block, start, start + 6, {
        related,
        fixes: [
          fix({ ...span, kind: 'replace', text: 'etter ei stund' }),
          fix({ kind: 'remove-comment', block }),
          fix({ kind: 'insert-paragraph', block, where: 'after', text: 'Verknaden varierer.' }),
        ],
      }),
    );
    assert.equal(located?.fixTitles.length, 3);
    const fixed = located?.fixes().map((one) => readDraft(applyEdits(source, one.edits), 'markdown'));
    assert.deepEqual(
      fixed?.map((one) => one.blocks.map((part) => part.text)),
      [
        ['Ro', 'Effekten kjem etter ei stund, og ho varer.'],
        ['Ro', 'Effekten kjem straks, og ho varer.', 'Verknaden varierer.'],
      ],
    );
    assert.deepEqual(
      located?.related.map((one) => [one.start, one.end, one.message]),
      [[2, 4, 'Her er det ro.']],
    );
  });
});

describe('removing a comment', () => {
  const cases: readonly [before: string, after: string][] = [
    ['Ein.\n\n<!-- noktern-tillat x: y -->\n\nTo.\n', 'Ein.\n\nTo.\n'],
    ['Ein.\r\n\r\n<!-- a -->\r\nTo.\r\n', 'Ein.\r\n\r\nTo.\r\n'],
    ['Ein <!-- a --> og to.\n', 'Ein  og to.\n'],
    ['<!--\nfleire\nlinjer\n-->\n\nTo.\n', 'To.\n'],
    ['Ein.\n\n  <!-- a -->', 'Ein.\n\n'],
    ['<!-- a -->', ''],
  ];
  for (const [before, after] of cases) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      const draft = readDraft(before, 'markdown');
      const comment = draft.blocks.find((block) => block.kind === 'comment');
      const edit = commentRemoval(draft, comment?.index ?? -1);
      assert.equal(edit === undefined ? undefined : applyEdits(before, [edit]), after);
    });
  }

  it('is refused for any other block', () => {
    const draft = readDraft('<!-- a -->\n\nTo.\n', 'markdown');
    const paragraph = draft.blocks.find((block) => block.kind === 'paragraph');
    assert.equal(commentRemoval(draft, paragraph?.index ?? -1), undefined);
    assert.equal(commentRemoval(draft, 99), undefined);
  });
});
