import type { Fix } from '../../engine/finding';
import type { DraftRule } from '../../engine/rule';
import { referenceLabel } from '../../facts/citations/citation-labels';
import { replacing } from './places';

/** A name that text and list spell differently: a diacritic, or a letter or two. Which is right, the linter cannot know. */
export const spellingMismatch: DraftRule = {
  meta: {
    id: 'citations/spelling-mismatch',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['mfl-3', 'dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations'],
    replaces: [],
    messages: ['spelling'],
    fixes: ['list-name', 'text-name'],
  },
  *check({ draft }) {
    const { citations, references, citedBy } = draft.citations;
    for (const { block, mark, match } of citations) {
      if (match.step !== 'spelling') continue;
      const reference = references[match.references[0]!]!;
      const place = match.author;
      const cited = mark.authors[place] ?? '';
      const listed = reference.authors[place] ?? '';
      const slots = { cited, listed, entry: referenceLabel(reference) };
      const inList = reference.spans.authors[place] ?? { start: 0, end: 0 };
      const inText = draft.blocks[block]!.text.indexOf(cited, mark.namesSpan?.start);
      const fixes: Fix[] = [];
      // of «(Lie, 2014, 2016)» only the first holds the name
      if (mark.namesSpan !== null && inText >= mark.start && inText + cited.length <= mark.end) {
        const span = { start: inText, end: inText + cited.length };
        fixes.push({ messageId: 'list-name', slots, safe: false, edits: [replacing(block, span, listed)] });
        // where other citations spell it as the list does, the list is not to change
        if (citedBy[match.references[0]!]!.length === 0)
          fixes.push({
            messageId: 'text-name',
            slots,
            safe: false,
            edits: [replacing(reference.block, inList, cited)],
          });
      }
      yield {
        block,
        start: mark.start,
        end: mark.end,
        messageId: 'spelling',
        slots,
        related: [{ block: reference.block, ...inList, messageId: 'entry', slots: {} }],
        fixes,
      };
    }
  },
};
