import type { PlacedFinding } from './finding';
import { byPosition } from './placing';
import type { Suppressed } from './suppressing';

/**
 * The findings of all blocks, and those that were made last, by position.
 * @param blocks each one's findings by position
 */
export function inOrder(blocks: readonly Suppressed[], last: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const all: PlacedFinding[] = [];
  const late = new Set(last.map(({ block }) => block));
  for (let index = 0; index < blocks.length; index++)
    for (const finding of late.has(index) ? merged(blocks, last, index) : (blocks[index] as Suppressed).findings)
      all.push(finding);
  return all;
}

/**
 * The same when only some blocks have others than before.
 * @param old the findings before, in order
 */
export function reordered(
  old: readonly PlacedFinding[],
  renewed: ReadonlySet<number>,
  blocks: readonly Suppressed[],
  last: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  const parts: (readonly PlacedFinding[])[] = [];
  let from = 0;
  for (const index of [...renewed].sort((a, b) => a - b)) {
    parts.push(old.slice(from, firstOf(old, index)), merged(blocks, last, index));
    from = firstOf(old, index + 1);
  }
  parts.push(old.slice(from));
  return NONE.concat(...parts);
}

const NONE: readonly PlacedFinding[] = [];

function merged(blocks: readonly Suppressed[], last: readonly PlacedFinding[], index: number): PlacedFinding[] {
  const own = blocks[index]?.findings ?? [];
  return [...own, ...last.filter(({ block }) => block === index)].sort(byPosition);
}

/** Where the findings of a block begin, or would. */
function firstOf(findings: readonly PlacedFinding[], block: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle] as PlacedFinding).block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}
