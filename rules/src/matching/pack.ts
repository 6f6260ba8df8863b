import type { LexiconEntry } from './lexicon';

/** What is wrong with a pack, and where: the keys and indices that lead to the value, for a caller that knows lines. */
export interface PackProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export interface PackResult {
  readonly entries: readonly LexiconEntry[];
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
  return { entries: reader.entries, problems: reader.problems };
}

interface Defaults {
  readonly kind: string;
  readonly ref: string;
  readonly language: Language;
  readonly basis: readonly string[];
}

type Path = readonly (string | number)[];

class PackReader {
  readonly entries: LexiconEntry[] = [];
  readonly problems: PackProblem[] = [];
  readonly #name: string;
  readonly #language: Language;

  constructor(name: string, language: Language) {
    this.#name = name;
    this.#language = language;
  }

  read(value: unknown): void {
    if (!isRecord(value)) return this.#problem([], 'A lexicon pack is a mapping with «kind» and «entries».');
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
      if (!Array.isArray(list)) this.#problem([key], `«${key}» is a list.`);
      else if (list.length > MAX_ENTRIES) this.#problem([key], `A pack holds at most ${MAX_ENTRIES} entries.`);
      else list.forEach((entry: unknown, i) => this.#entry(entry, [key, i], defaults, ENTRY_KEYS));
    }
  }

  #entry(value: unknown, path: Path, defaults: Defaults, keys: ReadonlySet<string>): void {
    if (!isRecord(value)) return this.#problem(path, 'An entry is a mapping with «id» and «patterns».');
    if (keys === ENTRY_KEYS) this.#unknownKeys(value, ENTRY_KEYS, path);
    const kind = this.#string(value, 'kind', path, defaults.kind);
    if (kind === '') return this.#problem(path, 'The entry has no «kind», and the pack names none.');
    const id = this.#string(value, 'id', path, kind);
    const patterns = this.#strings(value, 'patterns', path);
    if (patterns === undefined || patterns.length === 0) return this.#problem(path, `«${id}» has no «patterns».`);
    if (patterns.length > MAX_PATTERNS && keys === ENTRY_KEYS && path[0] !== 'sets')
      return this.#problem([...path, 'patterns'], `«${id}» has more than ${MAX_PATTERNS} patterns.`);
    const language = this.#languageOf(value, path, defaults.language);
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

  #replacement(value: Record<string, unknown>, path: Path, language: Language): LexiconEntry['replacement'] {
    const replacement = value['replacement'];
    if (replacement === undefined) return {};
    if (typeof replacement === 'string')
      return language === 'both' ? { nb: replacement, nn: replacement } : { [language]: replacement };
    if (isRecord(replacement)) {
      const { nb, nn, ...rest } = replacement;
      if (Object.keys(rest).length === 0 && isOptionalString(nb) && isOptionalString(nn))
        return { ...(nb === undefined ? {} : { nb }), ...(nn === undefined ? {} : { nn }) };
    }
    this.#problem([...path, 'replacement'], '«replacement» is a text, or a mapping of nb and nn to texts.');
    return {};
  }

  #examples(value: Record<string, unknown>, path: Path): LexiconEntry['examples'] {
    const examples = value['examples'];
    if (examples === undefined) return { bad: [], good: [] };
    const at = [...path, 'examples'];
    if (!isRecord(examples)) {
      this.#problem(at, '«examples» is a mapping of «bad» and «good» to lists of sentences.');
      return { bad: [], good: [] };
    }
    this.#unknownKeys(examples, new Set(['bad', 'good']), at);
    return { bad: this.#strings(examples, 'bad', at) ?? [], good: this.#strings(examples, 'good', at) ?? [] };
  }

  #languageOf(value: Record<string, unknown>, path: Path, otherwise: Language): Language {
    const language = value['language'];
    if (language === undefined) return otherwise;
    if (language === 'nb' || language === 'nn' || language === 'both') return language;
    this.#problem([...path, 'language'], '«language» is nb, nn or both.');
    return otherwise;
  }

  #string(value: Record<string, unknown>, key: string, path: Path, otherwise: string): string {
    const text = value[key];
    if (text === undefined) return otherwise;
    if (typeof text === 'string') return text;
    this.#problem([...path, key], `«${key}» is a text.`);
    return otherwise;
  }

  #strings(value: Record<string, unknown>, key: string, path: Path): readonly string[] | undefined {
    const list = value[key];
    if (list === undefined) return undefined;
    if (Array.isArray(list) && list.every((item): item is string => typeof item === 'string')) return list;
    this.#problem([...path, key], `«${key}» is a list of texts.`);
    return undefined;
  }

  #unknownKeys(value: Record<string, unknown>, known: ReadonlySet<string>, path: Path): void {
    for (const key of Object.keys(value))
      if (!known.has(key)) this.#problem([...path, key], `Unknown key «${key}»; known are ${[...known].join(', ')}.`);
  }

  #problem(path: Path, message: string): void {
    this.problems.push({ path, message });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptionalString(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
