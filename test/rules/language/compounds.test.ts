import assert from 'node:assert/strict';
import { compoundSpellings, isPlausibleCompound } from '../../../rules/src/language/compounds';

describe('compoundSpellings', () => {
  it('joins bare, with a linking element and with a hyphen', () => {
    assert.deepEqual(compoundSpellings('behandling', 'plan'), [
      'behandlingplan',
      'behandling-plan',
      'behandlingsplan',
      'behandlingeplan',
    ]);
  });

  it('writes two of three equal consonants', () => {
    assert.ok(compoundSpellings('buss', 'stopp').includes('busstopp'));
    assert.ok(!compoundSpellings('buss', 'stopp').includes('bussstopp'));
    assert.ok(compoundSpellings('buss', 'tur').includes('busstur'));
  });

  it('adds no -s- to an s and no -e- to a vowel', () => {
    assert.ok(!compoundSpellings('hus', 'lege').includes('husslege'));
    assert.ok(!compoundSpellings('klinikk', 'lege').includes('klinikkklege'));
    assert.ok(!compoundSpellings('veke', 'plan').includes('vekeeplan'));
  });
});

describe('isPlausibleCompound', () => {
  const begins = (part: string, word: string) => isPlausibleCompound(word, 0, part.length);
  const ends = (part: string, word: string) => isPlausibleCompound(word, word.length - part.length, word.length);

  it('takes words whose other part is long enough to be a word', () => {
    assert.ok(begins('mirakel', 'mirakelkur'));
    assert.ok(begins('behandling', 'behandlingsplan'));
    assert.ok(begins('botoks', 'botoks-klinikk'));
    assert.ok(ends('kur', 'mirakelkur'));
    assert.ok(ends('pille', 'p-pille'));
    assert.ok(begins('sjukdom', 'sjukdomsbilete'));
  });

  it('leaves endings, chance and inner parts', () => {
    assert.ok(!begins('mirakel', 'mirakelet'.slice(0, 9)));
    assert.ok(!begins('mirakel', 'mirakel'));
    assert.ok(!begins('kur', 'kurs'));
    assert.ok(!ends('kur', 'akur'));
    assert.ok(!ends('kur', 'strkur'));
    assert.ok(!isPlausibleCompound('mirakelkurer', 7, 10));
  });
});
