import { RULES } from '../catalogue';
import { STATEMENT_KINDS } from '../draft/block';
import { contains, overlaps, type Span } from '../draft/span';
import type { BlockFacts } from '../facts/block-facts';
import type { ResolvedCitation } from '../facts/citations/citation';
import type { Claim, Exemption } from '../facts/claim';
import { isPrescriptionName, type MedicineMention } from '../facts/entities';
import { backs, type SourceKind, sourceKind } from '../facts/evidence';
import type { MedicineConditionRelation } from '../facts/relations';
import { sentenceAt } from '../language/sentences';
import type { Finding } from './finding';
import type { RuleContext } from './rule';

/**
 * `open`: a finding stands on it. `waived`: every finding on it is allowed to stand. Without findings it is `supported` when
 * a source backs it, else `unsupported`.
 */
export type ClaimState = 'supported' | 'unsupported' | 'waived' | 'open';

/** A citation in a statement's sentence or beside it. The span covers the citation, UTF-16 offsets into its block's text. */
export interface Evidence extends Span {
  readonly block: number;
  /** The citation as written. */
  readonly words: string;
  /** How it met the reference list. */
  readonly step: ResolvedCitation['match']['step'];
  /** The entry it leads to, as written, and its block; null when the list has none. */
  readonly entry: string | null;
  readonly entryBlock: number | null;
  readonly source: SourceKind | null;
  /** Whether the source may back a claim of effect. */
  readonly backs: boolean;
}

/** What the draft states and must be able to document. The span covers the statement's words, UTF-16 offsets into its block's text. */
export interface RegisterEntry extends Span {
  readonly block: number;
  readonly kind: 'claim' | 'figure' | 'medicine';
  /** The kind of claim, or for a medicine `use` when it is coupled to a condition and `name` when it is not. */
  readonly sort: string;
  readonly words: string;
  /** The sentence that the statement stands in. */
  readonly sentence: Span;
  /** What it is about: the kind of thing, or the medicine's substance with its conditions. */
  readonly about: string;
  readonly evidence: readonly Evidence[];
  /** The fingerprints of the findings on the statement or on its citations, in the order of the text. */
  readonly findings: readonly string[];
  readonly state: ClaimState;
}

/** Claims that the text makes though no rule reports them. The others only look like claims: they are negated, ask or warn. */
const CLAIMED: ReadonlySet<Exemption> = new Set<Exemption>(['supported', 'balanced', 'conditional', 'reported-once']);
/** Figures are documented also when they praise nothing. */
const FIGURE_CLAIMED: ReadonlySet<Exemption> = new Set<Exemption>([...CLAIMED, 'epidemiology']);

/**
 * Every claim, figure and medicine that the draft states, with its evidence and what became of it, in the order of the text.
 * @param findings all of the draft's, suppressed ones too
 */
export function claimsRegister(context: RuleContext, findings: readonly Finding[]): RegisterEntry[] {
  const { draft } = context;
  const judged = findings.filter(({ rule }) => isAboutStatements(rule));
  const entries: RegisterEntry[] = [];
  for (const [block, facts] of draft.facts.entries()) {
    if (!STATEMENT_KINDS.has(facts.kind)) continue;
    const place: Place = { block, facts, context, findings: judged };
    for (const claim of facts.claims) if (isClaimed(claim)) entries.push(claimEntry(claim, place));
    for (const mention of facts.medicines)
      if (isPrescriptionName(mention)) entries.push(medicineEntry(mention, place, draft.relations));
  }
  return entries.sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end);
}

/** Rules that weigh the claims of a whole draft against each other say nothing of any one of them. */
const WEIGHING: ReadonlySet<string> = new Set(
  RULES.flatMap(({ meta: { id, scope } }) => (scope === 'draft' && id.startsWith('claims/') ? [id] : [])),
);

function isAboutStatements(rule: string): boolean {
  return !rule.startsWith('review/') && !rule.startsWith('draft/') && !WEIGHING.has(rule);
}

interface Place {
  readonly block: number;
  readonly facts: BlockFacts;
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
}

function isClaimed({ kind, exemption }: Claim): boolean {
  return exemption === null || (kind === 'figure' ? FIGURE_CLAIMED : CLAIMED).has(exemption);
}

