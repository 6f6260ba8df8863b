import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlainText } from '../../../server/src/documents/plain-text';
import { located, outline, textsOf } from './reading';

const FIXTURES = join(__dirname, '../../../../../test/fixtures/documents');
const fixture = (name: string) => readPlainText(readFileSync(join(FIXTURES, name), 'utf8'));
const read = (...lines: readonly string[]) => outline(readPlainText(lines.join('\n')));

const LONG = 'Vi hjelper deg som har levd lenge med smerter, og vi tar oss god tid til å bli kjent med deg.';
const LANG = 'Vi hjelper deg som har levd lenge med smerter, og me tek oss god tid til å verte kjende med deg.';

describe('readPlainText: lines', () => {
  it('reads a page as it is pasted from a publishing system', () => {
    const draft = fixture('klippet-fra-cms.txt');
    assert.deepEqual(textsOf(draft, 'heading'), ['Nye tider for deg med kronisk hodepine', 'Slik jobber vi', 'Kilder']);
    assert.deepEqual(
      draft.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level),
      [1, 2, 2],
    );
    assert.deepEqual(textsOf(draft, 'boilerplate'), [
      'Siv Eksempelsen',
      '14. mars',
      '6 min lesing',
      'Oppdatert: 2. april',
      'Telefon: 00 00 00 00',
      'post@fjordlyset.example',
    ]);
    assert.deepEqual(textsOf(draft, 'listItem'), [
      'en fast kontaktperson',
      'en skriftlig plan\u00A0– på papir eller i appen',
      'tett oppfølging i tolv uker',
    ]);
    assert.equal(textsOf(draft, 'referenceEntry').length, 2);
    const paragraphs = textsOf(draft, 'paragraph');
    assert.ok(paragraphs.includes('Utredning hos nevrolog inngår i prisen (1), og du får svar innen to uker.'));
    assert.ok(paragraphs.includes('– Jeg fikk livet tilbake, sier Kari (52).'));
    assert.ok(paragraphs.some((text) => text.startsWith('14. november åpner vi')));
    assert.equal(draft.hasComments, false);
  });

  it('never joins paragraphs of one line each', () => {
    assert.deepEqual(read('Om oss', LONG, LONG, LONG), ['heading1: Om oss', ...Array(3).fill(`paragraph: ${LONG}`)]);
    const points = [
      'Kvalme og uvelhet som regel går over av seg selv etter noen timer',
      'Hodepine hos et mindretall av dem som får denne typen behandling hos oss',
    ];
    assert.deepEqual(
      read('Plager', 'Dette kan skje:', ...points).slice(2),
      points.map((text) => `paragraph: ${text}`),
    );
  });

  it('ignores rules and reads lines ended in any way', () => {
    assert.deepEqual(read('Om oss', '---', LONG, '* * *', '___', LONG), [
      'heading1: Om oss',
      `paragraph: ${LONG}`,
      `paragraph: ${LONG}`,
    ]);
    for (const end of ['\r\n', '\r']) {
      assert.deepEqual(outline(readPlainText(`Om oss${end}${end}${LONG}${end}`)), [
        'heading1: Om oss',
        `paragraph: ${LONG}`,
      ]);
    }
  });

  it('never takes indentation for code', () => {
    assert.deepEqual(read('Om oss', `      ${LONG}`, `\t\u00A0${LANG}`), [
      'heading1: Om oss',
      `paragraph: ${LONG}`,
      `paragraph: ${LANG}`,
    ]);
  });

  it('honours front matter', () => {
    const draft = readPlainText(`---\nmålgruppe: fagfolk\ntittel: Om drypp\n---\n${LONG}\n`);
    assert.equal(draft.declarations.audience?.value, 'professional');
    assert.deepEqual(textsOf(draft, 'title'), ['Om drypp']);
    assert.equal(located(draft, 'Om drypp'), 'Om drypp');
  });
});

