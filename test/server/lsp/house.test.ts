import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withEditor } from './client';

const CLI = join(__dirname, '../../../../cli.js');
const REVIEWER = 'approval: { reviewers: [{ name: M. Lege }] }\n';
const TEXT = 'Vi er Norges ledende klinikk.\n';

describe('the files of the house, in the editor', () => {
  it('show their mistakes where they stand, until they are mended', () =>
    withEditor({ files: { 'noktern.yaml': 'language: nn\nruls: {}\n' } }, async (editor) => {
      const uri = editor.uri('noktern.yaml');
      const { diagnostics } = await editor.until('a diagnostic of noktern.yaml', () => editor.lastPublished(uri));
      assert.deepEqual(
        diagnostics.map(({ range, code }) => [code, range.start]),
        [['draft/configuration', { line: 1, character: 0 }]],
      );
      assert.match(String(diagnostics[0]?.message), /Ukjend nøkkel «ruls»/);
      await editor.save('noktern.yaml', 'language: nn\nrules: {}\n');
      await editor.until('the mistake gone', () => editor.lastPublished(uri)?.diagnostics.length === 0);
    }));

  it('count for open drafts as soon as they are changed', () =>
    withEditor({ files: { 'noktern.yaml': '' } }, async (editor) => {
      const draft = await editor.open('side.md', TEXT);
      assert.equal((await editor.diagnostics(draft)).length, 1);
      await editor.save('noktern.yaml', 'rules: { claims/superlative: off }\n');
      await editor.until('a refresh', () => editor.refreshes > 0);
      assert.deepEqual(await editor.diagnostics(draft), []);
      await editor.save('noktern.yaml', undefined);
      await editor.until('another refresh', () => editor.refreshes > 1);
      assert.equal((await editor.diagnostics(draft)).length, 1);
    }));

  it('count for drafts that are sent diagnostics, too', () =>
    withEditor({ pulls: false, files: { 'noktern.yaml': '' } }, async (editor) => {
      const draft = await editor.open('side.md', TEXT);
      await editor.until('a diagnostic', () => editor.lastPublished(draft)?.diagnostics.length === 1);
      await editor.save('noktern.yaml', 'allow: [Norges ledende klinikk]\n');
      await editor.until('none', () => editor.lastPublished(draft)?.diagnostics.length === 0);
    }));

  it('are read again when a draft is saved in an editor that watches nothing', () =>
    withEditor({ watches: false, files: { 'noktern.yaml': '' } }, async (editor) => {
      assert.deepEqual(editor.registrations, []);
      const draft = await editor.open('side.md', TEXT);
      assert.equal((await editor.diagnostics(draft)).length, 1);
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`${editor.root}/noktern.yaml`, 'rules: { claims/superlative: off }\n');
      await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: draft } });
      assert.deepEqual(await editor.diagnostics(draft), []);
    }));

  it('are watched: configurations, packs, registers and drafts', () =>
    withEditor({}, async (editor) => {
      const [registration] = await editor.until(
        'a registration',
        () => editor.registrations.length > 0 && editor.registrations,
      );
      assert.ok(registration);
      const { watchers } = registration.registerOptions as { watchers: { globPattern: string }[] };
      assert.deepEqual(
        watchers.map(({ globPattern }) => globPattern),
        ['**/*.{yaml,yml,medicines}', '**/*.{md,markdown,mdx,txt,text}'],
      );
    }));

  it('hold packs, whose changes count', () =>
    withEditor({ files: { 'noktern.yaml': 'lexicons: ord.yaml\n', 'ord.yaml': pack('glimrende') } }, async (editor) => {
      const draft = await editor.open('side.md', 'Behandlingen er stjernegod.\n');
      assert.deepEqual(await editor.diagnostics(draft), []);
      await editor.save('ord.yaml', pack('stjernegod'));
      await editor.until('a refresh', () => editor.refreshes > 0);
      assert.equal((await editor.diagnostics(draft)).length, 1);
      await editor.save('ord.yaml', 'kind: tull\n');
      await editor.until(
        'a diagnostic of the pack',
        () => editor.lastPublished(editor.uri('ord.yaml'))?.diagnostics.length,
      );
    }));

  it('hold what reviewers let stand, as soon as it lies there', () =>
    withEditor({ files: { 'noktern.yaml': REVIEWER, 'side.md': TEXT } }, async (editor) => {
      const draft = await editor.open('side.md', TEXT);
      assert.equal((await editor.diagnostics(draft)).length, 1);
      const given = ['--finding', '1:claims/superlative', '--reason', 'tittelen på oppslaget', '--reviewer', 'M. Lege'];
      const { status, stdout } = spawnSync(process.execPath, [CLI, 'waive', 'side.md', ...given], {
        cwd: editor.root,
        encoding: 'utf8',
      });
      assert.equal(status, 0);
      const [, file = ''] = /(\.noktern\/waivers\/[\w-]+\.yaml)/.exec(stdout) ?? [];
      await editor.save(file, readFileSync(join(editor.root, file), 'utf8'));
      await editor.until('a refresh', () => editor.refreshes > 0);
      assert.deepEqual(await editor.diagnostics(draft), []);
      await editor.save(file, 'version: 1\n');
      await editor.until('the mistake', () => editor.lastPublished(editor.uri(file))?.diagnostics.length === 1);
      assert.equal((await editor.diagnostics(draft)).length, 1);
    }));

  it('are each folder’s own, and the first folder’s for a draft without a place', () =>
    withEditor(
      {
        folders: ['en', 'to'],
        files: { 'en/noktern.yaml': 'language: en\n', 'to/noktern.yaml': 'rules: { claims/superlative: off }\n' },
      },
      async (editor) => {
        const one = await editor.open('en/side.md', TEXT);
        const two = await editor.open('to/side.md', TEXT);
        const untitled = await editor.open('untitled:Untitled-1', TEXT);
        assert.match(String((await editor.diagnostics(one))[0]?.message), /ranks the provider/);
        assert.deepEqual(await editor.diagnostics(two), []);
        assert.match(String((await editor.diagnostics(untitled))[0]?.message), /ranks the provider/);
        await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
          event: { added: [], removed: [{ name: 'en', uri: editor.uri('en') }] },
        });
        await editor.until('a refresh', () => editor.refreshes > 0);
        assert.deepEqual(await editor.diagnostics(untitled), []);
      },
    ));
});

function pack(word: string): string {
  return `kind: value\nref: context\nlanguage: both\nentries:\n  - id: own\n    patterns: [${word}/adj]\n`;
}
