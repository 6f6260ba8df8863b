import type { Severity } from '../../../rules/src/engine/finding';
import type { Style } from '../host/interfaces';
import { excerptOf } from './excerpt';
import { Lines } from './lines';
import type { Basis, Ending, LocatedFile, LocatedFinding, Messages, Reporter, Summary } from './report';
import { displayable } from './width';

export interface TextOptions {
  readonly messages: Messages;
  /** Colours text, or leaves it as it is. */
  readonly paint: (style: Style, text: string) => string;
  /** Columns that an excerpt may take. */
  readonly room: number;
  /** Whether the summary is left out. */
  readonly quiet: boolean;
}

const COLOURS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };
const SHOWN_FIXES = 2;
const SHOWN_RELATED = 3;
const SHOWN_LINES = 10;

/** The report for a terminal: each kind of finding once with its words, why it matters and what may be done. */
export function textReporter(options: TextOptions): Reporter {
  const explained = new Set<string>();
  let fixable = 0;
  return {
    file: (file) => {
      fixable += file.findings.filter(isFixable).length;
      return fileParts(file, options, explained)
        .map((part) => `${part}\n\n`)
        .join('');
    },
    end: (ending) => (options.quiet ? '' : `${summaryLine(ending, fixable, options)}\n`),
  };
}

function isFixable({ suppression, fixTitles }: LocatedFinding): boolean {
  return suppression === null && fixTitles.some((fix) => fix.safe);
}

/** One part for each group of equal findings. */
function fileParts(file: LocatedFile, options: TextOptions, explained: Set<string>): string[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of file.findings) {
    if (finding.suppression !== null) continue;
    // «Mirakel» first in a sentence and «mirakel» in it are the same finding to a reader.
    const key = `${finding.rule}\n${finding.severity}\n${finding.message.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  if (groups.size === 0) return [];
  const lines = new Lines(file.source);
  return [...groups.values()].map((group) => groupPart(file, lines, group, options, explained));
}

function groupPart(
  file: LocatedFile,
  lines: Lines,
  [finding, ...repeats]: readonly LocatedFinding[],
  options: TextOptions,
  explained: Set<string>,
): string {
  if (finding === undefined) return '';
  const { messages, paint } = options;
  const say = (id: string, slots: Readonly<Record<string, string>> = {}): string =>
    messages.format('cli/report', 'messages', id, slots);
  const colour = COLOURS[finding.severity];
  const place = `${displayable(file.path)}:${finding.line}:${finding.column}`;
  const out = [
    `${paint('bold', place)}  ${paint(colour, say(finding.severity))}  ${paint('cyan', finding.rule)}`,
    ...excerptLines(lines, finding, options),
    `  ${displayable(finding.message)}`,
    ...basisLines(finding.basis, say, explained).map((line) => `  ${line}`),
    ...fixLines(finding, say).map((line) => `  ${line}`),
  ];
  for (const related of finding.related.slice(0, SHOWN_RELATED)) {
    out.push(`  ${say('see-also', { line: String(related.line), message: displayable(related.message) })}`);
  }
  if (finding.related.length > SHOWN_RELATED) {
    out.push(`  ${say('see-also-more', { count: String(finding.related.length - SHOWN_RELATED) })}`);
  }
  if (repeats.length > 0) out.push(`  ${paint('dim', repeatLine(repeats, say))}`);
  return out.join('\n');
}

function excerptLines(lines: Lines, finding: LocatedFinding, { paint, room }: TextOptions): string[] {
  const { line, before, marked, after, indent, width } = excerptOf(lines, finding, room);
  const number = String(line);
  const colour = COLOURS[finding.severity];
  return [
    `  ${paint('dim', `${number} │`)} ${before}${paint(colour, marked)}${after}`,
    `  ${paint('dim', `${' '.repeat(number.length)} │`)} ${' '.repeat(indent)}${paint(colour, '^'.repeat(width))}`,
  ];
}

type Say = (id: string, slots?: Readonly<Record<string, string>>) => string;

/** The laws behind a finding; what one says is told the first time it is named. */
function basisLines(bases: readonly Basis[], say: Say, explained: Set<string>): string[] {
  const known: string[] = [];
  const lines: string[] = [];
  for (const { id, title, url, wording, verified } of bases) {
    const named = verified ? title : `${title} (${say('unchecked')})`;
    if (explained.has(id)) known.push(named);
    else lines.push(say('basis', { law: `${wording === '' ? named : `${named}: ${wording}`} ${url}`.trimEnd() }));
    explained.add(id);
  }
  return known.length === 0 ? lines : [...lines, say('basis', { law: known.join(', ') })];
}

function fixLines({ fixTitles }: LocatedFinding, say: Say): string[] {
  const lines = fixTitles
    .slice(0, SHOWN_FIXES)
    .map(({ title, safe }) => say(safe ? 'fix-safe' : 'fix', { title: displayable(title) }));
  if (fixTitles.length > SHOWN_FIXES) lines.push(say('fix-more', { count: String(fixTitles.length - SHOWN_FIXES) }));
  return lines;
}

function repeatLine(repeats: readonly LocatedFinding[], say: Say): string {
  const lines = [...new Set(repeats.map((finding) => finding.line))];
  const listed = lines.slice(0, SHOWN_LINES).join(', ') + (lines.length > SHOWN_LINES ? ' …' : '');
  return say(repeats.length === 1 ? 'repeat-one' : 'repeat-many', { count: String(repeats.length), lines: listed });
}

/** «3 feil, 2 advarsler, 5 opplysninger i 2 filer», and what was left out of the list. */
function summaryLine({ summary, unlisted }: Ending, fixable: number, { messages, paint }: TextOptions): string {
  const say: Say = (id, slots = {}) => messages.format('cli/report', 'messages', id, slots);
  const counted = (count: number, noun: string): string =>
    say(count === 1 ? `one-${noun}` : `many-${noun}`, { count: String(count) });
  const where = counted(summary.files, 'file');
  const found = countsInWords(summary, counted);
  const colour: Style = summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'green';
  const sentences = [
    paint(
      colour,
      found === '' ? say('no-findings', { files: where }) : say('summary', { findings: found, files: where }),
    ),
  ];
  if (unlisted > 0) sentences.push(counted(unlisted, 'unlisted'));
  if (summary.suppressed > 0) sentences.push(counted(summary.suppressed, 'suppressed'));
  if (fixable > 0) sentences.push(counted(fixable, 'fixable'));
  return sentences.join(' ');
}

function countsInWords(summary: Summary, counted: (count: number, noun: string) => string): string {
  const parts: string[] = [];
  if (summary.errors > 0) parts.push(counted(summary.errors, 'error'));
  if (summary.warnings > 0) parts.push(counted(summary.warnings, 'warning'));
  if (summary.infos > 0) parts.push(counted(summary.infos, 'info'));
  return parts.join(', ');
}
