import type { NameForm } from '../../knowledge/medicine';
import type { MedicineMention } from '../entities';

/** Forms that stand for a medicine where the text says what it is used for, whatever else they may mean elsewhere. */
const FORMS: ReadonlySet<NameForm> = new Set<NameForm>([
  'brand',
  'substance',
  'foreign',
  'abbreviation',
  'everyday',
  'circumlocution',
  'group',
]);

/**
 * Whether a mention can be what a condition is treated with. The context decides what it is: «testosteron mot trøtthet» is a
 * medicine though the body makes it too.
 */
export function canTreat({ medicine, form }: MedicineMention): boolean {
  return medicine.prescription.required && medicine.kind !== 'device' && FORMS.has(form);
}
