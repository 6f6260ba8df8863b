import assert from 'node:assert/strict';
import { countLanguages, identifyLanguage, sumLanguages } from '../../../rules/src/language/identify';
import { analyse } from './support';

function identify(...texts: string[]): string {
  return identifyLanguage(sumLanguages(texts.map((text) => countLanguages(analyse(text).tokens))));
}

describe('identifyLanguage', () => {
  it('tells bokmål', () => {
    assert.equal(identify('Vi hjelper deg som ikke får sove. Hva kan du gjøre selv?'), 'nb');
    assert.equal(identify('Jeg har vært her i mange uker.', 'Noen trenger mer tid.'), 'nb');
  });

  it('tells nynorsk', () => {
    assert.equal(identify('Vi hjelper deg som ikkje får sove. Kva kan du gjere sjølv?'), 'nn');
    assert.equal(identify('Eg har vore her i mange veker.', 'Nokon treng meir tid.'), 'nn');
    assert.equal(identify('Ein lege skriv ut resept til dei som treng det.'), 'nn');
  });

  it('tells English', () => {
    assert.equal(identify('The treatment is safe and most patients have been satisfied with it.'), 'en');
  });

  it('is not led astray by English titles in a Norwegian draft', () => {
    const body = 'Vi hjelper deg som ikke får sove, og vi følger deg opp i flere uker. Det er trygt å komme til oss.';
    assert.equal(identify(body, 'The effects of sleep on the brain.'), 'nb');
  });

  it('weighs a quoted sentence of the other standard against the rest', () => {
    const body = 'Eg spør kva ho ynskjer, og korleis vi kan hjelpe. Ho seier at ho ikkje veit.';
    assert.equal(identify(body, '«Jeg vet ikke hva jeg vil», sier en annen.'), 'nn');
  });

  it('takes Norwegian that is neither for bokmål', () => {
    assert.equal(identify('Vi tilbyr time til alle i byen.'), 'nb');
  });

  it('does not guess from nothing', () => {
    assert.equal(identify(), 'und');
    assert.equal(identify('', '12 345', 'Fjordklinikken'), 'und');
  });
});
