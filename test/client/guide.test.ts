import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readJson } from './kit';

const GUIDE = join(ROOT, 'client/guide');

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the guides', () => {
  const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
  const read = (name: string) => readFileSync(join(GUIDE, name), 'utf8');
  const words = readJson<Readonly<Record<string, string>>>('package.nls.nb.json');

  it('are there for writers, reviewers and CI, and the command opens them', () => {
    const source = readFileSync(join(ROOT, 'client/src/commands/show-guide.ts'), 'utf8');
    const named = [...source.matchAll(/^ {2}'([a-z-]+)': '/gm)].map(([, name]) => `${name}.md`);
    assert.deepEqual(named.sort(), pages.sort());
  });

  it('show pictures that are there, each with words for those who do not see it', () => {
    const shown = pages.flatMap((name) => [...read(name).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]);
    assert.ok(shown.length >= 3);
    for (const [, alt = '', path = ''] of shown) {
      assert.ok(alt.length > 10, path);
      assert.ok(existsSync(join(GUIDE, path)), path);
    }
  });

  it('name commands and buttons as they are called', () => {
    const all = pages.map(read).join('\n');
    for (const key of ['command.showReview', 'command.approve', 'view.claims'])
      assert.ok(all.includes(words[key]!), key);
  });

  it('are short', () => {
    for (const name of pages) assert.ok(read(name).length < 4000, name);
  });

  it('are opened from the walkthrough with commands that are there', () => {
    const { commands } = readJson<Manifest>('package.json').contributes;
    const known = new Set(commands.map(({ command }) => command));
    for (const file of ['package.nls.json', 'package.nls.nb.json', 'package.nls.nn.json'])
      for (const [, command = '', argument] of JSON.stringify(readJson(file)).matchAll(
        /\(command:([\w.]+)(?:\?%22([a-z-]+)%22)?\)/g,
      )) {
        if (command.startsWith('noktern.'))
          assert.ok(known.has(command) || command === 'noktern.claims.focus', command);
        if (argument !== undefined) assert.ok(pages.includes(`${argument}.md`), argument);
      }
  });
});
