import type { CitationMark, CitationMatch } from './citation';
import { foldName, plainName } from './citation-names';
import { isLongEnough, lettersApart, mostApart } from './near-names';
import type { ReferenceIndex } from './reference-index';

/** So many entries for one citation are enough to say that they can't be told apart. */
const MOST_ALIKE = 8;
/** Years apart that a slip of memory or print against online explains. */
const CLOSE_YEARS = 2;

/**
 * The steps that need no other citation: the same work (`exact`), its author written otherwise (`spelling`), both its
 * authors in the wrong order (`author`). Undefined when none fits.
 */
export function matchWork(mark: CitationMark, index: ReferenceIndex): CitationMatch | undefined {
  const match = matchFirst(mark, index);
  if (match !== undefined || mark.form !== 'narrative' || mark.authors.length < 3) return match;
  // «Dessutan, Lie og Ås (2020)»: a word before the names was taken for one
  return matchFirst({ ...mark, authors: mark.authors.slice(1) }, index);
}

function matchFirst(mark: CitationMark, index: ReferenceIndex): CitationMatch | undefined {
  const name = mark.authors[0] ?? '';
  const { references, alike } = index.byFirstAuthor(name);
  const exact = narrow(mark, ofYear(mark, references, index), index);
  if (exact.length > 0) {
    const author = alike ? misspeltCoauthor(mark, exact, index) : 0;
    return author < 0 ? { step: 'exact', references: exact } : { step: 'spelling', references: exact, author };
  }
  const misspelt = narrow(mark, ofYear(mark, misspellings(mark, foldName(name), index), index), index);
  if (misspelt.length > 0) return { step: 'spelling', references: misspelt, author: 0 };
  const reversed = index.withLater(name, mark.year).filter((i) => hasSameAuthors(mark, i, index));
  return reversed.length > 0 ? { step: 'author', references: reversed.slice(0, MOST_ALIKE) } : undefined;
}

/** Whether a citation names all of an entry's authors, in whatever order. */
function hasSameAuthors(mark: CitationMark, reference: number, index: ReferenceIndex): boolean {
  const { authors, etAl } = index.references[reference]!;
  if (mark.etAl || etAl || authors.length < 2 || authors.length !== mark.authors.length) return false;
  const listed = new Set(authors.map(foldName));
  return mark.authors.every((name) => listed.has(foldName(name)));
}

/**
 * The steps after the others are known: a later author of an entry that nobody cites under its own first one (`author`),
 * the author's only near entry that nobody cites under its own year (`year`), else `missing`.
 * @param isCited whether an entry is cited under its own author and year
 */
export function matchNearly(
  mark: CitationMark,
  index: ReferenceIndex,
  isCited: (reference: number) => boolean,
): CitationMatch {
  const later = index.withLater(mark.authors[0] ?? '', mark.year).filter((i) => !isCited(i) && canLead(mark, i, index));
  if (later.length > 0) return { step: 'author', references: later.slice(0, MOST_ALIKE) };
  const { references: same } = index.byFirstAuthor(mark.authors[0] ?? '');
  const { year } = mark;
  let near: number | undefined;
  for (const i of year === null ? [] : same) {
    const listed = index.references[i]!.year;
    if (listed === null || isCited(i) || !isNearYear(year!, listed) || !agrees(mark, i, index)) continue;
    if (near === undefined || Math.abs(listed - year!) < Math.abs(index.references[near]!.year! - year!)) near = i;
  }
  if (near !== undefined) return { step: 'year', references: [near] };
  return { step: 'missing', nearest: nearest(mark, same, index) };
}

