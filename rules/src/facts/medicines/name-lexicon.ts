import { KIND, REF_SEPARATOR } from '../../knowledge/kinds';
import type { Medicine, NameForm } from '../../knowledge/medicine';
import type { Register } from '../../knowledge/register';
import type { Lookalikes } from '../../matching/lookalikes';
import { wordEntries } from '../../matching/lookup';
import type { Table } from '../../matching/table';
import type { SpelledNames } from './spelled-names';

/** A medicine and how a name names it. */
export interface NamedMedicine {
  readonly medicine: Medicine;
  readonly form: NameForm;
}

/** Forms that name a medicine outright; the others point to it, and stand for it only in a context that says so. */
export const NAMING: ReadonlySet<NameForm> = new Set<NameForm>(['brand', 'substance', 'foreign']);

/** What names are recognised with: as they are listed, disguised, and misspelt. */
export class NameLexicon {
  readonly spelled: SpelledNames;
  readonly lookalikes: Lookalikes;
  readonly #tables: readonly Table[];
  readonly #register: Register;

  constructor(tables: readonly Table[], register: Register, spelled: SpelledNames, lookalikes: Lookalikes) {
    this.#tables = tables;
    this.#register = register;
    this.spelled = spelled;
    this.lookalikes = lookalikes;
  }

  /** The medicine that an entry's `ref` leads to. */
  resolve(ref: string): NamedMedicine | undefined {
    const [id = '', form = ''] = ref.split(REF_SEPARATOR);
    const medicine = this.#register.medicine(id);
    return medicine && { medicine, form: form.replace(/\d+$/, '') as NameForm };
  }

  /** What a word in lower case names, as itself or as a compound; names before what only points to a medicine. */
  lookUp(word: string): NamedMedicine | undefined {
    let pointing: NamedMedicine | undefined;
    for (const table of this.#tables) {
      const entries = wordEntries(word, 0, word.length, table);
      if (entries.some(({ kind }) => kind === KIND.noMedicine)) return undefined;
      for (const { kind, ref } of entries) {
        const named = kind === KIND.medicine ? this.resolve(ref) : undefined;
        if (named && NAMING.has(named.form)) return named;
        pointing ??= named;
      }
    }
    return pointing;
  }

  /** Whether a word in lower case is one of a kind of words. */
  isOfKind(word: string, kinds: ReadonlySet<string>): boolean {
    return this.#tables.some((table) => wordEntries(word, 0, word.length, table).some(({ kind }) => kinds.has(kind)));
  }
}
