import type { FileSystem } from '../../host/interfaces';

/** A record that is to be written. */
export interface NewRecord {
  /** Its file, from the configuration's folder, with `/`. */
  readonly below: string;
  /** YAML. */
  readonly written: string;
}

/** What became of it; `detail` is the system's code. */
export type RecordWritten = { readonly path: string } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'record-exists' | 'record-not-written'; readonly detail: string }
);

/** Writes a record where nothing stands yet; never throws, and never writes over another. */
export function createRecord(files: FileSystem, folder: string, { below, written }: NewRecord): RecordWritten {
  const path = files.resolve(folder, below);
  try {
    files.makeFolder(files.parent(path));
    return files.create(path, written) ? { ok: true, path } : { ok: false, path, reason: 'record-exists', detail: '' };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, path, reason: 'record-not-written', detail };
  }
}
