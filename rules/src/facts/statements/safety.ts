import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { absentHarm, deniedHarm, rareHarm } from './harm';
import { safetyWord } from './safety-words';

/**
 * Claims that a treatment is safe, gentle or painless: said outright («trygg behandling»), by denying a harm («uten
 * bivirkninger»), or by making little of one («alvorlige bivirkninger er svært sjeldne»).
 */
export function findSafety(facts: BlockFacts): Claim[] {
  const claims = facts.hits
    .ofKind('safety')
    .filter((hit) => !isCompared(facts, hit))
    .map((hit) => safetyWord(facts, hit));
  for (const kind of ['harm', 'about-adverse'] as const) {
    for (const hit of facts.hits.ofKind(kind)) {
      if (kind === 'about-adverse' && facts.hits.covers('harm', hit.firstToken, hit.endToken)) continue;
      if (isMadeToGo(facts, hit)) continue;
      const claim = deniedHarm(facts, hit) ?? absentHarm(facts, hit) ?? rareHarm(facts, hit);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

/** «ingen krem får arr til å forsvinne»: what is denied is what a treatment does to the harm. */
function isMadeToGo({ hits }: BlockFacts, { firstToken, endToken }: Hit): boolean {
  return hits
    .ofKind('efficacy')
    .some((one) => one.entry.ref === 'causing' && one.firstToken <= firstToken && endToken <= one.endToken);
}

/** «mer skånsom enn», «mest skånsom», «like trygg som»: other rules judge degrees. */
function isCompared({ hits }: BlockFacts, { firstToken, endToken }: Hit): boolean {
  return ['comparative', 'superlative', 'equality'].some((kind) => hits.covers(kind, firstToken, endToken));
}
