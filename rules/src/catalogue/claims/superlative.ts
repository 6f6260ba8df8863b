import type { Fix, Severity } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { latin } from '../../language/latin';
import { claimRule, reported } from './claim-rule';
import { removeAdjective } from './removal';

/**
 * Value words, degree words, superlatives and ranks about the treatment, the clinic, its staff or the effect
 * (helsepersonelloven § 13: «forsvarlig, nøktern og saklig»; markedsføringsloven § 3: claims are documented).
 */
export const superlative = claimRule(
  {
    id: 'claims/superlative',
    severity: { public: 'error', professional: 'warning' },
    basis: ['hpl-13', 'mfl-3'],
    scope: 'block',
    uses: ['support'],
    replaces: [],
    messages: ['hype', 'degree', 'rank'],
    fixes: ['replace', 'remove'],
  },
  ['hype', 'degree', 'rank'],
  (claim, place, context) => {
    if (claim.kind === 'degree' && context.draft.support.isSupported(place.index, claim.sentence))
      return { exemption: 'supported' };
    const severity = severityOf(claim);
    return reported(claim, place, {
      messageId: claim.kind,
      severity,
      fixes: fixesOf(claim, place, context),
    });
  },
);

/** Checkable ranks that can be true ask for proof; degree words ask for a figure and a source. */
function severityOf(claim: Claim): Severity | undefined {
  if (claim.kind === 'degree') return 'warning';
  if (claim.kind === 'rank' && (claim.entry.ref === 'popularity' || claim.entry.ref === 'size')) return 'warning';
  return undefined;
}

/** Endings of adjectives that can go without leaving the sentence broken: «banebrytende», «unike», «fantastisk». */
const ADJECTIVE = new RegExp(latin`^[\p{L}]+(?:ende|ande|ige?|lege?|iske?|ive?|ivt|ike?|ikt|elle?|elt)$`, 'iu');

/** The entry's own words are replaced; an adjective right before its noun can also go. */
function fixesOf(claim: Claim, place: BlockPlace, { language }: RuleContext): Fix[] {
  const { start, end } = claim.words;
  const replacement = claim.entry.replacement[language];
  if (replacement !== undefined) {
    const edits = [{ kind: 'replace', block: place.index, start, end, text: replacement } as const];
    return [{ messageId: 'replace', slots: { text: replacement }, safe: false, edits }];
  }
  const isAdjective =
    claim.kind === 'hype'
      ? ADJECTIVE.test(place.facts.text.slice(start, end))
      : claim.entry.kind === 'degree' && claim.entry.id !== 'many-times';
  return isAdjective && claim.start === start ? removeAdjective(place, claim.words, claim.end) : [];
}
