import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../../rules/src/engine/finding';
import type { LintService } from '../linting/service';
import type { DiagnosticData } from '../protocol';
import type { Basis, LocatedFinding } from '../reporters/report';
import type { Judged } from './judge';
import { rangeOf } from './ranges';

export const SOURCE = 'Nøktern';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The diagnostics of a text: what, why with the paragraph, a link to the rule's page, and the other places it is about. */
export function diagnosticsOf(
  document: TextDocument,
  judged: Judged,
  service: Pick<LintService, 'pageUrl'>,
  withRelated: boolean,
): Diagnostic[] {
  return judged.shown.map((finding) => diagnosticOf(document, finding, judged, service, withRelated));
}

export function diagnosticOf(
  document: TextDocument,
  finding: LocatedFinding,
  judged: Judged,
  service: Pick<LintService, 'pageUrl'>,
  withRelated: boolean,
): Diagnostic {
  const data: DiagnosticData = { finding: finding.fingerprint };
  const related = withRelated ? finding.related : [];
  return {
    range: rangeOf(document, finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: service.pageUrl(finding.rule) },
    message: messageOf(finding, judged),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri: document.uri, range: rangeOf(document, place) },
            message: place.message,
          })),
        }),
    data,
  };
}

function messageOf({ message, basis }: LocatedFinding, { messages }: Judged): string {
  if (basis.length === 0) return message;
  const unchecked = basis.every(({ verified }) => verified)
    ? ''
    : messages.format('cli/report', 'messages', 'unchecked', {});
  return `${message}\n${basis.map((law) => lawName(law, unchecked)).join('; ')}`;
}

/** A law as it is named: one that was not verified says so. */
export function lawName({ title, verified }: Basis, unchecked: string): string {
  return verified ? title : `${title} (${unchecked})`;
}
