import assert from 'node:assert/strict';
import { frameOf, NO_FRAME, soundsOf } from '../../../rules/src/matching/sounds';

const frame = (word: string) => frameOf(word, 0, word.length);

describe('the sounds of a name', () => {
  const alike = [
    ['ozempic', 'osempik'],
    ['saxenda', 'saksenda'],
    ['saxenda', 'saxsenda'],
    ['wegovy', 'vegovi'],
    ['quetiapin', 'kvetiapin'],
    ['methotrexat', 'metotreksat'],
    ['propofol', 'propophol'],
    ['roaccutan', 'roakutan'],
    ['doxycyclin', 'doksysyklin'],
    ['amitriptyllin', 'amitriptylin'],
  ] as const;
  for (const [one, other] of alike)
    it(`are the same for «${one}» and «${other}»`, () => {
      assert.equal(soundsOf(one), soundsOf(other));
      assert.equal(frame(one), frame(other));
    });

  const apart = [
    ['ketamin', 'ketalar'],
    ['botox', 'botol'],
    ['ozempic', 'olympic'],
  ] as const;
  for (const [one, other] of apart)
    it(`differ for «${one}» and «${other}»`, () => assert.notEqual(soundsOf(one), soundsOf(other)));

  it('has a frame in any case of letters, and none of few consonants', () => {
    assert.equal(frame('OZEMPIC'), frame('ozempic'));
    assert.equal(frameOf('få Ozempic nå', 3, 10), frame('ozempic'));
    assert.equal(frame('eva'), NO_FRAME);
    assert.notEqual(frame('ketamin'), frame('botox'));
  });
});
