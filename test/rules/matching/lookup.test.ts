import assert from 'node:assert/strict';
import { findHits } from '../../../rules/src/matching/lookup';
import { lint } from '../../kit';
import { entryOf, found, foundIn, tableOf, tableOfEntries, tokensOf } from './support';

describe('phrases', () => {
  it('follow each other, whatever the case and the white space', () => {
    assert.deepEqual(found('over natten', 'Borte over natten. Over\u00a0natten, OVER   NATTEN!'), [
      'over natten',
      'Over\u00a0natten',
      'OVER   NATTEN',
    ]);
  });

  it('are broken by punctuation and by other words', () => {
    for (const text of ['Over, natten.', 'Over (natten).', 'Over «natten».', 'Over hele natten.', 'Over. Natten.'])
      assert.deepEqual(found('over natten', text), [], text);
  });

  it('are whole words', () => {
    assert.deepEqual(found('over natten', 'Borte overnatten over nattens mørke'), []);
    assert.deepEqual(found('kur', 'Kurs, kuren, kur.'), ['kur']);
  });

  it('have alternatives and optional words', () => {
    const pattern = 'på (en|et|ei) (eneste|enkelt)? (natt|uke)';
    assert.deepEqual(found(pattern, 'På en natt, på ei eneste natt, på ei uke, på uke, på en eneste dag.'), [
      'På en natt',
      'på ei eneste natt',
      'på ei uke',
    ]);
  });

  it('begin at every place, also inside another', () => {
    assert.deepEqual(foundIn(tableOf('ny behandling', 'behandling av rygg'), 'En ny behandling av rygg.'), [
      'ny behandling',
      'behandling av rygg',
    ]);
  });

  it('do not cross a sentence', () => {
    assert.deepEqual(found('dag etter', 'Kom en dag. Etter timen hviler du.'), []);
    assert.deepEqual(found('dag <2> timen', 'Kom en dag. Etter timen hviler du.'), []);
    assert.deepEqual(found('dag <2> timen', 'Kom en dag rett etter timen.'), ['dag rett etter timen']);
  });
});

describe('inflection', () => {
  const cases: readonly [pattern: string, text: string, expected: readonly string[]][] = [
    ['klinikk/m', 'klinikk klinikken klinikker klinikkene klinikkens klinikkar klinikkane', []],
    ['mirakel/n', 'mirakel mirakelet mirakler miraklene mirakla', []],
    ['løsning/f', 'løsning løsningen løsninga løsninger løsningene', []],
    ['effektiv/adj-', 'effektiv effektivt effektive', []],
    ['effektiv/adj', 'effektiv effektivt effektive mer_ effektivere mest_ effektivest effektiveste', ['mer', 'mest']],
    ['trygg/sup', 'tryggest tryggeste tryggast tryggaste', []],
    ['trygg/comp', 'tryggere tryggare', []],
    ['kurere/v', 'kurere kurerer kurerte kurert', []],
  ];
  for (const [pattern, text, not] of cases)
    it(`of «${pattern}»`, () => {
      const words = text.replaceAll('_', '').split(' ');
      assert.deepEqual(
        found(pattern, words.join('; ')),
        words.filter((word) => !not.includes(word)),
      );
    });

  it('takes no other form', () => {
    assert.deepEqual(found('effektiv/adj-', 'effektivere effektivest effektivitet'), []);
    assert.deepEqual(found('trygg/sup', 'trygg trygt trygge tryggere tryggare'), []);
    assert.deepEqual(found('trygg/comp', 'trygg trygt tryggest tryggast'), []);
    assert.deepEqual(found('klinikk/m', 'klinikkbesøk poliklinikk klinisk'), []);
    assert.deepEqual(found('kurere/v', 'kur kurs kurering'), []);
  });

  it('follows the norm of the entry, both when it has none', () => {
    const text = 'behandlingen behandlingane';
    assert.deepEqual(foundIn(tableOfEntries([entryOf('a', ['behandling/f'], 'nb')]), text), ['behandlingen']);
    assert.deepEqual(foundIn(tableOfEntries([entryOf('a', ['behandling/f'], 'nn')]), text), ['behandlingane']);
    assert.deepEqual(foundIn(tableOfEntries([entryOf('a', ['behandling/f'], 'both')]), text), [
      'behandlingen',
      'behandlingane',
    ]);
  });

  it('goes for every word of a phrase', () => {
    assert.deepEqual(
      found('ny/adj- behandling/f', 'ny behandling, nye behandlinger, nytt behandlingen, nyere behandling'),
      ['ny behandling', 'nye behandlinger', 'nytt behandlingen'],
    );
  });
});

