import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { Table } from '../../rules/src/matching/table';
import { type DocumentFormat, formatOf } from '../../server/src/documents/index';
import { parts, plainText, stretched, withOneChange } from './article';
import { typeIn } from './keystrokes';
import { inventedEntries, packFile } from './packs';
import { leastCpuTimes, watchedRun } from './processes';
import { inventedRegister } from './registers';
import { milliseconds, type Row, table } from './table';
import { leastTimes, type Task } from './timing';

/*
 * `npm run bench [-- FILE]`: what a lint costs, beside what else costs that much. It measures and does not judge: a bar that is
 * missed is printed as missed, and the exit code is 0.
 */

const ROOT = resolve(__dirname, '../../../..');
const PROGRAM = join(ROOT, 'dist/cli.js');
const DRAFTS = join(ROOT, 'test/fixtures/drafts');
/** UTF-16 units of an article. */
const ARTICLE = 36 * 1024;
const LONG = 1024 * 1024;

const BARS = { cold: 2.2, warm: 2.5, packs: 1.4, slope: 1.15, edit: 4, register: 1.4, registerCold: 1.25 };
const NAMES = { few: 60, plenty: 30_000 };

type Target = typeof import('./target');

interface Article {
  readonly texts: readonly string[];
  readonly text: string;
  readonly format: DocumentFormat;
}

