import assert from 'node:assert/strict';
import type { BlockKind } from '../../../rules/src/draft/block';
import { blockOf, exactSegment } from '../../../rules/src/draft/blocks';
import { markBoilerplate } from '../../../rules/src/draft/boilerplate';

const BODY =
  'Vi hjelper deg som har vondt i ryggen, og vi tar oss god tid til samtale, undersøkelse og en plan som du kan leve med. ';

function marked(...lines: readonly (string | readonly [BlockKind, string])[]): string[] {
  let source = 0;
  const blocks = lines.map((line, index) => {
    const [kind, text] = typeof line === 'string' ? (['paragraph', line] as const) : line;
    const block = blockOf(kind, [exactSegment(text, source)], { level: kind === 'heading' ? 2 : 0 }, index);
    source += text.length + 1;
    return block;
  });
  return markBoilerplate(blocks)
    .filter(({ kind }) => kind === 'boilerplate')
    .map(({ text }) => text);
}

describe('markBoilerplate: byline', () => {
  it('marks names, dates and reading time at the top', () => {
    const byline = ['Siv Eksempelsen', '26. aug.', '19 min lesing', 'Oppdatert: 25. okt.'];
    assert.deepEqual(marked(['heading', 'Vondt i ryggen'], ...byline, BODY.repeat(3)), byline);
  });

  it('marks a nynorsk byline with credits and an address', () => {
    const byline = [
      'Tekst: Åse Døme',
      'Foto: Lars van Døme',
      '12. mai 2024',
      'ase@dome.example',
      'Sist endra: 3. juni',
    ];
    assert.deepEqual(marked(['heading', 'Vondt i ryggen'], ...byline, BODY.repeat(3)), byline);
  });

  it('marks a heading in capitals that is a rubric or a name beside an address', () => {
    const byline = ['KRONIKK', 'LARS EKSEMPELSEN', 'lars@eksempel.example'];
    const lines = byline.map((line) => ['heading', line] as const);
    assert.deepEqual(marked(['heading', 'Vondt i ryggen'], ...lines, BODY.repeat(3)), byline);
  });

  it('leaves words that only look like a name', () => {
    assert.deepEqual(marked(['heading', 'Vondt i ryggen'], 'Restylane Lepper', BODY.repeat(3)), []);
    assert.deepEqual(marked(['heading', 'Rygg'], ['heading', 'Botox Oslo'], '26. aug.', BODY.repeat(3)), ['26. aug.']);
  });

  it('leaves sentences with a date, and everything after the body has begun', () => {
    assert.deepEqual(marked(['heading', 'Rygg'], '26. august åpner vi igjen.', BODY.repeat(3)), []);
    assert.deepEqual(marked(['heading', 'Rygg'], BODY.repeat(3), 'Siv Eksempelsen', '26. aug.', BODY), []);
  });

  it('leaves the title, whatever it looks like', () => {
    assert.deepEqual(marked(['heading', 'Anne Marie'], BODY.repeat(3)), []);
  });
});

describe('markBoilerplate: footer', () => {
  it('marks a contact block at the end', () => {
    const footer = ['Telefon: 00 00 00 00', 'Org.nr. 000 000 000', 'Besøksadresse: Prøvegata 1', 'post@rygg.example'];
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, ...footer), footer);
  });

  it('marks what a journal puts last', () => {
    const footer = ['Publisert: 4. mars 2024. Tidsskrift for døme.', 'Mottatt 2.1.2024.', 'Opphavsrett: © Døme 2024'];
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, ...footer), footer);
  });

  it('marks a nynorsk contact block', () => {
    const footer = ['Vitjingsadresse: Dømevegen 2', 'Følg oss på nettet', 'Alle rettar er våre'];
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, ...footer), footer);
  });

  it('leaves an invitation and prices that stand last', () => {
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, 'Ring oss for Norges beste behandling!'), []);
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, 'Telefonkonsultasjon koster 500 kroner.'), []);
  });

  it('leaves a label line that text follows', () => {
    assert.deepEqual(marked(['heading', 'Rygg'], 'Telefon: 00 00 00 00', BODY, BODY), []);
  });

  it('returns the same blocks when there is nothing to mark', () => {
    const blocks = [blockOf('paragraph', [exactSegment(BODY, 0)])];
    assert.equal(markBoilerplate(blocks), blocks);
  });
});

describe('markBoilerplate: page numbers', () => {
  it('marks what a PDF leaves between pages', () => {
    const numbers = ['Side 3 av 7', '3/7', '– 12 –', 's. 4'];
    const pages = numbers.flatMap((number, i) => [i % 2 === 0 ? number : (['heading', number] as const), BODY]);
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, ...pages), numbers);
  });

  it('leaves numbers that say something', () => {
    const lines = ['70 %', '24/7 hos oss', 'Side 3 viser prisane', '2024'];
    assert.deepEqual(marked(['heading', 'Rygg'], BODY, ...lines.flatMap((line) => [line, BODY])), []);
    assert.deepEqual(marked(['heading', 'Rygg'], ['tableCell', '3/7'], BODY), []);
  });
});
