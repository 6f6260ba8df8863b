import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { parse } from 'yaml';
import { HOUSE, inHouse, PAGE } from './review-house';

const WAIVERS = '.noktern/waivers';

describe('noktern waive', () => {
  it(
    'lets a finding stand, in a file of its own that says who, why and for what',
    inHouse({ 'side.md': PAGE }, async (house) => {
      assert.equal((await house.run('lint', 'side.md')).code, 1);
      const out = await house.waive('side.md', '--until', '2026-06-30');
      const file = house.record('waivers');
      assert.match(file, /^\.noktern\/waivers\/claims-onset-[0-9a-f]{16}-[0-9a-f]{8}\.yaml$/);
      assert.match(out, /«over natten» får stå til og med 2026-06-30 \(claims\/onset\)\. Unntaket ligger i \.noktern/);
      const written = house.workspace.read(file);
      assert.match(written, /^# Gitt med «noktern waive»\./);
      const { fingerprint, text, seal, ...said } = parse(written) as Record<string, string>;
      assert.deepEqual(said, {
        version: 1,
        rule: 'claims/onset',
        equals: 1,
        file: 'side.md',
        words: 'over natten',
        sentence: 'Plagene forsvinner over natten.',
        reason: 'tittelen på oppslaget',
        reviewer: 'M. Lege',
        role: 'medisinsk ansvarlig',
        given: '2026-03-01T08:00:00Z',
        until: '2026-06-30',
      });
      assert.match(`${text} ${seal}`, /^[0-9a-f]{64} [0-9a-f]{64}$/);

      const [finding, ...others] = await house.findings('side.md');
      assert.equal(others.length, 0);
      assert.equal(finding?.fingerprint, fingerprint);
      assert.deepEqual(finding?.suppression, {
        kind: 'waiver',
        reason: 'tittelen på oppslaget',
        by: 'M. Lege',
        until: '2026-06-30',
      });
      assert.equal((await house.run('lint', 'side.md')).code, 0);
    }),
  );

  it(
    'is told in SARIF as accepted from outside the text, and in the register as waived',
    inHouse({ 'side.md': PAGE }, async (house) => {
      await house.waive('side.md');
      const sarif = JSON.parse(await house.done('lint', 'side.md', '--format', 'sarif'));
      assert.deepEqual(sarif.runs[0].results[0].suppressions, [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'tittelen på oppslaget',
          properties: { source: 'waiver', by: 'M. Lege', until: null },
        },
      ]);
      assert.match(await house.done('claims', 'side.md'), /unntatt {2}påstand[\s\S]*Unntatt: claims\/onset – tittelen/);
    }),
  );

  it(
    'takes a fingerprint too, and asks which is meant where a line has several',
    inHouse({ 'side.md': PAGE.replace('natten.', 'natten, og smertene forsvinner over natten.') }, async (house) => {
      const many = await house.run(
        'waive',
        'side.md',
        '--finding',
        '3:claims/onset',
        '--reason',
        'x',
        '--reviewer',
        'M. Lege',
      );
      assert.equal(many.code, 2);
      const [, first = ''] = /3:20: ([0-9a-f]{16})/.exec(many.err) ?? [];
      await house.done('waive', 'side.md', '--finding', first, '--reason', 'x', '--reviewer', 'M. Lege');
      assert.deepEqual(await house.open('side.md'), ['claims/onset onset']);
      assert.deepEqual(
        (await house.findings('side.md')).map(({ suppression }) => suppression?.kind),
        ['waiver', undefined],
      );
    }),
  );

  it(
    'counts where comments do not',
    inHouse(
      {
        'noktern.yaml': `suppressions: reviewers-only\n${HOUSE}`,
        'side.md': PAGE.replace('Plagene', '<!-- noktern-tillat claims/onset: avtalt (K. Lie) -->\n\nPlagene'),
      },
      async (house) => {
        assert.equal((await house.run('lint', 'side.md')).code, 1);
        await house.waive('side.md', '--finding', '5:claims/onset');
        assert.equal((await house.run('lint', 'side.md')).code, 0);
        assert.deepEqual(await house.open('side.md'), ['review/unused-suppression never']);
      },
    ),
  );

  it(
    'refuses with its reason, and writes nothing',
    inHouse({ 'side.md': PAGE, 'hud/side.md': PAGE, 'tom.yaml': '' }, async (house) => {
      const given: Readonly<Record<string, string>> = {
        '--finding': '3:claims/onset',
        '--reason': 'fordi',
        '--reviewer': 'M. Lege',
      };
      const refusal = async (file: string, changes: Readonly<Record<string, string | undefined>>): Promise<string> => {
        const args = Object.entries({ ...given, ...changes }).flatMap(([name, value]) =>
          value === undefined ? [] : [name, value],
        );
        const { code, out, err } = await house.run('waive', file, ...args);
        assert.deepEqual([code, out], [2, ''], err);
        return err;
      };
      assert.match(await refusal('side.md', { '--reason': ' ' }), /«--reason» mangler/);
      assert.match(await refusal('side.md', { '--reviewer': undefined }), /«--reviewer» mangler/);
      assert.match(await refusal('side.md', { '--finding': undefined }), /«--finding» mangler/);
      assert.match(
        await refusal('side.md', { '--reviewer': 'N. Ukjent' }),
        /«N\. Ukjent» står ikke under .* M\. Lege, K\. Lie/,
      );
      assert.match(await refusal('side.md', { '--reviewer': 'K. Lie' }), /«K\. Lie» har ikke ansvar for «side\.md»/);
      assert.match(await refusal('side.md', { '--finding': '4:claims/onset' }), /har ikke noe funn «4:claims\/onset»/);
      assert.match(await refusal('side.md', { '--finding': 'onset' }), /verken et fingeravtrykk/);
      assert.match(await refusal('side.md', { '--until': '2026-02-30' }), /må være en dato/);
      assert.match(await refusal('side.md', { '--until': '2026-02-28' }), /dato som er gått/);
      assert.match(await refusal('borte.md', {}), /Filen finnes ikke/);
      assert.match(await refusal('.', {}), /nøyaktig én fil/);
      assert.deepEqual(house.files(WAIVERS), []);
      await house.done('waive', 'hud/side.md', '--finding', '3:claims/onset', '--reason', 'x', '--reviewer', 'K. Lie');
      await house.waive('side.md');
      assert.match(await refusal('side.md', {}), /allerede unntatt her, av M\. Lege/);
    }),
  );

  it(
    'refuses without reviewers, without a house and where the house is wrong',
    inHouse(
      { 'noktern.yaml': 'language: nn\n', 'side.md': PAGE, 'feil/noktern.yaml': 'allwo: []\n', 'feil/side.md': PAGE },
      async (house) => {
        const args = ['--finding', '3:claims/onset', '--reason', 'x', '--reviewer', 'M. Lege'];
        assert.match((await house.run('waive', 'side.md', ...args)).err, /seier ikkje kven som kan godkjenne/);
        const wrong = await house.run('waive', 'feil/side.md', ...args);
        assert.deepEqual([wrong.code, wrong.out], [2, '']);
        assert.match(wrong.err, /feil\/noktern\.yaml:1:1: Ukjend nøkkel «allwo»/);
      },
    ),
  );

  it(
    'moves with its text, and is missed where it was given when the sentence is gone',
    inHouse({ 'side.md': PAGE }, async (house) => {
      await house.waive('side.md');
      renameSync(house.workspace.path('side.md'), house.workspace.path('ny.md'));
      house.edit('ny.md', (text) => text.replace('# Om timene', '# Timer'));
      assert.deepEqual(await house.open('ny.md'), []);
      house.workspace.write('side.md', '# Kontakt\n\nRing oss.\n');
      assert.deepEqual(await house.open('side.md'), ['review/unused-waiver unused']);
      assert.deepEqual(await house.open('ny.md'), []);
    }),
  );

  it(
    'does not count past its date, when it was changed, or when who gave it may not',
    inHouse({ 'hud/side.md': PAGE }, async (house) => {
      await house.waive('hud/side.md', '--reviewer', 'K. Lie', '--until', '2026-06-30');
      assert.deepEqual(await house.open('hud/side.md'), []);
      house.workspace.today = '2026-07-01';
      assert.deepEqual(await house.open('hud/side.md'), ['claims/onset onset', 'review/expired-waiver expired']);
      house.workspace.today = '2026-06-30';
      assert.deepEqual(await house.open('hud/side.md'), []);

      house.edit(house.record('waivers'), (text) => text.replace('2026-06-30', '2036-06-30'));
      assert.deepEqual(await house.open('hud/side.md'), ['claims/onset onset', 'review/unused-waiver tampered']);
      house.edit(house.record('waivers'), (text) => text.replace('2036-06-30', '2026-06-30'));
      house.edit('noktern.yaml', (text) => text.replace('hud/**', 'tann/**'));
      assert.deepEqual(await house.open('hud/side.md'), ['claims/onset onset', 'review/unused-waiver no-right']);
      house.edit('noktern.yaml', (text) => text.replace('K. Lie', 'K. Li'));
      assert.deepEqual(await house.open('hud/side.md'), [
        'claims/onset onset',
        'review/unused-waiver unknown-reviewer',
      ]);
    }),
  );

  it(
    'of an error about medicines holds for that text alone, whatever its line ends',
    inHouse({ 'side.md': '# Rynker\n\nKlinikken gir Botox mot rynker.\n\nRing oss.\n' }, async (house) => {
      const given = ['--reason', 'vurdert', '--reviewer', 'M. Lege'];
      await house.done('waive', 'side.md', '--finding', '3:medicines/name', ...given);
      assert.deepEqual(
        (await house.open('side.md')).filter((found) => found.startsWith('medicines/name')),
        [],
      );
      house.edit('side.md', (text) => text.replaceAll('\n', '\r\n').replace('Ring oss.', 'Ring oss.  '));
      assert.deepEqual(
        (await house.open('side.md')).filter((found) => /name|waiver/.test(found)),
        [],
      );
      house.edit('side.md', (text) => text.replace('Ring oss', 'Ring oss i dag'));
      const open = (await house.open('side.md')).filter((found) => /name|waiver/.test(found));
      assert.deepEqual(open, ['medicines/name named', 'review/unused-waiver other-text']);
    }),
  );

  it(
    'tells a file that cannot be understood at its line, and ends with 2',
    inHouse({ 'side.md': PAGE }, async (house) => {
      await house.waive('side.md');
      const file = house.record('waivers');
      const good = house.workspace.read(file);
      const bad: readonly [change: (text: string) => string, said: RegExp][] = [
        [(text) => text.replace(/^seal: .*\n/m, ''), /:1:1: Nøkkelen «seal» mangler/],
        [(text) => text.replace(/^reason: .*$/m, 'reason: ""'), /:9:9: «reason» kan ikke ha denne verdien/],
        [(text) => text.replace('until: null', 'until: i morgen'), /:13:8: «until» kan ikke ha denne verdien/],
        [(text) => text.replace('reviewer:', 'revewer:'), /Nøkkelen «reviewer» mangler/],
        [(text) => `${text}note: x\n`, /:16:1: Ukjent nøkkel «note»/],
        [(text) => text.replace('version: 1', 'version: 2'), /:2:10: Filen er skrevet av en nyere Nøktern/],
        [() => '- a\n', /:1:1: Dette er ikke et unntak/],
        [(text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> b\n`, /merker etter en fletting/],
        [(text) => `${text}: [`, /ikke gyldig YAML/],
      ];
      for (const [change, said] of bad) {
        house.workspace.write(file, change(good));
        const { code, err } = await house.run('lint', 'side.md');
        assert.equal(code, 2, err);
        assert.match(err, said);
        assert.ok(err.startsWith(file), err);
      }
    }),
  );
});
