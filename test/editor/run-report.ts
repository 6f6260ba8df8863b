// Looks at the HTML report in a real browser, where the one that the editor's tests use runs.
import { join } from 'node:path';
import Mocha from 'mocha';

const mocha = new Mocha({ timeout: 120_000, reporter: join(__dirname, '../reporter.js') });
mocha.addFile(join(__dirname, 'report/report.test.js'));
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
