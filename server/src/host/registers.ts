import { statSync } from 'node:fs';
import type { RegisterExtent, RegisterRead, Registers } from './interfaces';

/** Registers as they were when they were read, with what told whether they have changed since. */
const kept = new Map<
  string,
  { readonly stamp: string; readonly extent: RegisterExtent; readonly read: RegisterRead }
>();

/** A register that has not changed is not read again, and what was made of it stays. */
function readKept(path: string, extent: RegisterExtent): RegisterRead {
  const stamp = stampOf(path);
  const known = kept.get(path);
  if (known !== undefined && known.stamp === stamp && (known.extent === 'whole' || extent === 'names'))
    return known.read;
  const read = (require('./register-read') as typeof import('./register-read')).readRegister(path, extent);
  if (read.ok) kept.set(path, { stamp, extent, read });
  else kept.delete(path);
  return read;
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? '' : `${stat.mtimeNs} ${stat.size} ${stat.ino}`;
}

/** The registers of this machine; what they take is loaded only where there is one. */
export const nodeRegisters: Registers = {
  import: async (order, progress, onCancel = () => undefined) => {
    const { importInThread } = require('./threads') as typeof import('./threads');
    return (await importInThread(order, progress, onCancel)).info;
  },
  read: readKept,
};
