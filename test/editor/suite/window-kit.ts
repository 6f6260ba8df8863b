import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WindowActions } from '../host/window-actions';
import { eventually } from './kit';

/** Where things are in the window of VS Code. */
export const STATUS = '[id="noktern.noktern.noktern.status"]';
export const MENU = '.action-widget .action';
export const QUESTION = '.quick-input-widget .quick-input-title';
export const COMPLAINT = '.quick-input-widget .quick-input-message';
export const CHOICE = '.quick-input-list .monaco-list-row';
export const NOTICE = '.notifications-toasts .notification-list-item-message';
export const EDITOR = '.monaco-editor .view-lines';
export const HOVER = '.monaco-hover';

/** Waits until something that is shown has a text. */
export async function awaitShown(ui: WindowActions, selector: string, text: string | RegExp): Promise<void> {
  let seen: readonly string[] = [];
  const fits = (one: string) => (typeof text === 'string' ? one === text : text.test(one));
  await eventually(`«${text}»`, async () => {
    seen = await ui.textsOf(selector);
    return seen.some(fits) || undefined;
  }).catch((error: Error) => assert.fail(`${error.message}; there is: ${seen.join(' | ')}`));
}

/** Puts the cursor into the words with the mouse, and waits until VS Code's extensions know. */
export async function putCursorInto(ui: WindowActions, words: string): Promise<void> {
  await ui.clickInto(words);
  await ui.moveAway();
  await eventually(`the cursor in «${words}»`, () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return undefined;
    const line = editor.document.lineAt(editor.selection.active.line).text;
    const start = line.indexOf(words);
    const { character } = editor.selection.active;
    return (start >= 0 && start <= character && character <= start + words.length) || undefined;
  });
}

/** Opens the menu of what can be done about the words, and tells what is in it. */
export async function openMenu(ui: WindowActions, words: string): Promise<string[]> {
  await putCursorInto(ui, words);
  await ui.press('Control+.');
  return ui.textsOf(MENU);
}

/** Answers a question that was asked at the top of the window. */
export async function answer(ui: WindowActions, question: string | RegExp, text: string): Promise<void> {
  await awaitShown(ui, QUESTION, question);
  if (text !== '') await ui.type(text);
  await ui.press('Enter');
}

const TOAST_SPAN_MS = 900;

/**
 * Waits until the next notification is sure to be shown over the text. VS Code shows no more than three of them so within 800 ms,
 * against floods; a test that shows notifications soon after others, as quick tests do, waits for one that lies in the list only.
 */
export async function awaitToasts(): Promise<void> {
  await clearNotices();
  await new Promise((resolve) => setTimeout(resolve, TOAST_SPAN_MS));
}

/** Takes away the notifications that are shown. */
export async function clearNotices(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
}
