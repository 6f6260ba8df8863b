import { ImportFailure } from '../host/import-failure';
import type { ImportOrder, ImportReport } from '../host/interfaces';
import { loadKnowledge, loadMedicineRecords, loadNameSource } from '../host/knowledge';
import { openSource } from '../host/register-source';
import { writeRegister } from '../host/register-write';
import { serveThread } from '../host/threads';
import { importRegister } from '../workspace/import-register';

/*
 * The thread that imports a register: apart from the rest, so that an editor's server goes on answering, and within a limit of
 * memory, so that a file made to fill it ends this thread and nothing else.
 */

/** Reports a hundred times at most. */
const STEP = 0.01;

serveThread<ImportOrder, ImportReport>(async ({ path, file, target, today }, report, isCancelled) => {
  try {
    let told = 0;
    const register = await importRegister(await openSource(path), {
      file,
      today,
      parts: () => ({
        table: loadKnowledge().table,
        medicines: loadMedicineRecords().medicines,
        names: loadNameSource(),
      }),
      progress: (part) => {
        if (part - told < STEP) return;
        told = part;
        report({ kind: 'progress', part });
      },
      isCancelled,
    });
    if (isCancelled()) throw new ImportFailure('cancelled');
    writeRegister(target, register);
    report({ kind: 'done', info: register.info });
  } catch (error) {
    if (error instanceof ImportFailure) report({ kind: 'failed', reason: error.reason, detail: error.detail });
    else
      report({ kind: 'failed', reason: 'not-written', detail: error instanceof Error ? error.message : String(error) });
  }
});
