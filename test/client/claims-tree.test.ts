import assert from 'node:assert/strict';
import { CLAIM_STATES, claimTree, statementAt, stateText } from '../../client/src/claims-tree';
import type { DraftClaim } from '../../server/src/protocol';
import { bokmal, nynorsk } from './kit';

const ALL = new Set(CLAIM_STATES);

function claim(words: string, state: DraftClaim['state'], line: number, start: number): DraftClaim {
  const range = { start: { line, character: start }, end: { line, character: start + words.length } };
  return { words, state, kind: 'påstand', sentence: `${words}.`, range, evidence: [], findings: [] };
}

const CLAIMS = [
  claim('demper', 'supported', 2, 10),
  claim('over natten', 'open', 4, 20),
  claim('reduserte plagene med 40 prosent', 'unsupported', 6, 0),
  claim('plagene', 'waived', 6, 10),
  claim('helt trygt', 'open', 8, 0),
];

describe('the tree of claims', () => {
  const words = (shown = ALL) =>
    claimTree(CLAIMS, shown).map(({ state, children }) => [state, ...children.map((each) => each.claim.words)]);

  it('groups claims by state, in the order of the work and of the text', () => {
    assert.deepEqual(words(), [
      ['open', 'over natten', 'helt trygt'],
      ['unsupported', 'reduserte plagene med 40 prosent'],
      ['supported', 'demper'],
      ['waived', 'plagene'],
    ]);
    assert.deepEqual(claimTree([], ALL), []);
  });

  it('leaves out groups that are filtered out or empty', () => {
    assert.deepEqual(words(new Set(['waived', 'supported'])), [
      ['supported', 'demper'],
      ['waived', 'plagene'],
    ]);
    assert.deepEqual(words(new Set()), []);
  });

  it('has the findings and the evidence below their claim, each with a name of its own', () => {
    const { range } = CLAIMS[0]!;
    const finding = { finding: 'a', rule: 'claims/onset', words: 'x', range, waivable: true };
    const told = { ...finding, severity: 'error', message: 'Nei.', stands: null } as const;
    const full = {
      ...CLAIMS[0]!,
      evidence: [{ text: 'Aas, 2020', backs: true, range, entry: null }],
      findings: [told],
    };
    const [group] = claimTree([full, full], ALL);
    const below = group!.children.flatMap(({ children }) => children);
    assert.deepEqual(
      below.map(({ kind }) => kind),
      ['finding', 'evidence', 'finding', 'evidence'],
    );
    assert.equal(new Set(below.map(({ id }) => id)).size, 4);
    for (const node of below) assert.ok(group!.children.includes(node.parent));
  });

  it('finds the claim at the cursor, at either end of it too, and the smaller of two', () => {
    const at = (line: number, character: number) =>
      statementAt(claimTree(CLAIMS, ALL), { line, character })?.claim.words;
    assert.equal(at(4, 20), 'over natten');
    assert.equal(at(4, 31), 'over natten');
    assert.equal(at(4, 32), undefined);
    assert.equal(at(3, 25), undefined);
    assert.equal(at(6, 12), 'plagene');
    assert.equal(at(6, 3), 'reduserte plagene med 40 prosent');
  });

  it('names the states in the language of the reader', () => {
    assert.deepEqual(
      CLAIM_STATES.map((state) => stateText(bokmal, state)),
      ['Åpne', 'Uten kilde', 'Underbygd', 'Unntatt'],
    );
    assert.equal(stateText(nynorsk, 'unsupported'), 'Utan kjelde');
  });
});
