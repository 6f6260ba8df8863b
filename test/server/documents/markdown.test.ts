import assert from 'node:assert/strict';
import { readMarkdown } from '../../../server/src/documents/markdown';
import { located, outline, textsOf } from './reading';

const read = (source: string) => outline(readMarkdown(source));

describe('readMarkdown: blocks', () => {
  it('reads headings of both kinds with their level', () => {
    assert.deepEqual(read('# Om *oss*\n## Tilbud ##\nDrypp\n=====\nPris og\ntid\n---\n'), [
      'heading1: Om oss',
      'heading2: Tilbud',
      'heading1: Drypp',
      'heading2: Pris og tid',
    ]);
  });

  it('makes one space of soft and hard breaks', () => {
    assert.deepEqual(read('Vi er\nher  \nfor\\\ndeg.\n\nEin\r\n  ny\r\nbolk.'), [
      'paragraph: Vi er her for deg.',
      'paragraph: Ein ny bolk.',
    ]);
  });

  it('numbers list items as the page shows them', () => {
    assert.deepEqual(read('3. ring oss\n3. kom innom\n\n   ta med kort\n   - og klede\n\n1) nytt\n'), [
      'listItem 3.: ring oss',
      'listItem 4.: kom innom',
      'listItem: ta med kort',
      'listItem -: og klede',
      'listItem 1): nytt',
    ]);
  });

  it('reads quotations, with lazy lines and lists in them', () => {
    assert.deepEqual(read('> Eg vart\nfrisk.\n>\n> - heilt frisk\n>> Jaså?\n'), [
      'quote: Eg vart frisk.',
      'quote: heilt frisk',
      'quote: Jaså?',
    ]);
  });

  it('makes a block of every cell that has text', () => {
    assert.deepEqual(read('| Kur | Pris |\n|:--|--:|\n| **Drypp** | |\n| `a\\|b` | 900 |\n'), [
      'tableCell: Kur',
      'tableCell: Pris',
      'tableCell: Drypp',
      'tableCell: a|b',
      'tableCell: 900',
    ]);
  });

  it('keeps code apart, fenced and indented', () => {
    assert.deepEqual(read('```js\nlet a\n\n  b\n```\n\n    innrykk\n\n> ~~~\n> x\n> y\n> ~~~\n'), [
      'code: let a\n\n  b',
      'code: innrykk',
      'code: x\ny',
    ]);
  });

  it('keeps the label of a footnote, and its calls as written', () => {
    const draft = readMarkdown('Det hjelper.[^dal]\n\n[^dal]: Gjeld dei vaksne.\n\n    Meir om dei.\n');
    assert.deepEqual(outline(draft), [
      'paragraph: Det hjelper.[^dal]',
      'paragraph: Gjeld dei vaksne.',
      'paragraph: Meir om dei.',
    ]);
    assert.deepEqual(
      draft.blocks.map(({ footnote }) => footnote),
      [undefined, 'dal', 'dal'],
    );
  });

  it('leaves out blocks without text', () => {
    assert.deepEqual(read('#\n\n-\n\n---\n\n>\n\n&#32;\n'), []);
    assert.deepEqual(read(''), []);
    assert.deepEqual(read('\uFEFF\n'), []);
  });
});

describe('readMarkdown: inline', () => {
  it('drops marks and decodes escapes and references', () => {
    assert.deepEqual(read('**Best** _i_ ~~by~~ landet &amp; `Norden`, b&#111;tox \\*nei\\* 5*3 a_b_c'), [
      'paragraph: Best i by landet & Norden, botox *nei* 5*3 a_b_c',
    ]);
  });

  it('reads what stands inside a block on its own', () => {
    const draft = readMarkdown('Les [om *drypp*](/drypp "Om drypp") og ![ein *glad* pasient](glad.jpg) her.');
    assert.deepEqual(outline(draft), [
      'paragraph: Les om drypp og  her.',
      'linkTarget: /drypp',
      'metaText: Om drypp',
      'imageText: ein glad pasient',
      'linkTarget: glad.jpg',
    ]);
    assert.deepEqual(
      draft.blocks.map(({ host }) => host),
      [-1, 0, 0, 0, 0],
    );
  });

  it('reads a picture that stands alone', () => {
    assert.deepEqual(
      readMarkdown('![Ventegruppe](x.png)\n').blocks.map(({ kind, host }) => `${kind} ${host}`),
      ['imageText -1', 'linkTarget -1'],
    );
  });

  it('keeps the text of reference links, and definitions as targets', () => {
    assert.deepEqual(
      read('Se [prisane][p], [tilbod][] og [alt].\n\n[p]: /pris "Prisar"\n[tilbod]: /tilbod\n[alt]: <>\n'),
      ['paragraph: Se prisane, tilbod og alt.', 'linkTarget: /pris', 'metaText: Prisar', 'linkTarget: /tilbod'],
    );
  });

  it('keeps what only looks like a link', () => {
    assert.deepEqual(read('Vist i to studier [1], [2, 3] og [@dal2020; @vik].'), [
      'paragraph: Vist i to studier [1], [2, 3] og [@dal2020; @vik].',
    ]);
  });

  it('shows addresses once', () => {
    assert.deepEqual(read('Se <https://x.example/drypp> eller https://x.example/_drypp_/a og www.x.example.'), [
      'paragraph: Se https://x.example/drypp eller https://x.example/_drypp_/a og www.x.example.',
    ]);
  });

  it('keeps soft hyphens, no-break spaces and zero-width characters', () => {
    const text = 'tryg\u00ADg 70\u00A0% b\u200Botox';
    assert.deepEqual(read(text), [`paragraph: ${text}`]);
    assert.deepEqual(read('tryg&shy;g 70&nbsp;% b&ZeroWidthSpace;otox'), [`paragraph: ${text}`]);
  });
});

