import { withoutNumber } from '../../draft/entry-shape';
import type { Span } from '../../draft/span';
import { latin } from '../../language/latin';
import type { ReferenceSpans } from './citation';
import type { CitationLexicon } from './citation-lexicon';
import { type EntryAuthors, readAuthors } from './reference-authors';
import { type Identifiers, readIdentifiers } from './reference-identifiers';
import { type EntrySource, readSource } from './reference-source';
import { type EntryYear, skipUndated, yearAfterAuthors, yearWithin } from './reference-years';

const SENTENCE_OR_YEAR = new RegExp(latin`\(\d{4}|[.?!]\s+[\p{Lu}][\p{L}]+ [\p{Ll}]`, 'u');

/** Nobody's title is longer, and a mark that is never closed is not searched for to the end. */
const QUOTE = /«[^»]{3,400}»|“[^”]{3,400}”|"[^"]{3,400}"/;
const BY = new RegExp(latin` (?:av|ved) ([\p{Lu}][\p{L}.-]+(?: [\p{Lu}][\p{L}.-]*)* [\p{Lu}][\p{L}-]+)`, 'u');
/** A title ends at a stop before a new sentence; «vs.», «nr.» and initials don't end it. */
const TITLE_END = new RegExp(
  latin`[.?!](?:[»”"])?(?=\s+[\p{Lu}\d«“"<[*(]|\s*$)(?<!\b(?:vs|nr|no|vol|st|dr|ca|ssp|spp?|cf|jf|[\p{Lu}])\.)`,
  'u',
);

/**
 * The parts of one entry's text, each read when it is first asked for: authors are needed to resolve names, years to
 * resolve years, the rest only to show or compare entries. Spans are UTF-16 into the text.
 */
export class EntryParts {
  readonly #text: string;
  readonly #start: number;
  readonly #lexicon: CitationLexicon;
  #authorsRead: readonly string[] | undefined;
  #openingRead: EntryAuthors | undefined;
  #identifiersRead: Identifiers | undefined;
  #yearRead: EntryYear | null | undefined;
  #titleRead: Span | null | undefined;
  #quotedRead: Span | null | undefined;
  #sourceRead: EntrySource | undefined;
  #spansRead: ReferenceSpans | undefined;

  constructor(text: string, lexicon: CitationLexicon) {
    this.#text = text;
    this.#start = text.length - withoutNumber(text).trimStart().length;
    this.#lexicon = lexicon;
  }

  get authors(): readonly string[] {
    if (this.#authorsRead === undefined) {
      const { authors, organisation } = this.#opening;
      const named = organisation && this.#quoted !== null ? BY.exec(this.#text.slice(this.#quoted.end)) : null;
      this.#authorsRead = named === null ? authors : [...authors, lastWord(named[1]!)];
    }
    return this.#authorsRead;
  }

  get organisation(): boolean {
    return this.#opening.organisation;
  }

  get etAl(): boolean {
    return this.#opening.etAl;
  }

  get year(): number | null {
    return this.#year?.year ?? null;
  }

  get suffix(): string {
    return this.#year?.suffix ?? '';
  }

  get yearSpan(): Span | null {
    return this.#year?.span ?? null;
  }

  get title(): string | null {
    return this.#words(this.titleSpan);
  }

  get titleSpan(): Span | null {
    if (this.#titleRead === undefined)
      this.#titleRead = this.#quoted ?? titleOf(this.#text, this.#bodyStart, this.#limit) ?? null;
    return this.#titleRead;
  }

  get container(): string | null {
    return this.#words(this.#source.container);
  }

  get volume(): string | null {
    return this.#words(this.#source.volume);
  }

  get issue(): string | null {
    return this.#words(this.#source.issue);
  }

  get pages(): string | null {
    return this.#words(this.#source.pages);
  }

  get doi(): string | null {
    return this.#identifiers.doi;
  }

  get pmid(): string | null {
    return this.#identifiers.pmid;
  }

  get url(): string | null {
    return this.#identifiers.url;
  }

  get accessed(): string | null {
    return this.#identifiers.accessed;
  }

  get spans(): ReferenceSpans {
    this.#spansRead ??= this.#readSpans();
    return this.#spansRead;
  }

  #readSpans(): ReferenceSpans {
    const { doiSpan, pmidSpan, urlSpan, accessedSpan } = this.#identifiers;
    return {
      ...this.#source,
      authors: this.#authorSpans(),
      year: this.yearSpan,
      title: this.titleSpan,
      doi: doiSpan,
      pmid: pmidSpan,
      url: urlSpan,
      accessed: accessedSpan,
    };
  }

