import { overlaps, type Span } from '../../draft/span';
import type { NameForm } from '../../knowledge/medicine';
import type { TokenRange } from '../../language/clauses';
import { WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';
import type { ConditionMention } from '../entities';
import type { MedicineMention } from '../medicines/mentions';

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

/** The prescription medicine nearest to the condition in its sentence, and those that are listed or compared with it. */
export function medicinesFor(
  facts: BlockFacts,
  condition: ConditionMention,
  { first, end }: TokenRange,
): MedicineMention[] {
  const within = treatingMedicines(facts).filter((mention) => mention.firstToken >= first && mention.endToken <= end);
  if (within.length < 2) return within;
  // «topiramat som slankemiddel»: the everyday name that is the condition too is not what the condition is treated with
  const apart = within.filter((mention) => !overlaps(mention, condition));
  if (apart.length > 0 && apart.length < within.length) return apart;
  const gap = ({ start, end }: Span) => (end <= condition.start ? condition.start - end : start - condition.end);
  let at = 0;
  for (let i = 1; i < within.length; i++) if (gap(within[i] as Span) < gap(within[at] as Span)) at = i;
  const found = [within[at] as MedicineMention];
  for (let i = at - 1; i >= 0 && isListed(facts, within[i]!, within[i + 1]!); i--) found.unshift(within[i]!);
  for (let i = at + 1; i < within.length && isListed(facts, within[i - 1]!, within[i]!); i++) found.push(within[i]!);
  return found;
}

/** «dutasterid og minoksidil», «dutasterid er mer effektivt enn finasterid»: what is said of one is said of both. */
function isListed({ hits, tokens }: BlockFacts, one: MedicineMention, other: MedicineMention): boolean {
  const gap = other.firstToken - one.endToken;
  if (gap > 8) return false;
  for (let token = one.endToken; token < other.firstToken; token++)
    if ((tokens.classes[token] as number) & WordClass.Coordinator) return gap < 5;
  return hits.within('than', one.endToken, other.firstToken) !== undefined;
}
