import type { BlockKind } from '../../draft/block';
import { KIND } from '../../knowledge/kinds';
import type { TokenRange } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';
import type { ConditionMention, MedicineMention } from '../entities';
import { hitBefore } from '../statements/beside';
import { clauseAt } from '../statements/clause';

/* The ways in which a sentence says that a condition is what a medicine is used for. */

/** Blocks so short that naming both couples them. */
const LABELS: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'title', 'listItem', 'tableCell']);
/** Words that say by themselves that a condition is treated: «smertelindring», «angstbehandling». */
const TREATING: ReadonlySet<string> = new Set(['about-effect', 'about-treatment']);
const BENEFITS = ['benefit', 'efficacy', 'cure', 'outcome'] as const;
/** What may stand before the colon of a list of uses. */
const EFFECTS = [...BENEFITS, 'about-effect', 'use-verb', 'use-preposition'] as const;
/** What the reader wants; a disease after «gir» is an adverse effect. */
const AIMS: ReadonlySet<string> = new Set(['use', 'cosmetic']);

/** Words between a preposition or a verb and the condition it governs: «mot alvorlig, behandlingsresistent depresjon». */
const REACH = 5;

/** Whether a block is a label, which needs no verb to couple what it names. */
export function isLabel({ kind }: BlockFacts): boolean {
  return LABELS.has(kind);
}

/** Whether the sentence says that the condition is treated. `medicine` is the mention in it, if it names one. */
export function isTreated(
  facts: BlockFacts,
  condition: ConditionMention,
  medicine: MedicineMention | undefined,
  sentence: TokenRange,
): boolean {
  // «tidligere depresjon», «kjent angst»: what the patient has besides
  if (hitBefore(facts, 'no-use', condition.firstToken)?.entry.ref === 'known') return false;
  if (facts.topicsAt(condition.firstToken)?.some(({ entry }) => TREATING.has(entry.kind))) return true;
  if (isLabel(facts)) return true;
  if (medicine !== undefined && isPast(facts, condition, medicine, sentence)) return false;
  return (
    isGoverned(facts, condition, medicine, sentence) ||
    isObject(facts, condition, sentence) ||
    isForWhom(facts, condition, sentence) ||
    (medicine !== undefined && comesFirst(facts, condition, medicine, sentence))
  );
}

/** «Har du brukt isotretinoin, må vi vente med laser mot arr»: the medicine is the condition that the rest stands under. */
function isPast(
  facts: BlockFacts,
  condition: ConditionMention,
  medicine: MedicineMention,
  sentence: TokenRange,
): boolean {
  if (condition.firstToken < medicine.endToken) return false;
  const opens = (facts.tokens.classes[sentence.first] as number) & (WordClass.FiniteVerb | WordClass.Conditional);
  if (opens === 0) return false;
  const clause = clauseAt(facts, condition.firstToken, sentence);
  return clause.first > medicine.firstToken;
}

