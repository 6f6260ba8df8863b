import type { YAMLParseError } from 'yaml';
import type { Problem } from '../problem';
import { listed } from '../schema-problems';
import { nearest } from '../suggestion';
import { offsetOf } from '../yaml-place';
import type { Sha256 } from './text-identity';

/*
 * Waivers and approvals are kept one in each file, so that branches merge without conflict, as YAML that people can read in
 * a diff. Each is sealed with a hash over its own content: a change by hand is told. The seal is no signature; who wrote a
 * file is for the version control to say.
 */

/** Whether a value may stand under a key. */
export type Check = (value: unknown) => boolean;

/** Every key of a record, in the order they are written. */
export type Shape = Readonly<Record<string, Check>>;

export const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
export const anyText: Check = (value) => typeof value === 'string';
export const count: Check = (value) => Number.isInteger(value) && (value as number) >= 1;
export const hash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const date: Check = (value) => typeof value === 'string' && isDate(value);
export const time: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/.test(value) &&
  isDate(value.slice(0, 10));
export const fingerprint: Check = (value) => typeof value === 'string' && /^[0-9a-f]{16}(-\d+)?$/.test(value);

export function oneOf(...values: readonly string[]): Check {
  return (value) => values.includes(value as string);
}

export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

export function listOf(shape: Shape): Check {
  return (value) => Array.isArray(value) && value.every((item) => fits(item, shape));
}

export function mapOf(shape: Shape): Check {
  return (value) => fits(value, shape);
}

function fits(value: unknown, shape: Shape): boolean {
  if (!isMapping(value)) return false;
  return (
    Object.entries(shape).every(([key, check]) => check(value[key])) && Object.keys(value).every((key) => key in shape)
  );
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return false;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}

export type Fields = Readonly<Record<string, unknown>>;

export type RecordRead =
  | { readonly ok: true; readonly fields: Fields; readonly isTampered: boolean }
  | { readonly ok: false; readonly problem: Problem };

const VERSION = 1;

/**
 * Reads a record.
 * @param shown the file as shown to the user
 * @param shape its keys besides `version` and `seal`
 */
export function readRecord(source: string, shown: string, shape: Shape, sha256: Sha256): RecordRead {
  const { LineCounter, parseDocument } = require('yaml') as typeof import('yaml');
  const lines = new LineCounter();
  const written = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const document = parseDocument(written, { lineCounter: lines, prettyErrors: false });
  const fail = (offset: number, messageId: string, slots: Problem['slots'] = {}): RecordRead => {
    const { line, col } = lines.linePos(offset);
    const place = { path: shown, line: Math.max(1, line), column: Math.max(1, col) };
    return { ok: false, problem: { rule: 'draft/configuration', messageId, slots, ...place } };
  };
  const [broken] = document.errors;
  if (broken !== undefined) return fail(broken.pos[0], brokenMessage(broken, written));
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (!isMapping(value)) return fail(0, 'record-no-mapping');
  const { version, seal, ...fields } = value;
  const at = (key: string, atKey: boolean) => offsetOf(document, [key], atKey);
  if (typeof version === 'number' && version > VERSION) return fail(at('version', false), 'record-newer');
  const all: Shape = { version: (one) => one === VERSION, ...shape, seal: hash };
  for (const [key, check] of Object.entries(all)) {
    if (!(key in value)) return fail(0, 'missing-key', { key });
    if (!check(value[key])) return fail(at(key, false), 'record-value', { key });
  }
  for (const key of Object.keys(value)) {
    if (key in all) continue;
    const suggestion = nearest(key, Object.keys(all));
    const slots = { key, known: listed(Object.keys(all)), suggestion: suggestion ?? '' };
    return fail(at(key, true), suggestion === undefined ? 'unknown-key' : 'unknown-key-near', slots);
  }
  return { ok: true, fields, isTampered: seal !== sealOf(fields, sha256) };
}

/** Two branches that both changed one record leave marks that are no YAML. */
function brokenMessage({ code }: YAMLParseError, source: string): string {
  if (/^(<{7}|>{7}) /m.test(source)) return 'record-conflict';
  return code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'broken-yaml';
}

/**
 * A record as YAML, sealed.
 * @param comment what stands above it, one line
 */
export function writeRecord(fields: Fields, comment: string, sha256: Sha256): string {
  const { stringify } = require('yaml') as typeof import('yaml');
  const sealed = { version: VERSION, ...fields, seal: sealOf(fields, sha256) };
  return `# ${comment}\n${stringify(sealed, { lineWidth: 0 })}`;
}

/** A hash over a record's content, whatever the order of its keys. */
export function sealOf(fields: Fields, sha256: Sha256): string {
  return sha256(JSON.stringify(sorted(fields)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMapping(value)) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted(value[key])]);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
