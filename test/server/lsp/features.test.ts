import assert from 'node:assert/strict';
import type { CompletionItem, DocumentSymbol } from 'vscode-languageserver';
import type { DraftStatus, EditAnswer } from '../../../server/src/protocol';
import { type TestEditor, withEditor } from './client';

describe('completion in the front matter', () => {
  /** What is offered where `‹` stands. */
  const offered = async (editor: TestEditor, marked: string): Promise<CompletionItem[]> => {
    const at = marked.indexOf('‹');
    const uri = await editor.open(`${Math.random()}.md`, marked.replace('‹', ''));
    const before = marked.slice(0, at).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    return editor.request('textDocument/completion', { textDocument: { uri }, position });
  };
  const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

  it('offers the keys that do not stand there yet', () =>
    withEditor({}, async (editor) => {
      const items = await offered(editor, '---\nspråk: nb\nm‹\n---\n\nTekst.\n');
      assert.deepEqual(labels(items), ['målgruppe', 'type', 'kilder', 'tittel', 'beskrivelse']);
      assert.ok(items.every(({ detail }) => detail && !detail.startsWith('editor/')));
    }));

  it('offers the values of a key, also by its other name and in decomposed letters', () =>
    withEditor({}, async (editor) => {
      for (const key of ['målgruppe', 'audience', 'Målgruppe', 'ma\u030Algruppe'])
        assert.deepEqual(labels(await offered(editor, `---\n${key}: ‹\n---\n`)), ['allmennhet', 'helsepersonell'], key);
      assert.deepEqual(labels(await offered(editor, '---\nspråk: n‹\n---\n')), ['nb', 'nn']);
      assert.deepEqual(labels(await offered(editor, '---\ntittel: n‹\n---\n')), []);
    }));

  it('offers a whole header at the start of a draft that has none, and nothing in the text', () =>
    withEditor({}, async (editor) => {
      const [header] = await offered(editor, '---‹');
      assert.equal(header?.insertTextFormat, 2);
      assert.match((header?.textEdit as { newText: string } | undefined)?.newText ?? '', /^---\nmålgruppe: /);
      assert.deepEqual(await offered(editor, '# Om oss\n\nVi ‹\n'), []);
      assert.deepEqual(await offered(editor, '---\nspråk: nb\n---\n\nmål‹\n'), []);
      assert.deepEqual(await offered(editor, 'Velkommen ‹'), []);
    }));
});

describe('document symbols', () => {
  it('are the headings as a tree, with their sections', () =>
    withEditor({}, async (editor) => {
      const text = '# Om\n\nTekst.\n\n## Pris\n\nTekst.\n\n### Rabatt\n\n## Sted\n\n# Slutt\n';
      const uri = await editor.open('side.md', text);
      const tree = (symbols: readonly DocumentSymbol[]): unknown =>
        symbols.map(({ name, range, children = [] }) => [name, range.start.line, range.end.line, tree(children)]);
      const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
      assert.deepEqual(tree(symbols), [
        [
          'Om',
          0,
          12,
          [
            ['Pris', 4, 10, [['Rabatt', 8, 10, []]]],
            ['Sted', 10, 12, []],
          ],
        ],
        ['Slutt', 12, 13, []],
      ]);
    }));
});

describe('the status of a draft', () => {
  const statuses = (editor: TestEditor) =>
    editor.notifications.flatMap(({ method, params }) => (method === 'noktern/status' ? [params as DraftStatus] : []));

  it('is told to an editor that wants it, with where the audience was said', () =>
    withEditor(
      {
        options: { status: true },
        files: { 'noktern.yaml': 'overrides: [{ files: "fagfolk/**", audience: professional }]\n' },
      },
      async (editor) => {
        const uri = await editor.open('side.md', 'Plaga slipper over natten.\n\nTeksten er ment for helsepersonell.\n');
        await editor.diagnostics(uri);
        assert.deepEqual(statuses(editor).at(-1), {
          uri,
          version: 1,
          audience: 'public',
          audienceSource: 'default',
          language: 'nb',
          errors: 1,
          warnings: 0,
          infos: 1,
          suppressed: 0,
          enabled: true,
          approval: null,
          reviewers: [],
        });
        await editor.diagnostics(await editor.open('fagfolk/side.md', 'Kort tekst.\n'));
        assert.equal(statuses(editor).at(-1)?.audienceSource, 'configuration');
        await editor.diagnostics(await editor.open('egen.md', '---\nmålgruppe: helsepersonell\n---\n\nTekst.\n'));
        assert.deepEqual(
          [statuses(editor).at(-1)?.audience, statuses(editor).at(-1)?.audienceSource],
          ['professional', 'draft'],
        );
        const told = statuses(editor).length;
        await editor.diagnostics(uri);
        assert.equal(statuses(editor).length, told, 'nothing is judged twice');
      },
    ));

  it('is not told to an editor that does not', () =>
    withEditor({}, async (editor) => {
      await editor.diagnostics(await editor.open('side.md', 'Tekst.\n'));
      assert.deepEqual(statuses(editor), []);
    }));
});

describe('declaring the audience', () => {
  const declare = async (editor: TestEditor, name: string, text: string, audience: string): Promise<string> => {
    const uri = await editor.open(name, text, name.endsWith('.md') ? 'markdown' : 'plaintext');
    const answer = await editor.request<EditAnswer>('noktern/declareAudience', { uri, audience });
    if ('refusal' in answer) return answer.refusal;
    assert.equal(answer.version, 1);
    await editor.apply(uri, [...answer.edits]);
    return editor.text(uri);
  };

  it('writes front matter, or a line or a value in it', () =>
    withEditor({}, async (editor) => {
      assert.equal(
        await declare(editor, 'a.md', 'Tekst.\n', 'professional'),
        '---\nmålgruppe: helsepersonell\n---\n\nTekst.\n',
      );
      assert.equal(await declare(editor, 'b.txt', 'Tekst.', 'public'), '---\nmålgruppe: allmennhet\n---\n\nTekst.');
      assert.equal(await declare(editor, 'c.md', '', 'public'), '---\nmålgruppe: allmennhet\n---\n');
      assert.equal(
        await declare(editor, 'd.md', '---\r\nspråk: nn\r\n---\r\n\r\nTekst.\r\n', 'public'),
        '---\r\nmålgruppe: allmennhet\r\nspråk: nn\r\n---\r\n\r\nTekst.\r\n',
      );
      assert.equal(
        await declare(editor, 'e.md', '---\naudience: "professional" # fagfolk\n---\nTekst.\n', 'public'),
        '---\naudience: allmennhet # fagfolk\n---\nTekst.\n',
      );
      assert.equal(
        await declare(editor, 'f.md', '---\nmålgruppe: fakfolk\n---\nTekst.\n', 'professional'),
        '---\nmålgruppe: helsepersonell\n---\nTekst.\n',
      );
    }));

  it('is refused with a sentence where the header cannot be read', () =>
    withEditor({}, async (editor) => {
      const broken = await declare(editor, 'g.md', '---\n: [\n---\n\nTekst.\n', 'public');
      assert.match(broken, /Målgruppen kan ikke skrives/);
    }));
});
