import assert from 'node:assert/strict';
import { Messages } from '../../../rules/src/engine/messages';
import { excerptOf } from '../../../server/src/reporters/excerpt';
import { Lines } from '../../../server/src/reporters/lines';
import type { LocatedFinding } from '../../../server/src/reporters/report';
import { type TextOptions, textReporter } from '../../../server/src/reporters/text';
import { columns, displayable } from '../../../server/src/reporters/width';
import { cliCatalogue } from '../cli/harness';
import { fileOf, findingOn, rendered, UNCHECKED } from './sample';

const options: TextOptions = {
  messages: new Messages(cliCatalogue('nb')),
  paint: (_style, text) => text,
  room: 100,
  quiet: false,
};

describe('text report', () => {
  it('shows excerpt, caret, message, law and suggestion, and sums up', () => {
    const source = '# Bakkeklinikken\n\nVi er Norges ledende klinikk for hårtap.\n';
    const finding = findingOn(source, 'Norges ledende klinikk', {
      fixTitles: [
        { title: 'Skriv «en klinikk»', safe: false },
        { title: 'Stryk', safe: true },
        { title: 'Enda en', safe: false },
      ],
    });
    assert.equal(
      rendered(textReporter(options), [fileOf(source, [finding])]),
      `tekster/side.md:3:7  feil  claims/superlative
  3 │ Vi er Norges ledende klinikk for hårtap.
    │       ^^^^^^^^^^^^^^^^^^^^^^
  «Norges ledende klinikk» kan rammes av loven.
  Hjemmel: helsepersonelloven § 13: Markedsføring skal være forsvarlig, nøktern og saklig. https://lovdata.no/lov/1999-07-02-64/§13
  Forslag: Skriv «en klinikk»
  Forslag: Stryk (gjøres med --fix)
  Flere forslag: 1

1 feil i 1 fil. 1 kan rettes med --fix.
`,
    );
  });

  it('says what a law says the first time only, and that it is unchecked every time', () => {
    const source = 'ein\nto\n';
    const out = rendered(textReporter(options), [
      fileOf(source, [
        findingOn(source, 'ein', { basis: [UNCHECKED] }),
        findingOn(source, 'to', { basis: [UNCHECKED] }),
      ]),
    ]);
    assert.equal(out.match(/\(ikke kontrollert\)/g)?.length, 2);
    assert.equal(out.match(/https:/g)?.length, 1);
  });

  it('folds repeats, but not another severity or another message', () => {
    const source = Array.from({ length: 14 }, () => 'botn').join('\n');
    const same = Array.from({ length: 13 }, (_, nth) => findingOn(source, 'botn', {}, nth));
    const other = findingOn(source, 'botn', { severity: 'warning' }, 13);
    const out = rendered(textReporter(options), [fileOf(source, [...same, other])]);
    assert.match(out, /… og 12 steder til: linje 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …\n/);
    assert.match(out, /tekster\/side\.md:14:1 {2}advarsel/);
    assert.match(out, /13 feil, 1 advarsel i 1 fil\./);
  });

  it('leaves suppressed findings out and counts them', () => {
    const source = 'ein\n';
    const suppression = { kind: 'waiver', reason: 'Avtalt', by: null, until: null } as const;
    const out = rendered(textReporter(options), [fileOf(source, [findingOn(source, 'ein', { suppression })])]);
    assert.equal(out, 'Ingen funn i 1 fil. 1 er unntatt.\n');
  });

  it('colours only through the given paint', () => {
    const source = 'ein\n';
    const files = [fileOf(source, [findingOn(source, 'ein')])];
    const reporter = textReporter({ ...options, paint: (style, text) => `<${style}>${text}</>` });
    const painted = rendered(reporter, files);
    assert.match(painted, /<red>\^\^\^<\/>/);
    assert.equal(painted.replace(/<\w*>|<\/>/g, ''), rendered(textReporter(options), files));
  });

  it('never sends a draft’s control characters to the terminal', () => {
    const source = 'Vi er \u001b[31mbest\u0007 i \u202eNoreg\n';
    const out = rendered(textReporter(options), [fileOf(source, [findingOn(source, 'best')])]);
    for (const mark of ['\u001b', '\u0007', '\u202e']) assert.equal(out.includes(mark), false);
  });
});

describe('excerpt', () => {
  const excerpt = (source: string, words: string, room = 100) => {
    const finding: LocatedFinding = findingOn(source, words);
    return excerptOf(new Lines(source), finding, room);
  };

  it('shows a window of a long line, cut at words, with the mark inside', () => {
    const long = `${'ord '.repeat(200)}Norges beste klinikk${' ord'.repeat(200)}`;
    const { before, marked, after, indent, width } = excerpt(long, 'beste klinikk', 60);
    assert.equal(marked, 'beste klinikk');
    assert.ok(before.startsWith('…ord ') && before.endsWith('Norges '), before);
    assert.ok(after.endsWith('ord…'), after);
    assert.ok(columns(before + marked + after) <= 60);
    assert.deepEqual([indent, width], [columns(before), 13]);
  });

  it('gives a place at the line’s start or end the whole room', () => {
    const long = `${'ord '.repeat(100)}slutt`;
    assert.ok(columns(excerpt(long, 'slutt', 60).before) > 45);
    assert.ok(columns(excerpt(long, 'ord', 60).after) > 45);
  });

  it('counts wide, combining and joined characters by the columns they take', () => {
    for (const [before, indent] of [
      ['日本 ', 5],
      ['a\u030angst ', 6],
      ['😀 ', 3],
      ['👩‍⚕️ ', 3],
      ['æøå ', 4],
      ['\ttab ', 4],
    ] as const) {
      assert.equal(excerpt(`${before}best`, 'best').indent, indent, JSON.stringify(before));
    }
  });

  it('cuts a place that is longer than the room or goes on in the next line', () => {
    const place = excerpt(`x ${'lang '.repeat(50)}slutt y`, `${'lang '.repeat(50)}slutt`, 60);
    assert.ok(columns(place.before + place.marked + place.after) <= 60);
    const source = 'Vi er best\ni Noreg.\n';
    const finding = findingOn(source, 'best\ni Noreg');
    assert.equal(excerptOf(new Lines(source), finding, 60).marked, 'best…');
  });

  it('marks one column for an empty place, also at the end of an empty text', () => {
    const lines = new Lines('');
    const place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
    assert.equal(excerptOf(lines, place, 60).width, 1);
  });
});

describe('displayable', () => {
  it('keeps letters, turns tabs and hard spaces to spaces and drops soft hyphens', () => {
    assert.equal(displayable('tryg\u00adg\tog\u00a0god'), 'trygg og god');
  });
});

describe('Lines', () => {
  it('knows all three line ends', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [0, 2, 5, 7].map((offset) => lines.position(offset).line),
      [1, 2, 3, 4],
    );
    assert.deepEqual(
      [1, 2, 3, 4].map((line) => lines.text.slice(lines.start(line), lines.end(line))),
      ['a', 'b', 'c', 'd'],
    );
  });
});
