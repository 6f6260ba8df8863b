import { type CitationLexicon, isOrganisationName } from './citation-lexicon';
import { foldName } from './citation-names';
import { type Piece, PieceKind } from './citation-pieces';

/** The names before a year. */
export interface AuthorGroup {
  /** Surnames or an organisation as written, first author first. */
  readonly authors: readonly string[];
  readonly etAl: boolean;
  /** UTF-16 offset into the block's text where the first name starts, and where the last one or «et al.» ends. */
  readonly start: number;
  readonly end: number;
  /**
   * `certain`: only authors are written so (et al., two names, a known organisation). `name`: a name that can be an
   * author's. `doubtful`: a place, a month's name, a common word.
   */
  readonly evidence: 'certain' | 'name' | 'doubtful';
}

/**
 * Reads the names that end right before a place in the pieces, as far back as they reach.
 * @param from the first piece that may belong to them
 * @param end the piece after them, usually the year or the bracket around it
 */
export function authorsBefore(
  text: string,
  pieces: readonly Piece[],
  from: number,
  end: number,
  lexicon: CitationLexicon,
): AuthorGroup | undefined {
  let last = end - 1;
  if (pieces[last]?.kind === PieceKind.Comma) last--;
  if (last < from) return undefined;
  const groupEnd = pieces[last]!.end;
  const etAl = pieces[last]!.kind === PieceKind.EtAl;
  let isDetached = false;
  if (etAl) {
    last--;
    if (last >= from && pieces[last]!.kind === PieceKind.Comma) {
      isDetached = true;
      last--;
    }
  }
  const reader = new NameReader(text, pieces, from, lexicon);
  const run = reader.runBefore(last + 1);
  if (run === undefined || (!etAl && reader.isMonth(run.last))) return undefined;
  const names = reader.organisation(run, etAl) ?? reader.persons(run, etAl, isDetached);
  if (names === undefined) return undefined;
  return { authors: names.authors, etAl, start: names.start, end: groupEnd, evidence: names.evidence };
}

