import assert from 'node:assert/strict';
import { SpelledNames } from '../../../rules/src/facts/medicines/spelled-names';
import { Lookalikes } from '../../../rules/src/matching/lookalikes';

const names = new SpelledNames(
  [
    ['fjordipin', 'fjordipin:substance'],
    ['osterlifomab', 'osterlifomab:substance'],
    ['Nordaxa'.toLowerCase(), 'nordaxa:brand'],
    ['botox', 'botox:brand'],
    ['konserta', 'konserta:brand'],
  ],
  ['konserta'],
);
const lookalikes = new Lookalikes({ letters: {}, signs: { '0': 'o' } });

describe('names as they are spelled', () => {
  it('are known by ear, with an ending or a second part', () => {
    assert.deepEqual(names.soundsLike('nordaksa'), { ref: 'nordaxa:brand', rest: '' });
    assert.deepEqual(names.soundsLike('nordaksaen'), { ref: 'nordaxa:brand', rest: 'en' });
    assert.deepEqual(names.soundsLike('nordaksakuren'), { ref: 'nordaxa:brand', rest: 'kuren' });
    assert.equal(names.soundsLike('nordasa'), undefined);
  });

  it('are known with a slip when they are long, and with two when they are longer', () => {
    assert.equal(names.misspelt('fjordopin', false)?.ref, 'fjordipin:substance');
    assert.equal(names.misspelt('fjordipinet', false)?.ref, 'fjordipin:substance');
    assert.equal(names.misspelt('fjarodpin', false), undefined);
    assert.equal(names.misspelt('ostarlyfomab', false)?.ref, 'osterlifomab:substance');
    assert.equal(names.misspelt('ostarlyfumib', false), undefined);
    assert.equal(names.misspelt('botix', true), undefined);
  });

  it('are known as brands when they are written as names, and never when an ordinary word is as near', () => {
    assert.equal(names.misspelt('nordixa', false), undefined);
    assert.equal(names.misspelt('nordixa', true)?.ref, 'nordaxa:brand');
    assert.equal(names.soundsLike('konserta'), undefined);
  });

  it('are filled in where a sign stands for a letter', () => {
    assert.equal(names.filledIn(lookalikes.places('b*t0x'))?.ref, 'botox:brand');
    assert.equal(names.filledIn(lookalikes.places('b.tox'))?.ref, 'botox:brand');
    assert.equal(names.filledIn(lookalikes.places('b.tx')), undefined);
    assert.equal(names.filledIn(lookalikes.places('k*nserta'))?.ref, 'konserta:brand');
  });
});
