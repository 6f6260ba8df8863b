import { type ClaimsFile, countStates, type LocatedClaim, type LocatedEvidence } from './claims';
import type { LocatedFinding } from './report';

/** The register as JSON, version 1: every file is listed, also one that states nothing. */
export function claimsJson(files: readonly ClaimsFile[]): string {
  const all = files.flatMap(({ claims }) => claims);
  const summary = { files: files.length, claims: all.length, ...countStates(all) };
  return `${JSON.stringify({ version: 1, files: files.map(fileJson), summary }, null, 2)}\n`;
}

function fileJson({ file, claims }: ClaimsFile): object {
  const { path, audience, audienceSource, language, offsets } = file;
  return { path, audience, audienceSource, language, offsets, claims: claims.map(claimJson) };
}

/** A statement as JSON; also part of `report --format json`. */
export function claimJson(claim: LocatedClaim): object {
  const { kind, sort, about, state, words, sentence, start, end, line, column, evidence, findings } = claim;
  return {
    kind,
    sort,
    about,
    state,
    words,
    sentence,
    start,
    end,
    line,
    column,
    evidence: evidence.map(evidenceJson),
    findings: findings.map(findingJson),
  };
}

function evidenceJson({ words, step, entry, source, backs, start, end, line, column, entryLocation }: LocatedEvidence) {
  const place = entryLocation && { start: entryLocation.start, end: entryLocation.end, line: entryLocation.line };
  return { words, match: step, source, backs, start, end, line, column, reference: entry && { text: entry, ...place } };
}

function findingJson({ rule, messageId, severity, message, fingerprint, suppression }: LocatedFinding): object {
  return { rule, messageId, severity, message, fingerprint, suppression };
}
