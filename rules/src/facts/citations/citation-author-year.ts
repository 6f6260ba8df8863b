import type { Span } from '../../draft/span';
import { CharClass, charClass, foldCode } from '../../matching/fold';
import type { CitationMark } from './citation';
import { type AuthorGroup, authorsBefore } from './citation-authors';
import type { CitationLexicon } from './citation-lexicon';
import { type Piece, PieceKind, piecesOf } from './citation-pieces';

/** One block's text and the words to read it by. All offsets in this module are UTF-16 into `text`. */
export interface CitedText {
  readonly text: string;
  readonly lexicon: CitationLexicon;
}

/** The names of a narrative citation start at most so far before their bracket. */
const NAME_WINDOW = 120;
/** Around a year outside brackets less is looked at, because there are many. */
const YEAR_WINDOW = 64;
/** Words that may stand between «Lie og medarbeidere» and their year. */
const WORDS_BETWEEN = 4;
const LONGEST_IN_PRESS = 20;

/**
 * Reads the author-year citations of a bracket that holds a year: «(Lie, 2014, 2016a, b; se Ås & Moe, 2020, s. 3)», or
 * «(2014)» after a name.
 * @param open where the bracket opens
 * @param close where its closing mark stands
 */
export function readBracket(cited: CitedText, open: number, close: number, marks: CitationMark[]): void {
  const { text, lexicon } = cited;
  const pieces = piecesOf(text, open + 1, close, lexicon);
  if (isCredit(cited, pieces[0])) return;
  let last: CitationMark | undefined;
  let from = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.kind === PieceKind.Semicolon) {
      from = i + 1;
    } else if (piece.kind === PieceKind.Year && pieces[i + 1]?.kind === PieceKind.Other && isYear(pieces[i + 2])) {
      // «1866 – 1949»: a span of years, such as a life
      i += 2;
      from = i + 1;
    } else if (piece.kind === PieceKind.Year) {
      last = readYear(cited, pieces, i, from, open, close, last);
      from = i + 1;
      if (last !== undefined) marks.push(last);
    } else if (last !== undefined && last.suffix !== '' && isSuffix(piece) && isOnlySeparators(pieces, from, i)) {
      const { start, end } = piece;
      last = { ...last, start, end, suffix: text.slice(start, end), yearSpan: { start, end } };
      from = i + 1;
      marks.push(last);
    }
  }
}

/** «(foto: Kari Moe, 2023)», «(oppdatert av Kari Moe, 2023)» */
function isCredit({ text, lexicon }: CitedText, first: Piece | undefined): boolean {
  const isWord = first?.kind === PieceKind.Lower || first?.kind === PieceKind.Name;
  return isWord && lexicon.credits.has(text.slice(first.start, first.end).toLowerCase());
}

function isYear(piece: Piece | undefined): boolean {
  return piece?.kind === PieceKind.Year;
}

/** The citation that a year in a bracket ends; undefined when it is the year of something else. */
function readYear(
  cited: CitedText,
  pieces: readonly Piece[],
  index: number,
  from: number,
  open: number,
  close: number,
  last: CitationMark | undefined,
): CitationMark | undefined {
  const { start, end } = pieces[index]!;
  if (index === 0) {
    const group = opensYears(pieces) ? namesBefore(cited, open) : undefined;
    if (group === undefined) return undefined;
    const certainty = certaintyOf(group, isReported(cited, close + 1));
    const span = { start: group.start, end: pieces.length === 1 ? close + 1 : end };
    return authorYear(cited, group, 'narrative', pieces[index]!, certainty, span);
  }
  const group = authorsBefore(cited.text, pieces, from, index, cited.lexicon);
  if (group !== undefined) {
    const hasComma = pieces[index - 1]!.kind === PieceKind.Comma;
    const certainty = certaintyOf(group, hasComma);
    return authorYear(cited, group, 'parenthetical', pieces[index]!, certainty, { start: group.start, end });
  }
  if (last === undefined || !isOnlySeparators(pieces, from, index)) return undefined;
  const suffix = cited.text.slice(start + 4, end);
  return { ...last, start, end, year: yearOf(cited.text, start), suffix, yearSpan: { start, end } };
}

