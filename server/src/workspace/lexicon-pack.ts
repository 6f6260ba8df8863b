import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from 'yaml';
import type { LexiconEntry } from '../../../rules/src/matching/lexicon';
import { MAX_ENTRIES, type PackPath, type PackProblem, readPack } from '../../../rules/src/matching/pack';
import { expandPattern, PatternError } from '../../../rules/src/matching/pattern';
import { isAccepted, kindNames, refsOf } from './lexicon-kinds';
import type { Problem } from './problem';
import { listed } from './schema-problems';
import { nearest } from './suggestion';
import { offsetOf } from './yaml-place';

export interface PackFile {
  readonly text: string;
  /** What entries without an id are called after. */
  readonly name: string;
  /** The path as shown to the user. */
  readonly shown: string;
}

/** All patterns of a configuration's packs together may stand for so many word sequences, so that compiling them ends soon. */
export const MAX_SEQUENCES = 200_000;

/** How much more a configuration's packs may hold. */
export interface PackRoom {
  readonly entries: number;
  readonly sequences: number;
}

export interface ParsedPack {
  /** The entries that are right in themselves, with those of their patterns that are. */
  readonly entries: readonly LexiconEntry[];
  readonly sequences: number;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

/** Aliases that a pack may have; every one is looked for among all anchors. */
const MAX_ALIASES = 100;
/** More mistakes than these are not told, and what follows them is not read. */
const MAX_PROBLEMS = 100;

/**
 * Reads a lexicon pack. Every mistake becomes a problem at its line and column, and the entries beside it count nonetheless.
 * @param isLaw whether there is a paragraph of law with an id
 */
export function parsePack(file: PackFile, room: PackRoom, isLaw: (id: string) => boolean): ParsedPack {
  const lines = new LineCounter();
  const text = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  // Keys that stand twice are looked for here: the library compares every key of a mapping with every other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const reader = new PackFileReader(document, text, lines, file, room);
  reader.read(isLaw);
  return reader.result();
}

class PackFileReader {
  readonly #entries: LexiconEntry[] = [];
  readonly #problems: Problem[] = [];
  readonly #document: Document;
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #file: PackFile;
  readonly #room: PackRoom;
  readonly #told = new Set<string>();
  #sequences = 0;
  /** Whether there is no room for more. */
  #isFilled = false;

  constructor(document: Document, text: string, lines: LineCounter, file: PackFile, room: PackRoom) {
    this.#document = document;
    this.#text = text;
    this.#lines = lines;
    this.#file = file;
    this.#room = room;
  }

