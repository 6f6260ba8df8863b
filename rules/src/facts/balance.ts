import { type BlockContent, STATEMENT_KINDS } from '../draft/block';
import { overlaps } from '../draft/span';
import type { BlockFacts } from './block-facts';
import type { Claim, ClaimKind } from './claim';
import { remembered } from './remembered';

/** A benefit that a draft claims, and where. */
export interface PlacedClaim {
  readonly block: number;
  readonly claim: Claim;
}

/** What a draft claims of benefit, and whether it says anything of risk. */
export interface BalanceFacts {
  /** One claim for each sentence that promises a benefit, in order; what is said twice counts once. Not looked for beside a risk. */
  readonly benefits: readonly PlacedClaim[];
  /** Whether an adverse effect, a risk, a contraindication or the limits of the evidence stand anywhere. */
  readonly hasRisk: boolean;
}

const BENEFITS: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'figure',
  'efficacy',
  'onset',
  'degree',
  'cure',
  'guarantee',
]);
/** Kinds of hits that speak of risk. */
const RISKS = ['risk', 'about-adverse'] as const;

/**
 * Whether benefit and risk both have their place in a draft. Titles of sources and hidden texts count for neither.
 * @param within the blocks that claim something or speak of a risk, or more
 */
export function findBalance(
  blocks: readonly BlockContent[],
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): BalanceFacts {
  const benefits: PlacedClaim[] = [];
  const said = new Set<string>();
  for (const block of within) {
    if (!STATEMENT_KINDS.has((blocks[block] as BlockContent).kind)) continue;
    const { risk, promised } = weighed(facts[block] as BlockFacts);
    if (risk) return UNDER_RISK;
    for (const { sentence, claim } of promised) {
      if (said.has(sentence)) continue;
      said.add(sentence);
      benefits.push({ block, claim });
    }
  }
  return { benefits, hasRisk: false };
}

const UNDER_RISK: BalanceFacts = { benefits: [], hasRisk: true };

/** What a block says of risk and of benefit, with each benefit's sentence in lower case. */
const weighed = remembered((facts: BlockFacts) => ({
  risk: statesRisk(facts),
  promised: facts.claims
    .filter(({ kind, exemption }) => exemption === null && BENEFITS.has(kind))
    .map((claim) => {
      const { start, end } = facts.sentenceOf(claim);
      return { claim, sentence: facts.text.slice(start, end).toLowerCase() };
    }),
}));

/** Whether a block names a risk that it does not deny: «uten bivirkninger» and «ingen risiko» say nothing of risk. */
function statesRisk(facts: BlockFacts): boolean {
  return RISKS.some((kind) => facts.hits.ofKind(kind).some((hit) => !facts.isNegated(hit) && !isCured(facts, hit)));
}

/** «lindrer smerte etter operasjon», «reduserer risikoen»: a harm that the treatment is said to take away is a benefit. */
function isCured(facts: BlockFacts, harm: { readonly start: number; readonly end: number }): boolean {
  return facts.claims.some((claim) => BENEFITS.has(claim.kind) && claim.exemption === null && overlaps(claim, harm));
}
