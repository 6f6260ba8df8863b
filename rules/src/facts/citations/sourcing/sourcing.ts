import type { Block } from '../../../draft/block';
import { STATEMENT_KINDS } from '../../../draft/block';
import type { CitationFacts } from '../citation';
import type { CitationLexicon } from '../citation-lexicon';
import { remembered } from '../remembered';
import { type DoiProblem, findDoiProblems } from './doi-problems';
import { findLinked } from './linked-citations';
import { findMentions, type Mention } from './mentions';
import { findMisnumbered, type Misnumbered } from './misnumbered';
import { findMixedOthers, type MixedOthers } from './mixed-styles';
import { findSameWorks, type SameWork } from './same-work';
import { findStrippedMarkers, type StrippedMarker } from './stripped-markers';
import { findUnsourcedQuotations, type QuotingText, type UnsourcedQuotation } from './unsourced-quotations';
import { type AttributedText, findVagueAttributions, type VagueAttribution } from './vague-attributions';

/** How well a draft says where its statements are from, beside its citations; each part is found when it is asked for. */
export interface SourcingFacts {
  readonly strippedMarkers: readonly (StrippedMarker & { readonly block: number })[];
  readonly doiProblems: readonly (DoiProblem & { readonly block: number })[];
  readonly sameWorks: readonly SameWork[];
  readonly misnumbered: readonly Misnumbered[];
  readonly mixedOthers: MixedOthers | undefined;
  /** The citations that lead to their source themselves, as indices into the draft's citations. */
  readonly linked: ReadonlySet<number>;
  /** Where the text names the first author of an entry that nothing cites, by the entry's index. */
  readonly uncitedMentions: ReadonlyMap<number, readonly Mention[]>;
  readonly vagueAttributions: readonly VagueAttribution[];
  readonly unsourcedQuotations: readonly UnsourcedQuotation[];
}

const strippedMarkersOf = remembered(({ text }: AttributedText) => findStrippedMarkers(text));
const doiProblemsOf = remembered(({ text }: AttributedText) => findDoiProblems(text));

/** @param facts in the order of `blocks` */
export class Sourcing implements SourcingFacts {
  readonly #blocks: readonly Block[];
  readonly #facts: readonly (AttributedText & QuotingText)[];
  readonly #citations: CitationFacts;
  readonly #lexicon: CitationLexicon;
  #sameWorks?: readonly SameWork[];
  #uncitedMentions?: ReadonlyMap<number, readonly Mention[]>;

  constructor(
    blocks: readonly Block[],
    facts: readonly (AttributedText & QuotingText)[],
    citations: CitationFacts,
    lexicon: CitationLexicon,
  ) {
    this.#blocks = blocks;
    this.#facts = facts;
    this.#citations = citations;
    this.#lexicon = lexicon;
  }

  get strippedMarkers(): SourcingFacts['strippedMarkers'] {
    return this.#blocks.flatMap(({ kind }, block) =>
      kind === 'paragraph' || kind === 'listItem' || kind === 'quote'
        ? strippedMarkersOf(this.#facts[block]!).map((marker) => ({ ...marker, block }))
        : [],
    );
  }

  get doiProblems(): SourcingFacts['doiProblems'] {
    return this.#blocks.flatMap(({ kind }, block) =>
      kind === 'referenceEntry' || kind === 'linkTarget' || STATEMENT_KINDS.has(kind)
        ? doiProblemsOf(this.#facts[block]!).flatMap((problem) =>
            problem.kind === 'trailing' && kind !== 'referenceEntry' ? [] : [{ ...problem, block }],
          )
        : [],
    );
  }

  get sameWorks(): readonly SameWork[] {
    this.#sameWorks ??= findSameWorks(this.#citations.references);
    return this.#sameWorks;
  }

  get misnumbered(): readonly Misnumbered[] {
    return findMisnumbered(this.#blocks, this.#facts, this.#citations, this.#lexicon);
  }

  get mixedOthers(): MixedOthers | undefined {
    return findMixedOthers(this.#blocks, this.#citations);
  }

  get linked(): ReadonlySet<number> {
    return findLinked(this.#blocks, this.#citations);
  }

  get uncitedMentions(): ReadonlyMap<number, readonly Mention[]> {
    if (this.#uncitedMentions === undefined) {
      const { references, citedBy, nearlyCited } = this.#citations;
      const uncited = references.flatMap((_, i) => (citedBy[i]!.length === 0 && !nearlyCited[i]! ? [i] : []));
      const mentions = new Map<number, Mention[]>();
      for (const mention of findMentions(this.#blocks, this.#facts, references, uncited, this.#lexicon)) {
        const known = mentions.get(mention.reference);
        if (known === undefined) mentions.set(mention.reference, [mention]);
        else known.push(mention);
      }
      this.#uncitedMentions = mentions;
    }
    return this.#uncitedMentions;
  }

  get vagueAttributions(): readonly VagueAttribution[] {
    return findVagueAttributions(this.#blocks, this.#facts, this.#citations, this.uncitedMentions, this.#lexicon);
  }

  get unsourcedQuotations(): readonly UnsourcedQuotation[] {
    return findUnsourcedQuotations(this.#blocks, this.#facts, this.#citations, this.#lexicon);
  }
}
