import { ImportFailure } from '../host/import-failure';
import { importPlace, mayBeWritten, nameImport } from '../workspace/import-place';
import { isRegisterName } from '../workspace/settings';
import type { Context } from './context';
import { parseOptions } from './options';
import { ProgressLine } from './progress-line';
import { UsageError } from './usage-error';

/** `noktern medicines import FILE`: reads the official register and keeps what the linter needs of it in one file. */
export async function importMedicines(context: Context, args: readonly string[]): Promise<number> {
  const options = parseOptions(context.host, args, { values: ['config', 'output'], flags: [] });
  const [written, ...more] = options.positionals;
  if (written === undefined || more.length > 0) throw new UsageError('import-needs-one');
  const { files, process, clock, registers, terminal } = context.host;
  const configuration = context.configuration(options.last('config'), process.folder);
  const config = options.last('config');
  if (complainOfConfiguration(context, config)) return 2;
  const messages = context.messages(config);
  const say = (id: string, slots: Readonly<Record<string, string>> = {}) =>
    messages.format('cli/medicines', 'messages', id, slots);

  const path = files.resolve(process.folder, written);
  const output = options.last('output');
  if (output !== undefined && !isRegisterName(output)) throw new UsageError('import-ending', { file: output });
  const place = importPlace(files, configuration, process.folder, output && files.resolve(process.folder, output));
  const { target } = place;
  const shown = files.relative(process.folder, target) ?? target;
  const fail = (reason: string, slots: Readonly<Record<string, string>>): number => {
    context.complain(`noktern: ${messages.format('cli/import', 'messages', reason, slots)}`);
    return 2;
  };
  if (!mayBeWritten(place, files, registers)) return fail('no-register', { file: shown });
  process.expectLongRun();
  const progress = new ProgressLine(terminal, (percent) => say('progress', { percent }));
  try {
    const file = path.replace(/^.*[\\/]/, '');
    const order = { path, file, target, today: clock.today() };
    const { counts, retrieved } = await registers.import(order, (part) => progress.show(part));
    progress.end();
    const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
    terminal.write(
      `${say('imported', { ...numbers, file: shown, date: retrieved === '' ? say('unknown') : retrieved })}\n`,
    );
    if (counts.withdrawn > 0) terminal.write(`${say('imported-withdrawn', numbers)}\n`);
  } catch (error) {
    progress.end();
    if (!(error instanceof ImportFailure)) throw error;
    return fail(error.reason, { file: written, detail: error.detail });
  }
  const { naming, line } = nameImport(place, files);
  if (naming !== 'named') terminal.write(`${say(`naming-${naming}`, { line })}\n`);
  return 0;
}

/** A configuration with mistakes is not written in. */
function complainOfConfiguration(context: Context, config: string | undefined): boolean {
  const messages = context.messages(config);
  // The register is about to be made, so that it is missing is no mistake.
  const problems = context.house.problems.filter(({ messageId }) => !messageId.startsWith('register-'));
  for (const problem of problems) context.complain(context.sentence(problem, messages));
  return problems.length > 0;
}
