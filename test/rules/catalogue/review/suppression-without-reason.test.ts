import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { only, rows } from '../table';

const RULE = 'review/suppression-without-reason';
const WORDS = 'Plagene forsvinner over natten.';

describe(RULE, () => {
  rows(RULE, [
    `<!-- ‹noktern-tillat claims/onset› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat claims/onset:› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat claims/onset: (K. Lie)› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat claims/onset «over natten»› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat-fil claims/onset› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat claims/onset (K. Lie, til 2999-12-31)› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat› -->\n\n${WORDS}`,
    `<!-- ‹noktern-tillat: navnet på oppslaget› -->\n\n${WORDS}`,
    '<!-- ‹noktern-tillat claims/onset› -->\n\nPlagene forsvinn over natta.',
    // a reason, another comment
    `<!-- noktern-tillat claims/onset: navnet på oppslaget -->\n\n${WORDS}`,
    `<!-- noktern-tillat claims/onset: navnet (K. Lie) -->\n\n${WORDS}`,
    `<!-- noktern-tillat claims/onset «over natten»: navnet -->\n\n${WORDS}`,
    '<!-- noktern-tillat claims/onset: namnet på oppslaget (K. Lie) -->\n\nPlagene forsvinn over natta.',
    `<!-- husk å rette denne -->\n\n${WORDS}`,
    `<!-- nokterntillat claims/onset -->\n\n${WORDS}`,
    `<!-- noktern-tillatt claims/onset -->\n\n${WORDS}`,
  ]);

  it('is an error: the comment lets nothing stand', () => {
    const source = `<!-- noktern-tillat claims/onset -->\n\n${WORDS}`;
    const { finding } = only(source, RULE);
    assert.equal(finding.messageId, 'no-reason');
    assert.equal(finding.severity, 'error');
    assert.equal(only(source, 'claims/onset').finding.suppression, null);
  });

  it('says so when no rule is named', () => {
    assert.equal(only(`<!-- noktern-tillat: navnet -->\n\n${WORDS}`, RULE).finding.messageId, 'no-rule');
  });

  it('does not call the same comment unused', () => {
    const { findings } = lint('<!-- noktern-tillat claims/onset -->\n\nTimen varer i en time.');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      [RULE],
    );
  });
});
