import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { decodeText, nodeFiles } from '../../../server/src/host/files';
import { nodeHost } from '../../../server/src/host/node-host';
import { withWorkspace } from '../cli/harness';

describe('reading texts', () => {
  const text = (bytes: Uint8Array) => decodeText(Buffer.from(bytes));

  it('keeps byte order mark, line ends and letters as they stand', () => {
    const source = '\uFEFFFørste linje\r\nåndedrett 😀 a\u030a\n';
    assert.deepEqual(text(Buffer.from(source)), { ok: true, text: source });
    assert.deepEqual(text(Buffer.alloc(0)), { ok: true, text: '' });
  });

  const bad: readonly [name: string, bytes: Uint8Array, reason: string, detail: string][] = [
    ['a null byte', new Uint8Array([72, 0, 73]), 'binary', ''],
    ['bytes that are neither UTF-8 nor text', new Uint8Array([137, 80, 1, 2, 3, 4, 255]), 'binary', ''],
    ['UTF-16, little end first', Buffer.from('\uFEFFnotat', 'utf16le'), 'encoding', 'UTF-16'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 72]), 'encoding', 'UTF-16'],
    ['Windows-1252', Buffer.from('Ein «trygg» kur mot søvnløyse', 'latin1'), 'encoding', 'Windows-1252'],
    ['UTF-8 cut in a letter', Buffer.from('på').subarray(0, 2), 'encoding', 'Windows-1252'],
  ];
  for (const [name, bytes, reason, detail] of bad) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(text(bytes), { ok: false, reason, detail });
    });
  }

  it('refuses more than 10 MB and takes what is just below', () => {
    assert.deepEqual(text(Buffer.alloc(12 * 1024 * 1024, 'a')), { ok: false, reason: 'too-large', detail: '12' });
    assert.equal(text(Buffer.alloc(10 * 1024 * 1024, 'a')).ok, true);
  });

  it(
    'tells a missing file from a folder',
    withWorkspace({ 'a/b.md': 'x' }, async (workspace) => {
      assert.deepEqual(nodeFiles.read(workspace.path('nei.md')), { ok: false, reason: 'missing', detail: 'ENOENT' });
      assert.deepEqual(nodeFiles.read(workspace.path('a')), { ok: false, reason: 'folder', detail: 'EISDIR' });
      assert.deepEqual(nodeFiles.read(workspace.path('a/b.md/c')), { ok: false, reason: 'missing', detail: 'ENOTDIR' });
    }),
  );
});

describe('writing texts', () => {
  it(
    'leaves nothing but the file behind, also when it cannot write',
    withWorkspace({ 'mappe/a.md': 'før' }, async (workspace) => {
      nodeFiles.write(workspace.path('mappe/a.md'), 'etter');
      assert.equal(workspace.read('mappe/a.md'), 'etter');
      assert.deepEqual(readdirSync(workspace.path('mappe')), ['a.md']);
      if (process.getuid?.() === 0) return; // root writes everywhere
      chmodSync(workspace.path('mappe'), 0o500);
      assert.throws(() => nodeFiles.write(workspace.path('mappe/a.md'), 'nei'));
      chmodSync(workspace.path('mappe'), 0o700);
      assert.equal(workspace.read('mappe/a.md'), 'etter');
    }),
  );

  it(
    'creates only what is not there',
    withWorkspace({ 'a.md': 'før' }, async (workspace) => {
      assert.equal(nodeFiles.create(workspace.path('a.md'), 'nei'), false);
      assert.equal(nodeFiles.create(workspace.path('b.md'), 'ja'), true);
      assert.deepEqual([workspace.read('a.md'), workspace.read('b.md')], ['før', 'ja']);
      assert.throws(() => nodeFiles.create(workspace.path('nei/c.md'), 'x'));
    }),
  );
});

describe('paths', () => {
  it('are relative with «/», and undefined outside', () => {
    const { relative } = nodeFiles;
    assert.equal(relative('/hus', '/hus/a/b.md'), 'a/b.md');
    assert.equal(relative('/hus', '/husa/b.md'), undefined);
    assert.equal(relative('/hus', '/hus/..a/b.md'), '..a/b.md');
    assert.equal(relative('/hus/a', '/hus'), undefined);
  });

  it(
    'of a folder leave out links to folders and keep links to files',
    withWorkspace({ 'a.md': 'x', 'm/b.md': 'x' }, async (workspace) => {
      symlinkSync(workspace.path('m'), workspace.path('lenke'));
      symlinkSync(workspace.path('a.md'), workspace.path('lenke.md'));
      symlinkSync(workspace.path('nei'), workspace.path('død.md'));
      mkdirSync(workspace.path('tom'));
      const names = nodeFiles.list(workspace.folder).map(({ name, kind }) => `${name} ${kind}`);
      assert.deepEqual(names.sort(), ['a.md file', 'lenke.md file', 'm folder', 'tom folder']);
    }),
  );
});

describe('arguments', () => {
  const { tokenise } = nodeHost().process;

  it('are split into options and the rest, in order', () => {
    assert.deepEqual(
      tokenise(['a.md', '--format=json', '--quiet', '--rule', 'x', '-', '-h', '--', '--ikkje'], ['format', 'rule'], {
        h: 'help',
      }),
      [
        { kind: 'positional', value: 'a.md' },
        { kind: 'option', name: 'format', raw: '--format', value: 'json' },
        { kind: 'option', name: 'quiet', raw: '--quiet', value: undefined },
        { kind: 'option', name: 'rule', raw: '--rule', value: 'x' },
        { kind: 'positional', value: '-' },
        { kind: 'option', name: 'help', raw: '-h', value: undefined },
        { kind: 'positional', value: '--ikkje' },
      ],
    );
  });
});
