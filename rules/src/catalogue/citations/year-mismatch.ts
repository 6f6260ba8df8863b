import type { BlockEdit } from '../../engine/finding';
import type { DraftRule } from '../../engine/rule';
import type { Reference, ResolvedCitation } from '../../facts/citations/citation';
import { citationLabel, referenceLabel } from '../../facts/citations/citation-labels';
import { replacing } from './places';

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
    const edits = byReference(citations, references);
    const years = new Map<number, Set<string>>();
    for (const { mark, match } of citations) {
      if (match.step !== 'year') continue;
      const index = match.references[0]!;
      years.set(index, (years.get(index) ?? new Set()).add(`${mark.year ?? ''}${mark.suffix}`));
    }
    for (const { block, mark, match } of citations) {
      const index = match.step === 'year' ? match.references[0]! : -1;
      const reference = references[index];
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
          { messageId: 'list-year', slots, safe: false, edits: edits.get(index)! },
          // a text that gives two years of its own can't be met by one in the list
          ...(years.get(index)!.size > 1
            ? []
            : [
                {
                  messageId: 'text-year',
                  slots,
                  safe: false,
                  edits: [replacing(reference.block, listed, textYear)],
                },
              ]),
        ],
      };
    }
  },
};

/**
 * For each entry, the edits that give it its own year wherever the text gives it another: once one citation has the
 * year of the list, the others could no longer be told from citations of another work.
 */
function byReference(
  citations: readonly ResolvedCitation[],
  references: readonly Reference[],
): ReadonlyMap<number, readonly BlockEdit[]> {
  const edits = new Map<number, BlockEdit[]>();
  for (const { block, mark, match } of citations) {
    if (match.step !== 'year' || mark.yearSpan === null) continue;
    const index = match.references[0]!;
    const { year, suffix } = references[index]!;
    const edit = replacing(block, mark.yearSpan, `${year ?? ''}${suffix}`);
    const known = edits.get(index);
    if (known === undefined) edits.set(index, [edit]);
    else known.push(edit);
  }
  return edits;
}
