import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { EditorUnavailable, installHost } from './install';

export interface Editor {
  /** What `runTests` starts. */
  readonly executable: string;
  /** True for a VS Code with a window of its own, which no test can drive. */
  readonly desktop: boolean;
}

/**
 * The VS Code that the tests run in: the desktop one that `VSCODE_EXECUTABLE` names, one that is downloaded where
 * `VSCODE_DOWNLOAD=1` asks for it or the stand-in does not run, else the stand-in.
 */
export async function locateEditor(say: (line: string) => void): Promise<Editor> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return { executable: named, desktop: true };
  const standInRuns = process.platform === 'linux' && process.arch === 'x64';
  if (process.env['VSCODE_DOWNLOAD'] === '1' || !standInRuns) return { executable: await download(), desktop: true };
  installHost(say);
  const executable = join(__dirname, 'stand-in.js');
  chmodSync(executable, 0o755);
  return { executable, desktop: false };
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode();
  } catch (error) {
    throw new EditorUnavailable(`VS Code for the editor tests could not be downloaded: ${(error as Error).message}`);
  }
}
