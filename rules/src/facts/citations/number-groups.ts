import type { BlockContent } from '../../draft/block';
import type { Span } from '../../draft/span';
import type { ResolvedCitation } from './citation';
import { isSuperscript } from './citation-numeric';

/** A replacement in a block's text; offsets are UTF-16 into it. */
type Change = Span & { readonly block: number; readonly text: string };

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The numbers of one bracket, or of one row of raised figures. */
export interface NumberGroup {
  readonly references: readonly number[];
  /** The change that puts other numbers in their place, in the group's own style; none when they are the same. */
  rewritten(numbers: readonly number[]): readonly Change[];
}

/** The numeric citations of a draft by the bracket they stand in, in the order of the text. */
export function numberGroups(
  citations: readonly ResolvedCitation[],
  blocks: readonly BlockContent[],
): readonly NumberGroup[] {
  const groups: ResolvedCitation[][] = [];
  for (const citation of citations) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (last !== undefined && isTogether(last, citation, blocks)) group!.push(citation);
    else groups.push([citation]);
  }
  return groups.map((group) => groupOf(group, blocks));
}

function isTogether(a: ResolvedCitation, b: ResolvedCitation, blocks: readonly BlockContent[]): boolean {
  if (a.block !== b.block) return false;
  const between = blocks[a.block]!.text.slice(a.mark.end, b.mark.start);
  return b.mark.start === a.mark.start || /^\s*[,;]\s*$/.test(between);
}

function groupOf(group: readonly ResolvedCitation[], blocks: readonly BlockContent[]): NumberGroup {
  const { block, mark } = group[0]!;
  const { text } = blocks[block]!;
  const start = mark.start;
  const end = group[group.length - 1]!.mark.end;
  const written = text.slice(start, end);
  return {
    references: group.flatMap(({ match }) => (match.step === 'exact' ? match.references : [])),
    rewritten(numbers) {
      const isRaised = isSuperscript(text.charCodeAt(start));
      const wanted = isRaised ? raised(listed(numbers, written, ',')) : listed(numbers, written, ', ');
      return wanted === written ? [] : [{ block, start, end, text: wanted }];
    },
  };
}

/** Numbers in order, runs of three or more as ranges: «1, 4–6». */
function listed(numbers: readonly number[], written: string, usual: string): string {
  const separator = /[,;]\s?/.exec(written)?.[0] ?? usual;
  const dash = /[-‐‑–—−⁻]/.exec(written)?.[0] ?? '–';
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let last = i;
    while (sorted[last + 1] === sorted[last]! + 1) last++;
    if (last - i >= 2) parts.push(`${sorted[i]}${dash}${sorted[last]}`);
    else for (let at = i; at <= last; at++) parts.push(String(sorted[at]));
    i = last + 1;
  }
  return parts.join(separator);
}

function raised(numbers: string): string {
  return numbers.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}
