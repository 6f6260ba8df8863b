import { TEXT_RULES } from '../catalogue';
import type { DraftLanguage } from '../draft/draft';
import type { Span } from '../draft/span';
import type { BlockFacts } from '../facts/block-facts';
import type { Claim } from '../facts/claim';
import type { SourceKind } from '../facts/evidence';
import type { BlockPlace, RuleContext } from './rule';
import { isClaimRule } from './rule';

/** A span in a block; UTF-16 offsets into the block's text. */
export interface Placed extends Span {
  readonly block: number;
}

export interface InspectedClaim extends Placed {
  readonly kind: string;
  readonly about: string;
  readonly voice: string;
  readonly strength: string;
  readonly negated: boolean;
  /** What stands in the claim's sentence or beside it; a citation counts when it resolves to more than a weak source. */
  readonly support: 'figure-and-citation' | 'citation' | 'figure' | 'none';
  /** The kinds of the sources cited there, also of those that back nothing. */
  readonly sources: readonly SourceKind[];
  /** The rule that judges this kind of claim. */
  readonly rule: string;
  readonly reported: boolean;
  /** Why it was not reported, or the message it was reported with. */
  readonly because: string;
}

/** What the linter saw in a draft, for people and tools that ask why. Offsets are relative to the block each place names. */
export interface Inspection {
  readonly language: DraftLanguage;
  readonly sentences: readonly Placed[];
  readonly quotations: readonly Placed[];
  readonly hedges: readonly Placed[];
  readonly negations: readonly { readonly block: number; readonly cue: Span; readonly scopes: readonly Span[] }[];
  readonly medicines: readonly (Placed & { readonly substance: string; readonly form: string })[];
  readonly conditions: readonly (Placed & { readonly name: string })[];
  readonly claims: readonly InspectedClaim[];
  readonly citations: readonly (Placed & { readonly kind: string; readonly references: readonly number[] })[];
  readonly references: readonly (Placed & {
    readonly firstAuthor: string | null;
    readonly year: number | null;
    readonly title: string | null;
    readonly doi: string | null;
    readonly cited: boolean;
  })[];
  readonly consentNotes: readonly (Placed & { readonly parts: readonly string[] })[];
}

/** What the linter saw, with every claim and what became of it. */
export function inspect(context: RuleContext): Inspection {
  const { draft } = context;
  const each = <T>(list: (facts: BlockFacts, block: number) => readonly T[]) => draft.facts.flatMap(list);
  return {
    language: draft.language,
    sentences: each(({ sentences }, block) =>
      Array.from(sentences.starts, (start, i) => ({ block, start, end: sentences.ends[i] as number })),
    ),
    quotations: each(({ quotations }, block) => quotations.map(({ start, end }) => ({ block, start, end }))),
    hedges: each(({ hedges }, block) => hedges.map(({ start, end }) => ({ block, start, end }))),
    negations: each(({ negations }, block) => negations.map(({ cue, scopes }) => ({ block, cue, scopes }))),
    medicines: each(({ medicines }, block) =>
      medicines.map(({ start, end, medicine, form }) => ({ block, start, end, substance: medicine.substance, form })),
    ),
    conditions: each(({ conditions }, block) =>
      conditions.map(({ start, end, condition }) => ({ block, start, end, name: condition.name[context.language] })),
    ),
    claims: each((facts, index) => {
      const block = draft.blocks[index]!;
      return facts.claims.map((claim) => inspectClaim(claim, { index, block, facts }, context));
    }),
    ...inspectCitations(context),
    consentNotes: draft.consentNotes.map(({ block, start, end, parts }) => ({ block, start, end, parts: [...parts] })),
  };
}

function inspectClaim(claim: Claim, place: BlockPlace, context: RuleContext): InspectedClaim {
  const rule = TEXT_RULES.filter(isClaimRule).find(({ claims }) => claims.includes(claim.kind));
  const verdict = rule?.judge(claim, place, context);
  const reported = verdict !== undefined && 'finding' in verdict;
  return {
    block: place.index,
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    about: claim.about,
    voice: claim.voice,
    strength: claim.strength,
    negated: claim.negated,
    support: supportOf(claim, place, context),
    sources: context.draft.support.sources(place.index, claim.sentence),
    rule: rule?.meta.id ?? '',
    reported,
    because: verdict === undefined ? '' : 'finding' in verdict ? verdict.finding.messageId : verdict.exemption,
  };
}

function supportOf({ sentence }: Claim, { index }: BlockPlace, { draft }: RuleContext): InspectedClaim['support'] {
  const isCited = draft.support.isCited(index, sentence);
  if (draft.support.hasFigure(index, sentence)) return isCited ? 'figure-and-citation' : 'figure';
  return isCited ? 'citation' : 'none';
}

function inspectCitations({ draft }: RuleContext): Pick<Inspection, 'citations' | 'references'> {
  const { citations, references, citedBy } = draft.citations;
  return {
    citations: citations.map(({ block, mark, match }) => ({
      block,
      start: mark.start,
      end: mark.end,
      kind: mark.kind,
      references: 'references' in match ? match.references : [],
    })),
    references: references.map(({ block, authors, year, title, doi }, i) => ({
      block,
      start: 0,
      end: draft.blocks[block]!.text.length,
      firstAuthor: authors[0] ?? null,
      year,
      title,
      doi,
      cited: (citedBy[i]?.length ?? 0) > 0,
    })),
  };
}
