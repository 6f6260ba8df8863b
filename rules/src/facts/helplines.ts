import { STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';
import { sentenceTokens } from './statements/clause';

/** A place that speaks of suicide, or tells how. Offsets are UTF-16 into the block. */
export interface RiskPlace extends Span {
  readonly block: number;
}

/** What a draft says to readers at risk. */
export interface HelplineFacts {
  /** Each sentence that speaks of suicide or of harming oneself, in order. */
  readonly mentions: readonly RiskPlace[];
  /** Each sentence that tells how it is done. */
  readonly methods: readonly RiskPlace[];
  /** Whether a helpline stands anywhere, also in a footer, a link or an image's text. */
  readonly hasHelpline: boolean;
}

/** @param within the blocks that speak of suicide or name a helpline, or more */
export function findHelplines(facts: readonly BlockFacts[], within: Iterable<number> = facts.keys()): HelplineFacts {
  const mentions: RiskPlace[] = [];
  const methods: RiskPlace[] = [];
  let hasHelpline = false;
  for (const block of within) {
    const here = facts[block] as BlockFacts;
    if (here.kind === 'referenceEntry' || here.kind === 'comment') continue;
    hasHelpline ||= here.hits.ofKind(KIND.helpline).some(({ entry }) => entry.ref === 'line');
    if (!STATEMENT_KINDS.has(here.kind) || !here.hits.has('suicide')) continue;
    const said = new Set<number>();
    for (const hit of here.hits.ofKind('suicide')) {
      if (isOtherwise(here, hit)) continue;
      const { first, end } = sentenceTokens(here, hit);
      if (said.has(first)) continue;
      said.add(first);
      mentions.push({ block, start: hit.start, end: hit.end });
      const how = here.hits.within('suicide-method', first, end);
      if (how) methods.push({ block, start: how.start, end: how.end });
    }
  }
  return { mentions, methods, hasHelpline };
}

/** «politisk selvmord», «selvmordsbomber»: not of persons, or not of readers. */
function isOtherwise(facts: BlockFacts, hit: Hit): boolean {
  const { first, end } = sentenceTokens(facts, hit);
  return facts.hits.within('no-suicide', first, end) !== undefined;
}
