import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import { overlaps, type Span } from '../draft/span';
import type { Condition, Medicine } from '../knowledge/medicine';
import type { Approval, Register } from '../knowledge/register';
import type { TokenRange } from '../language/clauses';
import { WordClass } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import type { ConditionMention, MedicineMention } from './entities';
import { sentenceTokens } from './statements/clause';
import { treatingMedicines } from './uses/can-treat';
import { isLabel, isTreated } from './uses/frames';
import { isNoUse } from './uses/no-use';
import { namesUse, offers, pointsBack, type TopicMedicine, topicConditions, topicMedicine } from './uses/topics';

/**
 * A place that couples a medicine to a condition or a group of patients: both in one sentence, or one in it and the other in
 * what it points back to. Offsets are UTF-16 into the block's text.
 */
export interface MedicineConditionRelation extends Span {
  readonly block: number;
  readonly medicine: Medicine;
  /** The medicine as the text names it. */
  readonly name: string;
  readonly condition: Condition;
  readonly approval: Approval;
}

/** A span longer than this says less than the condition alone. UTF-16 units. */
const LONGEST = 80;

/** Words with their tokens. */
type TokenRangeSpan = Span & Pick<ConditionMention, 'firstToken' | 'endToken'>;

/** What is looked at of a draft. */
interface Texts {
  readonly blocks: readonly BlockContent[];
  readonly facts: readonly BlockFacts[];
  readonly register: Register;
  /** The medicines that the draft names, those named most often first. */
  readonly named: readonly TopicMedicine[];
}

/**
 * Every coupling of a prescription medicine and a condition, in order of position.
 * @param named the medicines that the draft names, those named most often first
 * @param within the blocks that name half of a use, or more
 */
export function findRelations(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  register: Register,
  named: readonly TopicMedicine[],
  within: Iterable<number>,
): MedicineConditionRelation[] {
  const texts: Texts = { blocks, facts, register, named };
  const relations: MedicineConditionRelation[] = [];
  for (const index of within) {
    const here = facts[index] as BlockFacts;
    if (!STATEMENT_KINDS.has(here.kind) || !namesUse(here)) continue;
    const uses = [...conditionRelations(texts, index)];
    const found = [
      ...uses,
      ...medicineRelations(texts, index),
      ...[...groupRelations(texts, index)].filter((group) => !isSaid(here, group, uses)),
      ...newUses(texts, index),
    ];
    if (found.length > 1) found.sort((a, b) => a.start - b.start);
    relations.push(...found);
  }
  return relations;
}

/**
 * How far below a change a relation may come from it: what stands under a heading that changed, and what follows in the section.
 * Nothing looks at what stands below it.
 */
export function relationReach(blocks: readonly BlockContent[], { start, end }: { start: number; end: number }): number {
  const last = blocks[end - 1];
  const own = last?.kind === 'heading' ? end - 1 : last?.section.at(-1);
  const isUnder = ({ section }: BlockContent) =>
    section.at(-1) === own || section.some((heading) => heading >= start && heading < end);
  let at = end;
  while (at < blocks.length && isUnder(blocks[at] as BlockContent)) at++;
  return at - end;
}

/** «sildenafil til kvinner med lav lyst»: whom it is for is told with what it is for, and is no use of its own. */
function isSaid(
  facts: BlockFacts,
  group: MedicineConditionRelation,
  uses: readonly MedicineConditionRelation[],
): boolean {
  const { first } = sentenceTokens(facts, group);
  return uses.some(
    (use) =>
      use.medicine === group.medicine && use.approval === 'off-label' && sentenceTokens(facts, use).first === first,
  );
}

/** The couplings of the conditions that a block names. */
function* conditionRelations(texts: Texts, index: number): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  for (const condition of here.conditions) {
    const sentence = sentenceTokens(here, condition);
    const named = medicinesFor(here, condition, sentence);
    for (const mention of named) {
      if (isNoUse(here, condition, mention, sentence) || !isTreated(here, condition, mention, sentence)) continue;
      yield relation(texts, index, mention, nameOf(here, mention), condition.condition, spanOf(mention, condition));
    }
    if (named.length > 0 || !pointsBack(here, condition, sentence, headingOver(texts, index))) continue;
    if (isUnderWarning(texts, index)) continue;
    const topic = topicOf(texts, index, sentence, condition.condition);
    if (topic === undefined) continue;
    if (isNoUse(here, condition, undefined, sentence) || !isTreated(here, condition, undefined, sentence)) continue;
    yield relation(texts, index, topic, topic.name, condition.condition, condition);
  }
}

/** The couplings of the medicines that a block names without a condition: what the question or the heading above is about. */
function* medicineRelations(texts: Texts, index: number): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  if (here.medicines.length === 0 || here.kind === 'title' || here.kind === 'heading') return;
  if (isUnderWarning(texts, index)) return;
  for (const mention of treatingMedicines(here)) {
    const sentence = sentenceTokens(here, mention);
    if (here.conditions.some(({ firstToken }) => firstToken >= sentence.first && firstToken < sentence.end)) continue;
    if (!isLabel(here) && !offers(here, sentence)) continue;
    yield* answers(texts, index, mention, nameOf(here, mention), mention);
  }
}

/** «et kjent legemiddel på en ny måte»: a use outside the approval that is told without its name, in a text about a condition. */
function* newUses(texts: Texts, index: number): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  for (const hit of here.hits.ofKind('new-use')) {
    const [mention] = treatingMedicines(here);
    const topic = mention ? { medicine: mention.medicine, name: nameOf(here, mention) } : onlyOne(texts.named);
    if (topic) yield* answers(texts, index, { ...hit, medicine: topic.medicine }, topic.name, hit);
  }
}

