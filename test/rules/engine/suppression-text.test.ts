import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SuppressionWish, suppressionText } from '../../../rules/src/engine/suppression-text';
import { parseSuppression } from '../../../rules/src/engine/suppressions';

const WISH: SuppressionWish = {
  scope: 'block',
  rule: 'claims/onset',
  words: 'over natten',
  reason: 'ordrett tittel',
  by: null,
  until: null,
};

const parsed = (text: string) =>
  parseSuppression({ index: 0, kind: 'comment', level: 0, text, segments: [], section: [], host: -1 });

describe('the text of a suppression', () => {
  it('names the rule, the words, the reason, who said so and until when', () => {
    assert.equal(suppressionText(WISH), 'noktern-tillat claims/onset «over natten»: ordrett tittel');
    assert.equal(
      suppressionText({ ...WISH, by: 'R. Aune', until: '2031-05-01' }),
      'noktern-tillat claims/onset «over natten»: ordrett tittel (R. Aune, til 2031-05-01)',
    );
    assert.equal(
      suppressionText({ ...WISH, scope: 'draft', until: '2031-05-01' }),
      'noktern-tillat-fil claims/onset «over natten»: ordrett tittel (til 2031-05-01)',
    );
  });

  it('keeps the reason when it ends with a bracket of its own', () => {
    assert.equal(parsed(suppressionText({ ...WISH, reason: 'sitat (frå talen)' }) ?? '')?.by, null);
    assert.equal(
      suppressionText({ ...WISH, reason: 'sitat (frå talen)', by: 'N. Lie' }),
      'noktern-tillat claims/onset «over natten»: sitat (frå talen) (N. Lie)',
    );
  });

  it('leaves out words that its grammar cannot hold', () => {
    assert.equal(suppressionText({ ...WISH, words: 'sa «nå»' }), 'noktern-tillat claims/onset: ordrett tittel');
  });

  it('is one line', () => {
    assert.equal(
      suppressionText({ ...WISH, reason: ' to\n linjer ' }),
      'noktern-tillat claims/onset «over natten»: to linjer',
    );
  });

  it('is refused when it would be read as something else', () => {
    assert.equal(suppressionText({ ...WISH, reason: 'slutt --> her' }), undefined);
    assert.equal(suppressionText({ ...WISH, by: 'A (B)' }), undefined);
    assert.equal(suppressionText({ ...WISH, until: 'i morgen' }), undefined);
  });

  it('is read as it was meant, or refused, whatever is wished', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab å(),:«»"-->\n. til 2031-05-01'), maxLength: 24 });
    fc.assert(
      fc.property(words, words, fc.option(words, { nil: null }), (marked, reason, by) => {
        const text = suppressionText({ ...WISH, words: marked, reason, by });
        if (text === undefined) return;
        const read = parsed(text);
        assert.ok(read);
        assert.deepEqual(
          read.rules.map(({ id }) => id),
          ['claims/onset'],
        );
        assert.equal(read.until, null);
        assert.ok(!text.includes('-->') && !text.includes('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
