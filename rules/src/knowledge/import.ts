import { tokenise } from '../language/tokenise';
import { TokenKind } from '../language/tokens';
import { compileLexicon } from '../matching/compile';
import { foldWord } from '../matching/fold';
import type { LexiconEntry } from '../matching/lexicon';
import { findHits, wordEntries } from '../matching/lookup';
import { narrow } from '../matching/numbers';
import type { Table } from '../matching/table';
import {
  FORM_BITS,
  IMPORTED_FORMS,
  type ImportedBrand,
  type ImportedImage,
  type ImportedInfo,
  type ImportedProduct,
  type ImportedRecord,
  type ImportedSubstance,
} from './imported';
import { KIND, REF_SEPARATOR } from './kinds';
import type { MedicineRecord, NameForm } from './medicine';

/** The official register as its reader gives it: brands with their products, and the substances. */
export interface OfficialRegister {
  /** ISO date; the empty string when the register does not say. */
  readonly retrieved: string;
  /** Entries of brands that were read. */
  readonly entries: number;
  readonly brands: readonly Omit<ImportedBrand, 'builtIn'>[];
  readonly substances: readonly Omit<ImportedSubstance, 'builtIn' | 'ordinary'>[];
}

/** `lexicon/register.yaml`. */
export interface NameSource {
  readonly ordinary: readonly string[];
  readonly variants: readonly string[];
  /** Beginnings of ATC codes whose substances are food, salts, gases, germs or pollen. */
  readonly ordinaryAtc: readonly string[];
}

/** What an import is completed by. */
export interface ImportParts {
  readonly table: Table;
  readonly medicines: readonly MedicineRecord[];
  readonly names: NameSource;
}

/** An imported register ready to be kept: its records stand in order of their numbers. */
export interface Imported extends Omit<ImportedImage, 'records'> {
  readonly records: readonly ImportedRecord[];
}

/** Compiles the official register: the names that the built-in one lacks become a table, and each record is tied to it. */
export function compileRegister(
  official: OfficialRegister,
  { imported, file }: Pick<ImportedInfo, 'imported' | 'file'>,
  parts: ImportParts,
): Imported {
  const names = new NameFinder(parts);
  const records: ImportedRecord[] = [];
  const builtIn: Record<string, number[]> = {};
  const add = (record: ImportedRecord, known: string | undefined): void => {
    if (known !== undefined) builtIn[known] = [...(builtIn[known] ?? []), records.length];
    records.push(record);
  };
  for (const substance of official.substances) {
    const known = names.builtIn(substance.substance) ?? names.builtIn(substance.english ?? '');
    const common = names.isOrdinarySubstance(substance) ? { ordinary: true } : {};
    // A salt that no product is named by is found as a compound of its substance.
    if (substance.brands.length > 0) {
      names.add(substance.substance, records.length, 'substance');
      if (substance.english !== undefined) names.add(substance.english, records.length, 'foreign');
    }
    add({ ...substance, ...common, ...(known === undefined ? {} : { builtIn: known }) }, known);
  }
  for (const brand of official.brands) {
    const known = names.builtIn(brand.brand);
    const like = known ?? names.like(brand.products);
    names.add(brand.brand, records.length, names.isOrdinary(brand.brand) ? 'everyday' : 'brand');
    add({ ...brand, ...(like === undefined ? {} : { builtIn: like }) }, known);
  }
  const { image } = compileLexicon(names.entries(), new Map(), nameForms);
  const info: ImportedInfo = {
    source: 'FEST',
    retrieved: official.retrieved,
    imported,
    file,
    counts: {
      entries: official.entries,
      brands: official.brands.length,
      substances: official.substances.length,
      withdrawn: official.brands.filter(isWithdrawn).length,
      names: names.count,
    },
    builtIn,
  };
  const entryRecords = narrow(image.entries.map(({ ref }) => Number(ref)));
  return { info, table: { sections: image.sections }, entryRecords, records };
}

/** Whether none of a brand's products is on the market any more. */
export function isWithdrawn(record: Pick<ImportedBrand, 'products'>): boolean {
  return record.products.length > 0 && record.products.every(({ withdrawn }) => withdrawn === true);
}

/** A name takes the endings of a noun of its gender; longer ones are parts of compounds to the table. */
function nameForms(lemma: string, paradigm: string): readonly string[] {
  const endings = paradigm === 'n' ? ['', 's', 'et', 'en'] : ['', 's', 'en'];
  return endings.map((ending) => lemma + ending);
}

/** Shorter names are looked for nowhere, and shorter ones than the second are never parts of compounds. */
const SHORTEST_NAME = 4;
const SHORTEST_PART = 6;
/** More words than this are no name. */
const MOST_WORDS = 8;

