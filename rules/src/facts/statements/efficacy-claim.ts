import { contains, overlaps } from '../../draft/span';
import type { TokenRange } from '../../language/clauses';
import { WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Exemption } from '../claim';
import { aboutOfKind, subjectTopic } from './about';
import { treatmentBefore } from './anaphora';
import { isInsufficient, isTakenAway, nearest } from './beside';
import { generalExemption, type Place, placeOf } from './claim-place';
import { clauseAt, isOpen, isQuestion } from './clause';
import { firstTopic, isTreatment } from './subject';

/* What the finders of statements of efficacy share: what works, and what clears any such statement. */

/** Subjects that an effect is claimed for. */
const OURS: ReadonlySet<About> = new Set<About>(['treatment', 'medicine', 'clinic', 'effect']);
/** Effects and the states that patients reach. */
export const EFFECTS = ['benefit', 'about-effect', 'outcome'] as const;
/** Words between a verb and the effect it governs. */
export const REACH = 5;

/** A verb of efficacy: its sentence and clause, and what its subject is about. */
export interface VerbPlace {
  readonly place: Place;
  readonly sentence: TokenRange;
  readonly clause: TokenRange;
  readonly about: About;
}

/** Where a verb of efficacy stands, and what it is said of. */
export function verbPlaceOf(facts: BlockFacts, verb: Hit): VerbPlace {
  const place = placeOf(facts, verb);
  const sentence = { first: place.firstToken, end: place.endToken };
  const clause = clauseAt(facts, verb.firstToken, sentence);
  return { place, sentence, clause, about: subjectOf(facts, verb.firstToken, clause, place) };
}

/** The last word of a phrase: «er ikke effektiv» is denied by what it holds. */
export function lastWord({ tokens }: BlockFacts, hit: Hit): Hit {
  const firstToken = hit.endToken - 1;
  return { ...hit, firstToken, start: tokens.starts[firstToken] as number };
}

/** @param changed what is taken away or changed, whose harm is none of the treatment's */
export function exemptionOf(
  facts: BlockFacts,
  { place, about }: Pick<VerbPlace, 'place' | 'about'>,
  effect: Hit,
  changed?: Hit,
): Exemption | null {
  const general = generalExemption(facts, place) ?? openExemption(facts, place);
  if (general) return general;
  if (facts.isNegated(effect) || isInsufficient(facts, effect)) return 'negated';
  // «har fordeler og ulemper»
  if (facts.hits.covers('fixed', effect.firstToken, effect.endToken)) return 'fixed-expression';
  const clause = clauseAt(facts, place.hit.firstToken, { first: place.firstToken, end: place.endToken });
  if (about === 'comparator' || facts.hits.within('about-comparator', clause.first, place.hit.firstToken))
    return 'comparator';
  if (about === 'procedure') return 'procedure';
  if (!OURS.has(about)) return about === 'unknown' ? 'no-subject' : 'about-something-else';
  const sentence = { first: place.firstToken, end: place.endToken };
  const harm = nearest(facts, ['about-adverse'], effect.firstToken, effect.endToken, sentence);
  if (harm === undefined || harm.gap > 2 || isTakenAway(facts, harm.hit)) return null;
  return changed && overlaps(changed, harm.hit) ? null : 'adverse-effect';
}

/** Questions, conditions, aims and duties assert nothing; what a patient is quoted with is a testimonial. */
export function openExemption(facts: BlockFacts, { hit, firstToken, endToken }: Place): Exemption | null {
  const sentence = { first: firstToken, end: endToken };
  const clause = clauseAt(facts, hit.firstToken, sentence);
  if (isQuestion(facts, sentence)) return 'open';
  // «det tar uker før medisinen virker» tells when, if it does
  if (isOpen(facts, clause, hit.firstToken) || facts.hitAt('time-clause', clause.first)) return 'open';
  // «Mister du hørselen brått, ring …»: a verb that begins its sentence, before who does it, asks or sets a condition
  const next = facts.tokens.classes[hit.firstToken + 1] ?? 0;
  if (hit.firstToken === firstToken && next & WordClass.SubjectPronoun) return 'open';
  if (facts.hits.within('advice', clause.first, hit.firstToken)) return 'advice';
  return facts.quotations.some((quotation) => quotation.kind === 'speech' && contains(quotation, hit))
    ? 'quoted'
    : null;
}

/** What the subject of the clause is about; after «som» the noun before it. */
function subjectOf(facts: BlockFacts, verb: number, clause: TokenRange, place: Place): About {
  const topic = subjectTopic(facts, verb, clause.first) ?? antecedent(facts, clause.first, place.firstToken);
  if (topic !== undefined) return aboutOfKind(topic.hit.entry.kind);
  // «massasje av nakken løser opp låsninger, demper hodepine og …»: the subject of the verbs before it
  const shared = verb === clause.first ? firstTopic(facts, place.firstToken, verb) : undefined;
  if (shared !== undefined && isTreatment(shared.about)) return shared.about;
  const before = isPronoun(facts, clause.first, verb) ? treatmentBefore(facts, place) : undefined;
  if (before !== undefined) return before.about;
  return facts.hits.within('offer', place.firstToken, verb) ? 'treatment' : 'unknown';
}

/** Whether a pronoun is all that stands before the verb, or right after it: «den virker», «slik virker den». */
function isPronoun({ tokens }: BlockFacts, first: number, verb: number): boolean {
  const isSubject = (token: number) => ((tokens.classes[token] ?? 0) & WordClass.SubjectPronoun) !== 0;
  return (verb - first <= 2 && isSubject(verb - 1)) || (verb - first <= 2 && isSubject(verb + 1));
}

function antecedent(facts: BlockFacts, clause: number, sentence: number) {
  if (((facts.tokens.classes[clause] ?? 0) & WordClass.Subordinator) === 0) return undefined;
  return subjectTopic(facts, clause, sentence);
}

/** The first hit of some kinds, each tried at every token of `[first, end)`. */
export function firstWithin(facts: BlockFacts, kinds: readonly string[], first: number, end: number): Hit | undefined {
  for (let token = first; token < end; token++)
    for (const kind of kinds) {
      const found = facts.hitAt(kind, token);
      if (found) return found;
    }
  return undefined;
}