async function main(): Promise<void> {
  const article = articleOf(process.argv[2]);
  const { target, folder } = bundled();
  try {
    const file = join(folder, article.format === 'text' ? 'article.txt' : 'article.md');
    writeFileSync(file, article.text);
    const { findings } = target.newLinter()(article.text, article.format);
    const size = Buffer.byteLength(article.text);
    print(`${process.argv[2] ?? 'An article of the fixtures'}: ${size} bytes, ${findings.length} findings\n`);
    measure('Cold: CPU time of one process, least of 15', () => cold(file));
    measure('Warm: wall-clock time, least of 200', () => warm(target, article));
    measure('Packs of the house: first lint of the article, least of 200', () => packs(target, article));
    measure('Reading packs: wall-clock time of one process, least of 3', () => packProcesses(article, folder));
    measure('The official register: first lint of the article, least of 200', () => registers(target, article, folder));
    measure('The official register: CPU time of one process, least of 15', () => coldRegister(article, folder));
    measure('The built-in lexicon', () => builtIn());
    measure('Length: first lint of a text, time for each megabyte, least of 15', () => slope(target, article));
    measure('Many: 100 articles in one process, start-up included', () => many(article, folder));
    measure('An edit: one paragraph changed, in a draft that is read; least of 40', () => edits(target, article));
    const keys = await keystrokes(target, article);
    measure('A keystroke: from the editor over the wire to its diagnostics, 200 of them', () => keys);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints a table; a measurement that cannot be made says why, and the others are made. */
function measure(title: string, rows: () => readonly Row[]): void {
  try {
    print(table(title, rows()));
  } catch (error) {
    print(`${title}\n  not measured: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** The named file, or the fixtures as plain text of an article's length. */
function articleOf(file: string | undefined): Article {
  if (file !== undefined) {
    const text = readFileSync(file, 'utf8');
    return { texts: [text], text, format: formatOf(file) ?? 'text' };
  }
  const texts = readdirSync(DRAFTS)
    .sort()
    .map((name) => plainText(readFileSync(join(DRAFTS, name), 'utf8')));
  return { texts, text: stretched(texts, ARTICLE), format: 'text' };
}

/** What is measured, bundled as `server/build.mjs` bundles the programs, in `dist` where the data are looked for beside it. */
function bundled(): { readonly target: Target; readonly folder: string } {
  const outfile = join(ROOT, `dist/.bench-${process.pid}.js`);
  try {
    buildSync({
      entryPoints: [join(ROOT, 'test/bench/target.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20.9',
      format: 'cjs',
      minify: true,
      logLevel: 'warning',
    });
    return { target: require(outfile) as Target, folder: mkdtempSync(join(tmpdir(), 'noktern-bench-')) };
  } finally {
    rmSync(outfile, { force: true });
  }
}

function cold(file: string): Row[] {
  const [empty = 0, lint = 0] = leastCpuTimes(
    [
      ['-e', '0'],
      [PROGRAM, 'lint', file],
    ],
    15,
  );
  return [
    { name: 'node -e 0', value: milliseconds(empty) },
    { name: 'noktern lint', value: milliseconds(lint), ratio: lint / empty, bar: BARS.cold },
  ];
}

const MARKDOWN = 'markdown-it parses it';

/** A lint by a linter that has seen nothing, so that nothing is remembered. */
function firstLint(name: string, { newLinter }: Target, { text, format }: Article, packs?: Table): Task {
  return { name, run: () => newLinter(packs)(text, format) };
}

function warm(target: Target, article: Article): Row[] {
  const { text, format } = article;
  const seen = target.newLinter();
  const edited = target.newLinter();
  const editor = target.newEditing();
  let changed = text;
  const tasks: Task[] = [
    { name: MARKDOWN, run: () => target.parseMarkdown(text) },
    firstLint('lint, first seen', target, article),
    { name: 'lint, seen before', run: () => seen(text, format) },
    {
      name: 'lint, one paragraph changed',
      prepare: (round) => {
        changed = withOneChange(text, round);
      },
      run: () => edited(changed, format),
    },
    {
      name: 'the same in an editor, from the result before',
      prepare: (round) => {
        changed = withOneChange(text, round);
      },
      run: () => editor.lint(editor.read(changed, format)),
    },
  ];
  const times = leastTimes(tasks, 200, 100);
  const measure = times.get(MARKDOWN) ?? 0;
  return [...times].map(([name, time]) => ({
    name,
    value: milliseconds(time),
    ...(name === MARKDOWN ? {} : { ratio: time / measure, bar: BARS.warm }),
  }));
}

function packs(target: Target, article: Article): Row[] {
  const [without, few, plenty] = ['no pack', '200 entries', '20 000 entries'] as const;
  const times = leastTimes(
    [
      firstLint(without, target, article),
      firstLint(few, target, article, target.compile(inventedEntries(200))),
      firstLint(plenty, target, article, target.compile(inventedEntries(20_000))),
    ],
    200,
    100,
  );
  const time = (name: string) => times.get(name) ?? 0;
  return [
    { name: without, value: milliseconds(time(without)) },
    { name: few, value: milliseconds(time(few)), ratio: time(few) / time(without) },
    { name: `${plenty}, to 200`, value: milliseconds(time(plenty)), ratio: time(plenty) / time(few), bar: BARS.packs },
  ];
}

/** What it costs a process to read and compile a pack before it lints. */
function packProcesses({ text, format }: Article, folder: string): Row[] {
  const file = `article.${format === 'text' ? 'txt' : 'md'}`;
  const times = [0, 200, 20_000].map((count) => {
    const own = join(folder, `packs-${count}`);
    mkdirSync(own);
    writeFileSync(join(own, file), text);
    writeFileSync(join(own, 'noktern.yaml'), count === 0 ? '' : 'lexicons: pack.yaml\n');
    if (count > 0) writeFileSync(join(own, 'pack.yaml'), packFile(inventedEntries(count)));
    return { count, time: Math.min(...[1, 2, 3].map(() => watchedRun(PROGRAM, ['lint', join(own, file)]).wall)) };
  });
  return times.map(({ count, time }) => ({
    name: count === 0 ? 'no pack' : `${count} entries`,
    value: milliseconds(time),
  }));
}

/** What the number of names that a register knows costs each lint, and how large its tables are. */
function registers(target: Target, { text, format }: Article, folder: string): Row[] {
  const tasks = [NAMES.few, NAMES.plenty].map((count) => {
    const file = registerFile(folder, count);
    const register = target.keepRegister(inventedRegister(count), file);
    return { name: `${count} names`, file, register, run: () => target.newLinter(undefined, register)(text, format) };
  });
  const without = { name: 'no register', run: () => target.newLinter()(text, format) };
  const times = leastTimes([without, ...tasks], 200, 100);
  const time = (name: string) => times.get(name) ?? 0;
  const [few = '', plenty = ''] = tasks.map(({ name }) => name);
  return [
    { name: 'no register', value: milliseconds(time('no register')) },
    { name: few, value: milliseconds(time(few)), ratio: time(few) / time('no register') },
    {
      name: `${plenty}, to ${few}`,
      value: milliseconds(time(plenty)),
      ratio: time(plenty) / time(few),
      bar: BARS.register,
    },
    ...tasks.flatMap(({ name, file, register }) => [
      { name: `${name}: looked for`, value: String(register.info.counts.names) },
      { name: `${name}: bytes of the file`, value: String(statSync(file).size) },
    ]),
  ];
}

function registerFile(folder: string, count: number): string {
  const own = join(folder, `register-${count}`);
  mkdirSync(own, { recursive: true });
  return join(own, 'fest.medicines');
}

/** What a register costs a process that lints one text. */
function coldRegister({ text, format }: Article, folder: string): Row[] {
  const name = `article.${format === 'text' ? 'txt' : 'md'}`;
  const files = [0, NAMES.few, NAMES.plenty].map((count) => {
    const own = join(folder, `register-${count}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, name), text);
    // A configuration of the same length, so that only the register makes a difference.
    writeFileSync(
      join(own, 'noktern.yaml'),
      count === 0 ? 'allow: [ingenting-som-meldes]\n' : 'medicines: fest.medicines\n',
    );
    return join(own, name);
  });
  const [none = 0, few = 0, plenty = 0] = leastCpuTimes(
    files.map((file) => [PROGRAM, 'lint', file]),
    15,
  );
  return [
    { name: 'no register', value: milliseconds(none) },
    { name: `${NAMES.few} names`, value: milliseconds(few), ratio: few / none },
    { name: `${NAMES.plenty} names`, value: milliseconds(plenty), ratio: plenty / none, bar: BARS.registerCold },
  ];
}

