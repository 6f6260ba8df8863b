import { basename, join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { ImportFailure } from './import-failure';
import type { ImportOrder, ImportReport } from './interfaces';

/** Whether this is a thread that another program started. */
export const isThread = !isMainThread;

/**
 * What the thread runs: the language server's bundle holds it too, the command line's lies beside it, and the module that tests
 * run lies in its own folder.
 */
function importer(): string {
  if (basename(__dirname) === 'host') return join(__dirname, '../importer/main.js');
  return basename(__filename) === 'server.js' ? __filename : join(__dirname, 'importer.js');
}

/**
 * Megabytes of memory that an import may take. A register of three hundred megabytes keeps a third of it, since only names and
 * codes are kept; the limit also makes the collector work in time.
 */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/**
 * Imports in a thread of its own.
 * @returns what the thread reported last
 * @throws ImportFailure when the file cannot be imported, or takes more memory than any register
 */
export function importInThread(
  order: ImportOrder,
  progress: (part: number) => void,
  onCancel: (cancel: () => void) => void,
): Promise<Extract<ImportReport, { kind: 'done' }>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(importer(), { workerData: order, resourceLimits: MEMORY });
    onCancel(() => thread.postMessage('cancel'));
    thread.on('message', (report: ImportReport) => {
      if (report.kind === 'progress') progress(report.part);
      else if (report.kind === 'done') resolve(report);
      else reject(new ImportFailure(report.reason, report.detail));
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportFailure('too-large') : error),
    );
    thread.on('exit', () => reject(new ImportFailure('failed')));
  });
}

/** Runs the work of this thread, and ends it. */
export function serveThread<Order, Report>(
  work: (order: Order, report: (report: Report) => void, isCancelled: () => boolean) => Promise<void>,
): void {
  let cancelled = false;
  parentPort?.on('message', () => {
    cancelled = true;
  });
  const report = (message: Report) => parentPort?.postMessage(message);
  void work(workerData as Order, report, () => cancelled).finally(() => parentPort?.close());
}
