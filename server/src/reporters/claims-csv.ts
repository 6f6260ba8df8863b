import type { ClaimsFile, LocatedClaim } from './claims';
import type { ClaimWords } from './claims-words';

/** Columns, by the names that programs know; what stands in them is in the language of the messages. */
const COLUMNS = [
  'file',
  'line',
  'column',
  'kind',
  'about',
  'state',
  'words',
  'sentence',
  'evidence',
  'rules',
  'messages',
  'reason',
  'by',
  'until',
  'fingerprints',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The register for a spreadsheet: RFC 4180, UTF-8, a comma between cells, several values in a cell one a line. */
export function claimsCsv(files: readonly ClaimsFile[], words: ClaimWords): string {
  const rows = files.flatMap(({ file, claims }) => claims.map((claim) => row(file.path, claim, words)));
  const lines = [COLUMNS.join(','), ...rows.map((each) => COLUMNS.map((column) => cell(each[column])).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}

function row(file: string, claim: LocatedClaim, words: ClaimWords): Row {
  const { findings } = claim;
  const suppressions = findings.flatMap(({ suppression }) => suppression ?? []);
  return {
    file,
    line: String(claim.line),
    column: String(claim.column),
    kind: words.kind(claim),
    about: claim.kind === 'medicine' ? claim.about : '',
    state: words.state(claim),
    words: claim.words,
    sentence: claim.sentence,
    evidence: listed(claim.evidence.map((each) => words.evidence(each))),
    rules: listed(findings.map(({ rule }) => rule)),
    messages: listed(findings.map(({ message }) => message)),
    reason: listed(suppressions.map(({ reason }) => reason)),
    by: listed(suppressions.map(({ by }) => by ?? '')),
    until: listed(suppressions.map(({ until }) => until ?? '')),
    fingerprints: listed(findings.map(({ fingerprint }) => fingerprint)),
  };
}

function listed(values: readonly string[]): string {
  return [...new Set(values)].filter((value) => value !== '').join('\n');
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe, so that no draft can make it run one. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
