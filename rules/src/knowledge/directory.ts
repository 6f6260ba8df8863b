import { tokenise } from '../language/tokenise';
import { TokenKind } from '../language/tokens';
import { foldWord } from '../matching/fold';
import { findHits } from '../matching/lookup';
import type { Table } from '../matching/table';
import { type ImportedRegister, importedId, isBrand } from './imported';
import { KIND, REF_SEPARATOR } from './kinds';
import type { MedicineRecord, MedicineRecords } from './medicine';
import { builtInSheet, importedSheet, type MedicineSheet, type NameCondition } from './sheet';

/** What a directory is made of. */
export interface DirectoryParts {
  /** The built-in table, which knows the names of the built-in medicines and the stems. */
  readonly table: Table;
  readonly records: MedicineRecords;
  readonly imported?: ImportedRegister | undefined;
  readonly nameOf: NameCondition;
}

/** Looks medicines up by name, for people who ask what is known of them and from where. */
export class MedicineDirectory {
  readonly #parts: DirectoryParts;
  readonly #byId: ReadonlyMap<string, MedicineRecord>;

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
    this.#byId = new Map(parts.records.medicines.map((record) => [record.id, record]));
  }

  /** The sheet of a medicine; undefined for an id that no register gave. */
  sheet(id: string): MedicineSheet | undefined {
    const { records, nameOf, imported } = this.#parts;
    const record = this.#byId.get(id);
    if (record !== undefined) {
      const official = imported && { info: imported.info, records: imported.recordsOf(id) };
      return builtInSheet(record, records, nameOf, official);
    }
    const other = imported?.record(id);
    if (imported === undefined || other === undefined) return undefined;
    const like = other.builtIn === undefined ? undefined : this.#byId.get(other.builtIn);
    const builtIn = like && { record: like, checked: records.checked, nameOf };
    return importedSheet(id, other, imported.info, builtIn);
  }

  /**
   * The sheets of every medicine that a name names: brand, substance, everyday name, abbreviation or circumlocution, in any
   * case and inflection. The products of a substance follow it.
   */
  find(name: string): MedicineSheet[] {
    const ids = [...this.#idsOf(name)];
    const sheets = ids.flatMap((id) => this.sheet(id) ?? []);
    const products = sheets.flatMap((sheet) => sheet.products).filter((id) => !ids.includes(id));
    return [...sheets, ...products.flatMap((id) => this.sheet(id) ?? [])];
  }

  #idsOf(name: string): Set<string> {
    const { table, imported, records } = this.#parts;
    const folded = foldWord(name.trim());
    const ids = new Set<string>();
    for (const { id, substance, brands = [] } of records.medicines)
      if (id === folded || foldWord(substance) === folded || brands.some((brand) => foldWord(brand.name) === folded))
        ids.add(id);
    for (const one of [table, ...(imported ? [imported.table] : [])])
      for (const ref of refsOf(name, one, KIND.medicine)) ids.add(ref.split(REF_SEPARATOR)[0] as string);
    return ids;
  }

  /** The id of the stem that a name ends in. */
  stemOf(name: string): string | undefined {
    return refsOf(name, this.#parts.table, KIND.stem)[0];
  }

  /** Every medicine of both registers; those of the official one that the built-in one has stand there. */
  *all(): Generator<MedicineSheet> {
    const { records, imported } = this.#parts;
    for (const { id } of records.medicines) yield this.sheet(id) as MedicineSheet;
    if (imported === undefined) return;
    const told = new Set(Object.values(imported.info.builtIn).flat());
    for (let number = 0; number < imported.records.count; number++) {
      if (told.has(number)) continue;
      yield this.sheet(importedId(number)) as MedicineSheet;
    }
  }

  /** Names to suggest when one is not found: brands and substances. */
  *names(): Generator<string> {
    const { records, imported } = this.#parts;
    for (const { substance, brands = [] } of records.medicines) {
      yield substance;
      for (const { name } of brands) yield name;
    }
    for (let number = 0; number < (imported?.records.count ?? 0); number++) {
      const record = imported?.records.read(number);
      if (record !== undefined) yield isBrand(record) ? record.brand : record.substance;
    }
  }
}

/** What a name is a hit of in a table, from its first word to its last; marks after it («+») do not count. */
function refsOf(name: string, table: Table, kind: string): string[] {
  const tokens = tokenise(name, table.vocabulary);
  let end = tokens.count;
  while (end > 0 && tokens.kinds[end - 1] === TokenKind.Symbol) end--;
  const hits = findHits(name, tokens, table, [tokens.count], true);
  return hits.flatMap(({ entry, firstToken, endToken }) =>
    entry.kind === kind && firstToken === 0 && endToken === end ? [entry.ref] : [],
  );
}
