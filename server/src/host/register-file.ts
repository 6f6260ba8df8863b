import type { ImportedInfo } from '../../../rules/src/knowledge/imported';
import type { ImageLayout } from '../../../rules/src/matching/image';

/*
 * The file of an imported register:
 *
 *     noktern-medicines 3\n      the version of the format
 *     length, check              of the head, and of all from there to the records; unsigned 32-bit numbers, little-endian
 *     head                       JSON
 *     body                       the sections of the table and numbers, each beginning at a multiple of four, and then the
 *                                records as JSON, of which a run reads only those that a text asks for
 */

export const MAGIC = 'noktern-medicines ';
export const VERSION = 3;
/** The first line, padded. */
export const FIRST_LINE = `${MAGIC}${VERSION}\n`;
/** The first line and two numbers. */
export const HEAD_START = 28;

export interface RegisterHead {
  readonly info: ImportedInfo;
  readonly layout: ImageLayout;
  /** Bytes of the body. */
  readonly bytes: number;
  /** Where parts begin in the body and how much there is of them: numbers, or bytes of the records. */
  readonly table: number;
  readonly entryRecords: readonly [start: number, count: number];
  readonly recordStarts: readonly [start: number, count: number];
  readonly recordChecks: readonly [start: number, count: number];
  readonly records: readonly [start: number, bytes: number];
}

/** The next multiple of four. */
export function aligned(size: number): number {
  return Math.ceil(size / 4) * 4;
}

/** CRC-32 of the bytes; 0 where this version of Node cannot compute it. */
export function checkOf(bytes: Uint8Array): number {
  const { crc32 } = require('node:zlib') as { readonly crc32?: (data: Uint8Array) => number };
  return crc32 === undefined ? 0 : crc32(bytes);
}
