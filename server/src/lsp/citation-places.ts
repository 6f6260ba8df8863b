import { contains, type Span } from '../../../rules/src/draft/span';
import type { CitationFacts, Reference } from '../../../rules/src/facts/citations/citation';
import type { Judged } from './judge';

/** A citation or an entry of the reference list at a place; spans are UTF-16 into the source. */
export interface CitationPlace {
  /** The words that stand there. */
  readonly span: Span;
  /** Whether they are the entry itself. */
  readonly isEntry: boolean;
  /** The entries they are or point to, also those that differ in a name or a year; none for a citation that is not listed. */
  readonly references: readonly number[];
}

/** Where citations and entries of a judged draft stand in its source. */
export class CitationPlaces {
  readonly #draft: Judged['draft'];
  readonly #facts: CitationFacts;

  constructor({ draft, analysis }: Pick<Judged, 'draft' | 'analysis'>) {
    this.#draft = draft;
    this.#facts = analysis.citations;
  }

  get references(): readonly Reference[] {
    return this.#facts.references;
  }

  get style(): CitationFacts['style'] {
    return this.#facts.style;
  }

  /** What stands at an offset; a range such as «[2–4]» points to all its entries. */
  at(offset: number): CitationPlace | undefined {
    const here = { start: offset, end: offset };
    const spans = this.#facts.citations.map((citation) =>
      this.#draft.locate(citation.block, citation.mark.start, citation.mark.end),
    );
    const found = spans.findIndex((span) => contains(span, here));
    const span = spans[found];
    if (span !== undefined) {
      const same = this.#facts.citations.filter((_, i) => spans[i]?.start === span.start && spans[i]?.end === span.end);
      return {
        span,
        isEntry: false,
        references: same.flatMap(({ match }) => ('references' in match ? match.references : [])),
      };
    }
    const entry = this.references.findIndex((_, i) => contains(this.entry(i), here));
    return entry < 0 ? undefined : { span: this.entry(entry), isEntry: true, references: [entry] };
  }

  /** Where an entry stands. */
  entry(reference: number): Span {
    const { block } = this.references[reference] as Reference;
    return this.#draft.locate(block, 0, this.#draft.blocks[block]!.text.length);
  }

  entryText(reference: number): string {
    return this.#draft.blocks[(this.references[reference] as Reference).block]!.text;
  }

  /** Where a part of an entry stands. */
  part(reference: number, { start, end }: Span): Span {
    return this.#draft.locate((this.references[reference] as Reference).block, start, end);
  }

  /** The citations that point to an entry, also those that differ from it, in the order of the text. */
  citationsOf(reference: number): Span[] {
    const spans = this.#facts.citations
      .filter(({ match }) => 'references' in match && match.references.includes(reference))
      .map(({ block, mark }) => this.#draft.locate(block, mark.start, mark.end));
    return spans.filter(({ start }, i) => spans.findIndex((other) => other.start === start) === i);
  }
}
