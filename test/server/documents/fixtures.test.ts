import assert from 'node:assert/strict';
import { applyEdits } from '../../../rules/src/draft/edit';
import { type DocumentFormat, readDraft } from '../../../server/src/documents/index';
import { find, located } from './reading';

interface Fixture {
  readonly name: string;
  readonly source: string;
  /** The text of the block in question. */
  readonly text: string;
  /** Words in it, the source they are located at, what they are replaced with, and the source that gives. */
  readonly words: string;
  readonly at: string;
  readonly into: string;
  readonly edited: string;
}

const both: readonly Fixture[] = [
  {
    name: 'marks inside a word',
    source: 'Dette er en **mirakel**kur for alle som er plaget.',
    text: 'Dette er en mirakelkur for alle som er plaget.',
    words: 'mirakelkur',
    at: 'mirakel**kur',
    into: 'behandling',
    edited: 'Dette er en **behandling** for alle som er plaget.',
  },
  {
    name: 'a soft hyphen written as a reference',
    source: 'Behandlingen er helt tryg&shy;g for alle som kommer hit.',
    text: 'Behandlingen er helt tryg\u00ADg for alle som kommer hit.',
    words: 'tryg\u00ADg',
    at: 'tryg&shy;g',
    into: 'skånsom',
    edited: 'Behandlingen er helt skånsom for alle som kommer hit.',
  },
  {
    name: 'a link',
    source: 'Vi er den [beste](https://x.example) klinikken i byen, sier mange.',
    text: 'Vi er den beste klinikken i byen, sier mange.',
    words: 'beste',
    at: 'beste',
    into: 'nye',
    edited: 'Vi er den [nye](https://x.example) klinikken i byen, sier mange.',
  },
  {
    name: 'a numeric reference in a word',
    source: 'Vi tilbyr b&#111;tox til alle som ønsker det hos oss.',
    text: 'Vi tilbyr botox til alle som ønsker det hos oss.',
    words: 'botox',
    at: 'b&#111;tox',
    into: 'rynkebehandling',
    edited: 'Vi tilbyr rynkebehandling til alle som ønsker det hos oss.',
  },
  {
    name: 'escaped stars',
    source: 'Vi er \\*best\\* i landet på dette, seier vi sjølve.',
    text: 'Vi er *best* i landet på dette, seier vi sjølve.',
    words: '*best*',
    at: '\\*best\\*',
    into: '*god*',
    edited: 'Vi er \\*god\\* i landet på dette, seier vi sjølve.',
  },
  {
    name: 'no-break spaces',
    source: 'Heile 70\u00A0% av pasientane vart friske med ein gong.',
    text: 'Heile 70\u00A0% av pasientane vart friske med ein gong.',
    words: '70\u00A0%',
    at: '70\u00A0%',
    into: 'sju av ti',
    edited: 'Heile sju av ti av pasientane vart friske med ein gong.',
  },
  {
    name: 'an emoji',
    source: 'Du blir glad 😀😃 og helt frisk hos oss på klinikken.',
    text: 'Du blir glad 😀😃 og helt frisk hos oss på klinikken.',
    words: '😀😃',
    at: '😀😃',
    into: '😀😄',
    edited: 'Du blir glad 😀😄 og helt frisk hos oss på klinikken.',
  },
  {
    name: 'decomposed letters',
    source: 'Du blir fra\u030Ask a\u030A si, en sprek og glad person.',
    text: 'Du blir fra\u030Ask a\u030A si, en sprek og glad person.',
    words: 'a\u030A si',
    at: 'a\u030A si',
    into: 'å sjå',
    edited: 'Du blir fra\u030Ask å sjå, en sprek og glad person.',
  },
  {
    name: 'a byte order mark and Windows line ends',
    source: '\uFEFF# Om oss\r\n\r\nVi er best i klassen på dette.\r\n\r\nMer om dette kjem seinare i teksten.\r\n',
    text: 'Vi er best i klassen på dette.',
    words: 'best i klassen',
    at: 'best i klassen',
    into: 'gode',
    edited: '\uFEFF# Om oss\r\n\r\nVi er gode på dette.\r\n\r\nMer om dette kjem seinare i teksten.\r\n',
  },
  {
    name: 'a replacement with marks of its own',
    source: 'Prisen er tre kroner for alle som bestiller i dag.',
    text: 'Prisen er tre kroner for alle som bestiller i dag.',
    words: 'tre kroner',
    at: 'tre kroner',
    into: '*3* kroner',
    edited: 'Prisen er \\*3\\* kroner for alle som bestiller i dag.',
  },
];