  result(): ParsedPack {
    const problems = this.#problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    if (problems.length >= MAX_PROBLEMS)
      problems.push(this.#problem('pack-more-problems', { count: String(MAX_PROBLEMS) }));
    return { entries: this.#entries, sequences: this.#sequences, problems };
  }

  read(isLaw: (id: string) => boolean): void {
    if (!this.#isSound()) return;
    const value = this.#value();
    if (value === null) return;
    const { entries, places, problems } = readPack(this.#file.name, value, 'both');
    this.#tellAll(problems);
    if (entries.length === 0 && problems.length === 0) this.#tell([], 'pack-empty', {});
    const ids = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const place = places[index] ?? [];
      if (this.#isDone(place)) return;
      if (ids.has(entry.id) && this.#document.hasIn([...place, 'id']))
        this.#tell([...place, 'id'], 'pack-duplicate-id', { entry: entry.id });
      ids.add(entry.id);
      this.#check(entry, place, isLaw);
    }
  }

  /** Whether the file is YAML that can be made into values. */
  #isSound(): boolean {
    for (const error of this.#document.errors) this.#tellAt(error.pos[0], yamlMessage(error), {}, 'line');
    if (this.#problems.length > 0) return false;
    const census = new Census();
    census.count(this.#document.contents);
    for (const { offset, messageId, slots } of census.faults) this.#tellAt(offset, messageId, slots);
    if (census.aliases > MAX_ALIASES) this.#tellAt(0, 'pack-too-many-aliases', { max: String(MAX_ALIASES) });
    return census.faults.every(({ messageId }) => messageId === 'duplicate-key') && census.aliases <= MAX_ALIASES;
  }

  /** The file as values; null when it is empty or cannot be made into values. */
  #value(): unknown {
    try {
      // The anchor itself is counted with its aliases.
      return this.#document.toJS({ maxAliasCount: MAX_ALIASES + 1 });
    } catch (error) {
      const grows = error instanceof ReferenceError;
      this.#tellAt(0, grows ? 'pack-too-many-aliases' : 'broken-yaml', grows ? { max: String(MAX_ALIASES) } : {});
      return null;
    }
  }

  #tellAll(problems: readonly PackProblem[]): void {
    let before: PackProblem | undefined;
    for (const problem of problems) {
      if (this.#problems.length >= MAX_PROBLEMS) return;
      // That the entry therefore has no patterns goes without saying.
      const follows = problem.messageId === 'no-patterns' && before?.messageId === 'no-texts';
      if (!(follows && before?.path.at(-1) === 'patterns')) {
        const { messageId, slots } = inWords(problem);
        this.#tell(problem.path, messageId, slots, problem.messageId === 'unknown-key');
      }
      before = problem;
    }
  }

  /** Keeps the entry, as far as it is right. */
  #check(entry: LexiconEntry, place: PackPath, isLaw: (id: string) => boolean): void {
    const { kind, ref } = entry;
    if (!isAccepted(kind)) {
      const suggestion = nearest(kind, kindNames());
      const slots = { kind, known: listed(kindNames()), suggestion: suggestion ?? '' };
      this.#tell(
        this.#own(place, 'kind'),
        suggestion === undefined ? 'pack-unknown-kind' : 'pack-unknown-kind-near',
        slots,
      );
      return;
    }
    const refs = refsOf(kind);
    if (ref !== '' && refs.length > 0 && !refs.includes(ref))
      this.#tell(this.#own(place, 'ref'), 'wrong-value', { key: 'ref', expected: listed(refs) });
    const basis = entry.basis.filter((law, index) => {
      if (isLaw(law)) return true;
      this.#tell([...this.#own(place, 'basis'), index], 'pack-unknown-law', { law });
      return false;
    });
    const patterns = entry.patterns.filter((pattern, index) =>
      this.#isPattern(pattern, entry.id, [...place, 'patterns', index]),
    );
    if (patterns.length > 0) this.#entries.push({ ...entry, basis, patterns });
  }

  #isPattern(pattern: string, entry: string, path: PackPath): boolean {
    if (this.#isDone(path)) return false;
    try {
      this.#sequences += expandPattern(pattern).length;
      return true;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const offset = this.#offsetInText(path, pattern, error.column);
      this.#tellAt(offset, `pattern-${error.messageId}`, { ...error.slots, pattern, entry });
      return false;
    }
  }

  /** A key of the entry, or of the pack when the entry leaves it to that. */
  #own(place: PackPath, key: string): PackPath {
    return this.#document.hasIn([...place, key]) ? [...place, key] : [key];
  }

  /** Where the 1-based column of a text stands, if the file spells it as it is; else where the text begins. */
  #offsetInText(path: PackPath, text: string, column: number): number {
    const start = offsetOf(this.#document, path, false);
    for (const quote of [0, 1]) if (this.#text.startsWith(text, start + quote)) return start + quote + column - 1;
    return start;
  }

  /** Whether nothing more is to be read: there is no room, which is told here, or there are too many mistakes. */
  #isDone(path: PackPath): boolean {
    const { entries, sequences } = this.#room;
    if (!this.#isFilled && (this.#entries.length >= entries || this.#sequences >= sequences)) {
      this.#isFilled = true;
      this.#tell(path, 'lexicons-too-large', { entries: String(MAX_ENTRIES), sequences: String(MAX_SEQUENCES) });
    }
    return this.#isFilled || this.#problems.length >= MAX_PROBLEMS;
  }

  #tell(path: PackPath, messageId: string, slots: Problem['slots'], atKey = false): void {
    this.#tellAt(offsetOf(this.#document, path, atKey), messageId, slots);
  }

  /** Tells a mistake once at each place (or line), as long as there are not too many. */
  #tellAt(offset: number, messageId: string, slots: Problem['slots'], once: 'place' | 'line' = 'place'): void {
    const { line, col } = this.#lines.linePos(offset);
    const key = once === 'line' ? String(line) : `${offset} ${messageId}`;
    if (this.#problems.length >= MAX_PROBLEMS || this.#told.has(key)) return;
    this.#told.add(key);
    this.#problems.push({ ...this.#problem(messageId, slots), line: Math.max(1, line), column: Math.max(1, col) });
  }

  #problem(messageId: string, slots: Problem['slots']): Problem {
    const clipped = Object.entries(slots).map(([name, text]) => [name, LISTS.has(name) ? text : clip(text)] as const);
    return { rule: 'draft/configuration', messageId, slots: Object.fromEntries(clipped), path: this.#file.shown };
  }
}

/** Slots that hold words of ours rather than of the file. */
const LISTS: ReadonlySet<string> = new Set(['known', 'expected']);

/** Words of the file as a sentence on one line can show them. */
function clip(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

interface Fault {
  readonly offset: number;
  readonly messageId: string;
  readonly slots: Problem['slots'];
}

/** Counts aliases, and finds those of nothing and keys that stand twice, in one walk over the nodes. */
class Census {
  readonly faults: Fault[] = [];
  aliases = 0;
  readonly #anchors = new Set<string>();

  count(node: unknown): void {
    if (isAlias(node)) {
      this.aliases++;
      if (!this.#anchors.has(node.source))
        this.faults.push({ offset: startOf(node), messageId: 'pack-unknown-alias', slots: { alias: node.source } });
      return;
    }
    if (isSeq(node)) for (const item of node.items) this.count(item);
    if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const { key, value } of node.items) {
        this.count(key);
        this.count(value);
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) this.faults.push({ offset: startOf(key), messageId: 'duplicate-key', slots: {} });
        keys.add(key.value);
      }
    }
    // Not before its children: what holds an alias of itself never ends.
    if ((isSeq(node) || isMap(node) || isScalar(node)) && node.anchor !== undefined) this.#anchors.add(node.anchor);
  }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Mistakes in YAML that have a sentence of their own. */
const YAML_MESSAGES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab-indent',
  BAD_INDENT: 'bad-indent',
  MISSING_CHAR: 'missing-character',
};

function yamlMessage({ code, message }: YAMLParseError): string {
  // A list that is never closed is told as bad indentation of what follows it.
  if (code === 'BAD_INDENT' && message.startsWith('Flow ')) return 'missing-character';
  return YAML_MESSAGES[code] ?? 'broken-yaml';
}

/** The sentence for a problem of `readPack`; mistakes that `noktern.yaml` can have too are told in the same words. */
function inWords({ messageId, slots }: PackProblem): Pick<Problem, 'messageId' | 'slots'> {
  switch (messageId) {
    case 'unknown-key': {
      const { key = '', known = '' } = slots;
      const keys = known.split(', ');
      const suggestion = nearest(key, keys);
      return {
        messageId: suggestion === undefined ? 'unknown-key' : 'unknown-key-near',
        slots: { key, known: listed(keys), suggestion: suggestion ?? '' },
      };
    }
    case 'no-list':
      return { messageId: 'wrong-type-list', slots };
    case 'no-text':
      return { messageId: 'wrong-type-word', slots };
    case 'wrong-examples':
      return { messageId: 'wrong-type-mapping', slots: { key: 'examples' } };
    case 'wrong-language':
      return { messageId: 'wrong-value', slots: { key: 'language', expected: listed(['nb', 'nn', 'both']) } };
    default:
      return { messageId: `pack-${messageId}`, slots };
  }
}
