import assert from 'node:assert/strict';
import { Linter, type LintResult } from '../../../rules/src/engine/linter';
import type { Waiver } from '../../../rules/src/engine/waivers';
import { readDraft } from '../../../server/src/documents/index';
import { knowledge, lint, type TestSettings, TODAY } from '../../kit';

const SOURCE = 'Plagene forsvinner over natten.\n\nVi holder til ved havna.\n';

/** A waiver of the first finding of a rule, as it would be given for a source. */
function waiverOf(source: string, rule: string, changes: Partial<Waiver> = {}): Waiver {
  const { findings } = lint(source);
  const found = findings.filter((finding) => finding.rule === rule);
  return {
    id: 'unntak.yaml',
    fingerprint: found[0]?.fingerprint ?? '',
    rule,
    equals: 1,
    reason: 'navnet på oppslaget',
    by: 'M. Lege',
    until: null,
    text: 'her',
    given: 'here',
    fault: null,
    ...changes,
  };
}

/** Every finding as its rule, with what lets it stand. */
function outcome(source: string, waivers: readonly Waiver[], settings: TestSettings = {}): string[] {
  const { findings } = lint(source, { waivers, text: 'her', ...settings });
  return findings.map(({ rule, messageId, suppression }) =>
    suppression === null
      ? rule.startsWith('review/')
        ? `${rule} ${messageId}`
        : rule
      : `${rule} (${suppression.kind})`,
  );
}

