import type { TableImage } from '../matching/image';
import type { TableEntries, TableEntry } from '../matching/lexicon';
import type { Numbers } from '../matching/numbers';
import { Table } from '../matching/table';
import { KIND, REF_SEPARATOR } from './kinds';
import type { Medicine, NameForm, PrescriptionGroup } from './medicine';

/** A product as the official register has it; strengths and packages of one form are one product. */
export interface ImportedProduct {
  /** In Norwegian: «Tablett». */
  readonly form?: string;
  readonly atc?: string;
  readonly group?: PrescriptionGroup;
  readonly substances: readonly string[];
  /** Words of its label about what it is for: «MOT DEPRESJON». */
  readonly uses: readonly string[];
  /** Address of the product information. */
  readonly label?: string;
  /** Whether it has a marketing authorisation; absent where the register does not tell. */
  readonly authorised?: boolean;
  readonly withdrawn?: boolean;
}

export interface ImportedBrand {
  readonly brand: string;
  readonly products: readonly ImportedProduct[];
  /** Id of the built-in medicine it is a product of. */
  readonly builtIn?: string;
}

export interface ImportedSubstance {
  readonly substance: string;
  readonly english?: string;
  readonly atc: readonly string[];
  /** The groups of the products with this substance alone, or of all where there are none. */
  readonly groups: readonly PrescriptionGroup[];
  /** Names of the products that hold it. */
  readonly brands: readonly string[];
  readonly builtIn?: string;
  /** Its name is also that of something in food, in the air or in the body. */
  readonly ordinary?: boolean;
}

export type ImportedRecord = ImportedBrand | ImportedSubstance;

/** Where an imported register comes from, and how much there is in it. */
export interface ImportedInfo {
  /** The publisher's name for it. */
  readonly source: 'FEST';
  /** ISO date on which the publisher made it; the empty string when it does not say. */
  readonly retrieved: string;
  /** ISO date on which it was imported. */
  readonly imported: string;
  /** Name of the file it was imported from, without its folder. */
  readonly file: string;
  readonly counts: {
    /** Entries of brands, one for each strength and form. */
    readonly entries: number;
    readonly brands: number;
    readonly substances: number;
    readonly withdrawn: number;
    /** Names that are looked for in texts; the built-in ones are not among them. */
    readonly names: number;
  };
  /** What is known of built-in medicines: the numbers of their records. */
  readonly builtIn: Readonly<Record<string, readonly number[]>>;
}

/** An imported register as it lies in memory; records are read when they are asked for. */
export interface ImportedImage {
  readonly info: ImportedInfo;
  readonly table: Omit<TableImage, 'entries'>;
  /** For each entry of the table the number of its record, times eight, plus that of its form in `IMPORTED_FORMS`. */
  readonly entryRecords: Numbers;
  readonly records: ImportedRecords;
}

export interface ImportedRecords {
  readonly count: number;
  /** @param number below `count` */
  read(number: number): ImportedRecord;
}

/** Forms of imported names, by their numbers in `entryRecords`. `everyday`: an ordinary word, which alone names nothing. */
export const IMPORTED_FORMS: readonly NameForm[] = ['brand', 'substance', 'foreign', 'everyday'];
export const FORM_BITS = 3;

const ID = 'fest-';

/** The official register, imported. */
export class ImportedRegister {
  readonly info: ImportedInfo;
  readonly table: Table;
  readonly records: ImportedRecords;
  readonly #medicines = new Map<number, Medicine>();

  constructor({ info, table, entryRecords, records }: ImportedImage) {
    this.info = info;
    this.table = new Table({ ...table, entries: new NameEntries(entryRecords) });
    this.records = records;
  }

  /** The record of an id that this register gave. */
  record(id: string): ImportedRecord | undefined {
    const number = numberOf(id);
    return number === undefined || number >= this.records.count ? undefined : this.records.read(number);
  }

  /** The records of a built-in medicine's products. */
  recordsOf(builtIn: string): readonly ImportedRecord[] {
    return (this.info.builtIn[builtIn] ?? []).map((number) => this.records.read(number));
  }

  /**
   * The medicine of an id that this register gave. A product of a built-in medicine has that one's indications.
   * @param builtIn gives the built-in medicine of an id
   */
  medicine(id: string, builtIn: (id: string) => Medicine | undefined): Medicine | undefined {
    const number = numberOf(id);
    if (number === undefined || number >= this.records.count) return undefined;
    let medicine = this.#medicines.get(number);
    if (medicine === undefined) {
      medicine = medicineOf(id, this.records.read(number), builtIn);
      this.#medicines.set(number, medicine);
    }
    return medicine;
  }

