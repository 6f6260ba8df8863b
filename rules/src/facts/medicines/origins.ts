import { KIND } from '../../knowledge/kinds';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from '../statements/clause';
import type { IndirectName } from './indirect-names';

/** Words between a medicine and where it came from, and between that and its first use. */
const REACH = 6;

/**
 * Medicines told by where they came from: «et legemiddel opprinnelig utviklet som bedøvelsesmiddel», «opphav i anestesi»; and
 * an anaesthetic that is spoken of beside a mood.
 */
export function findOrigins(facts: BlockFacts): IndirectName[] {
  return [...stories(facts), ...anaesthetics(facts)];
}

function* stories(facts: BlockFacts): Generator<IndirectName> {
  for (const origin of facts.hits.ofKind('origin')) {
    const { first, end } = sentenceTokens(facts, origin);
    const use = firstUse(facts, origin, end);
    if (use === undefined) continue;
    const medicine =
      medicineBefore(facts, origin, first) ??
      (origin.firstToken === first ? medicineAfter(facts, use, end) : undefined);
    if (!isTold(facts, origin, use, medicine)) continue;
    const start = Math.min(origin.start, medicine?.start ?? origin.start);
    yield { kind: 'origin', about: '', start, end: Math.max(use.end, medicine?.end ?? use.end) };
  }
}

/**
 * Whether an origin tells which medicine it is: «opprinnelig» does, «først» beside a verb of making, and the verb alone where
 * the block speaks of another use.
 */
function isTold(facts: BlockFacts, origin: Hit, use: Hit, medicine: Hit | undefined): boolean {
  if (origin.entry.ref === 'noun') return use.entry.kind !== KIND.condition;
  if (medicine === undefined) return false;
  if (origin.entry.ref === 'adverb') return true;
  if (origin.entry.ref === 'made') return facts.hits.has('gloom') || facts.hits.has('medicine-use');
  return facts.hits
    .ofKind('origin')
    .some(
      (other) => other.entry.ref === 'made' && other.firstToken >= origin.endToken && other.endToken <= use.firstToken,
    );
}

/** What a medicine was first used for: an anaesthesia, diabetes, or with an adverb that says «first» any condition. */
function firstUse(facts: BlockFacts, origin: Hit, end: number): Hit | undefined {
  const kinds =
    origin.entry.ref === 'adverb' || origin.entry.ref === 'weak'
      ? ['anaesthetic', 'first-use', KIND.condition]
      : ['anaesthetic', 'first-use'];
  const limit = Math.min(end, origin.endToken + REACH + 1);
  for (const kind of kinds) {
    const hit = facts.hits.within(kind, origin.firstToken, limit);
    if (hit && hit.endToken > origin.endToken) return hit;
  }
  return undefined;
}

/** The word for a medicine shortly before. */
function medicineBefore(facts: BlockFacts, origin: Hit, first: number): Hit | undefined {
  const from = Math.max(first, origin.firstToken - REACH);
  return (
    facts.hits
      .ofKind('dosage')
      .find((hit) => hit.entry.ref === 'class' && hit.firstToken >= from && hit.endToken <= origin.firstToken) ??
    facts.hits.ofKind('substance-word').find((hit) => hit.firstToken >= from && hit.endToken <= origin.firstToken)
  );
}

/** «Tidligere brukt som narkose, nå et middel …»: the word for a medicine shortly after. */
function medicineAfter(facts: BlockFacts, use: Hit, end: number): Hit | undefined {
  const limit = Math.min(end, use.endToken + REACH);
  const isAfter = (hit: Hit) => hit.firstToken >= use.endToken && hit.endToken <= limit;
  return facts.hits.ofKind('dosage').find(isAfter) ?? facts.hits.ofKind('substance-word').find(isAfter);
}

/** Anaesthetics in a block that speaks of a mood. */
function* anaesthetics(facts: BlockFacts): Generator<IndirectName> {
  if (!facts.hits.has('gloom')) return;
  for (const { start, end } of facts.hits.ofKind('anaesthetic')) yield { kind: 'origin', about: '', start, end };
}