describe('readPlainText: headings', () => {
  it('takes the first line for the title, unless it is a sentence or stands alone', () => {
    assert.equal(read('Vil du bli kvitt smertene?', LONG)[0], 'heading1: Vil du bli kvitt smertene?');
    assert.equal(read('Vi er her for deg.', LONG)[0], 'paragraph: Vi er her for deg.');
    assert.deepEqual(read('Norges beste klinikk'), ['paragraph: Norges beste klinikk']);
  });

  it('takes a short line above a longer one for a heading, also in nynorsk', () => {
    assert.deepEqual(
      read('Om oss', LANG, 'Kva kostar det?', LANG, 'Biverknader', '', LANG).filter((line) => /^heading2/.test(line)),
      ['heading2: Kva kostar det?', 'heading2: Biverknader'],
    );
  });

  it('reads headings with marks', () => {
    assert.deepEqual(read('# Om oss', '### Pris ###', LONG, '#smerte er ikke en overskrift.'), [
      'heading1: Om oss',
      'heading3: Pris',
      `paragraph: ${LONG}`,
      'paragraph: #smerte er ikke en overskrift.',
    ]);
  });

  it('leaves sentences, introductions of lists, quotations and what nothing follows', () => {
    const lines = ['Ring oss i dag.', 'Dette får du:', '«Jeg ble frisk»', 'og vi er her', 'Kveldsåpent'];
    const found = read('Om oss', ...lines.flatMap((line) => [line, line === 'Kveldsåpent' ? '' : LONG]));
    assert.deepEqual(
      found.filter((line) => line.startsWith('heading')),
      ['heading1: Om oss'],
    );
  });

  it('does not take a list without marks for headings', () => {
    const found = read(
      'Om oss',
      LONG,
      'Rask hjelp',
      'Korte ventetider',
      'Erfarne leger',
      'Gode priser',
      'Fri parkering',
      LONG,
    );
    assert.ok(found.filter((line) => line.startsWith('heading2')).length <= 2);
  });
});

describe('readPlainText: lists', () => {
  it('drops the marks of lists and keeps them as `marker`', () => {
    assert.deepEqual(read('Dette får du:', '- trygge rammer', '* god hjelp', '• ro', '– tid', '1. ring', '2) kom'), [
      'paragraph: Dette får du:',
      'listItem -: trygge rammer',
      'listItem *: god hjelp',
      'listItem •: ro',
      'listItem –: tid',
      'listItem 1.: ring',
      'listItem 2): kom',
    ]);
  });

  it('tells dates and ordinals from numbered items', () => {
    assert.deepEqual(
      read('Om oss', '12. november åpner vi en ny avdeling.', '3. trimester er en sårbar tid.', '1. juni sluttar vi.'),
      [
        'heading1: Om oss',
        'paragraph: 12. november åpner vi en ny avdeling.',
        'paragraph: 3. trimester er en sårbar tid.',
        'paragraph: 1. juni sluttar vi.',
      ],
    );
    assert.deepEqual(read('Slik gjør du:', '1. ring oss', '2. møt opp', '3. slapp av').slice(1), [
      'listItem 1.: ring oss',
      'listItem 2.: møt opp',
      'listItem 3.: slapp av',
    ]);
  });

  it('tells dialogue from lists with dashes', () => {
    assert.deepEqual(
      read('Om oss', '– Eg gret, seier Torunn.', LANG, '– Eg vart frisk.', '– Ja, heilt frisk!')[1],
      'paragraph: – Eg gret, seier Torunn.',
    );
    assert.deepEqual(textsOf(readPlainText('Om oss\n– raske svar\n– gode råd\n'), 'listItem'), [
      'raske svar',
      'gode råd',
    ]);
    assert.deepEqual(textsOf(readPlainText('Vi lover:\n– Du får time.\n– Du får svar.\n'), 'listItem'), [
      'Du får time.',
      'Du får svar.',
    ]);
  });

  it('joins an item with its indented lines, and no others', () => {
    assert.deepEqual(read('- en plan som', '  varer lenge', '- ro', 'Slutt på lista.'), [
      'listItem -: en plan som varer lenge',
      'listItem -: ro',
      'paragraph: Slutt på lista.',
    ]);
  });

  it('reads quotations', () => {
    assert.deepEqual(read('> Eg vart frisk.', '>', '> Heilt frisk.'), ['quote: Eg vart frisk.', 'quote: Heilt frisk.']);
  });
});

