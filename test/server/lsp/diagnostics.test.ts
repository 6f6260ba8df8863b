import assert from 'node:assert/strict';
import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { type TestEditor, withEditor } from './client';

const DRAFT = '# Fjellbris\n\nVi er Norges ledende klinikk for ryggplager.\n\nPlaga slipper over natten.\n';

const told = (editor: TestEditor, uri: string, diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range }) => `${code}: ${editor.wordsOf(uri, range)}`);

describe('diagnostics over the wire', () => {
  it('come when the editor asks, with the rule, the law and its page', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      const diagnostics = await editor.diagnostics(uri);
      assert.deepEqual(told(editor, uri, diagnostics), [
        'claims/superlative: Norges ledende klinikk',
        'claims/onset: over natten',
      ]);
      const [first] = diagnostics as [Diagnostic];
      assert.equal(first.source, 'Nøktern');
      assert.equal(first.severity, 1);
      assert.match(
        String(first.message),
        /kan rammes av[\s\S]*\nhelsepersonelloven § 13; markedsføringsloven § 3 \(ikke kontrollert\)$/,
      );
      assert.ok(existsSync(fileURLToPath(first.codeDescription!.href)), first.codeDescription!.href);
      assert.match((first.data as { finding: string }).finding, /^[0-9a-f]{16}/);
    }));

  it('are none for the pages of the rules, which quote what they warn of', () =>
    withEditor({}, async (editor) => {
      const [finding] = await editor.diagnostics(await editor.open('side.md', DRAFT));
      const page = await editor.open(finding!.codeDescription!.href, DRAFT);
      assert.deepEqual(await editor.diagnostics(page), []);
      assert.equal((await editor.diagnostics(await editor.open('rules/docs/claims/superlative.md', DRAFT))).length, 2);
    }));

  it('are not sent again when they are the same, and are when they are not', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      const first = await editor.pull(uri);
      assert.equal((await editor.pull(uri, first.resultId)).kind, 'unchanged');
      // A change after the last finding leaves every diagnostic as it was.
      await editor.replace(uri, editor.text(uri).length, editor.text(uri).length, '\nVelkommen til oss.\n');
      assert.equal((await editor.pull(uri, first.resultId)).kind, 'unchanged');
      await editor.replace(uri, 0, 0, '\n');
      const moved = await editor.pull(uri, first.resultId);
      assert.equal(moved.kind, 'full');
      assert.notEqual(moved.resultId, first.resultId);
    }));

  it('are sent to an editor that does not ask, with the version they are of', () =>
    withEditor({ pulls: false }, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      const first = await editor.until('diagnostics of version 1', () => editor.lastPublished(uri));
      assert.equal(first.version, 1);
      assert.equal(first.diagnostics.length, 2);
      const at = DRAFT.indexOf('over natten');
      await editor.replace(uri, at, at + 'over natten'.length, 'med tiden');
      await editor.until('one diagnostic fewer', () => editor.lastPublished(uri)?.diagnostics.length === 1);
      assert.equal(editor.lastPublished(uri)?.version, 2);
      await editor.close(uri);
      await editor.until('none after closing', () => editor.lastPublished(uri)?.diagnostics.length === 0);
    }));

  it('tell many changes in a row once', () =>
    withEditor({ pulls: false }, async (editor) => {
      const uri = await editor.open('side.md', DRAFT.repeat(100));
      for (let i = 0; i < 20; i++) void editor.replace(uri, 0, 0, '\n');
      await editor.until('the last version', () => editor.lastPublished(uri)?.version === 21);
      assert.ok(editor.published.length < 20, `${editor.published.length} times`);
    }));

  it('count in UTF-16, past emoji and combined letters', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open(
        'side.md',
        '👩‍⚕️ Kom på 🦷-sjekk: vi er Norges ledende klinikk, og det går a\u030A.\n',
      );
      assert.deepEqual(told(editor, uri, await editor.diagnostics(uri)), [
        'claims/superlative: Norges ledende klinikk',
      ]);
    }));

  it('name the other places', () =>
    withEditor({}, async (editor) => {
      const text =
        '---\nmålgruppe: helsepersonell\n---\n\nVi bruker ketamin mot depresjon.\n\nKetamin mot depresjon gis som infusjon.\n';
      const uri = await editor.open('side.md', text);
      const diagnostics = await editor.diagnostics(uri);
      const [offLabel] = diagnostics.filter(({ code }) => code === 'medicines/off-label-without-consent');
      const [place] = offLabel?.relatedInformation ?? [];
      assert.equal(place?.location.uri, uri);
      assert.equal(place?.location.range.start.line, 6);
    }));

  it('cover a plain text, an untitled draft, and a language by the name of the file', () =>
    withEditor({}, async (editor) => {
      const plain = await editor.open('side.txt', 'Vi er Norges ledende klinikk.', 'plaintext');
      const untitled = await editor.open('untitled:Untitled-1', 'Vi er Norges ledende klinikk.', 'plaintext');
      const other = await editor.open('side.markdown', 'Vi er **Norges ledende** klinikk.', 'quarto');
      for (const uri of [plain, untitled, other]) assert.equal((await editor.diagnostics(uri)).length, 1, uri);
    }));

  it('are none for a draft that is not open, and none after it is closed', () =>
    withEditor({}, async (editor) => {
      assert.deepEqual(await editor.diagnostics(editor.uri('ukjent.md')), []);
      const uri = await editor.open('side.md', DRAFT);
      await editor.close(uri);
      assert.deepEqual(await editor.diagnostics(uri), []);
    }));

  it('heed the settings of the editor for each draft', () =>
    withEditor(
      {
        settings: (uri) =>
          uri?.endsWith('av.md')
            ? { enable: false }
            : { messageLanguage: 'nn', minimumSeverity: uri?.endsWith('feil.md') ? 'error' : 'info' },
      },
      async (editor) => {
        const off = await editor.open('av.md', DRAFT);
        assert.deepEqual(await editor.diagnostics(off), []);
        const nynorsk = await editor.open('side.md', `${DRAFT}\nTeksten er ment for helsepersonell.\n`);
        const diagnostics = await editor.diagnostics(nynorsk);
        assert.match(String(diagnostics[0]?.message), /kan råkast av/);
        assert.equal(diagnostics.length, 3);
        const errors = await editor.open('feil.md', `${DRAFT}\nTeksten er ment for helsepersonell.\n`);
        assert.equal((await editor.diagnostics(errors)).length, 2);
      },
    ));

  it('heed settings that are sent to the server', () =>
    withEditor({ options: { settings: { messageLanguage: 'en' } } }, async (editor) => {
      const uri = await editor.open('side.md', DRAFT);
      assert.match(String((await editor.diagnostics(uri))[0]?.message), /may fall under/);
      const settings = { noktern: { minimumSeverity: 'nonsense', enable: false } };
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      assert.deepEqual(await editor.diagnostics(uri), []);
    }));

  it('are not made for a request that was called off', () =>
    withEditor({}, async (editor) => {
      const uri = await editor.open('side.md', DRAFT.repeat(200));
      // One write: a cancellation that comes by itself may come after the answer.
      const { stdin, stdout } = editor.process;
      const params = { textDocument: { uri } };
      stdin!.write(
        frame({ id: 'off', method: 'textDocument/diagnostic', params }) +
          frame({ method: '$/cancelRequest', params: { id: 'off' } }),
      );
      let answer = '';
      for await (const [chunk] of on(stdout!, 'data')) {
        answer += String(chunk);
        if (/"id":"off".*\}/.test(answer)) break;
      }
      assert.match(answer, /"id":"off","error":\{"code":-32800,/);
      assert.equal((await editor.diagnostics(uri)).length, 400);
    }));
});

/** A message as it goes over the wire. */
function frame(message: object): string {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}