/** Reads «(Lie et al., i trykk)»: names and, for a year, words that say there is none yet. */
export function readInPress(cited: CitedText, open: number, close: number, marks: CitationMark[]): void {
  const { text, lexicon } = cited;
  const comma = text.lastIndexOf(',', close);
  if (comma <= open || close - comma > LONGEST_IN_PRESS) return;
  const words = text
    .slice(comma + 1, close)
    .toLowerCase()
    .replace(/\./g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!lexicon.inPress.has(words)) return;
  const pieces = piecesOf(text, open + 1, comma, lexicon);
  const group = authorsBefore(text, pieces, 0, pieces.length, lexicon);
  if (group === undefined) return;
  const span = { start: group.start, end: close };
  marks.push(authorYear(cited, group, 'parenthetical', undefined, certaintyOf(group, true), span));
}

/**
 * Reads the narrative citation around a year outside brackets: «Lie og kolleger rapporterte i 2017», «I 2017 fant Lie
 * et al.», «Lie viste i 2017», «se Lie et al., 2017». Only a year after «i», «fra», «frå» or a comma can have one.
 */
export function readBareYear(cited: CitedText, start: number, end: number, marks: CitationMark[]): void {
  const { text, lexicon } = cited;
  const before = piecesOf(text, windowStart(text, start, YEAR_WINDOW), start, lexicon);
  const preposition = before.pop();
  if (preposition?.kind === PieceKind.Comma) {
    readAfterComma(cited, before, { kind: PieceKind.Year, start, end }, marks);
    return;
  }
  if (preposition === undefined || !isPreposition(text, preposition)) return;
  const year = { kind: PieceKind.Year, start, end };
  const group = etAlWithin(cited, before);
  if (group !== undefined) {
    marks.push(authorYear(cited, group, 'narrative', year, 'sure', { start: group.start, end }));
    return;
  }
  const after = piecesOf(text, end, Math.min(text.length, end + YEAR_WINDOW), lexicon);
  const following = etAlAfter(cited, after);
  if (following !== undefined) {
    marks.push(authorYear(cited, following, 'narrative', year, 'sure', { start, end: following.end }));
    return;
  }
  const reporter = reporterBefore(cited, before);
  if (reporter !== undefined)
    marks.push(authorYear(cited, reporter, 'narrative', year, 'possible', { start: reporter.start, end }));
}

/** «se Lie et al., 2014» without a bracket around it; a lone name before a comma and a year is too often a place. */
function readAfterComma(cited: CitedText, before: readonly Piece[], year: Piece, marks: CitationMark[]): void {
  const group = authorsBefore(cited.text, before, 0, before.length, cited.lexicon);
  if (group === undefined || group.evidence !== 'certain' || (!group.etAl && group.authors.length < 2)) return;
  const span = { start: group.start, end: year.end };
  marks.push(authorYear(cited, group, 'narrative', year, group.etAl ? 'sure' : 'likely', span));
}

/** The names right before a bracket with nothing but years, or «Lie et al. sin studie» a few words before it. */
function namesBefore(cited: CitedText, open: number): AuthorGroup | undefined {
  const { text, lexicon } = cited;
  const pieces = piecesOf(text, windowStart(text, open, NAME_WINDOW), open, lexicon);
  return etAlWithin(cited, pieces) ?? authorsBefore(text, pieces, 0, pieces.length, lexicon);
}

/** Names with «et al.» that stand at most a few words before the end of the pieces. */
function etAlWithin({ text, lexicon }: CitedText, pieces: readonly Piece[]): AuthorGroup | undefined {
  for (let i = pieces.length - 1; i > 0 && i >= pieces.length - 1 - WORDS_BETWEEN; i--) {
    const { kind } = pieces[i]!;
    if (kind === PieceKind.EtAl) return authorsBefore(text, pieces, 0, i + 1, lexicon);
    if (kind > PieceKind.Particle) return undefined;
  }
  return undefined;
}

