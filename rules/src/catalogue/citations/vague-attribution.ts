import type { Fix } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import { referenceLabel } from '../../facts/citations/citation-labels';
import type { VagueAttribution } from '../../facts/citations/sourcing/vague-attributions';
import { entryPlace, replacing } from './places';

const MOST_RELATED = 10;

/** Words that point to a source and leave the reader to find out which. */
export const vagueAttribution: DraftRule = {
  meta: {
    id: 'citations/vague-attribution',
    severity: { public: 'info', professional: 'info' },
    basis: ['dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['no-year', 'back-reference', 'personal-communication', 'promised-venue'],
    fixes: ['year'],
  },
  *check(context) {
    const { draft } = context;
    for (const attribution of draft.sourcing.vagueAttributions) {
      const { block, start, end, kind, reference, missing, further } = attribution;
      const entry = reference === null ? undefined : draft.citations.references[reference];
      yield {
        block,
        start,
        end,
        messageId: kind,
        slots: {
          words: draft.blocks[block]!.text.slice(start, end),
          missing,
          entry: entry === undefined ? '' : referenceLabel(entry),
        },
        related: [
          ...(entry === undefined ? [] : [entryPlace(entry, context)]),
          ...further.slice(0, MOST_RELATED).map((place) => ({ ...place, messageId: 'place', slots: {} })),
        ],
        fixes: kind === 'no-year' ? withYear(attribution, context) : [],
      };
    }
  },
};

/** The year of the entry after the name, within the bracket of its short form where there is one: «… (WHO, 2022)». */
function withYear({ block, end, reference }: VagueAttribution, { draft }: RuleContext): Fix[] {
  const { year, suffix } = draft.citations.references[reference!]!;
  const { text } = draft.blocks[block]!;
  const alias = /^ \(\p{Lu}[\p{L}]{1,7}(?=\))/u.exec(text.slice(end, end + 12));
  const at = end + (alias?.[0].length ?? 0);
  const date = `${year}${suffix}`;
  const edits = [replacing(block, { start: at, end: at }, alias === null ? ` (${date})` : `, ${date}`)];
  return [{ messageId: 'year', slots: { year: date }, safe: false, edits }];
}
