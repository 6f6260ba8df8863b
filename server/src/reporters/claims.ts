import type { Draft } from '../../../rules/src/draft/draft';
import type { ClaimState, Evidence, RegisterEntry } from '../../../rules/src/engine/claims-register';
import { Lines } from './lines';
import { locationOf } from './located';
import type { LocatedFile, LocatedFinding, Location } from './report';

/** A citation beside a statement, in offsets of the file's text. */
export interface LocatedEvidence extends Location, Omit<Evidence, 'block' | 'entryBlock' | 'start' | 'end'> {
  /** Where the entry stands; null when the list has none. */
  readonly entryLocation: Location | null;
}

/** A statement of the draft in offsets of the file's text, with its evidence and the findings on it. */
export interface LocatedClaim extends Location {
  readonly kind: RegisterEntry['kind'];
  readonly sort: string;
  readonly about: string;
  readonly words: string;
  /** The sentence as its reader sees it. */
  readonly sentence: string;
  readonly state: ClaimState;
  readonly evidence: readonly LocatedEvidence[];
  readonly findings: readonly LocatedFinding[];
}

/** A file with what it states. */
export interface ClaimsFile {
  readonly file: LocatedFile;
  readonly claims: readonly LocatedClaim[];
}

/** How many statements are in each state. */
export type ClaimCounts = Readonly<Record<ClaimState, number>>;

export const CLAIM_STATES: readonly ClaimState[] = ['open', 'unsupported', 'waived', 'supported'];

/**
 * The register in offsets of the source.
 * @param entries with offsets relative to their blocks
 * @param findings those of the same draft
 */
export function locateClaims(
  draft: Draft,
  entries: readonly RegisterEntry[],
  findings: readonly LocatedFinding[],
): LocatedClaim[] {
  const lines = new Lines(draft.source);
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const locate = (block: number, start: number, end: number) => locationOf(lines, draft.locate(block, start, end));
  return entries.map(({ block, start, end, kind, sort, about, words, sentence, state, evidence, findings: found }) => ({
    ...locate(block, start, end),
    kind,
    sort,
    about,
    words,
    sentence: draft.blocks[block]?.text.slice(sentence.start, sentence.end).trim() ?? '',
    state,
    evidence: evidence.map((each) => locateEvidence(each, draft, locate)),
    findings: found.flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? []),
  }));
}

function locateEvidence(
  { block, start, end, words, step, entry, entryBlock, source, backs }: Evidence,
  draft: Draft,
  locate: (block: number, start: number, end: number) => Location,
): LocatedEvidence {
  const length = entryBlock === null ? 0 : (draft.blocks[entryBlock]?.text.length ?? 0);
  const entryLocation = entryBlock === null ? null : locate(entryBlock, 0, length);
  return { ...locate(block, start, end), words, step, entry, entryLocation, source, backs };
}

export function countStates(claims: readonly Pick<LocatedClaim, 'state'>[]): ClaimCounts {
  const counts = { open: 0, unsupported: 0, waived: 0, supported: 0 };
  for (const { state } of claims) counts[state]++;
  return counts;
}
