import type { IdentityBlock, TextIdentity } from './text-identity';

/** What has changed in a text since it was decided on. */
export interface TextChanges {
  /** Indices of the draft's blocks that are new or have other words. */
  readonly blocks: readonly number[];
  /** Passages that are gone, or stand with other words. */
  readonly removed: readonly IdentityBlock[];
  /** How many passages are gone and have nothing in their place. */
  readonly gone: number;
  /** What is said of the text, before and now, where that is what has changed. */
  readonly audience: Change | undefined;
  readonly type: Change | undefined;
  readonly language: Change | undefined;
}

export interface Change {
  readonly before: string | null;
  readonly now: string | null;
}

type Known = Omit<TextIdentity, 'hash'>;

/** @param now the identity of the draft as it is, block for block */
export function changesSince(before: Known, now: Known): TextChanges {
  return {
    ...changedBlocks(before.blocks, now.blocks),
    audience: changed(before.audience, now.audience),
    type: changed(before.type, now.type),
    language: changed(before.language, now.language),
  };
}

function changed(before: string | null, now: string | null): Change | undefined {
  return before === now ? undefined : { before, now };
}

function changedBlocks(
  before: readonly IdentityBlock[],
  now: readonly IdentityBlock[],
): Pick<TextChanges, 'blocks' | 'removed' | 'gone'> {
  const { diffArrays } = require('diff') as typeof import('diff');
  const blocks: number[] = [];
  const removed: IdentityBlock[] = [];
  let at = 0;
  let gone = 0;
  /** Passages that are gone since the last one that stands as it was, less those that have come. */
  let missing = 0;
  const comparator = (a: IdentityBlock, b: IdentityBlock) => a.kind === b.kind && a.text === b.text;
  for (const part of diffArrays([...before], [...now], { comparator })) {
    const { length } = part.value;
    if (part.removed) {
      removed.push(...part.value);
      missing += length;
      continue;
    }
    if (part.added) {
      blocks.push(...part.value.map((_, index) => at + index));
      missing -= length;
    } else {
      gone += Math.max(0, missing);
      missing = 0;
    }
    at += length;
  }
  return { blocks, removed, gone: gone + Math.max(0, missing) };
}
