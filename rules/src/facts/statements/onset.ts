import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim, Exemption } from '../claim';
import { aboutOfKind, isGoverned } from './about';
import { claimFrom, generalExemption, isUnasserted, type Place, placeOf } from './claim-place';

/** «i løpet av seks uker» is a promise of speed, «i løpet av et år» is not. In days. */
const SOON = 93;
/** The units of `numbers.yaml`. */
const DAYS: Readonly<Record<string, number>> = {
  sekund: 1 / 86_400,
  minutt: 1 / 1_440,
  time: 1 / 24,
  døgn: 1,
  dag: 1,
  kveld: 1,
  natt: 1,
  helg: 3,
  uke: 7,
  måned: 30.5,
  år: 365,
};

/** How soon a benefit is said to set in: idioms, fast effects, and a preposition with a short duration. */
export function findOnset(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  for (const hit of facts.hits.ofKind('onset')) claims.push(onsetClaim(facts, hit, hit.end));
  for (const hit of facts.hits.ofKind('onset-preposition')) {
    const end = durationAfter(facts, hit);
    if (end > 0) claims.push(onsetClaim(facts, hit, end));
  }
  for (const hit of facts.hits.ofKind('onset-adjective')) {
    const effect = effectOf(facts, hit);
    if (effect) claims.push(fastEffect(facts, hit, effect));
  }
  return claims;
}

function onsetClaim(facts: BlockFacts, hit: Hit, end: number): Claim {
  const place = placeOf(facts, hit);
  return claimFrom(facts, place, 'onset', 'effect', { start: hit.start, end }, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (isUnasserted(facts, place)) return 'open';
    return contextExemption(facts, place);
  });
}

/** «rask symptomlindring», «virker raskt»: the adverb or adjective with the effect it qualifies. */
function fastEffect(facts: BlockFacts, hit: Hit, effect: Hit): Claim {
  const place = placeOf(facts, hit);
  const span = { start: Math.min(hit.start, effect.start), end: Math.max(hit.end, facts.wordEnd(effect)) };
  return claimFrom(facts, place, 'onset', 'effect', span, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (isUnasserted(facts, place)) return 'open';
    if (comparatorSubject(facts, place)) return 'comparator';
    return adverseNear(facts, place) ? 'adverse-effect' : null;
  });
}

/** An onset phrase counts where the sentence tells of a benefit, and not of an adverse effect, a procedure or a duty. */
function contextExemption(facts: BlockFacts, place: Place): Exemption | null {
  const { firstToken, endToken } = place;
  if (facts.hits.within('offset', firstToken, endToken)) return 'adverse-effect';
  // «bedøvelsen virker etter …», «effekten vurderes etter …»
  if (facts.hits.within('timed-step', firstToken, place.hit.firstToken)) return 'procedure';
  if (isAdvice(facts, place)) return 'advice';
  if (isMeasured(facts, place)) return 'supported';
  if (comparatorSubject(facts, place)) return 'comparator';
  if (adverseNear(facts, place)) return 'adverse-effect';
  const benefit =
    facts.hits.within('benefit', firstToken, endToken) ??
    facts.hits.within('about-effect', firstToken, endToken) ??
    facts.hits.within('outcome', firstToken, endToken) ??
    facts.hits.within('cure', firstToken, endToken);
  if (benefit) return null;
  return facts.hits.within('about-procedure', firstToken, endToken) ? 'procedure' : 'no-benefit';
}

/** «61 av 180 etter seks uker, mot 42 i kontrollgruppa (Lie, 2020)»: when a trial measured, with its source. */
function isMeasured(facts: BlockFacts, { firstToken, endToken }: Place): boolean {
  const start = facts.tokens.starts[firstToken] as number;
  const end = facts.tokens.ends[endToken - 1] as number;
  return (
    facts.hits.within('control-group', firstToken, endToken) !== undefined &&
    facts.citations.some((citation) => citation.start >= start && citation.end <= end)
  );
}

