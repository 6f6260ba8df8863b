import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha, { Runner, reporters, type Test } from 'mocha';
import { JOURNAL, type JournalEntry, writeEntry } from '../journal';
import { COLOUR, GREP } from './environment';

const TIMEOUT_MS = 60_000;

/** Runs the tests of a folder; the journal gets what happens as it happens. Rejects when a test failed. */
export function runSuite(folder: string): Promise<void> {
  const journal = process.env[JOURNAL];
  if (journal === undefined) throw new Error(`${JOURNAL} does not say where results go.`);
  const note = (entry: JournalEntry) => writeEntry(journal, entry);
  // The console of an extension host is mixed with messages of VS Code; the report is kept apart from it.
  reporters.Base.consoleLog = (...parts: unknown[]) => note({ kind: 'line', text: format(...parts) });

  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT_MS, color: process.env[COLOUR] === '1' });
  const grep = process.env[GREP];
  if (grep) mocha.grep(grep);
  for (const name of readdirSync(folder).sort()) if (name.endsWith('.test.js')) mocha.addFile(join(folder, name));

  const { EVENT_TEST_BEGIN, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Runner.constants;
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      note({ kind: 'end' });
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
    const on = (event: string, kind: 'start' | 'pass' | 'fail' | 'skip') =>
      runner.on(event, (test: Test) => note({ kind, title: test.fullTitle() }));
    on(EVENT_TEST_BEGIN, 'start');
    on(EVENT_TEST_PASS, 'pass');
    on(EVENT_TEST_FAIL, 'fail');
    on(EVENT_TEST_PENDING, 'skip');
  });
}
