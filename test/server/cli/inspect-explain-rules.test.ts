import assert from 'node:assert/strict';
import { withWorkspace } from './harness';

describe('noktern inspect', () => {
  it(
    'shows what the linter saw in source offsets, per file',
    withWorkspace({ 'a.md': '# Tittel\n\nEin **fem**fei her.\n', 'b.txt': 'Ingenting.\n' }, async (workspace) => {
      const { code, out, err } = await workspace.run(['inspect', '--format', 'json', 'a.md', 'b.txt']);
      assert.deepEqual([code, err], [0, '']);
      const { files } = JSON.parse(out) as { files: { path: string; claims: { start: number; end: number }[] }[] };
      assert.deepEqual(
        files.map((file) => file.path),
        ['a.md', 'b.txt'],
      );
      const [claim] = files[0]?.claims ?? [];
      assert.equal('# Tittel\n\nEin **fem**fei her.\n'.slice(claim?.start, claim?.end), 'fem**fei');
      assert.equal('block' in (claim ?? {}), false);
      assert.deepEqual(files[1]?.claims, []);
    }),
  );

  it(
    'prints the text that offsets count in with --text, to the last unit',
    withWorkspace({ 'a.txt': '\uFEFFHei\r\npå deg' }, async (workspace) => {
      const { code, out } = await workspace.run(['inspect', '--text', 'a.txt']);
      assert.deepEqual([code, out], [0, '\uFEFFHei\r\npå deg']);
    }),
  );

  it(
    'needs a file, one at a time with --text, and says which it cannot read',
    withWorkspace({ 'a.md': 'x', 'b.md': 'x' }, async (workspace) => {
      for (const args of [
        ['inspect'],
        ['inspect', '--text', 'a.md', 'b.md'],
        ['inspect', 'a.md', '--format', 'text'],
      ]) {
        const { code, out, err } = await workspace.run(args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, /^noktern: /);
      }
      const partly = await workspace.run(['inspect', 'nei.md', 'a.md']);
      assert.equal(partly.code, 2);
      assert.equal((JSON.parse(partly.out) as { files: unknown[] }).files.length, 1);
    }),
  );
});

describe('noktern explain', () => {
  it(
    'explains a rule with its law and page',
    withWorkspace({}, async (workspace) => {
      const { code, out } = await workspace.run(['explain', 'claims/cure']);
      assert.equal(code, 0);
      assert.match(out, /^claims\/cure\nOm claims\/cure\n/);
      assert.match(out, /Allmennhet: feil\. Helsepersonell: feil\./);
      assert.match(out, /helsepersonelloven § 13\n {2}Vær nøktern\.\n {2}https:\/\/lovdata\.no/);
      assert.match(out, /Ein kur er sjeldan ein kur\.\n\nDøme\n$/);
    }),
  );

  it(
    'tells every candidate on a line, reported or not, and only those',
    withWorkspace({ 'a.md': 'Ein femfei.\n\nEin åtvar, unnateke.\n' }, async (workspace) => {
      const first = await workspace.run(['explain', 'a.md:1']);
      assert.equal(first.code, 0);
      assert.match(first.out, /^a\.md:1\n {2}Ein femfei\.\n\nFunn\n {2}«femfei» – feil claims\/cure: /);
      assert.match(first.out, /«femfei» – påstand: meldt av claims\/cure\.\n/);
      assert.doesNotMatch(first.out, /åtvar/);
      const third = await workspace.run(['explain', 'a.md:3:5']);
      assert.match(third.out, /– unntatt: Avtalt \(M\. Lege, 2026-12-31\)/);
      assert.match(third.out, /ikke meldt\. Den er nektet\.\n/);
      const empty = await workspace.run(['explain', 'a.md:2']);
      assert.match(empty.out, /Ingen funn og ingen påstander/);
    }),
  );

  it(
    'says what it needs',
    withWorkspace({ 'a.md': 'x\n' }, async (workspace) => {
      const cases: readonly [string[], RegExp][] = [
        [[], /trenger én regel/],
        [['a.md'], /Si hvilken linje som skal forklares, for eksempel «a\.md:1»/],
        [['claims/kure'], /Mente du «claims\/cure»\?/],
        [['a.md:9'], /«a\.md» har 2 linjer, ikke 9/],
        [['nei.md:1'], /^nei\.md: Filen finnes ikke/],
      ];
      for (const [args, sentence] of cases) {
        const { code, out, err } = await workspace.run(['explain', ...args]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, sentence);
      }
    }),
  );
});

describe('noktern rules', () => {
  it(
    'lists every rule as a table and as JSON',
    withWorkspace({}, async (workspace) => {
      const table = await workspace.run(['rules']);
      assert.match(table.out, /^Regel {2,}Allmennhet {2,}Helsepersonell {2,}Hjemmel\n/);
      assert.match(table.out, /\nclaims\/onset {2,}advarsel {2,}advarsel {2,}helsepersonelloven § 13\n/);
      const { out } = await workspace.run(['rules', '--format', 'json']);
      const { version, rules } = JSON.parse(out) as { version: number; rules: { id: string; severity: object }[] };
      assert.equal(version, 1);
      assert.deepEqual(rules.find((rule) => rule.id === 'claims/safety')?.severity, {
        public: 'info',
        professional: 'info',
      });
      assert.ok(rules.some((rule) => rule.id === 'draft/unreadable'));
    }),
  );

  it(
    'speaks the language of the configuration',
    withWorkspace({ 'noktern.yaml': 'language: en\n' }, async (workspace) => {
      assert.match((await workspace.run(['rules'])).out, /^Rule +Public +Professional +Basis\n/);
      assert.match((await workspace.run(['rulez'])).err, /Did you mean “rules”\?/);
    }),
  );
});
