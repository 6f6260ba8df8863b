import { type Block, type BlockKind, STATEMENT_KINDS } from '../../../draft/block';
import type { BlockChange } from '../../../draft/block-change';
import { remembered } from '../../remembered';
import { type FindWithin, renewed } from '../../renewing';
import { isSameValue } from '../../same-value';
import type { CitationFacts } from '../citation';
import type { CitationLexicon } from '../citation-lexicon';
import { type DoiProblem, findDoiProblems } from './doi-problems';
import { findLinked } from './linked-citations';
import { findMentions, type Mention } from './mentions';
import { findMisnumbered, type Misnumbered } from './misnumbered';
import { findMixedOthers, type MixedOthers } from './mixed-styles';
import { findSameWorks, type SameWork } from './same-work';
import { findStrippedMarkers, type StrippedMarker } from './stripped-markers';
import { findUnsourcedQuotations, type QuotingText, type UnsourcedQuotation } from './unsourced-quotations';
import {
  type AttributedText,
  findVagueAttributions,
  findWithoutYear,
  type VagueAttribution,
} from './vague-attributions';

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

/** The sourcing of an earlier reading of the draft, under the same citations, and what has changed since. */
export interface SourcingBefore {
  readonly sourcing: Sourcing;
  readonly change: BlockChange;
}

export class Sourcing implements SourcingFacts {
  readonly blocks: readonly Block[];
  readonly #facts: readonly (AttributedText & QuotingText)[];
  readonly #citations: CitationFacts;
  readonly #lexicon: CitationLexicon;
  #before: SourcingBefore | undefined;
  #strippedMarkers?: SourcingFacts['strippedMarkers'];
  #doiProblems?: SourcingFacts['doiProblems'];
  #sameWorks?: readonly SameWork[];
  #misnumbered?: readonly Misnumbered[];
  #mixedOthers?: { readonly found: MixedOthers | undefined };
  #linked?: ReadonlySet<number>;
  #mentions?: readonly Mention[];
  #uncitedMentions?: ReadonlyMap<number, readonly Mention[]>;
  #attributions?: readonly VagueAttribution[];
  #vagueAttributions?: readonly VagueAttribution[];
  #unsourcedQuotations?: readonly UnsourcedQuotation[];

  /** @param facts in the order of `blocks` */
  constructor(
    blocks: readonly Block[],
    facts: readonly (AttributedText & QuotingText)[],
    citations: CitationFacts,
    lexicon: CitationLexicon,
    before?: SourcingBefore,
  ) {
    this.blocks = blocks;
    this.#facts = facts;
    this.#citations = citations;
    this.#lexicon = lexicon;
    this.#before = before;
  }

  /** Forgets the earlier reading, with all that it kept. */
  settle(): void {
    this.#before = undefined;
  }

