import type { BlockEdit, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import type { Reference, ResolvedCitation } from '../../facts/citations/citation';
import { citationLabel, referenceLabel } from '../../facts/citations/citation-labels';
import { authorsLike } from '../../facts/citations/citation-writing';
import { entryPlace, replacing } from './places';

/**
 * A citation that names another first author than the list: one of the entry's later authors, or, beside a number, the
 * author of another entry.
 */
export const authorMismatch: DraftRule = {
  meta: {
    id: 'citations/author-mismatch',
    severity: { public: 'error', professional: 'error' },
    basis: ['mfl-3', 'dmp-etterprovbar'],
    scope: 'draft',
    uses: ['citations', 'sourcing'],
    replaces: [],
    messages: ['later', 'number'],
    fixes: ['list-author', 'number'],
  },
  *check(context) {
    const { citations, references, citedBy } = context.draft.citations;
    const renamed = editsByEntry(context);
    for (const citation of citations) {
      const reference = citation.match.step === 'author' ? references[citation.match.references[0]!] : undefined;
      if (reference !== undefined) yield laterAuthor(citation, reference, renamed, context);
    }
    for (const { citation, named, name } of context.draft.sourcing.misnumbered) {
      const { block, mark, match } = citations[citation]!;
      const cited = references[match.step === 'exact' ? match.references[0]! : named]!;
      const meant = references[named]!;
      const slots = {
        name,
        number: String(mark.number),
        entry: referenceLabel(cited),
        meant: String(meant.number),
      };
      yield {
        block,
        start: mark.start,
        end: mark.end,
        messageId: 'number',
        slots,
        related: [entryPlace(cited, context), entryPlace(meant, context)],
        // an entry that would lose its only citation may be the one that is meant after all
        fixes:
          mark.end - mark.start === slots.number.length &&
          match.step === 'exact' &&
          citedBy[match.references[0]!]!.length > 1
            ? [{ messageId: 'number', slots, safe: false, edits: [replacing(block, mark, slots.meant)] }]
            : [],
      };
    }
  },
};

function laterAuthor(
  { block, mark, match }: ResolvedCitation,
  reference: Reference,
  renamed: ReadonlyMap<number, readonly BlockEdit[]>,
  context: RuleContext,
): RuleFinding {
  const slots = {
    citation: citationLabel(mark),
    cited: mark.authors[0] ?? '',
    listed: reference.authors[0] ?? '',
    entry: referenceLabel(reference),
  };
  const names = authorsLike(mark, reference, context.draft.blocks[block]!.text, context.language);
  const edits = match.step === 'author' ? renamed.get(match.references[0]!) : undefined;
  return {
    block,
    start: mark.start,
    end: mark.end,
    messageId: 'later',
    slots,
    related: [entryPlace(reference, context)],
    fixes:
      names === undefined || edits === undefined
        ? []
        : [{ messageId: 'list-author', slots: { names: names.text }, safe: false, edits }],
  };
}

/**
 * For each entry, the edits that name its authors as the list does wherever the text names a later one first: once one
 * citation has them right, the others could no longer be told from citations of another work.
 */
function editsByEntry({ draft, language }: RuleContext): ReadonlyMap<number, readonly BlockEdit[]> {
  const { citations, references } = draft.citations;
  const edits = new Map<number, BlockEdit[]>();
  for (const { block, mark, match } of citations) {
    if (match.step !== 'author') continue;
    const index = match.references[0]!;
    const names = authorsLike(mark, references[index]!, draft.blocks[block]!.text, language);
    if (names === undefined) continue;
    const edit = replacing(block, names, names.text);
    const known = edits.get(index);
    if (known === undefined) edits.set(index, [edit]);
    else known.push(edit);
  }
  return edits;
}
