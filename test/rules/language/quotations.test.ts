import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuotations } from '../../../rules/src/language/quotations';
import { analyse } from './support';

function quotations(text: string): string[] {
  const { tokens, sentences } = analyse(text);
  return findQuotations(text, tokens, sentences).map(({ kind, inner, attribution }) => {
    const said = `${kind}: ${text.slice(inner.start, inner.end)}`;
    return attribution ? `${said} / ${text.slice(attribution.start, attribution.end)}` : said;
  });
}

const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['«Jeg ble helt frisk», sier Kari Moe.', 'speech: Jeg ble helt frisk / sier Kari Moe'],
  ['Kari sier: «Jeg ble frisk. Takk!»', 'speech: Jeg ble frisk. Takk! / Kari sier'],
  ['«Best i byen» – Kari, 43 år', 'speech: Best i byen / Kari, 43 år'],
  ['«Best i byen» (Kari, 43 år)', 'speech: Best i byen / Kari, 43 år'],
  ['Det er ingen «mirakelkur» vi selger.', 'scare: mirakelkur'],
  ['Det er “helt trygt” hos dem.', 'scare: helt trygt'],
  ['Det er ”helt trygt” hos dem.', 'scare: helt trygt'],
  ['Det er "helt trygt" hos dem.', 'scare: helt trygt'],
  ['„Ja“, sa han.', 'speech: Ja / sa han'],
  ['Det er ‘helt trygt’ hos dem.', 'scare: helt trygt'],
  ['«Ytre «indre» ord», sa hun.', 'speech: Ytre «indre» ord / sa hun', 'scare: indre'],
  ['– Jeg gråt, sier Torunn.', 'speech: Jeg gråt / sier Torunn'],
  ['– Gjør det vondt? spør hun.', 'speech: Gjør det vondt? / spør hun'],
  ['– Jeg er som ny!', 'speech: Jeg er som ny!'],
  ['– Jeg gråt. Det var vondt, sier Torunn Vik.', 'speech: Jeg gråt. Det var vondt / sier Torunn Vik'],
  ['Kari er glad. – Nå sover jeg, sier hun. Det er et år siden.', 'speech: Nå sover jeg / sier hun'],
  ['«Jeg hadde vondt i ti år. Så kom jeg hit.', 'speech: Jeg hadde vondt i ti år. Så kom jeg hit.'],
  ['– Eg gret, seier Torunn.', 'speech: Eg gret / seier Torunn'],
  ['– Gjer det vondt? spør ho.', 'speech: Gjer det vondt? / spør ho'],
  ['«Eg vart heilt frisk», fortel Kari Moe.', 'speech: Eg vart heilt frisk / fortel Kari Moe'],
  ['Det er ingen «mirakelkur» vi sel.', 'scare: mirakelkur'],
  ['– Eg er som ny!', 'speech: Eg er som ny!'],
];

const none: readonly string[] = [
  'Behandlingen er trygg.',
  '– Tilbud på tannbleking',
  '- Konsultasjon og oppfølging',
  'Åpent 08–16 – også lørdag.',
  "Paris' beste og Os' nest beste kafé.",
  "Vi har D'Angelo og rock'n'roll på anlegget.",
  'Skjermen er 5" stor og 12" bred.',
  'Et tegn « uten make',
  'Vi er åpne, men det koster.',
  '– Vi tilbyr samtaler',
  '– Tilbod på tannbleiking',
  'Opningstida er 08–16 – òg laurdag.',
];

describe('findQuotations', () => {
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(quotations(text), expected));
  for (const text of none) it(`finds none: ${text}`, () => assert.deepEqual(quotations(text), []));

  it('includes the marks in the span and leaves them out of the inner one', () => {
    const text = 'Det er « helt trygt » her.';
    const { tokens, sentences } = analyse(text);
    const [quotation] = findQuotations(text, tokens, sentences);
    assert.ok(quotation);
    assert.equal(text.slice(quotation.start, quotation.end), '« helt trygt »');
    assert.equal(text.slice(quotation.inner.start, quotation.inner.end), 'helt trygt');
  });

  it('stays within the text and in order, whatever the marks', () => {
    const piece = fc.constantFrom(
      'Jeg',
      'sier',
      'Kari',
      ' ',
      '. ',
      ', ',
      '«',
      '»',
      '"',
      '”',
      '“',
      '„',
      '‘',
      '’',
      "'",
      '– ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { tokens, sentences } = analyse(text);
        let last = 0;
        for (const { start, end, inner } of findQuotations(text, tokens, sentences)) {
          assert.ok(last <= start && start <= inner.start && inner.start <= inner.end && inner.end <= end);
          assert.ok(end <= text.length);
          last = start;
        }
      }),
    );
  });
});
