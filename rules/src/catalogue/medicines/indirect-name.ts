import type { BlockKind } from '../../draft/block';
import type { Severity } from '../../engine/finding';
import type { BlockPlace, BlockRule, RuleContext } from '../../engine/rule';
import { isSuppression } from '../../engine/suppressions';
import type { IndirectName } from '../../facts/medicines/indirect-names';
import { isOnlyMentioned } from '../../facts/medicines/standing';
import { sectionOf } from '../../facts/promotion';
import { indirectFixes } from './indirect-fixes';

/** Sources may point to what they like, and what front matter says has blocks of its own. */
const LEFT: ReadonlySet<BlockKind> = new Set<BlockKind>(['referenceEntry', 'frontMatter', 'code']);

/**
 * Words that point to a prescription medicine without naming it: everyday names, descriptions, where it came from, a name that
 * is said to be left out (an error where the section sells), and groups narrower than ATC level 2 (DMP: information for the
 * public may name groups of level 1 and 2), which are information unless the section sells.
 */
export const indirectName: BlockRule = {
  meta: {
    id: 'medicines/indirect-name',
    severity: { public: 'warning', professional: 'off' },
    basis: ['lmf-13-4', 'dmp-atc-1-2', 'dmp-tjenester'],
    scope: 'block',
    uses: ['sellingSections', 'blocks'],
    replaces: [],
    messages: ['everyday', 'described', 'origin', 'withheld', 'group', 'group-sold', 'mentioned'],
    fixes: ['neutral', 'remove'],
  },
  concerns: (facts) => facts.indirectNames.length > 0,
  *check(place, context) {
    const { facts, index } = place;
    if (LEFT.has(facts.kind) || isSuppression(facts.text, facts.kind)) return;
    for (const name of facts.indirectNames) {
      const { start, end, kind, about } = name;
      const sells = isSold(place, name, context);
      const mentioned = kind !== 'withheld' && isOnlyMentioned(facts, name);
      const messageId = mentioned ? 'mentioned' : kind === 'group' && sells ? 'group-sold' : kind;
      const severity = mentioned ? 'info' : severityOf(kind, sells);
      const slots = { words: facts.text.slice(start, end), about };
      const fixes = mentioned ? [] : indirectFixes(place, name, context);
      yield { block: index, start, end, messageId, slots, severity, fixes };
    }
  },
};

function severityOf(kind: IndirectName['kind'], sells: boolean): Severity {
  if (kind === 'group') return sells ? 'warning' : 'info';
  return sells ? 'error' : 'warning';
}

/** Whether a price, an offer or a booking stands in the same section, or the group is the house's own («vaksinene våre»). */
function isSold({ index, facts }: BlockPlace, name: IndirectName, { draft }: RuleContext): boolean {
  if (draft.sellingSections.has(sectionOf(draft.blocks, index))) return true;
  return facts.hits.ofKind('possessive').some((hit) => hit.start === name.end + 1);
}