describe('readPlainText: wrapped lines', () => {
  it('joins paragraphs that were wrapped at a column', () => {
    const draft = fixture('rapport-fra-pdf.txt');
    const paragraphs = textsOf(draft, 'paragraph');
    assert.equal(paragraphs.length, 2);
    assert.match(paragraphs[0]!, /^Dei fleste .* har plager i .* rett\u00ADleiinga er skriven .* poliklinikken vår\.$/);
    assert.match(paragraphs[1]!, /kvalitets- og pasienttryggingseininga/);
    assert.equal(located(draft, 'har plager'), 'har\nplager');
    assert.equal(located(draft, 'rett\u00ADleiinga'), 'rett-\nleiinga');
  });

  it('ends a paragraph at a short last line', () => {
    const wrapped = [
      'Mange som har hatt vondt i ryggen i flere år, har prøvd det meste før',
      'de kommer til oss, og noen av dem har gitt opp å bli bedre av det de',
      'har fått tilbud om.',
      'Vi begynner alltid med en lang samtale, og så undersøker vi deg nøye',
      'før vi lager en plan sammen med deg.',
    ];
    const paragraphs = textsOf(readPlainText(['Vondt i ryggen', '', ...wrapped].join('\n')), 'paragraph');
    assert.deepEqual(paragraphs, [wrapped.slice(0, 3).join(' '), wrapped.slice(3).join(' ')]);
  });

  it('leaves lines that all end their sentence', () => {
    const lines = [
      'Vi gir deg en fast lege som følger deg gjennom hele behandlingen.',
      'Vi svarer på meldinger samme dag, også i helger og på helligdager.',
      'Vi har kveldsåpent to dager i uka for deg som ikke kan på dagtid.',
    ];
    assert.deepEqual(textsOf(readPlainText(['Om oss', ...lines].join('\n')), 'paragraph'), lines);
  });
});

describe('readPlainText: remnants', () => {
  const text = (line: string) => readPlainText(line).blocks[0]?.text;

  it('drops emphasis at the edges of words', () => {
    assert.equal(
      text('**Best** i *byen*, _heilt_ __sikkert__, seier ***alle***.'),
      'Best i byen, heilt sikkert, seier alle.',
    );
    assert.equal(text('En **mirakel**kur og mirakel**kuren**.'), 'En mirakelkur og mirakelkuren.');
    assert.equal(text('(*Tidsskr Eksempel*)'), '(Tidsskr Eksempel)');
  });

  it('leaves stars and underscores that mark nothing', () => {
    for (const line of [
      '5*3 og 2*4*6',
      'b*tox og f*ller',
      '*Gjelder b*tox',
      'Pris 990* kr',
      'fil_med_strek',
      'a * b * c.',
      '**',
      'https://x.example/_a_/b_c_d',
      '_ _',
    ]) {
      assert.equal(text(line), line);
    }
  });

  it('reads links, pictures, escapes and references', () => {
    const draft = readPlainText(
      'Vist [\\(1\\)](#), se [prisane](/pris(2)/a "Prisar") ![To *glade*](b.png) id\\_1 &laquo;ja&raquo; &ukjent; R&D',
    );
    assert.deepEqual(outline(draft), [
      'paragraph: Vist (1), se prisane  id_1 «ja» &ukjent; R&D',
      'linkTarget: #',
      'linkTarget: /pris(2)/a',
      'metaText: Prisar',
      'imageText: To glade',
      'linkTarget: b.png',
    ]);
    assert.ok(draft.blocks.slice(1).every(({ host }) => host === 0));
  });

  it('keeps brackets that are no links', () => {
    for (const line of ['Se [1] og [PubMed][CrossRef].', 'f(x)[y] (z)', '[a] (b)', '[uferdig](', '![ikkje'])
      assert.equal(text(line), line);
  });

  it('drops known tags, keeps other angle brackets', () => {
    assert.equal(text('Vi er <b>best</b><br/>i <span style="x">byen</span>'), 'Vi er best i byen');
    assert.equal(text('Se <https://x.example/a_b_>'), 'Se https://x.example/a_b_');
    for (const line of ['p < 0,05 og > 3', 'alder<18', '<navn> tok kontakt']) assert.equal(text(line), line);
  });

  it('reads comments, also over several lines', () => {
    assert.deepEqual(read('Om oss', `<!-- a -->${LONG}`, '<!-- b', '', 'c --> Meir kjem.'), [
      'heading1: Om oss',
      `paragraph: ${LONG}`,
      'comment: a',
      'paragraph: Meir kjem.',
      'comment: b\n\nc',
    ]);
  });
});
