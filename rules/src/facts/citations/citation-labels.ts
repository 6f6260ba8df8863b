import type { Span } from '../../draft/span';
import type { CitationMark, Reference } from './citation';

/** A citation as a message names it: «Lie & Ås, 2014a», «Lie et al., 2020», «[21]»’s number. */
export function citationLabel(mark: CitationMark): string {
  if (mark.kind === 'numeric') return String(mark.number ?? '');
  if (mark.kind === 'footnote') return `[^${mark.label}]`;
  if (mark.kind === 'key') return `@${mark.label}`;
  const names = namesLabel(mark.authors, mark.etAl);
  return mark.year === null ? names : `${names}, ${mark.year}${mark.suffix}`;
}

/** An entry as a message names it: «Lie et al. 2020», or its title when nobody is named. */
export function referenceLabel({ authors, etAl, year, suffix, title }: Reference): string {
  const names = authors.length > 2 ? namesLabel(authors.slice(0, 1), true) : namesLabel(authors, etAl);
  const who = names === '' ? (title ?? '') : names;
  return year === null ? who : `${who} ${year}${suffix}`;
}

/** How a text cites an entry by author and year, without the brackets: «Lie & Ås, 2014a», «Lie et al., 2020»; APA 7, 8.10–8.17. */
export function citationOf({ authors, etAl, year, suffix, title }: Reference): string {
  const names = etAl || authors.length > 2 ? `${authors[0] ?? ''} et al.` : namesLabel(authors, false);
  const who = names === '' ? (title ?? '') : names;
  return `${who}, ${year === null ? 'u.å.' : `${year}${suffix}`}`;
}

function namesLabel(authors: readonly string[], etAl: boolean): string {
  if (etAl) return `${authors.join(', ')} et al.`;
  const last = authors[authors.length - 1] ?? '';
  return authors.length < 2 ? last : `${authors.slice(0, -1).join(', ')} & ${last}`;
}

const LONGEST_OPENING = 60;

/**
 * The first words of an entry, which a finding about it marks: its authors and year, or its title when these do not open
 * it. UTF-16 offsets into the entry's text.
 */
export function entryOpening({ yearSpan, titleSpan }: Reference, text: string): Span {
  let end = Math.min(text.length, LONGEST_OPENING);
  if (titleSpan !== null) {
    if (yearSpan !== null && yearSpan.end <= titleSpan.start) end = yearSpan.end;
    else end = titleSpan.start > 2 ? titleSpan.start : titleSpan.end;
  } else if (yearSpan !== null && yearSpan.end < LONGEST_OPENING) end = yearSpan.end;
  if (text.charAt(end) === ')') return { start: 0, end: end + 1 };
  while (end > 1 && /[\s.,:;–—(«“"-]/.test(text.charAt(end - 1))) end--;
  return { start: 0, end };
}
