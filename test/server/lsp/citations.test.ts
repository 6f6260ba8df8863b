import assert from 'node:assert/strict';
import type { CompletionItem, DocumentLink, Hover, Location } from 'vscode-languageserver';
import { type TestEditor, withEditor } from './client';

const DRAFT = `# Ryggplager

Trening hjelper noen (Lie & Ås, 2014). Lie og Ås (2014) så på 64 deltakere, og Moe et al. (2020) på flere.
Andre er i tvil (Vik, 2019; Lie & Ås, 2014).

## Kilder

Lie, A. & Ås, B. (2014). Trening ved ryggplager. *Rygg*, 12(3), 4–9. https://doi.org/10.1234/rygg.2014.12

Moe, C., Dal, D. & Eng, E. (2020). Flere om rygg. *Rygg*, 18, 1–7. PMID: 31234567. Hentet fra https://rygg.example/moe

Ro, F. (2021). Aldri nevnt. Forlaget.
`;

const NUMBERED = `# Ryggplager

Trening hjelper noen [1, 2].

## Kilder

1. Lie A, Ås B. Trening ved ryggplager. Rygg 2014; 12: 4–9.
2. Moe C. Flere om rygg. Rygg 2020; 18: 1–7.
`;

const at = (editor: TestEditor, uri: string, words: string) => ({
  textDocument: { uri },
  position: editor.range(uri, words).start,
});

describe('citations in the editor', () => {
  it('lead to their entry, also when they differ from it in a year', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT.replace('Moe et al. (2020)', 'Moe et al. (2021)'));
      const target = async (words: string) => {
        const found = await editor.request<Location[]>('textDocument/definition', at(editor, uri, words));
        return found.map(({ range }) => editor.wordsOf(uri, range).slice(0, 12));
      };
      assert.deepEqual(await target('Lie & Ås, 2014)'), ['Lie, A. & Ås']);
      assert.deepEqual(await target('Lie og Ås'), ['Lie, A. & Ås']);
      assert.deepEqual(await target('Moe et al.'), ['Moe, C., Dal']);
      assert.deepEqual(await target('Vik, 2019'), []);
      assert.deepEqual(await target('deltakere'), []);
    }));

  it('lead from one number of several to its entry', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', NUMBERED);
      const found = await editor.request<Location[]>('textDocument/definition', at(editor, uri, '2].'));
      assert.deepEqual(
        found.map(({ range }) => editor.wordsOf(uri, range).slice(0, 6)),
        ['Moe C.'],
      );
    }));

  it('are found from their entry, and from each other', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      const found = async (words: string, includeDeclaration: boolean) => {
        const params = { ...at(editor, uri, words), context: { includeDeclaration } };
        const places = await editor.request<Location[]>('textDocument/references', params);
        return places.map(({ range }) => editor.wordsOf(uri, range).slice(0, 16));
      };
      const three = ['Lie & Ås, 2014', 'Lie og Ås (2014)', 'Lie & Ås, 2014'];
      assert.deepEqual(await found('Lie, A.', false), three);
      assert.deepEqual(await found('Lie og Ås', true), [...three, 'Lie, A. & Ås, B.']);
      assert.deepEqual(await found('Ro, F.', false), []);
    }));

  it('show their entry, and an entry how often it is cited', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      const hover = async (words: string) => {
        const shown = await editor.request<Hover | null>('textDocument/hover', at(editor, uri, words));
        return shown === null ? '' : (shown.contents as { value: string }).value;
      };
      assert.match(
        await hover('Lie & Ås, 2014)'),
        /^Lie, A\. & Ås[\s\S]*\[doi\.org\]\(https:\/\/doi\.org\/10\.1234\/rygg\.2014\.12\) · Vist til 3 steder/,
      );
      assert.match(
        await hover('Moe et al.'),
        /\[PubMed\]\(https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/31234567\/\) · Vist til ett sted/,
      );
      assert.match(await hover('Moe, C.'), /^Vist til ett sted i teksten\n\nMoe, Dal, Eng · 2020 · Flere om rygg/);
      assert.match(await hover('Ro, F.'), /Ikke vist til i teksten/);
      // What is wrong with a citation comes first.
      assert.match(await hover('Vik, 2019'), /^\*\*.*citations\/missing-reference/);
    }));

  it('have links where entries give an address', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
      assert.deepEqual(
        links.map(({ range, target }) => [editor.wordsOf(uri, range), target]),
        [
          ['10.1234/rygg.2014.12', 'https://doi.org/10.1234/rygg.2014.12'],
          ['31234567', 'https://pubmed.ncbi.nlm.nih.gov/31234567/'],
          ['https://rygg.example/moe', 'https://rygg.example/moe'],
        ],
      );
    }));
});

describe('completion of citations', () => {
  /** What is offered where `‹` stands in the text. */
  const offered = async (editor: TestEditor, marked: string): Promise<CompletionItem[]> => {
    const uri = await editor.open(`${Math.random()}.md`, marked.replace('‹', ''));
    const before = marked.slice(0, marked.indexOf('‹')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    return editor.request('textDocument/completion', { textDocument: { uri }, position });
  };
  const texts = (items: readonly CompletionItem[]) => items.map(({ textEdit }) => textEdit?.newText);

  it('offers the entries by author and year in a round bracket, and replaces what was begun', () =>
    withEditor({}, async (editor) => {
      const all = ['Lie & Ås, 2014', 'Moe et al., 2020', 'Ro, 2021'];
      assert.deepEqual(texts(await offered(editor, DRAFT.replace('på flere.', 'på flere (‹'))), all);
      assert.deepEqual(texts(await offered(editor, DRAFT.replace('på flere.', 'på flere (Vik, 2019; Mo‹)'))), all);
      const [item] = await offered(editor, DRAFT.replace('på flere.', 'på flere (Li‹'));
      assert.match(item?.filterText ?? '', /Lie Ås 2014 Trening ved ryggplager/);
      assert.deepEqual(await offered(editor, DRAFT.replace('på flere.', 'på ‹flere.')), []);
      assert.deepEqual(await offered(editor, DRAFT.replace('på flere.', 'på flere (Lie, 2014) ‹')), []);
    }));

  it('offers numbers in a square bracket, and labels of footnotes', () =>
    withEditor({}, async (editor) => {
      assert.deepEqual(texts(await offered(editor, NUMBERED.replace('[1, 2]', '[‹'))), ['1', '2']);
      const notes =
        'Trening hjelper.[^‹\n\nMer her.[^lie]\n\n[^lie]: Lie, A. (2014). Trening ved ryggplager. Rygg, 12, 4–9.\n';
      assert.deepEqual(texts(await offered(editor, notes)), ['lie']);
      assert.deepEqual(await offered(editor, DRAFT.replace('på flere.', 'på flere [‹')), []);
    }));

  it('is found fit by the linter', () =>
    withEditor({}, async (editor) => {
      const text = DRAFT.replace('Vik, 2019; ', '').replace('på flere.', 'på flere ().');
      const uri = await editor.open('side.md', text);
      const position = editor.range(uri, ').\nAndre').start;
      const items = await editor.request<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      for (const { textEdit } of items) {
        assert.ok(textEdit && 'range' in textEdit);
        await editor.apply(uri, [textEdit]);
        const codes = (await editor.diagnostics(uri)).map(({ code, range }) => `${code} ${editor.wordsOf(uri, range)}`);
        assert.deepEqual(
          codes.filter((code) => /missing|mismatch/.test(code)),
          [],
          textEdit.newText,
        );
        await editor.close(uri);
        await editor.open('side.md', text);
      }
    }));
});