/** A medicine with the conditions that its sentence answers to, where the register knows the use as one outside the approval. */
function* answers(
  texts: Texts,
  index: number,
  place: TokenRangeSpan & { readonly medicine: Medicine },
  name: string,
  span: Span,
): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  const sentence = sentenceTokens(here, place);
  const fits = ({ id }: Condition) => texts.register.isUsualOffLabel(place.medicine, id);
  for (const { condition } of topicConditions(texts.blocks, texts.facts, index, sentence, fits)) {
    if (isNoUse(here, { ...place, condition }, place, sentence)) continue;
    yield relation(texts, index, place, name, condition, span);
  }
}

/** The couplings of the groups of patients and the sites that a medicine is given to: «sildenafil til kvinner». */
function* groupRelations(texts: Texts, index: number): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  for (const group of here.groups) {
    const sentence = sentenceTokens(here, group);
    const isSite = group.condition.kind === 'site';
    if (isSite && !isAbout(texts, index, group)) continue;
    const used = isSite && here.hits.within('use-verb', sentence.first, sentence.end) !== undefined;
    const named = medicinesFor(here, group, sentence);
    const topic = named.length === 0 && used ? topicOf(texts, index, sentence, group.condition) : undefined;
    for (const mention of topic ? [undefined] : named) {
      const { medicine } = (mention ?? topic)!;
      if (!texts.register.isUsualOffLabel(medicine, group.condition.id) || isNoUse(here, group, mention, sentence))
        continue;
      if (!used && !(isTreated(here, group, mention, sentence) && isGivenTo(here, group, mention))) continue;
      const name = mention ? nameOf(here, mention) : (topic as TopicMedicine).name;
      yield relation(texts, index, { medicine }, name, group.condition, mention ? spanOf(mention, group) : group);
    }
  }
}

/** «testosteron finst òg hos kvinner»: a verb that gives nothing stands between the medicine and the group. */
function isGivenTo(facts: BlockFacts, group: ConditionMention, mention: MedicineMention | undefined): boolean {
  if (mention === undefined || mention.firstToken > group.firstToken) return true;
  if (offers(facts, { first: mention.endToken, end: group.firstToken })) return true;
  for (let token = mention.endToken; token < group.firstToken; token++)
    if ((facts.tokens.classes[token] as number) & WordClass.FiniteVerb) return false;
  return group.firstToken - mention.endToken <= NEAR;
}

/** Words between a medicine and whom it is given to: «i lav dose til». */
const NEAR = 5;

/** Whether the block, or a heading over it, names what a site is a site of. */
function isAbout({ blocks, facts, register }: Texts, index: number, { condition }: ConditionMention): boolean {
  return [index, ...(blocks[index] as BlockContent).section].some((at) =>
    facts[at]!.conditions.some((mention) => {
      const lineage = register.lineage(mention.condition.id);
      return condition.broader.some((id) => lineage.has(id));
    }),
  );
}

/**
 * The medicine that a sentence about a condition speaks of: one named near it; one named farther off, where the register knows
 * the use or the draft names no other.
 */
function topicOf(texts: Texts, index: number, sentence: TokenRange, { id }: Condition): TopicMedicine | undefined {
  const { register } = texts;
  const topic = topicMedicine(texts.blocks, texts.facts, index, sentence);
  if (topic?.near) return topic;
  const named = texts.named;
  if (named.length === 1) return topic ?? named[0];
  return [topic, ...named].find((one) => one && register.isUsualOffLabel(one.medicine, id));
}

function relation(
  { register }: Texts,
  block: number,
  { medicine }: { readonly medicine: Medicine },
  name: string,
  condition: Condition,
  { start, end }: Span,
): MedicineConditionRelation {
  return { block, medicine, name, condition, approval: register.approval(medicine, condition.id), start, end };
}

/** The prescription medicine nearest to the condition in its sentence, and those that are listed or compared with it. */
function medicinesFor(facts: BlockFacts, condition: ConditionMention, { first, end }: TokenRange): MedicineMention[] {
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

/** Whether the heading over a block, or the line that opens its list, warns or tells of adverse effects. */
function isUnderWarning({ blocks, facts }: Texts, index: number): boolean {
  const heading = blocks[index]?.section.at(-1);
  const warns = ({ hits }: BlockFacts) =>
    hits.has('about-adverse') || hits.ofKind('no-use').some(({ entry }) => entry.ref !== 'research');
  if (heading !== undefined && warns(facts[heading] as BlockFacts)) return true;
  if (facts[index]?.kind !== 'listItem') return false;
  for (let above = index - 1; above >= 0 && blocks[above]?.section.at(-1) === heading; above--)
    if (facts[above]?.kind === 'paragraph') return warns(facts[above] as BlockFacts);
  return false;
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function headingOver({ blocks, facts }: Texts, index: number): BlockFacts | undefined {
  const heading = blocks[index]?.section.at(-1);
  return heading === undefined ? undefined : facts[heading];
}

function nameOf({ text }: BlockFacts, { start, end }: Span): string {
  return text.slice(start, end);
}

function spanOf(medicine: MedicineMention, condition: ConditionMention): Span {
  const start = Math.min(medicine.start, condition.start);
  const end = Math.max(medicine.end, condition.end);
  return end - start <= LONGEST ? { start, end } : { start: condition.start, end: condition.end };
}
