/** A command that cannot be carried out as written. The sentence is `cli/usage` in `messages/cli.*.yaml`. */
export class UsageError extends Error {
  readonly messageId: string;
  readonly slots: Readonly<Record<string, string>>;

  constructor(messageId: string, slots: Readonly<Record<string, string>> = {}) {
    super(messageId);
    this.name = 'UsageError';
    this.messageId = messageId;
    this.slots = slots;
  }
}

/** The first line of an error. */
export function detailOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
