import { overlaps, type Span } from '../../draft/span';
import { KIND } from '../../knowledge/kinds';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from '../statements/clause';
import { findDescriptions } from './descriptions';
import { findGroups } from './groups';
import { findOrigins } from './origins';
import { findPointers } from './pointers';
import { findInitials, findWithheldNames } from './withheld-names';

/**
 * How words point to a medicine without naming it: an everyday name («slankesprøyten»), a description of its form and use, where
 * it came from, a name that is said to be left out, or the group it belongs to.
 */
export type Indirection = 'everyday' | 'described' | 'origin' | 'withheld' | 'group';

/** Words that point to a prescription medicine. Offsets are UTF-16 into the block's text. */
export interface IndirectName extends Span {
  readonly kind: Indirection;
  /** The substance of an everyday name, the group's name; empty where the words do not tell. */
  readonly about: string;
}

const NONE: readonly IndirectName[] = [];
/** Without a hit of these nothing points to a medicine. */
const TRIGGERS = [
  KIND.medicine,
  KIND.medicineGroup,
  'dosage',
  'substance-word',
  'anaesthetic',
  'origin',
  'name-word',
  'knowing',
  'riddle',
  KIND.withheld,
] as const;

/** What points to medicines in a block, by position; of what overlaps, the first of the kinds above, then the longest. */
export function findIndirectNames(facts: BlockFacts): readonly IndirectName[] {
  const initials = findInitials(facts);
  const hasTrigger = facts.medicines.length > 0 || TRIGGERS.some((kind) => facts.hits.has(kind));
  if (initials.length === 0 && !hasTrigger) return NONE;
  const found = [
    ...initials,
    ...findWithheldNames(facts),
    ...findOrigins(facts),
    ...findDescriptions(facts),
    ...findPointers(facts),
    ...findGroups(facts),
  ].filter((one) => !isSpared(facts, one));
  return found.length === 0 ? NONE : apart(found);
}

/** What is sold without a prescription points to none; a name that stands there says more. */
function isSpared(facts: BlockFacts, one: IndirectName): boolean {
  const { first, end } = sentenceTokens(facts, one);
  if (one.kind !== 'withheld' && facts.hits.within('no-prescription', first, end)) return true;
  return (
    facts.isAllowed(one.start, one.end) || facts.medicines.some((mention) => mention.isName && overlaps(mention, one))
  );
}

function apart(found: readonly IndirectName[]): IndirectName[] {
  const ranked = [...found].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start));
  const kept: IndirectName[] = [];
  for (const one of ranked) if (!kept.some((other) => overlaps(other, one))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

const ORDER: readonly Indirection[] = ['withheld', 'origin', 'everyday', 'described', 'group'];

function rank({ kind }: IndirectName): number {
  return ORDER.indexOf(kind);
}
