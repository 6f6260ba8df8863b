import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { ImportAnswer } from '../../../server/src/protocol';
import { festXml } from '../../fest/fest';
import { type TestEditor, withEditor } from './client';

const FILES = { 'fest.xml': festXml(), 'halv.xml': festXml().slice(0, 900) };

async function hoverOn(editor: TestEditor, uri: string, words: string): Promise<string> {
  const { start } = editor.range(uri, words);
  const hover = await editor.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: start });
  return hover === null ? '' : (hover.contents as MarkupContent).value;
}

function importFrom(editor: TestEditor, name: string): Promise<ImportAnswer> {
  const params = { command: 'noktern.server.importMedicines', arguments: [{ uri: editor.uri(name) }] };
  return editor.request('workspace/executeCommand', params);
}

describe('medicines in the editor', () => {
  it('are told of: substance, code, group, indications, each with source, date and certainty', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', '# Ketamin\n\nVi gir **keta**min og Wegovy.\n');
      const ketamine = await hoverOn(editor, uri, 'keta**min');
      assert.match(ketamine, /\*\*ketamin\*\*/);
      assert.match(ketamine, /\*\*Handelsnavn:\*\* Ketalar \(injeksjon\), Ketamin Abcur/);
      assert.match(ketamine, /\*\*ATC-kode:\*\* N01AX03 \*\(innebygd 2026-11-22, ikke kontrollert\)\*/);
      assert.match(ketamine, /\*\*Reseptgruppe:\*\* A \*\(innebygd 2026-11-22, kontrollert\)\*/);
      assert.match(ketamine, /\*\*Godkjent indikasjon:\*\* Anestetikum ved diagnostiske/);
      assert.match(ketamine, /Indikasjonene er kontrollert mot kilden\./);
      assert.match(await hoverOn(editor, uri, 'Wegovy'), /BMI ≥30/);
      assert.doesNotMatch(await hoverOn(editor, uri, 'Vi gir'), /ATC/);
    }));

  it('are told of to professionals, too, and in their language', () =>
    withEditor({ files: { 'noktern.yaml': 'language: nn\n' } }, async (editor) => {
      const uri = await editor.open('side.md', '---\nmålgruppe: helsepersonell\n---\n\nKetamin vert gjeve her.\n');
      assert.deepEqual(await editor.diagnostics(uri), []);
      assert.match(await hoverOn(editor, uri, 'Ketamin'), /\*\*Godkjend indikasjon:\*\*/);
    }));

  it('are possible by their ending', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', 'Legen gir fjorditinib.\n');
      const [diagnostic] = await editor.diagnostics(uri);
      assert.match(String(diagnostic?.message), /mulig virkestoff/);
      assert.match(await hoverOn(editor, uri, 'fjorditinib'), /tyrosinkinasehemmer ender på «-tinib»/);
    }));

  it('are imported with progress, and open drafts are judged anew', () =>
    withEditor({ files: FILES }, async (editor) => {
      const uri = await editor.open('side.md', 'Vi gir Fjordolan.\n');
      assert.deepEqual(await editor.diagnostics(uri), []);
      const { imported, message } = await importFrom(editor, 'fest.xml');
      assert.ok(imported, message);
      assert.match(
        message,
        /^Hentet inn 18 oppføringer .* Laget noktern\.yaml med «medicines: noktern\/fest\.medicines»\.$/,
      );
      await editor.until('a refresh', () => editor.refreshes > 0);
      assert.equal((await editor.diagnostics(uri)).length, 1);
      const hover = await hoverOn(editor, uri, 'Fjordolan');
      assert.match(hover, /\*\*metoprolol\*\* – Fjordolan/);
      assert.match(hover, /\*\*Reseptgruppe:\*\* C \*\(FEST 2026-02-20, kontrollert\)\*/);
      const progress = editor.notifications.filter(({ method }) => method === '$/progress');
      const kinds = progress.map(({ params }) => (params as { value: { kind: string } }).value.kind);
      assert.equal(kinds[0], 'begin');
      assert.equal(kinds.at(-1), 'end');
    }));

  it('stay as they were when an import fails, which is said in a sentence', () =>
    withEditor({ files: FILES }, async (editor) => {
      await importFrom(editor, 'fest.xml');
      const kept = () => readFileSync(`${editor.root}/noktern/fest.medicines`);
      const before = kept();
      assert.deepEqual(await importFrom(editor, 'halv.xml'), {
        imported: false,
        message: '«halv.xml» slutter for tidlig (linje 4). Last den ned på nytt.',
      });
      assert.deepEqual(await importFrom(editor, 'ingen.xml'), { imported: false, message: '«ingen.xml» finnes ikke.' });
      assert.ok(kept().equals(before));
    }));

  it('are read again when the register is changed on disk', () =>
    withEditor({ files: { ...FILES, 'noktern.yaml': 'medicines: noktern/fest.medicines\n' } }, async (editor) => {
      const yaml = editor.uri('noktern.yaml');
      await editor.until('a diagnostic', () => editor.lastPublished(yaml)?.diagnostics.length === 1);
      const uri = await editor.open('side.md', 'Vi gir Fjordolan.\n');
      assert.deepEqual(await editor.diagnostics(uri), []);
      await importFrom(editor, 'fest.xml');
      await editor.until('the mistake gone', () => editor.lastPublished(yaml)?.diagnostics.length === 0);
      assert.equal((await editor.diagnostics(uri)).length, 1);
      const refreshes = editor.refreshes;
      await editor.save('noktern/fest.medicines', 'ikke et register');
      await editor.until('a refresh', () => editor.refreshes > refreshes);
      assert.deepEqual(await editor.diagnostics(uri), []);
      await editor.until('a diagnostic', () => editor.lastPublished(yaml)?.diagnostics.length === 1);
    }));
});
