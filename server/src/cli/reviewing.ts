import type { Problem } from '../workspace/problem';
import { createRecord, type NewRecord } from '../workspace/review/new-record';
import { reviewerFor, reviewerNames } from '../workspace/review/reviewers';
import type { Configuration, Reviewer } from '../workspace/settings';
import type { Context } from './context';
import type { ReadingOptions } from './lint-options';
import type { Options } from './options';
import { lintRead, pathBelow, type ReadText, type ReportedText, readTexts } from './texts';
import { UsageError } from './usage-error';

/** A text that somebody is to decide on. */
export interface TextToReview extends ReportedText {
  readonly text: ReadText;
  readonly configuration: Configuration;
  /** Below the configuration's folder, with `/`. */
  readonly path: string;
}

/** The value of an option that a command cannot do without. */
export function needed(options: Options, name: string): string {
  const value = options.last(name)?.trim();
  if (value === undefined || value === '') throw new UsageError('needs-option', { option: `--${name}` });
  return value;
}

/**
 * Reads and lints the one text that a decision is about. A decision is never made where something of the house is wrong: it
 * would be bound to what the house did not mean.
 * @returns undefined when that is so; why has been said
 */
export async function textToReview(
  context: Context,
  reading: ReadingOptions,
  command: string,
  positionals: readonly string[],
): Promise<TextToReview | undefined> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || file === '-') throw new UsageError('needs-one-file', { command });
  const problems: Problem[] = [];
  const found: TextToReview[] = [];
  for await (const text of readTexts(context, reading, [file], problems)) {
    const { configuration } = text;
    const path = pathBelow(context, reading, text);
    if (configuration.path === undefined || path === undefined) throw new UsageError('no-house', { file });
    found.push({ ...lintRead(context, reading, text), text, configuration, path });
  }
  problems.unshift(...context.house.problems);
  const messages = context.messages(reading.config);
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  const [only, ...others] = found;
  if (others.length > 0) throw new UsageError('needs-one-file', { command });
  for (const { line, column, message } of only?.failures ?? [])
    context.complain(`${only?.file.path}:${line}:${column}: ${message}`);
  return problems.length > 0 || (only?.failures.length ?? 0) > 0 ? undefined : only;
}

/** The reviewer of a name, who may decide on a text. */
export function reviewerOf({ configuration, path }: TextToReview, name: string): Reviewer {
  const known = reviewerNames(configuration);
  if (known.length === 0) throw new UsageError('no-reviewers');
  const reviewer = reviewerFor(configuration, name, path);
  if (reviewer === 'unknown-reviewer') throw new UsageError('unknown-reviewer', { name, known: known.join(', ') });
  if (reviewer === 'no-right') throw new UsageError('no-right', { name, file: path });
  return reviewer;
}

/** Writes a record that is new, and gives its path as shown to the user. */
export function writeNewRecord({ host }: Context, { configuration }: TextToReview, record: NewRecord): string {
  const written = createRecord(host.files, configuration.folder, record);
  const shown = host.files.relative(host.process.folder, written.path) ?? written.path;
  if (!written.ok) throw new UsageError(written.reason, { file: shown, detail: written.detail });
  return shown;
}
