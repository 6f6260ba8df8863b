import type { Fix } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { BlockFacts } from '../../facts/block-facts';
import type { Reference } from '../../facts/citations/citation';
import type { Claim } from '../../facts/claim';
import { backs, sourceKind } from '../../facts/evidence';

/** How many sources are offered for one claim. */
const MOST = 3;

/**
 * «Sett inn kilde»: the draft's own sources that speak of the same medicine or condition as the claim's block, as the draft
 * cites. Whether the source shows what the text claims nobody but the writer knows, so the fix is never safe.
 */
export function insertSource(claim: Claim, { facts, index }: BlockPlace, { draft }: RuleContext): Fix[] {
  const { references, style } = draft.citations;
  const at = sentenceEnd(facts, claim);
  const subjects = subjectsOf(facts);
  const offered = references.filter((reference) => {
    const entry = draft.facts[reference.block] as BlockFacts;
    return backs([sourceKind(reference, entry)]) && [...subjectsOf(entry)].some((subject) => subjects.has(subject));
  });
  return offered.slice(0, MOST).flatMap((reference) => {
    const mark = markOf(reference, style === 'numeric' || (style === 'none' && reference.number !== null));
    if (mark === undefined) return [];
    const edits = [{ kind: 'replace', block: index, start: at, end: at, text: ` ${mark}` } as const];
    return [{ messageId: 'cite', slots: { source: mark }, safe: false, edits }];
  });
}

/** The medicines and conditions a block names, by id. */
function subjectsOf({ medicines, conditions }: BlockFacts): Set<string> {
  return new Set([...medicines.map(({ medicine }) => medicine.id), ...conditions.map(({ condition }) => condition.id)]);
}

/** «[3]», «(Lie, 2020)», «(Lie & Ås, 2020)», «(Lie et al., 2020)». */
function markOf({ authors, etAl, number, year, suffix }: Reference, isNumeric: boolean): string | undefined {
  if (isNumeric) return number === null ? undefined : `[${number}]`;
  const [first, second] = authors;
  if (first === undefined || year === null) return undefined;
  const names = etAl || authors.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} & ${second}`;
  return `(${names}, ${year}${suffix})`;
}

/** Before the stop that ends the claim's sentence. */
function sentenceEnd(facts: BlockFacts, claim: Claim): number {
  const { end } = facts.sentenceOf(claim);
  return /[.!?]$/.test(facts.text.slice(0, end)) ? end - 1 : end;
}
