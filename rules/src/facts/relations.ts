import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import { overlaps, type Span } from '../draft/span';
import type { Condition, Medicine } from '../knowledge/medicine';
import type { Approval, Register } from '../knowledge/register';
import type { TokenRange } from '../language/clauses';
import { tokenAt, WordClass } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import type { ConditionMention, MedicineMention } from './entities';
import { sentenceTokens } from './statements/clause';
import { medicinesFor, treatingMedicines } from './uses/can-treat';
import { isLabel, isTreated } from './uses/frames';
import { isNoUse } from './uses/no-use';
import { type PointedMedicine, pointedMedicines } from './uses/pointed';
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

/** What is looked at of a draft. */
interface Texts {
  readonly blocks: readonly BlockContent[];
  readonly facts: readonly BlockFacts[];
  readonly register: Register;
  /** The medicines that the draft names, those named most often first. */
  readonly named: readonly TopicMedicine[];
  /** The medicines that it tells by where they came from. */
  readonly pointed: readonly PointedMedicine[];
}

/**
 * Every coupling of a prescription medicine and a condition, in order of position.
 * @param named the medicines that the draft names, those named most often first
 * @param pointed those that it tells by where they came from
 * @param within the blocks that name half of a use, or more
 */
export function findRelations(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  register: Register,
  named: readonly TopicMedicine[],
  pointed: readonly PointedMedicine[],
  within: Iterable<number>,
): MedicineConditionRelation[] {
  const texts: Texts = { blocks, facts, register, named, pointed };
  const relations: MedicineConditionRelation[] = [];
  for (const index of within) {
    const here = facts[index] as BlockFacts;
    if (!STATEMENT_KINDS.has(here.kind) || !namesUse(here)) continue;
    const uses = [...conditionRelations(texts, index)];
    const found = [
      ...uses,
      ...medicineRelations(texts, index),
      ...pointedRelations(texts, index),
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
      if (!isTreated(here, condition, mention, sentence) || isNoUse(here, condition, mention, sentence)) continue;
      yield relation(texts, index, mention, nameOf(here, mention), condition.condition, spanOf(mention, condition));
    }
    if (named.length > 0 || !pointsBack(here, condition, sentence, headingOver(texts, index))) continue;
    if (!isTreated(here, condition, undefined, sentence) || isNoUse(here, condition, undefined, sentence)) continue;
    if (isUnderWarning(texts, index)) continue;
    const topic = topicOf(texts, index, sentence, condition.condition);
    if (topic === undefined) continue;
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
    const told = knownMedicine(texts, { medicine: mention.medicine, name: nameOf(here, mention) });
    yield* answers(texts, index, sentence, told, mention);
  }
}

/** The couplings of medicines that are told by where they came from: with a condition in their sentence, else with the topic. */
function* pointedRelations(texts: Texts, index: number): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  for (const pointed of pointedMedicines(here, texts.register)) {
    const sentence = sentenceTokens(here, pointed);
    const others = here.conditions.filter(
      (mention) =>
        mention.firstToken >= sentence.first && mention.firstToken < sentence.end && !overlaps(mention, pointed),
    );
    for (const mention of others) {
      const medicine = pointed.usedFor(mention.condition.id);
      if (medicine === undefined || isNoUse(here, mention, undefined, sentence)) continue;
      if (!isTreated(here, mention, undefined, sentence)) continue;
      yield relation(texts, index, { medicine }, pointed.name, mention.condition, mention);
    }
    if (others.length === 0 && here.kind !== 'heading') yield* answers(texts, index, sentence, pointed, pointed);
  }
}

/** «et kjent legemiddel på en ny måte»: a use outside the approval that is told without its name, in a text about a condition. */
function* newUses(texts: Texts, index: number): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  for (const hit of here.hits.ofKind('new-use')) {
    const [mention] = treatingMedicines(here);
    const topic = mention ? { medicine: mention.medicine, name: nameOf(here, mention) } : onlyOne(texts.named);
    const told = topic ? knownMedicine(texts, topic) : texts.pointed[0];
    if (told) yield* answers(texts, index, sentenceTokens(here, hit), told, hit);
  }
}

/** A medicine as one that may be used for a condition where the register knows that use as one outside the approval. */
function knownMedicine(
  { register }: Texts,
  { medicine, name }: Pick<TopicMedicine, 'medicine' | 'name'>,
): ToldMedicine {
  return { name, usedFor: (condition) => (register.isUsualOffLabel(medicine, condition) ? medicine : undefined) };
}

type ToldMedicine = Pick<PointedMedicine, 'name' | 'usedFor'>;

/** A medicine with the conditions that its sentence answers to. */
function* answers(
  texts: Texts,
  index: number,
  sentence: TokenRange,
  { name, usedFor }: ToldMedicine,
  span: Span,
): Iterable<MedicineConditionRelation> {
  const here = texts.facts[index] as BlockFacts;
  const fits = ({ id }: Condition) => usedFor(id) !== undefined;
  const at = tokenAt(here.tokens, span.start);
  const place = { start: span.start, end: span.end, firstToken: at, endToken: at + 1 };
  for (const { condition } of topicConditions(texts.blocks, texts.facts, index, sentence, fits)) {
    const medicine = usedFor(condition.id);
    if (medicine === undefined || isNoUse(here, { ...place, condition }, span, sentence)) continue;
    yield relation(texts, index, { medicine }, name, condition, span);
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
  const known = [topic, ...named].find((one) => one && register.isUsualOffLabel(one.medicine, id));
  if (known) return known;
  const pointed = texts.pointed.find((one) => one.usedFor(id) !== undefined);
  const medicine = pointed?.usedFor(id);
  return pointed && medicine && { medicine, name: pointed.name, near: false };
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
