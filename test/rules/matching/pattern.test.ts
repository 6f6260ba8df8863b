import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileLexicon } from '../../../rules/src/matching/compile';
import { expandPattern, type PatternElement, PatternError } from '../../../rules/src/matching/pattern';
import { entryOf, inflect } from './support';

/** A sequence in short: `word/paradigm`, `~word`, `word~`, `<n>`. */
function short(element: PatternElement): string {
  if (element.kind === 'gap') return `<${element.max}>`;
  const { lemma, paradigm, openStart, openEnd } = element;
  return `${openStart ? '~' : ''}${lemma}${paradigm === 'x' ? '' : `/${paradigm}`}${openEnd ? '~' : ''}`;
}

function expanded(pattern: string): string[] {
  return expandPattern(pattern).map((sequence) => sequence.map(short).join(' '));
}

describe('expandPattern', () => {
  it('reads words in a row', () => {
    assert.deepEqual(expanded('over natten'), ['over natten']);
    assert.deepEqual(expanded('  over   natten '), ['over natten']);
  });

  it('reads every paradigm', () => {
    for (const paradigm of ['m', 'f', 'n', 'adj', 'adj-', 'adv', 'v', 'sup', 'comp'])
      assert.deepEqual(expanded(`trygg/${paradigm}`), [`trygg/${paradigm}`]);
    assert.deepEqual(expanded('trygg/x'), ['trygg']);
  });

  it('reads open ends, before and after a paradigm', () => {
    assert.deepEqual(expanded('ketamin~'), ['ketamin~']);
    assert.deepEqual(expanded('ketamin/n~'), ['ketamin/n~']);
    assert.deepEqual(expanded('~klinikk/m'), ['~klinikk/m']);
  });

  it('reads alternatives, nested and of several words', () => {
    assert.deepEqual(expanded('(en|et) dag'), ['en dag', 'et dag']);
    assert.deepEqual(expanded('(ny æra|(nytt|stort) håp)'), ['ny æra', 'nytt håp', 'stort håp']);
    assert.deepEqual(expanded('(a|) b'), ['a b', 'b']);
  });

  it('reads optional words, groups and gaps', () => {
    assert.deepEqual(expanded('helt? ny'), ['helt ny', 'ny']);
    assert.deepEqual(expanded('(helt|heilt)? ny'), ['helt ny', 'heilt ny', 'ny']);
    assert.deepEqual(expanded('bli kvitt <3> for godt'), ['bli kvitt <3> for godt']);
    assert.deepEqual(expanded('bli (<1>)? kvitt'), ['bli <1> kvitt', 'bli kvitt']);
    assert.deepEqual(expanded('bli <1>? kvitt'), ['bli <1> kvitt', 'bli kvitt']);
  });

  it('keeps hyphens and apostrophes in words', () => {
    assert.deepEqual(expanded('wow-effekt/m'), ['wow-effekt/m']);
    assert.deepEqual(expanded("ta'kke"), ["ta'kke"]);
  });

  it('folds case, and composes letters', () => {
    assert.deepEqual(expanded('PTSD'), ['ptsd']);
    assert.deepEqual(expanded('ha\u030ap/n'), ['håp/n']);
  });

  describe('says what is wrong, and where', () => {
    const cases: readonly [pattern: string, message: string][] = [
      ['(helt|heilt ny', 'A bracket is not closed at column 15 of «(helt|heilt ny».'],
      ['ny (helt', 'A bracket is not closed at column 9 of «ny (helt».'],
      ['helt) ny', 'Unexpected «)» at column 5 of «helt) ny».'],
      ['helt|heilt', 'Unexpected «|» at column 5 of «helt|heilt».'],
      ['? ny', 'Unexpected «?» at column 1 of «? ny».'],
      ['helt?? ny', 'Unexpected «?» at column 6 of «helt?? ny».'],
      ['ny >', 'Unexpected «>» at column 4 of «ny >».'],
      ['ny /m', 'Unexpected «/» at column 4 of «ny /m».'],
      ['bli <x> kvitt', 'A gap is written <3> at column 5 of «bli <x> kvitt».'],
      ['bli < 3 > kvitt', 'A gap is written <3> at column 5 of «bli < 3 > kvitt».'],
      ['bli <0> kvitt', 'A gap is between 1 and 8 words at column 5 of «bli <0> kvitt».'],
      ['bli <9> kvitt', 'A gap is between 1 and 8 words at column 5 of «bli <9> kvitt».'],
      ['en hund/q', '«/q» is no paradigm (m, f, n, name, adj, adj-, adv, v) at column 4 of «en hund/q».'],
      ['en kur~', '«kur~» is too short to be open at column 4 of «en kur~».'],
      ['en ~kur/m', '«~kur» is too short to be open at column 4 of «en ~kur/m».'],
      ['en ~klinikk~', 'A word is open at one end only at column 4 of «en ~klinikk~».'],
      ['', '«» can match nothing: at least one word must not be optional.'],
      ['ny? helt?', '«ny? helt?» can match nothing: at least one word must not be optional.'],
      ['()', '«()» can match nothing: at least one word must not be optional.'],
      ['<2> kvitt', '«<2> kvitt» begins or ends with a gap.'],
      ['kvitt <2>', '«kvitt <2>» begins or ends with a gap.'],
      ['kvitt <2> godt?', '«kvitt <2> godt?» begins or ends with a gap.'],
      ['a b c d e f g h i j k l m', '«a b c d e f g h i j k l m» has more than 12 words.'],
    ];
    for (const [pattern, message] of cases)
      it(`«${pattern}»`, () =>
        assert.throws(
          () => expandPattern(pattern),
          (error) => error instanceof PatternError && error.message === message,
        ));

    it('more word sequences than a pattern may stand for', () => {
      assert.equal(expandPattern(Array(11).fill('(a|b)').join(' ')).length, 2048);
      assert.throws(
        () => expandPattern(Array(12).fill('(a|b)').join(' ')),
        /^Error: More than 2048 word sequences at column/,
      );
    });
  });

  it('reads any text or says what is wrong with it, in little time', () => {
    const piece = fc.constantFrom(
      'a',
      'mirakel',
      ' ',
      '(',
      ')',
      '|',
      '?',
      '~',
      '/',
      '/m',
      '<3>',
      '<',
      '>',
      'å',
      '-',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          for (const sequence of expandPattern(pieces.join(''))) {
            assert.ok(sequence.length > 0 && sequence.length <= 12);
            assert.equal(sequence[0]?.kind, 'word');
            assert.equal(sequence.at(-1)?.kind, 'word');
          }
        } catch (error) {
          assert.ok(error instanceof PatternError, String(error));
        }
      }),
    );
  });

  it('is reported with its entry, while the entry’s other patterns are compiled', () => {
    const { problems, image } = compileLexicon([entryOf('kur', ['mirakel/n', '(kur', 'kur/q'])], new Map(), inflect);
    assert.deepEqual(
      problems.map(({ entry, pattern }) => [entry, pattern]),
      [
        ['kur', '(kur'],
        ['kur', 'kur/q'],
      ],
    );
    assert.equal(image.entries.length, 1);
  });
});
