import { contains, overlaps } from '../../draft/span';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim, Exemption } from '../claim';
import { claimFrom, placeOf } from './claim-place';
import { isQuestion, sentenceTokens } from './clause';
import { isFirstPerson } from './testimonial-claim';

/**
 * Haste («få plasser igjen»), shame («er du flau over …») and fear («vent ikke til det er for sent») that make the reader
 * book. Emergency advice, opening hours, deadlines of public forms and comfort keep their reason why they are none.
 */
export function findPressure(facts: BlockFacts): Claim[] {
  return facts.hits.ofKind('pressure').map((hit) => {
    const place = { ...placeOf(facts, hit), negated: false };
    return claimFrom(facts, place, 'pressure', 'clinic', { start: hit.start, end: facts.wordEnd(hit) }, () =>
      exemptionOf(facts, hit),
    );
  });
}

function exemptionOf(facts: BlockFacts, hit: Hit): Exemption | null {
  // «vent ikke til det er for sent»: what is feared is seldom denied
  if (hit.entry.ref !== 'fear' && isDenied(facts, hit)) return 'negated';
  const { first, end } = sentenceTokens(facts, hit);
  const stands = (kind: string) => facts.hits.within(kind, first, end) !== undefined;
  if (stands('critical') || stands('ban')) return 'critical';
  if (hit.entry.ref === 'shame-asked' && !isQuestion(facts, { first, end })) return 'open';
  if (hit.entry.ref.startsWith('shame')) return facts.hits.has('comfort') ? 'advice' : null;
  // «Jeg vil ikke gå glipp av timen»: the reader's own words
  if (isFirstPerson(facts, { first, end })) return 'about-something-else';
  // what cannot wait is said in the sentences around it too
  if (facts.hits.has('urgent-care') || isEmergencyNumber(facts)) return 'advice';
  return stands('public-form') || stands('opening') ? 'procedure' : null;
}

/** «du trenger ikke skynde deg»: denied by a word outside; «ikke vent» holds its own. */
function isDenied({ negations }: BlockFacts, hit: Hit): boolean {
  return negations.some(
    ({ cue, core, affirmative }) =>
      !affirmative && !contains(hit, cue) && core.some((span) => overlaps(span, hit) && span.start <= hit.start),
  );
}

/** «113», «116 117»: numbers that no lexicon holds. */
function isEmergencyNumber({ text }: BlockFacts): boolean {
  return EMERGENCY.some((number) => text.includes(number));
}

const EMERGENCY = ['113', '116117', '116 117'] as const;
