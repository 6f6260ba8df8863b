import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintService } from '../linting/service';
import type { Basis, LocatedFinding } from '../reporters/report';
import { lawName } from './diagnostics';
import type { Judged } from './judge';
import { rangeOf, touches } from './ranges';

/** What stands at a place: for each finding what it is, why by which law, what would clear it, and how it can be fixed. */
export function hoverAt(
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
  return { contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') }, range: rangeOf(document, first) };
}

function describe(finding: LocatedFinding, { messages }: Judged, page: string): string {
  const say = (id: string) => messages.format('editor/hover', 'messages', id, {});
  const unchecked = messages.format('cli/report', 'messages', 'unchecked', {});
  const parts = [`**${escaped(messages.title(finding.rule))}** ([${finding.rule}](${page}))`, escaped(finding.message)];
  if (finding.basis.length > 0) parts.push(finding.basis.map((law) => lawLine(law, unchecked)).join('\n'));
  const clears = messages.clears(finding.rule);
  if (clears !== undefined) parts.push(`**${say('clears')}** ${escaped(clears)}`);
  const fixes = [...new Set(finding.fixTitles.map(({ title }) => title))];
  if (fixes.length > 0) parts.push(`**${say('fixes')}**\n\n${fixes.map((title) => `- ${escaped(title)}`).join('\n')}`);
  return parts.join('\n\n');
}

function lawLine(law: Basis, unchecked: string): string {
  const name = lawName(law, unchecked);
  const named = law.url === '' ? escaped(name) : `[${escaped(name)}](${law.url})`;
  return `- ${named}${law.wording === '' ? '' : `: ${escaped(law.wording)}`}`;
}

/** A text as Markdown shows it, whatever it holds. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\n/g, '  \n');
}
