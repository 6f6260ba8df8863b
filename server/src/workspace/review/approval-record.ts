import {
  anyText,
  type Fields,
  fingerprint,
  hash,
  listOf,
  mapOf,
  oneOf,
  orNull,
  type Shape,
  text,
  time,
} from './record';
import { hashOf, type IdentityBlock, type Sha256, type TextIdentity } from './text-identity';

export const DECISIONS = ['approved', 'conditions', 'rejected'] as const;
/** `conditions`: approved, with conditions that the comment states. */
export type Decision = (typeof DECISIONS)[number];

/** A finding as the reviewer met it. */
export interface SeenFinding {
  readonly rule: string;
  readonly fingerprint: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What let it stand; `open` when nothing did. */
  readonly state: 'open' | 'comment' | 'waiver' | 'baseline';
  readonly words: string;
}

/** A waiver that let a finding stand when the text was decided on. */
export interface SeenWaiver {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly reviewer: string;
  readonly until: string | null;
}

/** What the text was judged by. */
export interface Versions {
  /** Of the program, and with it of its rules and words. */
  readonly noktern: string;
  /** ISO date on which the sources of the built-in register of medicines were read. */
  readonly medicines: string;
  /** The official register, when the house has imported one. */
  readonly official: { readonly source: string; readonly retrieved: string } | null;
}

/** A decision on a text as its file keeps it, with the text itself, so that it can be told later what was decided on. */
export interface ApprovalRecord {
  readonly decision: Decision;
  /** Where the text lay, from the configuration's folder, with `/`. */
  readonly file: string;
  readonly reviewer: string;
  readonly role: string;
  /** When: UTC. */
  readonly decided: string;
  readonly comment: string | null;
  readonly versions: Versions;
  readonly audience: TextIdentity['audience'];
  readonly type: string | null;
  readonly language: TextIdentity['language'];
  /** SHA-256 of the text, as `identityOf` makes it. */
  readonly text: string;
  readonly findings: readonly SeenFinding[];
  readonly waivers: readonly SeenWaiver[];
  readonly blocks: readonly IdentityBlock[];
}

export const APPROVAL_SHAPE: Shape = {
  decision: oneOf(...DECISIONS),
  file: text,
  reviewer: text,
  role: anyText,
  decided: time,
  comment: orNull(text),
  versions: mapOf({
    noktern: text,
    medicines: anyText,
    official: orNull(mapOf({ source: anyText, retrieved: anyText })),
  }),
  audience: oneOf('public', 'professional'),
  type: orNull(anyText),
  language: orNull(oneOf('nb', 'nn')),
  text: hash,
  findings: listOf({
    rule: text,
    fingerprint,
    severity: oneOf('error', 'warning', 'info'),
    state: oneOf('open', 'comment', 'waiver', 'baseline'),
    words: anyText,
  }),
  waivers: listOf({
    file: text,
    rule: text,
    fingerprint,
    reason: text,
    reviewer: text,
    until: orNull(text),
  }),
  blocks: listOf({ kind: text, text: anyText }),
};

/** A decision that was read. */
export interface StoredApproval {
  readonly record: ApprovalRecord;
  /** Its file, from the configuration's folder, with `/`. */
  readonly id: string;
  /** Whether it is not what was written, or speaks of another text than the one it holds. */
  readonly isTampered: boolean;
}

/** @param fields checked against `APPROVAL_SHAPE` */
export function storedApproval(fields: Fields, id: string, isTampered: boolean, sha256: Sha256): StoredApproval {
  const record = fields as unknown as ApprovalRecord;
  return { record, id, isTampered: isTampered || hashOf(record, sha256) !== record.text };
}

/** The name of a decision's file: two decisions never meet in one file, and they sort by date and text. */
export function approvalFileName({ decided, file }: ApprovalRecord, seal: string): string {
  const slug = file
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(-60);
  return `${decided.slice(0, 10)}-${slug}-${seal.slice(0, 8)}.yaml`;
}
