import { HEAD_END } from '../../../rules/src/engine/page';
import type { ServiceMessages } from '../linting/service';
import type { RuleInfo } from '../reporters/rule-info';
import { displayable } from '../reporters/width';
import type { Context } from './context';
import { COLOUR_FLAGS, colourOf, READING_VALUES, readingOptions, unknownRule } from './lint-options';
import { parseOptions } from './options';
import { ruleInfos } from './rule-infos';
import { UsageError } from './usage-error';

/** Colours text, or leaves it as it is. */
export type Paint = Context['host']['terminal']['style'];

/** `noktern explain RULE`: the rule and the law behind it. `noktern explain FILE:LINE`: what was judged on a line, and how. */
export async function explain(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: READING_VALUES, flags: COLOUR_FLAGS });
  const [subject, ...more] = options.positionals;
  if (subject === undefined || more.length > 0) throw new UsageError('explain-needs-one');
  const reading = readingOptions(context, options);
  const { terminal } = context.host;
  const paint: Paint = (colourOf(options) ?? terminal.colour) ? terminal.style : (_style, text) => text;

  const place = /^(.+?):(\d+)(?::\d+)?$/.exec(subject);
  if (place?.[1] !== undefined) {
    const { explainLine } = require('./explain-line') as typeof import('./explain-line');
    return explainLine(context, reading, { path: place[1], line: Number(place[2]) }, paint);
  }
  const language = context.language(reading.config);
  const rule = ruleInfos(context, language).find(({ id }) => id === subject);
  if (rule === undefined) {
    if (context.host.files.kind(context.host.files.resolve(context.host.process.folder, subject)) === 'file') {
      throw new UsageError('explain-needs-line', { file: subject });
    }
    throw unknownRule(context, subject);
  }
  terminal.write(rulePage(rule, context.service.messages(language), paint));
  return 0;
}

function rulePage(rule: RuleInfo, messages: ServiceMessages, paint: Paint): string {
  const say = (id: string, slots: Readonly<Record<string, string>> = {}): string =>
    messages.format('cli/explain', 'messages', id, slots);
  const level = (severity: string): string => messages.format('cli/report', 'messages', severity, {});
  const lines = [
    paint('bold', rule.id),
    rule.title,
    '',
    say('severity', { public: level(rule.severity.public), professional: level(rule.severity.professional) }),
  ];
  for (const { title, url, wording, verified } of rule.basis) {
    const unchecked = verified ? '' : ` (${messages.format('cli/report', 'messages', 'unchecked', {})})`;
    lines.push('', `${paint('bold', title)}${unchecked}`);
    if (wording !== '') lines.push(`  ${wording}`);
    if (url !== '') lines.push(`  ${url}`);
  }
  if (rule.replaces.length > 0) lines.push('', say('replaces', { rules: rule.replaces.join(', ') }));
  const page = terminalMarkdown(handWritten(rule.page), paint);
  if (page !== '') lines.push('', page);
  return `${lines.join('\n')}\n`;
}

/** A page without its generated head, which says what the terminal has said already. */
function handWritten(page: string): string {
  const end = page.indexOf(HEAD_END);
  return end === -1 ? page : page.slice(end + HEAD_END.length);
}

/** A rule page as a terminal shows it: headings stand out, marks are dropped. */
function terminalMarkdown(page: string, paint: Paint): string {
  const lines: string[] = [];
  let code = false;
  for (const line of page.split(/\r?\n/)) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (/^(```|~~~)/.test(line)) code = !code;
    else if (code) lines.push(`    ${displayable(line)}`);
    else if (/^<!--.*-->\s*$/.test(line) || heading?.[1] === '#') continue;
    else if (heading) lines.push(paint('bold', displayable(heading[2] ?? '')));
    else
      lines.push(
        displayable(line)
          .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
          .replace(/\*\*|`/g, ''),
      );
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
