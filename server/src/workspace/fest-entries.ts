import type { OfficialRegister } from '../../../rules/src/knowledge/import';
import type { ImportedProduct } from '../../../rules/src/knowledge/imported';
import type { PrescriptionGroup } from '../../../rules/src/knowledge/medicine';
import { foldWord } from '../../../rules/src/matching/fold';

/** A brand in one strength and form, as an entry of the register has it; ids are interned. */
interface BrandEntry {
  active: boolean;
  name?: string;
  atc?: string;
  form?: string;
  group?: PrescriptionGroup;
  type?: string;
  label?: string;
  readonly uses: string[];
  readonly withStrength: number[];
  readonly without: number[];
  packages: number;
  /** Packages that were taken off the register. */
  gone: number;
}

interface SubstanceEntry {
  active: boolean;
  name?: string;
  english?: string;
}

/** An entry while it is read: texts and codes by the name of their element. */
interface OpenEntry {
  readonly sort: string;
  readonly values: Map<string, string[]>;
  active: boolean;
}

/** More entries than this are no register of one country's medicines. */
export const MOST_ENTRIES = 500_000;
/** Longer names, addresses and words are left out. In UTF-16 units. */
const LONGEST_NAME = 200;
const MOST_USES = 20;

const ENTRIES: ReadonlySet<string> = new Set(['OppfLegemiddelMerkevare', 'OppfLegemiddelpakning', 'OppfVirkestoff']);
const GROUPS: ReadonlySet<string> = new Set<PrescriptionGroup>(['A', 'B', 'C', 'CF', 'F']);
/** Elements whose text is wanted, by the entry they stand in. */
const TEXTS: Readonly<Record<string, ReadonlySet<string>>> = {
  OppfLegemiddelMerkevare: new Set(['Id', 'Varenavn', 'RefVirkestoffMedStyrke', 'RefVirkestoff']),
  OppfLegemiddelpakning: new Set(['RefLegemiddelMerkevare', 'AvregDato']),
  OppfVirkestoff: new Set(['Id', 'Navn', 'NavnEngelsk', 'RefVirkestoff']),
};

/** Where entries and their content stand below the root: FEST, catalogue, entry, content, element. */
const ENTRY_DEPTH = 3;
const ELEMENT_DEPTH = 5;

/** Gathers the brands, packages and substances of the register while it is read. */
export class FestEntries {
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, string>();
  readonly #brands = new Map<number, BrandEntry>();
  readonly #substances = new Map<number, SubstanceEntry>();
  /** By the id of a substance with a strength that of the substance. */
  readonly #withStrength = new Map<number, number>();
  readonly #packages: { brand: number; gone: boolean }[] = [];
  #retrieved = '';
  /** The entry that is open. */
  #entry: OpenEntry | undefined;

  /** An element begins. Answers whether its text is wanted. */
  open(path: readonly string[], attributes: Readonly<Record<string, string>>): boolean {
    const name = path.at(-1) as string;
    if (path.length === ENTRY_DEPTH && ENTRIES.has(name)) {
      this.#entry = { sort: name, values: new Map(), active: true };
      return false;
    }
    const entry = this.#entry;
    if (entry === undefined) return path.length === 2 && name === 'HentetDato';
    if (name === 'Status' && path.length === ENTRY_DEPTH + 1) entry.active = (attributes['V'] ?? 'A') === 'A';
    else if (name === 'Atc' || name === 'Reseptgruppe' || name === 'Preparattype') {
      if (path.length === ELEMENT_DEPTH) this.#value(name, attributes['V']);
    } else if (name === 'LegemiddelformKort' || name === 'BruksomradeEtikett') this.#value(name, attributes['DN']);
    else if (name === 'Www') this.#value(name, attributes['V']);
    return TEXTS[entry.sort]?.has(name) === true && path.length >= ELEMENT_DEPTH;
  }

