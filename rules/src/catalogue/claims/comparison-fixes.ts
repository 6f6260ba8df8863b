import type { Fix } from '../../engine/finding';
import type { BlockPlace } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { tokenAt } from '../../language/tokens';
import { endsBefore, replacing } from './fix-text';

/** «…, i motsetning til linser.»: the contrast goes from the end of its sentence. Elsewhere the order of words depends on it. */
export function comparisonFixes(claim: Claim, place: BlockPlace): Fix[] {
  const { facts } = place;
  const first = tokenAt(facts.tokens, claim.start);
  if (claim.entry.kind !== 'contrast' || first === 0 || !facts.isComma(first - 1)) return [];
  if (!endsBefore(facts, tokenAt(facts.tokens, claim.end))) return [];
  const start = facts.tokens.starts[first - 1] as number;
  return [replacing(place, 'remove', start, claim.end, '', facts.text.slice(claim.start, claim.end))];
}
