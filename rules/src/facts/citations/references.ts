import type { BlockContent } from '../../draft/block';
import { entryNumber } from '../../draft/entry-shape';
import type { Span } from '../../draft/span';
import { type Remembering, remembered } from '../remembered';
import type { Reference, ReferenceSpans } from './citation';
import type { CitationLexicon } from './citation-lexicon';
import { EntryParts } from './entry-parts';

/**
 * Reads one entry of a reference list: APA («Lie, A. & Ås, B. (2020). Tittel. Tidsskrift, 12(3), 4–9. doi …»), Vancouver
 * («Lie A, Ås B. Tittel. Tidsskr 2020; 12: 4–9.») and what people write freely («Ås sykehus – «Tittel» (brosjyre, 2012)»).
 * What is not found is null or empty; nothing is guessed from a date of reading («Lest 6.1.2026»). Each part is read when
 * it is first asked for. Spans are UTF-16 into the block's text.
 * @param index the block's place in the draft
 * @param facts the block's facts, with which the parts are kept
 */
export function parseReference(
  block: BlockContent,
  index: number,
  lexicon: CitationLexicon,
  facts: Remembering = {},
): Reference {
  const { text, marker = '', footnote = '' } = block;
  const number = entryNumber(text, marker);
  return new Entry(index, number > 0 ? number : null, footnote, partsOf(facts, text, lexicon));
}

const partsOf = remembered((_: Remembering, text: string, lexicon: CitationLexicon) => new EntryParts(text, lexicon));

/** An entry in its draft; what its text says is the same wherever it stands. */
class Entry implements Reference {
  constructor(
    readonly block: number,
    readonly number: number | null,
    readonly label: string,
    private readonly parts: EntryParts,
  ) {}

  get authors(): readonly string[] {
    return this.parts.authors;
  }

  get organisation(): boolean {
    return this.parts.organisation;
  }

  get etAl(): boolean {
    return this.parts.etAl;
  }

  get year(): number | null {
    return this.parts.year;
  }

  get suffix(): string {
    return this.parts.suffix;
  }

  get yearSpan(): Span | null {
    return this.parts.yearSpan;
  }

  get title(): string | null {
    return this.parts.title;
  }

  get titleSpan(): Span | null {
    return this.parts.titleSpan;
  }

  get container(): string | null {
    return this.parts.container;
  }

  get volume(): string | null {
    return this.parts.volume;
  }

  get issue(): string | null {
    return this.parts.issue;
  }

  get pages(): string | null {
    return this.parts.pages;
  }

  get doi(): string | null {
    return this.parts.doi;
  }

  get pmid(): string | null {
    return this.parts.pmid;
  }

  get url(): string | null {
    return this.parts.url;
  }

  get accessed(): string | null {
    return this.parts.accessed;
  }

  get spans(): ReferenceSpans {
    return this.parts.spans;
  }
}
