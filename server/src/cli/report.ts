import { formatOf } from '../documents/index';
import { reviewText, versionsOf } from '../linting/review-text';
import type { TextReview } from '../reporters/html/model';
import type { Problem } from '../workspace/problem';
import type { Context } from './context';
import { READING_VALUES, type ReadingOptions, readingOptions } from './lint-options';
import { parseOptions } from './options';
import { internalError, lintRead, pathBelow, type ReadText, readTexts } from './texts';
import { UsageError } from './usage-error';

/** `noktern report`: the texts with their findings, evidence, waivers and approval, to be read, printed and filed. */
export async function report(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: [...READING_VALUES, 'format', 'output'], flags: [] });
  const reading = readingOptions(context, options);
  const format = options.choice('format', ['html', 'json'], 'html');
  const output = options.last('output');
  if (options.positionals.length === 0) throw new UsageError('needs-file', { command: 'report' });
  // A slip of the hand must not write a report over a draft.
  if (output !== undefined && formatOf(output) !== undefined) throw new UsageError('output-is-text', { file: output });

  const problems: Problem[] = [];
  const reviews: TextReview[] = [];
  for await (const text of readTexts(context, reading, options.positionals, problems)) {
    try {
      reviews.push(reviewOfText(context, reading, text));
    } catch (error) {
      problems.push(internalError(error, text.selected.shown));
    }
  }
  problems.unshift(...context.house.problems);
  const messages = context.messages(reading.config);
  if (reviews.length > 0) {
    const written = format === 'json' ? jsonOf(reviews) : htmlOf(context, reading, reviews);
    if (output === undefined) context.host.terminal.write(written);
    else write(context, output, written);
  }
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  return problems.length > 0 ? 2 : 0;
}

function reviewOfText(context: Context, reading: ReadingOptions, text: ReadText): TextReview {
  const { file, linted } = lintRead(context, reading, text);
  const { configuration } = text;
  const path = pathBelow(context, reading, text);
  const versions = versionsOf(context.service, configuration, context.host.process.version());
  return reviewText(file, linted, { configuration, path }, versions, (said) => context.host.sha256(said));
}

function jsonOf(reviews: readonly TextReview[]): string {
  return (require('../reporters/review-json') as typeof import('../reporters/review-json')).reviewJson(reviews);
}

function htmlOf(context: Context, reading: ReadingOptions, reviews: readonly TextReview[]): string {
  const { reportPage } = require('../reporters/html/page') as typeof import('../reporters/html/page');
  const { ReportWords } = require('../reporters/html/words') as typeof import('../reporters/html/words');
  const language = context.language(reading.config);
  const words = new ReportWords(context.service.messages(language), language);
  return reportPage(reviews, words, context.host.clock.today());
}

function write({ host }: Context, output: string, written: string): void {
  const { files } = host;
  const path = files.resolve(host.process.folder, output);
  try {
    if (files.kind(path) === 'file') files.write(path, written);
    else {
      files.makeFolder(files.parent(path));
      files.create(path, written);
    }
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError('record-not-written', { file: output, detail });
  }
}
