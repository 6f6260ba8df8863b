import type { Messages } from '../reporters/report';

/** The help of a command, or of the program when none is named. */
export function formatHelp(messages: Messages, command: string | undefined, commands: readonly string[]): string {
  const topic = command !== undefined && commands.includes(command) ? command : 'noktern';
  return `${messages.format('cli/help', 'messages', topic, {}).trimEnd()}\n`;
}