const onlyMarkdown: readonly Fixture[] = [
  {
    name: 'a line break in a quotation',
    source: '> Eg vart frisk over\n> natten, og det er heilt utruleg.',
    text: 'Eg vart frisk over natten, og det er heilt utruleg.',
    words: 'over natten',
    at: 'over\n> natten',
    into: 'etter ei tid',
    edited: '> Eg vart frisk etter ei tid, og det er heilt utruleg.',
  },
  {
    name: 'a line break with two blanks and Windows line ends',
    source: 'Du blir frisk over  \r\nnatten, helt uten plager.',
    text: 'Du blir frisk over natten, helt uten plager.',
    words: 'over natten',
    at: 'over  \r\nnatten',
    into: 'snart',
    edited: 'Du blir frisk snart, helt uten plager.',
  },
  {
    name: 'a table cell',
    source: '| Kur | Verknad |\n|---|---|\n| Drypp | beste \\| raskast |\n',
    text: 'beste | raskast',
    words: 'beste | raskast',
    at: 'beste \\| raskast',
    into: 'god | rask',
    edited: '| Kur | Verknad |\n|---|---|\n| Drypp | god \\| rask |\n',
  },
  {
    name: 'a title in front matter',
    source: '---\ntittel: Norges beste klinikk\n---\n\nVelkommen til oss.\n',
    text: 'Norges beste klinikk',
    words: 'Norges beste',
    at: 'Norges beste',
    into: 'En god',
    edited: '---\ntittel: En god klinikk\n---\n\nVelkommen til oss.\n',
  },
  {
    name: 'text in HTML',
    source: '<div>Vi er <b>best</b> &amp; billegast</div>\n',
    text: 'Vi er best & billegast',
    words: 'best & billegast',
    at: 'best</b> &amp; billegast',
    into: 'gode & grundige',
    edited: '<div>Vi er <b>gode & grundige</b></div>\n',
  },
];

function check(format: DocumentFormat, { name, source, text, words, at, into, edited }: Fixture): void {
  it(`reads, locates and edits ${name} (${format})`, () => {
    const draft = readDraft(source, format);
    const { block, start, end } = find(draft, words);
    assert.equal(block.text, text);
    assert.equal(located(draft, words), at);
    const edits = draft.edit(block.index, start, end, into);
    assert.ok(edits, 'the edit was refused');
    assert.equal(applyEdits(source, edits), edited);
    assert.equal(readDraft(edited, format).blocks[block.index]!.text, text.replace(words, into));
  });
}

describe('fixtures', () => {
  for (const fixture of both) {
    check('markdown', fixture);
    check('text', fixture);
  }
  for (const fixture of onlyMarkdown) check('markdown', fixture);
});

describe('Draft.edit', () => {
  it('changes nothing when the text stays the same', () => {
    const draft = readDraft('Vi er best.', 'markdown');
    assert.deepEqual(draft.edit(0, 0, 2, 'Vi'), []);
  });

  it('keeps what is common out of the edit', () => {
    const draft = readDraft('Det er den tryggeste behandlingen vi har.', 'markdown');
    const { start, end } = find(draft, 'tryggeste behandlingen');
    assert.deepEqual(draft.edit(0, start, end, 'trygge behandlingen'), [{ start: 17, end: 20, text: '' }]);
  });

  it('removes emphasis whose text is removed', () => {
    const source = 'Vi er **aller** best på dette.';
    const draft = readDraft(source, 'markdown');
    const { start } = find(draft, 'aller');
    assert.equal(applyEdits(source, draft.edit(0, start, start + 6, '')!), 'Vi er best på dette.');
  });

  it('inserts at either end of a block and between marks', () => {
    const source = '**Mirakel**kur er det ikkje.';
    const draft = readDraft(source, 'markdown');
    assert.equal(applyEdits(source, draft.edit(0, 0, 0, 'Ei ')!), '**Ei Mirakel**kur er det ikkje.');
    const end = draft.blocks[0]!.text.length;
    assert.equal(applyEdits(source, draft.edit(0, end, end, ' Nei.')!), '**Mirakel**kur er det ikkje. Nei.');
  });

  it('refuses what the format cannot express there', () => {
    const title = readDraft('---\ntittel: Beste klinikk\n---\n', 'markdown');
    assert.equal(title.edit(1, 0, 5, 'Pris: [god'), undefined);
    const code = readDraft('```\nkode\n```\n', 'markdown');
    assert.equal(code.edit(0, 0, 4, '\n```\n'), undefined);
    const paragraph = readDraft('Første linje.', 'markdown');
    assert.equal(paragraph.edit(0, 0, 6, 'Ny\n\nlinje'), undefined);
    assert.equal(paragraph.edit(0, 0, paragraph.blocks[0]!.text.length, ''), undefined);
  });

  it('refuses ranges outside the text and does not know other blocks', () => {
    const draft = readDraft('Vi er best.', 'text');
    assert.equal(draft.edit(0, 5, 99, 'x'), undefined);
    assert.equal(draft.edit(0, 5, 2, 'x'), undefined);
    assert.throws(() => draft.edit(1, 0, 0, 'x'), RangeError);
    assert.throws(() => draft.locate(1, 0, 0), RangeError);
  });
});

