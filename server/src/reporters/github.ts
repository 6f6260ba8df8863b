import type { Severity } from '../../../rules/src/engine/finding';
import type { Basis, LocatedFinding, LocatedProblem, Messages, Reporter } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands, which GitHub Actions shows on the lines of a pull request.
 * Source: docs.github.com, «Workflow commands for GitHub Actions».
 */
export function githubReporter(messages: Messages): Reporter {
  return {
    file: ({ path, uri, findings }) => {
      const file = uri.startsWith('file:') ? path : decodeURIComponent(uri);
      const listed = findings.filter((finding) => finding.suppression === null);
      return listed.map((finding) => `${command(file, finding, messages)}\n`).join('');
    },
    end: ({ problems }) => problems.map((problem) => `${problemCommand(problem)}\n`).join(''),
  };
}

function problemCommand({ rule, message, path, line, column }: LocatedProblem): string {
  const place = path === undefined ? '' : `file=${property(path)},`;
  const at = line === undefined ? '' : `line=${line},col=${column ?? 1},`;
  return `::error ${place}${at}title=${property(rule)}::${data(message)}`;
}

function command(file: string, finding: LocatedFinding, messages: Messages): string {
  const { line, column, endLine, endColumn, message } = finding;
  const place = `file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
  const law = finding.basis.filter((basis) => !message.includes(basis.title)).map((basis) => citation(basis, messages));
  const text = law.length === 0 ? message : `${message} (${law.join(', ')})`;
  return `::${COMMANDS[finding.severity]} ${place},title=${property(finding.rule)}::${data(text)}`;
}

function citation({ title, verified }: Basis, messages: Messages): string {
  return verified ? title : `${title} – ${messages.format('cli/report', 'messages', 'unchecked', {})}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
