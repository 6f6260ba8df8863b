import assert from 'node:assert/strict';
import { blockOf, exactSegment, inexactSegment, mergeBlocks } from '../../../rules/src/draft/blocks';

describe('blockOf', () => {
  it('joins the texts of its segments', () => {
    const block = blockOf('paragraph', [exactSegment('tryg', 0), inexactSegment('\u00AD', 4, 5), exactSegment('g', 9)]);
    assert.equal(block.text, 'tryg\u00ADg');
    assert.equal(block.host, -1);
  });

  it('keeps a footnote label only when there is one', () => {
    assert.equal('footnote' in blockOf('paragraph', []), false);
    assert.equal(blockOf('paragraph', [], { footnote: 'a' }).footnote, 'a');
  });
});

describe('mergeBlocks', () => {
  const first = blockOf('listItem', [exactSegment('Lie A. Om søvn.', 3)], { marker: '1.' }, 4);
  const second = blockOf('paragraph', [exactSegment('Oslo: Eksempel, 2019.', 22)], {}, 5);

  it('puts one inexact space for everything between two blocks', () => {
    const merged = mergeBlocks([first, second]);
    assert.equal(merged.text, 'Lie A. Om søvn. Oslo: Eksempel, 2019.');
    assert.deepEqual(merged.segments[1], { text: ' ', source: 18, length: 4, exact: false });
    assert.equal(merged.segments.map(({ text }) => text).join(''), merged.text);
  });

  it('takes kind, marker and index from the first', () => {
    const { kind, marker, index } = mergeBlocks([first, second]);
    assert.deepEqual({ kind, marker, index }, { kind: 'listItem', marker: '1.', index: 4 });
  });

  it('leaves a single block as it is, and refuses none', () => {
    assert.equal(mergeBlocks([first]), first);
    assert.throws(() => mergeBlocks([]), RangeError);
  });
});
