import { equalsOf } from '../../../rules/src/engine/fingerprint';
import type { LocatedFinding } from '../reporters/report';
import {
  type ApprovalRecord,
  approvalFileName,
  type Decision,
  type SeenFinding,
  type SeenWaiver,
  type Versions,
} from '../workspace/review/approval-record';
import type { NewRecord } from '../workspace/review/new-record';
import { sealOf, writeRecord } from '../workspace/review/record';
import { APPROVALS_FOLDER, reviewOf, WAIVERS_FOLDER } from '../workspace/review/review-records';
import { identityOf, type Sha256 } from '../workspace/review/text-identity';
import { type WaiverRecord, waiverFileName } from '../workspace/review/waiver-record';
import type { Configuration, Reviewer } from '../workspace/settings';
import type { LintedText } from './lint-text';

/*
 * What a reviewer decides, as records: the command line and the editor make them of the same text, findings and waivers, so
 * that a decision is the same wherever it was made.
 */

/** A text that somebody decides on, as it was judged. */
export interface TextToDecide {
  readonly linted: LintedText;
  readonly configuration: Configuration;
  /** Below the configuration's folder, with `/`. */
  readonly path: string;
}

export interface WaiverWish {
  readonly finding: LocatedFinding;
  readonly reason: string;
  readonly reviewer: Reviewer;
  /** UTC. */
  readonly given: string;
  /** ISO date; null for no end. */
  readonly until: string | null;
}

export interface DecisionWish {
  readonly decision: Decision;
  readonly reviewer: Reviewer;
  /** UTC. */
  readonly decided: string;
  readonly comment: string | null;
  readonly versions: Versions;
}

/** Why no waiver is given for a finding. */
export type WaiverFault = 'not-waived' | 'waived-already';

/** What is wrong with the house or the header has to be put right, and one waiver is enough. */
export function waiverFault({ rule, suppression }: LocatedFinding): WaiverFault | undefined {
  if (/^(review|draft)\//.test(rule)) return 'not-waived';
  return suppression?.kind === 'waiver' ? 'waived-already' : undefined;
}

/** The waiver that lets a finding stand. @param comment stands above it in its file */
export function waiverFile(text: TextToDecide, wish: WaiverWish, comment: string, sha256: Sha256): NewRecord {
  const record = waiverRecord(text, wish, sha256);
  const fields = { ...record };
  const below = `${WAIVERS_FOLDER}/${waiverFileName(record, sealOf(fields, sha256))}`;
  return { below, written: writeRecord(fields, comment, sha256) };
}

function waiverRecord(text: TextToDecide, wish: WaiverWish, sha256: Sha256): WaiverRecord {
  const { draft, audience, found } = text.linted;
  const { finding, reason, reviewer, given, until } = wish;
  return {
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    equals: found.filter(({ fingerprint }) => equalsOf(fingerprint) === equalsOf(finding.fingerprint)).length,
    file: text.path,
    ...quoted(text, finding),
    reason: reason.replace(/\s+/g, ' ').trim(),
    reviewer: reviewer.name,
    role: reviewer.role,
    given,
    until,
    text: identityOf(draft, audience, sha256).hash,
  };
}

/** The words of a finding and its sentence, as their reader sees them. */
export function quoted(
  { linted }: Pick<TextToDecide, 'linted'>,
  { fingerprint }: LocatedFinding,
): Pick<WaiverRecord, 'words' | 'sentence'> {
  const finding = linted.findings.find((each) => each.fingerprint === fingerprint);
  const text = (finding && linted.draft.blocks[finding.block]?.text) ?? '';
  if (finding === undefined) return { words: '', sentence: '' };
  const sentence = linted.analysis.facts[finding.block]?.sentenceOf(finding) ?? { start: 0, end: text.length };
  return { words: text.slice(finding.start, finding.end), sentence: text.slice(sentence.start, sentence.end).trim() };
}

/** A decision as it is to be written. */
export interface DecisionFile extends NewRecord {
  /** SHA-256 of the text. */
  readonly hash: string;
  /** How many errors stand without anything that lets them. */
  readonly openErrors: number;
}

/** The decision on a text as it stands. @param comment stands above it in its file */
export function decisionFile(text: TextToDecide, wish: DecisionWish, comment: string, sha256: Sha256): DecisionFile {
  const record = approvalRecord(text, wish, sha256);
  const fields = { ...record };
  return {
    below: `${APPROVALS_FOLDER}/${approvalFileName(record, sealOf(fields, sha256))}`,
    written: writeRecord(fields, comment, sha256),
    hash: record.text,
    openErrors: record.findings.filter(({ state, severity }) => state === 'open' && severity === 'error').length,
  };
}

function approvalRecord(text: TextToDecide, wish: DecisionWish, sha256: Sha256): ApprovalRecord {
  const { draft, audience: judgedFor } = text.linted;
  const { decision, reviewer, decided, comment, versions } = wish;
  const { hash, audience, type, language, blocks } = identityOf(draft, judgedFor, sha256);
  const findings = seenFindings(text);
  return {
    decision,
    file: text.path,
    reviewer: reviewer.name,
    role: reviewer.role,
    decided,
    comment,
    versions,
    audience,
    type,
    language,
    text: hash,
    findings,
    waivers: seenWaivers(text, findings),
    blocks,
  };
}

function seenFindings({ linted }: TextToDecide): SeenFinding[] {
  return linted.findings.map(({ rule, fingerprint, severity, suppression, block, start, end }) => ({
    rule,
    fingerprint,
    severity,
    state: suppression?.kind ?? 'open',
    words: linted.draft.blocks[block]?.text.slice(start, end) ?? '',
  }));
}

/** The waivers that let the findings stand, and those of their equals, without which these are ambiguous. */
function seenWaivers({ configuration }: TextToDecide, findings: readonly SeenFinding[]): SeenWaiver[] {
  const waived = new Set(
    findings.flatMap(({ state, fingerprint }) => (state === 'waiver' ? [equalsOf(fingerprint)] : [])),
  );
  const stored = reviewOf(configuration)?.waivers ?? [];
  return stored.flatMap(({ record, id, isTampered }) => {
    const { rule, fingerprint, reason, reviewer, until } = record;
    if (isTampered || !waived.has(equalsOf(fingerprint))) return [];
    return [{ file: id, rule, fingerprint, reason, reviewer, until }];
  });
}