interface LexiconFile {
  readonly lexicon: {
    readonly layout: Readonly<Record<string, readonly [start: number, length: number, width: number] | undefined>>;
    readonly entries: readonly object[];
  };
}

function builtIn(): Row[] {
  const { lexicon } = JSON.parse(readFileSync(join(ROOT, 'dist/data/knowledge.json'), 'utf8')) as LexiconFile;
  const count = (section: string) => String(lexicon.layout[section]?.[1] ?? 0);
  const bytes = readFileSync(join(ROOT, 'dist/data/lexicon.bin'));
  return [
    { name: 'entries', value: String(lexicon.entries.length) },
    { name: 'words', value: count('wordChecks') },
    { name: 'words that are told apart', value: count('wordClasses') },
    { name: 'nodes of phrases', value: count('phraseEntries') },
    { name: 'bytes', value: String(bytes.length) },
    { name: 'bytes, zipped', value: String(deflateSync(bytes, { level: 9 }).length) },
  ];
}

function slope(target: Target, { texts, format }: Article): Row[] {
  const short = stretched(texts, ARTICLE);
  const long = stretched(texts, LONG);
  const rounds = 15;
  const least = (text: string) =>
    (leastTimes([firstLint('', target, { texts, text, format })], rounds, 10).get('') ?? 0) / (text.length / 1e6);
  const [one, other] = [least(short), least(long)];
  return [
    { name: `${short.length} characters`, value: milliseconds(one) },
    { name: `${long.length} characters`, value: milliseconds(other), ratio: other / one, bar: BARS.slope },
  ];
}

function many({ texts, format }: Article, folder: string): Row[] {
  const articles = parts(stretched(texts, 100 * ARTICLE), 100);
  const files = articles.map((text, n) => {
    const file = join(folder, `article-${n}.${format === 'text' ? 'txt' : 'md'}`);
    writeFileSync(file, text);
    return file;
  });
  const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return ['text', 'json'].map((report) => {
    const { wall, peak } = watchedRun(PROGRAM, ['lint', '--fail-on', 'never', '--format', report, ...files]);
    const speed = `${(megabytes / (wall / 1000)).toFixed(1)} MB/s`;
    return { name: `--format ${report}`, value: `${milliseconds(wall)}, ${speed}, ${peak.toFixed(0)} MB at most` };
  });
}

/** Time of one edit in milliseconds, and how many blocks were read anew for it. */
interface EditTime {
  /** Of reading the draft. */
  readonly read: number;
  readonly lint: number;
  readonly blocks: number;
}

function editTime(target: Target, text: string, format: DocumentFormat): EditTime {
  const editing = target.newEditing();
  let read = Number.POSITIVE_INFINITY;
  let lint = Number.POSITIVE_INFINITY;
  let blocks = 0;
  for (let round = 0; round < 50; round++) {
    const start = performance.now();
    const draft = editing.read(withOneChange(text, round), format);
    const between = performance.now();
    const { analysis } = editing.lint(draft);
    const end = performance.now();
    if (round < 10) continue;
    read = Math.min(read, between - start);
    lint = Math.min(lint, end - between);
    blocks = analysis.made;
  }
  return { read, lint, blocks };
}

function edits(target: Target, { texts, format }: Article): Row[] {
  const times = [10_000, 100_000, 1_000_000].map((size) => ({
    size,
    ...editTime(target, stretched(texts, size), format),
  }));
  const first = times[0]?.lint ?? 0;
  return times.map(({ size, read, lint, blocks }, index) => ({
    name: `${size} characters, ${blocks} read anew (reading ${milliseconds(read)})`,
    value: milliseconds(lint),
    ...(index === 0 ? {} : { ratio: lint / first, bar: BARS.edit }),
  }));
}

/** What may come on top of three times the engine's own time between a keystroke and its diagnostics, in milliseconds. */
const WIRE = 10;

async function keystrokes(target: Target, { text, format }: Article): Promise<Row[]> {
  const { read, lint } = editTime(target, text, format);
  const rows: Row[] = [{ name: 'reading and linting such an edit', value: milliseconds(read + lint) }];
  for (const pulls of [true, false]) {
    const { p95, median } = await typeIn(text, format === 'text' ? 'plaintext' : 'markdown', 200, pulls);
    rows.push({
      name: `${pulls ? 'asked for' : 'sent'}: 95th percentile (median ${milliseconds(median)}), to three times that and ${WIRE} ms`,
      value: milliseconds(p95),
      ratio: p95 / (3 * (read + lint) + WIRE),
      bar: 1,
    });
  }
  return rows;
}

main().catch((error: unknown) => {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
