import assert from 'node:assert/strict';
import { loadService } from '../../../server/src/linting/load-service';
import { festXml } from '../../fest/fest';
import { zip } from '../../fest/zip';
import { type Outcome, type Workspace, withWorkspace } from './harness';

/** Runs the command line on the real linter. */
const noktern = (workspace: Workspace, ...args: readonly string[]): Promise<Outcome> =>
  workspace.run(args, undefined, loadService());

const FILES = { 'fest.xml': festXml(), 'side.md': 'Vi gir Fjordolan.\n' };

describe('noktern medicines import', () => {
  it(
    'makes a register that the configuration names, in one command',
    withWorkspace(FILES, async (workspace) => {
      const before = await noktern(workspace, 'lint', 'side.md');
      assert.equal(before.code, 0);
      const { code, out, err } = await noktern(workspace, 'medicines', 'import', 'fest.xml');
      assert.equal(err, '');
      assert.equal(code, 0);
      assert.match(
        out,
        /^Hentet inn 18 oppføringer \(16 handelsnavn, 12 virkestoff\) fra FEST av 2026-02-20 til noktern\/fest\.medicines\.\n2 handelsnavn er merket som utgått\.\nLaget noktern\.yaml/,
      );
      assert.equal(workspace.read('noktern.yaml'), 'medicines: noktern/fest.medicines\n');
      const after = await noktern(workspace, 'lint', 'side.md');
      assert.equal(after.code, 1);
      assert.match(after.out, /«Fjordolan» navngir et reseptpliktig legemiddel \(metoprolol\)/);
    }),
  );

  it(
    'adds its line to a configuration that lacks it, and leaves the rest',
    withWorkspace({ ...FILES, 'noktern.yaml': '# vår\nlanguage: nn\nallow: [a]' }, async (workspace) => {
      const { code, out } = await noktern(workspace, 'medicines', 'import', 'fest.xml');
      assert.equal(code, 0);
      assert.match(out, /La til «medicines: noktern\/fest\.medicines» i noktern\.yaml\./);
      assert.equal(
        workspace.read('noktern.yaml'),
        '# vår\nlanguage: nn\nallow: [a]\nmedicines: noktern/fest.medicines\n',
      );
    }),
  );

  it(
    'leaves a configuration that a line would break, and says what to write',
    withWorkspace({ ...FILES, 'noktern.yaml': '{ language: nb }\n' }, async (workspace) => {
      const { code, out } = await noktern(workspace, 'medicines', 'import', 'fest.xml');
      assert.equal(code, 0);
      assert.match(out, /Skriv «medicines: noktern\/fest\.medicines» i noktern\.yaml/);
      assert.equal(workspace.read('noktern.yaml'), '{ language: nb }\n');
    }),
  );

  it(
    'writes where the configuration says, from a zip file, and again',
    withWorkspace(
      {
        'fest.zip': zip([{ name: 'fest251.xml', content: festXml() }]),
        'noktern.yaml': 'medicines: data/vart.medicines\n',
      },
      async (workspace) => {
        for (let round = 0; round < 2; round++) {
          const { code, out } = await noktern(workspace, 'medicines', 'import', 'fest.zip');
          assert.equal(code, 0);
          assert.match(out, /til data\/vart\.medicines\./);
          assert.doesNotMatch(out, /noktern\.yaml/);
        }
      },
    ),
  );

  it(
    'writes over nothing but a register',
    withWorkspace({ ...FILES, 'noe.medicines': 'mine notater\n' }, async (workspace) => {
      for (const [output, words] of [
        ['noe.medicines', /er ikke et legemiddelregister og blir ikke skrevet over/],
        ['fest.xml', /slutter på \.medicines/],
        ['.medicines', /slutter på \.medicines/],
      ] as const) {
        const { code, err } = await noktern(workspace, 'medicines', 'import', 'fest.xml', '--output', output);
        assert.equal(code, 2);
        assert.match(err, words);
      }
      assert.equal(workspace.read('noe.medicines'), 'mine notater\n');
    }),
  );

  it(
    'says in a sentence what is wrong, ends with 2, and leaves the old register',
    withWorkspace({ ...FILES, 'halv.xml': festXml().slice(0, 900), 'noe.xml': '<rss/>' }, async (workspace) => {
      await noktern(workspace, 'medicines', 'import', 'fest.xml');
      const before = await noktern(workspace, 'medicines', 'status');
      for (const [file, words] of [
        ['halv.xml', /^noktern: «halv\.xml» slutter for tidlig \(linje \d+\)\. Last den ned på nytt\.\n$/],
        ['noe.xml', /^noktern: «noe\.xml» er ikke FEST: den begynner med «rss»\.\n$/],
        ['ingen.xml', /^noktern: «ingen\.xml» finnes ikke\.\n$/],
        ['side.md', /^noktern: «side\.md» er ikke XML og ikke en zip-fil\.\n$/],
      ] as const) {
        const { code, out, err } = await noktern(workspace, 'medicines', 'import', file);
        assert.equal(code, 2, file);
        assert.equal(out, '');
        assert.match(err, words);
      }
      assert.deepEqual(await noktern(workspace, 'medicines', 'status'), before);
    }),
  );

  it(
    'does not write in a configuration with mistakes',
    withWorkspace({ ...FILES, 'noktern.yaml': 'medicine: x\n' }, async (workspace) => {
      const { code, err } = await noktern(workspace, 'medicines', 'import', 'fest.xml');
      assert.equal(code, 2);
      assert.match(err, /Ukjent nøkkel «medicine»\. Mente du «medicines»\?/);
    }),
  );
});

