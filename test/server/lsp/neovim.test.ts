import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../../..');

/** What Neovim tells that it saw and did. */
interface Result {
  readonly failure?: string;
  readonly diagnostics?: readonly { readonly code: string; readonly words: string; readonly source: string }[];
  readonly actions?: readonly string[];
  readonly text?: string;
}

function runNeovim(draft: string): Result {
  const folder = mkdtempSync(join(tmpdir(), 'noktern-nvim-'));
  try {
    const file = join(folder, 'side.md');
    const result = join(folder, 'result.json');
    writeFileSync(file, draft);
    const script = join(ROOT, 'test/fixtures/editors/neovim.lua');
    const { error } = spawnSync('nvim', ['--headless', '--clean', '-c', `luafile ${script}`], {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_STATE_HOME: folder,
        NOKTERN_SERVER: join(ROOT, 'dist/server.js'),
        NOKTERN_NODE: process.execPath,
        NOKTERN_DRAFT: file,
        NOKTERN_RESULT: result,
      },
    });
    if (error) throw error;
    return JSON.parse(readFileSync(result, 'utf8')) as Result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('Neovim', () => {
  before(function () {
    const { status } = spawnSync('nvim', ['--version']);
    if (status === 0) return;
    process.stderr.write('Neovim is not installed: 1 test of another editor is skipped.\n');
    this.skip();
  });

  it('shows what the server sends it, and takes a code action', function () {
    this.timeout(90_000);
    const result = runNeovim('# Fjellbris\n\nPå 🏔️ gir vi ketamin.\n\nPlaga slipper over natten.\n');
    assert.equal(result.failure, undefined);
    assert.deepEqual(
      result.diagnostics?.map(({ code, words }) => `${code}: ${words}`),
      ['medicines/name: ketamin', 'claims/onset: over natten'],
    );
    assert.equal(result.diagnostics?.[0]?.source, 'Nøktern');
    assert.match(result.actions?.[0] ?? '', /^Skriv «/);
    assert.match(result.actions?.at(-1) ?? '', /stå, med begrunnelse/);
    assert.doesNotMatch(result.text ?? '', /ketamin/);
  });
});
