import { LineCounter, parseDocument } from 'yaml';
import { overlaps } from '../../../rules/src/draft/span';
import type { Linter } from '../../../rules/src/engine/linter';
import { inflector } from '../../../rules/src/knowledge/compile';
import type { IrregularForms } from '../../../rules/src/language/inflection';
import { compileLexicon } from '../../../rules/src/matching/compile';
import type { LexiconEntry } from '../../../rules/src/matching/lexicon';
import { MAX_ENTRIES } from '../../../rules/src/matching/pack';
import { Table } from '../../../rules/src/matching/table';
import { readDraft } from '../documents/index';
import type { FileSystem, ReadFailureReason } from '../host/interfaces';
import { MAX_SEQUENCES, parsePack } from './lexicon-pack';
import type { Problem } from './problem';
import type { Configuration } from './settings';
import { offsetOf } from './yaml-place';

/** Larger files are refused unread. In UTF-16 units. */
const MAX_LENGTH = 5 * 1024 * 1024;

/** What reading packs takes besides the files. */
export interface LexiconChecks {
  /** The irregular forms that the words of packs are inflected with. */
  irregular(): Readonly<Record<'nb' | 'nn', IrregularForms>>;
  isLaw(id: string): boolean;
  /** A path as shown to the user. */
  shown(path: string): string;
}

const tables = new WeakMap<Configuration, Table>();

/** The compiled packs of a configuration, once `LexiconFiles` has read them; undefined when it has none. */
export function packsOf(configuration: Configuration): Table | undefined {
  return tables.get(configuration);
}

/** Reads the lexicon packs that configurations name (`lexicons:`). */
export class LexiconFiles {
  readonly #files: FileSystem;
  readonly #checks: LexiconChecks;
  readonly #seen = new WeakSet<Configuration>();
  readonly #problems: Problem[] = [];

  constructor(files: FileSystem, checks: LexiconChecks) {
    this.#files = files;
    this.#checks = checks;
  }

  /** The mistakes in every pack read so far. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Compiles the packs of a configuration to one table, which `packsOf` gives from then on. Never throws. */
  load(configuration: Configuration): void {
    if (this.#seen.has(configuration)) return;
    this.#seen.add(configuration);
    try {
      const entries = this.entries(configuration);
      if (entries.length > 0) tables.set(configuration, this.#compile(entries));
    } catch (error) {
      const slots = { detail: error instanceof Error ? error.message : String(error) };
      this.#problems.push({ ...this.#problem(configuration), messageId: 'lexicons-failed', slots });
    }
  }

  /** Every pattern was read before, so none is wrong. */
  #compile(entries: readonly LexiconEntry[]): Table {
    return new Table(compileLexicon(entries, new Map(), inflector(this.#checks.irregular())).image);
  }

  /** The entries of a configuration's packs, file by file in alphabetical order. Mistakes go to `problems`. */
  entries(configuration: Configuration): LexiconEntry[] {
    const entries: LexiconEntry[] = [];
    let sequences = 0;
    for (const path of this.#paths(configuration)) {
      const shown = this.#checks.shown(path);
      const read = this.#files.read(path);
      if (!read.ok) {
        this.#problems.push(unreadable(read.reason, read.detail, shown));
        continue;
      }
      const { text } = read;
      if (text.length > MAX_LENGTH) {
        this.#problems.push(unreadable('too-large', '', shown));
        continue;
      }
      const room = { entries: MAX_ENTRIES - entries.length, sequences: MAX_SEQUENCES - sequences };
      const pack = parsePack({ text, name: nameOf(path), shown }, room, (id) => this.#checks.isLaw(id));
      for (const entry of pack.entries) entries.push(entry);
      sequences += pack.sequences;
      this.#problems.push(...pack.problems);
    }
    return entries;
  }

  /** The YAML files that the patterns mean, each once. A pattern that means none is a problem at its place. */
  #paths(configuration: Configuration): string[] {
    const paths = new Set<string>();
    for (const pattern of configuration.lexicons) {
      const found = this.#files
        .glob(pattern, configuration.folder)
        .filter((path) => /\.ya?ml$/i.test(path) && path !== configuration.path);
      if (found.length === 0) this.#problems.push(this.#noMatch(configuration, pattern));
      for (const path of found) paths.add(path);
    }
    return [...paths].sort();
  }

  #noMatch(configuration: Configuration, pattern: string): Problem {
    const problem = { ...this.#problem(configuration), messageId: 'lexicons-no-match', slots: { pattern } };
    const read = this.#files.read(configuration.path ?? '');
    return read.ok ? { ...problem, ...placeOfPattern(read.text, pattern) } : problem;
  }

  #problem({ path = '' }: Configuration): Pick<Problem, 'rule' | 'path'> {
    return { rule: 'draft/configuration', path: this.#checks.shown(path) };
  }
}

/** Where in a `noktern.yaml` a pattern under `lexicons` stands: looked for only when it is to be told. */
function placeOfPattern(source: string, pattern: string): { readonly line: number; readonly column: number } {
  const lines = new LineCounter();
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const { lexicons } = (document.toJS({ maxAliasCount: 100 }) ?? {}) as { readonly lexicons?: unknown };
  const index = Array.isArray(lexicons) ? lexicons.indexOf(pattern) : -1;
  const { line, col } = lines.linePos(offsetOf(document, index === -1 ? ['lexicons'] : ['lexicons', index], false));
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** What entries without an id are called after: the file's name without its ending. */
function nameOf(path: string): string {
  return /([^/\\]+)\.ya?ml$/i.exec(path)?.[1] ?? path;
}

function unreadable(reason: ReadFailureReason, detail: string, path: string): Problem {
  return { rule: 'draft/configuration', messageId: `lexicons-unreadable-${reason}`, slots: { detail }, path };
}

/** An example that does not come out as its entry says. */
export interface WrongExample {
  readonly entry: string;
  readonly sentence: string;
  /** What the entry says: `bad` is to be reported, `good` is not. */
  readonly expected: 'bad' | 'good';
}

/**
 * Lints the examples of entries, each as a text of its own for the public.
 * @param linter one that knows the entries, as built in or as the packs of the house
 */
export function checkExamples(entries: readonly LexiconEntry[], linter: Linter): WrongExample[] {
  const wrong: WrongExample[] = [];
  for (const entry of entries) {
    for (const expected of ['bad', 'good'] as const) {
      for (const sentence of entry.examples[expected])
        if (isReported(entry, sentence, linter) !== (expected === 'bad'))
          wrong.push({ entry: entry.id, sentence, expected });
    }
  }
  return wrong;
}

/** Whether a claim that stands on the entry's own words is reported. */
function isReported({ id, kind }: LexiconEntry, sentence: string, linter: Linter): boolean {
  const settings = { audience: 'public', audienceSource: 'flag', today: '1970-01-01' } as const;
  const { findings, analysis } = linter.lint(readDraft(sentence, 'markdown'), settings);
  return findings.some(
    (finding) =>
      finding.rule.startsWith('claims/') &&
      analysis.facts[finding.block]?.hits.all.some(
        (hit) => hit.entry.id === id && hit.entry.kind === kind && overlaps(hit, finding),
      ),
  );
}
