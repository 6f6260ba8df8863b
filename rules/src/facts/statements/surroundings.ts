import type { Span } from '../../draft/span';
import { clauseAround, type TokenRange } from '../../language/clauses';
import { sentenceAt } from '../../language/sentences';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';

/** The index of the token that covers or follows an offset; tokens are in order of position. */
export function tokenAt({ tokens }: BlockFacts, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of the sentence a span starts in. */
export function sentenceTokens({ sentences }: BlockFacts, { start }: Span): TokenRange {
  const sentence = Math.max(0, sentenceAt(sentences, start));
  return { first: sentences.firstTokens[sentence] as number, end: sentences.endTokens[sentence] as number };
}

/** The clause around a token. */
export function clauseOf({ text, tokens }: BlockFacts, token: number, { first, end }: TokenRange): TokenRange {
  return clauseAround(text, tokens, token, first, end);
}

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

/** Whether «men» and its like part two tokens; «likevel» in the middle of a clause does not. */
export function isParted({ tokens }: BlockFacts, one: number, other: number): boolean {
  for (let token = Math.min(one, other); token < Math.max(one, other); token++) {
    const classes = tokens.classes[token] as number;
    if (classes & WordClass.Adversative && (classes & WordClass.SentenceAdverb) === 0) return true;
  }
  return false;
}

/**
 * Whether words before a token leave its clause unasserted: a condition, an aim, a hope or a question inside it. Words that
 * are prepositions too («om lag», «før innsett») do so only before a clause of their own.
 */
export function isOpen({ hits, tokens }: BlockFacts, clause: TokenRange, token: number): boolean {
  for (const { entry, firstToken, endToken } of hits.ofKind('open')) {
    if (firstToken >= token) return false;
    if (endToken <= clause.first || endToken > token) continue;
    if (entry.ref !== 'clause') return true;
    if ((tokens.classes[endToken] as number) & (WordClass.SubjectPronoun | WordClass.FiniteVerb)) return true;
  }
  return false;
}

/** The first hit of a kind that begins in a range and ends before a token. */
export function before(facts: BlockFacts, kind: string, { first }: TokenRange, token: number): Hit | undefined {
  return facts.hits.within(kind, first, token);
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

/** Whether the sentence ends in a question mark. */
export function isQuestion({ text, tokens }: BlockFacts, { end }: TokenRange): boolean {
  return tokens.kinds[end - 1] === TokenKind.Symbol && text.charCodeAt(tokens.starts[end - 1] as number) === QUESTION;
}

const QUESTION = 0x3f;
