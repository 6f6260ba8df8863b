import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FileKind, FileSystem, FolderEntry, ReadFailureReason, ReadResult } from './interfaces';

/** A draft is a page of text; what is larger than this is something else. */
const MAX_BYTES = 10 * 1024 * 1024;

/** The file system of this machine. */
export const nodeFiles: FileSystem = {
  read: readText,
  kind: kindOf,
  list: listFolder,
  write: writeAtomically,
  create: createFile,
  makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
  glob: globFiles,
  resolve: path.resolve,
  parent: path.dirname,
  relative: relativeBelow,
  join: joinAsWritten,
  url: (file) => (require('node:url') as typeof import('node:url')).pathToFileURL(file).href,
  fromUrl: pathOfUrl,
};

function readText(file: string): ReadResult {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    return readFailure(error);
  }
  return decodeText(bytes);
}

/** UTF-8 text of the bytes, or why they are none. Shared by files and standard input. */
export function decodeText(bytes: Buffer): ReadResult {
  if (bytes.length > MAX_BYTES) return failure('too-large', (bytes.length / 1024 / 1024).toFixed(0));
  const utf16 =
    bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (utf16) return failure('encoding', 'UTF-16');
  if (bytes.includes(0)) return failure('binary');
  if (!isUtf8(bytes)) return looksLikeWindows1252(bytes) ? failure('encoding', 'Windows-1252') : failure('binary');
  return { ok: true, text: bytes.toString('utf8') };
}

/** Whether bytes that are not UTF-8 could be a Windows text: hardly any control characters, and what is above ASCII is mostly letters. */
function looksLikeWindows1252(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let odd = 0;
  for (const byte of sample) {
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) odd++;
  }
  return odd * 200 <= sample.length;
}

const REASON_BY_CODE: Readonly<Record<string, ReadFailureReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

export function readFailure(error: unknown): ReadResult {
  const code = errorCode(error);
  return failure(REASON_BY_CODE[code] ?? 'failed', code);
}

/** The system's code of an error, such as `EACCES`; the empty string when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function failure(reason: ReadFailureReason, detail = ''): ReadResult {
  return { ok: false, reason, detail };
}

function kindOf(file: string): FileKind {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  return stat.isDirectory() ? 'folder' : 'file';
}

function listFolder(folder: string): readonly FolderEntry[] {
  const entries: FolderEntry[] = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) entries.push({ name: entry.name, kind: 'folder' });
    else if (entry.isFile() || (entry.isSymbolicLink() && kindOf(path.join(folder, entry.name)) === 'file')) {
      entries.push({ name: entry.name, kind: 'file' });
    }
  }
  return entries;
}

/** Writes beside the file and renames, so that a crash never leaves half a text. A link keeps pointing where it did. */
function writeAtomically(file: string, text: string): void {
  const target = fs.realpathSync(file);
  const { mode } = fs.statSync(target);
  fs.accessSync(target, fs.constants.W_OK);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    fs.writeFileSync(temporary, text, { mode, flag: 'wx' });
    fs.chmodSync(temporary, mode);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a file that need not be there yet, in a folder that need not be there either; in one step, like `writeAtomically`. */
export function writeBytes(file: string, bytes: Uint8Array): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const target = kindOf(file) === 'file' ? fs.realpathSync(file) : file;
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    fs.writeFileSync(temporary, bytes, { flag: 'wx' });
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function createFile(file: string, text: string): boolean {
  try {
    fs.writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function globFiles(pattern: string, folder: string): readonly string[] {
  const { globSync } = require('tinyglobby') as typeof import('tinyglobby');
  return globSync(pattern.replaceAll('\\', '/'), {
    cwd: folder,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/node_modules/**'],
  }).map((file) => path.normalize(file));
}

function relativeBelow(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, file);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}

function pathOfUrl(url: string): string | undefined {
  if (!url.startsWith('file:')) return undefined;
  try {
    return (require('node:url') as typeof import('node:url')).fileURLToPath(url);
  } catch {
    return undefined;
  }
}

function joinAsWritten(written: string, below: string): string {
  return path.join(written, below);
}
