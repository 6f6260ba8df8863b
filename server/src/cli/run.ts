import type { Host } from '../host/interfaces';
import type { LintService } from '../linting/service';
import { Context } from './context';
import { detailOf, UsageError } from './usage-error';

/** Carries out a command and gives the exit code it ends with. Sentences on standard error are the command's own. */
export type Command = (context: Context, args: readonly string[]) => number | Promise<number>;

/** Each command is loaded when it is asked for: `lint` never pays for `explain`. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  lint: () => (require('./lint') as typeof import('./lint')).lint,
  inspect: () => (require('./inspect') as typeof import('./inspect')).inspect,
  claims: () => (require('./claims') as typeof import('./claims')).claims,
  waive: () => (require('./waive') as typeof import('./waive')).waive,
  approve: () => (require('./approve') as typeof import('./approve')).approve,
  report: () => (require('./report') as typeof import('./report')).report,
  explain: () => (require('./explain') as typeof import('./explain')).explain,
  rules: () => (require('./rules') as typeof import('./rules')).rules,
  medicines: () => (require('./medicines') as typeof import('./medicines')).medicines,
  init: () => (require('./init') as typeof import('./init')).init,
};

/**
 * Runs `noktern`.
 * @param load gives the linter; the one in `dist/data` unless a test has its own
 * @returns 0 without findings at the failing severity, 1 with, 2 when something could not be done
 */
export async function run(host: Host, load: () => LintService = loadService): Promise<number> {
  const context = new Context(host, load);
  const [name = '', ...args] = host.process.arguments;
  try {
    if (name === '--help' || name === '-h' || name === 'help') return help(context, args[0]);
    if (name === '--version' || name === '-v') {
      host.terminal.write(`${host.process.version()}\n`);
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw unknownCommand(name);
    if (args.includes('--help') || args.includes('-h')) return help(context, name);
    return await command()(context, args);
  } catch (error) {
    explainFailure(context, error);
    return 2;
  }
}

function loadService(): LintService {
  return (require('../linting/load-service') as typeof import('../linting/load-service')).loadService();
}

function help(context: Context, command: string | undefined): number {
  const { formatHelp } = require('./help') as typeof import('./help');
  context.host.terminal.write(formatHelp(context.messages(), command, Object.keys(COMMANDS)));
  return 0;
}

function unknownCommand(name: string): UsageError {
  const commands = Object.keys(COMMANDS);
  const listed = commands.join(', ');
  if (name === '') return new UsageError('no-command', { commands: listed });
  if (name.startsWith('-')) return new UsageError('option-before-command', { option: name, commands: listed });
  const { nearest } = require('../workspace/suggestion') as typeof import('../workspace/suggestion');
  const suggestion = nearest(name, commands);
  return suggestion === undefined
    ? new UsageError('unknown-command', { command: name, commands: listed })
    : new UsageError('unknown-command-near', { command: name, suggestion });
}

/** A sentence, never a stack trace. When not even the sentences can be read, the installation is what is wrong. */
function explainFailure(context: Context, error: unknown): void {
  try {
    const messages = context.messages();
    const sentence =
      error instanceof UsageError
        ? messages.format('cli/usage', 'messages', error.messageId, error.slots)
        : messages.format('draft/internal-error', 'messages', 'program', { detail: detailOf(error) });
    context.complain(`noktern: ${sentence}`);
  } catch (second) {
    context.complain(`noktern: Installasjonen er ufullstendig eller skadet (${detailOf(second)}).`);
  }
}
