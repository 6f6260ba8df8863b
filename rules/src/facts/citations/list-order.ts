import type { BlockContent } from '../../draft/block';
import type { ListEdit } from '../../draft/draft';
import type { CitationFacts, Reference, ResolvedCitation } from './citation';
import { foldName } from './citation-names';
import { numberGroups } from './number-groups';

/** A longer list is a database, and nobody's to be edited in one go. */
const LONGEST_EDITED = 400;

/** The entries that stand in the list itself, as indices into `references`; footnotes have their own order. */
export function listedEntries({ references }: CitationFacts): readonly number[] {
  return references.flatMap(({ label }, i) => (label === '' ? [i] : []));
}

/** Whether the list carries numbers. */
export function isNumbered({ references }: CitationFacts): boolean {
  return references.some(({ number, label }) => number !== null && label === '');
}

/** The highest number of the list; 0 without one. */
export function highestNumber(facts: CitationFacts): number {
  let highest = 0;
  for (const number of numbersOf(facts)) if (number !== null && number > highest) highest = number;
  return highest;
}

/** Whether the list is short enough to be edited in one go. */
export function isEditable({ references }: CitationFacts): boolean {
  return references.length <= LONGEST_EDITED;
}

/** The number that the text may call each entry by; entries of a list without numbers are counted through. */
export function numbersOf(facts: CitationFacts): readonly (number | null)[] {
  const counts = !isNumbered(facts);
  return facts.references.map(({ number, label }, i) => (label !== '' ? null : counts ? i + 1 : number));
}

/** Whether the entries stand in the order of their first authors. */
export function isAlphabetical(entries: readonly Reference[]): boolean {
  const names = entries.map(({ authors }) => authors[0] ?? '');
  const ascends = (keyOf: (name: string) => string) =>
    names.every((name, i) => i === 0 || keyOf(names[i - 1]!) <= keyOf(name));
  return ascends(foldName) || ascends(norwegianKey);
}

/** A share that few numbers would keep to by chance, of so many that chance can be told. */
const IN_TURN = 0.8;
const FEWEST_TOLD = 8;

/**
 * Whether the numbers of the list are meant to follow the text. In a list by the alphabet they are not, unless nearly all
 * of them come in turn all the same.
 * @param mentioned the numbers in the order of their first mention
 */
export function isNumberedByMention(entries: readonly Reference[], mentioned: readonly number[]): boolean {
  if (!isAlphabetical(entries)) return true;
  const inTurn = mentioned.filter((number, i) => number === (mentioned[i - 1] ?? 0) + 1).length;
  return mentioned.length >= FEWEST_TOLD && inTurn >= IN_TURN * mentioned.length;
}

/** Entries by their first authors, as a list without numbers has them. */
export function alphabetically(entries: readonly number[], references: readonly Reference[]): readonly number[] {
  const key = (i: number) => {
    const { authors, year, title } = references[i]!;
    return `${norwegianKey(authors[0] ?? title ?? '')}|${year ?? ''}`;
  };
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
}

/** æ, ø and å after z. */
function norwegianKey(name: string): string {
  return foldName(name.toLowerCase().replace(/[æä]/g, '{').replace(/[øö]/g, '|').replace(/å|aa/g, '}'));
}

/**
 * Entries in the order in which the running text first cites them. What only tables and captions cite is left out: where
 * these stand in the text says nothing of when they are read.
 */
export function firstMentions(
  { citations }: CitationFacts,
  blocks: readonly BlockContent[],
): readonly { readonly reference: number; readonly citation: ResolvedCitation }[] {
  const seen = new Set<number>();
  const mentions: { reference: number; citation: ResolvedCitation }[] = [];
  for (const citation of citations) {
    const { kind } = blocks[citation.block]!;
    if (citation.match.step !== 'exact' || kind === 'tableCell' || kind === 'imageText') continue;
    for (const reference of citation.match.references) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      mentions.push({ reference, citation });
    }
  }
  return mentions;
}

/**
 * The edit after which the list holds these entries in this order, numbered anew if it carries numbers, and every number
 * in the text follows. Undefined when a number in the text stands for nothing, and would then stand for something else.
 * @param order indices into `references`
 * @param replacedBy for an entry that goes, the one that its citations go to
 */
export function reordered(
  facts: CitationFacts,
  blocks: readonly BlockContent[],
  order: readonly number[],
  replacedBy: ReadonlyMap<number, number> = new Map(),
): ListEdit | undefined {
  if (!isEditable(facts)) return undefined;
  const entries = listedEntries(facts);
  const numbered = isNumbered(facts);
  const numeric = facts.citations.filter(({ mark }) => mark.kind === 'numeric');
  if (numeric.some(({ match }) => match.step !== 'exact' || match.references.length > 1)) return undefined;
  const newNumber = new Map(order.map((entry, i) => [entry, i + 1]));
  const changes = numberGroups(numeric, blocks).flatMap((group) => {
    const numbers = group.references.map((entry) => newNumber.get(entry) ?? newNumber.get(replacedBy.get(entry) ?? -1));
    return numbers.includes(undefined) ? [] : group.rewritten(numbers as number[]);
  });
  return {
    entries: entries.map((entry) => facts.references[entry]!.block),
    order: order.map((entry, i) => ({ block: facts.references[entry]!.block, number: numbered ? i + 1 : null })),
    changes,
  };
}

/** With one entry less there is no list to speak of. */
const FEWEST_UNUSED = 2;

/** Whether nothing in the text points into the list, or comes near it. */
export function isListUnused(facts: CitationFacts): boolean {
  const entries = listedEntries(facts);
  const isUsed = (entry: number) => facts.citedBy[entry]!.length > 0 || facts.nearlyCited[entry]!;
  return entries.length >= FEWEST_UNUSED && !entries.some(isUsed);
}
