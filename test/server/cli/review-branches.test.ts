import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { inHouse, PAGE, type TestHouse } from './review-house';

const SIDE = 'publisert/side.md';

function git(house: TestHouse, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Prøve', '-c', 'user.email=prove@example.no', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: house.workspace.folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
  assert.equal(status, 0, `git ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

function commit(house: TestHouse, message: string): void {
  git(house, 'add', '-A');
  git(house, 'commit', '-q', '-m', message);
}

describe('decisions in two branches', () => {
  it(
    'are both there when the branches are merged, also on one finding and one text',
    inHouse({ [SIDE]: PAGE, 'hud/side.md': PAGE.replace('Plagene', 'Smertene') }, async (house) => {
      house.edit('noktern.yaml', (text) => `${text}    - { name: N. Ny, files: publisert/** }\n`);
      git(house, 'init', '-q', '-b', 'main');
      commit(house, 'Utkast');

      git(house, 'checkout', '-q', '-b', 'lege');
      await house.waive(SIDE);
      await house.done('approve', SIDE, '--reviewer', 'M. Lege');
      commit(house, 'Godkjent av lege');

      git(house, 'checkout', '-q', 'main');
      git(house, 'checkout', '-q', '-b', 'ny');
      await house.waive(SIDE, '--reviewer', 'N. Ny');
      await house.waive('hud/side.md', '--reviewer', 'K. Lie');
      await house.done('approve', SIDE, '--reviewer', 'N. Ny');
      commit(house, 'Godkjent av ny');

      git(house, 'checkout', '-q', 'main');
      git(house, 'merge', '-q', '--no-edit', 'lege');
      git(house, 'merge', '-q', '--no-edit', 'ny');
      assert.equal(git(house, 'status', '--porcelain'), '');
      assert.equal(house.files('.noktern/waivers').length, 3);
      assert.equal(house.files('.noktern/approvals').length, 2);
      const { code, out, err } = await house.run('lint', '--require-approval', '.');
      assert.deepEqual([code, err], [0, ''], out);
      assert.match(out, /2 er unntatt/);
    }),
  );
});
