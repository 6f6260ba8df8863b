import type { MedicineSheet } from '../../../rules/src/knowledge/sheet';
import { factLines, statusSentence } from '../reporters/medicine-text';
import { displayable } from '../reporters/width';
import type { Context } from './context';
import { COLOUR_FLAGS, colourOf } from './lint-options';
import { parseOptions } from './options';
import { UsageError } from './usage-error';

/** `noktern medicines show NAME`: all that is known of a medicine, each thing with its source, date and certainty. */
export function showMedicine(context: Context, args: readonly string[]): number {
  const options = parseOptions(context.host, args, { values: ['config', 'format'], flags: COLOUR_FLAGS });
  const name = options.positionals.join(' ').trim();
  if (name === '') throw new UsageError('show-needs-name');
  const { terminal, process } = context.host;
  const config = options.last('config');
  const language = context.language(config);
  const known = context.service.medicines(context.configuration(config, process.folder), language);
  const problems = context.house.problems;
  const messages = context.messages(config);
  for (const problem of problems) context.complain(context.sentence(problem, messages));

  const sheets = known.directory.find(name);
  if (sheets.length === 0) {
    const stem = known.stem(known.directory.stemOf(name) ?? '');
    if (stem !== undefined)
      throw new UsageError('possible-medicine', { name, stem: stem.stem, class: stem.class[language] });
    throw unknownMedicine(name, known.directory.names());
  }
  if (options.choice('format', ['text', 'json'], 'text') === 'json') {
    terminal.write(`${JSON.stringify({ version: 1, medicines: sheets }, null, 2)}\n`);
  } else {
    const colour = colourOf(options) ?? terminal.colour;
    const bold = (text: string) => (colour ? terminal.style('bold', text) : text);
    terminal.write(sheets.map((sheet) => sheetText(sheet, messages, bold)).join('\n'));
  }
  return problems.length > 0 ? 2 : 0;
}

function unknownMedicine(name: string, names: Iterable<string>): UsageError {
  const { nearest } = require('../workspace/suggestion') as typeof import('../workspace/suggestion');
  const suggestion = nearest(name, [...new Set(names)]);
  return suggestion === undefined
    ? new UsageError('unknown-medicine', { name })
    : new UsageError('unknown-medicine-near', { name, suggestion });
}

function headingOf({ name, substance }: MedicineSheet): string {
  // Ids are written without æ, ø, å and spaces.
  const id = substance
    .toLowerCase()
    .replace(/æ/g, 'a')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .replace(/[^a-z0-9]+/g, '-');
  return name === substance || name === id ? substance : `${name} – ${substance}`;
}

function sheetText(
  sheet: MedicineSheet,
  messages: ReturnType<Context['messages']>,
  bold: (text: string) => string,
): string {
  const say = (id: string) => messages.format('cli/medicines', 'messages', id, {});
  const lines = [bold(displayable(headingOf(sheet))), `  ${statusSentence(sheet, messages)}`];
  for (const { label, values, origin } of factLines(sheet, messages))
    lines.push(`  ${label}: ${displayable(values.join(', '))} [${origin}]`);
  if (sheet.products.length > 0) lines.push(`  ${say('products')}: ${sheet.products.join(', ')}`);
  for (const source of sheet.sources) lines.push(`  ${say('source')}: ${displayable(source)}`);
  return `${lines.join('\n')}\n`;
}
