import type { Audience, Draft } from '../../../../rules/src/draft/draft';

/** A SHA-256 as 64 hexadecimal digits, of the UTF-8 bytes of a text. */
export type Sha256 = (text: string) => string;

/** One block as it is remembered: NFC, white space folded. */
export interface IdentityBlock {
  readonly kind: string;
  readonly text: string;
}

/** What a decision is bound to: what the text says and to whom, not where it lies or how its source is written. */
export interface TextIdentity {
  readonly hash: string;
  readonly audience: Audience;
  /** `type:` of the front matter; null without one. */
  readonly type: string | null;
  /** `språk:` of the front matter; null where it is left to be recognised, which a later version may do otherwise. */
  readonly language: 'nb' | 'nn' | null;
  readonly blocks: readonly IdentityBlock[];
}

/**
 * The identity of a draft's text. Line ends, indentation, trailing space and the form of accents do not count; everything
 * that is read or hidden in it does: front matter, comments, link targets.
 */
export function identityOf({ blocks, declarations }: Draft, audience: Audience, sha256: Sha256): TextIdentity {
  const content = {
    audience,
    type: declarations.type ? folded(declarations.type.value) : null,
    language: declarations.language?.value ?? null,
    blocks: blocks.map(({ kind, text }) => ({ kind, text: folded(text) })),
  };
  return { hash: hashOf(content, sha256), ...content };
}

/** The hash of what a record says the text was. */
export function hashOf({ audience, type, language, blocks }: Omit<TextIdentity, 'hash'>, sha256: Sha256): string {
  const listed = blocks.map(({ kind, text }) => [kind, text]);
  return sha256(JSON.stringify([1, audience, type ?? '', language ?? '', listed]));
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