describe('noktern medicines', () => {
  it(
    'says what it can do',
    withWorkspace({}, async (workspace) => {
      for (const [args, words] of [
        [[], /Si hva «medicines» skal gjøre: import, list, show, status\./],
        [['hent'], /«medicines» kan ikke «hent»/],
        [['import'], /trenger én fil/],
        [['show'], /trenger et navn/],
        [['list', 'x'], /«x» hører ikke til her/],
        [['show', 'Ozempik2'], /står ikke i legemiddelregisteret/],
        [['show', 'Wegovi2'], /Mente du «Wegovy»\?/],
        [['show', 'fjorditinib'], /mulig virkestoff: endelsen «-tinib» \(tyrosinkinasehemmer\)/],
      ] as const) {
        const { code, err } = await noktern(workspace, 'medicines', ...args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, words);
      }
      const { out } = await noktern(workspace, 'medicines', '--help');
      for (const word of ['import', 'list', 'show', 'status', '--output', '--config', '--format'])
        assert.ok(out.includes(word), word);
    }),
  );

  it(
    'shows what is known of one, with source, date and certainty',
    withWorkspace(FILES, async (workspace) => {
      const ozempic = await noktern(workspace, 'medicines', 'show', 'Ozempic');
      assert.match(ozempic.out, /^semaglutid-diabetes – semaglutid\n/);
      assert.match(ozempic.out, /Reseptgruppe: C \[innebygd 2026-11-22, ikke kontrollert\]/);
      assert.match(ozempic.out, /Godkjent indikasjon: Diabetes mellitus type 2/);
      await noktern(workspace, 'medicines', 'import', 'fest.xml');
      const official = await noktern(workspace, 'medicines', 'show', 'Ketalar');
      assert.match(official.out, /Reseptgruppe: A \[FEST 2026-02-20, kontrollert\]/);
      const gone = await noktern(workspace, 'medicines', 'show', 'gamlorin');
      assert.match(gone.out, /Handelsnavn: Gamlorin \(kapsel, utgått\) \[FEST 2026-02-20, kontrollert\]/);
      const json = await noktern(workspace, 'medicines', 'show', 'Fjordolan', '--format', 'json');
      const { medicines } = JSON.parse(json.out) as { medicines: { name: string; facts: object[] }[] };
      assert.deepEqual(
        medicines.map(({ name }) => name),
        ['Fjordolan'],
      );
      assert.ok((medicines[0]?.facts.length ?? 0) > 5);
    }),
  );

  it(
    'lists every medicine once',
    withWorkspace(FILES, async (workspace) => {
      const lines = async () => (await noktern(workspace, 'medicines', 'list')).out.trimEnd().split('\n');
      const builtIn = await lines();
      assert.ok(builtIn.includes('ketamin\tN01AX03\tA\tKetalar, Ketamin Abcur\tinnebygd'));
      await noktern(workspace, 'medicines', 'import', 'fest.xml');
      const both = await lines();
      assert.ok(both.length > builtIn.length);
      assert.ok(both.includes('metoprolol\tC07AB02\tC\tFjordolan\tFEST'));
      const json = JSON.parse((await noktern(workspace, 'medicines', 'list', '--format', 'json')).out) as {
        medicines: object[];
      };
      assert.equal(json.medicines.length, both.length);
    }),
  );

  it(
    'tells where the registers come from and how old they are',
    withWorkspace({ ...FILES, 'gammel.xml': festXml({ retrieved: '2025-12-01' }) }, async (workspace) => {
      assert.match((await noktern(workspace, 'medicines', 'status')).out, /Offisielt register: ikke hentet inn/);
      await noktern(workspace, 'medicines', 'import', 'fest.xml');
      const fresh = await noktern(workspace, 'medicines', 'status');
      assert.match(fresh.out, /FEST av 2026-02-20, hentet inn 2026-03-01 fra fest\.xml\./);
      assert.doesNotMatch(fresh.out, /Advarsel/);
      await noktern(workspace, 'medicines', 'import', 'gammel.xml');
      const old = await noktern(workspace, 'medicines', 'status');
      assert.equal(old.code, 0);
      assert.match(old.out, /Advarsel: Legemiddelregisteret er 90 dager gammelt\./);
      const { official } = JSON.parse((await noktern(workspace, 'medicines', 'status', '--format', 'json')).out) as {
        official: { old: boolean };
      };
      assert.equal(official.old, true);
    }),
  );
});

