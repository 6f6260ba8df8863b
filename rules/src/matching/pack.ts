import type { LexiconEntry } from './lexicon';

/** The keys and indices that lead to a value of a pack. */
export type PackPath = readonly (string | number)[];

/** What can be wrong with a pack. The words are in `messages/cli.*.yaml`, after `pack-`. */
export type PackFault =
  | 'no-mapping'
  | 'unknown-key'
  | 'no-list'
  | 'no-text'
  | 'no-texts'
  | 'wrong-language'
  | 'wrong-replacement'
  | 'wrong-examples'
  | 'entry-no-mapping'
  | 'no-kind'
  | 'no-patterns'
  | 'too-many-entries'
  | 'too-many-patterns';

/** What is wrong with a pack, and where, for a caller that knows lines. */
export interface PackProblem {
  readonly path: PackPath;
  readonly messageId: PackFault;
  readonly slots: Readonly<Record<string, string>>;
  /** For those who build the built-in lexicon. */
  readonly message: string;
}

export interface PackResult {
  readonly entries: readonly LexiconEntry[];
  /** Where in the pack each of the entries stands. */
  readonly places: readonly PackPath[];
  readonly problems: readonly PackProblem[];
}

/** A pack larger than this is refused, so that compiling it stays within a second and a few hundred megabytes. */
export const MAX_ENTRIES = 50_000;
const MAX_PATTERNS = 200;

const FILE_KEYS = new Set(['language', 'kind', 'ref', 'basis', 'entries', 'patterns', 'sets']);
const ENTRY_KEYS = new Set(['id', 'kind', 'ref', 'language', 'patterns', 'replacement', 'basis', 'examples']);

type Language = LexiconEntry['language'];

/**
 * Reads a parsed lexicon pack: `{ kind, ref?, basis?, language?, entries | patterns | sets }`.
 * @param name what entries without an id are called after
 * @param language the language of the folder it lies in; a pack may say its own
 */
export function readPack(name: string, value: unknown, language: Language): PackResult {
  const reader = new PackReader(name, language);
  reader.read(value);
  const { entries, places, problems } = reader;
  return { entries, places, problems };
}

interface Defaults {
  readonly kind: string;
  readonly ref: string;
  readonly language: Language;
  readonly basis: readonly string[];
}

class PackReader {
  readonly entries: LexiconEntry[] = [];
  readonly places: PackPath[] = [];
  readonly problems: PackProblem[] = [];
  readonly #name: string;
  readonly #language: Language;

  constructor(name: string, language: Language) {
    this.#name = name;
    this.#language = language;
  }

