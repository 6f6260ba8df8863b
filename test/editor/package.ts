import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Editor } from './host/locate';
import type { SuiteVerdict } from './host/verdict';
import type { Profile } from './profile';
import { runSuite } from './run-suite';

export interface PackagedRun {
  readonly editor: Editor;
  /** A fresh one: the package is installed into it. */
  readonly profile: Profile;
  /** The package to install. */
  readonly vsix: string;
  /** The compiled module whose `run()` is the suite. */
  readonly suite: string;
  readonly grep?: string | undefined;
}

/** Installs a package as a user does, and runs a suite against what was installed. */
export async function runPackaged({ editor, profile, vsix, suite, grep }: PackagedRun): Promise<SuiteVerdict> {
  install(editor, profile, vsix);
  return runSuite({ editor, profile, extension: emptyExtension(profile), suite, grep });
}

function install({ executable, desktop }: Editor, { userData, extensions }: Profile, vsix: string): void {
  const [command, ...args] = desktop ? resolveCliArgsFromVSCodeExecutablePath(executable) : [executable];
  args.push(`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`, `--install-extension=${vsix}`);
  const { status, stdout, stderr, error } = spawnSync(command!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} could not be installed: ${error?.message ?? stdout + stderr}`);
}

/** A suite is always that of an extension under development; this one has nothing else, so only the package can act. */
function emptyExtension({ userData }: Profile): string {
  const folder = join(userData, 'empty-extension');
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
