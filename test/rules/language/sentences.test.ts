import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceAt } from '../../../rules/src/language/sentences';
import { analyse, sentencesOf } from './support';

/** Texts that are one sentence. */
const whole: readonly [why: string, text: string][] = [
  ['abbreviation before a lower-case word', 'Du får bl.a. en samtale med legen.'],
  ['abbreviation before a capital', 'Ta kontakt med dr. Lie hvis du er i tvil.'],
  ['abbreviation with several stops', 'Noen plager, f.eks. Hortons hodepine, krever utredning.'],
  ['abbreviation written with spaces', 'Noen plager, f. eks. Hortons hodepine, krever utredning.'],
  ['number abbreviations', 'Se kap. 5, nr. 4 og s. 19–22 i heftet.'],
  ['clock', 'Vi åpner kl. 08.30 og stenger kl. 16.'],
  ['date with a month in words', 'Timen er 12. november hos Fjordklinikken.'],
  ['date with an abbreviated month', 'Timen er 12. nov. 2031 i Bergen.'],
  ['date in figures', 'Sist endret 3. 4. 2031 av redaksjonen.'],
  ['ordinal range', 'Effekten kommer fra 4. til 8. uke.'],
  ['initial in a name', 'Boka er skrevet av Tora K. Hansen ved Haugen legesenter.'],
  ['initials first', 'K. L. Moe har ansvaret.'],
  ['initials glued together', 'Funnet ble gjort av J.K. Moe i fjor.'],
  ['initial that is also a word', 'Moe, C. I. et al. (2031) fant ingen forskjell.'],
  ['saint', 'Klinikken ligger ved St. Hanshaugen.'],
  ['decimal comma and thousands', 'Prisen er 1.250,50 kroner per time.'],
  ['ellipsis in the middle', 'Jeg ble … ja, overrasket.'],
  ['dots in the middle', 'Han nølte ... og gikk.'],
  ['dots first', '... Og så ble det stille.'],
  ['exclamation inside quotation marks', '«Au!» sa hun og lo.'],
  ['question before a speech tag', '– Gjør det vondt? spør sykepleieren.'],
  ['colon', 'Dette trenger du: Legitimasjon og tid.'],
  ['citation', 'Dette er vist før (Moe et al., 2031).'],
  ['et al. outside the bracket', 'Moe et al. (2031) fant ingen forskjell.'],
  ['web address', 'Les mer på www.fjordklinikken.example om dette.'],
  ['section sign and number', '§ 3. Formål'],
  ['numbered heading', '2. Etter behandlingen'],
  ['roman numeral', 'IV. Metode'],
  ['nynorsk abbreviations', 'Du får m.a. ei samtale, jf. kap. 2, med dr. Lie.'],
  ['nynorsk ordinal', 'Verknaden kjem frå 4. til 8. veke.'],
  ['nynorsk speech tag', '– Gjer det vondt? spør sjukepleiaren.'],
  ['nynorsk date', 'Timen er 1. februar hos Fjordklinikken.'],
  ['version number', 'Bruk versjon 3.5.2 av skjemaet.'],
  ['ellipsis in brackets', 'Hun sa at (...) det gikk bra.'],
  ['no space after the stop', 'Skriv til post@fjord.example.no for time.'],
];

