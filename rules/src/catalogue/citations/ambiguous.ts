import type { Fix } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import type { ResolvedCitation } from '../../facts/citations/citation';
import { citationLabel, referenceLabel } from '../../facts/citations/citation-labels';
import { entryPlace, replacing } from './places';

/** Of more works of one year nobody wants to choose in a menu. */
const MOST_LETTERS = 6;

/** A citation that several entries of the list fit; entries of one and the same work are another rule's matter. */
export const ambiguous: DraftRule = {
  meta: {
    id: 'citations/ambiguous',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['several'],
    fixes: ['letters'],
  },
  *check(context) {
    const { citations, references } = context.draft.citations;
    const repeats = new Set(context.draft.sourcing.sameWorks.map(({ later }) => later));
    for (const citation of citations) {
      const { block, mark, match } = citation;
      if (match.step !== 'exact' || mark.kind !== 'author-year' || mark.year === null) continue;
      const fitting = match.references.filter((i) => !repeats.has(i));
      if (fitting.length < 2) continue;
      yield {
        block,
        start: mark.start,
        end: mark.end,
        messageId: 'several',
        slots: { citation: citationLabel(mark), count: String(fitting.length) },
        related: fitting.map((i) => entryPlace(references[i]!, context)),
        fixes: lettered(citation, fitting, context),
      };
    }
  },
};

/** For each work that may be meant: letters for all of them in the list, and its own in the text. */
function lettered({ block, mark }: ResolvedCitation, fitting: readonly number[], { draft }: RuleContext): Fix[] {
  const { references } = draft.citations;
  const listed = fitting.map((i) => references[i]!);
  const span = mark.yearSpan;
  // entries without a year of their own have no place for a letter
  if (span === null || listed.length > MOST_LETTERS || listed.some(({ year }) => year !== mark.year)) return [];
  const taken = listed.map(({ suffix }) => suffix);
  const isLettered = taken.every((suffix) => suffix !== '') && new Set(taken).size === taken.length;
  const letters = isLettered ? taken : listed.map((_, i) => String.fromCharCode(0x61 + i));
  return listed.map((reference, i) => ({
    messageId: 'letters',
    slots: { year: `${mark.year}${letters[i]}`, entry: reference.title ?? referenceLabel(reference) },
    safe: false,
    edits: [
      replacing(block, span, `${mark.year}${letters[i]}`),
      ...listed.flatMap(({ block: entry, yearSpan, year, suffix }, other) =>
        yearSpan === null || suffix === letters[other] ? [] : [replacing(entry, yearSpan, `${year}${letters[other]}`)],
      ),
    ],
  }));
}
