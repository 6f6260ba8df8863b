import type { BlockKind } from '../../draft/block';
import type { Span } from '../../draft/span';
import { sentenceAt } from '../../language/sentences';
import { tokenAt, WordClass } from '../../language/tokens';
import type { BlockFacts } from '../block-facts';

/** Where a name that no visitor reads still reaches the public: search results, previews, the page's source. */
const HIDDEN: ReadonlySet<BlockKind> = new Set<BlockKind>(['linkTarget', 'imageText', 'comment', 'metaText', 'code']);

/** How a name stands: read by visitors, hidden from them, in a source's title, or in a clause about the ban. */
export type Standing = 'read' | 'hidden' | 'source' | 'mentioned';

/** How words of a block stand. What front matter says to readers has blocks of its own. */
export function standingOf(facts: BlockFacts, words: Span): Standing {
  if (isOnlyMentioned(facts, words)) return 'mentioned';
  if (facts.kind === 'referenceEntry') return 'source';
  return HIDDEN.has(facts.kind) ? 'hidden' : 'read';
}

/**
 * A clause about the ban itself, or one in which the house denies the use, names the medicine without offering it; «det er
 * forbudt, men hos oss …» offers it.
 */
export function isOnlyMentioned(facts: BlockFacts, { start }: Span): boolean {
  const { firstTokens, endTokens } = facts.sentences;
  const sentence = Math.max(0, sentenceAt(facts.sentences, start));
  for (const kind of ['ban', 'denial']) {
    const said = facts.hits.within(kind, firstTokens[sentence] ?? 0, endTokens[sentence] ?? 0);
    if (said && !turnsBetween(facts, said.endToken, tokenAt(facts.tokens, start))) return true;
  }
  return false;
}

/** Whether the text turns against itself («men») between two tokens. */
function turnsBetween({ tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.Adversative) return true;
  return false;
}
