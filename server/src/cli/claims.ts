import { type ClaimsFile, locateClaims } from '../reporters/claims';
import { ClaimWords } from '../reporters/claims-words';
import type { Problem } from '../workspace/problem';
import type { Context } from './context';
import { COLOUR_FLAGS, colourOf, READING_VALUES, readingOptions } from './lint-options';
import { parseOptions } from './options';
import { internalError, lintRead, readTexts } from './texts';
import { UsageError } from './usage-error';

const FORMATS = ['text', 'json', 'csv'] as const;

/** `noktern claims`: every claim, figure and medicine that the texts state, with its evidence and what became of it. */
export async function claims(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: [...READING_VALUES, 'format'], flags: COLOUR_FLAGS });
  const reading = readingOptions(context, options);
  const format = options.choice<(typeof FORMATS)[number]>('format', FORMATS, 'text');
  if (options.positionals.length === 0) throw new UsageError('needs-file', { command: 'claims' });

  const problems: Problem[] = [];
  const files: ClaimsFile[] = [];
  for await (const text of readTexts(context, reading, options.positionals, problems)) {
    try {
      const { file, linted } = lintRead(context, reading, text);
      files.push({ file, claims: locateClaims(linted.draft, linted.claims(), linted.found) });
    } catch (error) {
      problems.push(internalError(error, text.selected.shown));
    }
  }
  problems.unshift(...context.house.problems);
  const messages = context.messages(reading.config);
  const { terminal } = context.host;
  const words = new ClaimWords(messages);
  if (format === 'json') {
    terminal.write(
      (require('../reporters/claims-json') as typeof import('../reporters/claims-json')).claimsJson(files),
    );
  } else if (format === 'csv') {
    terminal.write(
      (require('../reporters/claims-csv') as typeof import('../reporters/claims-csv')).claimsCsv(files, words),
    );
  } else {
    const { claimsText } = require('../reporters/claims-text') as typeof import('../reporters/claims-text');
    const isColoured = colourOf(options) ?? terminal.colour;
    const paint: typeof terminal.style = isColoured ? terminal.style : (_style, said) => said;
    const severity = (level: string): string => messages.format('cli/report', 'messages', level, {});
    terminal.write(claimsText(files, { words, severity, paint }));
  }
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  return problems.length > 0 ? 2 : 0;
}