/** Whether a preposition leads to the condition, over adjectives and over conditions that are listed before it. */
function isGoverned(
  facts: BlockFacts,
  { condition, firstToken }: ConditionMention,
  medicine: MedicineMention | undefined,
  { first }: TokenRange,
): boolean {
  const { tokens } = facts;
  // «ved ME»: the preposition is a part of what names the condition
  if (facts.hitAt('use-preposition', firstToken)) return true;
  let left = REACH;
  for (let token = firstToken - 1; token >= first && left > 0; token--, left--) {
    const preposition = facts.hitAt('use-preposition', token);
    if (preposition) {
      const { ref } = preposition.entry;
      if (medicine && medicine.firstToken > firstToken && isOther(facts, token - 1)) return false;
      // «triamcinolon i keloider», «Botox i kjeven»
      if (ref === 'in') return condition.kind === 'cosmetic' || facts.hitAt(KIND.medicine, token - 1) !== undefined;
      // «er et bedre valg når ryggen verker»
      if (ref === 'when') return firstToken - token < 4 && facts.hits.within('use-verb', first, token) !== undefined;
      return ref === 'as' ? firstToken - token < 3 : leads(facts, ref, token, first);
    }
    const listed = facts.conditions.find(({ endToken }) => endToken === token + 1);
    if (listed) {
      token = listed.firstToken;
      left = REACH + 1;
      continue;
    }
    // «har effekt på tvers av diagnoser: angst, PTSD og tvang»
    if (isColon(facts, token)) return EFFECTS.some((kind) => facts.hits.within(kind, first, token) !== undefined);
    if (tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return false;
    if (
      (tokens.classes[token] as number) &
      (WordClass.FiniteVerb | WordClass.Subordinator | WordClass.NegativePreposition)
    )
      return false;
  }
  return false;
}

/** «vaksine mot influensa», «laser mot arr»: a treatment of its own, and not the medicine that is named after it. */
function isOther(facts: BlockFacts, noun: number): boolean {
  const treatment = facts.hitAt('about-treatment', noun);
  return treatment !== undefined && facts.hitAt('generic-treatment', noun) === undefined;
}

function isColon({ text, tokens }: BlockFacts, token: number): boolean {
  return text.charCodeAt(tokens.starts[token] as number) === 0x3a;
}

/** «behandling av angst», «virker på angst», but «rester av angst»; «deg med angst», but «sammen med angst». */
function leads(facts: BlockFacts, ref: string, token: number, first: number): boolean {
  if (ref === 'plain') return true;
  const from = Math.max(first, token - 4);
  const before = (kinds: readonly string[]) => kinds.some((kind) => facts.hits.within(kind, from, token));
  if (ref === 'with') return ((facts.tokens.classes[token - 1] ?? 0) & WordClass.Preposition) === 0;
  return before([...BENEFITS, 'about-effect', 'about-treatment', 'use-verb', 'less', 'decrease']);
}

/** Whether a verb of effect has the condition as its object: «demper angst», «fjerner rynker», «gir energi». */
function isObject(facts: BlockFacts, condition: ConditionMention, sentence: TokenRange): boolean {
  const { first } = clauseAt(facts, condition.firstToken, sentence);
  const from = Math.max(first, condition.firstToken - REACH - 3);
  // the verb may be a part of what names the condition: «bremse aldring»
  for (const kind of BENEFITS) if (facts.hits.within(kind, from, condition.endToken)) return true;
  const bringing = facts.hits.within('bringing', from, condition.endToken);
  if (bringing === undefined || facts.hits.within('about-adverse', sentence.first, bringing.firstToken)) return false;
  return AIMS.has(condition.condition.kind) || bringing.entry.ref === 'away';
}

/** «for deg som sliter med angst», «hos kvinner som ikke har eggløsning». */
function isForWhom({ hits }: BlockFacts, { firstToken }: ConditionMention, { first }: TokenRange): boolean {
  return hits.ofKind('for-whom').some((hit) => hit.firstToken >= first && hit.endToken <= firstToken);
}

/** «depresjon behandles med ketamin», «har du depresjon, kan du få ketamin». */
function comesFirst(
  facts: BlockFacts,
  condition: ConditionMention,
  medicine: MedicineMention,
  { first, end }: TokenRange,
): boolean {
  const { hits, tokens } = facts;
  if (medicine.firstToken < condition.endToken || hits.within('about-adverse', first, end)) return false;
  const before = hits.ofKind('use-preposition').find(({ endToken }) => endToken === medicine.firstToken);
  // «før Botox», «under Botox»: the medicine is only the occasion
  if (before === undefined && (tokens.classes[medicine.firstToken - 1] ?? 0) & WordClass.Preposition) return false;
  // «har du angst, skal legen vite det før du får ketamin»
  if (hits.within('time-clause', Math.max(condition.endToken, medicine.firstToken - 4), medicine.firstToken))
    return false;
  for (let token = condition.endToken; token < medicine.firstToken; token++)
    if ((tokens.classes[token] as number) & WordClass.FiniteVerb || hits.within('use-verb', token, token + 1))
      return true;
  return false;
}
