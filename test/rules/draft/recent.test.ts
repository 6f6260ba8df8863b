import assert from 'node:assert/strict';
import { Recent } from '../../../rules/src/draft/recent';

describe('Recent', () => {
  it('gives what was put under a text', () => {
    const recent = new Recent<number>(100);
    recent.set('fjord', 1);
    assert.equal(recent.get('fjord'), 1);
    assert.equal(recent.get('fjell'), undefined);
  });

  it('lets go of what was not asked for again', () => {
    const recent = new Recent<number>(10);
    for (const [n, text] of ['aaaaa', 'bbbbb', 'ccccc', 'ddddd', 'eeeee'].entries()) {
      recent.set(text, n);
      assert.equal(recent.get('aaaaa'), 0, `after ${text}`);
    }
    assert.equal(recent.get('bbbbb'), undefined);
    assert.equal(recent.get('eeeee'), 4);
  });

  it('holds as much as it was asked to, whatever came before', () => {
    const recent = new Recent<number>(1000);
    for (let n = 0; n < 5000; n++) recent.set(`ord-${n}`, n);
    for (let n = 4950; n < 5000; n++) assert.equal(recent.get(`ord-${n}`), n);
    assert.equal(recent.get('ord-0'), undefined);
  });

  it('keeps a text that is longer than all it may hold, until the next', () => {
    const recent = new Recent<number>(3);
    recent.set('lengre', 1);
    assert.equal(recent.get('lengre'), 1);
  });
});
