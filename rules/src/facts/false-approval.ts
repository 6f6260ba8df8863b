import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import type { Condition, Medicine } from '../knowledge/medicine';
import type { Register } from '../knowledge/register';
import type { TokenRange } from '../language/clauses';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';
import type { About } from './claim';
import type { MedicineMention } from './entities';
import type { MedicineConditionRelation } from './relations';
import { placeOf } from './statements/claim-place';
import { clauseAt, isOpen, isQuestion, sentenceTokens } from './statements/clause';
import { isTreatment, subjectOf, topicAmong } from './statements/subject';
import { canTreat } from './uses/can-treat';
import { type TopicMedicine, topicMedicine } from './uses/topics';

/**
 * What makes a statement of an approval false: the use is outside the approved indication; the approval is another country's;
 * a decision to fund or introduce is no approval; a medicine bears no CE mark.
 */
export type FalseApprovalKind = 'use' | 'foreign' | 'decision' | 'ce-mark';

/** A statement that a use is approved, which the register does not bear out. Offsets are UTF-16 into the block's text. */
export interface FalseApproval extends Span {
  readonly kind: FalseApprovalKind;
  readonly block: number;
  readonly medicine: Medicine;
  /** The medicine as the text names it. */
  readonly name: string;
  /** What it is said to be approved for; absent where the text says only that it is approved. */
  readonly condition?: Condition;
  /** The word of approval, where «not» before it makes the statement true; else absent. */
  readonly predicate?: Span;
}

/** What is approved in another sense: places, people and studies. */
const OTHERS: ReadonlySet<About> = new Set<About>(['clinic', 'staff', 'study', 'premises']);
/** A span longer than this says less than the word of approval alone. UTF-16 units. */
const LONGEST = 90;

/** What is looked at of a draft. */
export interface ApprovalTexts {
  readonly blocks: readonly BlockContent[];
  readonly facts: readonly BlockFacts[];
  /** The medicines that the draft names, those named most often first. */
  readonly named: readonly TopicMedicine[];
}

/**
 * Every false statement of an approval, in order of position.
 * @param within the blocks that speak of approvals, or more
 */
export function findFalseApprovals(
  texts: ApprovalTexts,
  register: Register,
  relations: readonly MedicineConditionRelation[],
  within: Iterable<number>,
): FalseApproval[] {
  const { facts } = texts;
  const found: FalseApproval[] = [];
  for (const index of within) {
    const here = facts[index] as BlockFacts;
    if (!STATEMENT_KINDS.has(here.kind)) continue;
    for (const hit of here.hits.ofKind('approved')) {
      if (!isStated(here, hit)) continue;
      const said = sayingOf(texts, index, hit, relations);
      const judged = said && judge(here, hit, said, register, relations);
      if (judged) found.push({ block: index, ...judged });
    }
    for (const hit of here.hits.ofKind('ce-mark')) {
      const marked = markedMedicine(here, hit);
      if (marked) found.push({ block: index, kind: 'ce-mark', start: hit.start, end: hit.end, ...marked });
    }
  }
  return found;
}

/** Whether an approval of a medicine is stated: not denied, asked, hoped for, said of a person, or part of the note itself. */
function isStated(facts: BlockFacts, hit: Hit): boolean {
  const place = placeOf(facts, hit);
  const sentence = { first: place.firstToken, end: place.endToken };
  if (place.negated || isQuestion(facts, sentence)) return false;
  const { hits } = facts;
  if (hits.covers('approved-other', hit.firstToken, hit.endToken)) return false;
  const status = hits
    .ofKind(KIND.consent)
    .some(({ entry, start, end }) => entry.ref === 'status' && start < hit.end && hit.start < end);
  if (status) return false;
  const clause = clauseAt(facts, hit.firstToken, sentence);
  if (hits.within('pending', clause.first, hit.endToken) || isOpen(facts, clause, hit.firstToken)) return false;
  if (hit.entry.ref === 'noun' && !hits.within('holding', Math.max(clause.first, hit.firstToken - 4), hit.firstToken))
    return false;
  const subject = subjectOf(facts, place);
  return subject === undefined || !OTHERS.has(subject.about);
}

/** What is said to be approved. */
interface Saying {
  readonly medicines: readonly { readonly medicine: Medicine; readonly name: string }[];
  readonly conditions: readonly { readonly condition: Condition; readonly end: number }[];
  /** Whether it is a treatment that is approved, and not the medicine as such. */
  readonly isUse: boolean;
  readonly sentence: TokenRange;
}

function sayingOf(
  texts: ApprovalTexts,
  index: number,
  hit: Hit,
  relations: readonly MedicineConditionRelation[],
): Saying | undefined {
  const here = texts.facts[index] as BlockFacts;
  const sentence = sentenceTokens(here, hit);
  const clause = clauseAt(here, hit.firstToken, sentence);
  const mentions = here.medicines.filter(canTreat);
  const among = (first: number, end: number) =>
    mentions.filter((mention) => mention.firstToken >= first && mention.firstToken < end);
  const before = among(clause.first, hit.firstToken);
  const own = before.length > 0 ? before : among(hit.endToken, Math.min(clause.end, hit.endToken + 3));
  const next = mentions.find(
    ({ firstToken }) => firstToken >= hit.endToken && !own.some((one) => one.firstToken === firstToken),
  );
  const end = Math.min(clause.end, next?.firstToken ?? clause.end);
  const after = here.conditions.filter(({ firstToken }) => firstToken >= hit.endToken && firstToken < end);
  const earlier = here.conditions.filter(({ firstToken }) => firstToken >= clause.first && firstToken < hit.firstToken);
  const conditions = after.length > 0 ? after : earlier;
  if (own.length > 0) {
    const medicines = own.map(({ medicine, start, end }) => ({ medicine, name: here.text.slice(start, end) }));
    return { medicines, conditions, isUse: own.some((mention) => isUseName(here, mention)), sentence };
  }
  const topic = pointedTo(texts, index, clause, hit, sentence, relations);
  return topic && { medicines: [topic], conditions, isUse: true, sentence };
}

