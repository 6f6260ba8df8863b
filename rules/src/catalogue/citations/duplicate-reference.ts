import type { Fix } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import { referenceLabel } from '../../facts/citations/citation-labels';
import { isEditable, listedEntries, reordered } from '../../facts/citations/list-order';
import type { SameWork } from '../../facts/citations/sourcing/same-work';
import { entryPlace, nameOf, openingOf } from './places';

/** A work that the list has twice: the same DOI or PMID, or the same author, year and title. Marks the later entry. */
export const duplicateReference: DraftRule = {
  meta: {
    id: 'citations/duplicate-reference',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['doi', 'pmid', 'work'],
    fixes: ['merge'],
  },
  *check(context) {
    const { references } = context.draft.citations;
    for (const same of context.draft.sourcing.sameWorks) {
      const earlier = references[same.earlier]!;
      const slots = { other: nameOf(earlier, referenceLabel(earlier)) };
      yield {
        ...openingOf(references[same.later]!, context),
        messageId: same.by,
        slots,
        related: [entryPlace(earlier, context)],
        fixes: merged(same, context),
      };
    }
  },
};

/** Takes the later entry out; what pointed to it by number or letter points to the earlier one. */
function merged({ later, earlier }: SameWork, { draft }: RuleContext): Fix[] {
  if (!isEditable(draft.citations)) return [];
  const { citations, references, citedBy } = draft.citations;
  const [gone, kept] = [references[later]!, references[earlier]!];
  const isSameName = gone.authors[0] === kept.authors[0] && gone.year === kept.year;
  const byName = citedBy[later]!.filter((i) => citations[i]!.mark.kind === 'author-year');
  if (!isSameName && byName.length > 0) return [];
  const order = listedEntries(draft.citations).filter((i) => i !== later);
  const list = reordered(draft.citations, draft.blocks, order, new Map([[later, earlier]]));
  if (list === undefined) return [];
  const letters = byName.flatMap((i) => {
    const { block, mark } = citations[i]!;
    return mark.yearSpan === null || mark.suffix === '' || mark.suffix === kept.suffix
      ? []
      : [{ block, ...mark.yearSpan, text: `${kept.year}${kept.suffix}` }];
  });
  return [
    {
      messageId: 'merge',
      slots: {},
      safe: false,
      edits: [{ kind: 'edit-list', ...list, changes: [...list.changes, ...letters] }],
    },
  ];
}
