import type { Span } from '../../draft/span';
import type { CitationMark, Reference } from './citation';

/** From so many authors on, citations name the first alone. */
const ET_AL_FROM = 3;
const CONNECTORS = { nb: 'og', nn: 'og' };

/**
 * The names of a citation as the list has them, in the citation's own way of writing («og» or «&», «et al.» or «mfl.»).
 * Undefined when its names stand with another citation, as of «(Lie, 2014, 2016)».
 * @param text the text of the citation's block
 * @returns where the names stand (UTF-16 into `text`), and what is to stand there
 */
export function authorsLike(
  mark: CitationMark,
  { authors, etAl }: Reference,
  text: string,
  language: 'nb' | 'nn',
): (Span & { readonly text: string }) | undefined {
  const span = mark.namesSpan;
  const [first = '', second] = authors;
  if (span === null || first === '' || span.start < mark.start || span.end > mark.end) return undefined;
  const written = text.slice(span.start, span.end);
  if (second === undefined && !etAl) return { ...span, text: first };
  if (authors.length >= ET_AL_FROM || etAl || second === undefined)
    return { ...span, text: `${first} ${othersOf(mark, written)}` };
  const connector = / (og|and|&) /.exec(written)?.[1] ?? (mark.form === 'narrative' ? CONNECTORS[language] : '&');
  return { ...span, text: `${first} ${connector} ${second}` };
}

/** «et al.» as the citation writes it. */
export function othersOf({ etAl, authors }: CitationMark, written: string): string {
  const last = authors[authors.length - 1] ?? '';
  const others = etAl ? written.slice(written.lastIndexOf(last) + last.length).replace(/^[\s,]+/, '') : '';
  return others === '' ? 'et al.' : others;
}

/** An entry to fill in for a work that is cited as `label` («Lie & Ås, 2014»). */
export function entryStub(label: string, year: number | null): string {
  const names = year === null ? label : label.slice(0, label.lastIndexOf(','));
  const suffix = year === null ? '' : label.slice(label.lastIndexOf(String(year)) + 4);
  return `${names}${names.endsWith('.') ? '' : '.'} (${year === null ? 'u.å.' : `${year}${suffix}`}). TODO.`;
}
