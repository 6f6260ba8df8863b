import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasKeyboard, placeOf, tell } from './page-script';
import type { Locator, Page, Point } from './playwright';
import type { WindowActions } from './window-actions';

const PATIENCE_MS = 20_000;
const RETRY_MS = 50;
/** How long the keyboard must stay where it was put, in looks at it. */
const STEADY_LOOKS = 6;

/** The text of an element, with the no-break spaces that an editor shows as plain ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').trim();

/** Drives the page of the workbench. Pictures go to the folder. */
export function driveWindow(page: Page, pictures: string): WindowActions {
  page.setDefaultTimeout(PATIENCE_MS);
  const shown = (selector: string) => page.locator(selector).filter({ visible: true });
  const clickOn = async (target: Locator) => {
    // A menu lets no click through before the mouse has moved over it.
    await target.first().hover({ force: true });
    await target.first().click();
  };

  const textsOf = async (selector: string) => {
    await shown(selector).first().waitFor({ state: 'visible' });
    return (await shown(selector).allInnerTexts()).map(plain);
  };

  /** The element in the page of a webview, as soon as it is shown there. */
  const inPanel = async (selector: string): Promise<Locator> => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      for (const frame of page.frames().slice(1)) {
        const target = frame.locator(selector).filter({ visible: true });
        // A frame may go while it is asked.
        if ((await target.count().catch(() => 0)) > 0) return target;
      }
      if (Date.now() > deadline) throw new Error(`«${selector}» is not shown in a panel`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };

  /**
   * Puts the keyboard on an element in the page of a webview, and sees that it stays. VS Code moves it a moment after it has
   * shown a panel or a text, away from where a test has put it meanwhile.
   */
  const focusInPanel = async (selector: string) => {
    const deadline = Date.now() + PATIENCE_MS;
    for (let steady = 0; steady < STEADY_LOOKS; ) {
      const target = (await inPanel(selector)).first();
      // The page may be made anew while it is asked.
      const there = await target.evaluate(hasKeyboard).catch(() => false);
      if (there) steady++;
      else {
        if (Date.now() > deadline) throw new Error(`«${selector}» does not keep the keyboard`);
        steady = 0;
        await target.focus();
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };

  const placeWhenShown = async (words: string): Promise<Point> => {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const place = await page.evaluate(placeOf, words);
      if (place !== null) return place;
      if (Date.now() > deadline) throw new Error(`«${words}» is not shown in an editor`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };

  return {
    async screenshot(name, selector) {
      mkdirSync(pictures, { recursive: true });
      const path = join(pictures, `${name}.png`);
      const target = selector === undefined ? page : shown(selector).first();
      await target.screenshot({ path, animations: 'disabled' });
      return path;
    },
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    click: (text) => clickOn(page.getByText(text).filter({ visible: true })),
    clickOn: (selector) => clickOn(shown(selector)),
    async hoverOver(words) {
      const { x, y } = await placeWhenShown(words);
      // A hover is shown after a movement over the words, not where the mouse already was.
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y);
    },
    async clickInto(words) {
      const { x, y } = await placeWhenShown(words);
      await page.mouse.click(x, y);
    },
    moveAway: () => page.mouse.move(0, 0),
    textsOf,
    textOf: async (selector) => (await textsOf(selector))[0]!,
    textsInPanel: async (selector) => (await (await inPanel(selector)).allInnerTexts()).map(plain),
    clickInPanel: async (selector) => (await inPanel(selector)).first().click(),
    focusInPanel,
    waitForGone: (selector) => shown(selector).first().waitFor({ state: 'hidden' }),
    tell: (...selectors) => page.evaluate(tell, selectors),
    resize: (width, height) => page.setViewportSize({ width, height }),
  };
}
