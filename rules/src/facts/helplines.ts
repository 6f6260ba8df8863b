import { STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import type { Hit } from '../matching/lookup';
import type { BlockFacts } from './block-facts';
import { remembered } from './remembered';
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
    const here = riskIn(facts[block] as BlockFacts);
    hasHelpline ||= here.hasHelpline;
    mentions.push(...here.mentions.map((span) => ({ block, ...span })));
    methods.push(...here.methods.map((span) => ({ block, ...span })));
  }
  return { mentions, methods, hasHelpline };
}

/** What a block says to readers at risk. */
export interface BlockRisk {
  readonly mentions: readonly Span[];
  readonly methods: readonly Span[];
  readonly hasHelpline: boolean;
}

export const riskIn = remembered((facts: BlockFacts): BlockRisk => {
  const { kind, hits } = facts;
  if (kind === 'referenceEntry' || kind === 'comment') return NO_RISK;
  const hasHelpline = hits.ofKind(KIND.helpline).some(({ entry }) => entry.ref === 'line');
  const spoken = STATEMENT_KINDS.has(kind) ? hits.ofKind('suicide') : [];
  if (spoken.length === 0) return hasHelpline ? HELPLINE : NO_RISK;
  const mentions: Span[] = [];
  const methods: Span[] = [];
  const said = new Set<number>();
  for (const hit of spoken) {
    if (isOtherwise(facts, hit)) continue;
    const { first, end } = sentenceTokens(facts, hit);
    if (said.has(first)) continue;
    said.add(first);
    mentions.push({ start: hit.start, end: hit.end });
    const how = hits.within('suicide-method', first, end);
    if (how) methods.push({ start: how.start, end: how.end });
  }
  return { mentions, methods, hasHelpline };
});

const NO_RISK: BlockRisk = { mentions: [], methods: [], hasHelpline: false };
const HELPLINE: BlockRisk = { mentions: [], methods: [], hasHelpline: true };

/** «politisk selvmord», «selvmordsbomber»: not of persons, or not of readers. */
function isOtherwise(facts: BlockFacts, hit: Hit): boolean {
  const { first, end } = sentenceTokens(facts, hit);
  return facts.hits.within('no-suicide', first, end) !== undefined;
}
