import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { parse } from 'yaml';
import { HOUSE, inHouse, PAGE, type TestHouse } from './review-house';

const SIDE = 'publisert/side.md';
/** A text without findings. */
const CLEAN = `---
tittel: Om timene
type: annonse
---

# Om timene

Timen varer i 40 minutter, og du får en plan med hjem på norsk.

Behandlingen kan gi hevelse. Les [mer om prisene](priser.md).
`;

/** What a check that requires approval says of the house's texts: the open findings of `review/`, and the exit code. */
async function check(house: TestHouse, ...args: readonly string[]): Promise<string> {
  const given = ['--require-approval', ...(args.length === 0 ? [SIDE] : args)];
  const open = (await house.open(...given)).filter((found) => found.startsWith('review/'));
  const { code } = await house.run('lint', ...given);
  return [code, ...open].join(' ');
}

async function approved(house: TestHouse, ...args: readonly string[]): Promise<string> {
  return house.done('approve', SIDE, '--reviewer', 'M. Lege', ...args);
}

describe('noktern approve', () => {
  it(
    'writes down the decision, the text, what the reviewer saw and by what it was judged',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      await house.waive(SIDE);
      const out = await approved(house, '--comment', 'Sett i møtet.');
      const file = house.record('approvals');
      assert.match(file, /^\.noktern\/approvals\/2026-03-01-publisert-side-[0-9a-f]{8}\.yaml$/);
      assert.match(out, /«publisert\/side\.md» er godkjent slik den står \([0-9a-f]{12}\)\. Avgjørelsen ligger i/);
      const { text, seal, findings, waivers, blocks, versions, ...said } = parse(house.workspace.read(file));
      assert.deepEqual(said, {
        version: 1,
        decision: 'approved',
        file: SIDE,
        reviewer: 'M. Lege',
        role: 'medisinsk ansvarlig',
        decided: '2026-03-01T08:00:01Z',
        comment: 'Sett i møtet.',
        audience: 'public',
        type: null,
        language: null,
      });
      assert.match(`${text} ${seal}`, /^[0-9a-f]{64} [0-9a-f]{64}$/);
      assert.deepEqual(
        [findings.length, findings[0].rule, findings[0].state, findings[0].words],
        [1, 'claims/onset', 'waiver', 'over natten'],
      );
      assert.deepEqual([waivers[0].file, waivers[0].reason], [house.record('waivers'), 'tittelen på oppslaget']);
      assert.deepEqual(blocks[1], { kind: 'paragraph', text: 'Plagene forsvinner over natten.' });
      assert.deepEqual(Object.keys(versions), ['noktern', 'medicines', 'official']);
      assert.match(versions.noktern, /^\d+\.\d+\.\d+/);
    }),
  );

  it(
    'says how many errors stand without a waiver',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      assert.match(await approved(house), /Feil som står uten unntak: 1\./);
      assert.equal(await check(house), '1');
    }),
  );

  it(
    'refuses with its reason, and writes nothing',
    inHouse({ [SIDE]: CLEAN, 'publisert/feil.md': '---\nmålgruppe: alle sammen\n---\n\nHei.\n' }, async (house) => {
      const refusal = async (...args: readonly string[]): Promise<string> => {
        const { code, out, err } = await house.run('approve', ...args);
        assert.deepEqual([code, out], [2, ''], err);
        return err;
      };
      assert.match(await refusal(SIDE), /«--reviewer» mangler/);
      assert.match(await refusal('--reviewer', 'M. Lege'), /nøyaktig én fil/);
      assert.match(await refusal(SIDE, '--reviewer', 'N. Ukjent'), /står ikke under «approval: reviewers»/);
      assert.match(await refusal(SIDE, '--reviewer', 'K. Lie'), /har ikke ansvar for «publisert\/side\.md»/);
      assert.match(await refusal(SIDE, '--reviewer', 'M. Lege', '--decision', 'rejected'), /«--comment» mangler/);
      assert.match(await refusal(SIDE, '--reviewer', 'M. Lege', '--decision', 'conditions'), /«--comment» mangler/);
      assert.match(await refusal(SIDE, '--reviewer', 'M. Lege', '--decision', 'ja'), /approved, conditions, rejected/);
      assert.match(await refusal('publisert/feil.md', '--reviewer', 'M. Lege'), /feil\.md:2:\d+: Ukjent målgruppe/);
      assert.match(await refusal('borte.md', '--reviewer', 'M. Lege'), /Filen finnes ikke/);
      assert.deepEqual(house.files('.noktern/approvals'), []);
    }),
  );
});