describe('noktern lint with a register', () => {
  it(
    'warns of an old one once, and only with --verbose',
    withWorkspace(
      { ...FILES, 'to.md': 'Fjordolan.\n', 'fest.xml': festXml({ retrieved: '2025-12-01' }) },
      async (workspace) => {
        await noktern(workspace, 'medicines', 'import', 'fest.xml');
        const quiet = await noktern(workspace, 'lint', 'side.md', 'to.md');
        assert.equal(quiet.err, '');
        const verbose = await noktern(workspace, 'lint', '--verbose', 'side.md', 'to.md');
        assert.equal(verbose.code, quiet.code);
        assert.equal(verbose.out, quiet.out);
        assert.equal(verbose.err.match(/Advarsel: Legemiddelregisteret er 90 dager gammelt/g)?.length, 1);
        assert.match(
          verbose.err,
          /^Legemiddelregister: det innebygde, og noktern\/fest\.medicines \(FEST av 2025-12-01/,
        );
      },
    ),
  );

  it(
    'says with --verbose that there is none',
    withWorkspace({ 'side.md': 'Hei.\n' }, async (workspace) => {
      const { code, err } = await noktern(workspace, 'lint', '--verbose', 'side.md');
      assert.equal(code, 0);
      assert.equal(err, 'Legemiddelregister: bare det innebygde.\n');
    }),
  );

  const mistakes: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    [
      'is missing',
      {},
      /^noktern\.yaml:2:12: Legemiddelregisteret «fest\.medicines» finnes ikke\. «noktern medicines import FIL»/m,
    ],
    [
      'is something else',
      { 'fest.medicines': 'hei' },
      /^noktern\.yaml:2:12: «fest\.medicines» er ikke et legemiddelregister/m,
    ],
    [
      'is damaged',
      { 'fest.medicines': 'noktern-medicines 3\nxxxx' },
      /^noktern\.yaml:2:12: Legemiddelregisteret «fest\.medicines» er skadet/m,
    ],
  ];
  for (const [what, files, words] of mistakes)
    it(
      `says where a register is named that ${what}, and lints on`,
      withWorkspace(
        { 'noktern.yaml': 'language: nb\nmedicines: fest.medicines\n', 'side.md': 'Vi gir ketamin.\n', ...files },
        async (workspace) => {
          const { code, out, err } = await noktern(workspace, 'lint', 'side.md');
          assert.equal(code, 2);
          assert.match(err, words);
          assert.match(out, /«ketamin» navngir/);
        },
      ),
    );

  it(
    'refuses a name that is none',
    withWorkspace({ 'noktern.yaml': 'medicines: fest.xml\n', 'side.md': 'Hei.\n' }, async (workspace) => {
      const { code, err } = await noktern(workspace, 'lint', 'side.md');
      assert.equal(code, 2);
      assert.match(err, /«medicines» må være én fil som slutter på \.medicines/);
    }),
  );
});
