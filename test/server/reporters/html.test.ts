import assert from 'node:assert/strict';
import { loadService } from '../../../server/src/linting/load-service';
import { DARK, LIGHT, type Palette } from '../../../server/src/reporters/html/style';
import { HOUSE, inHouse, PAGE, type TestHouse } from '../cli/review-house';

/*
 * What the report is made of. How it looks is looked at in a browser.
 */

const SIDE = 'publisert/side.md';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const VOID = new Set(['meta', '!DOCTYPE', 'wbr']);

/** Every start tag, checked to be closed in order. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
  for (const [whole, close, name = '', written = '', alone] of body.matchAll(
    /<(\/?)([\w!]+)((?:\s[\w-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g,
  )) {
    if (close === '/') assert.equal(open.pop(), name, whole);
    else {
      const attributes = new Map(
        [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      );
      tags.push({ name, attributes });
      if (alone !== '/' && !VOID.has(name)) open.push(name);
    }
  }
  assert.deepEqual(open, []);
  assert.equal((body.match(/</g) ?? []).length, [...body.matchAll(/<\/?[\w!][^<>]*>/g)].length, 'every < begins a tag');
  return tags;
}

/** What a reader is shown. */
function shown(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function assertSound(html: string): void {
  const tags = tagsOf(html);
  const attribute = (name: string) => tags.flatMap(({ attributes }) => attributes.get(name) ?? []);
  const ids = attribute('id');
  assert.equal(new Set(ids).size, ids.length, 'each id once');
  for (const href of attribute('href')) {
    assert.ok(href.startsWith('#'), href);
    assert.ok(ids.includes(href.slice(1)), href);
  }
  for (const label of attribute('aria-labelledby')) assert.ok(ids.includes(label), label);
  for (const { name, attributes } of tags) {
    assert.ok(!['script', 'link', 'img', 'iframe', 'object', 'form'].includes(name), name);
    for (const key of attributes.keys()) assert.ok(key !== 'style' && key !== 'src' && !key.startsWith('on'), key);
  }
  for (const landmark of ['header', 'main', 'footer', 'article'])
    assert.ok(
      tags.some(({ name }) => name === landmark),
      landmark,
    );
  const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  for (const [at, level] of levels.entries())
    assert.ok(level <= (levels[at - 1] ?? 0) + 1, `h${level} after h${levels[at - 1]}`);
  assert.doesNotMatch(html, /https?:|@import|url\(/);
  assert.doesNotMatch(shown(html), /cli\/(review|claims|report)|\{\w+\}/, 'every text is there, with its slots filled');
}

const report = (house: TestHouse, ...args: readonly string[]) =>
  house.done('report', ...(args.length > 0 ? args : [SIDE]));

describe('the HTML report', () => {
  it(
    'is sound in every state of approval and in every language, and says which it is',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      const says = async (said: RegExp): Promise<void> => {
        const html = await report(house);
        assertSound(html);
        assert.match(shown(html), said);
      };
      await says(/Ikke godkjent\. Teksten skal være godkjent/);
      await house.waive(SIDE, '--until', '2026-06-30');
      await house.done('approve', SIDE, '--reviewer', 'M. Lege');
      await says(/Godkjent 1\.3\.2026 av M\. Lege\./);
      await says(/Unntatt av M\. Lege til 30\.6\.2026: tittelen på oppslaget/);
      house.edit('noktern.yaml', (text) => `language: nn\n${text}`);
      await says(/Godkjend 1\.3\.2026 av M\. Lege\..*Laga|Laga 1\.3\.2026.*Godkjend 1\.3\.2026 av M\. Lege/);
      house.edit('noktern.yaml', (text) => text.replace('language: nn', 'language: en'));
      await says(/Approved on 2026-03-01 by M\. Lege\./);
      house.edit('noktern.yaml', (text) => text.replace('language: en\n', ''));
      house.workspace.today = '2026-07-01';
      await says(/med unntak som ikke gjelder lenger/);
      house.workspace.today = '2026-06-30';
      house.edit('noktern.yaml', (text) => text.replace('M. Lege', 'N. Ny'));
      await says(/det gjelder ikke.*står ikke i noktern\.yaml/);
      house.edit('noktern.yaml', (text) => text.replace('N. Ny', 'M. Lege'));
      house.edit(SIDE, (text) => text.replace('for alle', 'for noen'));
      await says(/Endret etter godkjenning 1\.3\.2026 av M\. Lege/);
      await house.done(
        'approve',
        SIDE,
        '--reviewer',
        'M. Lege',
        '--decision',
        'conditions',
        '--comment',
        'Etter møtet.',
      );
      await says(/Godkjent på vilkår 30\.6\.2026.*Kommentar: Etter møtet\./);
      await house.done('approve', SIDE, '--reviewer', 'M. Lege', '--decision', 'rejected', '--comment', 'Nei.');
      await says(/Avvist 30\.6\.2026 av M\. Lege.*Kommentar: Nei\./);
      house.edit(SIDE, (text) => text.replace('for noen', 'for mange'));
      await says(/En tidligere utgave ble avvist 30\.6\.2026/);
      house.workspace.write(SIDE, PAGE);
      await says(/En eldre utgave, godkjent 1\.3\.2026/);
    }),
  );

  it(
    'shows the words that have gone and come, and a passage that is gone',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      await house.done('approve', SIDE, '--reviewer', 'M. Lege');
      house.edit(SIDE, (text) => text.replace('kan gi hevelse', 'kan gi blødning').replace(/# Om timene\n/, ''));
      const html = await report(house);
      assert.match(html, /kan gi <del>hevelse<\/del><ins>blødning<\/ins>/);
      assert.match(html, /<li><del>Om timene<\/del><\/li>/);
      assert.match(html, /<p><span class="nk-changed"><span class="nk-tag">endret<\/span> Behandlingen/);
    }),
  );

  it(
    'marks findings and claims in the text and leads both ways, also where they overlap',
    inHouse(
      { [SIDE]: 'Vi er best.\n\nDu blir garantert frisk over natten hos Norges beste klinikk.\n' },
      async (house) => {
        const html = await report(house);
        const findings = (await house.findings(SIDE)).length;
        assert.ok(findings >= 3);
        for (let number = 1; number <= findings; number++) {
          assert.ok(html.includes(`<a id="m${number}" href="#f${number}"`), String(number));
          assert.ok(html.includes(`<a href="#m${number}"`) && html.includes(`<li id="f${number}"`), String(number));
        }
        const text = /<div class="nk-text"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
        const words = shown(text.replace(/<sup>.*?<\/sup>/g, '').replace(/<\/?mark[^>]*>/g, ''));
        assert.equal(words.trim(), 'Vi er best. Du blir garantert frisk over natten hos Norges beste klinikk.');
      },
    ),
  );

  it(
    'takes nothing in a draft, a name or a reason for HTML',
    inHouse(
      {
        [SIDE]:
          '# <b>Tittel</b> "a" & \'b\'\n\nPlagene forsvinner over natten &lt;script&gt;alert(1)&lt;/script&gt;.\n\n<!-- "><script>alert(2)</script> -->\n\n`<img src=x onerror=alert(3)>`\n',
      },
      async (house) => {
        await house.waive(SIDE, '--reason', '"><script>alert(4)</script>');
        await house.done('approve', SIDE, '--reviewer', 'M. Lege', '--comment', '</p><script>alert(5)</script>');
        const html = await report(house);
        assertSound(html);
        assert.match(shown(html), /&lt;script&gt;alert\(1\)/);
        assert.match(shown(html), /&quot;&gt;&lt;script&gt;alert\(4\)/);
      },
    ),
  );

  it(
    'says in its policy that nothing is fetched and nothing runs',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      const html = await report(house);
      assert.match(
        html,
        /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;/,
      );
      assert.match(html, /prefers-color-scheme:dark/);
      assert.match(html, /@media print/);
      assert.match(html, /^<!DOCTYPE html>\n<html lang="nb">/);
    }),
  );

  it(
    'holds several texts with a table of contents, each with ids of its own',
    inHouse({ [SIDE]: PAGE, 'publisert/b.md': PAGE, 'publisert/tom.md': '' }, async (house) => {
      const html = await report(house, 'publisert');
      assertSound(html);
      assert.equal((html.match(/<article/g) ?? []).length, 3);
      assert.match(html, /<nav aria-label="Tekster"><ol><li><a href="#t1-title">publisert\/b\.md<\/a>/);
    }),
  );

  it(
    'tells of texts that nobody can decide on',
    inHouse({ 'noktern.yaml': 'language: nn\n', 'side.md': PAGE }, async (house) => {
      const html = await report(house, 'side.md');
      assertSound(html);
      assert.match(shown(html), /Ikkje vurdert av nokon\./);
    }),
  );

  it('has colours that can be told from their ground', () => {
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (a: string, b: string): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    assert.equal(Math.round(contrast('#000000', '#ffffff')), 21);
    const pairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
      ...(['ink', 'soft', 'link', 'error', 'warning', 'info', 'ok', 'waived'] as const).flatMap((text) =>
        (['ground', 'panel'] as const).map((ground) => [text, ground] as const),
      ),
      ...(['error', 'warning', 'info', 'ok', 'waived'] as const).map((tone) => [tone, `${tone}-ground`] as const),
    ];
    for (const [name, palette] of Object.entries({ LIGHT, DARK }))
      for (const [text, ground] of pairs) {
        const measured = contrast(palette[text], palette[ground]);
        assert.ok(measured >= 4.5, `${name} ${text} on ${ground}: ${measured.toFixed(2)}`);
      }
  });
});

