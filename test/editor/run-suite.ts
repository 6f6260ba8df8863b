import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import type { Editor } from './host/locate';
import { type SuiteVerdict, suiteVerdict } from './host/verdict';
import { followJournal, JOURNAL, readEntries } from './journal';
import { LOG } from './paths';
import type { Profile } from './profile';
import { COLOUR, GREP } from './suite/environment';

/** Longer than the stand-in gives itself; it is for a desktop VS Code, which has no deadline of its own. */
const DEADLINE_MS = 300_000;

export interface SuiteRun {
  readonly editor: Editor;
  readonly profile: Profile;
  /** Folder of the extension that is loaded from where it lies. */
  readonly extension: string;
  /** The compiled module whose `run()` is the suite. */
  readonly suite: string;
  /** Only the tests whose titles match. */
  readonly grep?: string | undefined;
  /** Arguments of VS Code besides those of every run. */
  readonly launchArgs?: readonly string[];
}

/** Runs a suite in VS Code, printing its report as it goes, and judges what came of it. */
export async function runSuite(run: SuiteRun): Promise<SuiteVerdict> {
  const { editor, profile, extension, suite, grep, launchArgs = [] } = run;
  const journal = join(profile.userData, 'journal.jsonl');
  writeFileSync(LOG, '');
  const stop = followJournal(journal, console.log);
  const deadline = setTimeout(endTests, DEADLINE_MS);
  const exitCode = await runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [
      profile.workspace,
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
      ...(profile.locale === undefined ? [] : [`--locale=${profile.locale}`]),
      ...launchArgs,
    ],
    extensionTestsEnv: {
      [JOURNAL]: journal,
      [GREP]: grep,
      [COLOUR]: process.stdout.isTTY ? '1' : undefined,
    },
  }).catch((error: unknown) => {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  });
  clearTimeout(deadline);
  stop();
  return suiteVerdict(exitCode, readEntries(journal));
}

/** What an impatient user does: `runTests` ends VS Code at the first interrupt, and all of its processes at the second. */
function endTests(): void {
  console.error(`VS Code gave no result in ${DEADLINE_MS / 1000} s.`);
  process.emit('SIGINT');
  process.emit('SIGINT');
}

/** Prints what a suite came to, the last line as `.ci/run` sums it up. Returns the exit code. */
export function report({ passed, failed, reason }: SuiteVerdict): number {
  if (reason !== undefined) console.error(`${reason} The log of VS Code is in ${LOG}.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
