import { rawBlock } from '../../rules/src/draft/blocks';
import type { Span } from '../../rules/src/draft/span';
import type { Reference } from '../../rules/src/facts/citations/citation';
import { foldName } from '../../rules/src/facts/citations/citation-names';
import { parseReference } from '../../rules/src/facts/citations/references';
import { lexicon } from '../rules/facts/citations';
import type { CitingDocument } from './documents';
import { pick, type Random } from './random';

export type MutationKind = 'deleted' | 'year' | 'surname' | 'authors' | 'duplicated' | 'number';

/** A document with one fault, the rules that are to find it, and where (UTF-16 into the new source). */
export interface Mutant {
  readonly kind: MutationKind;
  readonly source: string;
  readonly rules: readonly string[];
  readonly places: readonly Span[];
}

/** The entries of a document as the mutations need them: parsed, with spans into the document. */
interface Entry {
  readonly reference: Reference;
  readonly offset: number;
  readonly span: Span;
  readonly cited: readonly Span[];
  readonly key: string;
}

/** What can be done to one document, entry by entry. */
export class Mutator {
  readonly entries: readonly Entry[];
  readonly #keys = new Map<string, number>();

  constructor(readonly document: CitingDocument) {
    const { source, entries, citations } = document;
    this.entries = entries.map((span, i) => {
      const text = source.slice(span.start, span.end);
      const offset = span.start + /^[-*•]?\s*/.exec(text)![0].length;
      const reference = parseReference(
        rawBlock(0, 'referenceEntry', 0, plain(source.slice(offset, span.end)), [], -1, ''),
        0,
        lexicon,
      );
      const cited = citations.filter(({ entry }) => entry === i).map(({ start, end }) => ({ start, end }));
      return { reference, offset, span, cited, key: keyOf(reference.authors[0], reference.year) };
    });
    for (const { key } of this.entries) this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
  }

  /** The mutant that a kind makes of an entry; undefined when it can't, or when it leaves no key of its own. */
  mutate(kind: MutationKind, index: number, random: Random): Mutant | undefined {
    const entry = this.entries[index]!;
    const { reference, cited } = entry;
    if (cited.length === 0 || reference.organisation || reference.authors.length === 0) return undefined;
    if (reference.year === null || this.#keys.get(entry.key) !== 1) return undefined;
    switch (kind) {
      case 'deleted':
        return this.#deleted(entry);
      case 'year':
        return this.#year(entry, random);
      case 'surname':
        return this.#surname(entry, random);
      case 'authors':
        return this.#authors(entry);
      case 'duplicated':
        return this.#duplicated(entry, random);
      case 'number':
        return this.#number(index, random);
    }
  }

  #deleted({ span, cited }: Entry): Mutant {
    return this.#mutant('deleted', [{ start: span.start, end: span.end + 1, text: '' }], [MISSING, NUMBERING], cited);
  }

  /** A year off by one or two, by one figure, or with two figures exchanged. */
  #year({ reference, offset, cited }: Entry, random: Random): Mutant | undefined {
    const { year, yearSpan, authors } = reference;
    if (year === null || yearSpan === null) return undefined;
    const digits = String(year);
    const shifted = pick(random, [
      year + 1,
      year - 1,
      year + 2,
      year - 2,
      Number(digits.slice(0, 2) + digits[3]! + digits[2]!),
      Number(digits.slice(0, 2) + String((Number(digits[2]) + 1) % 10) + digits[3]!),
    ]);
    if (shifted === year || this.#keys.has(keyOf(authors[0], shifted))) return undefined;
    const span = { start: offset + yearSpan.start, end: offset + yearSpan.start + 4 };
    return this.#mutant('year', [{ ...span, text: String(shifted) }], ['citations/year-mismatch'], cited);
  }

