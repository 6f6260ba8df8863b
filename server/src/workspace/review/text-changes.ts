import type { IdentityBlock, TextIdentity } from './text-identity';

/** What has changed in a text since it was decided on. */
export interface TextChanges {
  /** Indices of the draft's blocks that are new or have other words. */
  readonly blocks: readonly number[];
  /** Passages that are gone, or stand with other words. */
  readonly removed: readonly IdentityBlock[];
  /** Each place where something has come, gone or been replaced, in the order of the text. */
  readonly passages: readonly PassageChange[];
  /** What is said of the text, before and now, where that is what has changed. */
  readonly audience: Change | undefined;
  readonly type: Change | undefined;
  readonly language: Change | undefined;
}

export interface PassageChange {
  /** What stood there; null where the passage is new. */
  readonly before: string | null;
  /** Index of the block that stands there now; null where there is none. */
  readonly block: number | null;
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
): Pick<TextChanges, 'blocks' | 'removed' | 'passages'> {
  // Of the package only what compares arrays.
  const { diffArrays } = require('diff/lib/diff/array.js') as typeof import('diff');
  const blocks: number[] = [];
  const removed: IdentityBlock[] = [];
  const passages: PassageChange[] = [];
  let at = 0;
  /** Passages that have gone, and come, since the last one that stands as it was. */
  let went: readonly IdentityBlock[] = [];
  let came: readonly number[] = [];
  const pair = () => {
    for (let index = 0; index < Math.max(went.length, came.length); index++)
      passages.push({ before: went[index]?.text ?? null, block: came[index] ?? null });
    went = [];
    came = [];
  };
  const comparator = (a: IdentityBlock, b: IdentityBlock) => a.kind === b.kind && a.text === b.text;
  for (const part of diffArrays([...before], [...now], { comparator })) {
    if (part.removed) {
      removed.push(...part.value);
      went = [...went, ...part.value];
      continue;
    }
    if (part.added) {
      const indices = part.value.map((_, index) => at + index);
      blocks.push(...indices);
      came = [...came, ...indices];
    } else pair();
    at += part.value.length;
  }
  pair();
  return { blocks, removed, passages };
}