describe('gaps', () => {
  const pattern = 'bli/v kvitt <3> for godt';

  it('are of no word up to so many', () => {
    assert.deepEqual(found(pattern, 'bli kvitt for godt'), ['bli kvitt for godt']);
    assert.deepEqual(found(pattern, 'Du blir kvitt de vonde smertene for godt.'), [
      'blir kvitt de vonde smertene for godt',
    ]);
    assert.deepEqual(found(pattern, 'Du blir kvitt alle de vonde smertene for godt.'), []);
  });

  it('may hold a comma and a number, and no other punctuation', () => {
    assert.deepEqual(found('kvitt <3> godt', 'kvitt smerter, for godt'), ['kvitt smerter, for godt']);
    assert.deepEqual(found('kvitt <3> godt', 'kvitt 12 kilo godt'), ['kvitt 12 kilo godt']);
    for (const mark of [':', ';', '(', '«', '–', '…', '/', '"'])
      assert.deepEqual(found('kvitt <3> godt', `kvitt smerter ${mark} godt`), [], mark);
  });

  it('stay within the sentence', () => {
    assert.deepEqual(found('kvitt <3> godt', 'Bli kvitt smertene. Godt å høre.'), []);
    assert.deepEqual(found('kvitt <3> godt', 'Bli kvitt smertene!\nGodt å høre.'), []);
  });

  it('can follow one another', () => {
    assert.deepEqual(found('gi <1> livet <1> tilbake', 'Vi gir gi deg livet helt tilbake'), [
      'gi deg livet helt tilbake',
    ]);
  });

  it('can begin after an inflected word or a compound', () => {
    assert.deepEqual(found('~behandling/f <2> rygg', 'Laserbehandlingen for din rygg.'), [
      'Laserbehandlingen for din rygg',
    ]);
  });
});

describe('the longest', () => {
  it('is kept of one entry at one place', () => {
    const table = tableOfEntries([entryOf('a', ['ny', 'ny behandling', 'ny behandling/f av rygg', 'ny <2> rygg'])]);
    assert.deepEqual(foundIn(table, 'En ny behandling av rygg. En ny behandling. En ny.'), [
      'ny behandling av rygg',
      'ny behandling',
      'ny',
    ]);
  });

  it('of a gap is the farthest end', () => {
    assert.deepEqual(found('ny <4> rygg', 'En ny rygg, en rygg til.'), ['ny rygg, en rygg']);
  });

  it('does not push out another entry’s', () => {
    const table = tableOfEntries([entryOf('a', ['ny behandling']), entryOf('b', ['ny', 'behandling'])]);
    const text = 'En ny behandling.';
    const { tokens, sentenceEnds } = tokensOf(text, table);
    assert.deepEqual(
      findHits(text, tokens, table, sentenceEnds, true).map(({ entry, start, end, firstToken, endToken }) => [
        entry.id,
        text.slice(start, end),
        firstToken,
        endToken,
      ]),
      [
        ['b', 'ny', 1, 2],
        ['a', 'ny behandling', 1, 3],
        ['b', 'behandling', 2, 3],
      ],
    );
  });
});

describe('compounds', () => {
  it('with an open end begin with the word, and have three letters more', () => {
    assert.deepEqual(
      found('ketamin/n~', 'ketamin ketaminet ketaminbehandling ketamin-infusjonen ketaminens ketaminol esketamin'),
      ['ketamin', 'ketaminet', 'ketaminbehandling', 'ketamin-infusjonen', 'ketaminens'],
    );
  });

  it('with an open start end in one of its forms, with three letters before', () => {
    assert.deepEqual(
      found('~klinikk/m', 'klinikk klinikken poliklinikk tannlegeklinikkene nyklinikk hud-klinikker klinikkbesøk'),
      ['klinikk', 'klinikken', 'poliklinikk', 'tannlegeklinikkene', 'hud-klinikker'],
    );
  });

  it('are part of longer phrases, at either end', () => {
    assert.deepEqual(found('vår ~klinikk/m', 'I vår hudklinikk og vår klinikk.'), ['vår hudklinikk', 'vår klinikk']);
    assert.deepEqual(found('ketamin~ mot angst', 'Ketaminbehandling mot angst'), ['Ketaminbehandling mot angst']);
  });

  it('are found although the compound is a word of another pattern', () => {
    const table = tableOf('~klinikk/m', 'hudklinikk');
    assert.deepEqual(foundIn(table, 'En hudklinikk.'), ['hudklinikk', 'hudklinikk']);
  });
});