describe('Draft.insertParagraph', () => {
  const note = 'Behandlingen er utenfor godkjent bruksområde, og du må samtykke skriftlig først.';
  const insert = (source: string, format: DocumentFormat, words: string, where: 'before' | 'after', text = note) => {
    const draft = readDraft(source, format);
    const edits = draft.insertParagraph(find(draft, words).block.index, where, text);
    return edits && applyEdits(source, edits);
  };

  it('puts blank lines around a paragraph in Markdown', () => {
    const source = '# Drypp\n\nVi gir drypp.\n\nRing oss.\n';
    assert.equal(insert(source, 'markdown', 'gir', 'after'), `# Drypp\n\nVi gir drypp.\n\n${note}\n\nRing oss.\n`);
    assert.equal(insert(source, 'markdown', 'gir', 'before'), `# Drypp\n\n${note}\n\nVi gir drypp.\n\nRing oss.\n`);
    assert.equal(insert('# Drypp\nVi gir drypp.', 'markdown', 'gir', 'after'), `# Drypp\nVi gir drypp.\n\n${note}`);
    assert.equal(insert('# Drypp\nVi gir drypp.', 'markdown', 'gir', 'before'), `# Drypp\n\n${note}\n\nVi gir drypp.`);
  });

  it('keeps Windows line ends and a byte order mark', () => {
    assert.equal(
      insert('\uFEFFVi gir drypp.\r\n', 'markdown', 'gir', 'before'),
      `\uFEFF${note}\r\n\r\nVi gir drypp.\r\n`,
    );
    assert.equal(insert('Vi gir drypp.\r\n', 'markdown', 'gir', 'after'), `Vi gir drypp.\r\n\r\n${note}\r\n`);
  });

  it('goes after a fence, an underline and a table', () => {
    assert.equal(insert('```\nkode\n```\n', 'markdown', 'kode', 'after'), `\`\`\`\nkode\n\`\`\`\n\n\n${note}`);
    assert.equal(
      insert('Drypp\n===\nTekst her.\n', 'markdown', 'Drypp', 'after'),
      `Drypp\n===\n\n${note}\n\nTekst her.\n`,
    );
    assert.equal(insert('|a|b|\n|-|-|\n|c|d|\n', 'markdown', 'd', 'after'), `|a|b|\n|-|-|\n|c|d|\n\n${note}\n`);
  });

  it('goes after what a block hosts', () => {
    const source = 'Les [meir](/meir) her.\n\nSlutt.\n';
    assert.equal(insert(source, 'markdown', '/meir', 'after'), `Les [meir](/meir) her.\n\n${note}\n\nSlutt.\n`);
  });

  it('escapes what would be read as a mark', () => {
    assert.equal(
      insert('Vi gir drypp.\n', 'markdown', 'gir', 'after', '# nei * nei'),
      'Vi gir drypp.\n\n\\# nei \\* nei\n',
    );
  });

  it('is a line of its own in plain text, with blank lines where the text has them', () => {
    const dense =
      'Om drypp\nVi gir drypp til alle som trenger det hos oss.\nRing oss gjerne i dag, så finner vi en time.\n';
    assert.equal(insert(dense, 'text', 'Vi gir', 'after'), dense.replace('hos oss.\n', `hos oss.\n${note}\n`));
    const airy = dense.replace(/\n/g, '\n\n');
    assert.equal(insert(airy, 'text', 'Vi gir', 'after'), airy.replace('hos oss.\n\n', `hos oss.\n\n${note}\n\n`));
  });

  it('refuses a place where no paragraph can stand', () => {
    assert.equal(insert('|a|b|\n|-|-|\n|c|d|\n', 'markdown', 'c', 'after'), undefined);
    assert.equal(insert('---\ntittel: Hei der\n---\n\nTekst.\n', 'markdown', 'Hei der', 'before'), undefined);
    assert.equal(insert('Vi gir drypp.\n', 'markdown', 'gir', 'after', 'to\n\navsnitt'), undefined);
  });
});
