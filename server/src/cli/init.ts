import { CONFIGURATION_NAME } from '../workspace/configuration-files';
import type { Context } from './context';
import { parseOptions } from './options';
import { detailOf, UsageError } from './usage-error';

/** `noktern init`: writes a commented `noktern.yaml` in the working folder, unless there is one. */
export function init(context: Context, args: readonly string[]): number {
  const { positionals } = parseOptions(context.host, args, { values: [], flags: [] });
  if (positionals.length > 0) throw new UsageError('unexpected-argument', { argument: positionals[0] ?? '' });
  const { files, process, terminal } = context.host;
  const messages = context.messages();
  const template = messages.format('cli/init', 'messages', 'template', {});
  let created: boolean;
  try {
    created = files.create(files.resolve(process.folder, CONFIGURATION_NAME), template);
  } catch (error) {
    throw new UsageError('init-failed', { detail: detailOf(error) });
  }
  if (!created) throw new UsageError('init-exists');
  terminal.write(`${messages.format('cli/init', 'messages', 'written', {})}\n`);
  return 0;
}
