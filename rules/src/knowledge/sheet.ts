import { expandPattern } from '../matching/pattern';
import type { ImportedProduct, ImportedRecord } from './imported';
import { atcOf, groupsOf, type ImportedInfo, isBrand, isRequired, substanceOf } from './imported';
import type { Condition, Medicine, MedicineRecord, MedicineRecords, NameForm } from './medicine';

/** What a fact is about, in the order they are told in. */
export const FACT_KINDS = [
  'brand',
  'atc',
  'prescription',
  'group',
  'narcotic',
  'authorised',
  'indication',
  'off-label',
  'label-use',
  'everyday',
  'abbreviation',
  'circumlocution',
  'group-name',
  'foreign',
  'note',
  'address',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** One thing that is known of a medicine, and from where. `null`: that it is unknown. */
export interface MedicineFact {
  readonly kind: FactKind;
  readonly value: string | boolean | null;
  /** Of a brand: the form it is used in. */
  readonly form?: string;
  readonly withdrawn?: boolean;
  readonly source: 'built-in' | 'FEST';
  /** ISO date of the source; the empty string where it has none. */
  readonly date: string;
  /** Whether it was read at the source; otherwise it is from memory. */
  readonly verified: boolean;
}

/** All that is known of one medicine, each thing with its source, date and confidence. */
export interface MedicineSheet {
  readonly id: string;
  /** What to call it by: the brand, the substance, or the id of the built-in record. */
  readonly name: string;
  readonly substance: string;
  /** How sure the built-in register is of the indications; `unknown` where none has them. */
  readonly status: Medicine['status'];
  readonly facts: readonly MedicineFact[];
  /** Addresses the built-in register was read at. */
  readonly sources: readonly string[];
  /** Ids of the sheets of its products, when this one is about the substance as such. */
  readonly products: readonly string[];
}

/** Names a condition in the language of the reader; a sheet in English names it in bokmål. */
export type NameCondition = (id: string) => string;

export function conditionNamer(condition: (id: string) => Condition | undefined, language: 'nb' | 'nn'): NameCondition {
  return (id) => condition(id)?.name[language] ?? id;
}

/** The sheet of a built-in medicine, with what the official register has of its products. */
export function builtInSheet(
  record: MedicineRecord,
  { checked }: Pick<MedicineRecords, 'checked'>,
  nameOf: NameCondition,
  official?: { readonly info: ImportedInfo; readonly records: readonly ImportedRecord[] },
): MedicineSheet {
  const { id, substance, status, sources, products = [] } = record;
  const own = builtInFacts(record, checked, nameOf);
  const added = official === undefined ? [] : official.records.flatMap((one) => importedFacts(one, official.info));
  return { id, name: id, substance, status, facts: inOrder(withoutRepeats([...added, ...own])), sources, products };
}

/** The sheet of a medicine of the official register, completed by the built-in one it is a product of. */
export function importedSheet(
  id: string,
  record: ImportedRecord,
  info: ImportedInfo,
  builtIn?: { readonly record: MedicineRecord; readonly checked: string; readonly nameOf: NameCondition },
): MedicineSheet {
  const own = importedFacts(record, info);
  const added =
    builtIn === undefined
      ? []
      : builtInFacts(builtIn.record, builtIn.checked, builtIn.nameOf).filter(({ kind }) => LENT.has(kind));
  return {
    id,
    name: isBrand(record) ? record.brand : substanceOf(record),
    substance: builtIn?.record.substance ?? substanceOf(record),
    status: builtIn?.record.status ?? 'unknown',
    facts: inOrder(withoutRepeats([...own, ...added])),
    sources: builtIn?.record.sources ?? [],
    products: [],
  };
}

/** What holds for every product of a substance under one ATC code. */
const LENT: ReadonlySet<FactKind> = new Set<FactKind>(['narcotic', 'indication', 'off-label', 'note']);

function builtInFacts(record: MedicineRecord, date: string, nameOf: NameCondition): MedicineFact[] {
  const { prescription, narcotic, status } = record;
  const fact = (kind: FactKind, value: MedicineFact['value'], verified: boolean): MedicineFact => ({
    kind,
    value,
    source: 'built-in',
    date,
    verified,
  });
  const facts: MedicineFact[] = [];
  for (const { name, form, formVerified = false } of record.brands ?? [])
    facts.push({ ...fact('brand', name, formVerified), ...(form === undefined ? {} : { form }) });
  for (const code of record.atc) facts.push(fact('atc', code, false));
  facts.push(
    fact('prescription', prescription.required, prescription.requiredVerified),
    fact('group', prescription.group, prescription.verified),
    fact('narcotic', narcotic.value, narcotic.verified),
    fact('authorised', record.authorised, record.authorisedVerified),
  );
  for (const { text, verified } of record.indications) facts.push(fact('indication', text, verified));
  for (const id of record.usualOffLabel) facts.push(fact('off-label', nameOf(id), status === 'verified'));
  for (const { pattern, form } of record.names)
    for (const words of wordings(pattern, form)) facts.push(fact(FACT_OF_FORM[form] ?? 'foreign', words, false));
  if (record.note !== undefined) facts.push(fact('note', record.note, status === 'verified'));
  return facts.filter(({ kind, value }) => kind !== 'brand' || value !== '');
}

/** Brands and substances are told as they are written; the patterns of the other names are spelled out. */
const FACT_OF_FORM: Readonly<Partial<Record<NameForm, FactKind>>> = {
  foreign: 'foreign',
  abbreviation: 'abbreviation',
  everyday: 'everyday',
  circumlocution: 'circumlocution',
  group: 'group-name',
};

/** The wordings a pattern stands for, uninflected; of a circumlocution one is enough to know it by. */
function wordings(pattern: string, form: NameForm): string[] {
  if (form === 'brand' || form === 'substance') return [];
  const written = expandPattern(pattern).map((elements) =>
    elements
      .map((element) => (element.kind === 'gap' ? '…' : `${element.openStart ? '-' : ''}${element.lemma}`))
      .join(' '),
  );
  return form === 'circumlocution' ? written.slice(0, 1) : [...new Set(written)];
}

function importedFacts(record: ImportedRecord, { retrieved: date }: ImportedInfo): MedicineFact[] {
  const fact = (kind: FactKind, value: MedicineFact['value']): MedicineFact => ({
    kind,
    value,
    source: 'FEST',
    date,
    verified: true,
  });
  const groups = [...new Set(groupsOf(record))];
  const required = isRequired(groups);
  const facts = [
    ...(isBrand(record) ? record.products.map((product) => brandFact(fact('brand', record.brand), product)) : []),
    ...atcOf(record).map((code) => fact('atc', code)),
    ...(required === undefined ? [] : [fact('prescription', required)]),
    ...groups.map((group) => fact('group', group)),
    ...(groups.includes('A') ? [{ ...fact('narcotic', true), verified: false }] : []),
  ];
  if (!isBrand(record)) {
    if (record.english !== undefined) facts.push(fact('foreign', record.english));
    return [...facts, ...record.brands.map((brand) => fact('brand', brand))];
  }
  const told = record.products.flatMap(({ authorised }) => authorised ?? []);
  if (told.length > 0) facts.push(fact('authorised', told.some(Boolean)));
  for (const use of new Set(record.products.flatMap(({ uses }) => uses))) facts.push(fact('label-use', use));
  for (const address of new Set(record.products.flatMap(({ label }) => label ?? [])))
    facts.push(fact('address', address));
  return facts;
}

function brandFact(fact: MedicineFact, { form, withdrawn = false }: ImportedProduct): MedicineFact {
  return { ...fact, ...(form === undefined ? {} : { form: form.toLowerCase() }), ...(withdrawn ? { withdrawn } : {}) };
}

/** Each thing once: read at a source before from memory, a brand with its form before the brand alone. */
function withoutRepeats(facts: readonly MedicineFact[]): MedicineFact[] {
  const best = new Map<string, MedicineFact[]>();
  for (const fact of [...facts].sort((a, b) => Number(b.verified) - Number(a.verified))) {
    const key = JSON.stringify([fact.kind, typeof fact.value === 'string' ? fact.value.toLowerCase() : fact.value]);
    const known = best.get(key);
    if (known === undefined) best.set(key, [fact]);
    else if (saysMore(fact, known)) best.set(key, [...known.filter(({ form }) => form !== undefined), fact]);
  }
  return [...best.values()].flat();
}

/** Whether a fact about a brand tells a form that the others of the same certainty do not. */
function saysMore({ form, withdrawn, source }: MedicineFact, known: readonly MedicineFact[]): boolean {
  const others = known.filter((fact) => fact.source === source || fact.form === undefined);
  return (
    form !== undefined && others.length > 0 && !known.some((fact) => fact.form === form && fact.withdrawn === withdrawn)
  );
}

/** By kind; what the official register says goes before what is known from memory. */
function inOrder(facts: readonly MedicineFact[]): MedicineFact[] {
  const rank = ({ kind, verified }: MedicineFact) => FACT_KINDS.indexOf(kind) * 2 + Number(!verified);
  return [...facts].sort((a, b) => rank(a) - rank(b));
}
