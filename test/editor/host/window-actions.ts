/**
 * What a suite can do with the window it runs in: the real one, with mouse and keyboard. A selector is one of
 * Playwright's; everything waits until its target is there and fails with a sentence when it does not come.
 */
export interface WindowActions {
  /** Takes a picture of the window, or of the element, and returns the path of the PNG file. */
  screenshot(name: string, selector?: string): Promise<string>;
  /** Presses keys together, such as `Control+.`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks on what shows the text. */
  click(text: string): Promise<void>;
  clickOn(selector: string): Promise<void>;
  /** Puts the mouse on the first occurrence of the words in an editor, as it is shown. */
  hoverOver(words: string): Promise<void>;
  /** Clicks into the first occurrence of the words in an editor. */
  clickInto(words: string): Promise<void>;
  /** Takes the mouse to where it touches nothing. */
  moveAway(): Promise<void>;
  /** The texts of all elements that are shown, as soon as there is one, with plain spaces. */
  textsOf(selector: string): Promise<string[]>;
  /** The text of the first element, as soon as it is shown. */
  textOf(selector: string): Promise<string>;
  /** The same in the page of a webview. */
  textsInPanel(selector: string): Promise<string[]>;
  clickInPanel(selector: string): Promise<void>;
  /** Puts the keyboard on an element in the page of a webview, for good. */
  focusInPanel(selector: string): Promise<void>;
  /** Tells where the keyboard is and what the selectors show, at once, for the message of a test that failed. */
  tell(...selectors: readonly string[]): Promise<string>;
  waitForGone(selector: string): Promise<void>;
  /** The inner size of the window, in pixels. */
  resize(width: number, height: number): Promise<void>;
}

export type ActionName = keyof WindowActions;

/** The environment variable that holds the address to which a suite posts a `WindowRequest`. */
export const WINDOW = 'NOKTERN_EDITOR_WINDOW';

export interface WindowRequest {
  readonly action: string;
  readonly parameters: readonly unknown[];
}

export type WindowResponse = { readonly value?: unknown } | { readonly error: string };