  read(value: unknown): void {
    if (!isRecord(value)) {
      this.#problem([], 'no-mapping', {}, 'A lexicon pack is a mapping with «kind» and «entries».');
      return;
    }
    this.#unknownKeys(value, FILE_KEYS, []);
    const defaults: Defaults = {
      kind: this.#string(value, 'kind', [], ''),
      ref: this.#string(value, 'ref', [], ''),
      language: this.#languageOf(value, [], this.#language),
      basis: this.#strings(value, 'basis', []) ?? [],
    };
    if ('patterns' in value) this.#entry({ ...value, id: defaults.kind || this.#name }, [], defaults, FILE_KEYS);
    for (const key of ['sets', 'entries']) {
      const list = value[key];
      if (list === undefined) continue;
      if (!Array.isArray(list)) this.#problem([key], 'no-list', { key }, `«${key}» is a list.`);
      else if (list.length > MAX_ENTRIES)
        this.#problem(
          [key],
          'too-many-entries',
          { max: String(MAX_ENTRIES) },
          `A pack holds at most ${MAX_ENTRIES} entries.`,
        );
      else for (const [i, entry] of list.entries()) this.#entry(entry, [key, i], defaults, ENTRY_KEYS);
    }
  }

  #entry(value: unknown, path: PackPath, defaults: Defaults, keys: ReadonlySet<string>): void {
    if (!isRecord(value)) {
      this.#problem(path, 'entry-no-mapping', {}, 'An entry is a mapping with «id» and «patterns».');
      return;
    }
    if (keys === ENTRY_KEYS) this.#unknownKeys(value, ENTRY_KEYS, path);
    const kind = this.#string(value, 'kind', path, defaults.kind);
    if (kind === '') {
      this.#problem(path, 'no-kind', {}, 'The entry has no «kind», and the pack names none.');
      return;
    }
    const id = this.#string(value, 'id', path, kind);
    const patterns = this.#patterns(value, id, path, keys === ENTRY_KEYS && path[0] !== 'sets');
    if (patterns === undefined) return;
    const language = this.#languageOf(value, path, defaults.language);
    this.places.push(path);
    this.entries.push({
      id,
      kind,
      ref: this.#string(value, 'ref', path, defaults.ref),
      language,
      patterns,
      replacement: this.#replacement(value, path, language),
      basis: this.#strings(value, 'basis', path) ?? defaults.basis,
      examples: this.#examples(value, path),
    });
  }

  /** The patterns of an entry; undefined when there are none that count. */
  #patterns(
    value: Record<string, unknown>,
    id: string,
    path: PackPath,
    limited: boolean,
  ): readonly string[] | undefined {
    const patterns = this.#strings(value, 'patterns', path) ?? [];
    if (patterns.length === 0) this.#problem(path, 'no-patterns', { entry: id }, `«${id}» has no «patterns».`);
    else if (!limited || patterns.length <= MAX_PATTERNS) return patterns;
    else {
      const message = `«${id}» has more than ${MAX_PATTERNS} patterns.`;
      this.#problem([...path, 'patterns'], 'too-many-patterns', { entry: id, max: String(MAX_PATTERNS) }, message);
    }
    return undefined;
  }

  #replacement(value: Record<string, unknown>, path: PackPath, language: Language): LexiconEntry['replacement'] {
    const replacement = value['replacement'];
    if (replacement === undefined) return {};
    if (typeof replacement === 'string')
      return language === 'both' ? { nb: replacement, nn: replacement } : { [language]: replacement };
    if (isRecord(replacement)) {
      const { nb, nn, ...rest } = replacement;
      if (Object.keys(rest).length === 0 && isOptionalString(nb) && isOptionalString(nn))
        return { ...(nb === undefined ? {} : { nb }), ...(nn === undefined ? {} : { nn }) };
    }
    const message = '«replacement» is a text, or a mapping of nb and nn to texts.';
    this.#problem([...path, 'replacement'], 'wrong-replacement', {}, message);
    return {};
  }

  #examples(value: Record<string, unknown>, path: PackPath): LexiconEntry['examples'] {
    const examples = value['examples'];
    if (examples === undefined) return { bad: [], good: [] };
    const at = [...path, 'examples'];
    if (!isRecord(examples)) {
      this.#problem(at, 'wrong-examples', {}, '«examples» is a mapping of «bad» and «good» to lists of sentences.');
      return { bad: [], good: [] };
    }
    this.#unknownKeys(examples, new Set(['bad', 'good']), at);
    return { bad: this.#strings(examples, 'bad', at) ?? [], good: this.#strings(examples, 'good', at) ?? [] };
  }

  #languageOf(value: Record<string, unknown>, path: PackPath, otherwise: Language): Language {
    const language = value['language'];
    if (language === undefined) return otherwise;
    if (language === 'nb' || language === 'nn' || language === 'both') return language;
    this.#problem([...path, 'language'], 'wrong-language', {}, '«language» is nb, nn or both.');
    return otherwise;
  }

  #string(value: Record<string, unknown>, key: string, path: PackPath, otherwise: string): string {
    const text = value[key];
    if (text === undefined) return otherwise;
    if (typeof text === 'string') return text;
    this.#problem([...path, key], 'no-text', { key }, `«${key}» is a text.`);
    return otherwise;
  }

  #strings(value: Record<string, unknown>, key: string, path: PackPath): readonly string[] | undefined {
    const list = value[key];
    if (list === undefined) return undefined;
    if (Array.isArray(list) && list.every((item): item is string => typeof item === 'string')) return list;
    this.#problem([...path, key], 'no-texts', { key }, `«${key}» is a list of texts.`);
    return undefined;
  }

  #unknownKeys(value: Record<string, unknown>, known: ReadonlySet<string>, path: PackPath): void {
    for (const key of Object.keys(value)) {
      if (known.has(key)) continue;
      const list = [...known].join(', ');
      this.#problem([...path, key], 'unknown-key', { key, known: list }, `Unknown key «${key}»; known are ${list}.`);
    }
  }

  #problem(path: PackPath, messageId: PackFault, slots: PackProblem['slots'], message: string): void {
    this.problems.push({ path, messageId, slots, message });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptionalString(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