/** Texts of several sentences, parted with |. */
const parted: readonly [why: string, text: string][] = [
  ['plain', 'Det er trygt.| Vi følger deg opp.'],
  ['question and exclamation', 'Har du vondt?| Ring oss!| Vi svarer.'],
  ['figure first', 'Det hjalp mange.| 75 år er ingen grense.'],
  ['number last', 'Klinikken åpnet i 2014.| Den har vokst siden.'],
  ['numbers on both sides', 'Se kap. 3.5.2.| 3.5.3 handler om noe annet.'],
  ['closing quotation mark', 'Hun sa: «Det gikk bra.»| Vi er enige.'],
  ['closing bracket', '(Det gjelder alle.)| Spør oss.'],
  ['opening quotation mark', 'Vi har et motto.| «Trygg hele veien» er det.'],
  ['opening bracket', 'Det er vanlig.| (Se også side to.)'],
  ['dialogue dash', 'Kari er fornøyd.| – Nå sover jeg, sier hun.'],
  ['hyphen as dash', 'Kari er fornøyd.| - Nå sover jeg, sier hun.'],
  ['dialogue that begins with dots', 'Han nølte.| – ... og så gikk han.'],
  ['abbreviation last', 'Vi behandler angst, uro osv.| Ta kontakt.'],
  ['unit last', 'Hun gikk ned 8 kg.| Det holdt seg.'],
  ['initialism that looks like a title', 'Hun har levd lenge med MS.| Livet er godt.'],
  ['letter after a common noun', 'Mange får for lite vitamin D.| Det merkes om vinteren.'],
  ['letter before a preposition', 'Da er det plan B.| Etter det ringer vi.'],
  ['preposition last', 'Det er noe å glede seg til.| Vi hjelper deg i.| Så er det over.'],
  ['dots last', 'Han ventet ...| Ingen kom.'],
  ['ellipsis last', 'Han ventet …| Ingen kom.'],
  ['mixed marks', 'Virkelig?!| Ja.'],
  ['raised note figure', 'Det er vist før.¹| Vi vet mer nå.'],
  ['note in square brackets', 'Det er vist før.[1, 2]| Vi vet mer nå.'],
  ['glued note figure', 'Effekten er liten.3| Vi vet mer nå.'],
  ['emoji after the stop', 'Velkommen til oss. 😊| Vi gleder oss.'],
  ['bullet', 'Vi tilbyr to ting.| • Samtale'],
  ['capital abbreviation of a place', 'Hun studerte i Washington D.C.| Siden flyttet hun.'],
  ['genitive that ends in s', "De møttes på Mona's.| Der ble de."],
  ['line feed', 'Fjordklinikken\n| Strandveien 4'],
  ['accented capital', 'Det er bra.| Én ting til.'],
  ['nynorsk', 'Det er trygt.| Vi følgjer deg opp.| Ring oss!'],
  ['nynorsk word that is no abbreviation', 'Plagene kom att.| Då ringde ho.'],
  ['nynorsk final abbreviation', 'Vi behandlar angst, uro osb.| Ta kontakt.'],
  ['nynorsk dialogue', 'Eg er glad.| – No søv eg, seier ho.'],
  ['clock last', 'Vi stenger kl. 16.| Deretter svarer vakta.'],
];

describe('splitSentences', () => {
  for (const [why, text] of whole) {
    it(`keeps a sentence whole: ${why}`, () => assert.deepEqual(sentencesOf(text), [text]));
  }
  for (const [why, text] of parted) {
    it(`parts sentences: ${why}`, () => {
      const expected = text.split('|').map((sentence) => sentence.trim());
      assert.deepEqual(sentencesOf(text.replaceAll('|', '')), expected);
    });
  }

  it('has no sentence in a block without words', () => {
    assert.deepEqual(sentencesOf(''), []);
    assert.deepEqual(sentencesOf('  \n '), []);
  });

  it('gives every token to one sentence, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      'Vi',
      'er',
      'osv',
      '.',
      '...',
      '?',
      '«',
      '»',
      ' ',
      '  ',
      '–',
      '(',
      ')',
      '12',
      'K',
      '\n',
      '😊',
      '\u00a0',
      '[1]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { tokens, sentences } = analyse(text);
        let token = 0;
        for (let i = 0; i < sentences.count; i++) {
          assert.equal(sentences.firstTokens[i], token);
          token = sentences.endTokens[i] as number;
          const sentence = text.slice(sentences.starts[i], sentences.ends[i]);
          assert.equal(sentence, sentence.trim());
          assert.notEqual(sentence, '');
        }
        assert.equal(token, tokens.count);
      }),
    );
  });
});

describe('sentenceAt', () => {
  const text = ' Det er trygt. Vi følger deg opp. ';
  const { sentences } = analyse(text);

  it('finds the sentence that holds an offset', () => {
    assert.equal(sentenceAt(sentences, 1), 0);
    assert.equal(sentenceAt(sentences, text.indexOf('.')), 0);
    assert.equal(sentenceAt(sentences, text.indexOf('Vi')), 1);
  });

  it('takes the sentence before the space between two', () => {
    assert.equal(sentenceAt(sentences, text.indexOf('Vi') - 1), 0);
    assert.equal(sentenceAt(sentences, text.length), 1);
  });

  it('finds none before the first', () => assert.equal(sentenceAt(sentences, 0), -1));
});
