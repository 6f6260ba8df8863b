import { ageIfOld, daysBetween, OLD_SOURCES } from '../workspace/register-age';
import { registerPath } from '../workspace/register-files';
import type { Context } from './context';
import { parseOptions } from './options';
import { UsageError } from './usage-error';

/** `noktern medicines status`: which registers are used, from where, how large and how old. */
export function registerStatus(context: Context, args: readonly string[]): number {
  const options = parseOptions(context.host, args, { values: ['config', 'format'], flags: [] });
  if (options.positionals.length > 0)
    throw new UsageError('unexpected-argument', { argument: options.positionals[0] ?? '' });
  const { terminal, process, clock, files } = context.host;
  const config = options.last('config');
  const configuration = context.configuration(config, process.folder);
  const messages = context.messages(config);
  const { checked, imported, count } = context.service.medicines(configuration, context.language(config));
  const { problems } = context.house;
  for (const problem of problems) context.complain(context.sentence(problem, messages));

  const today = clock.today();
  const path = registerPath(files, configuration);
  const file = path === undefined ? undefined : (files.relative(process.folder, path) ?? path);
  const old = imported === undefined ? undefined : ageIfOld(imported.info, today);
  const sourcesAge = daysBetween(checked, today);
  if (options.choice('format', ['text', 'json'], 'text') === 'json') {
    const official = imported === undefined ? null : { path: file, ...imported.info, old: old !== undefined };
    const report = { version: 1, builtIn: { medicines: count, checked, old: sourcesAge > OLD_SOURCES }, official };
    terminal.write(`${JSON.stringify(report, null, 2)}\n`);
    return problems.length > 0 ? 2 : 0;
  }
  const say = (id: string, slots: Readonly<Record<string, string>> = {}) =>
    messages.format('cli/medicines', 'messages', id, slots);
  const lines = [say('status-built-in', { count: String(count), date: checked })];
  if (sourcesAge > OLD_SOURCES) lines.push(`  ${say('old-sources', { days: String(sourcesAge) })}`);
  if (imported === undefined) lines.push(say('status-none'));
  else {
    const { info } = imported;
    const numbers = Object.fromEntries(Object.entries(info.counts).map(([name, count]) => [name, String(count)]));
    const retrieved = info.retrieved === '' ? say('unknown') : info.retrieved;
    lines.push(
      say('status-official', { file: file ?? '' }),
      `  ${say('status-source', { source: info.source, date: retrieved, file: info.file, imported: info.imported })}`,
      `  ${say('status-counts', numbers)}`,
    );
    if (old !== undefined) lines.push(`  ${say('old-register', { days: String(old) })}`);
  }
  terminal.write(`${lines.join('\n')}\n`);
  return problems.length > 0 ? 2 : 0;
}
