import { parseArgs } from 'node:util';
import { EditorUnavailable } from './host/install';
import { type Editor, locateEditor } from './host/locate';
import type { SuiteVerdict } from './host/verdict';
import { createProfile, type Profile, type ProfileOptions } from './profile';
import { report } from './run-suite';

/** What a program has to run its suite with. */
export interface SuiteTools {
  readonly editor: Editor;
  /** A fresh one, removed afterwards. */
  readonly profile: Profile;
  /** From `--grep WORDS`: only the tests whose titles match. */
  readonly grep: string | undefined;
}

/** Runs a suite, prints what it came to, and sets the exit code. */
export async function runProgram(
  run: (tools: SuiteTools) => Promise<SuiteVerdict>,
  options?: ProfileOptions,
): Promise<void> {
  process.exitCode = report(await verdict(run, options));
}

async function verdict(
  run: (tools: SuiteTools) => Promise<SuiteVerdict>,
  options?: ProfileOptions,
): Promise<SuiteVerdict> {
  try {
    const { values } = parseArgs({ options: { grep: { type: 'string', short: 'g' } } });
    const editor = await locateEditor(console.log);
    const profile = createProfile(options);
    try {
      return await run({ editor, profile, grep: values.grep });
    } finally {
      profile.remove();
    }
  } catch (error) {
    console.error(error instanceof EditorUnavailable ? `${error.message}.` : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
