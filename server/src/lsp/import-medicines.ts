import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ImportFailure } from '../host/import-failure';
import type { Host } from '../host/interfaces';
import type { ServiceMessages } from '../linting/service';
import type { ImportAnswer, ImportTarget } from '../protocol';
import type { House } from '../workspace/house';
import { importPlace, mayBeWritten, nameImport } from '../workspace/import-place';

/** What importing a register in the editor takes. */
export interface ImportParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly withProgress: boolean;
  /** The first folder of the workspace; undefined when there is none. */
  folder(): string | undefined;
  house(): House;
  messages(): ServiceMessages;
  /** The files of the house have changed. */
  changed(): void;
}

/** Imports the official register of medicines for the workspace. Never throws: the answer says what went wrong. */
export async function importMedicines(
  parts: ImportParts,
  target: ImportTarget | undefined,
  token: CancellationToken,
): Promise<ImportAnswer> {
  const { host, folder, house, messages, changed } = parts;
  const { files, registers, clock } = host;
  const say = (rule: string, id: string, slots: Readonly<Record<string, string>> = {}) =>
    messages().format(rule, 'messages', id, slots);
  const root = folder();
  const path = target === undefined ? undefined : files.fromUrl(target.uri);
  if (root === undefined || path === undefined)
    return { imported: false, message: say('editor/medicine', root === undefined ? 'no-folder' : 'no-file') };
  const place = importPlace(files, house().forFolder(root), root);
  const shown = files.relative(root, place.target) ?? place.target;
  if (!mayBeWritten(place, files, registers))
    return { imported: false, message: say('cli/import', 'no-register', { file: shown }) };
  const file = path.replace(/^.*[\\/]/, '');
  const order = { path, file, target: place.target, today: clock.today() };
  try {
    const info = await withProgress(parts, token, say('editor/medicine', 'title'), (progress, onCancel) =>
      registers.import(order, progress, onCancel),
    );
    const { naming, line } = nameImport(place, files);
    changed();
    const numbers = Object.fromEntries(Object.entries(info.counts).map(([name, count]) => [name, String(count)]));
    const date = info.retrieved === '' ? say('cli/medicines', 'unknown') : info.retrieved;
    const sentences = [say('cli/medicines', 'imported', { ...numbers, date, file: shown })];
    if (naming !== 'named') sentences.push(say('cli/medicines', `naming-${naming}`, { line }));
    return { imported: true, message: sentences.join(' ') };
  } catch (error) {
    const [reason, detail] =
      error instanceof ImportFailure ? [error.reason, error.detail] : (['failed', String(error)] as const);
    return { imported: false, message: say('cli/import', reason, { file, detail }) };
  }
}

type Work<T> = (progress: (part: number) => void, onCancel: (cancel: () => void) => void) => Promise<T>;

/** Shows how far the work is, where the editor can, and lets it be called off. */
async function withProgress<T>(
  { connection, withProgress: shows }: ImportParts,
  token: CancellationToken,
  title: string,
  work: Work<T>,
): Promise<T> {
  if (!shows)
    return work(
      () => undefined,
      (cancel) => void token.onCancellationRequested(cancel),
    );
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title, 0, undefined, true);
  try {
    return await work(
      (part) => progress.report(Math.floor(part * 100)),
      (cancel) => void progress.token.onCancellationRequested(cancel),
    );
  } finally {
    progress.done();
  }
}
