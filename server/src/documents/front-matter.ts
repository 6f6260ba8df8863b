import type * as Yaml from 'yaml';
import type { Block } from '../../../rules/src/draft/block';
import { blockOf, exactSegment, inexactSegment } from '../../../rules/src/draft/blocks';
import type { Audience, Declarations, Declared, DraftProblem } from '../../../rules/src/draft/draft';

/** What the front matter says: its blocks (the raw text first, what stands in it hosted by it) and declarations. */
export interface FrontMatter {
  readonly blocks: readonly Block[];
  readonly declarations: Declarations;
  readonly problems: readonly DraftProblem[];
}

/** What each key declares; keys are compared after `keyOf`. */
export const DECLARATION_KEYS: ReadonlyMap<string, keyof Declarations> = new Map([
  ['målgruppe', 'audience'],
  ['audience', 'audience'],
  ['språk', 'language'],
  ['language', 'language'],
  ['type', 'type'],
  ['kilder', 'references'],
] as const);

/** The values of an audience's key, in lower case. */
export const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ...[
    'allmennhet',
    'allmennheten',
    'allmennheit',
    'allmennheita',
    'allmenheten',
    'allmenhet',
    'allmenta',
    'publikum',
    'public',
  ].map((name) => [name, 'public'] as const),
  ...[
    'helsepersonell',
    'helsepersonellet',
    'fagfolk',
    'fagpersoner',
    'fagpersonar',
    'fagpersonell',
    'professional',
    'professionals',
  ].map((name) => [name, 'professional'] as const),
]);

/** The word that an audience is best said with. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  public: 'allmennhet',
  professional: 'helsepersonell',
};

/** The values of a language's key, in lower case. */
export const LANGUAGES: ReadonlyMap<string, 'nb' | 'nn'> = new Map([
  ['nb', 'nb'],
  ['nb-no', 'nb'],
  ['bokmål', 'nb'],
  ['nn', 'nn'],
  ['nn-no', 'nn'],
  ['nynorsk', 'nn'],
] as const);

const TITLE_KEYS = new Set(['tittel', 'title']);
const DESCRIPTION_KEYS = new Set(['beskrivelse', 'beskriving', 'description', 'ingress']);

/**
 * The extent of the YAML in the front matter at the very start of a source (after a BOM): its lines without the fences,
 * and where the text after it begins. `undefined` when there is none.
 */
export function frontMatterExtent(source: string): { start: number; end: number; after: number } | undefined {
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!source.startsWith('---', from)) return undefined;
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(from, from + 200));
  if (opening === null) return undefined;
  const start = from + opening[0].length;
  const closing = /^---[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gm;
  closing.lastIndex = start;
  const found = closing.exec(source);
  return found === null ? undefined : { start, end: found.index, after: found.index + found[0].length };
}

/**
 * Reads the front matter whose YAML is `[start, end)` of the source (UTF-16). Broken YAML and unknown values become
 * problems; it never throws.
 */
export function readFrontMatter(source: string, start: number, end: number): FrontMatter {
  const text = source.slice(start, end).replace(/\s+$/, '');
  if (text === '') return { blocks: [], declarations: {}, problems: [] };
  const reader = new FrontMatterReader(text, start);
  reader.read();
  return reader;
}

