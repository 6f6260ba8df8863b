import { KIND } from '../../knowledge/kinds';
import type { TokenRange } from '../../language/clauses';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim } from '../claim';
import { claimFrom } from './claim-place';
import { isConditional, sentenceTokens } from './clause';
import { EFFECTS, exemptionOf, firstWithin, lastWord, REACH, verbPlaceOf } from './efficacy-claim';
import { isTreatment, topicAmong } from './subject';

/* Statements that a treatment works which name what it changes: a complaint, a part of the body or one of its functions. */

/** «kuren renser kroppen»: a verb of change that claims an effect by what it is said to change. */
export function actingClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const object = changedObject(facts, hit);
  if (object === undefined) return undefined;
  const verb = verbPlaceOf(facts, hit);
  const span = { start: hit.start, end: facts.wordEnd(object) };
  return claimFrom(facts, verb.place, 'efficacy', verb.about, span, () => {
    if (isMoreHarm(hit, object)) return 'adverse-effect';
    if (hit.entry.ref === 'removing' && object.entry.kind === 'about-anatomy') return 'procedure';
    return exemptionOf(facts, verb, lastWord(facts, hit), object);
  });
}

/** What a verb of change may have as its object, first what tells good from harm. */
const CHANGED = ['body-function', 'burden', 'about-adverse', 'about-disease', KIND.condition, 'about-anatomy'] as const;

/** «øker svetten»: more of what is better less. */
function isMoreHarm({ entry: verb }: Hit, { entry: { kind, ref } }: Hit): boolean {
  return verb.ref === 'raising' && !(kind === 'about-anatomy' || (kind === 'body-function' && ref !== 'less'));
}

/** The body part, function or complaint right after a verb, over articles and adjectives. */
function changedObject(facts: BlockFacts, hit: Hit): Hit | undefined {
  const { tokens } = facts;
  const limit = Math.min(sentenceTokens(facts, hit).end, hit.endToken + REACH);
  for (let token = hit.endToken; token < limit; token++) {
    for (const kind of CHANGED) {
      const object = facts.hitAt(kind, token);
      if (object && object.endToken > hit.endToken) return object;
    }
    const classes = tokens.classes[token] as number;
    if (tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) return undefined;
    if (classes & (WordClass.Subordinator | WordClass.Adversative | WordClass.FiniteVerb)) return undefined;
    // «løser opp i stivhet» alone may have a preposition, right after the verb
    if (classes & WordClass.Preposition && token > hit.endToken) return undefined;
  }
  return undefined;
}

/** «kuren får smertene til å slippe taket»: what a complaint or a part of the body is made to do. */
export function causingClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const object = firstWithin(facts, [...CHANGED, ...EFFECTS], hit.firstToken + 1, hit.endToken);
  if (object === undefined) return undefined;
  const verb = verbPlaceOf(facts, hit);
  return claimFrom(facts, verb.place, 'efficacy', verb.about, hit, () =>
    exemptionOf(facts, verb, lastWord(facts, hit), object),
  );
}

/** «smertene forsvinner med akupunktur»: the complaint is the subject, and what is to have done it stands in the sentence. */
export function undergoneClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const { place, sentence, clause } = verbPlaceOf(facts, hit);
  const complaint =
    firstWithin(facts, COMPLAINTS, Math.max(clause.first, hit.firstToken - REACH), hit.firstToken) ??
    firstWithin(facts, COMPLAINTS, hit.firstToken, Math.min(clause.end, hit.endToken + 3));
  const about = causeOf(facts, sentence)?.about;
  if (complaint === undefined || about === undefined) return undefined;
  // «plagene forsvinner over natten», «… for godt» are other claims
  if (['onset', 'permanence'].some((kind) => facts.hits.touches(kind, clause.first, clause.end))) return undefined;
  const span = { start: Math.min(complaint.start, hit.start), end: Math.max(complaint.end, hit.end) };
  return claimFrom(facts, place, 'efficacy', about, span, () => {
    if (facts.hits.touches('about-adverse', complaint.firstToken, complaint.endToken)) return 'adverse-effect';
    if (facts.hits.within('untreated', sentence.first, sentence.end)) return 'no-subject';
    if (isConditional(facts, place)) return 'conditional';
    return exemptionOf(facts, { place, about }, lastWord(facts, hit), complaint);
  });
}

const COMPLAINTS = ['burden', 'about-disease', KIND.condition] as const;

/**
 * The treatment that a sentence names, or the clinic as where it happens or who does it: «hos oss», «vi sørger for at …»; one that
 * nobody gets is no cause: «uten behandling».
 */
function causeOf(facts: BlockFacts, { first, end }: TokenRange): { about: About } | undefined {
  const { classes } = facts.tokens;
  const isPlace = (token: number) => ((classes[token] ?? 0) & WordClass.Preposition) !== 0;
  const isCause = ({ firstToken }: Hit) => firstToken === first || isPlace(firstToken) || isPlace(firstToken - 1);
  return (
    topicAmong(facts, first, end, (about, hit) => isTreatment(about) && !facts.isNegated(hit)) ??
    topicAmong(facts, first, end, (about, hit) => about === 'clinic' && isCause(hit))
  );
}
