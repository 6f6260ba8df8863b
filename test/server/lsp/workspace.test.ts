import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceSummary } from '../../../server/src/protocol';
import { type TestEditor, withEditor } from './client';

const BAD = 'Vi er Norges ledende klinikk.\n';
const GOOD = 'Velkommen til oss.\n';

const lintAll = (editor: TestEditor) =>
  editor.request<WorkspaceSummary>('workspace/executeCommand', { command: 'noktern.server.lintWorkspace' });
const count = (editor: TestEditor, name: string) => editor.lastPublished(editor.uri(name))?.diagnostics.length;
const progress = (editor: TestEditor) =>
  editor.notifications.flatMap(({ method, params }) =>
    method === '$/progress'
      ? [params as { token: string; value: { kind: string; cancellable?: boolean; title?: string } }]
      : [],
  );

describe('the closed drafts of a workspace', () => {
  const files = {
    'a.md': BAD,
    'mappe/b.txt': BAD,
    'c.md': GOOD,
    'd.md': BAD,
    'binær.txt': 'a\0b',
    '.gitignore': 'ut/\n',
    'ut/e.md': BAD,
    'notat.html': BAD,
  };

  it('are linted when that is asked for, with a progress, but for those that are open or ignored', () =>
    withEditor({ files }, async (editor) => {
      await editor.open('d.md', BAD);
      assert.deepEqual(editor.published, []);
      const summary = await lintAll(editor);
      assert.deepEqual(summary, { files: 3, errors: 2, warnings: 0, infos: 0, unreadable: 1, cancelled: false });
      assert.deepEqual(
        ['a.md', 'mappe/b.txt', 'c.md', 'd.md', 'ut/e.md', 'notat.html'].map((name) => count(editor, name)),
        [1, 1, undefined, undefined, undefined, undefined],
      );
      const kinds = progress(editor).map(({ value }) => value.kind);
      assert.equal(kinds[0], 'begin');
      assert.equal(kinds.at(-1), 'end');
      assert.ok(kinds.filter((kind) => kind === 'report').length >= 4);
      assert.equal(progress(editor)[0]?.value.cancellable, true);
    }));

  it('are kept up to date, until they are to be forgotten', () =>
    withEditor({ files }, async (editor) => {
      await lintAll(editor);
      await editor.save('a.md', GOOD);
      await editor.until('a.md to be mended', () => count(editor, 'a.md') === 0);
      await editor.save('ny.md', BAD + BAD);
      await editor.until('a new draft', () => count(editor, 'ny.md') !== undefined);
      await editor.save('mappe/b.txt', undefined);
      await editor.until('a draft that is gone', () => count(editor, 'mappe/b.txt') === 0);
      const uri = await editor.open('d.md', GOOD);
      await editor.until('an open draft to be told as one', () => count(editor, 'd.md') === 0);
      await editor.close(uri);
      await editor.until('a closed draft to be told as it is on disk', () => count(editor, 'd.md') === 1);
      await editor.save('noktern.yaml', 'rules: { claims/superlative: off }\n');
      await editor.until('the configuration to count', () => count(editor, 'd.md') === 0);
      await editor.save('noktern.yaml', '');
      await editor.until('the configuration to be gone', () => count(editor, 'd.md') === 1);
      await editor.request('workspace/executeCommand', { command: 'noktern.server.forgetWorkspace' });
      assert.deepEqual(
        ['ny.md', 'd.md'].map((name) => count(editor, name)),
        [0, 0],
      );
      await editor.save('a.md', BAD);
      await editor.diagnostics(await editor.open('c.md', GOOD));
      assert.equal(count(editor, 'a.md'), 0);
    }));

  it('can be left half-way', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`tekst-${n}.md`, BAD]));
    return withEditor({ files: many }, async (editor) => {
      const running = lintAll(editor);
      const { token } = await editor.until('a progress', () =>
        progress(editor).find(({ value }) => value.kind === 'report'),
      );
      await editor.connection.sendNotification('window/workDoneProgress/cancel', { token });
      const summary = await running;
      assert.equal(summary.cancelled, true);
      assert.ok(summary.files < 300, `${summary.files}`);
    });
  });

  it('are linted without a progress for an editor that shows none', () =>
    withEditor({ files, progress: false }, async (editor) => {
      assert.equal((await lintAll(editor)).errors, 3);
      assert.deepEqual(progress(editor), []);
    }));

  it('are told in the positions of an editor, which shows no byte order mark', () =>
    withEditor({ files: { 'bom.md': `\uFEFF${BAD}` } }, async (editor) => {
      await lintAll(editor);
      assert.equal(editor.lastPublished(editor.uri('bom.md'))?.diagnostics[0]?.range.start.character, 6);
    }));

  it('leave the editor’s questions answered when very many have changed at once', () => {
    const names = Array.from({ length: 300 }, (_, n) => `tekst-${n}.md`);
    return withEditor({ files: Object.fromEntries(names.map((name) => [name, GOOD])) }, async (editor) => {
      await lintAll(editor);
      const uri = await editor.open('åpen.md', BAD);
      for (const name of names) writeFileSync(join(editor.root, name), BAD);
      const changes = names.map((name) => ({ uri: editor.uri(name), type: 2 }));
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      assert.equal((await editor.diagnostics(uri)).length, 1);
      assert.equal(count(editor, names.at(-1)!), undefined);
      await editor.until('the last of them', () => count(editor, names.at(-1)!) === 1);
      assert.ok(names.every((name) => count(editor, name) === 1));
    });
  });

  it('leave the editor’s other questions answered meanwhile', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`tekst-${n}.md`, BAD]));
    return withEditor({ files: many }, async (editor) => {
      const uri = await editor.open('åpen.md', BAD);
      let done = false;
      const running = lintAll(editor).then((summary) => {
        done = true;
        return summary;
      });
      assert.equal((await editor.diagnostics(uri)).length, 1);
      assert.equal(done, false);
      assert.equal((await running).files, 300);
    });
  });
});
