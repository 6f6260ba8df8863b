import type { FactKind, MedicineSheet } from '../../../rules/src/knowledge/sheet';
import { displayable } from '../reporters/width';
import type { Context } from './context';
import { parseOptions } from './options';
import { UsageError } from './usage-error';

/** `noktern medicines list`: every medicine of both registers, one a line. */
export function listMedicines(context: Context, args: readonly string[]): number {
  const options = parseOptions(context.host, args, { values: ['config', 'format'], flags: [] });
  if (options.positionals.length > 0)
    throw new UsageError('unexpected-argument', { argument: options.positionals[0] ?? '' });
  const { terminal, process } = context.host;
  const config = options.last('config');
  const messages = context.messages(config);
  const { directory } = context.service.medicines(
    context.configuration(config, process.folder),
    context.language(config),
  );
  const { problems } = context.house;
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  if (options.choice('format', ['text', 'json'], 'text') === 'json') {
    terminal.write(`${JSON.stringify({ version: 1, medicines: [...directory.all()] }, null, 2)}\n`);
  } else {
    const say = (id: string) => messages.format('cli/medicines', 'messages', id, {});
    for (const sheet of directory.all()) terminal.write(`${line(sheet, say)}\n`);
  }
  return problems.length > 0 ? 2 : 0;
}

/** «ketamin  N01AX03  A  Ketalar, Ketamin Abcur  [FEST]», parted by tabs. */
function line(sheet: MedicineSheet, say: (id: string) => string): string {
  const values = (kind: FactKind) => [
    ...new Set(sheet.facts.flatMap(({ kind: own, value }) => (own === kind && value !== null ? [String(value)] : []))),
  ];
  const sources = [...new Set(sheet.facts.map(({ source }) => (source === 'FEST' ? source : say('built-in'))))];
  const columns = [
    values('atc').join(', '),
    values('group').join(', '),
    values('brand').join(', '),
    sources.join(', '),
  ];
  return [sheet.substance, ...columns].map(displayable).join('\t');
}
