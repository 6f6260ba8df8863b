import type { TableEntries, TableEntry } from './lexicon';

/** An entry as it is kept in a file: most have nothing but a kind and a `ref`, which make up their id. */
export type KeptEntry = readonly [
  kind: string,
  ref?: string,
  id?: string,
  replacement?: TableEntry['replacement'],
  basis?: TableEntry['basis'],
];

export function keepEntry({ id, kind, ref, replacement, basis }: TableEntry): KeptEntry {
  const own = id === usualId(kind, ref) ? '' : id;
  if (Object.keys(replacement).length > 0 || basis.length > 0) return [kind, ref, own, replacement, basis];
  if (own !== '') return [kind, ref, own];
  return ref === '' ? [kind] : [kind, ref];
}

function usualId(kind: string, ref: string): string {
  return ref === '' ? kind : `${kind}:${ref}`;
}

/** Entries of a file, each made when it is first asked for: a text asks for few of them. */
export class KeptEntries implements TableEntries {
  readonly #kept: readonly KeptEntry[];
  readonly #made: (TableEntry | undefined)[] = [];

  constructor(kept: readonly KeptEntry[]) {
    this.#kept = kept;
  }

  at(index: number): TableEntry | undefined {
    let entry = this.#made[index];
    const kept = this.#kept[index];
    if (entry !== undefined || kept === undefined) return entry;
    const [kind, ref = '', id = '', replacement = NO_REPLACEMENT, basis = NO_BASIS] = kept;
    entry = { id: id === '' ? usualId(kind, ref) : id, kind, ref, replacement, basis };
    this.#made[index] = entry;
    return entry;
  }
}

const NO_REPLACEMENT: TableEntry['replacement'] = {};
const NO_BASIS: TableEntry['basis'] = [];