function etAlAfter({ text, lexicon }: CitedText, pieces: readonly Piece[]): AuthorGroup | undefined {
  for (let i = 0; i < pieces.length && i <= WORDS_BETWEEN + 1; i++) {
    const { kind, end } = pieces[i]!;
    if (kind === PieceKind.EtAl) {
      // «I 2017 viste Lie et al. (2016)»: the bracket has its own year
      return text.charCodeAt(skipSpace(text, end)) === 0x28
        ? undefined
        : authorsBefore(text, pieces, 0, i + 1, lexicon);
    }
    if (kind > PieceKind.And) return undefined;
  }
  return undefined;
}

/** «Lie viste»: a name and a verb of reporting, at most two words before the end. */
function reporterBefore({ text, lexicon }: CitedText, pieces: readonly Piece[]): AuthorGroup | undefined {
  for (let i = pieces.length - 1; i > 0 && i >= pieces.length - 3; i--) {
    const { kind, start, end } = pieces[i]!;
    if (kind !== PieceKind.Lower) return undefined;
    if (lexicon.reportingVerbs.has(text.slice(start, end)))
      return pieces[i - 1]!.kind === PieceKind.Name ? authorsBefore(text, pieces, 0, i, lexicon) : undefined;
  }
  return undefined;
}

function isReported({ text, lexicon }: CitedText, after: number): boolean {
  const start = skipSpace(text, after);
  let end = start;
  while (end < text.length && charClass(text.charCodeAt(end)) === CharClass.Letter) end++;
  return end > start && lexicon.reportingVerbs.has(text.slice(start, end).toLowerCase());
}

/** A lone name counts as an author's when something beside it says so: a comma in a bracket, a verb after it. */
function certaintyOf(group: AuthorGroup, isSupported: boolean): CitationMark['certainty'] {
  if (group.evidence === 'doubtful') return 'possible';
  const name = group.authors[0]!;
  if (group.etAl || group.authors.length > 1) return group.evidence === 'certain' ? 'sure' : 'likely';
  if (!isSupported) return 'likely';
  return group.evidence !== 'certain' && isAcronym(name) ? 'likely' : 'sure';
}

/** A second letter in capitals gives an acronym away; names are not written so. */
function isAcronym(name: string): boolean {
  const second = name.charCodeAt(1);
  return name.length > 1 && foldCode(second) !== second && name === name.toUpperCase();
}

function authorYear(
  { text }: CitedText,
  group: AuthorGroup,
  form: CitationMark['form'],
  year: Piece | undefined,
  certainty: CitationMark['certainty'],
  { start, end }: Span,
): CitationMark {
  return {
    kind: 'author-year',
    form,
    start,
    end,
    authors: group.authors,
    etAl: group.etAl,
    year: year === undefined ? null : yearOf(text, year.start),
    suffix: year === undefined ? '' : text.slice(year.start + 4, year.end),
    yearSpan: year === undefined ? null : { start: year.start, end: year.end },
    namesSpan: { start: group.start, end: group.end },
    number: null,
    label: '',
    certainty,
  };
}

function yearOf(text: string, start: number): number {
  return Number(text.slice(start, start + 4));
}

/** The b of «2014a, b». */
function isSuffix({ kind, start, end }: Piece): boolean {
  return kind === PieceKind.Lower && end - start === 1;
}

function isOnlySeparators(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind } = pieces[i]!;
    if (kind !== PieceKind.Comma && kind !== PieceKind.And && kind !== PieceKind.Semicolon) return false;
  }
  return true;
}

/** Whether a bracket that starts with a year goes on as years and places do, and not as a sentence («2020 var tungt»). */
function opensYears(pieces: readonly Piece[]): boolean {
  const next = pieces[1]?.kind;
  return (
    next === undefined ||
    next === PieceKind.Comma ||
    next === PieceKind.Semicolon ||
    next === PieceKind.And ||
    next === PieceKind.Other
  );
}

function isPreposition(text: string, { start, end }: Piece): boolean {
  const word = text.slice(start, end);
  return word === 'i' || word === 'I' || word === 'fra' || word === 'frå' || word === 'in' || word === 'In';
}

/** Where the words before a place start to be looked at: at most a window back, never inside a word. */
function windowStart(text: string, end: number, size: number): number {
  let start = Math.max(0, end - size);
  while (start > 0 && start < end && charClass(text.charCodeAt(start)) !== CharClass.Space) start++;
  return start;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && charClass(text.charCodeAt(next)) === CharClass.Space) next++;
  return next;
}
