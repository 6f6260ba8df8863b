/**
 * Something that keeps a text from being linted as asked: a file that cannot be read, a mistake in `noktern.yaml`, a fault of
 * our own. It is said on standard error and makes the run end with 2. The prose is in `messages/cli.*.yaml`, under the rule.
 */
export interface Problem {
  readonly rule: 'draft/configuration' | 'draft/unreadable' | 'draft/internal-error';
  readonly messageId: string;
  readonly slots: Readonly<Record<string, string>>;
  /** The file it is about, as shown to the user; undefined for standard input and for a folder without texts. */
  readonly path?: string;
  /** 1-based, counted in UTF-16 code units. */
  readonly line?: number;
  readonly column?: number;
}
