import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageOptions, packExtension, vsce } from '../editor/pack-extension';
import { readJson } from './kit';

/** What may be in the package: what runs in the editor, what that reads, and what its page shows. */
const ALLOWED = [
  /^package(\.nls(\.n[bn])?)?\.json$/,
  /^(icon\.png|LICENSE|CHANGELOG\.md|client\/README\.md|client\/media\/review\.svg)$/,
  /^client\/guide\/[a-z-]+\.(md|png)$/,
  /^dist\/(client|panel|server|protocol)\.js$/,
  /^dist\/data\/(?!pages|terminal)[\w.-]+\.(br|js)$/,
  /^l10n\/bundle\.l10n\.n[bn]\.json$/,
  /^syntaxes\/[\w.-]+\.tmLanguage\.json$/,
  /^rules\/docs\/[\w-]+\/[\w-]+\.md$/,
  /^server\/schemas\/[\w.-]+\.schema\.json$/,
];

const NEEDED = [
  'package.json',
  'package.nls.json',
  'package.nls.nb.json',
  'package.nls.nn.json',
  'icon.png',
  'LICENSE',
  'CHANGELOG.md',
  'client/README.md',
  'dist/client.js',
  'dist/server.js',
  'dist/protocol.js',
  'dist/panel.js',
  'client/media/review.svg',
  'client/guide/for-skribenten.md',
  'client/guide/vurdering.png',
  'dist/data/lexicon.bin.br',
  'dist/data/messages.nn.json.br',
  'l10n/bundle.l10n.nb.json',
  'l10n/bundle.l10n.nn.json',
  'rules/docs/claims/superlative.md',
  'server/schemas/noktern.schema.json',
];

interface Manifest {
  readonly contributes: { readonly grammars: readonly { readonly path: string }[] };
}

describe('the package', () => {
  const { contributes } = readJson<Manifest>('package.json');
  // The same options as `npm run package`, but for the one that `ls` does not know.
  const options = packageOptions().filter((option) => option !== '--allow-missing-repository');
  const { stdout, stderr } = vsce(['ls', ...options]);
  const files = stdout.split('\n').filter((line) => line !== '');

  it('holds what the extension needs', () => {
    assert.ok(files.length > 0, stderr);
    const grammars = contributes.grammars.map(({ path }) => path.replace('./', ''));
    for (const file of [...NEEDED, ...grammars]) assert.ok(files.includes(file), file);
  });

  it('holds nothing else: no sources, tests, modules, nor the command line', () => {
    assert.deepEqual(
      files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('is smaller than a megabyte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'noktern-package-'));
    try {
      assert.ok(statSync(packExtension(join(folder, 'noktern.vsix'))).size < 1_000_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }).timeout(120_000);
});