class FrontMatterReader implements FrontMatter {
  readonly blocks: Block[];
  declarations: Declarations = {};
  readonly problems: DraftProblem[] = [];
  readonly #text: string;
  readonly #base: number;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
    this.blocks = [blockOf('frontMatter', [exactSegment(text, base)])];
  }

  read(): void {
    const simple = simpleEntries(this.#text);
    if (simple === undefined) this.#readYaml(loadYaml());
    else for (const { name, value, start } of simple) this.#scalar(name, value, start, start + value.length);
  }

  #readYaml(yaml: typeof Yaml): void {
    const document = parse(yaml, this.#text);
    const error = document?.errors[0];
    if (document === undefined || error !== undefined) {
      const [from, to] = error?.pos ?? [0, this.#text.length];
      this.#problem('broken-front-matter', from, to, { error: error?.message.split('\n')[0] ?? '' });
      return;
    }
    if (!yaml.isMap(document.contents)) return;
    for (const { key, value } of document.contents.items) {
      if (!yaml.isScalar(key) || typeof key.value !== 'string') continue;
      if (yaml.isSeq(value) && DECLARATION_KEYS.get(keyOf(key.value)) === 'references') this.#references(yaml, value);
      if (!yaml.isScalar(value) || value.value === null || value.value === undefined || !value.range) continue;
      this.#scalar(key.value, String(value.value), value.range[0], value.range[1]);
    }
  }

  /** @param from where the scalar is written, to `to`: UTF-16 into the front matter */
  #scalar(name: string, text: string, from: number, to: number): void {
    const key = keyOf(name);
    const declaration = DECLARATION_KEYS.get(key);
    const value = text.normalize('NFC').trim();
    const declared = <T>(of: T): Declared<T> => ({ value: of, start: this.#base + from, end: this.#base + to });
    if (declaration === 'audience') {
      const audience = AUDIENCES.get(value.toLowerCase());
      if (audience === undefined)
        this.#problem('unknown-audience', from, to, { value }, byLikeness(value, Object.values(AUDIENCE_NAMES)));
      else this.declarations = { ...this.declarations, audience: declared(audience) };
    } else if (declaration === 'language') {
      const language = LANGUAGES.get(value.toLowerCase());
      if (language === undefined) this.#problem('unknown-language', from, to, { value }, ['nb', 'nn']);
      else this.declarations = { ...this.declarations, language: declared(language) };
    } else if (declaration === 'type') {
      this.declarations = { ...this.declarations, type: declared(value) };
    } else if (declaration === 'references') {
      this.declarations = { ...this.declarations, references: declared([value]) };
    } else if (TITLE_KEYS.has(key)) this.#visible('title', text, from, to);
    else if (DESCRIPTION_KEYS.has(key)) this.#visible('metaText', text, from, to);
  }

  #references(yaml: typeof Yaml, list: Yaml.YAMLSeq): void {
    if (!list.range) return;
    const value = list.items.flatMap((item) =>
      yaml.isScalar(item) && item.value !== null ? [String(item.value)] : [],
    );
    const [from, to] = list.range;
    const references = { value, start: this.#base + from, end: this.#base + to };
    this.declarations = { ...this.declarations, references };
  }

  /** A text that readers see: exact when it is written as it is, otherwise it stands for the whole scalar. */
  #visible(kind: 'title' | 'metaText', text: string, from: number, to: number): void {
    const value = text.trim();
    if (value === '') return;
    const written = this.#text.slice(from, to);
    const at = written.indexOf(value);
    const plain = at === 0 || (at === 1 && written.length === value.length + 2);
    const segment = plain
      ? exactSegment(value, this.#base + from + at)
      : inexactSegment(value.replace(/\s+/g, ' '), this.#base + from, to - from);
    this.blocks.push(blockOf(kind, [segment], { host: 0 }, this.blocks.length));
  }

  #problem(
    messageId: DraftProblem['messageId'],
    from: number,
    to: number,
    slots: Record<string, string>,
    instead: readonly string[] = [],
  ): void {
    const end = Math.min(Math.max(to, from + 1), this.#text.length);
    this.problems.push({ messageId, slots, instead, start: this.#base + Math.min(from, end), end: this.#base + end });
  }
}

function byLikeness(word: string, names: readonly string[]): string[] {
  const { distance } = require('fastest-levenshtein') as typeof import('fastest-levenshtein');
  return [...names].sort((a, b) => distance(word.toLowerCase(), a) - distance(word.toLowerCase(), b));
}

interface SimpleEntry {
  readonly name: string;
  readonly value: string;
  /** Where the value starts, UTF-16 into the front matter. */
  readonly start: number;
}

/** `key: words` in a line of its own, in which YAML sees nothing but a string. */
const SIMPLE_ENTRY = /^(\p{L}[\p{L}\p{M}\p{N}_-]*):[ ]+(\p{L}[^:#\t]*)$/u;
/** What YAML takes for no string. */
const NO_STRING = /^(?:null|true|false)$/i;

/** The entries of front matter in which every line is simple: the usual case, which needs no YAML. */
function simpleEntries(text: string): readonly SimpleEntry[] | undefined {
  const entries: SimpleEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (const line of text.split('\n')) {
    const [, name, words] = SIMPLE_ENTRY.exec(line) ?? [];
    const value = words?.trimEnd();
    if (name === undefined || value === undefined || NO_STRING.test(value) || names.has(name)) return undefined;
    names.add(name);
    entries.push({ name, value, start: at + line.length - words!.length });
    at += line.length + 1;
  }
  return entries;
}

/** Keys are compared after NFC, in any case. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function parse(yaml: typeof Yaml, text: string): Yaml.Document.Parsed | undefined {
  try {
    return yaml.parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  } catch {
    return undefined;
  }
}

/** Most texts have no front matter and never need the library. */
function loadYaml(): typeof Yaml {
  return require('yaml') as typeof Yaml;
}
