import { type Hover, type MarkupContent, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintService } from '../linting/service';
import type { Basis, LocatedFinding } from '../reporters/report';
import { citationHoverAt } from './citation-hover';
import { lawName } from './diagnostics';
import type { Judged } from './judge';
import { escapeMarkdown } from './markdown';
import { rangeOf, touches } from './ranges';

/** What is known of a place: its findings, and the citation or entry that stands there. */
export function hoverAt(
  document: TextDocument,
  judged: Judged,
  service: Pick<LintService, 'pageUrl'>,
  position: Position,
): Hover | null {
  const parts = [
    findingHoverAt(document, judged, service, position),
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
): Hover | null {
  const offset = document.offsetAt(position);
  const findings = judged.shown.filter((finding) => touches(finding, { start: offset, end: offset }));
  const [first] = findings;
  if (first === undefined) return null;
  const parts = findings.map((finding) => describe(finding, judged, service.pageUrl(finding.rule)));
  return { contents: { kind: MarkupKind.Markdown, value: parts.join(SEPARATOR) }, range: rangeOf(document, first) };
}

function describe(finding: LocatedFinding, { messages }: Judged, page: string): string {
  const say = (id: string) => messages.format('editor/hover', 'messages', id, {});
  const unchecked = messages.format('cli/report', 'messages', 'unchecked', {});
  const parts = [
    `**${escapeMarkdown(messages.title(finding.rule))}** ([${finding.rule}](${page}))`,
    escapeMarkdown(finding.message),
  ];
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
