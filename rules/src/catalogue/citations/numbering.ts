import type { Fix, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import {
  firstMentions,
  highestNumber,
  isNumbered,
  isNumberedByMention,
  listedEntries,
  reordered,
} from '../../facts/citations/list-order';
import { citationPlace, entryPlace, openingOf } from './places';

/**
 * Numbers that do not go together: a number that the list does not reach, one that comes before its turn, a gap or a
 * repetition in the list. A list in the order of the alphabet is numbered by that, so its numbers may come in any order.
 */
export const numbering: DraftRule = {
  meta: {
    id: 'citations/numbering',
    severity: { public: 'error', professional: 'error' },
    basis: ['tidsskriftet-litteraturliste'],
    scope: 'draft',
    uses: ['citations'],
    replaces: [],
    messages: ['out-of-range', 'order', 'gap', 'repeated'],
    fixes: ['renumber', 'close-gap'],
  },
  *check(context) {
    yield* beyondList(context);
    if (!isNumbered(context.draft.citations)) return;
    yield* inList(context);
    yield* outOfOrder(context);
  },
};

/** One finding for a bracket’s range with all its numbers that the list does not reach. */
function* beyondList({ draft }: RuleContext): Generator<RuleFinding> {
  const { citations } = draft.citations;
  const highest = highestNumber(draft.citations);
  if (highest === 0) return;
  let open: { finding: RuleFinding; numbers: number[] } | undefined;
  const close = () =>
    open === undefined ? [] : [{ ...open.finding, slots: { number: open.numbers.join(', '), count: String(highest) } }];
  for (const { block, mark, match } of citations) {
    const number = mark.number ?? 0;
    if (match.step !== 'missing' || mark.kind !== 'numeric' || number <= highest) continue;
    if (open?.finding.block === block && open.finding.start === mark.start) open.numbers.push(number);
    else {
      yield* close();
      open = {
        finding: { block, start: mark.start, end: mark.end, messageId: 'out-of-range', slots: {} },
        numbers: [number],
      };
    }
  }
  yield* close();
}

/** Numbers that the list leaves out, and that nothing points to, or has twice. */
function* inList(context: RuleContext): Generator<RuleFinding> {
  const { citations, references } = context.draft.citations;
  const wanted = new Set(citations.flatMap(({ mark }) => (mark.kind === 'numeric' ? [mark.number] : [])));
  const entries = listedEntries(context.draft.citations);
  let fixes: readonly Fix[] | undefined;
  let last = 0;
  for (const entry of entries) {
    const reference = references[entry]!;
    const { number } = reference;
    if (number === null) continue;
    if (number === last) {
      const slots = { number: String(number) };
      yield { ...openingOf(reference, context), messageId: 'repeated', slots };
    } else if (number > last + 1) {
      const missing = Array.from({ length: number - last - 1 }, (_, i) => last + 1 + i);
      if (!missing.some((each) => wanted.has(each))) {
        fixes ??= renumbered('close-gap', entries, context);
        yield {
          ...openingOf(reference, context),
          severity: 'warning',
          messageId: 'gap',
          slots: { number: missing.join(', '), found: String(number) },
          fixes,
        };
      }
    }
    last = Math.max(last, number);
  }
}

/** Each number that comes before a lower one that is still to come, unless it only follows the one before it. */
function* outOfOrder(context: RuleContext): Generator<RuleFinding> {
  const { draft } = context;
  const { references, style } = draft.citations;
  const entries = listedEntries(draft.citations);
  if (style !== 'numeric') return;
  const mentions = firstMentions(draft.citations, draft.blocks).filter(
    ({ citation }) => citation.mark.kind === 'numeric',
  );
  const mentioned = mentions.map(({ reference }) => references[reference]!.number ?? 0);
  if (
    !isNumberedByMention(
      entries.map((entry) => references[entry]!),
      mentioned,
    )
  )
    return;
  const cited = new Set(mentions.map(({ reference }) => reference));
  const waiting = entries.filter((entry) => cited.has(entry)).map((entry) => references[entry]!.number ?? 0);
  const citedFirst = new Map(mentions.map(({ reference, citation }) => [references[reference]!.number, citation]));
  const seen = new Set<number>();
  let fixes: readonly Fix[] | undefined;
  let next = 0;
  let previous = 0;
  for (const { reference, citation } of mentions) {
    const number = references[reference]!.number ?? 0;
    seen.add(number);
    while (next < waiting.length && seen.has(waiting[next]!) && waiting[next]! !== number) next++;
    const first = waiting[next] ?? number;
    if (number > first && number !== previous + 1) {
      const later = citedFirst.get(first);
      fixes ??= renumbered('renumber', byMention(entries, context), context);
      yield {
        block: citation.block,
        start: citation.mark.start,
        end: citation.mark.end,
        messageId: 'order',
        slots: { number: String(number), first: String(first) },
        related: [...(later === undefined ? [] : [citationPlace(later)]), entryPlace(references[reference]!, context)],
        fixes,
      };
    }
    previous = number;
  }
}

/** The entries as the text first cites them, then those that only tables cite, then the rest. */
function byMention(entries: readonly number[], { draft }: RuleContext): readonly number[] {
  const mentioned = firstMentions(draft.citations, draft.blocks)
    .map(({ reference }) => reference)
    .filter((entry) => draft.citations.references[entry]!.label === '');
  const known = new Set(mentioned);
  return [...mentioned, ...entries.filter((entry) => !known.has(entry))];
}

function renumbered(messageId: 'renumber' | 'close-gap', order: readonly number[], { draft }: RuleContext): Fix[] {
  const list = reordered(draft.citations, draft.blocks, order);
  return list === undefined ? [] : [{ messageId, slots: {}, safe: false, edits: [{ kind: 'edit-list', ...list }] }];
}
