import { overlaps, type Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import type { Register } from '../knowledge/register';
import { TokenKind, WordClass } from '../language/tokens';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';
import type { MedicineConditionRelation } from './relations';
import { clauseAt, sentenceTokens } from './statements/clause';
import { canTreat } from './uses/can-treat';

/**
 * The five parts of an off-label note (pasient- og brukerrettighetsloven §§ 3-2 and 4-1, and practice): the status of the
 * use, the individual assessment, the alternatives, risks and limited evidence, and informed consent.
 */
export const CONSENT_PARTS = ['status', 'assessment', 'alternatives', 'risk', 'consent'] as const;
export type ConsentPart = (typeof CONSENT_PARTS)[number];

/** Words that spoil a note: they hedge a duty, or take the note back. Offsets are UTF-16 into the block's text. */
export interface NoteFault extends Span {
  readonly kind: 'hedged' | 'undone';
  readonly block: number;
  /** What mends it: another word in place of a span, or the span taken out; absent where neither leaves a whole sentence. */
  readonly mend?: Span & { readonly by: 'always' | 'shall' | 'nothing' };
}

/**
 * A note that a use is outside the approved indication. The span is its words about the status, UTF-16 offsets into the block
 * that states it.
 */
export interface ConsentNote extends Span {
  readonly block: number;
  readonly parts: ReadonlySet<ConsentPart>;
  /** Ids of the conditions, and substances of the medicines, that the statement of the status names; none: it is said of all. */
  readonly conditions: readonly string[];
  readonly substances: readonly string[];
  readonly faults: readonly NoteFault[];
}

/** Blocks that a note's other parts may stand in, before and after the one that states the status. */
export const CONSENT_REACH = 1;
/** Sentences after the status in which words may take it back. */
const UNDOING_REACH = 2;
/** Parts that are duties in whatever words; information about risks and alternatives is one where somebody gives it. */
const DUTIES: ReadonlySet<string> = new Set<ConsentPart>(['assessment', 'consent']);
const INFORMATION: ReadonlySet<string> = new Set<ConsentPart>(['alternatives', 'risk']);

/**
 * The notes of a draft: each statement of the status, with the parts that stand in its block or beside it.
 * @param within the blocks that hold parts of notes, or more
 */
export function findConsentNotes(facts: readonly BlockFacts[], within: Iterable<number> = facts.keys()): ConsentNote[] {
  const notes: ConsentNote[] = [];
  for (const index of within) {
    const here = facts[index] as BlockFacts;
    if (!canHold(here)) continue;
    const said = here.hits.ofKind(KIND.consent);
    const status = said.find((hit) => hit.entry.ref === 'status' && !isContradicted(here, hit));
    if (status === undefined) continue;
    const around = neighbours(facts, index);
    notes.push({
      block: index,
      start: status.start,
      end: status.end,
      parts: new Set(around.flatMap((at) => partsOf(facts[at] as BlockFacts))),
      ...namedBy(here, status),
      faults: [...around.flatMap((at) => hedgesOf(facts[at] as BlockFacts, at)), ...undoingsOf(here, index, status)],
    });
  }
  return notes;
}

/** Whether a note speaks of a use: it names the condition or a broader one and the medicine, or neither. */
export function coversUse(
  note: ConsentNote,
  { medicine, condition }: MedicineConditionRelation,
  register: Register,
): boolean {
  if (note.substances.length > 0 && !note.substances.includes(medicine.substance)) return false;
  // «godkjent ved kronisk migrene; annen bruk er utenfor»: what is approved is not what the note is about
  const outside = note.conditions.filter((id) => register.approval(medicine, id) !== 'approved');
  if (outside.length === 0) return true;
  const lineage = register.lineage(condition.id);
  return outside.some((id) => lineage.has(id));
}

function canHold({ kind }: BlockFacts): boolean {
  return kind !== 'referenceEntry' && kind !== 'comment' && kind !== 'frontMatter';
}

function neighbours(facts: readonly BlockFacts[], index: number): number[] {
  const around: number[] = [];
  for (let at = Math.max(0, index - CONSENT_REACH); at <= Math.min(facts.length - 1, index + CONSENT_REACH); at++)
    if (canHold(facts[at] as BlockFacts)) around.push(at);
  return around;
}

function partsOf(facts: BlockFacts): ConsentPart[] {
  return facts.hits
    .ofKind(KIND.consent)
    .filter((hit) => !isContradicted(facts, hit))
    .map(({ entry }) => entry.ref as ConsentPart);
}

function isContradicted(facts: BlockFacts, hit: Hit): boolean {
  return (
    facts.hits
      .ofKind(KIND.contradiction)
      // «aldri uten samtykke»: what is contradicted is itself denied
      .some((other) => other.entry.ref === hit.entry.ref && overlaps(other, hit) && !facts.isNegated(other))
  );
}

/** What the status is said of: the conditions and medicines of its clause, else of its sentence. */
function namedBy(facts: BlockFacts, status: Hit): Pick<ConsentNote, 'conditions' | 'substances'> {
  const sentence = sentenceTokens(facts, status);
  const clause = clauseAt(facts, status.firstToken, sentence);
  const within = ({ first, end }: { first: number; end: number }) => {
    const inside = ({ firstToken }: { firstToken: number }) => firstToken >= first && firstToken < end;
    return {
      conditions: [...facts.conditions, ...facts.groups].filter(inside).map(({ condition }) => condition.id),
      substances: facts.medicines
        .filter((mention) => inside(mention) && canTreat(mention))
        .map(({ medicine }) => medicine.substance),
    };
  };
  const own = within(clause);
  return own.conditions.length > 0 ? own : { ...within(sentence), substances: own.substances };
}

/** «pasientene signerer som regel samtykke»: a duty with a hedge in its clause. */
function hedgesOf(facts: BlockFacts, block: number): NoteFault[] {
  return facts.hits.ofKind(KIND.consentHedge).flatMap(({ entry, firstToken, endToken, start, end }): NoteFault[] => {
    const clause = clauseAt(facts, firstToken, sentenceTokens(facts, { start, end }));
    const duty = facts.hits.ofKind(KIND.consent).find((part) => {
      const { ref } = part.entry;
      const isBeside = part.firstToken >= clause.first && part.firstToken < Math.max(clause.end, endToken + 4);
      if (!isBeside && !overlaps(part, { start, end })) return false;
      if (DUTIES.has(ref)) return !isContradicted(facts, part);
      return INFORMATION.has(ref) && facts.hits.within(KIND.informing, clause.first, clause.end) !== undefined;
    });
    if (duty === undefined) return [];
    const fault = { kind: 'hedged', block, start, end } as const;
    if (entry.ref === 'always') return [{ ...fault, mend: { by: 'always', start, end } }];
    const verb = facts.tokens.ends[firstToken] as number;
    return [entry.ref === 'shall' ? { ...fault, mend: { by: 'shall', start, end: verb } } : fault];
  });
}

/** «… men teknikken er den samme», «det er bare en formalitet»: words after the status that take it back. */
function undoingsOf(facts: BlockFacts, block: number, status: Hit): NoteFault[] {
  const { sentences } = facts;
  const limit = sentenceTokens(facts, status);
  const last = Math.min(sentences.count - 1, sentences.firstTokens.indexOf(limit.first) + UNDOING_REACH);
  const end = sentences.endTokens[last] as number;
  return facts.hits.ofKind(KIND.undoing).flatMap((hit): NoteFault[] => {
    if (hit.firstToken < status.endToken || hit.endToken > end) return [];
    const fault = { kind: 'undone', block, start: hit.start, end: hit.end } as const;
    if (hit.entry.ref !== 'turn') return [fault];
    const turn = turnBefore(facts, status.endToken, hit);
    if (turn < 0 || facts.isNegated(hit)) return [];
    return [{ ...fault, mend: { by: 'nothing', ...clauseFrom(facts, turn) } }];
  });
}

/** «men», «likevel» or their like before the words, in their own sentence and after the status; -1 when there is none. */
function turnBefore(facts: BlockFacts, from: number, hit: Hit): number {
  const { first } = sentenceTokens(facts, hit);
  for (let token = Math.max(first, from); token < hit.firstToken; token++)
    if ((facts.tokens.classes[token] as number) & WordClass.Adversative) return token;
  return -1;
}

/** From before «men», with the comma, up to the stop of its sentence; the whole sentence when it begins with it. */
function clauseFrom(facts: BlockFacts, turn: number): Span {
  const { starts, ends, kinds } = facts.tokens;
  const { first, end } = sentenceTokens(facts, { start: starts[turn] as number, end: ends[turn] as number });
  if (turn === first) return { start: first > 0 ? (ends[first - 1] as number) : 0, end: ends[end - 1] as number };
  const before = kinds[turn - 1] === TokenKind.Symbol ? turn - 2 : turn - 1;
  const last = kinds[end - 1] === TokenKind.Symbol ? end - 2 : end - 1;
  return { start: ends[Math.max(first, before)] as number, end: ends[last] as number };
}
