import assert from 'node:assert/strict';
import type { JournalEntry } from '../journal';
import { hostEnds, suiteVerdict, windowVerdict } from './verdict';

const ORDERLY =
  '[12:00:01] [127.0.0.1][ab12][ExtensionHostConnection] <42> Extension Host Process exited with code: 0, signal: null.';
const KILLED = ORDERLY.replace('code: 0, signal: null', 'code: null, signal: SIGKILL');

const PASS: JournalEntry[] = [
  { kind: 'start', title: 'opens' },
  { kind: 'line', text: '  ✔ opens' },
  { kind: 'pass', title: 'opens' },
];
const FAIL: JournalEntry[] = [
  { kind: 'start', title: 'closes' },
  { kind: 'fail', title: 'closes' },
];
const SKIP: JournalEntry = { kind: 'skip', title: 'draws' };
const LINE: JournalEntry = { kind: 'line', text: '  1 passing' };
const END: JournalEntry = { kind: 'end' };

describe('verdict on a window', () => {
  const verdict = (reported: number, ...log: string[]) => windowVerdict(reported, hostEnds(log.join('\n')));

  it('passes when the workbench reports 0 and its extension host ended in order', () => {
    assert.deepEqual(verdict(0, 'Extension host agent started.', ORDERLY), { code: 0 });
  });

  it('passes on the code of a suite that failed', () => {
    assert.deepEqual(verdict(3, ORDERLY), { code: 3 });
  });

  it('fails when the extension host was killed, though the workbench reports 0', () => {
    assert.deepEqual(verdict(0, KILLED), { code: 1, reason: 'the extension host died (code null, signal SIGKILL)' });
  });

  it('fails when one of several extension hosts died', () => {
    assert.equal(verdict(0, KILLED.replace('null, signal: SIGKILL', '7, signal: null'), ORDERLY).code, 1);
  });

  it('fails when no extension host was seen to end', () => {
    assert.deepEqual(verdict(0, 'Extension host agent started.'), {
      code: 1,
      reason: 'the extension host did not end',
    });
  });
});

describe('verdict on a suite', () => {
  it('counts what passed, failed and was skipped', () => {
    const counts = suiteVerdict(1, [...PASS, ...PASS, SKIP, ...FAIL, LINE, END]);
    assert.deepEqual(counts, { passed: 2, failed: 1, skipped: 1, reason: undefined });
  });

  it('has no failure when every test passed', () => {
    assert.deepEqual(suiteVerdict(0, [...PASS, END]), { passed: 1, failed: 0, skipped: 0, reason: undefined });
  });

  const broken: [string, number, JournalEntry[], number, RegExp][] = [
    ['a suite that never began', 1, [], 0, /before the first test/],
    ['a suite that ended with 0 during a test', 0, [...PASS, FAIL[0]!], 1, /code 0 during «closes»/],
    ['a suite that ended between two tests', 0, [...PASS, LINE], 1, /before the last test/],
    ['an empty suite', 0, [LINE, END], 0, /No test was run/],
    ['a suite of skipped tests alone', 0, [SKIP, END], 0, /No test was run/],
    ['an exit code that no test explains', 1, [...PASS, END], 1, /ended with code 1/],
  ];
  for (const [what, code, entries, passed, reason] of broken)
    it(`fails ${what}`, () => {
      const verdict = suiteVerdict(code, entries);
      assert.deepEqual([verdict.passed, verdict.failed], [passed, 1]);
      assert.match(verdict.reason!, reason);
    });

  it('adds a death to the tests that failed before it', () => {
    assert.equal(suiteVerdict(1, [...FAIL, ...FAIL, PASS[0]!]).failed, 3);
  });
});