/** The one medicine that the draft couples to a use outside the approval, named or not. */
function onlyCoupled(relations: readonly MedicineConditionRelation[]): TopicMedicine | undefined {
  const [first, ...others] = relations.filter(({ approval }) => approval === 'off-label');
  if (first === undefined || others.some(({ medicine }) => medicine !== first.medicine)) return undefined;
  return { medicine: first.medicine, name: first.name, near: false };
}

/** «ketaminbehandlingen»: the name itself says that a use is meant. */
function isUseName(facts: BlockFacts, { firstToken, endToken }: MedicineMention): boolean {
  return topicAmong(facts, firstToken, endToken, (about) => about === 'treatment') !== undefined;
}

/** The medicine that «behandlingen», «bruken» or «offentlig godkjenning» speaks of. */
function pointedTo(
  { blocks, facts, named }: ApprovalTexts,
  index: number,
  clause: TokenRange,
  hit: Hit,
  sentence: TokenRange,
  relations: readonly MedicineConditionRelation[],
): TopicMedicine | undefined {
  const { hits } = facts[index] as BlockFacts;
  const stands =
    hits.within('stand-in', clause.first, clause.end) ?? hits.within('pronoun', clause.first, hit.firstToken);
  if (stands === undefined && hit.entry.ref === 'adjective') return undefined;
  return topicMedicine(blocks, facts, index, sentence) ?? (named.length === 1 ? named[0] : onlyCoupled(relations));
}

type Judgement = Omit<FalseApproval, 'block'>;

function judge(
  facts: BlockFacts,
  hit: Hit,
  { medicines, conditions, isUse, sentence }: Saying,
  register: Register,
  relations: readonly MedicineConditionRelation[],
): Judgement | undefined {
  const approver = (ref: string) =>
    facts.hits
      .ofKind('approver')
      .find((one) => one.entry.ref === ref && one.firstToken >= sentence.first && one.endToken <= sentence.end);
  const foreign = approver('foreign');
  if (foreign && !isTransferred(facts, hit, sentence)) return undefined;
  const { medicine, name } = medicines[medicines.length - 1]!;
  const outside = conditions.find(({ condition }) =>
    medicines.every((one) => register.approval(one.medicine, condition.id) === 'off-label'),
  );
  const decision = approver('decision') ?? approver('other');
  const kind: FalseApprovalKind = foreign ? 'foreign' : decision ? 'decision' : 'use';
  const predicate = isPredicate(facts, hit) ? { predicate: { start: hit.start, end: hit.end } } : {};
  if (outside) {
    const { condition } = outside;
    return {
      kind,
      medicine,
      name,
      condition,
      ...spanFrom(hit, Math.max(outside.end, decision?.end ?? 0), heldBy(hit, decision)),
      ...predicate,
    };
  }
  // what is said of a condition it is approved for is true, or cannot be judged
  if (conditions.length > 0) return undefined;
  const isOffLabel = relations.some(
    (one) => one.approval === 'off-label' && one.medicine.substance === medicine.substance,
  );
  if (!isOffLabel && !decision) return undefined;
  if (!isUse && !decision && !foreign) return undefined;
  return {
    kind,
    medicine,
    name,
    ...spanFrom(hit, decision?.end ?? foreign?.end ?? hit.end, heldBy(hit, decision)),
    ...predicate,
  };
}

/** Whether an approval elsewhere is said to hold here, or stands as a label on what the house offers. */
function isTransferred(facts: BlockFacts, hit: Hit, { first, end }: TokenRange): boolean {
  if (facts.hits.within('transfer', first, end)) return true;
  if (hit.entry.ref !== 'label') return false;
  return (
    facts.hits.within('about-us', first, end) !== undefined ||
    topicAmong(facts, hit.endToken, Math.min(end, hit.endToken + 3), isTreatment) !== undefined
  );
}

/** «er godkjent»: a verb of being stands right before. */
function isPredicate(facts: BlockFacts, hit: Hit): boolean {
  return hit.entry.ref === 'adjective' && facts.hitAt('copula', hit.firstToken - 1) !== undefined;
}

/** The medicine that a CE mark is ascribed to: the noun after it, or the subject of its clause. */
function markedMedicine(facts: BlockFacts, hit: Hit): Pick<FalseApproval, 'medicine' | 'name'> | undefined {
  const place = placeOf(facts, hit);
  if (place.negated) return undefined;
  const clause = clauseAt(facts, hit.firstToken, { first: place.firstToken, end: place.endToken });
  const mention = facts.medicines.find(
    (one) =>
      one.firstToken >= clause.first && one.endToken <= clause.end && canTreat(one) && one.medicine.kind === 'medicine',
  );
  return mention && { medicine: mention.medicine, name: facts.text.slice(mention.start, mention.end) };
}

/** From the word of approval, or the words about it that hold it («offentlig godkjenning»), as far as it is read as one. */
function spanFrom({ start, end }: Hit, last: number, first = start): Span {
  const from = Math.min(start, first);
  return { start: from, end: last > end && last - from <= LONGEST ? last : end };
}

/** Where the words about who approved begin, if they hold the word of approval. */
function heldBy(hit: Hit, decision: Hit | undefined): number {
  return decision && decision.start <= hit.start && hit.end <= decision.end ? decision.start : hit.start;
}