  /** A built-in medicine with the prescription group that the official register gives all its products. */
  completed(medicine: Medicine): Medicine {
    const groups = new Set(this.recordsOf(medicine.id).flatMap(groupsOf));
    const required = isRequired([...groups]);
    if (required === undefined) return medicine;
    const group = groups.size === 1 ? ([...groups][0] ?? null) : medicine.prescription.group;
    return { ...medicine, prescription: { required, group, verified: groups.size === 1 } };
  }
}

/** The number of the record that an id names; undefined for a built-in medicine. */
export function numberOf(id: string): number | undefined {
  if (!id.startsWith(ID)) return undefined;
  const number = Number(id.slice(ID.length));
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** The id of a record. */
export function importedId(number: number): string {
  return `${ID}${number}`;
}

export function isBrand(record: ImportedRecord): record is ImportedBrand {
  return 'brand' in record;
}

export function groupsOf(record: ImportedRecord): readonly PrescriptionGroup[] {
  return isBrand(record) ? record.products.flatMap(({ group }) => group ?? []) : record.groups;
}

const ON_PRESCRIPTION: ReadonlySet<PrescriptionGroup> = new Set<PrescriptionGroup>(['A', 'B', 'C']);

/** Whether products are on prescription: all or none of them; otherwise their common name does not tell. */
export function isRequired(groups: readonly PrescriptionGroup[]): boolean | undefined {
  if (groups.length === 0) return undefined;
  if (groups.every((group) => ON_PRESCRIPTION.has(group))) return true;
  return groups.every((group) => group === 'F') ? false : undefined;
}

function medicineOf(id: string, record: ImportedRecord, builtIn: (id: string) => Medicine | undefined): Medicine {
  const groups = [...new Set(groupsOf(record))];
  const known = record.builtIn === undefined ? undefined : builtIn(record.builtIn);
  const prescription = {
    // A name that packages without prescription share is not reported.
    required: isRequired(groups) ?? false,
    group: groups.length === 1 ? (groups[0] ?? null) : null,
    verified: groups.length === 1,
  };
  return {
    id,
    substance: known?.substance ?? substanceOf(record),
    kind: !isBrand(record) && record.ordinary ? 'endogenous' : 'medicine',
    atc: atcOf(record),
    prescription,
    narcotic: known?.narcotic ?? { value: groups.includes('A') ? true : null, verified: false },
    authorised: isBrand(record) ? authorisationOf(record) : (known?.authorised ?? null),
    approvedFor: known?.approvedFor ?? [],
    usualOffLabel: known?.usualOffLabel ?? [],
    status: known?.status ?? 'unknown',
  };
}

/** What a message calls the substance of a record. */
export function substanceOf(record: ImportedRecord): string {
  if (!isBrand(record)) return inRunningText(record.substance);
  const substances = [...new Set(record.products.flatMap((product) => product.substances))];
  return substances.length === 0 ? record.brand : substances.slice(0, 3).map(inRunningText).join('/');
}

/** The register begins every name with a capital; a name that has more of them keeps it. */
function inRunningText(name: string): string {
  const rest = name.slice(1);
  return /^\p{Lu}\p{Ll}+/u.test(name) && rest === rest.toLowerCase() ? name.charAt(0).toLowerCase() + rest : name;
}

export function atcOf(record: ImportedRecord): readonly string[] {
  return isBrand(record) ? [...new Set(record.products.flatMap(({ atc }) => atc ?? []))] : record.atc;
}

function authorisationOf({ products }: ImportedBrand): boolean | null {
  const told = products.flatMap(({ authorised }) => authorised ?? []);
  return told.length === 0 ? null : told.some(Boolean);
}

/** The entries of an imported table, made when a name is found. */
class NameEntries implements TableEntries {
  readonly #records: Numbers;
  readonly #made = new Map<number, TableEntry>();

  constructor(records: Numbers) {
    this.#records = records;
  }

  at(index: number): TableEntry | undefined {
    let entry = this.#made.get(index);
    if (entry !== undefined) return entry;
    const packed = this.#records[index];
    if (packed === undefined) return undefined;
    const form = IMPORTED_FORMS[packed & ((1 << FORM_BITS) - 1)] ?? 'everyday';
    const ref = `${importedId(packed >> FORM_BITS)}${REF_SEPARATOR}${form}`;
    entry = { id: `${KIND.medicine}:${ref}`, kind: KIND.medicine, ref, replacement: {}, basis: [] };
    this.#made.set(index, entry);
    return entry;
  }
}