  /** An element ends. */
  close(path: readonly string[], text: string | undefined): void {
    const name = path.at(-1) as string;
    if (this.#entry !== undefined && path.length === ENTRY_DEPTH) {
      this.#take();
      this.#entry = undefined;
    } else if (text === undefined || text === '') return;
    else if (this.#entry === undefined) this.#retrieved = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
    // A package has ids of its own parts deeper down.
    else if (name !== 'Id' || path.length === ELEMENT_DEPTH) this.#value(name, text);
  }

  #value(name: string, value: string | undefined): void {
    if (value === undefined || value === '' || value.length > LONGEST_NAME) return;
    const values = this.#entry?.values;
    const known = values?.get(name);
    if (known === undefined) values?.set(name, [value]);
    else if (known.length < MOST_USES) known.push(value);
  }

  #take(): void {
    const { sort, values, active } = this.#entry as OpenEntry;
    const first = (name: string) => values.get(name)?.[0];
    const [id, brand] = [first('Id'), first('RefLegemiddelMerkevare')];
    if (sort === 'OppfLegemiddelpakning') {
      if (brand !== undefined && this.#packages.length < MOST_ENTRIES)
        this.#packages.push({ brand: this.#id(brand), gone: !active || first('AvregDato') !== undefined });
    } else if (id === undefined || this.#ids.size > MOST_ENTRIES) return;
    else if (sort === 'OppfLegemiddelMerkevare') this.#brands.set(this.#id(id), this.#brandOf(values, active));
    else {
      const [name, english, substance] = [first('Navn'), first('NavnEngelsk'), first('RefVirkestoff')];
      if (name !== undefined)
        this.#substances.set(this.#id(id), {
          active,
          name: this.#kept(name),
          ...(english === undefined ? {} : { english: this.#kept(english) }),
        });
      else if (substance !== undefined) this.#withStrength.set(this.#id(id), this.#id(substance));
    }
  }

  #brandOf(values: ReadonlyMap<string, readonly string[]>, active: boolean): BrandEntry {
    const one = (name: string) => {
      const value = values.get(name)?.[0];
      return value === undefined ? undefined : this.#kept(value);
    };
    const ids = (name: string) => (values.get(name) ?? []).map((id) => this.#id(id));
    const [name, atc, form, group] = [one('Varenavn'), one('Atc'), one('LegemiddelformKort'), one('Reseptgruppe')];
    const [type, label] = [one('Preparattype'), one('Www')];
    return {
      active,
      ...(name === undefined ? {} : { name }),
      ...(atc === undefined ? {} : { atc }),
      ...(form === undefined ? {} : { form }),
      ...(group === undefined || !GROUPS.has(group) ? {} : { group: group as PrescriptionGroup }),
      ...(type === undefined ? {} : { type }),
      ...(label === undefined || !/^https?:\/\/[^\s<>"]+$/.test(label) ? {} : { label }),
      uses: (values.get('BruksomradeEtikett') ?? []).map((use) => this.#kept(use)),
      withStrength: ids('RefVirkestoffMedStyrke'),
      without: ids('RefVirkestoff'),
      packages: 0,
      gone: 0,
    };
  }

  #id(written: string): number {
    const known = this.#ids.get(written);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(detached(written), id);
    return id;
  }

  #kept(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    this.#words.set(own, own);
    return own;
  }

  /** Everything that was read, with references resolved: brands in alphabetical order, and the substances. */
  register(): OfficialRegister {
    for (const { brand, gone } of this.#packages) {
      const entry = this.#brands.get(brand);
      if (entry === undefined) continue;
      entry.packages++;
      if (gone) entry.gone++;
    }
    const brands = new Map<string, { brand: string; products: Map<string, ImportedProduct> }>();
    let entries = 0;
    const holders = new Map<string, Holders>();
    for (const entry of this.#brands.values()) {
      if (entry.name === undefined) continue;
      entries++;
      const key = foldWord(entry.name);
      const brand = brands.get(key) ?? { brand: entry.name, products: new Map<string, ImportedProduct>() };
      brands.set(key, brand);
      const product = this.#product(entry);
      join(brand.products, product);
      for (const substance of product.substances) noteHolder(holders, substance, product, entry.name);
    }
    const sorted = [...brands.values()].sort((a, b) => (a.brand < b.brand ? -1 : 1));
    return {
      retrieved: this.#retrieved,
      entries,
      brands: sorted.map(({ brand, products }) => ({ brand, products: [...products.values()] })),
      substances: this.#activeSubstances(holders),
    };
  }

  #product(entry: BrandEntry): ImportedProduct {
    const { active, atc, form, group, type, label, uses, withStrength, without, packages, gone } = entry;
    const ids = [...withStrength.flatMap((id) => this.#withStrength.get(id) ?? []), ...without];
    const substances = ids.flatMap((id) => this.#substances.get(id)?.name ?? []);
    const authorised = type === undefined ? undefined : AUTHORISED[type];
    const withdrawn = !active || (packages > 0 && gone === packages);
    return {
      ...(form === undefined ? {} : { form }),
      ...(atc === undefined ? {} : { atc }),
      ...(group === undefined ? {} : { group }),
      substances: [...new Set(substances)],
      uses,
      ...(label === undefined ? {} : { label }),
      ...(authorised === undefined ? {} : { authorised }),
      ...(withdrawn ? { withdrawn } : {}),
    };
  }

  #activeSubstances(holders: ReadonlyMap<string, Holders>): OfficialRegister['substances'] {
    const found = new Map<string, OfficialRegister['substances'][number]>();
    for (const { active, name, english } of this.#substances.values()) {
      if (!active || name === undefined || found.has(foldWord(name))) continue;
      const { atc = [], groups = NO_GROUPS, sharedGroups = NO_GROUPS, brands = [] } = holders.get(name) ?? {};
      const foreign = english === undefined || foldWord(english) === foldWord(name) ? {} : { english };
      found.set(foldWord(name), {
        substance: name,
        ...foreign,
        atc: [...atc],
        groups: [...(groups.size > 0 ? groups : sharedGroups)],
        brands: [...brands],
      });
    }
    return [...found.values()].sort((a, b) => (a.substance < b.substance ? -1 : 1));
  }
}

const NO_GROUPS: ReadonlySet<PrescriptionGroup> = new Set();

/** The product types that tell whether there is a marketing authorisation: medicine and vaccine; exempt from it. */
const AUTHORISED: Readonly<Record<string, boolean>> = { '6': true, '7': true, '11': false };

/** What the products that hold a substance say of it. */
interface Holders {
  readonly atc: Set<string>;
  readonly groups: Set<PrescriptionGroup>;
  /** Those of products that hold more than it. */
  readonly sharedGroups: Set<PrescriptionGroup>;
  readonly brands: Set<string>;
}

/** Products of a substance alone tell what group it is in, before those that hold more; what is gone tells nothing. */
function noteHolder(
  holders: Map<string, Holders>,
  substance: string,
  { atc, group, substances, withdrawn }: ImportedProduct,
  brand: string,
): void {
  const held = holders.get(substance) ?? {
    atc: new Set(),
    groups: new Set(),
    sharedGroups: new Set(),
    brands: new Set(),
  };
  holders.set(substance, held);
  held.brands.add(brand);
  const alone = substances.length === 1;
  if (alone && atc !== undefined) held.atc.add(atc);
  if (group !== undefined && !withdrawn) (alone ? held.groups : held.sharedGroups).add(group);
}

/** Strengths of one form become one product, which is withdrawn when all of them are. */
function join(products: Map<string, ImportedProduct>, product: ImportedProduct): void {
  const { form, atc, group, substances, authorised } = product;
  const key = JSON.stringify([form, atc, group, substances, authorised]);
  const known = products.get(key);
  if (known === undefined) {
    products.set(key, product);
    return;
  }
  const { withdrawn, ...rest } = known;
  const both = withdrawn === true && product.withdrawn === true;
  const uses = [...new Set([...known.uses, ...product.uses])];
  const label = known.label ?? product.label;
  products.set(key, { ...rest, uses, ...(label === undefined ? {} : { label }), ...(both ? { withdrawn: true } : {}) });
}

/** A text of its own: a part of another text would keep the whole of that in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
