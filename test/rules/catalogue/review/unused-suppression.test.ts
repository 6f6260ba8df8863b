import assert from 'node:assert/strict';
import { lint } from '../../../kit';
import { only, rows } from '../table';

const RULE = 'review/unused-suppression';
const WORDS = 'Plagene forsvinner over natten.';

describe(RULE, () => {
  rows(RULE, [
    '<!-- noktern-tillat ‹claims/onset›: sitat (K. Lie) -->\n\nTimen varer i en time.',
    '<!-- noktern-tillat ‹claims/onset›: sitat (K. Lie) -->\n\nTimen varer i ein time.',
    '<!-- noktern-tillat-fil ‹claims/onset›: sitat -->\n\nTimen varer i en time.',
    '<!-- noktern-tillat ‹claims/*›: sitat -->\n\nTimen varer i en time.',
    // another rule, another place, other words
    `<!-- noktern-tillat ‹claims/superlative›: sitat -->\n\n${WORDS}`,
    `<!-- noktern-tillat ‹claims/onset›: sitat -->\n\nTimen varer i en time.\n\n${WORDS}`,
    `<!-- noktern-tillat ‹claims/onset› «over helgen»: sitat -->\n\n${WORDS}`,
    // each rule by itself
    `<!-- noktern-tillat claims/onset, ‹claims/superlative›: sitat -->\n\n${WORDS}`,
    '<!-- noktern-tillat ‹claims/onset›, ‹claims/superlative›: sitat -->\n\nTimen varer i en time.',
    // a rule that does not exist
    `<!-- noktern-tillat ‹claims/onsett›: sitat -->\n\n${WORDS}`,
    '<!-- noktern-tillat ‹finnes›: sitat -->\n\nTimen varer i ein time.',
    // used
    `<!-- noktern-tillat claims/onset: sitat -->\n\n${WORDS}`,
    `<!-- noktern-tillat claims/*: sitat -->\n\n${WORDS}`,
    `<!-- noktern-tillat claims/onset «over natten»: sitat -->\n\n${WORDS}`,
    `<!-- noktern-tillat-fil claims/onset: sitat -->\n\nTimen varer i en time.\n\n${WORDS}`,
    '<!-- noktern-tillat claims/onset: sitat -->\n\nPlagene forsvinn over natta.',
    '<!-- noktern-tillat claims/onset, claims/superlative: sitat -->\n\nMetoden er banebrytende. Plagene forsvinner over natten.',
    // no suppression at all
    '<!-- husk å rette denne -->\n\nTimen varer i en time.',
  ]);

  // a comment that no block follows lets everything in the draft stand
  it('marks a comment that stands after the text', () => {
    const source = `${WORDS}\n\n<!-- noktern-tillat claims/onset: sitat -->`;
    assert.equal(only(source, RULE).finding.messageId, 'unused');
    assert.equal(only(source, 'claims/onset').finding.suppression, null);
  });

  it('is a warning with a safe fix that takes the comment away', () => {
    const { finding } = only('<!-- noktern-tillat claims/onset: sitat -->\n\nTimen varer i en time.', RULE);
    assert.deepEqual(
      [finding.messageId, finding.severity, finding.slots],
      ['unused', 'warning', { rule: 'claims/onset' }],
    );
    assert.deepEqual(finding.fixes, [
      { messageId: 'remove', slots: {}, safe: true, edits: [{ kind: 'remove-comment', block: 0 }] },
    ]);
  });

  it('offers no removal of a comment that another of its rules needs', () => {
    const source = `<!-- noktern-tillat claims/onset, claims/superlative: sitat -->\n\n${WORDS}`;
    assert.deepEqual(only(source, RULE).finding.fixes, []);
  });

  it('names an unknown rule', () => {
    assert.equal(
      only(`<!-- noktern-tillat claims/onsett: sitat -->\n\n${WORDS}`, RULE).finding.messageId,
      'unknown-rule',
    );
  });

  it('says that a comment may never let that stand', () => {
    const { finding } = only('<!-- noktern-tillat-fil medicines/name: prisliste -->\n\nVi gir ketamin.', RULE);
    assert.equal(finding.messageId, 'never');
    assert.deepEqual(finding.fixes, []);
  });

  it('says nothing of comments about rules that were not run', () => {
    const source = '<!-- noktern-tillat claims/onset: sitat -->\n\nTimen varer i en time.';
    assert.equal(lint(source, { only: new Set(['claims/superlative', RULE]) }).findings.length, 0);
    assert.equal(lint(source, { only: new Set(['claims/onset', RULE]) }).findings.length, 1);
  });
});
