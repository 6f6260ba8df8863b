import type { Imported } from '../../../rules/src/knowledge/import';
import { layImage } from '../../../rules/src/matching/image';
import { writeBytes } from './files';
import { aligned, checkOf, FIRST_LINE, HEAD_START, type RegisterHead } from './register-file';

/** Writes a register beside the file and renames, so that the old one stands until the new one is whole. */
export function writeRegister(path: string, register: Imported): void {
  writeBytes(path, packRegister(register));
}

/** Records are written one by one where they stand, so that they are never all there as texts. */
function packRegister({ info, table, entryRecords, records }: Imported): Uint8Array {
  const { bytes: tableBytes, layout } = layImage(table.sections);
  const starts = new Int32Array(records.length + 1);
  const checks = new Int32Array(records.length);
  records.forEach((record, n) => {
    const written = Buffer.from(JSON.stringify(record), 'utf8');
    starts[n + 1] = (starts[n] as number) + written.length;
    checks[n] = checkOf(written);
  });
  const recordBytes = starts[records.length] as number;
  const numbers = [tableBytes, bytesOf(Int32Array.from(entryRecords)), bytesOf(starts), bytesOf(checks)];
  const offsets = [0];
  for (const part of numbers) offsets.push(aligned((offsets.at(-1) as number) + part.length));
  const [tableAt = 0, entriesAt = 0, startsAt = 0, checksAt = 0, recordsAt = 0] = offsets;
  const bytes = aligned(recordsAt + recordBytes);
  const head: RegisterHead = {
    info,
    layout,
    bytes,
    table: tableAt,
    entryRecords: [entriesAt, entryRecords.length],
    recordStarts: [startsAt, starts.length],
    recordChecks: [checksAt, checks.length],
    records: [recordsAt, recordBytes],
  };
  const headText = Buffer.from(JSON.stringify(head), 'utf8');
  const bodyAt = aligned(HEAD_START + headText.length);
  const file = Buffer.alloc(bodyAt + bytes);
  file.write(FIRST_LINE, 'latin1');
  headText.copy(file, HEAD_START);
  numbers.forEach((part, n) => {
    file.set(part, bodyAt + (offsets[n] as number));
  });
  records.forEach((record, n) => {
    file.write(JSON.stringify(record), bodyAt + recordsAt + (starts[n] as number), 'utf8');
  });
  file.writeUInt32LE(headText.length, HEAD_START - 8);
  file.writeUInt32LE(checkOf(file.subarray(HEAD_START, bodyAt + recordsAt)), HEAD_START - 4);
  return file;
}

function bytesOf(numbers: Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
