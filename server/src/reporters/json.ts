import type { LocatedFile, LocatedFinding, Reporter } from './report';

/** The report as JSON, version 1 of the contract, one file a line: every file is listed, also a clean one. */
export function jsonReporter(): Reporter {
  let before = '{"version":1,"files":[\n';
  return {
    file: (file) => {
      const line = before + JSON.stringify(fileJson(file));
      before = ',\n';
      return line;
    },
    end: ({ summary }) => `${before === ',\n' ? '' : before}\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

function fileJson({ path, audience, audienceSource, language, offsets, findings }: LocatedFile): object {
  return { path, audience, audienceSource, language, offsets, findings: findings.map(findingJson) };
}

/** A finding as every JSON report writes it. */
export function findingJson(finding: LocatedFinding): object {
  const { rule, messageId, severity, message, start, end, line, column, fingerprint, basis, suppression } = finding;
  return {
    rule,
    messageId,
    severity,
    message,
    start,
    end,
    line,
    column,
    fingerprint,
    basis: basis.map(({ id, title, url, verified }) => ({ id, title, url, verified })),
    related: finding.related.map((related) => ({ start: related.start, end: related.end, message: related.message })),
    suppression,
    fixes: finding.fixes().map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
  };
}