/** A maximal run of words: piece indices, both inclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

type Names = Pick<AuthorGroup, 'authors' | 'start' | 'evidence'>;

class NameReader {
  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
    private readonly from: number,
    private readonly lexicon: CitationLexicon,
  ) {}

  /** The words right before piece `end`; undefined when something else stands there. */
  runBefore(end: number): Run | undefined {
    let first = end;
    while (first > this.from && this.isWord(first - 1)) first--;
    return first === end ? undefined : { first, last: end - 1 };
  }

  isMonth(index: number): boolean {
    const word = this.lower(index);
    return this.lexicon.months.has(word.endsWith('.') ? word.slice(0, -1) : word);
  }

  /** An organisation: one the lexicon knows, or a name with lower-case words of its own («Statens legemiddelverk»). */
  organisation(run: Run, etAl: boolean): Names | undefined {
    if (etAl) return undefined;
    const whole = this.acrossAnd(run);
    for (let first = whole.first; first <= run.last; first++) {
      if (!this.canOpen(first)) continue;
      const name = this.slice(first, run.last);
      if (this.lexicon.organisations.has(foldName(name))) return this.single(first, name, 'certain');
    }
    const endsLower = this.pieces[run.last]!.kind === PieceKind.Lower;
    const first = this.skipPrefixes(endsLower ? whole : run);
    if (first > run.last) return undefined;
    const hasLower = this.hasLower(first, run.last);
    if (!hasLower) return undefined;
    const name = this.slice(first, run.last);
    if (isOrganisationName(name, this.lexicon)) return this.single(first, name, 'certain');
    return endsLower ? this.single(first, name, 'doubtful') : undefined;
  }

  /** One or several persons; of a longer run only the name at its end. */
  persons(run: Run, etAl: boolean, isDetached: boolean): Names | undefined {
    const authors: string[] = [];
    let current: Run | undefined = run;
    let start = -1;
    let joined = 0;
    while (current !== undefined) {
      let name = this.nameAtEnd(current);
      let before = name?.first ?? current.first;
      if (name === undefined && this.isInitials(current)) {
        // «Lie, A., 2020»: the initials belong to the name before the comma
        const previous = this.runAcross(current.first, PieceKind.Comma);
        name = previous === undefined ? undefined : this.nameAtEnd(previous);
        if (previous === undefined || name === undefined) break;
        current = previous;
        before = name.first;
      }
      if (name === undefined) break;
      authors.unshift(name.text);
      start = this.pieces[before]!.start;
      if (before > current.first) break;
      const isAnd = before > this.from && this.pieces[before - 1]!.kind === PieceKind.And;
      if (isAnd) joined++;
      else if (joined === 0 && !isDetached && !this.isPlainList(before, etAl)) break;
      current = this.runAcross(before, isAnd ? PieceKind.And : PieceKind.Comma);
    }
    if (start < 0 || authors.length === 0) return undefined;
    return { authors, start, evidence: this.evidenceOf(authors, etAl, joined > 0) };
  }

  private evidenceOf(authors: readonly string[], etAl: boolean, isJoined: boolean): AuthorGroup['evidence'] {
    if (etAl) return 'certain';
    const isDoubtful = (name: string) => {
      const lower = name.toLowerCase();
      return this.lexicon.notAuthors.has(lower) || this.lexicon.notAuthors.has(lower.slice(lower.lastIndexOf(' ') + 1));
    };
    if (authors.every(isDoubtful) || authors.some((name) => /\d/.test(name))) return 'doubtful';
    if (isJoined && !authors.some(isDoubtful)) return 'certain';
    return isOrganisationName(authors[0]!, this.lexicon) ? 'certain' : 'name';
  }

  /** The name that ends a run, with its particles and without initials and what introduces it. */
  private nameAtEnd(run: Run): { first: number; text: string } | undefined {
    if (this.pieces[run.last]!.kind !== PieceKind.Name && this.pieces[run.last]!.kind !== PieceKind.Initial)
      return undefined;
    let first = run.last;
    while (first > run.first && this.pieces[first - 1]!.kind !== PieceKind.Lower) first--;
    first = this.skipPrefixes({ first, last: run.last });
    // «A. B. Lie» and «Lie A. B.»
    let nameFirst = first;
    let nameLast = run.last;
    while (nameFirst <= nameLast && this.pieces[nameFirst]!.kind === PieceKind.Initial) nameFirst++;
    while (nameLast >= nameFirst && this.isTrailingInitial(nameLast, nameFirst)) nameLast--;
    if (nameFirst > nameLast) return undefined;
    return { first, text: this.withoutSuffix(this.slice(nameFirst, nameLast)) };
  }

  /** «A.» after a name, and the «A» of «Lie A». */
  private isTrailingInitial(index: number, first: number): boolean {
    const { kind, start, end } = this.pieces[index]!;
    if (kind === PieceKind.Initial) return true;
    return index > first && end - start === 1;
  }

  /** «Lie-studien» is by Lie. */
  private withoutSuffix(name: string): string {
    const hyphen = name.lastIndexOf('-');
    return hyphen > 0 && this.lexicon.nameSuffixes.has(name.slice(hyphen + 1)) ? name.slice(0, hyphen) : name;
  }

  /** «Lie, Ås, 2020»: every part from the start of the bracket is a lone name. */
  private isPlainList(before: number, etAl: boolean): boolean {
    if (etAl || before <= this.from) return false;
    for (let i = before - 1; i >= this.from; i--) {
      const { kind } = this.pieces[i]!;
      if (kind === PieceKind.Semicolon || kind === PieceKind.Year) return true;
      if (kind === PieceKind.Name) {
        const name = this.slice(i, i);
        if (name === name.toUpperCase() && name.length > 2) return false;
      } else if (kind !== PieceKind.Comma && kind !== PieceKind.Initial && kind !== PieceKind.Particle) return false;
    }
    return true;
  }

  /** The run before `index` when exactly the separator (and for «, &» a comma) stands between. */
  private runAcross(index: number, separator: PieceKind.And | PieceKind.Comma): Run | undefined {
    let end = index - 1;
    if (end < this.from || this.pieces[end]!.kind !== separator) return undefined;
    if (separator === PieceKind.And && end - 1 >= this.from && this.pieces[end - 1]!.kind === PieceKind.Comma) end--;
    return this.runBefore(end);
  }

  /** Extends a run over «og» and «&», for names such as «Helse- og omsorgsdepartementet». */
  private acrossAnd(run: Run): Run {
    let first = run.first;
    for (;;) {
      const before =
        first > this.from && this.pieces[first - 1]!.kind === PieceKind.And ? this.runBefore(first - 1) : undefined;
      if (before === undefined) return { first, last: run.last };
      first = before.first;
    }
  }

  private skipPrefixes({ first, last }: Run): number {
    let at = first;
    while (at <= last) {
      const { kind } = this.pieces[at]!;
      const isSkipped =
        kind === PieceKind.Lower ||
        kind === PieceKind.And ||
        (kind === PieceKind.Name && at < last && this.isPrefix(this.lower(at))) ||
        (kind === PieceKind.Particle && (at === last || this.lexicon.innerParticles.has(this.lower(at))));
      if (!isSkipped) return at;
      at++;
    }
    return at;
  }

  /** «De Robertis» begins with a name's own word, capitalised or not. */
  private isPrefix(word: string): boolean {
    return this.lexicon.prefixes.has(word) && !this.lexicon.particles.has(word);
  }

  private canOpen(index: number): boolean {
    const { kind } = this.pieces[index]!;
    return kind === PieceKind.Name || kind === PieceKind.Initial || kind === PieceKind.Lower;
  }

  private isWord(index: number): boolean {
    return this.pieces[index]!.kind <= PieceKind.Particle;
  }

  private isInitials({ first, last }: Run): boolean {
    for (let i = first; i <= last; i++) if (this.pieces[i]!.kind !== PieceKind.Initial) return false;
    return true;
  }

  private hasLower(first: number, last: number): boolean {
    for (let i = first; i <= last; i++) if (this.pieces[i]!.kind === PieceKind.Lower) return true;
    return false;
  }

  private single(first: number, name: string, evidence: AuthorGroup['evidence']): Names {
    return { authors: [name], start: this.pieces[first]!.start, evidence };
  }

  private slice(first: number, last: number): string {
    return this.text.slice(this.pieces[first]!.start, this.pieces[last]!.end);
  }

  private lower(index: number): string {
    return this.slice(index, index).toLowerCase();
  }
}
