import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { parse } from 'yaml';
import { type Outcome, withWorkspace, wordService } from './harness';

interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly audience: string;
    readonly audienceSource: string;
    readonly language: string;
    readonly offsets: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
      readonly column: number;
      readonly fingerprint: string;
      readonly suppression: { readonly reason: string } | null;
      readonly fixes: readonly { readonly safe: boolean; readonly edits: readonly { readonly text: string }[] }[];
    }[];
  }[];
  readonly summary: { readonly errors: number; readonly suppressed: number };
}

const json = (outcome: Outcome): JsonReport => JSON.parse(outcome.out) as JsonReport;
const paths = (outcome: Outcome): string[] => json(outcome).files.map((file) => file.path);
const rulesFound = (outcome: Outcome): string[] =>
  json(outcome).files.flatMap((file) => file.findings.map((finding) => finding.rule));

describe('noktern lint', () => {
  describe('exit codes', () => {
    const files = {
      'rein.md': 'Alt i orden.\n',
      'feil.md': 'Her er femfei.\n',
      'varsel.md': 'åtvar og åtvar\n',
      'info.md': 'opplys\n',
    };
    const cases: readonly [name: string, args: readonly string[], code: number][] = [
      ['a clean text', ['rein.md'], 0],
      ['an error', ['feil.md'], 1],
      ['only warnings', ['varsel.md'], 0],
      ['a warning with --fail-on warning', ['varsel.md', '--fail-on', 'warning'], 1],
      ['information with --fail-on warning', ['info.md', '--fail-on', 'warning'], 0],
      ['information with --fail-on info', ['info.md', '--fail-on=info'], 1],
      ['an error with --fail-on never', ['feil.md', '--fail-on', 'never'], 0],
      ['as many warnings as allowed', ['varsel.md', '--max-warnings', '2'], 0],
      ['more warnings than allowed', ['varsel.md', '--max-warnings', '1'], 1],
      ['a missing file', ['finst-ikkje.md'], 2],
      ['a missing file beside an error', ['feil.md', 'finst-ikkje.md'], 2],
      ['a missing file with --fail-on never', ['finst-ikkje.md', '--fail-on', 'never'], 2],
      ['a hidden warning that fails', ['varsel.md', '--min-severity', 'error', '--fail-on', 'warning'], 1],
    ];
    for (const [name, args, code] of cases) {
      it(
        `gives ${code} for ${name}`,
        withWorkspace(files, async (workspace) => {
          const outcome = await workspace.run(['lint', ...args]);
          assert.equal(outcome.code, code, outcome.err);
        }),
      );
    }

    it(
      'says which limit was passed',
      withWorkspace(files, async (workspace) => {
        const { err } = await workspace.run(['lint', 'varsel.md', '--max-warnings', '0']);
        assert.equal(err, 'For mange advarsler: 2. «--max-warnings» tillater 0.\n');
      }),
    );
  });

  describe('--format json', () => {
    it(
      'lists every file in argument order with the contract’s fields',
      withWorkspace({ 'b.md': 'rein\n', 'a.txt': 'linje\nDette er rettbar, ja.\n' }, async (workspace) => {
        const outcome = await workspace.run(['lint', 'b.md', 'a.txt', '--format', 'json']);
        const report = json(outcome);
        assert.deepEqual(Object.keys(report), ['version', 'files', 'summary']);
        assert.deepEqual(paths(outcome), ['b.md', 'a.txt']);
        const [clean, other] = report.files;
        assert.deepEqual(Object.keys(clean ?? {}), [
          'path',
          'audience',
          'audienceSource',
          'language',
          'offsets',
          'findings',
        ]);
        assert.equal(clean?.offsets, 'file');
        const [finding] = other?.findings ?? [];
        assert.deepEqual(Object.keys(finding ?? {}), [
          'rule',
          'messageId',
          'severity',
          'message',
          'start',
          'end',
          'line',
          'column',
          'fingerprint',
          'basis',
          'related',
          'suppression',
          'fixes',
        ]);
        assert.deepEqual([finding?.start, finding?.end, finding?.line, finding?.column], [15, 22, 2, 10]);
        assert.deepEqual(finding?.fixes, [{ title: 'Skriv «retta»', safe: true, edits: finding?.fixes[0]?.edits }]);
        assert.deepEqual(report.summary, { files: 2, errors: 0, warnings: 1, infos: 0, suppressed: 0 });
        assert.equal(outcome.err, '');
      }),
    );

    it(
      'counts a byte order mark as one unit and both units of an emoji',
      withWorkspace({ 'a.md': '\uFEFF😀 femfei\r\n\r\nfemfei\r\n' }, async (workspace) => {
        const outcome = await workspace.run(['lint', 'a.md', '--format', 'json']);
        const places = json(outcome).files[0]?.findings.map(({ start, line, column }) => [start, line, column]);
        assert.deepEqual(places, [
          [4, 1, 5],
          [14, 3, 1],
        ]);
      }),
    );

    it(
      'lists suppressed findings without counting them',
      withWorkspace({ 'a.md': 'femfei, men unnateke\n' }, async (workspace) => {
        const outcome = await workspace.run(['lint', 'a.md', '--format', 'json']);
        const report = json(outcome);
        assert.equal(outcome.code, 0);
        assert.deepEqual(report.files[0]?.findings[0]?.suppression, {
          kind: 'comment',
          reason: 'Avtalt',
          by: 'M. Lege',
          until: '2026-12-31',
        });
        assert.deepEqual([report.summary.errors, report.summary.suppressed], [0, 1]);
      }),
    );
  });

  describe('what is listed', () => {
    const files = { 'a.md': 'femfei åtvar opplys\n' };
    it(
      '--min-severity hides lesser findings and the text report says how many',
      withWorkspace(files, async (workspace) => {
        assert.deepEqual(
          rulesFound(await workspace.run(['lint', 'a.md', '--format', 'json', '--min-severity', 'warning'])),
          ['claims/cure', 'claims/onset'],
        );
        const { out } = await workspace.run(['lint', 'a.md', '--min-severity', 'warning']);
        assert.match(out, /1 feil, 1 advarsel i 1 fil\. 1 funn er ikke vist\.\n$/);
      }),
    );

    it(
      '--quiet shows errors alone, without a summary',
      withWorkspace({ ...files, 'b.md': 'åtvar\n' }, async (workspace) => {
        const both = await workspace.run(['lint', '--quiet']);
        assert.equal(both.code, 1);
        assert.match(both.out, /claims\/cure/);
        assert.doesNotMatch(both.out, /claims\/onset|fil/);
        const warnings = await workspace.run(['lint', '--quiet', 'b.md']);
        assert.deepEqual([warnings.code, warnings.out], [0, '']);
      }),
    );

    it(
      '--rule takes rules alone or sets their severity',
      withWorkspace(files, async (workspace) => {
        const run = (...args: string[]) => workspace.run(['lint', 'a.md', '--format', 'json', ...args]);
        assert.deepEqual(rulesFound(await run('--rule', 'claims/onset')), ['claims/onset']);
        assert.deepEqual(rulesFound(await run('--rule', 'claims/onset', '--rule', 'claims/safety')), [
          'claims/onset',
          'claims/safety',
        ]);
        assert.deepEqual(rulesFound(await run('--rule', 'claims/cure=off')), ['claims/onset', 'claims/safety']);
        const raised = await run('--rule', 'claims/onset=error', '--rule', 'claims/cure=info');
        assert.deepEqual(
          json(raised).files[0]?.findings.map((finding) => finding.severity),
          ['info', 'error', 'info'],
        );
      }),
    );

    it(
      'folds repeats of one finding into a line',
      withWorkspace({ 'a.md': 'Ein femfei.\n\nEin åtvar.\n\nMeir femfei.\n\nfemfei\n' }, async (workspace) => {
        const { out } = await workspace.run(['lint', 'a.md']);
        assert.equal(out.match(/claims\/cure/g)?.length, 1);
        assert.match(out, /… og 2 steder til: linje 5, 7/);
        assert.match(out, /3 feil, 1 advarsel i 1 fil\./);
      }),
    );
  });

  describe('bad input', () => {
    const good = 'Her er femfei.\n';
    const cases: readonly [name: string, file: string, content: string | Uint8Array, sentence: RegExp][] = [
      ['binary', 'bilete.txt', new Uint8Array([1, 2, 0, 4, 255]), /^bilete\.txt: Dette er ikke en tekst/],
      [
        'UTF-16',
        'notat.txt',
        Buffer.from('\uFEFFHei', 'utf16le'),
        /^notat\.txt: Filen er ikke lagret som UTF-8, men som UTF-16\./,
      ],
      ['Windows-1252', 'gammal.txt', Buffer.from('Blåbær på fjellet', 'latin1'), /men som Windows-1252/],
      ['too large', 'stor.txt', Buffer.alloc(11 * 1024 * 1024, 'a'), /^stor\.txt: Filen er for stor \(11 MB\)/],
      ['of an unknown kind', 'brev.docx', 'PK', /^brev\.docx: Nøktern leser ikke dette filslaget/],
      [
        'one the linter fails on',
        'krasj.md',
        'krasj\n',
        /^krasj\.md: Nøktern feilet på denne teksten: made to fail\. De andre/,
      ],
    ];
    for (const [name, file, content, sentence] of cases) {
      it(
        `says of a file that is ${name} what is wrong, and lints the others`,
        withWorkspace({ [file]: content, 'god.md': good }, async (workspace) => {
          const outcome = await workspace.run(['lint', file, 'god.md', '--format', 'json']);
          assert.equal(outcome.code, 2);
          assert.match(outcome.err, sentence);
          assert.doesNotMatch(outcome.err, /\n\s+at /);
          assert.deepEqual(paths(outcome), ['god.md']);
          assert.deepEqual(rulesFound(outcome), ['claims/cure']);
        }),
      );
    }

    it(
      'says of a file that may not be opened that access is missing',
      withWorkspace({ 'a.md': good }, async (workspace) => {
        const service = wordService();
        chmodSync(workspace.path('a.md'), 0o000);
        const { code, err } = await workspace.run(['lint', 'a.md'], undefined, service);
        if (process.getuid?.() === 0)
          assert.equal(code, 1); // root opens everything
        else assert.match(err, /^a\.md: Filen kan ikke åpnes/);
      }),
    );

    it(
      'says of a missing file, an empty folder and a glob without texts which it was',
      withWorkspace({ 'tom/bilete.png': 'x' }, async (workspace) => {
        const { code, out, err } = await workspace.run(['lint', 'nei.md', 'tom', '**/*.txt', '--format', 'json']);
        assert.equal(code, 2);
        assert.deepEqual(
          err
            .trimEnd()
            .split('\n')
            .map((line) => line.split(':')[0]),
          ['nei.md', 'tom', '**/*.txt'],
        );
        assert.deepEqual((JSON.parse(out) as JsonReport).files, []);
      }),
    );

    it(
      'reports a mistake in a text’s own header, and ends with 2',
      withWorkspace({ 'a.md': '---\nmålgruppe: legar\n---\n\nHei.\n' }, async (workspace) => {
        const outcome = await workspace.run(['lint', 'a.md', '--format', 'json']);
        assert.equal(outcome.code, 2);
        assert.deepEqual(rulesFound(outcome), ['draft/configuration']);
        assert.equal(outcome.err, 'a.md:2:12: Ukjent målgruppe «legar». Skriv «allmennhet» eller «helsepersonell».\n');
      }),
    );
  });

  describe('usage', () => {
    const cases: readonly [args: readonly string[], sentence: RegExp][] = [
      [[], /^noktern: Si hva som skal gjøres: lint, inspect/],
      [['lnt'], /^noktern: Ukjent kommando «lnt»\. Mente du «lint»\?\n$/],
      [['gjettverk'], /^noktern: Ukjent kommando «gjettverk»\. Kommandoene er/],
      [['--fix', 'lint'], /^noktern: Kommandoen må stå først/],
      [['lint', '--formt', 'json'], /^noktern: Ukjent flagg «--formt»\. Mente du «--format»\?\n$/],
      [['lint', '--zzzzzzzz'], /^noktern: Ukjent flagg «--zzzzzzzz»\. «--help»/],
      [['lint', '--format'], /^noktern: «--format» mangler en verdi/],
      [['lint', '--rule', '--fix'], /^noktern: «--rule» mangler en verdi/],
      [
        ['lint', '--format', 'xml'],
        /^noktern: «--format» kan ikke være «xml»\. Mulige verdier: text, json, sarif, github/,
      ],
      [['lint', '--quiet=ja'], /^noktern: «--quiet» tar ingen verdi/],
      [['lint', '--audience', 'legar'], /^noktern: «--audience» kan ikke være «legar»/],
      [['lint', '--max-warnings', 'mange'], /^noktern: «--max-warnings» må være et helt tall/],
      [
        ['lint', '--rule', 'claims/onsett'],
        /^noktern: Det finnes ingen regel «claims\/onsett»\. Mente du «claims\/onset»\?/,
      ],
      [['lint', '--rule', 'heilt/ukjend'], /^noktern: Det finnes ingen regel «heilt\/ukjend»\. «noktern rules»/],
      [['lint', '--rule', 'claims/onset=sterk'], /Mulige verdier: claims\/onset=error/],
      [['lint', '--fix', '--fix-dry-run'], /^noktern: Velg enten/],
      [['lint', '--fix', '-'], /^noktern: «--fix» skriver til filer/],
    ];
    for (const [args, sentence] of cases) {
      it(
        `answers «noktern ${args.join(' ')}» with a sentence`,
        withWorkspace({ 'a.md': 'femfei\n' }, async (workspace) => {
          const { code, out, err } = await workspace.run(args);
          assert.equal(code, 2);
          assert.equal(out, '');
          assert.match(err, sentence);
          assert.equal(err.trimEnd().split('\n').length, 1);
        }),
      );
    }

    it(
      'prints help and version on standard output',
      withWorkspace({}, async (workspace) => {
        for (const args of [['--help'], ['-h'], ['lint', '--help'], ['inspect', '-h'], ['--version'], ['-v']]) {
          const { code, out, err } = await workspace.run(args);
          assert.deepEqual([code, err], [0, '']);
          assert.ok(out.length > 4, args.join(' '));
        }
        assert.match((await workspace.run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
        assert.match((await workspace.run(['lint', '--help'])).out, /--max-warnings/);
      }),
    );
  });

  describe('standard input', () => {
    it(
      'is read as «-» and called by --stdin-filename',
      withWorkspace({ 'fag/noktern.yaml': 'rules: { claims/cure: info }\n' }, async (workspace) => {
        const plain = await workspace.run(['lint', '-', '--format', 'json'], 'femfei\n');
        assert.deepEqual(paths(plain), ['<stdin>']);
        assert.equal(plain.code, 1);
        const named = await workspace.run(
          ['lint', '-', '--stdin-filename', 'fag/side.md', '--format', 'json'],
          '> femfei\n',
        );
        assert.deepEqual(paths(named), ['fag/side.md']);
        assert.equal(json(named).files[0]?.findings[0]?.severity, 'info');
        assert.equal(named.code, 0);
      }),
    );
  });

  describe('audience', () => {
    const professional = '---\nmålgruppe: helsepersonell\n---\n\nHei.\n';
    const files = {
      'noktern.yaml':
        'overrides:\n  - { files: "fag/**", audience: professional }\n  - { files: "fag/open/**", audience: public }\n',
      'fag/a.md': 'Hei.\n',
      'fag/open/b.md': 'Hei.\n',
      'fag/open/c.md': professional,
      'd.md': 'Hei.\n',
    };
    const audiences = async (run: Promise<Outcome>): Promise<string[]> =>
      json(await run).files.map((file) => `${file.audience} ${file.audienceSource}`);

    it(
      'comes from the flag, the text, the longest matching path or the default, in that order',
      withWorkspace(files, async (workspace) => {
        const all = ['lint', '--format', 'json', 'fag/a.md', 'fag/open/b.md', 'fag/open/c.md', 'd.md'];
        assert.deepEqual(await audiences(workspace.run(all)), [
          'professional configuration',
          'public configuration',
          'professional draft',
          'public default',
        ]);
        const flag = await audiences(workspace.run([...all, '--audience', 'allmennhet']));
        assert.deepEqual(new Set(flag), new Set(['public flag']));
        const word = await audiences(workspace.run([...all, '--audience=professional']));
        assert.deepEqual(new Set(word), new Set(['professional flag']));
      }),
    );
  });

  describe('configuration', () => {
    it(
      'sets severities, words of the house and the language of the messages',
      withWorkspace(
        {
          'noktern.yaml':
            'language: nn\nallow: [opplys]\nrules:\n  claims/cure: { public: warning, professional: "off" }\n',
          'a.md': 'femfei opplys\n',
          'b.md': '---\naudience: professional\n---\nfemfei\n',
        },
        async (workspace) => {
          const outcome = await workspace.run(['lint', '--format', 'json']);
          const [first, second] = json(outcome).files;
          assert.deepEqual(
            first?.findings.map((finding) => [finding.rule, finding.severity]),
            [['claims/cure', 'warning']],
          );
          assert.deepEqual(second?.findings, []);
          const text = await workspace.run(['lint']);
          assert.match(
            text.out,
            /åtvaring[\s\S]*Heimel: helsepersonelloven § 13: Ver nøktern\.[\s\S]*1 åtvaring i 2 filer\./,
          );
        },
      ),
    );

    it(
      'says every mistake at its line, in the user’s words, and lints on with what is right',
      withWorkspace(
        {
          'noktern.yaml': 'rulez: {}\nrules:\n  claims/onset: error\n  claims/kure: off\nallow: nei\n',
          'a.md': 'åtvar\n',
        },
        async (workspace) => {
          const outcome = await workspace.run(['lint', 'a.md', '--format', 'json']);
          assert.equal(outcome.code, 2);
          assert.deepEqual(outcome.err.trimEnd().split('\n'), [
            'noktern.yaml:1:1: Ukjent nøkkel «rulez». Mente du «rules»?',
            'noktern.yaml:4:3: Det finnes ingen regel «claims/kure». Mente du «claims/cure»?',
            'noktern.yaml:5:8: «allow» må være en liste.',
          ]);
          assert.equal(json(outcome).files[0]?.findings[0]?.severity, 'error');
        },
      ),
    );

    it(
      'may be named with --config, also one that is not there',
      withWorkspace({ 'felles/hus.yaml': 'rules: { claims/cure: info }\n', 'a.md': 'femfei\n' }, async (workspace) => {
        assert.equal((await workspace.run(['lint', 'a.md', '--config', 'felles/hus.yaml'])).code, 0);
        const missing = await workspace.run(['lint', 'a.md', '--config', 'nei.yaml']);
        assert.equal(missing.code, 2);
        assert.equal(missing.err, 'nei.yaml: Innstillingsfilen finnes ikke.\n');
      }),
    );
  });

  describe('--fix', () => {
    const before = 'Eit rettbar ord.\r\n\r\nOg **rettbar** til, med femfei.\r\n';
    const after = 'Eit retta ord.\r\n\r\nOg **retta** til, med femfei.\r\n';

    it(
      'writes the safe fixes, keeps the mode, and reports what is left',
      withWorkspace({ 'a.md': before }, async (workspace) => {
        chmodSync(workspace.path('a.md'), 0o640);
        const outcome = await workspace.run(['lint', 'a.md', '--fix', '--format', 'json']);
        assert.equal(workspace.read('a.md'), after);
        assert.equal(statSync(workspace.path('a.md')).mode & 0o777, 0o640);
        assert.deepEqual(rulesFound(outcome), ['claims/cure']);
        assert.equal(outcome.code, 1);
      }),
    );

    it(
      'leaves a file alone that has nothing to fix, and a link a link',
      withWorkspace({ 'a.md': 'Berre femfei.\n', 'b/ekte.md': 'rettbar\n' }, async (workspace) => {
        const { mtimeMs } = statSync(workspace.path('a.md'));
        symlinkSync(workspace.path('b/ekte.md'), workspace.path('lenke.md'));
        await workspace.run(['lint', 'a.md', 'lenke.md', '--fix']);
        assert.equal(statSync(workspace.path('a.md')).mtimeMs, mtimeMs);
        assert.equal(workspace.read('b/ekte.md'), 'retta\n');
        assert.equal(workspace.read('lenke.md'), 'retta\n');
      }),
    );

    it(
      'does not touch what a suppression lets stand',
      withWorkspace({ 'a.md': 'rettbar, men unnateke\n' }, async (workspace) => {
        await workspace.run(['lint', 'a.md', '--fix']);
        assert.equal(workspace.read('a.md'), 'rettbar, men unnateke\n');
      }),
    );

    it(
      'shows a diff instead with --fix-dry-run, also of standard input, and writes nothing',
      withWorkspace({ 'side ei.md': before, 'rein.md': 'Hei.\n' }, async (workspace) => {
        const { out, err } = await workspace.run(['lint', 'rein.md', 'side ei.md', '--fix-dry-run']);
        assert.equal(err, '');
        assert.match(
          out,
          /^--- a\/side ei\.md\n\+\+\+ b\/side ei\.md\n@@ -1,3 \+1,3 @@\n-Eit rettbar ord\.\r\n\+Eit retta ord\.\r\n/,
        );
        assert.equal(workspace.read('side ei.md'), before);
        const input = await workspace.run(['lint', '-', '--fix-dry-run'], 'rettbar\n');
        assert.match(input.out, /\n-rettbar\n\+retta\n/);
      }),
    );
  });

  describe('folders and globs', () => {
    const files = {
      '.gitignore': 'utkast/\n*.tmp.md\n!viktig.tmp.md\n',
      'b.md': 'x',
      'a.txt': 'x',
      'c.html': 'x',
      'k.tmp.md': 'x',
      'viktig.tmp.md': 'x',
      'utkast/d.md': 'x',
      'under/.gitignore': '/loynd.md\n',
      'under/loynd.md': 'x',
      'under/e.markdown': 'x',
      'under/djup/loynd.md': 'x',
      'node_modules/pakke/README.md': 'x',
      '.git/notat.md': 'x',
    };
    const inFolder = ['a.txt', 'b.md', 'under/djup/loynd.md', 'under/e.markdown', 'viktig.tmp.md'];

    it(
      'finds texts below a folder in alphabetical order and heeds .gitignore',
      withWorkspace(files, async (workspace) => {
        assert.deepEqual(paths(await workspace.run(['lint', '--format', 'json'])), inFolder);
        assert.deepEqual(paths(await workspace.run(['lint', '.', '--format', 'json'])), inFolder);
        assert.deepEqual(paths(await workspace.run(['lint', 'under', '--format', 'json'])), [
          'under/djup/loynd.md',
          'under/e.markdown',
        ]);
      }),
    );

    it(
      'takes what is named even when git ignores it, each text once, in argument order',
      withWorkspace(files, async (workspace) => {
        const outcome = await workspace.run([
          'lint',
          'k.tmp.md',
          'b.md',
          './b.md',
          '*.md',
          'utkast',
          '--format',
          'json',
        ]);
        assert.deepEqual(paths(outcome), ['k.tmp.md', 'b.md', 'viktig.tmp.md', 'utkast/d.md']);
      }),
    );

    it(
      'matches globs and leaves out what --ignore names',
      withWorkspace(files, async (workspace) => {
        const run = (...args: string[]) => workspace.run(['lint', '--format', 'json', ...args]);
        assert.deepEqual(paths(await run('**/*.{md,markdown}')), [
          'b.md',
          'under/djup/loynd.md',
          'under/e.markdown',
          'viktig.tmp.md',
        ]);
        assert.deepEqual(paths(await run('.', '--ignore', 'under/djup', '--ignore', '*.txt')), [
          'b.md',
          'under/e.markdown',
          'viktig.tmp.md',
        ]);
        assert.deepEqual(paths(await run('b.md', 'a.txt', '--ignore', 'b.md')), ['a.txt']);
      }),
    );

    it(
      'takes a file with glob characters in its name for what it is',
      withWorkspace({ 'a[1].md': 'x', 'a1.md': 'x' }, async (workspace) => {
        assert.deepEqual(paths(await workspace.run(['lint', 'a[1].md', '--format', 'json'])), ['a[1].md']);
      }),
    );

    it(
      'heeds the .gitignore of the repository above the folder, and ends in spite of links in a circle',
      withWorkspace(
        {
          'lager/.gitignore': '*.utkast.md\n',
          'lager/.git/HEAD': 'x',
          'lager/inn/a.md': 'x',
          'lager/inn/b.utkast.md': 'x',
        },
        async (workspace) => {
          mkdirSync(workspace.path('lager/inn/ring'));
          symlinkSync(workspace.path('lager/inn'), workspace.path('lager/inn/ring/tilbake'));
          assert.deepEqual(paths(await workspace.run(['lint', 'lager/inn', '--format', 'json'])), ['lager/inn/a.md']);
        },
      ),
    );
  });

  describe('noktern init', () => {
    it(
      'writes a configuration that is valid, and never over one that is there',
      withWorkspace(
        { 'a.md': 'Hei.\n', 'noktern/ord.yaml': 'kind: fixed\npatterns: [hei sann]\n' },
        async (workspace) => {
          const first = await workspace.run(['init']);
          assert.deepEqual([first.code, first.out, first.err], [0, 'Skrev noktern.yaml.\n', '']);
          assert.deepEqual(parse(workspace.read('noktern.yaml')), { language: 'nb' });
          assert.deepEqual((await workspace.run(['lint', 'a.md'])).err, '');
          const uncommented = workspace.read('noktern.yaml').replace(/^# (?=\S+:| {2})/gm, '');
          workspace.write('noktern.yaml', uncommented);
          const lint = await workspace.run(['lint', 'a.md']);
          // The sample names a rule that these tests' linter does not have, and a register that is yet to be imported.
          assert.match(
            lint.err,
            /^noktern\.yaml:\d+:3: Det finnes ingen regel «claims\/superlative»\.[^\n]*\nnoktern\.yaml:\d+:12: Legemiddelregisteret «noktern\/fest\.medicines» finnes ikke\.[^\n]*\n$/,
          );
          const second = await workspace.run(['init']);
          assert.equal(second.code, 2);
          assert.equal(workspace.read('noktern.yaml'), uncommented);
        },
      ),
    );
  });
});