  get strippedMarkers(): SourcingFacts['strippedMarkers'] {
    this.#strippedMarkers ??= this.#renewed(
      ({ sourcing }) => sourcing.#strippedMarkers,
      (from, to) => this.#inBlocks(from, to, STRIPPED_KINDS, strippedMarkersOf),
    );
    return this.#strippedMarkers;
  }

  get doiProblems(): SourcingFacts['doiProblems'] {
    this.#doiProblems ??= this.#renewed(
      ({ sourcing }) => sourcing.#doiProblems,
      (from, to) =>
        this.#inBlocks(from, to, DOI_KINDS, doiProblemsOf).filter(
          ({ kind, block }) => kind !== 'trailing' || this.blocks[block]!.kind === 'referenceEntry',
        ),
    );
    return this.#doiProblems;
  }

  get sameWorks(): readonly SameWork[] {
    const known = this.#before === undefined ? undefined : this.#before.sourcing.#sameWorks;
    this.#sameWorks ??= known ?? findSameWorks(this.#citations.references);
    return this.#sameWorks;
  }

  get misnumbered(): readonly Misnumbered[] {
    this.#misnumbered ??= this.#kept(
      ({ sourcing }) => sourcing.#misnumbered,
      findMisnumbered(this.blocks, this.#facts, this.#citations, this.#lexicon),
    );
    return this.#misnumbered;
  }

  get mixedOthers(): MixedOthers | undefined {
    // the citations are the same as before, and so are the blocks that hold some
    const known = this.#before === undefined ? undefined : this.#before.sourcing.#mixedOthers;
    this.#mixedOthers ??= known ?? { found: findMixedOthers(this.blocks, this.#citations) };
    return this.#mixedOthers.found;
  }

  get linked(): ReadonlySet<number> {
    this.#linked ??= this.#kept(({ sourcing }) => sourcing.#linked, findLinked(this.blocks, this.#citations));
    return this.#linked;
  }

  get uncitedMentions(): ReadonlyMap<number, readonly Mention[]> {
    if (this.#uncitedMentions !== undefined) return this.#uncitedMentions;
    const { references, citedBy, nearlyCited } = this.#citations;
    const uncited = references.flatMap((_, i) => (citedBy[i]!.length === 0 && !nearlyCited[i]! ? [i] : []));
    this.#mentions = this.#renewed(
      ({ sourcing }) => sourcing.#mentions,
      (from, to) => findMentions(this.blocks, this.#facts, references, uncited, this.#lexicon, from, to),
    );
    const known = this.#before?.sourcing;
    const isKept = known !== undefined && known.#mentions === this.#mentions;
    this.#uncitedMentions = (isKept ? known.#uncitedMentions : undefined) ?? byReference(this.#mentions);
    return this.#uncitedMentions;
  }

  get vagueAttributions(): readonly VagueAttribution[] {
    if (this.#vagueAttributions !== undefined) return this.#vagueAttributions;
    this.#attributions = this.#renewed(
      ({ sourcing }) => sourcing.#attributions,
      (from, to) => findVagueAttributions(this.blocks, this.#facts, this.#citations, this.#lexicon, from, to),
    );
    const { uncitedMentions } = this;
    this.#vagueAttributions = this.#kept(
      ({ sourcing }) => sourcing.#vagueAttributions,
      [...findWithoutYear(this.#citations, uncitedMentions), ...this.#attributions].sort(byPlace),
    );
    return this.#vagueAttributions;
  }

  get unsourcedQuotations(): readonly UnsourcedQuotation[] {
    this.#unsourcedQuotations ??= this.#renewed(
      ({ sourcing }) => sourcing.#unsourcedQuotations,
      (from, to) => findUnsourcedQuotations(this.blocks, this.#facts, this.#citations, this.#lexicon, from, to),
      this.#before === undefined ? 0 : toHosts(this.#before, this.blocks),
    );
    return this.#unsourcedQuotations;
  }

  /** What is found block by block, searched again only where the draft has changed. */
  #renewed<T extends { readonly block: number }>(
    of: (before: SourcingBefore) => readonly T[] | undefined,
    find: FindWithin<T>,
    reach = 0,
  ): readonly T[] {
    const found = this.#before && of(this.#before);
    const known = found && this.#before && { found, change: this.#before.change };
    return renewed(this.blocks.length, find, known, reach);
  }

  /** What was found before where it says the same. */
  #kept<T>(of: (before: SourcingBefore) => T | undefined, found: T): T {
    const known = this.#before && of(this.#before);
    return known !== undefined && isSameValue(known, found) ? known : found;
  }

  #inBlocks<T extends object>(
    from: number,
    to: number,
    kinds: ReadonlySet<BlockKind>,
    find: (facts: AttributedText) => readonly T[],
  ): (T & { readonly block: number })[] {
    const found: (T & { readonly block: number })[] = [];
    for (let block = from; block < to; block++)
      if (kinds.has(this.blocks[block]!.kind))
        for (const each of find(this.#facts[block]!)) found.push({ ...each, block });
    return found;
  }
}

const STRIPPED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'listItem', 'quote']);
const DOI_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['referenceEntry', 'linkTarget', ...STATEMENT_KINDS]);

/** How far above the change the blocks begin in which links have come or gone. */
function toHosts({ sourcing, change }: SourcingBefore, blocks: readonly Block[]): number {
  const hosts = [...sourcing.blocks.slice(change.start, change.oldEnd), ...blocks.slice(change.start, change.end)];
  return Math.max(0, ...hosts.map(({ host }) => (host < 0 ? 0 : change.start - host)));
}

function byReference(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const known = found.get(mention.reference);
    if (known === undefined) found.set(mention.reference, [mention]);
    else known.push(mention);
  }
  return found;
}

function byPlace(a: VagueAttribution, b: VagueAttribution): number {
  return a.block - b.block || a.start - b.start;
}
