import type { Fix, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import { referenceLabel } from '../../facts/citations/citation-labels';
import { alphabetically, isAlphabetical, isNumbered, listedEntries, reordered } from '../../facts/citations/list-order';
import { findImplausible } from '../../facts/citations/sourcing/implausible';
import { openingOf, replacing } from './places';

/**
 * What does not go together within the list or between list and text: parts of an entry that can't be so, and two ways of
 * writing the same thing. Entries of one work in several drafts are compared elsewhere.
 */
export const inconsistentReference: DraftRule = {
  meta: {
    id: 'citations/inconsistent-reference',
    severity: { public: 'info', professional: 'info' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['future-year', 'pages', 'read-early', 'read-later', 'mixed-others', 'mixed-numbers'],
    fixes: ['same-others', 'sort'],
  },
  *check(context) {
    for (const reference of context.draft.citations.references) {
      for (const { kind, start, end, value, other } of findImplausible(reference, context.today)) {
        const slots = { value, other, entry: referenceLabel(reference) };
        yield { block: reference.block, start, end, messageId: kind, slots };
      }
    }
    yield* mixedOthers(context);
    yield* mixedNumbers(context);
  },
};

/** «et al.» here and «mfl.» there: once, at the first of the rarer. */
function* mixedOthers({ draft }: RuleContext): Generator<RuleFinding> {
  const mixed = draft.sourcing.mixedOthers;
  if (mixed === undefined) return;
  const { places, written, usual } = mixed;
  const [first, ...further] = places;
  const slots = { written, usual };
  yield {
    ...first!,
    messageId: 'mixed-others',
    slots,
    related: further.map((place) => ({ ...place, messageId: 'place', slots: {} })),
    fixes: [
      {
        messageId: 'same-others',
        slots,
        safe: false,
        edits: places.map(({ block, ...span }) => replacing(block, span, usual)),
      },
    ],
  };
}

/** A numbered list in no order, in a text that cites by author and year: once, at the first entry out of order. */
function* mixedNumbers(context: RuleContext): Generator<RuleFinding> {
  const { references, style } = context.draft.citations;
  const entries = listedEntries(context.draft.citations);
  if (style !== 'author-year' || !isNumbered(context.draft.citations)) return;
  const listed = entries.map((entry) => references[entry]!);
  if (isAlphabetical(listed)) return;
  const first = listed.findIndex((_, i) => i > 0 && !isAlphabetical(listed.slice(i - 1, i + 1)));
  yield {
    ...openingOf(listed[Math.max(0, first)]!, context),
    messageId: 'mixed-numbers',
    slots: {},
    fixes: sorted(entries, context),
  };
}

function sorted(entries: readonly number[], { draft }: RuleContext): Fix[] {
  const order = alphabetically(entries, draft.citations.references);
  const list = reordered(draft.citations, draft.blocks, order);
  return list === undefined
    ? []
    : [{ messageId: 'sort', slots: {}, safe: false, edits: [{ kind: 'edit-list', ...list }] }];
}
