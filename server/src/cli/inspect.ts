import type { Problem } from '../workspace/problem';
import type { Context } from './context';
import { type Json, locateInspection } from './inspection';
import { READING_VALUES, readingOptions } from './lint-options';
import { parseOptions } from './options';
import { internalError, prepare, readTexts } from './texts';
import { UsageError } from './usage-error';

/** `noktern inspect`: what the linter saw in the texts, or with `--text` the text that offsets count in. */
export async function inspect(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: [...READING_VALUES, 'format'], flags: ['text'] });
  const reading = readingOptions(context, options);
  const { positionals } = options;
  if (positionals.length === 0) throw new UsageError('inspect-needs-file');
  options.choice('format', ['json'], 'json');
  const textOnly = options.has('text');
  if (textOnly && positionals.length > 1) throw new UsageError('inspect-text-one-file');

  const problems: Problem[] = [];
  const files: Json[] = [];
  for await (const text of readTexts(context, reading, positionals, problems)) {
    if (textOnly) {
      context.host.terminal.write(text.source);
      continue;
    }
    try {
      const { draft, settings, file } = prepare(context, reading, text);
      const seen = locateInspection(draft, context.service.inspect(draft, settings));
      const { path, audience, audienceSource, offsets } = file;
      files.push({ path, audience, audienceSource, offsets, ...(isObject(seen) ? seen : {}) });
    } catch (error) {
      problems.push(internalError(error, text.selected.shown));
    }
  }
  if (!textOnly) context.host.terminal.write(`${JSON.stringify({ version: 1, files })}\n`);
  problems.unshift(...context.house.problems);
  const messages = context.messages(reading.config);
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  return problems.length > 0 ? 2 : 0;
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
