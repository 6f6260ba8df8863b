import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../server/cli/harness';
import { openBrowser } from '../host/browser';
import { installHost } from '../host/install';
import type { BrowserContext, Page } from '../host/playwright';
import { PICTURES } from '../paths';
import { reportedHouse } from './house';
import { excessWidth, faintTexts, focused, hash, nameless, pageColours } from './page-scripts';

const SCHEMES = ['light', 'dark'] as const;
/** WCAG 2.2, 1.4.3 (AA). */
const LEAST_CONTRAST = 4.5;

describe('the HTML report in a browser', () => {
  // The browser is installed for the one system that the stand-in runs on.
  if (process.platform !== 'linux' || process.arch !== 'x64') return;

  const requests: string[] = [];
  const complaints: string[] = [];
  let scratch: string;
  let workspace: Workspace;
  let address: string;
  let browser: BrowserContext;
  let page: Page;

  before(async () => {
    ({ workspace, address } = await reportedHouse());
    scratch = mkdtempSync(join(tmpdir(), 'nk-report-'));
    mkdirSync(PICTURES, { recursive: true });
    browser = await openBrowser({ host: installHost(console.log), scratch, locale: 'nb' });
    page = browser.pages()[0]!;
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  beforeEach(async () => {
    requests.length = 0;
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.goto('about:blank', { waitUntil: 'commit' });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('footer').first().waitFor({ state: 'visible' });
  });

  after(async () => {
    await browser?.close();
    workspace?.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('fetches nothing but itself, and has nothing to complain of', async () => {
    assert.deepEqual(
      requests.filter((url) => url !== 'about:blank'),
      [address],
    );
    assert.deepEqual(complaints, []);
  });

  for (const scheme of SCHEMES) {
    it(`can be read in a ${scheme} window`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      assert.deepEqual(await page.evaluate(faintTexts, LEAST_CONTRAST), []);
      assert.ok((await page.evaluate(faintTexts, 22)).length > 50, 'texts are measured');
      const { ground } = await page.evaluate(pageColours, null);
      assert.equal(ground, scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 25, 29)');
      await page.screenshot({ path: join(PICTURES, `report-${scheme}.png`), animations: 'disabled', fullPage: true });
    });
  }

  it('fits a narrow window', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await page.evaluate(excessWidth, null), 0);
    await page.screenshot({ path: join(PICTURES, 'report-narrow.png'), animations: 'disabled' });
  });

  it('is printed in light colours, though the window is dark', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.deepEqual(await page.evaluate(faintTexts, LEAST_CONTRAST), []);
    const { ink } = await page.evaluate(pageColours, null);
    assert.equal(ink, 'rgb(27, 33, 38)');
    const path = join(PICTURES, 'report.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    assert.equal(readFileSync(path).subarray(0, 5).toString('latin1'), '%PDF-');
  });

  it('is used with the keyboard: past the head, and from the text to its findings and back', async () => {
    const focus = () => page.evaluate(focused, null);
    const place = () => page.evaluate(hash, null);
    await page.keyboard.press('Tab');
    assert.equal(await focus(), '#innhold');
    await page.keyboard.press('Enter');
    assert.equal(await focus(), 'innhold');
    const seen = new Set<string>();
    for (let presses = 0; presses < 40 && !(await focus()).startsWith('#t1-f1'); presses++) {
      await page.keyboard.press('Tab');
      seen.add(await focus());
    }
    assert.equal(await focus(), '#t1-f1', [...seen].join(' '));
    await page.keyboard.press('Enter');
    assert.equal(await place(), '#t1-f1');
    await page.keyboard.press('Tab');
    assert.equal(await focus(), '#t1-m1', 'the finding leads back to its place');
    await page.keyboard.press('Enter');
    assert.equal(await place(), '#t1-m1');
  });

  it('has a name for each landmark and region', async () => {
    assert.deepEqual(await page.evaluate(nameless, null), []);
  });
});
