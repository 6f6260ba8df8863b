import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type ImportedRecord, ImportedRegister } from '../../../rules/src/knowledge/imported';
import { TABLE_SECTIONS, viewImage } from '../../../rules/src/matching/image';
import { errorCode } from './files';
import type { RegisterExtent, RegisterFault, RegisterRead } from './interfaces';
import { aligned, checkOf, HEAD_START, MAGIC, type RegisterHead, VERSION } from './register-file';

/** A register of every name that there is takes a tenth of this. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a register that `writeRegister` wrote.
 * @param extent `names`: a record is read from the file when it is asked for, which throws an Error when the file is not what it
 * was; `whole`: all of it is read and checked now, and the file may go
 */
export function readRegister(path: string, extent: RegisterExtent): RegisterRead {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    return unread(error);
  }
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) return fault('folder');
    if (stat.size > MAX_BYTES) return fault('too-large', (stat.size / 1024 / 1024).toFixed(0));
    const version = versionOf(part(file, 0, Math.min(stat.size, MAGIC.length + 6)));
    if (version === undefined) return fault('foreign');
    if (version !== VERSION) return fault('version');
    try {
      return { ok: true, register: unpack(path, file, stat.size, extent) };
    } catch {
      return fault('damaged');
    }
  } catch (error) {
    return unread(error);
  } finally {
    closeSync(file);
  }
}

function unread(error: unknown): RegisterRead {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault('missing');
  if (code === 'EISDIR') return fault('folder');
  return fault(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed', code);
}

function fault(reason: RegisterFault, detail = ''): RegisterRead {
  return { ok: false, reason, detail };
}

function versionOf(start: Buffer): number | undefined {
  const written = /^noktern-medicines (\d{1,4})\n/.exec(start.toString('latin1'))?.[1];
  return written === undefined ? undefined : Number(written);
}

/**
 * Bytes of a file, at an address where numbers may be viewed.
 * @throws Error when there are fewer
 */
function part(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(Math.max(0, end - start)));
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new Error('The file is shorter than it was.');
    at += read;
  }
  return bytes;
}

/** @throws Error when the file is not as it was written */
function unpack(path: string, file: number, size: number, extent: RegisterExtent): ImportedRegister {
  const numbers = part(file, HEAD_START - 8, HEAD_START);
  const headEnd = HEAD_START + numbers.readUInt32LE(0);
  if (headEnd > size) throw new Error('The head is cut off.');
  const head = JSON.parse(part(file, HEAD_START, headEnd).toString('utf8')) as RegisterHead;
  const bodyAt = aligned(headEnd);
  if (bodyAt + head.bytes !== size) throw new Error('The length does not agree.');
  const recordsAt = bodyAt + head.records[0];
  // The head's own place is a multiple of four, so what is viewed is one from here, too.
  const checked = part(file, HEAD_START, recordsAt);
  requireCheck(checked, numbers.readUInt32LE(4));
  const { buffer } = checked;
  const at = bodyAt - HEAD_START;
  const sections = viewImage(buffer as ArrayBuffer, at + head.table, head.layout);
  if (TABLE_SECTIONS.some((name) => sections[name] === undefined)) throw new Error('A section is missing.');
  const view = ([start, count]: readonly [number, number]) => new Int32Array(buffer, at + start, count);
  const starts = view(head.recordStarts);
  const checks = view(head.recordChecks);
  const place = { path, recordsAt, starts, checks };
  const all = extent === 'whole' ? part(file, recordsAt, recordsAt + head.records[1]) : undefined;
  if (all !== undefined)
    for (let n = 0; n < checks.length; n++) requireCheck(recordIn(all, starts, n), checks[n] as number);
  return new ImportedRegister({
    info: head.info,
    table: { sections },
    entryRecords: view(head.entryRecords),
    records: {
      count: checks.length,
      read: (number) => {
        const bytes = all === undefined ? recordOf(place, number) : recordIn(all, starts, number);
        return JSON.parse(bytes.toString('utf8')) as ImportedRecord;
      },
    },
  });
}

function recordIn(records: Buffer, starts: Int32Array, number: number): Buffer {
  return records.subarray(starts[number], starts[number + 1]);
}

/** @throws Error when the file has been changed since the register was read */
function recordOf(
  { path, recordsAt, starts, checks }: { path: string; recordsAt: number; starts: Int32Array; checks: Int32Array },
  number: number,
): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = part(file, recordsAt + (starts[number] as number), recordsAt + (starts[number + 1] as number));
    requireCheck(bytes, checks[number] as number);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** @throws Error when the bytes are not those that were written */
function requireCheck(bytes: Buffer, written: number): void {
  const own = checkOf(bytes);
  // 0 stands for a version of Node that cannot tell.
  if (own !== 0 && written !== 0 && own !== written >>> 0)
    throw new Error('The register of medicines has been changed or damaged.');
}
