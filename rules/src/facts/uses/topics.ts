import type { BlockContent } from '../../draft/block';
import type { Span } from '../../draft/span';
import { KIND } from '../../knowledge/kinds';
import type { Condition, Medicine } from '../../knowledge/medicine';
import type { TokenRange } from '../../language/clauses';
import type { BlockFacts } from '../block-facts';
import type { ConditionMention, MedicineMention } from '../entities';
import { remembered } from '../remembered';
import { isQuestion, sentenceTokens } from '../statements/clause';
import { canTreat, treatingMedicines } from './can-treat';
import { isLabel } from './frames';

/* What a sentence is about when it names only half of a use: the medicine or the condition that the text has just named. */

/** What a block must hold to couple anything. */
const HALVES = [KIND.condition, KIND.medicine, KIND.patients, 'new-use'] as const;

/** Whether a block names a medicine, or what one may be used for. */
export function namesUse({ hits }: BlockFacts): boolean {
  return HALVES.some((kind) => hits.has(kind));
}

/** A medicine that a sentence speaks of without naming it. */
export interface TopicMedicine {
  readonly medicine: Medicine;
  /** As the text names it. */
  readonly name: string;
  /** Whether it is named right before or in the heading right above; farther off it may be another treatment that is meant. */
  readonly near: boolean;
}

/** How many blocks of the same section are looked back for the medicine. */
const BACK = 4;

/** Whether a sentence speaks of a medicine named before it: «behandlingen», «den», or a heading or item that names none. */
export function pointsBack(
  facts: BlockFacts,
  condition: Span,
  sentence: TokenRange,
  heading: BlockFacts | undefined,
): boolean {
  // a heading that names the medicine tells whose effect it is
  if (heading?.medicines.some(canTreat) && heading.conditions.length === 0 && tellsEffect(facts, sentence)) return true;
  if (facts.hits.within('stand-in', sentence.first, sentence.end)) return true;
  if (facts.kind === 'listItem' || facts.kind === 'tableCell') return true;
  if (facts.kind === 'heading') return facts.hitAt('use-preposition', sentence.first) !== undefined;
  return startsWithPronoun(facts, condition, sentence);
}

function tellsEffect({ hits }: BlockFacts, { first, end }: TokenRange): boolean {
  return EFFECTS.some((kind) => hits.within(kind, first, end) !== undefined);
}

/** «Den demper angst», «Det hjelper mot uro»; in «Det er mange med angst» it stands for nothing. */
function startsWithPronoun(facts: BlockFacts, condition: Span, { first }: TokenRange): boolean {
  if (facts.tokens.starts[first] === undefined || (facts.tokens.starts[first] as number) >= condition.start)
    return false;
  return facts.hitAt('pronoun', first) !== undefined && !facts.hitAt('copula', first + 1);
}

/** The medicine that a sentence speaks of: named before it in the block, in the blocks above, else in the headings over it. */
export function topicMedicine(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  index: number,
  sentence: TokenRange,
): TopicMedicine | undefined {
  const here = facts[index] as BlockFacts;
  const before = last(treatingMedicines(here).filter((mention) => mention.endToken <= sentence.first));
  if (before) return named(here, before, true);
  const section = (blocks[index] as BlockContent).section;
  const heading = section.at(-1) ?? -1;
  for (let above = index - 1, steps = 0; above > heading && steps < BACK; above--) {
    if (blocks[above]?.section.at(-1) !== section.at(-1) || blocks[above]?.host !== -1) continue;
    const facing = facts[above] as BlockFacts;
    // the items before this one are no heading of it
    if (isLabel(here) && facing.kind === here.kind) continue;
    steps++;
    const mention = last(treatingMedicines(facing));
    if (mention) return named(facing, mention, steps === 1);
  }
  for (let level = section.length - 1; level >= 0; level--) {
    const above = facts[section[level] as number] as BlockFacts;
    const mention = above.medicines.find(canTreat);
    if (mention) return named(above, mention, level === section.length - 1);
  }
  return undefined;
}

/**
 * The medicines that a draft names, those named most often first; one for each substance.
 * @param within the blocks that name a medicine, or more
 */
export function namedMedicines(
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): readonly TopicMedicine[] {
  const found = new Map<string, { readonly topic: TopicMedicine; count: number }>();
  for (const index of within) {
    for (const topic of namedIn(facts[index] as BlockFacts)) {
      const known = found.get(topic.medicine.substance);
      if (known) known.count++;
      else found.set(topic.medicine.substance, { topic, count: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ topic }) => topic);
}

/** The medicines that a block names for what a visitor reads, in order. */
export const namedIn = remembered((block: BlockFacts): readonly TopicMedicine[] =>
  block.kind === 'referenceEntry' || block.kind === 'comment' || block.kind === 'frontMatter'
    ? NONE
    : treatingMedicines(block).map((mention) => named(block, mention, false)),
);

const NONE: readonly TopicMedicine[] = [];

/**
 * What a sentence that names a medicine and no condition is about, of the conditions that fit: the question before it, else
 * the nearest heading over it that names one and no medicine of its own.
 */
export function topicConditions(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  index: number,
  sentence: TokenRange,
  fits: (condition: Condition) => boolean,
): readonly ConditionMention[] {
  const here = facts[index] as BlockFacts;
  const asked = here.conditions.filter((mention) => endsBefore(here, mention, sentence));
  if (asked.length > 0) return asked.filter(({ condition }) => fits(condition));
  const section = (blocks[index] as BlockContent).section;
  for (let level = section.length - 1; level >= 0; level--) {
    const above = facts[section[level] as number] as BlockFacts;
    const found = above.conditions.filter(({ condition }) => fits(condition));
    if (found.length > 0) return found;
    if (above.medicines.some(canTreat)) return [];
  }
  return [];
}

/** Whether a condition stands in a question right before a sentence. */
function endsBefore(facts: BlockFacts, condition: ConditionMention, sentence: TokenRange): boolean {
  const own = sentenceTokens(facts, condition);
  return own.end === sentence.first && isQuestion(facts, own);
}

/** Whether a sentence offers a medicine or tells of its use: it has a verb of use or of effect. */
export function offers(facts: BlockFacts, { first, end }: TokenRange): boolean {
  return OFFERS.some((kind) => facts.hits.within(kind, first, end) !== undefined);
}

const EFFECTS = ['benefit', 'efficacy', 'cure', 'outcome', 'about-effect'] as const;
const OFFERS = ['use-verb', ...EFFECTS] as const;

function named(facts: BlockFacts, { medicine, start, end }: MedicineMention, near: boolean): TopicMedicine {
  return { medicine, name: facts.text.slice(start, end), near };
}

function last<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
