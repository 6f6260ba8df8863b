import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { errorCode } from './files';
import { ImportFailure, type ImportFailureReason } from './import-failure';
import type { RegisterSource } from './interfaces';

/** The register has some 300 MB; what unpacks to more than three times that is something else. */
const MAX_BYTES = 1024 * 1024 * 1024;
/** XML packs to a twentieth or fortieth. What packs better than this was made to fill the memory. */
const MAX_RATIO = 250;
/** Small files may pack well without being a danger. */
const HARMLESS = 16 * 1024 * 1024;
/** An archive of a register holds it and perhaps a note. */
const MAX_MEMBERS = 1000;

const PIECE = 256 * 1024;

/** Opens the XML of a register, or the archive that holds it. */
export async function openSource(path: string): Promise<RegisterSource> {
  const head = headOf(path);
  if (head.length === 0) throw new ImportFailure('empty');
  if (isUtf16(head)) throw new ImportFailure('encoding', 'UTF-16');
  if (head[0] === 0x50 && head[1] === 0x4b) return openArchive(path);
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new ImportFailure('too-large', megabytes(size));
  return { size, pieces: decoded(createReadStream(path, { highWaterMark: PIECE }), 'failed') };
}

/** The first bytes of a file. */
function headOf(path: string): Buffer {
  const head = Buffer.alloc(4);
  try {
    if (statSync(path).isDirectory()) throw new ImportFailure('folder');
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head, 0, head.length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw error instanceof ImportFailure ? error : new ImportFailure(reasonOf(error), errorCode(error));
  }
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function reasonOf(error: unknown): ImportFailureReason {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed';
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

async function openArchive(path: string): Promise<RegisterSource> {
  const yauzl = require('yauzl') as typeof import('yauzl');
  const archive = await new Promise<ZipFile>((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, file) =>
      error ? reject(archiveFailure(error)) : resolve(file),
    ),
  );
  try {
    const member = await memberOf(archive);
    const size = member.uncompressedSize;
    if (size > MAX_BYTES) throw new ImportFailure('too-large', megabytes(size));
    if (size > HARMLESS && size > member.compressedSize * MAX_RATIO)
      throw new ImportFailure('zip-bomb', megabytes(size));
    return { size, pieces: unpacked(archive, member) };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The one XML file in the archive. Nothing is ever written where its name says. */
function memberOf(archive: ZipFile): Promise<Entry> {
  return new Promise((resolve, reject) => {
    const found: Entry[] = [];
    let seen = 0;
    archive.on('error', (error: unknown) => reject(archiveFailure(error)));
    archive.on('entry', (entry: Entry) => {
      if (++seen > MAX_MEMBERS) return reject(new ImportFailure('zip-many-xml'));
      if (/\.xml$/i.test(entry.fileName)) found.push(entry);
      archive.readEntry();
    });
    archive.on('end', () => {
      const [only] = found;
      if (only === undefined) reject(new ImportFailure('zip-no-xml'));
      else if (found.length > 1) reject(new ImportFailure('zip-many-xml'));
      else if (only.isEncrypted()) reject(new ImportFailure('zip-encrypted'));
      else resolve(only);
    });
    archive.readEntry();
  });
}

async function* unpacked(archive: ZipFile, member: Entry): AsyncGenerator<string> {
  try {
    const stream = await new Promise<Readable>((resolve, reject) =>
      archive.openReadStream(member, (error, opened) => (error ? reject(archiveFailure(error)) : resolve(opened))),
    );
    yield* decoded(stream, 'zip-broken');
  } finally {
    archive.close();
  }
}

/** The reader names what is wrong with an archive in words only. */
function archiveFailure(error: unknown): ImportFailure {
  if (error instanceof ImportFailure) return error;
  const said = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(said)) return new ImportFailure('zip-path');
  return new ImportFailure('zip-broken');
}

async function* decoded(stream: Readable, fault: ImportFailureReason): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  const decode = (bytes?: Buffer) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new ImportFailure('encoding', '');
    }
  };
  try {
    for await (const bytes of stream) {
      size += (bytes as Buffer).length;
      if (size > MAX_BYTES) throw new ImportFailure('too-large', megabytes(size));
      yield decode(bytes as Buffer);
    }
  } catch (error) {
    throw error instanceof ImportFailure ? error : new ImportFailure(fault, errorCode(error));
  }
  yield decode();
}