  /** Names are cut from the text as they stand, one after the other. */
  #authorSpans(): Span[] {
    let at = this.#start;
    return this.authors.flatMap((name) => {
      const start = this.#text.indexOf(name, at);
      if (start < 0) return [];
      at = start + name.length;
      return [{ start, end: at }];
    });
  }

  #words(span: Span | null): string | null {
    return span === null ? null : this.#text.slice(span.start, span.end);
  }

  get #opening(): EntryAuthors {
    this.#openingRead ??= readAuthors(this.#text, this.#start, this.#lexicon);
    return this.#openingRead;
  }

  get #identifiers(): Identifiers {
    this.#identifiersRead ??= readIdentifiers(this.#text, this.#lexicon.accessWords);
    return this.#identifiersRead;
  }

  get #year(): EntryYear | null {
    if (this.#yearRead === undefined) {
      const { end } = this.#opening;
      this.#yearRead =
        yearAfterAuthors(this.#text, end) ??
        yearWithin(this.#text, end, this.#limit, this.#quoted ?? undefined) ??
        null;
    }
    return this.#yearRead;
  }

  get #quoted(): Span | null {
    if (this.#quotedRead === undefined) this.#quotedRead = quotedTitle(this.#text, this.#start) ?? null;
    return this.#quotedRead;
  }

  get #source(): EntrySource {
    this.#sourceRead ??= readSource(this.#text, this.titleSpan?.end ?? this.#bodyStart, this.#limit, this.#lexicon);
    return this.#sourceRead;
  }

  /** Where the title starts: after the authors and the year that follows them. */
  get #bodyStart(): number {
    const year = this.#year;
    return year?.afterAuthors ? year.end : skipUndated(this.#text, this.#opening.end);
  }

  /** Where identifiers and the date of reading start. */
  get #limit(): number {
    return Math.max(this.#identifiers.start, this.#opening.end);
  }
}

/** The title in quotation marks, without them. A quotation late in an entry is part of a title. */
function quotedTitle(text: string, start: number): Span | undefined {
  const match = QUOTE.exec(text.slice(start));
  if (match === null) return undefined;
  const before = text.slice(start, start + match.index);
  if (SENTENCE_OR_YEAR.test(before) && !/[.)–,:]\s*$/.test(before)) return undefined;
  return { start: start + match.index + 1, end: start + match.index + match[0].length - 1 };
}

function titleOf(text: string, from: number, limit: number): Span | undefined {
  let start = from;
  while (start < limit && /[\s.,:;–—*_-]/.test(text.charAt(start))) start++;
  // nothing but punctuation between the year and the container: the entry has no title
  if (/[.:]\s*[.,]/.test(text.slice(from, start)) && start > from + 1) return undefined;
  const rest = text.slice(start, limit);
  const stop = rest.search(TITLE_END);
  let raw = stop < 0 ? rest : rest.slice(0, rest.charAt(stop) === '.' ? stop : stop + 1);
  // «Hva virker? En oversikt. Tidsskr 2020; 1: 2»: a question is half a title when another sentence precedes the journal
  const second = stop < 0 || rest.charAt(stop) === '.' ? -1 : rest.slice(raw.length).search(TITLE_END);
  if (second > 0 && rest.charAt(raw.length + second) === '.' && /\d/.test(rest.slice(raw.length + second + 1)))
    raw = rest.slice(0, raw.length + second);
  const title = raw.replace(/[\s.,;:*_([<–-]+$/, '');
  return title.length < 3 ? undefined : { start, end: start + title.length };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
