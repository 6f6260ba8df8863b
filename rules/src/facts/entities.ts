import type { Span } from '../draft/span';
import { KIND, REF_SEPARATOR } from '../knowledge/kinds';
import type { Condition, Medicine, NameForm } from '../knowledge/medicine';
import type { Register } from '../knowledge/register';
import type { Hit } from '../matching/lookup';
import type { HitIndex } from './hits';

/** A medicine named in a block. The span is the whole word as written, UTF-16 offsets into the block's text. */
export interface MedicineMention extends Span {
  readonly medicine: Medicine;
  readonly form: NameForm;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A condition, use or procedure named in a block. */
export interface ConditionMention extends Span {
  readonly condition: Condition;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Forms that name a medicine outright; the others point to it, and stand for it only in a context that says so. */
const NAMES: ReadonlySet<NameForm> = new Set<NameForm>(['brand', 'substance', 'foreign']);

/** Whether a mention names a prescription medicine outright. */
export function isPrescriptionName({ medicine, form }: MedicineMention): boolean {
  if (!medicine.prescription.required || !NAMES.has(form)) return false;
  // The body makes testosterone, but not Testogel.
  return medicine.kind === 'medicine' || (medicine.kind === 'endogenous' && form === 'brand');
}

const NO_MEDICINES: readonly MedicineMention[] = [];
const NO_CONDITIONS: readonly ConditionMention[] = [];

/** The medicines named by the hits: of names that overlap the longest, and one name for each place. */
export function medicineMentions(hits: HitIndex, register: Register): readonly MedicineMention[] {
  const named = hits.ofKind(KIND.medicine);
  if (named.length === 0) return NO_MEDICINES;
  const mentions: MedicineMention[] = [];
  for (const hit of longest(named.filter((each) => !hits.covers(KIND.noMedicine, each.firstToken, each.endToken)))) {
    const [id = '', form = ''] = hit.entry.ref.split(REF_SEPARATOR);
    const medicine = register.medicine(id);
    if (medicine === undefined) continue;
    const { start, end, firstToken, endToken } = hit;
    mentions.push({ medicine, form: form.replace(/\d+$/, '') as NameForm, start, end, firstToken, endToken });
  }
  return mentions;
}

/** The conditions named by the hits; «behandlingsresistent depresjon» is one, not also «depresjon». */
export function conditionMentions(hits: readonly Hit[], register: Register): readonly ConditionMention[] {
  if (hits.length === 0) return NO_CONDITIONS;
  return longest(hits).flatMap(({ entry, start, end, firstToken, endToken }) => {
    const condition = register.condition(entry.ref);
    return condition ? [{ condition, start, end, firstToken, endToken }] : [];
  });
}

/** Hits in order that lie in no longer hit; of equals the first. */
function longest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const previous = kept.at(-1);
    if (previous && hit.firstToken < previous.endToken) {
      if (hit.endToken - hit.firstToken > previous.endToken - previous.firstToken) kept[kept.length - 1] = hit;
      continue;
    }
    kept.push(hit);
  }
  return kept;
}
