import { readFileSync, statSync } from 'node:fs';
import { type ImportedRecord, ImportedRegister } from '../../../rules/src/knowledge/imported';
import { TABLE_SECTIONS, viewImage } from '../../../rules/src/matching/image';
import { errorCode } from './files';
import type { RegisterFault, RegisterRead } from './interfaces';
import { aligned, checkOf, HEAD_START, MAGIC, type RegisterHead, VERSION } from './register-file';

/** A register of every name that there is takes a tenth of this. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a register that `writeRegister` wrote; its records are read when they are asked for. */
export function readRegister(path: string): RegisterRead {
  let file: Buffer;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return fault('folder');
    if (stat.size > MAX_BYTES) return fault('too-large', (stat.size / 1024 / 1024).toFixed(0));
    file = readFileSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fault('missing');
    return fault(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed', code);
  }
  const version = versionOf(file);
  if (version === undefined) return fault('foreign');
  if (version !== VERSION) return fault('version');
  try {
    return { ok: true, register: unpack(file) };
  } catch {
    return fault('damaged');
  }
}

function fault(reason: RegisterFault, detail = ''): RegisterRead {
  return { ok: false, reason, detail };
}

function versionOf(file: Buffer): number | undefined {
  const line = file.toString('latin1', 0, MAGIC.length + 6);
  const written = /^noktern-medicines (\d{1,4})\n/.exec(line)?.[1];
  return written === undefined ? undefined : Number(written);
}

/** @throws Error when the file is not as it was written */
function unpack(file: Buffer): ImportedRegister {
  const headLength = file.readUInt32LE(HEAD_START - 8);
  const check = file.readUInt32LE(HEAD_START - 4);
  const own = checkOf(file.subarray(HEAD_START));
  if (own !== 0 && check !== 0 && own !== check) throw new Error('The check does not agree.');
  const head = JSON.parse(file.toString('utf8', HEAD_START, HEAD_START + headLength)) as RegisterHead;
  const bodyAt = aligned(HEAD_START + headLength);
  if (bodyAt + head.bytes !== file.length) throw new Error('The length does not agree.');
  // A read may come from a pool, at any offset; numbers are viewed at multiples of four.
  const whole = file.byteOffset % 4 === 0 ? file : Buffer.from(new Uint8Array(file));
  const { buffer } = whole;
  const at = whole.byteOffset + bodyAt;
  const sections = viewImage(buffer as ArrayBuffer, at + head.table, head.layout);
  if (TABLE_SECTIONS.some((name) => sections[name] === undefined)) throw new Error('A section is missing.');
  const entryRecords = new Int32Array(buffer, at + head.entryRecords[0], head.entryRecords[1]);
  const starts = new Int32Array(buffer, at + head.recordStarts[0], head.recordStarts[1]);
  const recordsAt = bodyAt + head.records[0];
  return new ImportedRegister({
    info: head.info,
    table: { sections },
    entryRecords,
    records: {
      count: starts.length - 1,
      read: (number) => {
        const [start, end] = [recordsAt + (starts[number] as number), recordsAt + (starts[number + 1] as number)];
        return JSON.parse(whole.toString('utf8', start, end)) as ImportedRecord;
      },
    },
  });
}
