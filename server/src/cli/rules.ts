import type { ServiceMessages } from '../linting/service';
import type { RuleInfo } from '../reporters/rule-info';
import type { Context } from './context';
import { COLOUR_FLAGS, colourOf } from './lint-options';
import { parseOptions } from './options';
import { ruleInfos } from './rule-infos';
import { UsageError } from './usage-error';

/** `noktern rules`: every rule with its severity for each audience and the law behind it. */
export function rules(context: Context, args: readonly string[]): number {
  const options = parseOptions(context.host, args, { values: ['format', 'config'], flags: COLOUR_FLAGS });
  if (options.positionals.length > 0)
    throw new UsageError('unexpected-argument', { argument: options.positionals[0] ?? '' });
  const format = options.choice('format', ['text', 'json'], 'text');
  const language = context.language(options.last('config'));
  const all = ruleInfos(context, language);
  const { terminal } = context.host;
  const bold = (text: string): string => ((colourOf(options) ?? terminal.colour) ? terminal.style('bold', text) : text);
  terminal.write(format === 'json' ? rulesJson(all) : rulesTable(all, context.service.messages(language), bold));
  return 0;
}

function rulesJson(all: readonly RuleInfo[]): string {
  const list = all.map(({ id, title, severity, basis, scope, replaces, fixes }) => ({
    id,
    title,
    severity,
    scope,
    basis: basis.map((law) => ({ id: law.id, title: law.title, url: law.url, verified: law.verified })),
    replaces,
    fixes,
  }));
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}

function rulesTable(all: readonly RuleInfo[], messages: ServiceMessages, bold: (text: string) => string): string {
  const level = (severity: string): string => messages.format('cli/report', 'messages', severity, {});
  const head = ['rule', 'public', 'professional', 'law'].map((id) => messages.format('cli/rules', 'messages', id, {}));
  const unchecked = messages.format('cli/report', 'messages', 'unchecked', {});
  const rows = all.map(({ id, severity, basis }) => [
    id,
    level(severity.public),
    level(severity.professional),
    basis.map(({ title, verified }) => (verified ? title : `${title} (${unchecked})`)).join('; '),
  ]);
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd((widths[column] ?? 0) + 2)))
      .join('')
      .trimEnd();
  return `${[bold(line(head)), ...rows.map(line)].join('\n')}\n`;
}
