import type { BlockContent } from '../draft/block';
import type { BlockChange } from '../draft/block-change';
import type { BlockFacts } from './block-facts';
import { BlockIndex } from './block-index';
import { type FindWithin, type Given, givesSame, renewed, type Texts } from './renewing';
import { isSameValue } from './same-value';

/** An earlier reading of a draft, and what has changed since. */
export interface ReadBefore {
  readonly reading: Reading;
  readonly change: BlockChange;
}

/**
 * The blocks of a draft with their facts. After an edit it also knows the earlier reading, and tells which facts of the draft can
 * be taken over from there: a fact that says what it said is the same object as before, so that whoever asked for it need not ask
 * what has become of it.
 */
export class Reading implements Texts {
  readonly blocks: readonly BlockContent[];
  readonly facts: readonly BlockFacts[];
  readonly index: BlockIndex;
  #before: ReadBefore | undefined;

  constructor(blocks: readonly BlockContent[], facts: readonly BlockFacts[], before?: ReadBefore) {
    this.blocks = blocks;
    this.facts = facts;
    this.#before = before;
    this.index = new BlockIndex(facts, before && { index: before.reading.index, change: before.change });
  }

  /** What has changed since the earlier reading; undefined where there is none. */
  get change(): BlockChange | undefined {
    return this.#before?.change;
  }

  /** Whether there is an earlier reading and no block has moved: facts that hold places in other blocks are kept only then. */
  get isInPlace(): boolean {
    return this.change?.shift === 0;
  }

  /** Forgets the earlier reading, with all that it kept. */
  settle(): void {
    this.#before = undefined;
  }

  /** A fact of the earlier reading where it says the same. */
  kept<T>(fact: T, known: T | undefined): T {
    return known !== undefined && isSameValue(known, fact) ? known : fact;
  }

  /**
   * A fact that is made of what each block gives: that of the earlier reading while the blocks that have changed give the same.
   * @param known the fact of the earlier reading; undefined where it can't be taken over
   */
  folded<T>(given: Given, find: () => T, known: T | undefined): T {
    return known !== undefined && this.givesSame(given) ? known : this.kept(find(), known);
  }

  /** Whether the blocks that have changed give what those in their place gave; never without an earlier reading. */
  givesSame(given: Given): boolean {
    if (this.#before === undefined) return false;
    const { reading, change } = this.#before;
    return givesSame(reading, this, change, given);
  }

  /** What is found block by block, of which only what the edit touched is searched again; see `renewing.ts`. */
  renewed<T extends { readonly block: number }>(
    find: FindWithin<T>,
    known: readonly T[] | undefined,
    above = 0,
    below = above,
  ): readonly T[] {
    const before = this.#before && known && { found: known, change: this.#before.change };
    return renewed(this.blocks.length, find, before, above, below);
  }
}
