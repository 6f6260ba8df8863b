import { type Hover, type MarkupContent, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintService } from '../linting/service';
import type { Basis, LocatedFinding } from '../reporters/report';
import { citationHoverAt } from './citation-hover';
import { lawName } from './diagnostics';
import type { Judged } from './judge';
import { escapeMarkdown } from './markdown';
import { medicineHoverAt } from './medicine-hover';
import { rangeOf, touches } from './ranges';

/**
 * What is known of a place: its findings, the medicine, and the citation or entry that stands there.
 *
 * @param besideDiagnostics what the diagnostics say, and their links, stand in the same hover already
 */
export function hoverAt(
  document: TextDocument,
  judged: Judged,
  service: Pick<LintService, 'pageUrl' | 'medicines'>,
  position: Position,
  besideDiagnostics: boolean,
): Hover | null {
  const parts = [
    findingHoverAt(document, judged, service, position, besideDiagnostics),
    medicineHoverAt(document, judged, service, position),
    citationHoverAt(document, judged, position),
  ].flatMap((part) => part ?? []);
  const [first] = parts;
  if (first === undefined) return null;
  const value = parts.map(({ contents }) => (contents as MarkupContent).value).join(SEPARATOR);
  return { ...first, contents: { kind: MarkupKind.Markdown, value } };
}

const SEPARATOR = '\n\n---\n\n';

/** For each finding at a place what it is, why by which law, what would clear it, and how it can be fixed. */
function findingHoverAt(
  document: TextDocument,
  judged: Judged,
  service: Pick<LintService, 'pageUrl'>,
  position: Position,
  besideDiagnostics: boolean,
): Hover | null {
  const offset = document.offsetAt(position);
  const findings = judged.shown.filter((finding) => touches(finding, { start: offset, end: offset }));
  const [first] = findings;
  if (first === undefined) return null;
  const parts = findings.map((finding) =>
    describe(finding, judged, besideDiagnostics ? undefined : service.pageUrl(finding.rule)),
  );
  return { contents: { kind: MarkupKind.Markdown, value: parts.join(SEPARATOR) }, range: rangeOf(document, first) };
}

/** @param page the rule's page; without it, the message and the page are left out */
function describe(finding: LocatedFinding, { messages }: Judged, page: string | undefined): string {
  const say = (id: string) => messages.format('editor/hover', 'messages', id, {});
  const unchecked = messages.format('cli/report', 'messages', 'unchecked', {});
  const title = `**${escapeMarkdown(messages.title(finding.rule))}**`;
  const parts =
    page === undefined ? [title] : [`${title} ([${finding.rule}](${page}))`, escapeMarkdown(finding.message)];
  if (finding.basis.length > 0) parts.push(finding.basis.map((law) => lawLine(law, unchecked)).join('\n'));
  const clears = messages.clears(finding.rule);
  if (clears !== undefined) parts.push(`**${say('clears')}** ${escapeMarkdown(clears)}`);
  const fixes = [...new Set(finding.fixTitles.map(({ title }) => title))];
  if (fixes.length > 0)
    parts.push(`**${say('fixes')}**\n\n${fixes.map((title) => `- ${escapeMarkdown(title)}`).join('\n')}`);
  return parts.join('\n\n');
}

function lawLine(law: Basis, unchecked: string): string {
  const name = lawName(law, unchecked);
  const named = law.url === '' ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${law.url})`;
  return `- ${named}${law.wording === '' ? '' : `: ${escapeMarkdown(law.wording)}`}`;
}
