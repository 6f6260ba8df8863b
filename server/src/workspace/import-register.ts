import {
  compileRegister,
  type Imported,
  type ImportParts,
  type OfficialRegister,
} from '../../../rules/src/knowledge/import';
import { ImportFailure } from '../host/import-failure';
import type { RegisterSource } from '../host/interfaces';
import { FestReader } from './fest-reader';

/** What an import takes besides the source. */
export interface ImportRequest {
  /** Name of the file without its folder. */
  readonly file: string;
  /** ISO date of today. */
  readonly today: string;
  /** The built-in knowledge, asked for once the file has been read. */
  readonly parts: () => ImportParts;
  /** Told how much of the file is read, from 0 to 1. */
  readonly progress: (part: number) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Reads an official register and compiles it, keeping no more of the file than names and codes.
 * @throws ImportFailure when it is no register that can be read whole
 */
export async function importRegister(source: RegisterSource, request: ImportRequest): Promise<Imported> {
  const official = await readRegister(source, request);
  const { file, today } = request;
  return compileRegister(official, { file, imported: today }, request.parts());
}

async function readRegister({ size, pieces }: RegisterSource, request: ImportRequest): Promise<OfficialRegister> {
  const reader = new FestReader();
  let read = 0;
  for await (const piece of pieces) {
    if (request.isCancelled?.()) throw new ImportFailure('cancelled');
    reader.write(piece);
    read += piece.length;
    request.progress(Math.min(1, read / Math.max(1, size)));
  }
  return reader.end();
}
