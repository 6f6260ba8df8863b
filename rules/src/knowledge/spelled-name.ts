import { REF_SEPARATOR } from './kinds';
import type { MedicineRecord, NameForm } from './medicine';

/** A name as the register spells it, in lower case, and the `ref` of its entry. */
export type SpelledName = readonly [name: string, ref: string];

const FORMS: ReadonlySet<NameForm> = new Set<NameForm>(['brand', 'substance']);
const ONE_WORD = /^([a-zæøå]+)(?:\/(?:name|m|n))?~?$/;

/** The brands and substances of one word, as they are spelled. */
export function spelledNames(medicines: readonly MedicineRecord[]): SpelledName[] {
  return medicines.flatMap(({ id, names }) =>
    names.flatMap(({ pattern, form }) => {
      const name = ONE_WORD.exec(pattern)?.[1];
      return name !== undefined && FORMS.has(form) ? [[name, `${id}${REF_SEPARATOR}${form}`] as const] : [];
    }),
  );
}
