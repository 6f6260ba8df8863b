import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(__dirname, '../../..');
const SOURCE = /\.ts$/;
const IMPORT = /(?:from|import|require)\s*\(?\s*'([^']+)'/g;

interface Arrow {
  readonly from: string;
  /** A path in the project for a relative import, else the package. */
  readonly to: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

function arrowsOf(folder: string): Arrow[] {
  return sources(folder).flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(IMPORT)].map(([, name]) => ({
      from,
      to: name!.startsWith('.') ? relative(root, resolve(root, dirname(from), name!)) : name!,
    })),
  );
}

const forbidden = (arrows: readonly Arrow[], wrong: (arrow: Arrow) => boolean) =>
  arrows.filter(wrong).map(({ from, to }) => `${from} -> ${to}`);

/** The layers of `rules/src`, lowest first. A file imports its own layer and lower ones, of others types at most. */
const RULE_PACKAGES = new Set(['@navikt/fnrvalidator', 'fastest-levenshtein']);

describe('import graph', () => {
  const rules = arrowsOf('rules');
  const server = arrowsOf('server');
  const client = arrowsOf('client');

  it('reads the whole tree', () => {
    assert.ok(rules.length > 100 && server.length > 50 && client.length > 30);
  });

  it('rules import no other folder, no Node API and only small pure packages', () => {
    assert.deepEqual(
      forbidden(rules, ({ to }) =>
        /^[^@].*\//.test(to) && !to.startsWith('node:') ? !to.startsWith('rules/') : !RULE_PACKAGES.has(to),
      ),
      [],
    );
  });

  it('rules read no clock, and no randomness', () => {
    for (const file of sources('rules'))
      assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /\bDate\b|Math\.random|\bprocess\./, file);
  });

  it('facts import no rule and nothing of the engine but ids', () => {
    assert.deepEqual(
      forbidden(
        rules,
        ({ from, to }) => from.startsWith('rules/src/facts/') && /^rules\/src\/(catalogue|engine\/(?!ids))/.test(to),
      ),
      [],
    );
  });

  it('language and matching import no facts', () => {
    assert.deepEqual(
      forbidden(
        rules,
        ({ from, to }) =>
          /^rules\/src\/(language|matching|draft)\//.test(from) &&
          /^rules\/src\/(facts|catalogue|engine\/(?!ids)|knowledge)/.test(to),
      ),
      [],
    );
  });

  it('the engine knows no rule by name', () => {
    for (const file of sources('rules/src/engine'))
      assert.doesNotMatch(
        readFileSync(join(root, file), 'utf8'),
        /'(claims|medicines|citations|promotion|safeguards|review)\/[a-z-]+'/,
        file,
      );
  });

  it('only the host imports node:', () => {
    assert.deepEqual(
      forbidden(server, ({ from, to }) => to.startsWith('node:') && !from.startsWith('server/src/host/')),
      [],
    );
  });

  it('cli and lsp do not meet, and the command line never loads the language server', () => {
    assert.deepEqual(
      forbidden(
        server,
        ({ from, to }) =>
          from.startsWith('server/src/cli/') && (to.startsWith('server/src/lsp') || to.startsWith('vscode-')),
      ),
      [],
    );
    assert.deepEqual(
      forbidden(server, ({ from, to }) => from.startsWith('server/src/lsp/') && to.startsWith('server/src/cli')),
      [],
    );
  });

  it('the client imports VS Code, the language client, and types of the wire contract', () => {
    assert.deepEqual(
      forbidden(
        client,
        ({ to }) =>
          !to.startsWith('client/') && !['vscode', 'vscode-languageclient/node', 'server/src/protocol'].includes(to),
      ),
      [],
    );
    for (const file of sources('client'))
      assert.doesNotMatch(
        readFileSync(join(root, file), 'utf8'),
        /^import (?!type )[^;]*'[./]+server\/src\/protocol'/m,
        file,
      );
  });

  it('what the client can do without a window imports no VS Code', () => {
    const tested = ['localise', 'restart-policy', 'suppression-input', 'findings', 'fresh-edits', 'trace-line'];
    const pure = new Set(
      [...tested, 'status-text', 'workspace-summary-text', 'server-state'].map((name) => `client/src/${name}`),
    );
    assert.deepEqual(
      forbidden(
        client,
        ({ from, to }) => pure.has(from.replace('.ts', '')) && !pure.has(to) && to !== 'server/src/protocol',
      ),
      [],
    );
  });

  it('server imports no client', () => {
    assert.deepEqual(
      forbidden(server, ({ to }) => to.startsWith('client/')),
      [],
    );
  });
});