function claimEntry(claim: Claim, place: Place): RegisterEntry {
  const kind = claim.kind === 'figure' ? 'figure' : 'claim';
  return { ...settled(claim, claim.sentence, place), kind, sort: claim.kind, about: claim.about };
}

function medicineEntry(
  mention: MedicineMention,
  place: Place,
  relations: readonly MedicineConditionRelation[],
): RegisterEntry {
  const sentence = Math.max(0, sentenceAt(place.facts.sentences, mention.start));
  const within = place.facts.sentenceOf(mention);
  const uses = relations.filter(
    ({ block, medicine, start, end }) =>
      block === place.block && medicine.id === mention.medicine.id && contains(within, { start, end }),
  );
  const conditions = [...new Set(uses.map(({ condition }) => condition.name[place.context.language]))];
  const { substance } = mention.medicine;
  return {
    ...settled(mention, sentence, place, uses),
    kind: 'medicine',
    sort: uses.length > 0 ? 'use' : 'name',
    about: conditions.length > 0 ? `${substance}: ${conditions.join(', ')}` : substance,
  };
}

type Settled = Omit<RegisterEntry, 'kind' | 'sort' | 'about'>;

/** @param more further spans of the block whose findings are about the statement */
function settled({ start, end }: Span, sentence: number, place: Place, more: readonly Span[] = []): Settled {
  const { block, facts, context } = place;
  const evidence = evidenceFor(sentence, place);
  const found = findingsOn([{ start, end }, ...more], evidence, place);
  const isCited = evidence.some((each) => each.backs) && context.draft.support.isCited(block, sentence);
  return {
    block,
    start,
    end,
    words: facts.text.slice(start, end),
    sentence: facts.sentenceOf({ start, end }),
    evidence,
    findings: found.map(({ fingerprint }) => fingerprint),
    state: stateOf(found, isCited),
  };
}

function stateOf(findings: readonly Finding[], isCited: boolean): ClaimState {
  if (findings.some(({ suppression }) => suppression === null)) return 'open';
  if (findings.length > 0) return 'waived';
  return isCited ? 'supported' : 'unsupported';
}

function findingsOn(spans: readonly Span[], evidence: readonly Evidence[], { block, findings }: Place): Finding[] {
  return findings.filter((finding) => {
    if (finding.block === block) {
      const isCitation = finding.rule.startsWith('citations/');
      if ((isCitation ? evidence : spans).some((span) => overlaps(span, finding))) return true;
    }
    return finding.related.some((related) => related.block === block && spans.some((span) => overlaps(span, related)));
  });
}

/** The citations of a sentence and its neighbours, which are where the rules look for support. */
function evidenceFor(sentence: number, { block, facts, context }: Place): Evidence[] {
  const { starts, ends, count } = facts.sentences;
  const start = starts[Math.max(0, sentence - 1)] ?? 0;
  const end = ends[Math.min(count - 1, sentence + 1)] ?? facts.text.length;
  const { citations } = context.draft.citations;
  return citations
    .filter(({ block: at, mark }) => at === block && overlaps(mark, { start, end }))
    .flatMap((citation) => evidenceOf(citation, facts, context));
}

function evidenceOf({ block, mark, match }: ResolvedCitation, facts: BlockFacts, { draft }: RuleContext): Evidence[] {
  const cited = {
    block,
    start: mark.start,
    end: mark.end,
    words: facts.text.slice(mark.start, mark.end),
    step: match.step,
  };
  const indices = 'references' in match ? match.references : [];
  // A well-formed citation supports where the draft has no list to tell by.
  const supports = draft.citations.supports(block, mark.start, mark.end);
  if (indices.length === 0) return [{ ...cited, entry: null, entryBlock: null, source: null, backs: supports }];
  return indices.flatMap((index) => {
    const reference = draft.citations.references[index];
    const entry = reference && draft.facts[reference.block];
    if (!reference || !entry) return [];
    const source = sourceKind(reference, entry);
    return [{ ...cited, entry: entry.text, entryBlock: reference.block, source, backs: supports && backs([source]) }];
  });
}
