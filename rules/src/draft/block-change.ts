import type { Block } from './block';

/**
 * Which blocks of a draft were there when it was read before. Those before `start` are as they were; those from `end` on are too,
 * and began at `oldEnd`. In between, a block can be as it was only where their number is.
 */
export class BlockChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly end: number;
  /** How much further down the blocks after the change stand now. */
  readonly shift: number;
  /** Blocks between `start` and `end` that are as they were. */
  readonly #same: ReadonlySet<number>;

  constructor(old: readonly Block[], now: readonly Block[]) {
    const most = Math.min(old.length, now.length);
    const shift = now.length - old.length;
    let start = 0;
    while (start < most && isSame(old[start] as Block, now[start] as Block, 0, 0)) start++;
    let end = now.length;
    while (
      end > start &&
      end - shift > start &&
      isSame(old[end - shift - 1] as Block, now[end - 1] as Block, start, shift)
    )
      end--;
    this.start = start;
    this.end = end;
    this.oldEnd = end - shift;
    this.shift = shift;
    this.#same = shift === 0 ? sameBetween(old, now, start, end) : NONE;
  }

  /** Whether every block is as it was. */
  get isNone(): boolean {
    return this.start === this.end && this.shift === 0;
  }

  /** Where a block stood before; -1 for one that is new or has changed. */
  before(index: number): number {
    if (index < this.start) return index;
    if (index >= this.end) return index - this.shift;
    return this.#same.has(index) ? index : -1;
  }

  /** Where a block stands now; -1 for one that is gone or has changed. */
  after(oldIndex: number): number {
    if (oldIndex < this.start) return oldIndex;
    if (oldIndex >= this.oldEnd) return oldIndex + this.shift;
    return this.#same.has(oldIndex) ? oldIndex : -1;
  }

  /** What is known of each block now: what was known of those that are as they were, and `made` for the others. */
  carry<T>(old: readonly T[], made: (index: number) => T): readonly T[] {
    if (this.isNone) return old;
    if (this.shift === 0) {
      const now = old.slice();
      for (let index = this.start; index < this.end; index++) if (!this.#same.has(index)) now[index] = made(index);
      return now;
    }
    const between: T[] = [];
    for (let index = this.start; index < this.end; index++) between.push(made(index));
    return old.slice(0, this.start).concat(between, old.slice(this.oldEnd));
  }
}

const NONE: ReadonlySet<number> = new Set();

function sameBetween(old: readonly Block[], now: readonly Block[], start: number, end: number): ReadonlySet<number> {
  if (end - start < 2) return NONE;
  const same = new Set<number>();
  for (let index = start; index < end; index++)
    if (isSame(old[index] as Block, now[index] as Block, end, 0)) same.add(index);
  return same;
}

/**
 * Whether two blocks are the same to everything but where they stand in the source. What they point to may have moved with
 * them; before `start` nothing moves.
 */
function isSame(old: Block, now: Block, start: number, shift: number): boolean {
  return (
    old.text === now.text &&
    old.kind === now.kind &&
    old.level === now.level &&
    old.marker === now.marker &&
    old.footnote === now.footnote &&
    isSamePlace(old.host, now.host, start, shift) &&
    isSameSection(old.section, now.section, start, shift)
  );
}

function isSameSection(old: readonly number[], now: readonly number[], start: number, shift: number): boolean {
  if (old.length !== now.length) return false;
  for (let i = 0; i < old.length; i++) if (!isSamePlace(old[i] as number, now[i] as number, start, shift)) return false;
  return true;
}

function isSamePlace(old: number, now: number, start: number, shift: number): boolean {
  return now === (old < start ? old : old + shift);
}
