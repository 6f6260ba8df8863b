import type { Fix, Related } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import { isEditable, isListUnused, listedEntries, reordered } from '../../facts/citations/list-order';
import { openingOf } from './places';

const MOST_RELATED = 10;

/**
 * An entry of the reference list that nothing in the text points to. One that a citation came near (another spelling,
 * another author first, another year) is that citation's matter, and a list that nothing points into is one finding of
 * its own. Shows where the text names the author all the same.
 */
export const uncitedReference: DraftRule = {
  meta: {
    id: 'citations/uncited-reference',
    severity: { public: 'info', professional: 'info' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['uncited'],
    fixes: ['remove'],
  },
  *check(context) {
    const { draft } = context;
    const { references, citedBy, nearlyCited } = draft.citations;
    const isUnused = isListUnused(draft.citations);
    const repeats = new Set(draft.sourcing.sameWorks.map(({ later }) => later));
    for (let i = 0; i < references.length; i++) {
      const reference = references[i]!;
      if (citedBy[i]!.length > 0 || nearlyCited[i]! || repeats.has(i)) continue;
      if (isUnused && reference.label === '') continue;
      yield {
        ...openingOf(reference, context),
        messageId: 'uncited',
        slots: {},
        related: mentionsOf(i, context),
        fixes: reference.label === '' ? removed(i, context) : [],
      };
    }
  },
};

/** Where the text names the author. */
function mentionsOf(reference: number, { draft }: RuleContext): Related[] {
  return (draft.sourcing.uncitedMentions.get(reference) ?? [])
    .slice(0, MOST_RELATED)
    .map(({ block, start, end }) => ({ block, start, end, messageId: 'mention', slots: {} }));
}

function removed(reference: number, { draft }: RuleContext): Fix[] {
  if (!isEditable(draft.citations)) return [];
  const order = listedEntries(draft.citations).filter((i) => i !== reference);
  const list = order.length === 0 ? undefined : reordered(draft.citations, draft.blocks, order);
  return list === undefined
    ? []
    : [{ messageId: 'remove', slots: {}, safe: false, edits: [{ kind: 'edit-list', ...list }] }];
}
