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

const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
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
  ...['helsepersonell', 'helsepersonellet', 'fagfolk', 'professional', 'professionals'].map(
    (name) => [name, 'professional'] as const,
  ),
]);

const LANGUAGES: ReadonlyMap<string, 'nb' | 'nn'> = new Map([
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
    const yaml = loadYaml();
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
      const name = key.value.normalize('NFC').toLowerCase();
      if (yaml.isScalar(value)) this.#scalar(name, value);
      else if (yaml.isSeq(value) && name === 'kilder') this.#references(yaml, value);
    }
  }

  #scalar(name: string, node: Yaml.Scalar): void {
    if (node.value === null || node.value === undefined || !node.range) return;
    const value = String(node.value).normalize('NFC').trim();
    const [from, to] = node.range;
    const declared = <T>(of: T): Declared<T> => ({ value: of, start: this.#base + from, end: this.#base + to });
    if (name === 'målgruppe' || name === 'audience') {
      const audience = AUDIENCES.get(value.toLowerCase());
      if (audience === undefined) this.#problem('unknown-audience', from, to, { value });
      else this.declarations = { ...this.declarations, audience: declared(audience) };
    } else if (name === 'språk' || name === 'language') {
      const language = LANGUAGES.get(value.toLowerCase());
      if (language === undefined) this.#problem('unknown-language', from, to, { value });
      else this.declarations = { ...this.declarations, language: declared(language) };
    } else if (name === 'type') {
      this.declarations = { ...this.declarations, type: declared(value) };
    } else if (name === 'kilder') {
      this.declarations = { ...this.declarations, references: declared([value]) };
    } else if (TITLE_KEYS.has(name)) this.#visible('title', String(node.value), from, to);
    else if (DESCRIPTION_KEYS.has(name)) this.#visible('metaText', String(node.value), from, to);
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

  #problem(messageId: DraftProblem['messageId'], from: number, to: number, slots: Record<string, string>): void {
    const end = Math.min(Math.max(to, from + 1), this.#text.length);
    this.problems.push({ messageId, slots, start: this.#base + Math.min(from, end), end: this.#base + end });
  }
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
