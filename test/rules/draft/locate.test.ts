import assert from 'node:assert/strict';
import { blockOf, exactSegment, inexactSegment } from '../../../rules/src/draft/blocks';
import { locateIn, segmentAt, segmentStarts } from '../../../rules/src/draft/locate';

/** Reads `**mirakel**kur&shy;&thickspace;ren`, where the last reference is decoded to two characters. */
const block = blockOf('paragraph', [
  exactSegment('mirakel', 2),
  exactSegment('kur', 11),
  inexactSegment('\u00AD', 14, 5),
  inexactSegment('\u205F\u200A', 19, 12),
  exactSegment('ren', 31),
]);
const starts = segmentStarts(block);
const locate = (start: number, end: number) => {
  const span = locateIn(block, starts, start, end);
  return [span.start, span.end];
};

describe('locateIn', () => {
  it('finds the characters themselves, without the marks beside them', () => {
    assert.deepEqual(locate(0, 7), [2, 9]);
    assert.deepEqual(locate(7, 10), [11, 14]);
    assert.deepEqual(locate(2, 4), [4, 6]);
  });

  it('takes in the marks between two segments', () => {
    assert.deepEqual(locate(0, 10), [2, 14]);
    assert.deepEqual(locate(6, 8), [8, 12]);
  });

  it('never cuts a segment that stands for something else', () => {
    assert.deepEqual(locate(10, 11), [14, 19]);
    assert.deepEqual(locate(11, 12), [19, 31]);
    assert.deepEqual(locate(12, 14), [19, 32]);
    assert.deepEqual(locate(12, 12), [19, 31]);
  });

  it('makes a place of an empty range', () => {
    assert.deepEqual(locate(0, 0), [2, 2]);
    assert.deepEqual(locate(3, 3), [5, 5]);
    assert.deepEqual(locate(7, 7), [9, 9]);
    assert.deepEqual(locate(11, 11), [19, 19]);
    assert.deepEqual(locate(16, 16), [34, 34]);
  });

  it('refuses offsets outside the text', () => {
    assert.throws(() => locate(-1, 2), RangeError);
    assert.throws(() => locate(3, 2), RangeError);
    assert.throws(() => locate(0, 17), RangeError);
  });

  it('accepts a block without text', () => {
    const empty = blockOf('paragraph', []);
    assert.deepEqual(locateIn(empty, segmentStarts(empty), 0, 0), { start: 0, end: 0 });
  });
});

describe('segmentAt', () => {
  it('finds the segment of every character', () => {
    const found = Array.from(block.text, (_, i) => segmentAt(starts, i));
    assert.deepEqual(found, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 3, 4, 4, 4]);
  });
});
