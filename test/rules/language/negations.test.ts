import assert from 'node:assert/strict';
import { findNegations, isNegated } from '../../../rules/src/language/negations';
import { analyse } from './support';

function negationsOf(text: string) {
  const { tokens, sentences } = analyse(text);
  return findNegations(text, tokens, sentences);
}

/** The text with its cues in {} and its scopes in []. */
function shown(text: string): string {
  const marks = negationsOf(text).flatMap(({ cue, scopes }) => [
    { at: cue.start, mark: '{' },
    { at: cue.end, mark: '}' },
    ...scopes.flatMap(({ start, end }) => [
      { at: start, mark: '[' },
      { at: end, mark: ']' },
    ]),
  ]);
  let out = text;
  for (const { at, mark } of marks.sort((a, b) => b.at - a.at)) out = out.slice(0, at) + mark + out.slice(at);
  return out;
}

function deniesWord(text: string, word: string): boolean {
  const start = text.indexOf(word);
  assert.notEqual(start, -1, `«${word}» is in the text`);
  return isNegated(negationsOf(text), start, start + word.length);
}

const scopes: readonly string[] = [
  '[Dette er] {ikke} [en mirakelkur eller en permanent løsning].',
  'Men [vi lover] {ikke} [at alle blir bedre].',
  '[Behandlingen er] {ikke} [trygg, rask og skånsom], sier legen.',
  '[Kuren hjelper] {ikke} [alle], men den er trygg.',
  '[Du trenger] {aldri} [å vente], fordi vi har åpent.',
  '{Ingen} [av metodene gir varig effekt].',
  '[Vi gir] {ingen} [garanti for resultatet] – spør oss gjerne.',
  'Inngrepet gjøres {uten} [smerter, arr eller hevelse].',
  'Du går hjem {uten} [at det synes].',
  '[Effekten er] {verken} [rask eller varig].',
  'Det finnes behandlinger som {ikke} [virker].',
  'Kuren er trygg og [gir] {ikke} [arr].',
  '[Behandlinga er] {ikkje} [nokon mirakelkur], men ho hjelper mange.',
  'Inngrepet blir gjort {utan} [smerter eller arr].',
  '[Verknaden er] {korkje} [rask eller varig].',
  '[Vi gir] {ingen} [garanti], seier legen.',
  '[Kuren er] {langt fra} [trygg], men billig.',
  '[Kuren er] {langt frå} [trygg].',
];

/** Words that are denied, and words that are not. */
const denied: readonly (readonly [word: string, text: string])[] = [
  ['mirakelkur', 'Dette er ikke en mirakelkur.'],
  ['løsning', 'Dette er ikke en mirakelkur eller en permanent løsning.'],
  ['mirakelkur', 'Vi har ingen «mirakelkur» som garanterer å hjelpe alle.'],
  ['mirakelkur', 'Noen mirakelkur er det ikke.'],
  ['Smertefritt', 'Smertefritt er det aldri.'],
  ['kurerer', 'Behandlingen kurerer ikke sykdommen.'],
  ['hjelper', 'Dessverre hjelper det ikke alltid.'],
  ['trygg', 'Ingen kan love at metoden er trygg for alle.'],
  ['effekt', 'Kuren mangler effekt.'],
  ['bivirkninger', 'Fraværet av bivirkninger gjelder bare krem.'],
  ['biverknader', 'Manglande biverknader er ikkje målet.'],
  ['smerter', 'Bortsett fra smerter går det bra.'],
  ['trygg', 'Kuren er langt fra trygg.'],
  ['trygg', 'Kuren er langt ifrå trygg.'],
  ['varig', 'Effekten er verken rask eller varig.'],
  ['garanti', 'Vi gir ingen som helst garanti.'],
  ['trygt', 'Vi sier ikke at det er trygt.'],
  ['frisk', 'Hvis du ikke blir frisk, ringer vi.'],
  ['mirakelkur', 'Dette er ikkje ein mirakelkur.'],
  ['mirakelkur', 'Nokon mirakelkur er det ikkje.'],
  ['trygg', 'Ingen kan love at metoden er trygg for alle, seier legen.'],
  ['garanti', 'Vi gir inga form for garanti.'],
  ['kurerer', 'Behandlinga kurerer ikkje sjukdomen.'],
];

