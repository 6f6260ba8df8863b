import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { graphOf, PhraseGraph } from '../../../rules/src/matching/phrase-graph';
import { TrieBuilder } from '../../../rules/src/matching/trie';

function built(phrases: readonly (readonly number[])[], numberOf: (n: number) => number) {
  const trie = new TrieBuilder();
  phrases.forEach((phrase, n) => {
    let node = 0;
    for (const symbol of phrase) node = trie.step(node, symbol);
    trie.put(node, numberOf(n));
  });
  const { values, ...parts } = graphOf(trie);
  return { graph: new PhraseGraph(parts), values };
}

describe('the graph of phrases', () => {
  it('holds each phrase with its values, and no other', () => {
    const symbol = fc.integer({ min: 1, max: 5 });
    const phrase = fc.array(symbol, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 60 }), fc.array(phrase), (phrases, others) => {
        const { graph, values } = built(phrases, (n) => n % 3);
        for (const asked of [...phrases, ...others]) {
          let node = 0;
          for (const label of asked) {
            node = graph.child(node, label);
            if (node === 0) break;
          }
          const wanted = phrases.flatMap((each, n) => (each.join() === asked.join() ? [n % 3] : []));
          const found = node === 0 ? [] : [...(values[node] ?? [])];
          assert.deepEqual(found.sort(), [...new Set(wanted)].sort());
        }
      }),
    );
  });

  it('has one node for all ends that are alike', () => {
    const { values } = built(
      [1, 2, 3].flatMap((first) => [4, 5, 6].map((second) => [first, second])),
      () => 0,
    );
    assert.equal(values.length, 3);
  });

  it('tells edges by their place, with where they lead', () => {
    const { graph } = built(
      [
        [2, 7],
        [1, 7],
      ],
      () => 0,
    );
    const edges = Array.from({ length: graph.edgeEnd(0) - graph.edgeStart(0) }, (_, n) => graph.edgeStart(0) + n);
    assert.deepEqual(
      edges.map((edge) => graph.label(edge)),
      [1, 2],
    );
    assert.equal(new Set(edges.map((edge) => graph.target(edge))).size, 1);
    assert.equal(graph.child(0, 7), 0);
  });
});