/** Turns names into patterns, and finds out which of them the built-in register knows. */
class NameFinder {
  readonly #patterns: { readonly pattern: string; readonly ref: number }[] = [];
  readonly #table: Table;
  readonly #ordinary: ReadonlySet<string>;
  readonly #variants: ReadonlySet<string>;
  readonly #ordinaryAtc: readonly string[];
  readonly #byAtc = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor({ table, medicines, names }: ImportParts) {
    this.#table = table;
    this.#ordinary = new Set(names.ordinary.map(foldWord));
    this.#variants = new Set(names.variants.map(foldWord));
    this.#ordinaryAtc = names.ordinaryAtc;
    for (const { id, atc, authorised, products = [] } of medicines) {
      for (const code of atc) {
        // The substance as such is like any product of it; what has no authorisation is like none.
        if (code.length === 7 && authorised !== false && (products.length > 0 || !this.#byAtc.has(code)))
          this.#byAtc.set(code, id);
      }
    }
  }

  get count(): number {
    return this.#taken.size;
  }

  /** The id of the built-in medicine that a name names outright. */
  builtIn(name: string): string | undefined {
    const ref = this.#builtInRef(name);
    return ref === undefined || !NAMING.has(ref[1] as NameForm) ? undefined : ref[0];
  }

  #builtInRef(name: string): readonly [id: string, form: string] | undefined {
    if (name === '') return undefined;
    const tokens = tokenise(name, this.#table.vocabulary);
    let end = tokens.count;
    while (end > 0 && tokens.kinds[end - 1] === TokenKind.Symbol) end--;
    const hits = findHits(name, tokens, this.#table, [tokens.count], true);
    const whole = hits.find(
      ({ entry, firstToken, endToken }) => entry.kind === KIND.medicine && firstToken === 0 && endToken === end,
    );
    if (whole === undefined) return undefined;
    const [id = '', form = ''] = whole.entry.ref.split(REF_SEPARATOR);
    return [id, form.replace(/\d+$/, '')];
  }

  /** The id of the built-in medicine that products are products of, by their common ATC code. */
  like(products: readonly ImportedProduct[]): string | undefined {
    const codes = new Set(products.map(({ atc }) => atc));
    const [code] = codes;
    return codes.size === 1 && code !== undefined ? this.#byAtc.get(code) : undefined;
  }

  /** Whether a name alone names no medicine: it is listed, too short, or made of words that the lexicon knows otherwise. */
  isOrdinary(name: string): boolean {
    const words = this.#words(name);
    const folded = words.join(' ');
    if (this.#ordinary.has(folded) || folded.replace(/[^\p{L}]/gu, '').length < SHORTEST_NAME) return true;
    if (this.#builtInRef(name) !== undefined) return false;
    return words.every((word) => this.#ordinary.has(word) || this.#isWord(word));
  }

  /** Whether a substance's name alone names no medicine. */
  isOrdinarySubstance({ substance, atc }: Pick<ImportedSubstance, 'substance' | 'atc'>): boolean {
    if (this.isOrdinary(substance)) return true;
    return atc.length > 0 && atc.every((code) => this.#ordinaryAtc.some((start) => code.startsWith(start)));
  }

  /** Whether the lexicon knows a word, other than as one that ends like a substance. */
  #isWord(word: string): boolean {
    if (this.#table.vocabulary.findIn(word, 0, word.length) === 0) return false;
    return !wordEntries(word, 0, word.length, this.#table).some(({ kind }) => kind === KIND.spared);
  }

  /** Looks for a name in texts from now on, unless it is known or taken. */
  add(name: string, record: number, form: NameForm): void {
    const words = this.#words(name);
    this.#take(words, record, form);
    const [last = ''] = words.slice(-1);
    const rest = words.slice(0, -1);
    if (form === 'brand' && rest.length === 1 && this.#variants.has(last) && !this.isOrdinary(rest.join(' ')))
      this.#take(rest, record, form);
  }

  #take(words: readonly string[], record: number, form: NameForm): void {
    const name = words.join(' ');
    const letters = name.replace(/[^\p{L}]/gu, '').length;
    if (letters < SHORTEST_NAME || words.length > MOST_WORDS || this.#taken.has(name)) return;
    if (this.#builtInRef(name) !== undefined) return;
    this.#taken.add(name);
    const last = words.at(-1) as string;
    const open = words.length === 1 && form !== 'everyday' && last.length >= SHORTEST_PART ? '~' : '';
    const pattern = [...words.slice(0, -1), `${last}/${form === 'substance' ? 'n' : 'm'}${open}`].join(' ');
    this.#patterns.push({ pattern, ref: (record << FORM_BITS) | IMPORTED_FORMS.indexOf(form) });
  }

  /** The names as entries of a lexicon, made one by one: there may be tens of thousands. */
  *entries(): Generator<LexiconEntry> {
    for (const { pattern, ref } of this.#patterns) yield { ...ENTRY, ref: String(ref), patterns: [pattern] };
  }

  /** The folded words of a name up to its first mark («Nexium i.v.» is «nexium»). */
  #words(name: string): string[] {
    const { count, kinds, starts, ends } = tokenise(name, this.#table.vocabulary);
    const words: string[] = [];
    for (let i = 0; i < count; i++) {
      if (kinds[i] === TokenKind.Symbol) {
        while (words.length > 1 && (words.at(-1) as string).length < 2) words.pop();
        break;
      }
      words.push(
        foldWord(name.slice(starts[i], ends[i]))
          .replace(/[\u2010\u2011]/g, '-')
          .replace(/[’]/g, "'"),
      );
    }
    return words;
  }
}

const ENTRY: LexiconEntry = {
  id: '',
  kind: '',
  ref: '',
  language: 'both',
  patterns: [],
  replacement: {},
  basis: [],
  examples: { bad: [], good: [] },
};

/** Forms of built-in names that name the medicine outright. */
const NAMING: ReadonlySet<NameForm> = new Set<NameForm>(['brand', 'substance', 'foreign', 'abbreviation']);