describe('spellings of a word', () => {
  it('in capitals', () => {
    assert.deepEqual(found('nøktern/adj', 'NØKTERN Nøkternt'), ['NØKTERN', 'Nøkternt']);
    assert.deepEqual(found('~klinikk/m', 'HUDKLINIKKEN'), ['HUDKLINIKKEN']);
  });

  it('with soft hyphens, zero-width characters and decomposed letters', () => {
    for (const word of ['mira\u00adkel', 'mira\u200bkel', 'mira\u200ckel', 'mira\u2060kel', '\u00admirakel'])
      assert.deepEqual(found('mirakel/n', `Et ${word} her`), [word], JSON.stringify(word));
    assert.deepEqual(found('håp/n', 'Nytt ha\u030ap'), ['ha\u030ap']);
    assert.deepEqual(found('HÅP', 'Nytt HA\u030aP'), ['HA\u030aP']);
    assert.deepEqual(found('kafé/m', 'En kafe\u0301en til'), ['kafe\u0301en']);
  });

  it('with typographic hyphens', () => {
    assert.deepEqual(found('wow-effekt/m', 'wow\u2010effekt wow\u2011effekten wow-effekter'), [
      'wow\u2010effekt',
      'wow\u2011effekten',
      'wow-effekter',
    ]);
  });

  it('in compounds with soft hyphens at the joint', () => {
    assert.deepEqual(found('ketamin~', 'ketamin\u00adbehandling'), ['ketamin\u00adbehandling']);
    assert.deepEqual(found('~klinikk/m', 'hud\u00adklinikken'), ['hud\u00adklinikken']);
  });

  // the trie of compounds and the second table's look-up read the word as it is written
  it('with soft hyphens and decomposed letters inside a compound, or in a second table', () => {
    assert.deepEqual(found('ketamin~', 'keta\u00admininfusjon'), ['keta\u00admininfusjon']);
    assert.deepEqual(found('~måte/m', 'arbeidsma\u030aten'), ['arbeidsma\u030aten']);
    const own = tableOf('fjordglans');
    const { tokens, sentenceEnds } = tokensOf('fjord\u00adglans', tableOf('ro'));
    assert.equal(findHits('fjord\u00adglans', tokens, own, sentenceEnds, false).length, 1);
  });
});

describe('two tables', () => {
  const builtIn = tableOf('klinikk/m', 'over natten');
  const own = tableOf('Fjordglans/m', 'klinikk/m', 'over <2> glans', '~glans');

  function second(text: string): string[] {
    const { tokens, sentenceEnds } = tokensOf(text, builtIn);
    return findHits(text, tokens, own, sentenceEnds, false).map(({ start, end }) => text.slice(start, end));
  }

  it('each find their own, with words that the first does not know', () => {
    const text = 'Fjordglans er en klinikk over all glans.';
    assert.deepEqual(second(text), ['Fjordglans', 'Fjordglans', 'klinikk', 'over all glans', 'glans']);
    assert.deepEqual(foundIn(builtIn, text), ['klinikk']);
  });

  it('fold case in the second as well', () => {
    assert.deepEqual(second('FJORDGLANS'), ['FJORDGLANS', 'FJORDGLANS']);
  });

  it('both reach the rules', () => {
    const packs = tableOfEntries([
      { ...entryOf('glans', ['fjordglansmetode/m']), kind: 'value', ref: 'hard', basis: ['hpl-13'] },
    ]);
    const words = (house: { packs?: typeof packs }) =>
      lint('Behandlingen er et mirakel. Fjordglansmetoden får du hos oss.', { house })
        .findings.filter(({ rule }) => rule === 'claims/superlative')
        .map(({ slots }) => slots['words']);
    assert.deepEqual(words({}), ['mirakel']);
    assert.deepEqual(words({ packs }), ['mirakel', 'Fjordglansmetoden']);
  });
});
