import type { BlockContent } from '../draft/block';
import type { Audience } from '../draft/draft';
import type { BlockFacts } from '../facts/block-facts';
import type { Claim, ClaimKind, Exemption } from '../facts/claim';
import type { DraftFacts } from '../facts/draft-facts';
import type { RuleFinding, Severity } from './finding';
import type { LawId, RuleId } from './ids';
import type { SuppressionUse } from './suppressing';
import type { WaiverUse } from './waivers';

/** The parts of `DraftFacts` a rule may ask for; an edit that leaves them unchanged leaves the rule's findings unchanged. */
export type DraftFactName = keyof DraftFacts;

export interface RuleMeta {
  readonly id: RuleId;
  /** The severity by audience; `off` where the rule has nothing to say to that audience. */
  readonly severity: Readonly<Record<Audience, Severity | 'off'>>;
  readonly basis: readonly LawId[];
  /** `block`: judges one block at a time. `draft`: needs all of them. */
  readonly scope: 'block' | 'draft';
  readonly uses: readonly DraftFactName[];
  /** Rules whose findings on the same words give way to this rule's. */
  readonly replaces: readonly RuleId[];
  /** Every message the rule can report; each has a text in every language. */
  readonly messages: readonly string[];
  /** Titles of the fixes it can offer. */
  readonly fixes: readonly string[];
}

/** What a rule is given besides facts: nothing here reads a clock or a file. */
export interface RuleContext {
  readonly audience: Audience;
  /** The language that inserted text is written in. */
  readonly language: 'nb' | 'nn';
  /** ISO date of today. */
  readonly today: string;
  /** The model off-label note in that language. */
  readonly modelNote: string;
  /** The parts of that note but the status, by name, as sentences of their own. */
  readonly noteSentences: Readonly<Record<string, string>>;
  /** Whom a reader at risk can call, in that language. */
  readonly helplineParagraph: string;
  /** Whether the site's footer states who is responsible, with name, address and telephone number. */
  readonly hasImprint: boolean;
  /** Ids of every rule there is. */
  readonly rules: ReadonlySet<string>;
  readonly draft: DraftFacts;
  /** The comments that let findings stand, and what became of each; empty until the other rules have run. */
  readonly suppressions: readonly SuppressionUse[];
  /** The waivers that concern the draft, and what became of each; empty until the other rules have run. */
  readonly waivers: readonly WaiverUse[];
}

/** A block of the draft with what it says. */
export interface BlockPlace {
  readonly index: number;
  readonly block: BlockContent;
  readonly facts: BlockFacts;
}

export interface BlockRule {
  readonly meta: RuleMeta & { readonly scope: 'block' };
  /** Whether a block has something the rule is about; the others, which are most, are not checked. Absent: every block has. */
  concerns?(facts: BlockFacts): boolean;
  check(place: BlockPlace, context: RuleContext): Iterable<RuleFinding>;
}

/** What a rule makes of one claim: a finding, or the reason why not. */
export type ClaimVerdict = { readonly finding: RuleFinding } | { readonly exemption: Exemption };

/** A rule that judges claims one by one, so that `inspect` and `explain` can say what became of each. */
export interface ClaimRule extends BlockRule {
  readonly claims: readonly ClaimKind[];
  judge(claim: Claim, place: BlockPlace, context: RuleContext): ClaimVerdict;
}

export interface DraftRule {
  readonly meta: RuleMeta & { readonly scope: 'draft' };
  check(context: RuleContext): Iterable<RuleFinding>;
}

export type Rule = BlockRule | DraftRule;

export function isBlockRule(rule: Rule): rule is BlockRule {
  return rule.meta.scope === 'block';
}

export function isClaimRule(rule: Rule): rule is ClaimRule {
  return 'judge' in rule;
}