  /** A letter left out, doubled, exchanged with its neighbour or for another. */
  #surname({ reference, offset, cited }: Entry, random: Random): Mutant | undefined {
    const name = reference.authors[0]!;
    const span = reference.spans.authors[0]!;
    if (name.length < SHORTEST_NAME) return undefined;
    const at = 1 + Math.floor(random() * (name.length - 2));
    const misspelt = pick(random, [
      name.slice(0, at) + name.slice(at + 1),
      name.slice(0, at) + name.charAt(at) + name.slice(at),
      name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
      name.slice(0, at) + pick(random, [...'aeioustnrl']) + name.slice(at + 1),
    ]);
    if (misspelt === name || this.#keys.has(keyOf(misspelt, reference.year))) return undefined;
    return this.#mutant(
      'surname',
      [{ start: offset + span.start, end: offset + span.end, text: misspelt }],
      ['citations/spelling-mismatch'],
      cited,
    );
  }

  #authors({ reference, offset, cited }: Entry): Mutant | undefined {
    const [first, second] = reference.authors;
    const [one, other] = reference.spans.authors;
    if (first === undefined || second === undefined || one === undefined || other === undefined) return undefined;
    if (foldName(first) === foldName(second) || this.#keys.has(keyOf(second, reference.year))) return undefined;
    const edits = [
      { start: offset + one.start, end: offset + one.end, text: second },
      { start: offset + other.start, end: offset + other.end, text: first },
    ];
    return this.#mutant('authors', edits, ['citations/author-mismatch'], cited);
  }

  /** The entry once more, somewhere in the list; with the next number in a list that has numbers. */
  #duplicated({ span, reference }: Entry, random: Random): Mutant {
    const { source } = this.document;
    const written = source.slice(span.start, span.end);
    const isNumbered = reference.number !== null;
    const beside = isNumbered ? this.entries[this.entries.length - 1]! : pick(random, this.entries);
    const text = isNumbered ? written.replace(/\d+/, String(this.entries.length + 1)) : written;
    const eol = isNumbered && /\n\n$/.test(source.slice(0, beside.span.start)) ? '\n\n' : '\n';
    const edit = { start: beside.span.end, end: beside.span.end, text: eol + text };
    const copy = { start: edit.start + eol.length, end: edit.start + eol.length + text.length };
    const original = shifted(span, [edit]);
    const mutant = this.#mutant('duplicated', [edit], ['citations/duplicate-reference'], []);
    return { ...mutant, places: [copy, original] };
  }

  /** The numbers of two entries exchanged where each is first cited. */
  #number(index: number, random: Random): Mutant | undefined {
    const other = pick(random, [...this.entries.keys()]);
    const [a, b] = [firstOf(this.entries[index]!), firstOf(this.entries[other]!)];
    if (a === undefined || b === undefined || index === other) return undefined;
    const { source } = this.document;
    const written = (span: Span) => source.slice(span.start, span.end);
    if (!/^\d+$/.test(written(a)) || !/^\d+$/.test(written(b))) return undefined;
    const edits = [
      { ...a, text: written(b) },
      { ...b, text: written(a) },
    ];
    return this.#mutant('number', edits, [NUMBERING, 'citations/author-mismatch'], [a, b]);
  }

  #mutant(kind: MutationKind, edits: readonly Edit[], rules: readonly string[], places: readonly Span[]): Mutant {
    const ordered = [...edits].sort((a, b) => a.start - b.start);
    let source = '';
    let at = 0;
    for (const { start, end, text } of ordered) {
      source += this.document.source.slice(at, start) + text;
      at = end;
    }
    source += this.document.source.slice(at);
    return { kind, source, rules, places: places.map((place) => shifted(place, ordered)) };
  }
}

type Edit = Span & { readonly text: string };

const MISSING = 'citations/missing-reference';
const NUMBERING = 'citations/numbering';
/** A slip in a shorter name can't be told from another name. */
const SHORTEST_NAME = 5;

function firstOf({ cited }: Entry): Span | undefined {
  return [...cited].sort((a, b) => a.start - b.start)[0];
}

function keyOf(name: string | undefined, year: number | null): string {
  return `${foldName(name ?? '')} ${year ?? ''}`;
}

/** Marks of Markdown stay out of names and numbers, so blanks of the same length do for them. */
function plain(text: string): string {
  return text.replace(/[*_]/g, ' ');
}

function shifted({ start, end }: Span, edits: readonly Edit[]): Span {
  let from = start;
  let to = end;
  for (const edit of edits) {
    const by = edit.text.length - (edit.end - edit.start);
    if (edit.end <= start) from += by;
    if (edit.end <= end) to += by;
  }
  return { start: from, end: to };
}
