import { type Numbers, narrow } from './numbers';

/**
 * A trie over small numbers, such as code units. Nodes are numbered breadth first, so that the edges of a node lie
 * together, in order of their labels, and the n-th edge leads to node n + 1. The root is node 0.
 */
export class Trie {
  /** The edges of a node are `starts[node] .. starts[node + 1]`. */
  readonly #starts: Numbers;
  readonly #labels: Numbers;

  constructor(starts: Numbers, labels: Numbers) {
    this.#starts = starts;
    this.#labels = labels;
  }

  /** The node that the edge with a label leads to, or 0. */
  child(node: number, label: number): number {
    // The n-th edge leads to node n + 1, and no edge is edge -1.
    return edgeBy(label, this.#labels, this.#starts[node] as number, this.#starts[node + 1] as number) + 1;
  }
}

/** The edge with a label among the edges `from .. to`, which lie in order of their labels, or -1. */
export function edgeBy(label: number, labels: Numbers, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = labels[middle] as number;
    if (found === label) return middle;
    if (found < label) low = middle + 1;
    else high = middle;
  }
  return -1;
}

const NONE = -1;
const NO_VALUES: readonly number[] = [];

/** Makes the nodes of a trie and the numbers that stand at them. */
export class TrieBuilder {
  /** Most nodes have one child, which needs no map: its label here, and itself in `#firsts`; -1 for none. */
  readonly #labels: number[] = [NONE];
  readonly #firsts: number[] = [NONE];
  readonly #others: (Map<number, number> | undefined)[] = [undefined];
  readonly #values: (number[] | undefined)[] = [undefined];

  /** The node after `node` by a label, made when it is not there. The trie will know it by another number. */
  step(node: number, label: number): number {
    const first = this.#labels[node] as number;
    if (first === label) return this.#firsts[node] as number;
    const known = this.#others[node]?.get(label);
    if (known !== undefined) return known;
    const child = this.#add();
    if (first === NONE) {
      this.#labels[node] = label;
      this.#firsts[node] = child;
    } else {
      const others = this.#others[node] ?? new Map<number, number>();
      this.#others[node] = others.set(label, child);
    }
    return child;
  }

  #add(): number {
    this.#firsts.push(NONE);
    this.#others.push(undefined);
    this.#values.push(undefined);
    return this.#labels.push(NONE) - 1;
  }

  /** The labels of a node's edges with where they lead, in order of the labels. */
  edges(node: number): (readonly [label: number, child: number])[] {
    const first = this.#labels[node] as number;
    if (first === NONE) return [];
    const others = this.#others[node];
    const only = [first, this.#firsts[node] as number] as const;
    return others === undefined ? [only] : [only, ...others].sort((a, b) => a[0] - b[0]);
  }

  /** Puts a value at a node, once. */
  put(node: number, value: number): void {
    const values = this.#values[node];
    if (values === undefined) this.#values[node] = [value];
    else if (!values.includes(value)) values.push(value);
  }

  /** The values at a node. */
  valuesOf(node: number): readonly number[] {
    return this.#values[node] ?? NO_VALUES;
  }

  /** The parts of the trie, and the values by its nodes. */
  build(): TrieParts {
    const order = [0];
    const labels: number[] = [];
    const starts = [0];
    for (let at = 0; at < order.length; at++) {
      for (const [label, child] of this.edges(order[at] as number)) {
        labels.push(label);
        order.push(child);
      }
      starts.push(labels.length);
    }
    return {
      starts: narrow(starts),
      labels: narrow(labels),
      values: order.map((node) => this.valuesOf(node)),
    };
  }
}

export interface TrieParts {
  readonly starts: Numbers;
  readonly labels: Numbers;
  readonly values: readonly (readonly number[])[];
}
