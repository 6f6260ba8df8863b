import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followJournal, readEntries, writeEntry } from './journal';

describe('journal of a suite', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    path = join(folder, 'journal.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is empty before it is begun', () => {
    assert.deepEqual(readEntries(path), []);
  });

  it('gives back what was written, but not a line that was cut off', () => {
    writeEntry(path, { kind: 'start', title: 'åpner\nto linjer' });
    appendFileSync(path, '{"kind":"pa');
    assert.deepEqual(readEntries(path), [{ kind: 'start', title: 'åpner\nto linjer' }]);
  });

  it('prints each line once', () => {
    const printed: string[] = [];
    const stop = followJournal(path, (line) => printed.push(line));
    writeEntry(path, { kind: 'line', text: 'en' });
    writeEntry(path, { kind: 'pass', title: 'to' });
    writeEntry(path, { kind: 'line', text: 'tre' });
    stop();
    assert.deepEqual(printed, ['en', 'tre']);
  });
});