describe('noktern lint --require-approval', () => {
  it(
    'asks for approval of the texts that need it, and of no others',
    inHouse({ [SIDE]: CLEAN, 'utkast/side.md': CLEAN }, async (house) => {
      assert.equal(await check(house), '1 review/not-approved undecided');
      assert.equal(await check(house, 'utkast/side.md'), '0');
      assert.equal((await house.run('lint', SIDE)).code, 0, 'not without the flag');
      await approved(house);
      assert.equal(await check(house), '0');
      assert.equal(await check(house, '.'), '0');
    }),
  );

  it(
    'takes an approval on conditions for one',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      await approved(house, '--decision', 'conditions', '--comment', 'Etter at prisene er lagt ut.');
      assert.equal(await check(house), '0');
    }),
  );

  const kept: readonly [name: string, change: (house: TestHouse) => void][] = [
    ['other line ends', (house) => house.edit(SIDE, (text) => text.replaceAll('\n', '\r\n'))],
    ['trailing space', (house) => house.edit(SIDE, (text) => text.replaceAll('\n', '  \n').replaceAll('---  ', '---'))],
    ['no line end at the end, and a byte order mark', (house) => house.edit(SIDE, (text) => `\uFEFF${text.trimEnd()}`)],
    ['lines wrapped elsewhere', (house) => house.edit(SIDE, (text) => text.replace('minutter, og', 'minutter,\nog'))],
    ['accents in another form', (house) => house.edit(SIDE, (text) => text.normalize('NFD'))],
    ['another file that is new', (house) => house.workspace.write('publisert/../annet.md', PAGE)],
    ['a reviewer more', (house) => house.edit('noktern.yaml', (text) => `${text}    - { name: N. Ny }\n`)],
  ];
  for (const [name, change] of kept)
    it(
      `keeps an approval through ${name}`,
      inHouse({ [SIDE]: CLEAN }, async (house) => {
        await approved(house);
        change(house);
        assert.equal(await check(house), '0');
      }),
    );

  it(
    'keeps an approval when the file moves, and when other files change',
    inHouse({ [SIDE]: CLEAN, 'publisert/annen.md': CLEAN.replace('40', '50') }, async (house) => {
      await approved(house);
      mkdirSync(house.workspace.path('publisert/ny'));
      renameSync(house.workspace.path(SIDE), house.workspace.path('publisert/ny/side.md'));
      house.edit('publisert/annen.md', (text) => text.replace('50', '60'));
      assert.equal(await check(house, 'publisert/ny/side.md'), '0');
      assert.equal(await check(house, 'publisert/annen.md'), '1 review/not-approved undecided');
    }),
  );

  const changed: readonly [name: string, change: (text: string) => string][] = [
    ['one character', (text) => text.replace('40', '41')],
    ['a capital letter', (text) => text.replace('Timen', 'timen')],
    ['the front matter', (text) => text.replace('type: annonse', 'type: artikkel')],
    ['the title in the front matter', (text) => text.replace('tittel: Om timene', 'tittel: Om timane')],
    ['a link', (text) => text.replace('priser.md', 'pris.md')],
    ['a comment', (text) => `${text}\n<!-- prisene er fra i fjor -->\n`],
    ['a paragraph that is gone', (text) => text.replace(/\nBehandlingen.*\n/, '')],
    ['a paragraph that is new', (text) => `${text}\nRing oss.\n`],
    ['a heading that is none any more', (text) => text.replace('# Om timene', 'Om timene')],
    ['the order', (text) => text.replace(/(Timen.*\n)\n(Beh.*\n)/, '$2\n$1')],
  ];
  for (const [name, change] of changed)
    it(
      `opens an approval again for ${name}`,
      inHouse({ [SIDE]: CLEAN }, async (house) => {
        await approved(house);
        house.edit(SIDE, change);
        assert.equal(await check(house), '1 review/changed-after-approval changed');
      }),
    );

  it(
    'marks the passages that have changed, and counts those that are gone',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      await approved(house);
      house.edit(SIDE, (text) =>
        text
          .replace('plan med hjem på norsk.', 'plan med hjem på norsk. Vi ringer deg.')
          .replace('# Om timene', '# Timene'),
      );
      const [finding] = (await house.findings(SIDE, '--require-approval')).filter(({ rule }) =>
        rule.startsWith('review/'),
      );
      const source = house.workspace.read(SIDE);
      assert.equal(source.slice(finding?.start, finding?.end), 'Timene');
      assert.deepEqual(
        finding?.related.map(({ start, end, message }) => [source.slice(start, end), message]),
        [['Vi ringer deg.', 'Endret etter godkjenningen']],
      );
      assert.match(
        finding?.message ?? '',
        /godkjent 2026-03-01 av «M\. Lege» og er endret etter det\. Endrede steder: 2\. Fjernede: 0\./,
      );
    }),
  );

  it(
    'refuses another text, also under a name that had an approved one',
    inHouse({ [SIDE]: CLEAN, 'publisert/b.md': PAGE.replace('over natten', 'gradvis') }, async (house) => {
      await approved(house);
      assert.equal(await check(house, 'publisert/b.md'), '1 review/not-approved undecided');
      house.workspace.write(SIDE, house.workspace.read('publisert/b.md'));
      assert.equal(await check(house), '1 review/changed-after-approval changed');
    }),
  );

  it(
    'refuses an older text, also when it has moved, until it is approved anew',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      await approved(house);
      house.edit(SIDE, (text) => text.replace('40', '45'));
      await approved(house);
      assert.equal(await check(house), '0');
      house.workspace.write(SIDE, CLEAN);
      assert.equal(await check(house), '1 review/changed-after-approval older');
      house.workspace.write('publisert/gammel.md', CLEAN);
      assert.equal(await check(house, 'publisert/gammel.md'), '1 review/changed-after-approval older');
      await approved(house);
      assert.equal(await check(house), '0');
    }),
  );

  it(
    'refuses a text for another audience',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      await approved(house);
      house.edit('noktern.yaml', (text) => `overrides: [{ files: publisert/**, audience: helsepersonell }]\n${text}`);
      assert.equal(await check(house), '1 review/changed-after-approval declared');
      const { out } = await house.run('lint', '--require-approval', SIDE);
      assert.match(out, /men det som sies om den, er endret: målgruppe\./);
    }),
  );

  it(
    'refuses when a waiver is withdrawn, has expired or was changed',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      await house.waive(SIDE, '--until', '2026-06-30');
      await approved(house);
      assert.equal(await check(house), '0');
      const file = house.record('waivers');
      const waiver = house.workspace.read(file);
      house.workspace.today = '2026-07-01';
      assert.match(await check(house), /^1 .*review\/changed-after-approval waiver-ended/);
      house.workspace.today = '2026-06-30';
      house.edit(file, (text) => text.replace('tittelen', 'tittel'));
      assert.match(await check(house), /^1 .*review\/changed-after-approval waiver-ended/);
      rmSync(house.workspace.path(file));
      assert.equal(await check(house), '1 review/changed-after-approval waiver-ended');
      house.workspace.write(file, waiver);
      assert.equal(await check(house), '0');
    }),
  );

  it(
    'refuses a reviewer who is unknown, or not responsible where the text lies',
    inHouse(
      { 'noktern.yaml': HOUSE.replace('publisert/**', "'**'"), 'hud/side.md': CLEAN, 'tann/side.md': CLEAN },
      async (house) => {
        await house.done('approve', 'hud/side.md', '--reviewer', 'K. Lie');
        assert.equal(await check(house, 'hud/side.md'), '0');
        // the same text, where its approver has no say
        assert.equal(await check(house, 'tann/side.md'), '1 review/approval-invalid no-right');
        house.edit('noktern.yaml', (text) => text.replace('hud/**', '[hud/**, tann/**]'));
        assert.equal(await check(house, 'tann/side.md'), '0');
        house.edit('noktern.yaml', (text) => text.replace('K. Lie', 'K. Li'));
        assert.equal(await check(house, 'hud/side.md'), '1 review/approval-invalid unknown-reviewer');
        await house.done('approve', 'hud/side.md', '--reviewer', 'M. Lege');
        assert.equal(await check(house, 'hud/side.md'), '0');
      },
    ),
  );

  it(
    'refuses a record that was changed, whatever was changed in it',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      await approved(house, '--decision', 'rejected', '--comment', 'Uklart.');
      const file = house.record('approvals');
      const record = house.workspace.read(file);
      for (const [before, after] of [
        ['decision: rejected', 'decision: approved'],
        ['reviewer: M. Lege', 'reviewer: K. Lie'],
        ['2026-03-01T', '2027-03-01T'],
        ['comment: Uklart.', 'comment: Fint.'],
        ['40 minutter', '45 minutter'],
      ] as const) {
        house.edit(file, (text) => text.replace(before, after));
        assert.equal(await check(house), '1 review/approval-invalid tampered', after);
        house.workspace.write(file, record);
      }
      assert.equal(await check(house), '1 review/approval-rejected rejected');
      house.workspace.write(file, record.replaceAll('\n', '\r\n'));
      assert.equal(await check(house), '1 review/approval-rejected rejected', 'line ends are no change');
    }),
  );

  it(
    'refuses a rejected text until it is changed and approved, or approved by the same reviewer',
    inHouse({ 'noktern.yaml': `${HOUSE}    - { name: N. Ny }\n`, [SIDE]: CLEAN }, async (house) => {
      await approved(house);
      await approved(house, '--decision', 'rejected', '--comment', 'Prisen mangler.');
      assert.equal(await check(house), '1 review/approval-rejected rejected');
      assert.match(
        (await house.run('lint', '--require-approval', SIDE)).out,
        /avvist 2026-03-01 av «M\. Lege»: Prisen mangler\./,
      );
      await house.done('approve', SIDE, '--reviewer', 'N. Ny');
      assert.equal(await check(house), '1 review/approval-rejected rejected');
      house.edit(SIDE, (text) => text.replace('40', '45'));
      assert.equal(await check(house), '1 review/changed-after-approval changed');
      house.workspace.write(SIDE, CLEAN);
      await approved(house);
      assert.equal(await check(house), '0');
    }),
  );

  it(
    'says that a text was rejected before it was changed',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      await approved(house, '--decision', 'rejected', '--comment', 'Uklart.');
      house.edit(SIDE, (text) => text.replace('40', '45'));
      assert.equal(await check(house), '1 review/not-approved rejected-before');
    }),
  );

  it(
    'keeps the approval of a text under rules that find no new errors, and tells those that do',
    inHouse({ 'noktern.yaml': `rules: { claims/onset: off }\n${HOUSE}`, [SIDE]: PAGE }, async (house) => {
      await approved(house);
      assert.equal(await check(house), '0');
      house.edit('noktern.yaml', (text) => text.replace('claims/onset: off', 'claims/onset: warning'));
      assert.equal(await check(house), '0');
      house.edit('noktern.yaml', (text) => text.replace('claims/onset: warning', 'claims/onset: error'));
      assert.equal(await check(house), '1 review/changed-after-approval new-errors');
      const { out } = await house.run('lint', '--require-approval', SIDE);
      assert.match(
        out,
        /Godkjent 2026-03-01 av «M\. Lege» under regler \d.* nye funn som ikke var vurdert da: 1 feil \(claims\/onset\)/,
      );
      // the reviewer has seen it now
      await approved(house);
      assert.equal(await check(house), '1');
    }),
  );

  it(
    'is told in every format, and set like every rule',
    inHouse({ [SIDE]: CLEAN }, async (house) => {
      const said = async (format: string) =>
        (await house.run('lint', '--require-approval', '--format', format, SIDE)).out;
      assert.match(await said('text'), /publisert\/side\.md:2:\d+ {2}feil {2}review\/not-approved/);
      assert.match(
        await said('github'),
        /^::error file=publisert\/side\.md,line=2,.*title=review\/not-approved::Teksten skal være godkjent/,
      );
      const sarif = JSON.parse(await said('sarif'));
      assert.equal(sarif.runs[0].results[0].ruleId, 'review/not-approved');
      assert.match(sarif.runs[0].results[0].partialFingerprints['noktern/v1'], /^[0-9a-f]{16}$/);
      assert.equal(
        await check(house, SIDE, '--rule', 'review/not-approved=warning'),
        '0 review/not-approved undecided',
      );
      assert.equal(await check(house, SIDE, '--rule', 'review/not-approved=off'), '0');
      assert.equal(await check(house, SIDE, '--rule', 'claims/onset'), '0');
      assert.equal(await check(house, SIDE, '--rule', 'review/not-approved'), '1 review/not-approved undecided');
    }),
  );

  it(
    'ends with 2 where nothing is required, so that a check never passes by mistake, and where a record is broken',
    inHouse({ 'noktern.yaml': HOUSE.replace(/ {2}required.*\n/, ''), [SIDE]: CLEAN }, async (house) => {
      const idle = await house.run('lint', '--require-approval', SIDE);
      assert.equal(idle.code, 2);
      assert.match(idle.err, /noktern\.yaml sier ikke hvilke tekster som skal være godkjent/);
      house.workspace.write('noktern.yaml', HOUSE);
      house.workspace.write('.noktern/approvals/rar.yaml', 'decision: approved\n');
      assert.equal((await house.run('lint', SIDE)).code, 0, 'decisions are read when they are asked for');
      const broken = await house.run('lint', '--require-approval', SIDE);
      assert.equal(broken.code, 2);
      assert.match(broken.err, /^\.noktern\/approvals\/rar\.yaml:1:1: Nøkkelen «version» mangler/);
    }),
  );
});
