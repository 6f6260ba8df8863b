import type { BlockContent } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import type { BlockFacts } from './block-facts';
import { isSameValue } from './same-value';

/** Finds what stands in the blocks `[from, to)`, in their order. */
export type FindWithin<T> = (from: number, to: number) => readonly T[];

/**
 * What is found in a draft block by block, in the order of its blocks: after an edit, what was found before, with the blocks
 * that the edit touched searched again. The same list when it says the same.
 * @param count how many blocks there are now
 * @param known what was found before the edit, and what it changed; undefined to search all
 * @param above so many blocks above a changed one may be found otherwise too
 * @param below the same below it
 */
export function renewed<T extends { readonly block: number }>(
  count: number,
  find: FindWithin<T>,
  known: { readonly found: readonly T[]; readonly change: BlockChange } | undefined,
  above = 0,
  below = above,
): readonly T[] {
  if (known === undefined) return find(0, count);
  const { found: old, change } = known;
  if (change.isNone) return old;
  const { shift } = change;
  const start = Math.max(0, change.start - above);
  const oldEnd = change.oldEnd + below;
  const found = find(start, Math.min(count, change.end + below));
  const first = firstOf(old, start);
  const last = firstOf(old, oldEnd);
  if (shift === 0 && isSameValue(old.slice(first, last), found)) return old;
  const after = old.slice(last);
  const moved = shift === 0 ? after : after.map((each) => ({ ...each, block: each.block + shift }));
  return [...old.slice(0, first), ...found, ...moved];
}

/** Some blocks of a draft with their facts. */
export interface Texts {
  readonly blocks: readonly BlockContent[];
  readonly facts: readonly BlockFacts[];
}

/** What the block at an index gives to a fact of its draft. */
export type Given = (texts: Texts, index: number) => readonly unknown[];

/**
 * Whether the blocks that an edit touched give a fact what those in their place gave before it, in the same order; so a fact that
 * is made of nothing else, however long the draft, is what it was.
 */
export function givesSame(old: Texts, now: Texts, { start, oldEnd, end }: BlockChange, given: Given): boolean {
  return isSameValue(givenBy(old, start, oldEnd, given), givenBy(now, start, end, given));
}

function givenBy(texts: Texts, from: number, to: number, given: Given): unknown[] {
  const all: unknown[] = [];
  for (let index = from; index < to; index++) all.push(...given(texts, index));
  return all;
}

/** Where those of a block, or of the next that has some, begin. */
function firstOf(found: readonly { readonly block: number }[], block: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as { readonly block: number }).block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}