/** The end of a short duration right after an onset preposition, or -1. */
function durationAfter(facts: BlockFacts, hit: Hit): number {
  const { classes, kinds, starts } = facts.tokens;
  const start = starts[hit.endToken];
  // a duration begins with a figure or a number word
  if (kinds[hit.endToken] !== TokenKind.Number && ((classes[hit.endToken] ?? 0) & WordClass.NumberWord) === 0)
    return -1;
  if (start === undefined) return -1;
  for (const quantity of facts.quantities) {
    if (quantity.start > start) return -1;
    if (quantity.start !== start || quantity.kind !== 'duration') continue;
    const days = (quantity.value ?? 1) * (DAYS[quantity.unit ?? ''] ?? 1);
    return days <= SOON ? quantity.end : -1;
  }
  return -1;
}

/** The effect noun after a speed adjective, or the verb of benefit beside a speed adverb. */
function effectOf(facts: BlockFacts, hit: Hit): Hit | undefined {
  for (let token = hit.endToken; token < Math.min(facts.tokens.count, hit.endToken + 4); token++) {
    const effect = facts.hitAt('about-effect', token);
    if (effect) return effect;
    const classes = facts.tokens.classes[token] as number;
    if (classes & (WordClass.FiniteVerb | WordClass.Preposition | WordClass.Subordinator)) break;
    if (facts.tokens.kinds[token] === TokenKind.Symbol && !facts.isQuoteOrComma(token)) break;
  }
  for (const token of [hit.endToken, hit.firstToken - 1, hit.firstToken - 2, ...coordinated(facts, hit)]) {
    const benefit = facts.hitAt('benefit', token);
    if (benefit && (benefit.endToken <= hit.firstToken || benefit.firstToken >= hit.endToken)) return benefit;
  }
  return undefined;
}

/** «løsnes trygt, raskt og …»: the tokens before the adverbs that the speed is coordinated with, nearest first. */
function coordinated({ text, tokens }: BlockFacts, hit: Hit): number[] {
  const before: number[] = [];
  let token = hit.firstToken - 1;
  for (let items = 0; items < 3 && token > 0; items++, token -= 2) {
    const isLink =
      ((tokens.classes[token] as number) & WordClass.Coordinator) !== 0 ||
      isComma(text, tokens.starts[token] as number);
    if (!isLink) break;
    before.push(token - 2);
  }
  return before;
}

function isComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2c;
}

/** «Ring straks dersom …», «du bør»: a duty, not a promise. */
function isAdvice(facts: BlockFacts, { hit, firstToken }: Place): boolean {
  const advice = facts.hits.within('advice', firstToken, hit.firstToken + 1);
  if (advice === undefined || hit.firstToken - advice.endToken > 6) return false;
  // «du skal merke bedring allerede samme dag» is a promise
  return ['benefit', 'cure'].every((kind) => !facts.hits.within(kind, advice.endToken, hit.firstToken));
}

/** Whether the clause before the phrase is about another treatment than ours. */
function comparatorSubject(facts: BlockFacts, { hit, firstToken }: Place): boolean {
  const { tokens } = facts;
  for (let token = hit.firstToken - 1; token >= firstToken; token--) {
    const classes = tokens.classes[token] as number;
    if (classes & WordClass.Adversative) return false;
    for (const topic of facts.topicsAt(token) ?? []) {
      const about = aboutOfKind(topic.entry.kind);
      // «skiller seg fra alt annet»: what a preposition leads to is no subject
      if (about === 'comparator' && !isGoverned(facts, token, firstToken)) return true;
      if (about === 'treatment' || about === 'medicine' || about === 'clinic') return false;
    }
  }
  return false;
}

/** Whether an adverse effect is what comes, passes or is timed: no benefit stands nearer to the phrase. */
function adverseNear(facts: BlockFacts, { hit, firstToken, endToken }: Place): boolean {
  const adverse = distance(facts, 'about-adverse', hit, firstToken, endToken);
  if (adverse === Number.POSITIVE_INFINITY) return false;
  return adverse <= distance(facts, 'about-effect', hit, firstToken, endToken);
}

function distance(facts: BlockFacts, kind: string, hit: Hit, firstToken: number, endToken: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of facts.hits.ofKind(kind)) {
    if (other.firstToken < firstToken || other.endToken > endToken) continue;
    // «uten bivirkninger»: a harm that is denied is none
    if (kind === 'about-adverse' && facts.isNegated(other)) continue;
    const gap = other.endToken <= hit.firstToken ? hit.firstToken - other.endToken : other.firstToken - hit.endToken;
    nearest = Math.min(nearest, Math.max(0, gap));
  }
  return nearest;
}
