import type { Fix } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import type { ResolvedCitation } from '../../facts/citations/citation';
import { citationLabel } from '../../facts/citations/citation-labels';
import { entryStub } from '../../facts/citations/citation-writing';
import { citationPlace } from './places';

/**
 * Citations in a draft without a reference list: one finding, at the first of them. Keys such as `[@lie2020]` have their
 * list elsewhere, and a citation that is a link leads to its source itself.
 */
export const noReferenceList: DraftRule = {
  meta: {
    id: 'citations/no-reference-list',
    severity: { public: 'warning', professional: 'warning' },
    basis: ['mfl-3', 'dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['no-list'],
    fixes: ['add-list'],
  },
  *check(context) {
    const { citations, references } = context.draft.citations;
    if (references.length > 0 || citations.length === 0) return;
    const { linked } = context.draft.sourcing;
    const lost = citations.filter(({ mark }, i) => mark.kind !== 'key' && !linked.has(i));
    const first = lost[0];
    if (first === undefined) return;
    yield {
      block: first.block,
      start: first.mark.start,
      end: first.mark.end,
      messageId: 'no-list',
      slots: { count: String(lost.length) },
      related: lost.slice(1, MOST_RELATED).map(citationPlace),
      fixes: listOf(lost, context),
    };
  },
};

const MOST_RELATED = 20;
const HEADINGS = { nb: 'Kilder', nn: 'Kjelder' };

/** A heading and an entry to fill in for each citation, at the end; a footnote has its text elsewhere. */
function listOf(lost: readonly ResolvedCitation[], { language }: RuleContext): readonly Fix[] {
  const stubs = new Map<string, string>();
  const numbers = new Set<number>();
  for (const { mark } of lost) {
    const label = citationLabel(mark);
    if (mark.kind === 'author-year') stubs.set(label.toLowerCase(), entryStub(label, mark.year));
    else if (mark.kind === 'numeric') numbers.add(mark.number ?? 0);
    else return [];
  }
  // a list of either kind; numbers that begin elsewhere or leave gaps belong to another list
  if (numbers.size > 0 && (stubs.size > 0 || Math.max(...numbers) !== numbers.size)) return [];
  const entries = numbers.size > 0 ? Array.from(numbers, (_, i) => `${i + 1}. TODO.`) : [...stubs.values()].sort();
  return [
    {
      messageId: 'add-list',
      slots: {},
      safe: false,
      edits: [{ kind: 'add-list', heading: HEADINGS[language], entries }],
    },
  ];
}
