import type { DraftRule } from '../../engine/rule';
import { citationLabel, referenceLabel } from '../../facts/citations/citation-labels';

/**
 * A citation whose author the list has, in a near year that nobody cites: one of the two years is wrong. Which one, the
 * linter cannot know, so both are offered.
 */
export const yearMismatch: DraftRule = {
  meta: {
    id: 'citations/year-mismatch',
    severity: { public: 'error', professional: 'error' },
    basis: ['mfl-3', 'dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations'],
    replaces: [],
    messages: ['year'],
    fixes: ['list-year', 'text-year'],
  },
  *check({ draft }) {
    const { citations, references } = draft.citations;
    for (const { block, mark, match } of citations) {
      const reference = match.step === 'year' ? references[match.references[0]!] : undefined;
      const cited = mark.yearSpan;
      const listed = reference?.yearSpan ?? null;
      if (reference === undefined || cited === null || listed === null) continue;
      const textYear = `${mark.year ?? ''}${mark.suffix}`;
      const listYear = `${reference.year ?? ''}${reference.suffix}`;
      const slots = {
        citation: citationLabel(mark),
        cited: textYear,
        listed: listYear,
        entry: referenceLabel(reference),
      };
      yield {
        block,
        start: mark.start,
        end: mark.end,
        messageId: 'year',
        slots,
        related: [{ block: reference.block, ...listed, messageId: 'entry', slots }],
        fixes: [
          { messageId: 'list-year', slots, safe: false, edits: [{ kind: 'replace', block, ...cited, text: listYear }] },
          {
            messageId: 'text-year',
            slots,
            safe: false,
            edits: [{ kind: 'replace', block: reference.block, ...listed, text: textYear }],
          },
        ],
      };
    }
  },
};
