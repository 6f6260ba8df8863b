import type { SourceEdit } from '../../../rules/src/draft/draft';
import type { Severity, Suppression } from '../../../rules/src/engine/finding';
import { Lines } from './lines';
import { locationOf } from './located';
import type { LocatedFile, LocatedFinding, LocatedFix, LocatedProblem, Location, Reporter } from './report';
import type { RuleInfo } from './rule-info';

export interface SarifOptions {
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  /** The `file:` URL of the working folder, without a slash at the end. */
  readonly root: string;
  /** Of the messages. */
  readonly language: 'nb' | 'nn' | 'en';
}

const ROOT = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

/**
 * The report as SARIF 2.1.0 (OASIS standard), for code scanning and audit: suppressed findings are listed with who accepted
 * them and why, and files that could not be read are notifications of the invocation.
 */
export function sarifReporter(options: SarifOptions): Reporter {
  const index = new Map(options.rules.map((rule, at) => [rule.id, at]));
  const artifacts: object[] = [];
  const results: object[] = [];
  return {
    file: (file) => {
      results.push(...fileResults(file, artifacts.length, index));
      artifacts.push(artifact(file));
      return '';
    },
    end: ({ problems }) => {
      const run = {
        tool: { driver: driver(options) },
        language: options.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: `${options.root}/` } },
        invocations: [invocation(problems, index)],
        artifacts,
        results,
      };
      const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
      return `${JSON.stringify(log, null, 2)}\n`;
    },
  };
}

function driver({ version, language, rules }: SarifOptions): object {
  return { name: 'Nøktern', semanticVersion: version, language, rules: rules.map(ruleJson) };
}

function ruleJson({ id, title, severity, basis, page }: RuleInfo): object {
  const url = basis.find((law) => law.url !== '')?.url;
  return {
    id,
    shortDescription: { text: title },
    ...(page === '' ? {} : { help: { text: page, markdown: page } }),
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { enabled: severity.public !== 'off', level: LEVELS[severity.public] },
    properties: {
      tags: [id.slice(0, id.indexOf('/')), ...basis.map((law) => law.id)],
      severity,
      basis: basis.map((law) => ({ id: law.id, title: law.title, url: law.url, verified: law.verified })),
    },
  };
}

function invocation(problems: readonly LocatedProblem[], index: ReadonlyMap<string, number>): object {
  const configuration = problems.filter((problem) => problem.rule === 'draft/configuration');
  const execution = problems.filter((problem) => problem.rule !== 'draft/configuration');
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: execution.map((problem) => notification(problem, index)),
    toolConfigurationNotifications: configuration.map((problem) => notification(problem, index)),
  };
}

function notification(
  { rule, message, uri, line, column }: LocatedProblem,
  index: ReadonlyMap<string, number>,
): object {
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  const location =
    uri === undefined ? [] : [{ physicalLocation: { artifactLocation: artifactLocation(uri), ...region } }];
  return { descriptor: reference(rule, index), level: 'error', message: { text: message }, locations: location };
}

function reference(id: string, index: ReadonlyMap<string, number>): object {
  const at = index.get(id);
  return at === undefined ? { id } : { id, index: at };
}

function artifact({ uri, audience, audienceSource, language }: LocatedFile): object {
  return { location: artifactLocation(uri), properties: { audience, audienceSource, language } };
}

function artifactLocation(uri: string, index?: number): object {
  const place = uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
  return index === undefined ? place : { ...place, index };
}

function fileResults(file: LocatedFile, at: number, index: ReadonlyMap<string, number>): object[] {
  // The standard counts characters after a byte order mark; our offsets count it as one.
  const mark = file.source.startsWith('\uFEFF') ? 1 : 0;
  const lines = file.findings.length === 0 ? undefined : new Lines(file.source);
  return file.findings.map((finding) => result(file, at, finding, index, mark, lines));
}

function result(
  file: LocatedFile,
  at: number,
  finding: LocatedFinding,
  index: ReadonlyMap<string, number>,
  mark: number,
  lines: Lines | undefined,
): object {
  const place = artifactLocation(file.uri, at);
  const ruleIndex = index.get(finding.rule);
  const fixes = finding.fixes();
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: place, region: region(finding, mark) } }],
    partialFingerprints: { 'noktern/v1': finding.fingerprint },
    suppressions: finding.suppression === null ? [] : [suppression(finding.suppression)],
    relatedLocations: finding.related.map((related, number) => ({
      id: number,
      message: { text: related.message },
      physicalLocation: { artifactLocation: place, region: region(related, mark) },
    })),
    ...(fixes.length === 0 || lines === undefined
      ? {}
      : { fixes: fixes.map((fix) => fixJson(fix, place, lines, mark)) }),
    properties: { messageId: finding.messageId, basis: finding.basis.map((law) => law.id) },
  };
}

function region({ start, end, line, column, endLine, endColumn }: Location, mark: number): object {
  return {
    startLine: line,
    startColumn: line === 1 ? Math.max(1, column - mark) : column,
    endLine,
    endColumn: endLine === 1 ? Math.max(1, endColumn - mark) : endColumn,
    charOffset: Math.max(0, start - mark),
    charLength: end - start,
  };
}

function suppression({ kind, reason, by, until }: Suppression): object {
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === '' ? {} : { justification: reason }),
    properties: { source: kind, by, until },
  };
}

function fixJson({ title, safe, edits }: LocatedFix, place: object, lines: Lines, mark: number): object {
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: place, replacements: edits.map((edit) => replacement(edit, lines, mark)) }],
    properties: { safe },
  };
}

function replacement(edit: SourceEdit, lines: Lines, mark: number): object {
  return { deletedRegion: region(locationOf(lines, edit), mark), insertedContent: { text: edit.text } };
}
