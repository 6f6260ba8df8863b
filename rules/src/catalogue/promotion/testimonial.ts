import type { Severity } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { isAboutHealth } from '../../facts/statements/health';
import { claimRule, reported } from '../claims/claim-rule';
import { removeSentence } from './remove-sentence';

/**
 * Patients' stories, quotations, reviews and the headings that announce them (directive 2001/83 article 90; helsepersonelloven
 * § 13). Quotation marks clear nothing, nor does a source. What several are reported to have said in a study that is cited is
 * a result, not a story.
 */
export const testimonial = claimRule(
  {
    id: 'promotion/testimonial',
    severity: { public: 'error', professional: 'warning' },
    basis: ['dir-2001-83-90', 'hpl-13', 'uh-brukeromtaler'],
    scope: 'block',
    uses: ['support', 'citations', 'facts'],
    replaces: [],
    messages: ['quotation', 'story', 'review', 'announced'],
    fixes: ['remove'],
  },
  ['testimonial'],
  (claim, place, context) => {
    const { ref } = claim.entry;
    const { support, citations } = context.draft;
    if (claim.about === 'unknown' && !isHealthSection(place, context)) return { exemption: 'no-subject' };
    const isAggregate = ref === 'many';
    if (isAggregate && context.audience === 'professional') return { exemption: 'quoted' };
    if (isAggregate && !hasQuotation(claim, place) && support.isCited(place.index, claim.sentence))
      return { exemption: 'supported' };
    // in a draft that cites by number «Lie (31)» is a citation
    if (ref === 'person' && citations.style === 'numeric') return { exemption: 'quoted' };
    if (ref === 'announced' && context.audience === 'professional') return { exemption: 'quoted' };
    return reported(claim, place, {
      messageId: MESSAGES[ref] ?? 'story',
      severity: severityOf(ref, context),
      fixes: removeSentence(claim.sentence, place),
    });
  },
);

/** Whether the headings above a block or its neighbours tell of a treatment, a medicine or an illness. */
function isHealthSection({ block }: BlockPlace, { draft }: RuleContext): boolean {
  const around = [...block.section, block.host, block.index - 1, block.index + 1];
  return around.some((index) => {
    const facts = draft.facts[index];
    return facts !== undefined && isAboutHealth(facts);
  });
}

const MESSAGES: Readonly<Record<string, string>> = { quotation: 'quotation', review: 'review', announced: 'announced' };

/** Reviews, headings and what many are said to say weigh less than one person's own words. */
function severityOf(ref: string, { audience }: RuleContext): Severity {
  return audience === 'public' && (ref === 'quotation' || ref === 'one' || ref === 'person' || ref === '')
    ? 'error'
    : 'warning';
}

function hasQuotation({ sentence }: Claim, { facts }: BlockPlace): boolean {
  const start = facts.sentences.starts[sentence] as number;
  const end = facts.sentences.ends[sentence] as number;
  return facts.quotations.some((quotation) => quotation.start >= start && quotation.end <= end);
}
