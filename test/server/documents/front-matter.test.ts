import assert from 'node:assert/strict';
import { readDraft } from '../../../server/src/documents/index';
import { outline } from './reading';

const read = (yaml: string) => readDraft(`---\n${yaml}\n---\n\nTekst.\n`, 'markdown');

/** The value, and the source it stands at. */
function declared(yaml: string, key: 'audience' | 'language' | 'type' | 'references') {
  const draft = read(yaml);
  const found = draft.declarations[key];
  return found && [found.value, draft.source.slice(found.start, found.end)];
}

describe('front matter: declarations', () => {
  it('reads the audience under both keys, in any case', () => {
    assert.deepEqual(declared('målgruppe: allmennhet', 'audience'), ['public', 'allmennhet']);
    assert.deepEqual(declared('målgruppe: Allmennheit # alle', 'audience'), ['public', 'Allmennheit']);
    assert.deepEqual(declared('audience: "Professional"', 'audience'), ['professional', '"Professional"']);
    assert.deepEqual(declared('MÅLGRUPPE: Fagfolk', 'audience'), ['professional', 'Fagfolk']);
  });

  it('compares keys and values after NFC', () => {
    assert.deepEqual(declared('ma\u030Algruppe: publikum', 'audience'), ['public', 'publikum']);
    assert.deepEqual(declared('spra\u030Ak: bokma\u030Al', 'language'), ['nb', 'bokma\u030Al']);
  });

  it('reads language, type and references', () => {
    assert.deepEqual(declared('språk: nynorsk', 'language'), ['nn', 'nynorsk']);
    assert.deepEqual(declared('language: NB', 'language'), ['nb', 'NB']);
    assert.deepEqual(declared('type: annonse', 'type'), ['annonse', 'annonse']);
    assert.deepEqual(declared('kilder: referanser.bib', 'references'), [['referanser.bib'], 'referanser.bib']);
    assert.deepEqual(declared('kilder: [a.bib, b.bib]', 'references'), [['a.bib', 'b.bib'], '[a.bib, b.bib]']);
    assert.deepEqual(declared('kilder:\n  - a.bib\n  - b.bib', 'references')?.[0], ['a.bib', 'b.bib']);
  });

  it('declares nothing of other keys and empty values', () => {
    assert.deepEqual(read('forfatter: Ola\nmålgruppe:\nliste: [1, 2]').declarations, {});
    assert.deepEqual(readDraft('Tekst.', 'markdown').declarations, {});
  });
});

describe('front matter: texts', () => {
  it('makes blocks of title and description, exact where they are written as they are', () => {
    const draft = read('tittel: Best i byen\ningress: "Me \\"hjelper\\" deg"\ndescription: >\n  To\n  linjer');
    assert.deepEqual(outline(draft).slice(1, 4), [
      'title: Best i byen',
      'metaText: Me "hjelper" deg',
      'metaText: To linjer',
    ]);
    assert.deepEqual(
      draft.blocks.slice(1, 4).map(({ segments, host }) => [segments[0]!.exact, host]),
      [
        [true, 0],
        [false, 0],
        [false, 0],
      ],
    );
  });

  it('reads simple lines as YAML would', () => {
    const simple = 'tittel: Når det ikkje går, kva då? «Ring» oss!  \r\nspråk: nn\r\ntype: annonse';
    const [quick, slow] = [simple, `${simple}\nliste: [1]`].map((yaml) => read(yaml));
    assert.deepEqual(quick!.declarations, slow!.declarations);
    assert.deepEqual(quick!.blocks[1], slow!.blocks[1]);
    assert.deepEqual(quick!.blocks[1]!.text, 'Når det ikkje går, kva då? «Ring» oss!');
    assert.deepEqual(read('tittel: null').blocks.length, 2);
    assert.deepEqual(read('type: a\ntype: b').problems[0]?.messageId, 'broken-front-matter');
  });

  it('shows the raw text once', () => {
    assert.equal(outline(read('tittel: A\ntype: b'))[0], 'frontMatter: tittel: A\ntype: b');
  });
});

describe('front matter: problems', () => {
  const problems = (yaml: string) => {
    const { problems: found, source } = read(yaml);
    return found.map(({ messageId, start, end, slots }) => [
      messageId,
      source.slice(start, end),
      Object.values(slots)[0],
    ]);
  };

  it('reports unknown values at the value', () => {
    assert.deepEqual(problems('målgruppe: kundar'), [['unknown-audience', 'kundar', 'kundar']]);
    assert.deepEqual(problems('språk: svensk\naudience: all'), [
      ['unknown-language', 'svensk', 'svensk'],
      ['unknown-audience', 'all', 'all'],
    ]);
  });

  it('reports broken YAML and reads the rest', () => {
    const draft = read('tittel: "uferdig\nmålgruppe: [');
    assert.deepEqual(
      draft.problems.map(({ messageId }) => messageId),
      ['broken-front-matter'],
    );
    assert.ok(draft.problems[0]!.end <= draft.source.length);
    assert.equal(draft.blocks.at(-1)!.text, 'Tekst.');
  });

  it('reports nothing for what is no mapping, or good', () => {
    assert.deepEqual(problems('bare en tekst'), []);
    assert.deepEqual(problems('- en\n- liste'), []);
    assert.deepEqual(problems('målgruppe: helsepersonell'), []);
    assert.deepEqual(problems(''), []);
  });
});

describe('front matter: extent', () => {
  it('stands at the very start, after a byte order mark at most', () => {
    assert.equal(readDraft('\uFEFF---\r\ntype: a\r\n---\r\nTekst.', 'text').declarations.type?.value, 'a');
    assert.equal(readDraft('\n---\ntype: a\n---\n', 'markdown').declarations.type, undefined);
    assert.equal(readDraft('Tekst.\n\n---\ntype: a\n---\n', 'text').declarations.type, undefined);
  });

  it('needs its end', () => {
    assert.equal(readDraft('---\ntype: a\n\nTekst.\n', 'markdown').declarations.type, undefined);
    assert.equal(readDraft('---\ntype: a\n---', 'markdown').declarations.type?.value, 'a');
    assert.deepEqual(outline(readDraft('---\n---\nTekst.\n', 'markdown')), ['paragraph: Tekst.']);
  });
});
