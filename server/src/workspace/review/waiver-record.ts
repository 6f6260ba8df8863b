import type { Waiver } from '../../../../rules/src/engine/waivers';
import type { Configuration } from '../settings';
import { anyText, count, date, type Fields, fingerprint, hash, orNull, type Shape, text, time } from './record';
import { reviewerFor } from './reviewers';

/** A waiver as its file keeps it. */
export interface WaiverRecord {
  readonly rule: string;
  readonly fingerprint: string;
  /** How many findings of the text had the same words in the same sentence. */
  readonly equals: number;
  /** Where the text lay, from the configuration's folder, with `/`; for people, and to miss the finding there. */
  readonly file: string;
  readonly words: string;
  readonly sentence: string;
  readonly reason: string;
  readonly reviewer: string;
  readonly role: string;
  /** When it was given: UTC. */
  readonly given: string;
  /** ISO date; it counts on that day and not after it. */
  readonly until: string | null;
  /** SHA-256 of the text it was given with, as `identityOf` makes it. */
  readonly text: string;
}

export const WAIVER_SHAPE: Shape = {
  rule: text,
  fingerprint,
  equals: count,
  file: text,
  words: anyText,
  sentence: anyText,
  reason: text,
  reviewer: text,
  role: anyText,
  given: time,
  until: orNull(date),
  text: hash,
};

/** A waiver that was read. */
export interface StoredWaiver {
  readonly record: WaiverRecord;
  /** Its file, from the configuration's folder, with `/`. */
  readonly id: string;
  readonly isTampered: boolean;
  /** Whether nothing lies any more where its text lay. */
  readonly isGone: boolean;
}

/** @param fields checked against `WAIVER_SHAPE` */
export function waiverRecord(fields: Fields): WaiverRecord {
  return fields as unknown as WaiverRecord;
}

/** The name of a waiver's file: two people's waivers of one finding never meet in one file. */
export function waiverFileName({ rule, fingerprint: id }: WaiverRecord, seal: string): string {
  return `${rule.replace('/', '-')}-${id}-${seal.slice(0, 8)}.yaml`;
}

/**
 * Waivers as they count for a text.
 * @param path the text's path below the configuration's folder, with `/`
 */
export function waiversFor(stored: readonly StoredWaiver[], configuration: Configuration, path: string): Waiver[] {
  const here = path.normalize('NFC');
  return stored.map(({ record, id, isTampered, isGone }): Waiver => {
    const reviewer = reviewerFor(configuration, record.reviewer, path);
    const { rule, fingerprint: known, equals, reason, reviewer: by, until, text: hashed } = record;
    const isHere = record.file.normalize('NFC') === here;
    return {
      id,
      fingerprint: known,
      rule,
      equals,
      reason,
      by,
      until,
      text: hashed,
      given: isHere ? 'here' : isGone ? 'gone' : 'elsewhere',
      fault: isTampered ? 'tampered' : typeof reviewer === 'string' ? reviewer : null,
    };
  });
}
