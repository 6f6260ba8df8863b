import type { Span } from '../../../draft/span';
import type { Reference } from '../citation';

/** Something in an entry that can't be so. Offsets are UTF-16 into the entry's block. */
export interface Implausible extends Span {
  readonly kind: 'future-year' | 'pages' | 'read-early' | 'read-later';
  /** The two values that do not go together. */
  readonly value: string;
  readonly other: string;
}

/** Journals date issues ahead, by no more than a year. */
const AHEAD = 1;

/**
 * What is impossible in an entry: a year to come, pages that run backwards, a page read before it was published or on a
 * day to come.
 * @param today ISO date
 */
export function findImplausible({ year, pages, accessed, spans }: Reference, today: string): readonly Implausible[] {
  const found: Implausible[] = [];
  const thisYear = Number(today.slice(0, 4));
  if (year !== null && spans.year !== null && year > thisYear + AHEAD)
    found.push({ ...spans.year, kind: 'future-year', value: String(year), other: String(thisYear) });
  const range = pages === null ? null : /^(\d+)\s?[-–‐]\s?(\d+)$/.exec(pages);
  if (range !== null && spans.pages !== null && expanded(range[1]!, range[2]!) < Number(range[1]))
    found.push({ ...spans.pages, kind: 'pages', value: range[1]!, other: range[2]! });
  if (accessed !== null && spans.accessed !== null) {
    if (accessed > today.slice(0, accessed.length))
      found.push({ ...spans.accessed, kind: 'read-later', value: accessed, other: today });
    else if (year !== null && Number(accessed.slice(0, 4)) < year)
      found.push({ ...spans.accessed, kind: 'read-early', value: accessed, other: String(year) });
  }
  return found;
}

/** The last page of «1205–15», which leaves out what it has in common with the first. */
function expanded(first: string, last: string): number {
  return Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last);
}
