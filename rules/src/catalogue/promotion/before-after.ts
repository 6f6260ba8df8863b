import { STATEMENT_KINDS } from '../../draft/block';
import type { Severity } from '../../engine/finding';
import type { BlockPlace, BlockRule, RuleContext } from '../../engine/rule';
import { findBeforeAfter, mayShowBeforeAfter } from '../../facts/statements/before-after';
import { sentenceAt } from '../../language/sentences';
import { removeSentence } from './remove-sentence';

/**
 * Pictures from before and after a treatment, in words, image texts, titles and names of files (forskrift om markedsføring av
 * kosmetiske inngrep § 5; helsepersonelloven § 13). Helsedirektoratet reads § 5 as before and after in combination; a
 * picture of the result alone may still break the demand for sober marketing.
 */
export const beforeAfter: BlockRule = {
  meta: {
    id: 'promotion/before-after',
    severity: { public: 'error', professional: 'info' },
    basis: ['kosmetikk-5', 'hpl-13'],
    scope: 'block',
    uses: ['facts'],
    replaces: [],
    messages: ['pair', 'after', 'file'],
    fixes: ['remove'],
  },
  concerns: mayShowBeforeAfter,
  *check(place, context) {
    const { facts, index } = place;
    if (!STATEMENT_KINDS.has(facts.kind) && facts.kind !== 'linkTarget') return;
    for (const { start, end, form, exemption } of findBeforeAfter(facts)) {
      if (exemption !== null) continue;
      const slots = { words: facts.text.slice(start, end) };
      const fixes = removeSentence(Math.max(0, sentenceAt(facts.sentences, start)), place);
      yield { block: index, start, end, messageId: form, slots, fixes, severity: severityOf(form, place, context) };
    }
  },
};

/** § 5 forbids the pair for cosmetic procedures; of other treatments, and of the result alone, the demand for sober words is left. */
function severityOf(form: string, place: BlockPlace, context: RuleContext): Severity {
  if (context.audience !== 'public') return 'info';
  return form !== 'after' && isCosmetic(place, context) ? 'error' : 'warning';
}

/** Whether the block, what it stands in or the headings above it name a treatment for looks. */
function isCosmetic({ facts, block }: BlockPlace, { draft }: RuleContext): boolean {
  if (facts.hits.has('cosmetic')) return true;
  return [block.host, ...block.section].some((index) => draft.facts[index]?.hits.has('cosmetic') === true);
}
