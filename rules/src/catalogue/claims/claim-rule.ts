import type { RuleFinding, Severity } from '../../engine/finding';
import type { BlockPlace, ClaimRule, ClaimVerdict, RuleContext, RuleMeta } from '../../engine/rule';
import type { Claim, ClaimKind } from '../../facts/claim';

type BlockMeta = RuleMeta & { readonly scope: 'block' };
type Judge = (claim: Claim, place: BlockPlace, context: RuleContext) => ClaimVerdict;

/** A rule that reports the claims of some kinds which neither their own parts nor `judge` clear. */
export function claimRule(meta: BlockMeta, claims: readonly ClaimKind[], judge: Judge): ClaimRule {
  const decide: Judge = (claim, place, context) =>
    claim.exemption === null ? judge(claim, place, context) : { exemption: claim.exemption };
  return {
    meta,
    claims,
    judge: decide,
    concerns: (facts) => facts.claims.length > 0,
    check(place, context) {
      const findings: RuleFinding[] = [];
      for (const claim of place.facts.claims) {
        if (!claims.includes(claim.kind)) continue;
        const verdict = decide(claim, place, context);
        if ('finding' in verdict) findings.push(verdict.finding);
      }
      return findings;
    },
  };
}

/** What a rule says of a claim that it reports; a severity that is left out is the rule's own. */
interface Report extends Pick<RuleFinding, 'messageId' | 'basis' | 'related' | 'fixes'> {
  readonly severity?: Severity | undefined;
}

/** The finding that marks a claim, with its words in the message. */
export function reported(claim: Claim, place: BlockPlace, { severity, ...said }: Report): ClaimVerdict {
  const { start, end } = claim;
  const finding = { block: place.index, start, end, slots: { words: wordsOf(claim, place) }, ...said };
  return { finding: severity === undefined ? finding : { ...finding, severity } };
}

/** The claim's words as written. */
export function wordsOf(claim: Claim, { facts }: BlockPlace): string {
  return facts.text.slice(claim.start, claim.end);
}

/** One step below the severity of a claim without a hedge. */
export function lowered({ audience }: RuleContext): Severity {
  return audience === 'public' ? 'warning' : 'info';
}