/** Which further name of a citation with one entry is a slip of that author's; -1 for none. */
function misspeltCoauthor(mark: CitationMark, references: readonly number[], index: ReferenceIndex): number {
  const only = references[0]!;
  if (references.length > 1 || index.references[only]!.organisation) return -1;
  for (let i = 1; i < mark.authors.length; i++) {
    const listed = index.references[only]!.authors[i];
    if (listed === undefined) return -1;
    const [cited, entry] = [foldName(mark.authors[i]!), foldName(listed)];
    if (cited === entry) {
      if (plainName(mark.authors[i]!) !== plainName(listed)) return i;
    } else if (isLongEnough(cited, entry) && lettersApart(cited, entry) <= mostApart(cited)) return i;
  }
  return -1;
}

/** The author's entries of the mark's year; one without a year contradicts none. */
function ofYear(mark: CitationMark, references: readonly number[], index: ReferenceIndex): readonly number[] {
  const dated = references.filter((i) => index.references[i]!.year === mark.year);
  if (dated.length === 0) return references.filter((i) => index.references[i]!.year === null);
  if (mark.suffix === '') return dated;
  const lettered = dated.filter((i) => index.references[i]!.suffix === mark.suffix);
  return lettered.length > 0 ? lettered : dated.filter((i) => index.references[i]!.suffix === '');
}

/** Of several entries those that the number of authors and the second one fit best. */
function narrow(mark: CitationMark, references: readonly number[], index: ReferenceIndex): readonly number[] {
  if (references.length < 2) return references;
  const fitting = references.filter((i) => {
    const { authors, etAl } = index.references[i]!;
    if (mark.authors.length > 1) return index.hasSecond(i, mark.authors[1]!);
    return mark.etAl ? authors.length > 2 || etAl : authors.length === 1 && !etAl;
  });
  return (fitting.length > 0 ? fitting : references).slice(0, MOST_ALIKE);
}

/** The entries of the mark's year whose first author is written most nearly as in the text, within a letter or two. */
function misspellings(mark: CitationMark, folded: string, index: ReferenceIndex): readonly number[] {
  let best: number = mostApart(folded);
  if (best === 0) return [];
  let found: number[] = [];
  for (const listed of index.near(folded)) {
    if (!isLongEnough(listed, folded) || Math.abs(listed.length - folded.length) > best) continue;
    const references = index.written(listed, mark.year);
    if (references.length === 0) continue;
    if (listed.charCodeAt(0) !== folded.charCodeAt(0)) {
      // a slip in the very first letter is rare, and other names differ by nothing else
      if (listed.slice(1) !== folded.slice(1) || mostApart(folded) < 2) continue;
    }
    const apart = lettersApart(folded, listed);
    if (apart > best) continue;
    if (apart < best) found = [];
    best = apart;
    found.push(...references.slice(0, MOST_ALIKE));
  }
  return found;
}

/** Whether a citation that names a later author first can mean an entry: its other names are the entry's too. */
function canLead(mark: CitationMark, reference: number, index: ReferenceIndex): boolean {
  const { authors } = index.references[reference]!;
  const listed = new Set(authors.map(foldName));
  return mark.authors.every((name, i) => i === 0 || listed.has(foldName(name)));
}

function isNearYear(cited: number, listed: number): boolean {
  if (Math.abs(cited - listed) <= CLOSE_YEARS) return true;
  const [a, b] = [String(cited), String(listed)];
  const differing = [0, 1, 2, 3].filter((i) => a[i] !== b[i]);
  if (differing.length === 1) return true;
  // 2012 for 2021: the same digits in the wrong order
  const [i, j] = differing;
  return differing.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
}

/** Whether a second author, where the text names one, is the entry's too. */
function agrees(mark: CitationMark, reference: number, index: ReferenceIndex): boolean {
  const { authors, etAl } = index.references[reference]!;
  if (mark.authors.length < 2) return true;
  return index.hasSecond(reference, mark.authors[1]!) || (authors.length < 2 && etAl);
}

function nearest(mark: CitationMark, same: readonly number[], index: ReferenceIndex): number | null {
  let best: number | null = null;
  const apart = (i: number) => Math.abs((index.references[i]!.year ?? 0) - (mark.year ?? 0));
  for (const i of same) if (best === null || apart(i) < apart(best)) best = i;
  return best;
}