describe('noktern report', () => {
  it(
    'writes a file, new or over the last one, but never over a text',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      assert.equal(await report(house, SIDE, '-o', 'ut/rapport.html'), '');
      const first = house.workspace.read('ut/rapport.html');
      assert.match(first, /^<!DOCTYPE html>/);
      house.edit(SIDE, (text) => text.replace('Om timene', 'Om oss'));
      await report(house, SIDE, '--output', 'ut/rapport.html');
      assert.notEqual(house.workspace.read('ut/rapport.html'), first);
      const refused = await house.run('report', SIDE, '-o', SIDE);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /kan ikke være en tekst Nøktern leser/);
      assert.match(house.workspace.read(SIDE), /Om oss/);
      assert.equal((await house.run('report')).code, 2);
    }),
  );

  it(
    'gives the same as JSON',
    inHouse({ [SIDE]: PAGE }, async (house) => {
      await house.waive(SIDE);
      await house.done('approve', SIDE, '--reviewer', 'M. Lege');
      house.edit(SIDE, (text) => text.replace('hevelse', 'blødning'));
      const { version, files } = JSON.parse(await report(house, SIDE, '--format', 'json'));
      assert.equal(version, 1);
      const [file] = files;
      assert.deepEqual(
        [file.path, file.approval.status, file.approval.required, file.approval.by.reviewer],
        [SIDE, 'changed', true, 'M. Lege'],
      );
      assert.deepEqual(file.approval.changes.blocks, [2]);
      assert.deepEqual([file.waivers.length, file.decisions.length, file.claims.length], [1, 1, 1]);
      assert.deepEqual(file.evidence, { open: 0, unsupported: 0, waived: 1, supported: 0 });
      assert.match(file.text, /^[0-9a-f]{64}$/);
      assert.equal(file.findings[0].suppression.kind, 'waiver');
    }),
  );

  it(
    'and the command line are all that a reviewer needs',
    inHouse({ [SIDE]: PAGE, 'noktern.yaml': `suppressions: reviewers-only\n${HOUSE}` }, async (house) => {
      assert.equal((await house.run('lint', '--require-approval', 'publisert')).code, 1);
      const html = await report(house);
      const [, fingerprint = ''] = /<li id="f1"[\s\S]*?<code>([0-9a-f]{16})<\/code>/.exec(html) ?? [];
      await house.done(
        'waive',
        SIDE,
        '--finding',
        fingerprint,
        '--reason',
        'tittelen på oppslaget',
        '--reviewer',
        'M. Lege',
      );
      assert.match(shown(await report(house)), /Ingen funn gjelder\./);
      await house.done('approve', SIDE, '--reviewer', 'M. Lege');
      assert.equal((await house.run('lint', '--require-approval', 'publisert')).code, 0);
      const { hash = '' } = /nk-hash">(?<hash>[0-9a-f]{64})/.exec(await report(house))?.groups ?? {};
      assert.ok(house.workspace.read(house.record('approvals')).includes(hash));
    }),
  );

  it('names every state, kind and severity in every language', () => {
    const service = loadService();
    const ids = [
      'status-approved',
      'kind-linkTarget',
      'kind-boilerplate',
      'stands-waiver-by-until',
      'decision-conditions',
    ];
    for (const language of ['nb', 'nn', 'en'] as const)
      for (const id of ids)
        assert.ok(service.messages(language).has('cli/review', 'messages', id), `${language} ${id}`);
  });
});