describe('waivers', () => {
  it('let the finding of their fingerprint stand, with reason, name and date', () => {
    const { findings } = lint(SOURCE, { waivers: [waiverOf(SOURCE, 'claims/onset', { until: '2027-01-31' })] });
    assert.deepEqual(
      findings.map(({ rule, suppression }) => [rule, suppression]),
      [['claims/onset', { kind: 'waiver', reason: 'navnet på oppslaget', by: 'M. Lege', until: '2027-01-31' }]],
    );
  });

  it('outlive edits elsewhere and moves of the sentence, but not a change of its words', () => {
    const waiver = waiverOf(SOURCE, 'claims/onset');
    const moved = '# Om oss\n\nVi tilbyr timer.\n\nDu møter oss her. Plagene forsvinner **over natten**.\n';
    assert.deepEqual(outcome(moved, [waiver]), ['claims/onset (waiver)']);
    const changed = SOURCE.replace('Plagene', 'Alle plager');
    assert.deepEqual(outcome(changed, [waiver]), ['review/unused-waiver unused', 'claims/onset']);
    assert.deepEqual(outcome(SOURCE.replace('over natten', 'gradvis'), [waiver]), ['review/unused-waiver unused']);
  });

  it('do not change the fingerprints of other findings', () => {
    const twice = `${SOURCE}\nSmertene forsvinner over natten.\n`;
    const before = lint(twice).findings.map(({ fingerprint }) => fingerprint);
    const after = lint(twice, { waivers: [waiverOf(twice, 'claims/onset')] }).findings;
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      before,
    );
    assert.deepEqual(
      after.filter(({ rule }) => rule === 'claims/onset').map(({ suppression }) => suppression?.kind),
      ['waiver', undefined],
    );
  });

  it('count for errors where comments do not', () => {
    const commented = `<!-- noktern-tillat claims/onset: avtalt (K. Lie) -->\n\n${SOURCE}`;
    const waivers = [waiverOf(SOURCE, 'claims/onset')];
    const only = { suppressions: 'reviewers-only' } as const;
    assert.deepEqual(outcome(commented, [], only), ['review/unused-suppression never', 'claims/onset']);
    assert.deepEqual(outcome(commented, waivers, only).at(-1), 'claims/onset (waiver)');
    assert.deepEqual(outcome(commented, waivers), ['claims/onset (comment)'], 'comments come first');
  });

  it('hold to their date and not after it', () => {
    const waiver = waiverOf(SOURCE, 'claims/onset', { until: TODAY });
    assert.deepEqual(outcome(SOURCE, [waiver]), ['claims/onset (waiver)']);
    assert.deepEqual(outcome(SOURCE, [waiver], { today: '2026-11-25' }), [
      'claims/onset',
      'review/expired-waiver expired',
    ]);
  });

  it('of errors about medicines hold only for the text they were given with', () => {
    const source = 'Klinikken gir Botox mot rynker.\n';
    const waiver = waiverOf(source, 'medicines/name');
    assert.ok(outcome(source, [waiver]).includes('medicines/name (waiver)'));
    const other = outcome(source, [waiver], { text: 'en annen' });
    assert.ok(other.includes('medicines/name') && other.includes('review/unused-waiver other-text'), String(other));
    // a warning of the same group is no error
    const lowered: TestSettings = { text: 'en annen', severity: () => 'warning' };
    assert.ok(outcome(source, [waiver], lowered).includes('medicines/name (waiver)'));
    const claim = waiverOf(SOURCE, 'claims/onset');
    assert.deepEqual(outcome(SOURCE, [claim], { text: 'en annen' }), ['claims/onset (waiver)']);
  });

  it('are ambiguous when an equal finding comes or goes, until each has its waiver', () => {
    const twice = `${SOURCE}\nPlagene forsvinner over natten.\n`;
    const first = waiverOf(SOURCE, 'claims/onset');
    assert.deepEqual(outcome(twice, [first]), ['claims/onset', 'review/ambiguous-waiver ambiguous', 'claims/onset']);
    const second = { ...first, fingerprint: `${first.fingerprint}-1`, equals: 2 };
    assert.deepEqual(outcome(twice, [first, second]), ['claims/onset (waiver)', 'claims/onset (waiver)']);
    assert.deepEqual(outcome(twice, [{ ...first, equals: 2 }]), ['claims/onset (waiver)', 'claims/onset']);
    assert.deepEqual(outcome(twice, [first, { ...second, until: '2020-01-01' }]), [
      'claims/onset',
      'review/ambiguous-waiver ambiguous',
      'claims/onset',
      'review/expired-waiver expired',
    ]);
    // the one that was waived may be the one that went
    assert.deepEqual(outcome(SOURCE, [{ ...first, equals: 2 }]), ['claims/onset', 'review/ambiguous-waiver ambiguous']);
  });

  it('that count no more give way to a new one of the same finding', () => {
    const old = waiverOf(SOURCE, 'claims/onset', { until: '2020-01-01' });
    const renewed = waiverOf(SOURCE, 'claims/onset', { until: '2027-01-01' });
    assert.deepEqual(outcome(SOURCE, [old, renewed]), ['claims/onset (waiver)']);
  });

  it('that do not count say why, on the finding', () => {
    for (const fault of ['tampered', 'unknown-reviewer', 'no-right'] as const)
      assert.deepEqual(outcome(SOURCE, [waiverOf(SOURCE, 'claims/onset', { fault })]), [
        'claims/onset',
        `review/unused-waiver ${fault}`,
      ]);
  });

  it('of other texts help where the same is said, and are not missed elsewhere', () => {
    const elsewhere = waiverOf(SOURCE, 'claims/onset', { given: 'elsewhere' });
    assert.deepEqual(outcome(SOURCE, [elsewhere]), ['claims/onset (waiver)']);
    assert.deepEqual(outcome('Timen varer i 40 minutter.', [elsewhere]), []);
    assert.deepEqual(outcome(SOURCE, [{ ...elsewhere, until: '2020-01-01' }]), ['claims/onset']);
    const gone = { ...elsewhere, given: 'gone' } as const;
    assert.deepEqual(outcome('Timen varer i 40 minutter.', [gone]), []);
    assert.deepEqual(outcome(SOURCE, [{ ...gone, until: '2020-01-01' }]), [
      'claims/onset',
      'review/expired-waiver expired',
    ]);
  });

  it('of other rules are neither used nor unused when only some rules run', () => {
    const waiver = waiverOf(SOURCE, 'claims/onset');
    const only = new Set(['claims/superlative', 'review/unused-waiver']);
    assert.deepEqual(outcome(SOURCE, [waiver], { only }), []);
  });

  it('may be set otherwise, like every rule', () => {
    const waiver = waiverOf(SOURCE, 'claims/onset', { until: '2020-01-01' });
    assert.deepEqual(
      outcome(SOURCE, [waiver], { severity: (rule) => (rule.startsWith('review/') ? 'off' : undefined) }),
      ['claims/onset'],
    );
  });

  it('mark the same after an edit as in a lint of its own', () => {
    const linter = new Linter(knowledge, {}, { edits: true });
    const settings = { audience: 'public', audienceSource: 'default', today: TODAY, text: 'her' } as const;
    const waivers = [waiverOf(SOURCE, 'claims/onset')];
    let previous: LintResult | undefined;
    for (const source of [
      SOURCE,
      `${SOURCE}\nRing oss.\n`,
      `${SOURCE}\nPlagene forsvinner over natten.\n`,
      'Ring oss.',
      SOURCE,
    ]) {
      const draft = readDraft(source, 'markdown');
      previous = linter.lint(draft, { ...settings, waivers }, previous);
      const fresh = new Linter(knowledge).lint(draft, { ...settings, waivers });
      const told = ({ findings }: LintResult) =>
        findings.map(({ rule, messageId, block, fingerprint, suppression }) => [
          rule,
          messageId,
          block,
          fingerprint,
          suppression,
        ]);
      assert.deepEqual(told(previous), told(fresh), source);
    }
  });

  it('say nothing of an empty draft', () => {
    assert.deepEqual(outcome('', [waiverOf(SOURCE, 'claims/onset')]), []);
  });
});