describe('readMarkdown: HTML', () => {
  it('drops tags in the line and reads their attributes', () => {
    const draft = readMarkdown('Vi er <b title="Aller best">best</b><br>i <a href="/a?b&amp;c">byen</a>.');
    assert.deepEqual(outline(draft), ['paragraph: Vi er best i byen.', 'metaText: Aller best', 'linkTarget: /a?b&c']);
  });

  it('reads comments, inside a block and by themselves', () => {
    const draft = readMarkdown(
      '<!-- noktern-tillat claims/cure: sitat (Ola) -->\nDu blir frisk.\n\nSlutt <!-- ok --> her.\n\n<!--\nto\nlinjer\n-->\n',
    );
    assert.deepEqual(outline(draft), [
      'comment: noktern-tillat claims/cure: sitat (Ola)',
      'paragraph: Du blir frisk.',
      'paragraph: Slutt  her.',
      'comment: ok',
      'comment: to\nlinjer',
    ]);
    assert.deepEqual(
      draft.blocks.map(({ host }) => host),
      [-1, -1, -1, 2, -1],
    );
    assert.equal(draft.hasComments, true);
  });

  it('reads the text in blocks of HTML', () => {
    const html = [
      '<section class="om">',
      '<h2>Om &aring;ss</h2>',
      '<p>Vi er <em>flinke</em>',
      '   og <img src="a.png" alt="To legar"> greie.</p><ul><li>drypp</li><li>kur</li></ul>',
      '<blockquote>Eg vart frisk.</blockquote><script>let best = 1 < 2;</script><style>p{}</style>',
      '<table><tr><td>Pris</td><td>900</td></tr></table>',
      '</section>',
    ];
    assert.deepEqual(read(html.join('\n')), [
      'heading2: Om åss',
      'paragraph: Vi er flinke og  greie.',
      'linkTarget: a.png',
      'imageText: To legar',
      'listItem: drypp',
      'listItem: kur',
      'quote: Eg vart frisk.',
      'tableCell: Pris',
      'tableCell: 900',
    ]);
  });

  it('reads a comment that is not closed, and brackets that are no tags', () => {
    assert.deepEqual(read('<!-- til slutten\n\nav fila'), ['comment: til slutten\n\nav fila']);
    assert.deepEqual(read('Alder < 18 og > 65, p<0,05'), ['paragraph: Alder < 18 og > 65, p<0,05']);
  });

  it('keeps containers’ marks out of HTML in a quotation', () => {
    assert.deepEqual(read('> <div>Eg vart\n> frisk.</div>\n'), ['quote: Eg vart frisk.']);
  });
});

describe('readMarkdown: places', () => {
  it('keeps offsets with a byte order mark, Windows line ends and front matter', () => {
    const draft = readMarkdown('\uFEFF---\r\nspråk: nn\r\n---\r\n\r\n# Om oss\r\n\r\n- *Best* på\r\n  drypp\r\n');
    assert.equal(located(draft, 'Om oss'), 'Om oss');
    assert.equal(located(draft, 'Best på'), 'Best* på');
    assert.equal(located(draft, 'på drypp'), 'på\r\n  drypp');
    assert.deepEqual(textsOf(draft, 'frontMatter'), ['språk: nn']);
  });

  it('covers tabs and prefixes of nested containers by the break', () => {
    const draft = readMarkdown('1.\t> Eg vart\n\t> frisk **over\n\t> natta**.\n');
    assert.equal(located(draft, 'vart frisk'), 'vart\n\t> frisk');
    assert.equal(located(draft, 'over natta'), 'over\n\t> natta');
  });
});
