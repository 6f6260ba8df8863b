import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceEdit } from '../../../rules/src/draft/draft';
import { applyEdits } from '../../../rules/src/draft/edit';
import { chooseEdits, fixText } from '../../../server/src/linting/fixing';
import type { LocatedFinding } from '../../../server/src/reporters/report';
import { findingOn } from '../reporters/sample';

function fixable(source: string, edits: readonly SourceEdit[], safe = true): LocatedFinding {
  const fix = { title: 'Skriv om', safe };
  return findingOn(source, source.slice(0, 1), { fixTitles: [fix], fixes: () => [{ ...fix, edits }] });
}

describe('fixes', () => {
  const source = 'ein to tre fire';

  it('apply each finding’s first safe fix', () => {
    const unsafe = { title: 'Stryk', safe: false, edits: [{ start: 0, end: 4, text: '' }] };
    const safe = { title: 'Skriv «1»', safe: true, edits: [{ start: 0, end: 3, text: '1' }] };
    const finding = findingOn(source, 'ein', { fixTitles: [unsafe, safe], fixes: () => [unsafe, safe] });
    assert.equal(applyEdits(source, chooseEdits([finding])), '1 to tre fire');
  });

  it('leave unsafe and suppressed ones alone', () => {
    const edits = [{ start: 0, end: 3, text: '1' }];
    const suppression = { kind: 'comment', reason: 'Avtalt', by: null, until: null } as const;
    assert.deepEqual(chooseEdits([fixable(source, edits, false), { ...fixable(source, edits), suppression }]), []);
  });

  it('are taken whole or not at all when they touch an earlier one', () => {
    const first = fixable(source, [{ start: 4, end: 6, text: '2' }]);
    const touching = fixable(source, [
      { start: 0, end: 3, text: '1' },
      { start: 6, end: 6, text: '!' },
    ]);
    const apart = fixable(source, [{ start: 11, end: 15, text: '4' }]);
    assert.equal(applyEdits(source, chooseEdits([first, touching, apart])), 'ein 2 tre 4');
  });

  it('go on while they make others possible, and stop', () => {
    const shorten = (text: string) => (text.length > 3 ? [fixable(text, [{ start: 0, end: 1, text: '' }])] : []);
    assert.equal(fixText('abcdef', shorten), 'def');
    let rounds = 0;
    const restless = (text: string) => {
      rounds++;
      return [fixable(text, [{ start: 0, end: 1, text: text.startsWith('a') ? 'b' : 'a' }])];
    };
    fixText('a', restless);
    assert.equal(rounds, 10);
  });

  it('never overlap, whatever is offered', () => {
    const edit = fc.tuple(fc.nat(15), fc.nat(15), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { maxLength: 6 }), (offers) => {
        const findings = offers.map((edits) => {
          const sorted = edits.map(([a, b, text]) => ({ start: Math.min(a, b), end: Math.max(a, b), text }));
          const [first, second] = sorted.sort((a, b) => a.start - b.start);
          return fixable(source, first && second && second.start > first.end ? [first, second] : first ? [first] : []);
        });
        const chosen = chooseEdits(findings);
        for (const [at, one] of chosen.entries()) {
          const next = chosen[at + 1];
          assert.ok(next === undefined || one.end < next.start);
        }
        const removed = chosen.reduce((sum, one) => sum + one.end - one.start, 0);
        const added = chosen.reduce((sum, one) => sum + one.text.length, 0);
        assert.equal(applyEdits(source, chosen).length, source.length - removed + added);
      }),
    );
  });
});
