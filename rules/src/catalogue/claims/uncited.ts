import { overlaps, type Span } from '../../draft/span';
import type { Severity } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { claimRule, reported } from './claim-rule';
import { insertSource } from './insert-source';

/**
 * Figures of an effect and statements that it works, without a citation that resolves in the same or an adjoining sentence
 * (markedsføringsloven § 3: claims are documented). At most one a sentence: the figure, else the first statement.
 */
export const uncited = claimRule(
  {
    id: 'claims/uncited',
    severity: { public: 'error', professional: 'warning' },
    basis: ['mfl-3', 'hpl-13'],
    scope: 'block',
    uses: ['support', 'citations'],
    replaces: [],
    messages: ['figure', 'efficacy', 'also'],
    fixes: ['cite'],
  },
  ['figure', 'efficacy'],
  (claim, place, context) => {
    if (context.draft.support.isCited(place.index, claim.sentence)) return { exemption: 'supported' };
    const [first, ...others] = claimsOf(claim, place);
    if (first !== claim) return { exemption: 'reported-once' };
    return reported(claim, place, {
      messageId: claim.kind,
      severity: severityOf(claim, context),
      fixes: insertSource(claim, place, context),
      related: others
        .filter((other) => !overlaps(other, claim))
        .map(({ start, end }) => ({ block: place.index, start, end, messageId: 'also', slots: {} })),
    });
  },
);

/** What a sentence claims without support: the figures, then the statements that no other claim makes. */
function claimsOf({ sentence }: Claim, { facts }: BlockPlace): readonly Claim[] {
  const claims = facts.claims.filter((claim) => claim.sentence === sentence && claim.exemption === null);
  const figures = claims.filter(({ kind }) => kind === 'figure');
  const statements = claims.filter((claim) => claim.kind === 'efficacy' && !isSaidBy(claims, claim));
  return [...figures, ...statements];
}

/** Whether a claim of another kind is made with the same words: «gir markant bedring». */
function isSaidBy(claims: readonly Claim[], claim: Claim): boolean {
  return claims.some(
    (other) =>
      OTHERS.has(other.kind) &&
      (overlaps(other, isProof(claim) ? claim.words : claim) || (other.kind === 'onset' && isBeside(other, claim))),
  );
}

/** A label of proof goes as far as what it proves, and is said by nothing but its own words. */
function isProof({ entry }: Claim): boolean {
  return entry.kind === 'proof';
}

/** «blir frisk over natten»: the promise of speed says the effect too. */
function isBeside(one: Span, other: Span): boolean {
  return one.start - other.end === 1 || other.start - one.end === 1;
}

const OTHERS: ReadonlySet<string> = new Set([
  'degree',
  'hype',
  'rank',
  'onset',
  'cure',
  'guarantee',
  'safety',
  'comparison',
]);

/** A figure is checked and found wanting; a statement in words weighs less. A hedge lowers either one step. */
function severityOf({ kind, strength }: Claim, { audience }: RuleContext): Severity {
  const steps = (kind === 'figure' && audience === 'public' ? 0 : 1) + (strength === 'hedged' ? 1 : 0);
  return (['error', 'warning', 'info'] as const)[steps]!;
}
