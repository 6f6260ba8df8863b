import type { DraftRule } from '../../engine/rule';
import { isListUnused, listedEntries } from '../../facts/citations/list-order';
import { openingOf } from './places';

/** A reference list that the text never points into: one finding for the list instead of one for each entry. */
export const referenceListUnused: DraftRule = {
  meta: {
    id: 'citations/reference-list-unused',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['mfl-3', 'dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations'],
    replaces: [],
    messages: ['unused'],
    fixes: [],
  },
  *check(context) {
    const { draft } = context;
    if (!isListUnused(draft.citations)) return;
    const { heading, references } = draft.citations;
    const entries = listedEntries(draft.citations);
    const slots = { count: String(entries.length) };
    const place =
      heading === null
        ? openingOf(references[entries[0]!]!, context)
        : { block: heading, start: 0, end: draft.blocks[heading]!.text.length };
    yield { ...place, messageId: 'unused', slots };
  },
};
