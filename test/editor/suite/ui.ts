import { type ActionName, WINDOW, type WindowActions, type WindowResponse } from '../host/window-actions';
import { EDITOR, NOTICE, QUESTION } from './window-kit';

const address = process.env[WINDOW];

async function perform(action: ActionName, parameters: readonly unknown[]): Promise<unknown> {
  if (address === undefined) throw new Error('This VS Code has no window that a test can drive.');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ action, parameters }) });
  const answer = (await response.json()) as WindowResponse;
  if ('error' in answer) throw new Error(`${action}(${parameters.join(', ')}): ${answer.error}`);
  return answer.value;
}

/** The window that the suite runs in, where it can be driven. */
const ui = new Proxy({} as WindowActions, {
  get:
    (_target, action) =>
    (...parameters: readonly unknown[]) =>
      perform(action as ActionName, parameters),
});

/** Tests that use mouse, keyboard or pictures. In a desktop VS Code they are skipped, and counted so. */
export function describeInWindow(title: string, tests: (ui: WindowActions) => void): void {
  if (address !== undefined)
    describe(title, () => {
      // Before the tests' own clean-up, which takes away what there is to tell.
      afterEach(async function () {
        const { err } = this.currentTest ?? {};
        if (err) err.stack += `\n${await ui.tell(QUESTION, NOTICE, EDITOR)}`;
      });
      tests(ui);
    });
  else describe.skip(`${title} (skipped: this VS Code has no window that a test can drive)`, () => tests(ui));
}
