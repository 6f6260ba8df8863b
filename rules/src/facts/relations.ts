import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import type { Condition, Medicine } from '../knowledge/medicine';
import type { Approval, Register } from '../knowledge/register';
import { sentenceAt } from '../language/sentences';
import { WordClass } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import { type ConditionMention, isPrescriptionName, type MedicineMention } from './entities';

/** A place that couples a medicine to a condition: both in one sentence, or one in a heading and the other just below. */
export interface MedicineConditionRelation extends Span {
  readonly block: number;
  readonly medicine: Medicine;
  /** The medicine as the text names it. */
  readonly name: string;
  readonly condition: Condition;
  readonly approval: Approval;
}

const TREATING: ReadonlySet<string> = new Set(['about-effect', 'about-treatment']);

/** Words between a preposition and the condition it governs: «mot alvorlig, behandlingsresistent depresjon». */
const REACH = 5;
/** A span longer than this says less than the condition alone. */
const LONGEST = 80;

/**
 * Every coupling of a prescription medicine and a condition, in order of position.
 * @param within the blocks that name a condition, or more
 */
export function findRelations(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  register: Register,
  within: Iterable<number> = facts.keys(),
): MedicineConditionRelation[] {
  const relations: MedicineConditionRelation[] = [];
  for (const index of within) {
    const here = facts[index] as BlockFacts;
    if (here.conditions.length === 0 || !STATEMENT_KINDS.has(here.kind)) continue;
    for (const condition of here.conditions) {
      const medicine = medicineFor(here, condition) ?? headingMedicine(blocks, facts, index);
      if (medicine === undefined || !isTreated(here, condition, medicine.here)) continue;
      relations.push({
        block: index,
        medicine: medicine.medicine,
        name: medicine.name,
        condition: condition.condition,
        approval: register.approval(medicine.medicine, condition.condition.id),
        ...spanOf(medicine.here, condition),
      });
    }
  }
  return relations;
}

interface Candidate {
  readonly medicine: Medicine;
  readonly name: string;
  /** The mention in the condition's own block, if it is there. */
  readonly here: MedicineMention | undefined;
}

/** The prescription medicine nearest to the condition in its sentence. */
function medicineFor(facts: BlockFacts, condition: ConditionMention): Candidate | undefined {
  const sentence = sentenceAt(facts.sentences, condition.start);
  let nearest: MedicineMention | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const mention of facts.medicines) {
    if (!isPrescriptionName(mention)) continue;
    if (sentenceAt(facts.sentences, mention.start) !== sentence) continue;
    const gap = mention.end <= condition.start ? condition.start - mention.end : mention.start - condition.end;
    if (gap < distance) {
      distance = gap;
      nearest = mention;
    }
  }
  return nearest && { medicine: nearest.medicine, name: facts.text.slice(nearest.start, nearest.end), here: nearest };
}

/** A condition in a list or paragraph right under a heading that names the medicine alone. */
function headingMedicine(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  index: number,
): Candidate | undefined {
  const block = blocks[index] as BlockContent;
  if (block.kind !== 'listItem' && block.kind !== 'tableCell') return undefined;
  const heading = block.section.at(-1);
  if (heading === undefined) return undefined;
  const above = facts[heading] as BlockFacts;
  const mention = above.medicines.find(isPrescriptionName);
  return mention && { medicine: mention.medicine, name: above.text.slice(mention.start, mention.end), here: undefined };
}

/**
 * Whether the text says that the condition is treated: a preposition leads to it, or it stands in a heading or a list.
 * What is negated, warned of or listed as an adverse effect is not.
 */
function isTreated(facts: BlockFacts, condition: ConditionMention, medicine: MedicineMention | undefined): boolean {
  if (facts.isNegated(condition)) return false;
  const sentence = sentenceAt(facts.sentences, condition.start);
  const first = facts.sentences.firstTokens[sentence] ?? 0;
  const end = facts.sentences.endTokens[sentence] ?? 0;
  if (facts.hits.within('about-adverse', first, condition.firstToken)) return false;
  // «depresjon behandles med ketamin», «har du depresjon, kan du få ketamin»
  if (medicine && medicine.firstToken >= condition.endToken && !facts.hits.within('about-adverse', first, end)) {
    for (let token = condition.endToken; token < medicine.firstToken; token++)
      if ((facts.tokens.classes[token] as number) & WordClass.FiniteVerb) return true;
  }
  // «smertelindring», «angstbehandling»: the word itself says that it is treated
  if (facts.topicsAt(condition.firstToken)?.some(({ entry }) => TREATING.has(entry.kind))) return true;
  if (facts.kind === 'heading' || facts.kind === 'title' || facts.kind === 'listItem' || facts.kind === 'tableCell')
    return true;
  for (let token = condition.firstToken - 1; token >= Math.max(first, condition.firstToken - REACH); token--) {
    const classes = facts.tokens.classes[token] as number;
    if (classes & WordClass.Preposition) return true;
    if (classes & (WordClass.FiniteVerb | WordClass.Subordinator)) return false;
  }
  return false;
}

function spanOf(medicine: MedicineMention | undefined, condition: ConditionMention): Span {
  if (medicine === undefined) return { start: condition.start, end: condition.end };
  const start = Math.min(medicine.start, condition.start);
  const end = Math.max(medicine.end, condition.end);
  return end - start <= LONGEST ? { start, end } : { start: condition.start, end: condition.end };
}
