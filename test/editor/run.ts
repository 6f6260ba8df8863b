// Runs the editor's tests in a real VS Code. `--grep WORDS` runs those whose titles match.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EditorUnavailable } from './host/install';
import { locateEditor } from './host/locate';
import { ROOT } from './paths';
import { createProfile } from './profile';
import { report, runSuite } from './run-suite';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { grep: { type: 'string', short: 'g' } } });
  const editor = await locateEditor(console.log);
  const profile = createProfile();
  try {
    const suite = join(__dirname, 'suite/index.js');
    const launchArgs = ['--disable-extensions'];
    return report(await runSuite({ editor, profile, extension: ROOT, suite, grep: values.grep, launchArgs }));
  } finally {
    profile.remove();
  }
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof EditorUnavailable ? `${error.message}.` : error);
    return report({ passed: 0, failed: 1, skipped: 0 });
  })
  .then((code) => {
    process.exitCode = code;
  });
