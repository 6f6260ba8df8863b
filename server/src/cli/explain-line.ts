import type { Span } from '../../../rules/src/draft/span';
import { overlaps } from '../../../rules/src/draft/span';
import type { ServiceMessages } from '../linting/service';
import { Lines } from '../reporters/lines';
import { locateFindings } from '../reporters/located';
import type { LocatedFinding } from '../reporters/report';
import { displayable } from '../reporters/width';
import type { Problem } from '../workspace/problem';
import type { Context } from './context';
import type { Paint } from './explain';
import { type Json, locateInspection } from './inspection';
import type { ReadingOptions } from './lint-options';
import { prepare, readTexts } from './texts';
import { UsageError } from './usage-error';

/** One line of a file. */
export interface Place {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** Tells every candidate on a line and why it was or was not reported, then what else the linter saw there. */
export async function explainLine(
  context: Context,
  options: ReadingOptions,
  place: Place,
  paint: Paint,
): Promise<number> {
  const problems: Problem[] = [];
  const messages = context.messages(options.config);
  const { terminal } = context.host;
  for await (const text of readTexts(context, options, [place.path], problems)) {
    const lines = new Lines(text.source);
    if (place.line < 1 || place.line > lines.count) {
      throw new UsageError('no-such-line', { file: place.path, line: String(place.line), count: String(lines.count) });
    }
    const line: Span = { start: lines.start(place.line), end: lines.end(place.line) };
    const { draft, settings } = prepare(context, options, text);
    const result = context.service.lint(draft, settings);
    const findings = locateFindings(draft, result.findings, {
      messages,
      language: context.language(options.config),
      law: (id) => context.service.law(id),
    });
    const seen = locateInspection(draft, context.service.inspect(draft, settings));
    const found = findings.filter((finding) => overlaps(finding, line));
    const parts = [
      `${paint('bold', `${place.path}:${place.line}`)}\n  ${displayable(text.source.slice(line.start, line.end))}`,
      section(
        'findings',
        found.map((finding) => findingLine(finding, text.source, messages)),
        messages,
        paint,
      ),
      section('seen', seenLines(seen, line, text.source, messages), messages, paint),
    ].filter((part) => part !== '');
    if (parts.length === 1) parts.push(messages.format('cli/explain', 'messages', 'nothing', {}));
    terminal.write(`${parts.join('\n\n')}\n`);
  }
  problems.unshift(...context.house.problems);
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  return problems.length > 0 ? 2 : 0;
}

function section(heading: string, items: readonly string[], messages: ServiceMessages, paint: Paint): string {
  if (items.length === 0) return '';
  const title = messages.format('cli/explain', 'messages', heading, {});
  return [paint('bold', title), ...items.map((item) => `  ${item}`)].join('\n');
}

function findingLine(finding: LocatedFinding, source: string, messages: ServiceMessages): string {
  const { rule, severity, message, suppression } = finding;
  const level = messages.format('cli/report', 'messages', severity, {});
  const line = `«${words(source, finding)}» – ${level} ${rule}: ${displayable(message)}`;
  if (suppression === null) return line;
  const { reason, by, until } = suppression;
  const who = [by ?? '', until ?? ''].filter((part) => part !== '').join(', ');
  return `${line} ${messages.format('cli/explain', 'messages', 'suppressed', { reason: displayable(reason), who })}`;
}

/** The kinds of things `inspect` lists that are told, in this order. Sentences are not: every line has them. */
const TOLD = [
  'claims',
  'medicines',
  'conditions',
  'citations',
  'consentNotes',
  'negations',
  'hedges',
  'quotations',
] as const;

function seenLines(seen: Json, line: Span, source: string, messages: ServiceMessages): string[] {
  const said: string[] = [];
  for (const kind of TOLD) {
    for (const item of listIn(seen, kind)) {
      const span = spanOf(item) ?? spanOf(field(item, 'cue'));
      if (span === undefined || !overlaps(span, line)) continue;
      const name = messages.format('cli/explain', 'messages', `kind-${kind}`, {});
      said.push(`«${words(source, span)}» – ${name}${kind === 'claims' ? claimDetail(item, messages) : detail(item)}`);
    }
  }
  return said;
}

/** What became of a claim, and why. */
function claimDetail(claim: Json, messages: ServiceMessages): string {
  const text = (key: string): string => {
    const value = field(claim, key);
    return typeof value === 'string' ? value : '';
  };
  const reported = field(claim, 'reported') === true;
  const because = text('because');
  const reason = messages.has('cli/explain', 'messages', `because-${because}`)
    ? messages.format('cli/explain', 'messages', `because-${because}`, {})
    : because;
  const slots = { rule: text('rule'), reason };
  const outcome = messages.format('cli/explain', 'messages', reported ? 'reported' : 'not-reported', slots);
  return `: ${outcome}`;
}

/** The plain values of a thing, such as a medicine's substance. */
function detail(item: Json): string {
  const values = ['substance', 'name', 'parts'].flatMap((key) => {
    const value = field(item, key);
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? [value.filter((part) => typeof part === 'string').join(', ')] : [];
  });
  return values.length === 0 ? '' : ` (${values.join(', ')})`;
}

const LONGEST = 80;

function words(source: string, { start, end }: Span): string {
  const text = displayable(source.slice(start, end));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}

function field(item: Json | undefined, key: string): Json | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  return Object.entries(item).find(([name]) => name === key)?.[1];
}

function listIn(seen: Json, key: string): readonly Json[] {
  const value = field(seen, key);
  return Array.isArray(value) ? value : [];
}

function spanOf(item: Json | undefined): Span | undefined {
  const start = field(item, 'start');
  const end = field(item, 'end');
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
