import { type Numbers, narrow } from './numbers';
import type { TrieBuilder } from './trie';

/**
 * Phrases as paths of symbols in an acyclic graph: a trie whose equal ends are one, since the alternatives of a pattern end alike.
 * It has a tenth of the trie's nodes. The edges of a node lie together, in order of their labels. Node 0 is the root, to which no
 * edge leads.
 */
export class PhraseGraph {
  /** The edges of a node are `starts[node] .. starts[node + 1]`. */
  readonly #starts: Numbers;
  readonly #labels: Numbers;
  readonly #targets: Numbers;

  constructor({ starts, labels, targets }: Omit<PhraseGraphParts, 'values'>) {
    this.#starts = starts;
    this.#labels = labels;
    this.#targets = targets;
  }

  /** The node that the edge with a label leads to, or 0. */
  child(node: number, label: number): number {
    // Written out, not `edgeBy`: nothing else is asked as often, and V8 sees numbers of one width here.
    const labels = this.#labels;
    let low = this.#starts[node] as number;
    let high = this.#starts[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = labels[middle] as number;
      if (found === label) return this.#targets[middle] as number;
      if (found < label) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  /** The first edge of a node; where `edgeEnd` is the same it has none. */
  edgeStart(node: number): number {
    return this.#starts[node] as number;
  }

  edgeEnd(node: number): number {
    return this.#starts[node + 1] as number;
  }

  label(edge: number): number {
    return this.#labels[edge] as number;
  }

  /** The node that an edge leads to. */
  target(edge: number): number {
    return this.#targets[edge] as number;
  }
}

export interface PhraseGraphParts {
  readonly starts: Numbers;
  readonly labels: Numbers;
  readonly targets: Numbers;
  /** By node the values that end there. */
  readonly values: readonly (readonly number[])[];
}

/** Makes one node of all nodes of a trie from which the same ends and values can be reached. */
export function graphOf(trie: TrieBuilder): PhraseGraphParts {
  /** Nodes that are told apart, by what they hold and lead to; the trie's node that came first stands for each. */
  const known = new Map<string, number>();
  const standIns = new Map<number, number>();
  const standIn = (node: number): number => {
    const before = standIns.get(node);
    if (before !== undefined) return before;
    const edges = trie.edges(node).map(([label, child]) => `${label}:${standIn(child)}`);
    const key = `${trie.valuesOf(node).join()}|${edges.join()}`;
    const same = node === ROOT ? undefined : known.get(key);
    if (same === undefined && node !== ROOT) known.set(key, node);
    const own = same ?? node;
    standIns.set(node, own);
    return own;
  };
  standIn(ROOT);

  const order = [ROOT];
  const numbers = new Map([[ROOT, 0]]);
  const starts = [0];
  const labels: number[] = [];
  const targets: number[] = [];
  for (let at = 0; at < order.length; at++) {
    for (const [label, child] of trie.edges(order[at] as number)) {
      const node = standIn(child);
      let number = numbers.get(node);
      if (number === undefined) {
        number = order.push(node) - 1;
        numbers.set(node, number);
      }
      labels.push(label);
      targets.push(number);
    }
    starts.push(labels.length);
  }
  return {
    starts: narrow(starts),
    labels: narrow(labels),
    targets: narrow(targets),
    values: order.map((node) => trie.valuesOf(node)),
  };
}

const ROOT = 0;
