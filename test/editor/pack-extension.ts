import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths';

/** What precedes the options of vsce in the script `package`, which builds first. */
const COMMAND = /^.*\bvsce package /;

/** The options by which `npm run package` makes the package. */
export function packageOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { package: string } };
  return scripts.package.replace(COMMAND, '').split(/\s+/);
}

/** Runs vsce in the project's folder. */
export function vsce(args: readonly string[]): { readonly status: number | null; stdout: string; stderr: string } {
  const script = join(ROOT, 'node_modules/@vscode/vsce/vsce');
  return spawnSync(process.execPath, [script, ...args], { cwd: ROOT, encoding: 'utf8' });
}

/**
 * Makes the package as `npm run package` does, of what is built.
 *
 * @param path where it is written
 * @returns the path
 */
export function packExtension(path: string): string {
  const { status, stdout, stderr } = vsce(['package', ...packageOptions(), '--out', path]);
  if (status !== 0) throw new Error(`The package could not be made:\n${stdout}${stderr}`);
  return path;
}
