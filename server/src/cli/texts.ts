import type { Draft, DraftLanguage } from '../../../rules/src/draft/draft';
import { fingerprintBase } from '../../../rules/src/engine/fingerprint';
import { formatOf, readDraft } from '../documents/index';
import type { ReadFailure } from '../host/interfaces';
import { locateFindings, locateProblems } from '../reporters/located';
import type { LocatedFile, LocatedFinding } from '../reporters/report';
import { type SelectedText, selectTexts } from '../workspace/discovery';
import { audienceOf, settingsFor } from '../workspace/file-settings';
import type { Problem } from '../workspace/problem';
import type { Configuration } from '../workspace/settings';
import type { Context } from './context';
import type { ReadingOptions } from './lint-options';
import type { TextSettings } from './service';
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
export interface Prepared {
  readonly draft: Draft;
  readonly settings: TextSettings;
  readonly file: Omit<LocatedFile, 'findings' | 'language'>;
}

/** @param source stands in for the text's own when a fix has changed it */
export function prepare(context: Context, options: ReadingOptions, text: ReadText, source = text.source): Prepared {
  const { host } = context;
  const { configuration, selected } = text;
  const path = absolute(host.files.resolve, host.process.folder, options, selected);
  // Unnamed standard input is read as pasted text, whose reader takes what remains of Markdown in its stride.
  const draft = readDraft(source, (path === undefined ? undefined : formatOf(path)) ?? 'text');
  const own = settingsFor(
    configuration,
    path === undefined ? undefined : host.files.relative(configuration.folder, path),
  );
  const { audience, audienceSource } = audienceOf(options.audience, draft.declarations, own);
  const settings: TextSettings = {
    audience,
    audienceSource,
    today: host.clock.today(),
    level: (rule) => options.levels.get(rule) ?? own.level(rule, audience),
    only: options.only,
    configuration,
  };
  const file = {
    path: selected.shown,
    uri: uriOf(context, path, selected.shown),
    audience,
    audienceSource,
    offsets: 'file',
    source,
  } as const;
  return { draft, settings, file };
}

/** The path below the working folder, or a `file:` URL. */
export function uriOf({ host }: Context, path: string | undefined, shown: string): string {
  const relative = path === undefined ? shown : host.files.relative(host.process.folder, path);
  if (relative === undefined) return host.files.url(path ?? shown);
  return relative.split('/').map(encodeURIComponent).join('/');
}

export interface LintedText {
  readonly file: LocatedFile;
  /** Findings that end the run with 2: a mistake in the text's own header, a rule that failed. */
  readonly failures: readonly LocatedFinding[];
}

/** Lints one text. */
export function lintText(context: Context, options: ReadingOptions, text: ReadText, source = text.source): LintedText {
  const { draft, settings, file } = prepare(context, options, text, source);
  const { service } = context;
  const { language: speech } = text.configuration;
  const result = service.lint(draft, settings);
  const messages = service.messages(speech);
  const level = settings.level('draft/configuration') ?? 'error';
  const invalid =
    level === 'off'
      ? []
      : locateProblems(draft, level, messages, (problem) =>
          fingerprintBase('draft/configuration', source, problem, problem),
        );
  const wording = { messages, language: speech, law: (id: string) => service.law(id) };
  const findings = locateFindings(draft, result.findings, wording);
  const failed = findings.filter((finding) => finding.rule === 'draft/internal-error');
  const language: DraftLanguage = result.language;
  return { file: { ...file, language, findings: [...invalid, ...findings] }, failures: [...invalid, ...failed] };
}

/** A fault of our own while a text was read or linted: said, and the other texts go on. */
export function internalError(error: unknown, path: string): Problem {
  return { rule: 'draft/internal-error', messageId: 'text', slots: { detail: detailOf(error) }, path };
}
