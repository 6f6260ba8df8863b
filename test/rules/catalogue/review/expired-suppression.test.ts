import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { only } from '../table';

const RULE = 'review/expired-suppression';

const source = (until: string, words = 'Plagene forsvinner over natten.') =>
  `<!-- noktern-tillat claims/onset: navnet på oppslaget (K. Lie, til ${until}) -->\n\n${words}\n`;

const count = (text: string, today: string) =>
  lint(text, { today }).findings.filter(({ rule }) => rule === RULE).length;

describe(RULE, () => {
  it('marks the comment the day after its date', () => {
    assert.equal(count(source('2026-11-23'), '2026-11-24'), 1);
    assert.equal(count(source('2020-01-31'), '2026-11-24'), 1);
    assert.equal(count(source('2026-11-24'), '2026-11-24'), 0);
    assert.equal(count(source('2026-11-25'), '2026-11-24'), 0);
  });

  it('marks it in nynorsk texts, and whether or not there is anything to let stand', () => {
    assert.equal(count(source('2020-01-31', 'Plagene forsvinn over natta.'), '2026-11-24'), 1);
    assert.equal(count(source('2020-01-31', 'Timen varer i ein time.'), '2026-11-24'), 1);
  });

  it('leaves the comment without a date, and a date that is no part of the bracket', () => {
    assert.equal(count(source('2020-01-31').replace(', til 2020-01-31', ''), '2026-11-24'), 0);
    assert.equal(
      count(source('2020-01-31').replace('(K. Lie, til 2020-01-31)', 'gjelder til 2020-01-31 (K. Lie)'), '2026-11-24'),
      0,
    );
  });

  it('says until when it held, as an error with a safe fix', () => {
    const { finding, words } = only(source('2020-01-31'), RULE);
    assert.equal(words, 'noktern-tillat claims/onset: navnet på oppslaget (K. Lie, til 2020-01-31)');
    assert.deepEqual(
      [finding.messageId, finding.severity, finding.slots],
      ['expired', 'error', { until: '2020-01-31' }],
    );
    assert.deepEqual(finding.fixes, [
      { messageId: 'remove', slots: {}, safe: true, edits: [{ kind: 'remove-comment', block: 0 }] },
    ]);
  });

  it('is no unused one as well, and its finding stands again', () => {
    const rules = (today: string) =>
      lint(source('2026-06-30'), { today })
        .findings.filter(({ suppression }) => suppression === null)
        .map(({ rule }) => rule);
    assert.deepEqual(rules('2026-06-30'), []);
    assert.deepEqual(rules('2026-07-01'), [RULE, 'claims/onset']);
  });
});
