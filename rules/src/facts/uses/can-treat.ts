import type { NameForm } from '../../knowledge/medicine';
import type { BlockFacts } from '../block-facts';
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

/** Words between «sammenlignet med» and the medicine. */
const REACH = 4;

/** The medicines of a block that may be what a condition is treated with; not those that another is compared with. */
export function treatingMedicines({ medicines, hits }: BlockFacts): readonly MedicineMention[] {
  if (medicines.length === 0) return medicines;
  return medicines.filter(
    (mention) =>
      canTreat(mention) && !hits.within('compared', Math.max(0, mention.firstToken - REACH), mention.firstToken),
  );
}