const affirmed: readonly (readonly [word: string, text: string])[] = [
  ['trygg', 'Det er ikke billig, men metoden er trygg.'],
  // «knapt» says hardly any, and praise says it too
  ['sett', 'En slik effekt er knapt sett noen gang.'],
  ['trygg', 'Metoden gjør ikke vondt. Den er trygg.'],
  ['trygg', 'Den trygge behandlingen er ikke dyr.'],
  ['best', 'Klinikken som er best i byen, er ikke størst.'],
  ['trygg', 'En trygg behandling som ikke gir arr.'],
  ['effektiv', 'Kuren er ikke bare trygg, men også effektiv.'],
  ['trygg', 'Kuren er ikke bare trygg, men også effektiv.'],
  ['virker', 'Det er ingen tvil om at kuren virker.'],
  ['best', 'Vi er uten tvil best i byen.'],
  ['effekt', 'Kuren har en effekt uten sidestykke.'],
  ['trygt', 'Mange vet ikke at det er trygt.'],
  ['effektiv', 'Kuren er skånsom, trygg og ikke minst effektiv.'],
  ['trygg', 'Kuren er rask, for ikke å snakke om trygg.'],
  ['trygg', 'Kuren gjør ikke vondt – den er trygg.'],
  ['trygg', 'Kuren gjør ikke vondt og er trygg.'],
  ['hjelper', 'Vi gir oss ikke før du er frisk, og vi hjelper deg.'],
  ['best', 'Hvis du ikke er fornøyd, er vi best på oppfølging.'],
  ['trygg', 'Du trenger ikke vente fordi metoden er trygg.'],
  ['trygg', 'Metoden er trygg uten unntak.'],
  ['beste', 'Vi er blant de beste, om ikke den beste.'],
  ['trygg', 'Det som ikke virker alene er likevel en trygg start.'],
  ['trygg', 'Hvis ikke er metoden trygg.'],
  ['trygg', 'Langt de fleste sier at kuren er trygg.'],
  ['trygg', 'Du reiser langt, fra by til bygd, for en trygg kur.'],
  ['trygg', 'Det er ikke overraskende at metoden er trygg.'],
  ['trygg', 'Det er ikkje rart at metoden er trygg.'],
  ['beste', 'Vi er mellom dei beste, om ikkje den beste.'],
  ['effektiv', 'Kuren er ikkje berre trygg, men òg effektiv.'],
  ['trygg', 'Ho er ikkje billeg, men metoden er trygg.'],
  ['verkar', 'Det er ingen tvil om at kuren verkar.'],
  ['trygt', 'Mange veit ikkje at det er trygt.'],
  ['trygg', 'Den trygge behandlinga er ikkje dyr.'],
  ['best', 'Vi er utan tvil best i byen.'],
];

describe('findNegations', () => {
  for (const expected of scopes) {
    it(expected, () => assert.equal(shown(expected.replace(/[{}[\]]/g, '')), expected));
  }

  it('finds none where nothing is negated', () => {
    assert.deepEqual(negationsOf('Behandlingen er trygg og effektiv. Uvanlige plager finnes. Ikkefôret jakke.'), []);
  });

  it('marks a cue that denies nothing', () => {
    const cues = (text: string) => negationsOf(text).map(({ affirmative }) => affirmative);
    assert.deepEqual(cues('Den er ikke bare rask.'), [true]);
    assert.deepEqual(cues('Den er ikke rask.'), [false]);
    assert.deepEqual(cues('Det er ingen tvil.'), [true]);
    assert.deepEqual(cues('Det er ingen tvilsomme metoder.'), [false]);
    assert.deepEqual(cues('Ho er ikkje berre rask, og ikkje dyr.'), [true, false]);
  });

  it('takes no cue for one that is part of something else', () => {
    const count = (text: string) => negationsOf(text).length;
    for (const text of [
      'Den er rask og ikke minst rimelig.',
      'Fint, ikke sant?',
      'Er det ikke fint?',
      'Men er det ikkje fint?',
      'Hvis ikke, ring oss.',
      'Svaret er nei.',
    ])
      assert.equal(count(text), 0, text);
    // the first half of a pair after a negation says the same again
    assert.equal(count('Den er ikke verken rask eller billig.'), 1);
    assert.equal(count('Ho er ikkje verken rask eller billeg.'), 1);
    for (const text of ['Den er verken rask eller billig.', 'Det er ikke sant at den er rask.', 'Er det ingen risiko?'])
      assert.equal(count(text), 1, text);
  });

  it('does not reach over the end of a sentence', () => {
    const text = 'Det gjør ikke vondt. Det virker.';
    for (const { scopes: spans } of negationsOf(text)) {
      for (const { end } of spans) assert.ok(end <= text.indexOf('.'));
    }
  });
});

describe('isNegated', () => {
  for (const [word, text] of denied)
    it(`«${word}» is denied: ${text}`, () => assert.equal(deniesWord(text, word), true));
  for (const [word, text] of affirmed) {
    it(`«${word}» is not denied: ${text}`, () => assert.equal(deniesWord(text, word), false));
  }
});
