import type { Context } from './context';
import { UsageError } from './usage-error';

type Subcommand = (context: Context, args: readonly string[]) => number | Promise<number>;

/** Each is loaded when it is asked for. */
const SUBCOMMANDS: Readonly<Record<string, () => Subcommand>> = {
  import: () => (require('./medicines-import') as typeof import('./medicines-import')).importMedicines,
  list: () => (require('./medicines-list') as typeof import('./medicines-list')).listMedicines,
  show: () => (require('./medicines-show') as typeof import('./medicines-show')).showMedicine,
  status: () => (require('./medicines-status') as typeof import('./medicines-status')).registerStatus,
};

/** `noktern medicines import | list | show | status`: the registers of medicines. */
export function medicines(context: Context, args: readonly string[]): number | Promise<number> {
  const [name = '', ...rest] = args;
  const commands = Object.keys(SUBCOMMANDS).join(', ');
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (subcommand === undefined)
    throw name === '' || name.startsWith('-')
      ? new UsageError('no-subcommand', { command: 'medicines', commands })
      : new UsageError('unknown-subcommand', { command: 'medicines', subcommand: name, commands });
  context.registers = 'whole';
  return subcommand()(context, rest);
}
