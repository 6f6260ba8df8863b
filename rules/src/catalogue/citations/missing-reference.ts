import type { Fix, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import type { Reference, ResolvedCitation } from '../../facts/citations/citation';
import { citationLabel, referenceLabel } from '../../facts/citations/citation-labels';
import { entryStub } from '../../facts/citations/citation-writing';
import { highestNumber } from '../../facts/citations/list-order';
import { entryPlace } from './places';

/**
 * A citation that the reference list does not have. Says nothing in a draft without a list, and nothing of keys such as
 * `[@lie2020]`, whose entries live in a library outside the draft.
 */
export const missingReference: DraftRule = {
  meta: {
    id: 'citations/missing-reference',
    severity: { public: 'error', professional: 'error' },
    basis: ['mfl-3', 'dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations'],
    replaces: [],
    messages: ['missing', 'nearest', 'number', 'footnote'],
    fixes: ['stub'],
  },
  *check(context) {
    const { citations, references } = context.draft.citations;
    // a list of nothing but footnotes says nothing of who is missing among authors and years
    const last = references.findLast(({ label }) => label === '');
    const hasList = last !== undefined;
    const highest = highestNumber(context.draft.citations);
    const isWithin = ({ mark }: ResolvedCitation) => (mark.number ?? 0) <= highest;
    for (let i = 0; i < citations.length; i++) {
      const citation = citations[i]!;
      const { match, mark } = citation;
      if (match.step !== 'missing' || mark.kind === 'key') continue;
      if (mark.kind === 'footnote' ? references.length === 0 : !hasList) continue;
      if (mark.kind === 'numeric') {
        // a number beyond the list is no entry left out: see `numbering`
        if (!isWithin(citation)) continue;
        // one finding for a range, with all its missing numbers
        if (isSamePlace(citation, citations[i - 1])) continue;
        yield numberFinding(citations, i, isWithin);
      } else yield nameFinding(citation, last, context);
    }
  },
};

function isSamePlace(citation: ResolvedCitation, other: ResolvedCitation | undefined): boolean {
  return (
    other !== undefined &&
    other.match.step === 'missing' &&
    other.block === citation.block &&
    other.mark.start === citation.mark.start
  );
}

function numberFinding(
  citations: readonly ResolvedCitation[],
  first: number,
  isWithin: (citation: ResolvedCitation) => boolean,
): RuleFinding {
  const { block, mark } = citations[first]!;
  const numbers = [citationLabel(mark)];
  for (let i = first + 1; isSamePlace(citations[first]!, citations[i]); i++)
    if (isWithin(citations[i]!)) numbers.push(citationLabel(citations[i]!.mark));
  return {
    block,
    start: mark.start,
    end: mark.end,
    messageId: 'number',
    slots: { number: numbers.join(', ') },
  };
}

function nameFinding(
  { block, mark, match }: ResolvedCitation,
  last: Reference | undefined,
  context: RuleContext,
): RuleFinding {
  const { references } = context.draft.citations;
  const nearest = match.step === 'missing' ? match.nearest : null;
  const near = nearest === null ? undefined : references[nearest];
  const citation = citationLabel(mark);
  const isFootnote = mark.kind === 'footnote';
  return {
    block,
    start: mark.start,
    end: mark.end,
    messageId: isFootnote ? 'footnote' : near === undefined ? 'missing' : 'nearest',
    slots: near === undefined ? { citation } : { citation, nearest: referenceLabel(near) },
    related: near === undefined ? [] : [entryPlace(near, context)],
    fixes: isFootnote || last === undefined ? [] : [stub(citation, mark.year, last)],
  };
}

/** A new entry to fill in, after the last one. */
function stub(citation: string, year: number | null, last: Reference): Fix {
  const text = entryStub(citation, year);
  return {
    messageId: 'stub',
    slots: { citation },
    safe: false,
    edits: [{ kind: 'insert-paragraph', block: last.block, where: 'after', text }],
  };
}
