import { formatOf } from '../documents/index';
import type { ReadFailure } from '../host/interfaces';
import {
  type LintedText,
  lintText,
  type PreparedText,
  prepareText,
  type Request,
  type Text,
} from '../linting/lint-text';
import type { LocatedFile, LocatedFinding } from '../reporters/report';
import { type SelectedText, selectTexts } from '../workspace/discovery';
import type { Problem } from '../workspace/problem';
import type { Configuration } from '../workspace/settings';
import type { Context } from './context';
import type { ReadingOptions } from './lint-options';
import { detailOf } from './usage-error';

/** A text that was read, and all that it is judged by. */
export interface ReadText {
  readonly selected: SelectedText;
  readonly source: string;
  readonly configuration: Configuration;
}

/** Reads the texts that arguments name, one at a time; what cannot be read becomes a problem and the rest go on. */
export async function* readTexts(
  context: Context,
  options: ReadingOptions,
  patterns: readonly string[],
  problems: Problem[],
): AsyncGenerator<ReadText> {
  const { host } = context;
  const selection = selectTexts(host.files, {
    patterns,
    folder: host.process.folder,
    ignore: options.ignore,
    inputName: options.inputName ?? '<stdin>',
    readable: (path) => formatOf(path) !== undefined,
  });
  problems.push(...selection.problems);
  if (selection.texts.length > 1) host.process.expectLongRun();
  for (const selected of selection.texts) {
    const read = selected.path === undefined ? await host.terminal.readInput() : host.files.read(selected.path);
    if (!read.ok) {
      problems.push(unreadable(read, selected.shown));
      continue;
    }
    yield {
      selected,
      source: read.text,
      configuration: context.configuration(options.config, folderOf(context, options, selected)),
    };
  }
}

function unreadable({ reason, detail }: ReadFailure, path: string): Problem {
  return { rule: 'draft/unreadable', messageId: reason, slots: { file: path, detail }, path };
}

function folderOf({ host }: Context, options: ReadingOptions, selected: SelectedText): string {
  const path = absolute(host.files.resolve, host.process.folder, options, selected);
  return path === undefined ? host.process.folder : host.files.parent(path);
}

/** Where a text stands below its configuration's folder, with `/`; undefined when it lies elsewhere or nowhere. */
export function pathBelow(
  { host }: Context,
  options: ReadingOptions,
  { configuration, selected }: Pick<ReadText, 'configuration' | 'selected'>,
): string | undefined {
  const path = absolute(host.files.resolve, host.process.folder, options, selected);
  return path === undefined ? undefined : host.files.relative(configuration.folder, path);
}

/** Where a text stands, or would stand by `--stdin-filename`. */
function absolute(
  resolve: (folder: string, path: string) => string,
  folder: string,
  options: ReadingOptions,
  { path }: SelectedText,
): string | undefined {
  return path ?? (options.inputName === undefined ? undefined : resolve(folder, options.inputName));
}

/** One text as a draft with its settings, ready to be linted or inspected. */
export interface Prepared extends PreparedText {
  readonly file: Omit<LocatedFile, 'findings' | 'language'>;
}

/** Reads one text as a draft. */
export function prepare(context: Context, options: ReadingOptions, text: ReadText): Prepared {
  const prepared = prepareText(placed(context, options, text, text.source), requestOf(context, options));
  return { ...prepared, file: fileOf(context, options, text, text.source, prepared.settings) };
}

/** Where a text stands. Unnamed standard input is read as pasted text, whose reader takes what remains of Markdown in its stride. */
function placed(context: Context, options: ReadingOptions, text: ReadText, source: string): Text {
  const { host } = context;
  const { configuration, selected } = text;
  const path = absolute(host.files.resolve, host.process.folder, options, selected);
  return {
    source,
    format: (path === undefined ? undefined : formatOf(path)) ?? 'text',
    path: pathBelow(context, options, text),
    configuration,
  };
}

function requestOf({ host }: Context, { audience, levels, only }: ReadingOptions): Request {
  return { audience, levels, only, today: host.clock.today() };
}

function fileOf(
  context: Context,
  options: ReadingOptions,
  { selected }: ReadText,
  source: string,
  { audience, audienceSource }: Pick<LocatedFile, 'audience' | 'audienceSource'>,
): Prepared['file'] {
  const { host } = context;
  const path = absolute(host.files.resolve, host.process.folder, options, selected);
  const uri = uriOf(context, path, selected.shown);
  return { path: selected.shown, uri, audience, audienceSource, offsets: 'file', source };
}

/** The path below the working folder, or a `file:` URL. */
export function uriOf({ host }: Context, path: string | undefined, shown: string): string {
  const relative = path === undefined ? shown : host.files.relative(host.process.folder, path);
  if (relative === undefined) return host.files.url(path ?? shown);
  return relative.split('/').map(encodeURIComponent).join('/');
}

export interface ReportedText {
  readonly file: LocatedFile;
  readonly linted: LintedText;
  /** Findings that end the run with 2: a mistake in the text's own header, a rule that failed. */
  readonly failures: readonly LocatedFinding[];
}

/**
 * Lints one text.
 * @param source stands in for the text's own when a fix has changed it
 */
export function lintRead(
  context: Context,
  options: ReadingOptions,
  text: ReadText,
  source = text.source,
): ReportedText {
  const request = requestOf(context, options);
  const { language: speech } = text.configuration;
  const linted = lintText(context.service, placed(context, options, text, source), request, speech);
  const { language, invalid, found } = linted;
  const failed = found.filter((finding) => finding.rule === 'draft/internal-error');
  const file = { ...fileOf(context, options, text, source, linted), language, findings: [...invalid, ...found] };
  return { file, linted, failures: [...invalid, ...failed] };
}

/** A fault of our own while a text was read or linted: said, and the other texts go on. */
export function internalError(error: unknown, path: string): Problem {
  return { rule: 'draft/internal-error', messageId: 'text', slots: { detail: detailOf(error) }, path };
}
