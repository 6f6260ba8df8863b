import type { Span } from '../../draft/span';
import type { TokenRange } from '../../language/clauses';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';

/* What stands beside a hit: right before it, or nearest within its clause. */

/** The hit of one of the kinds that is nearest to the tokens `[first, end)` within a range, with the words in between. */
export function nearest(
  facts: BlockFacts,
  kinds: readonly string[],
  first: number,
  end: number,
  range: TokenRange,
): { readonly hit: Hit; readonly gap: number } | undefined {
  let found: { hit: Hit; gap: number } | undefined;
  for (const kind of kinds) {
    for (const hit of facts.hits.ofKind(kind)) {
      if (hit.firstToken < range.first || hit.endToken > range.end) continue;
      if (hit.firstToken >= first && hit.endToken <= end) continue;
      // «uten bivirkninger»: a harm that is denied is none
      if (kind === 'about-adverse' && facts.isNegated(hit)) continue;
      const gap = Math.max(0, hit.endToken <= first ? first - hit.endToken : hit.firstToken - end);
      if (found === undefined || gap < found.gap) found = { hit, gap };
    }
  }
  return found;
}

/** The hit of a kind that ends right before a token. */
export function hitBefore(facts: BlockFacts, kind: string, token: number): Hit | undefined {
  for (const hit of facts.hits.ofKind(kind)) {
    if (hit.firstToken >= token) return undefined;
    if (hit.endToken === token) return hit;
  }
  return undefined;
}

/** A span from the intensifiers before its first token on: «så å si smertefri», «helt uten bivirkninger». */
export function withIntensifiers(facts: BlockFacts, token: number, span: Span): Span {
  let start = span.start;
  let at = token;
  for (let before = hitBefore(facts, 'intensifier', at); before; before = hitBefore(facts, 'intensifier', at)) {
    start = before.start;
    at = before.firstToken;
  }
  return { start, end: span.end };
}

/** «utilstrekkelig effekt», «lite nytte»: a word right before the effect says that there is too little of it. */
export function isInsufficient(facts: BlockFacts, { firstToken }: Hit): boolean {
  for (let token = Math.max(0, firstToken - 2); token < firstToken; token++)
    if (facts.hitAt('insufficient', token)) return true;
  return false;
}

/** «fjerner arr», «halverer risikoen»: a harm that words right before it take away is a benefit. */
export function isTakenAway({ hits }: BlockFacts, harm: Hit): boolean {
  return hits.ofKind('against').some(({ endToken }) => endToken <= harm.firstToken && harm.firstToken - endToken < 3);
}

const HARMS = ['about-disease', 'condition', 'about-adverse'] as const;

/** «mindre hårtap», «færre anfall»: less of a complaint, as one hit from the word to the complaint. */
export function lessHarm(facts: BlockFacts, range: TokenRange): readonly Hit[] {
  return facts.hits.ofKind('less').flatMap((less) => {
    if (less.firstToken < range.first || less.endToken > range.end) return [];
    for (let token = less.endToken; token < Math.min(range.end, less.endToken + 2); token++)
      for (const kind of HARMS) {
        const harm = facts.hitAt(kind, token);
        if (harm) return [{ ...less, endToken: harm.endToken, end: harm.end }];
      }
    return [];
  });
}
