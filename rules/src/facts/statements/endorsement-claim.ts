import { contains, type Span } from '../../draft/span';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim, Exemption } from '../claim';
import { claimFrom, generalExemption, type Place, placeOf } from './claim-place';
import { clauseOf, isQuestion } from './clause';

/* What the finders of recommendations share: who recommends, and what clears any recommendation. */

/** Who may recommend. */
const EXPERTS = ['expert', 'endorser'] as const;
const ANYBODY = ['celebrity', ...EXPERTS, 'authority'] as const;

/** The person whose words stand first, or last, within `[first, end)`. */
export function personIn(facts: BlockFacts, first: number, end: number, last = false): Hit | undefined {
  let found: Hit | undefined;
  for (const kind of ANYBODY)
    for (const hit of facts.hits.ofKind(kind)) {
      if (hit.firstToken < first || hit.endToken > end) continue;
      const isBetter =
        found === undefined || (last ? hit.endToken > found.endToken : hit.firstToken < found.firstToken);
      if (isBetter) found = hit;
    }
  return found;
}

/** What a claim reports: whose recommendation it is (`celebrity`, `authority` or `expert`). */
export function endorsement(
  facts: BlockFacts,
  hit: Hit,
  who: string,
  span: Span,
  exemption: (place: Place) => Exemption | null,
): Claim {
  const entry: TableEntry = { ...hit.entry, ref: who };
  const place = placeOf(facts, { ...hit, entry });
  return claimFrom(facts, place, 'endorsement', 'treatment', span, () => {
    const general = generalExemption(facts, { ...place, negated: place.negated && isDenied(facts, place) });
    if (general) return general;
    const sentence = { first: place.firstToken, end: place.endToken };
    if (isQuestion(facts, sentence)) return 'open';
    return facts.hits.within('ban', sentence.first, sentence.end) ? 'critical' : exemption(place);
  });
}

/** Whether the negation stands in the clause itself: «det er ikke uten grunn at …» denies nothing of what follows. */
function isDenied(facts: BlockFacts, place: Place): boolean {
  const { first, end } = clauseOf(facts, place);
  const span = { start: facts.tokens.starts[first] as number, end: facts.tokens.ends[end - 1] as number };
  return facts.negations.some(({ cue, affirmative }) => !affirmative && contains(span, cue));
}

export function roleOf(person: Hit): string {
  const { kind } = person.entry;
  return kind === 'celebrity' || kind === 'authority' ? kind : 'expert';
}

/** The reader's own doctor, or the clinic's own staff. */
export function isOwn(facts: BlockFacts, person: Hit): boolean {
  return facts.hits.touches('own-doctor', person.firstToken, person.endToken);
}

/** Words between who recommends and the verb: «influenser Mia Storlien har …». */
export const APART = 5;
