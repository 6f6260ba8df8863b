import { createRequire } from 'node:module';
import { join } from 'node:path';

// The part of playwright-core 1.65 that is used. Its own types come with the package, which is only installed below
// .vscode-test when the editor tests run.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Locator {
  first(): Locator;
  filter(options: { visible: true }): Locator;
  allInnerTexts(): Promise<string[]>;
  click(): Promise<void>;
  focus(): Promise<void>;
  count(): Promise<number>;
  /** Runs a script in the page with the element. */
  evaluate<T, E>(script: (element: E) => T): Promise<T>;
  hover(options: { force: true }): Promise<void>;
  waitFor(options: { state: 'visible' | 'hidden' }): Promise<void>;
  screenshot(options: ScreenshotOptions): Promise<unknown>;
}

export interface ScreenshotOptions {
  readonly path: string;
  readonly animations: 'disabled';
  readonly fullPage?: boolean;
}

/** A page within the page, such as that of a webview. */
export interface Frame {
  locator(selector: string): Locator;
}

export interface Page {
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  readonly keyboard: { press(keys: string): Promise<void>; type(text: string): Promise<void> };
  frames(): Frame[];
  locator(selector: string): Locator;
  getByText(text: string): Locator;
  evaluate<T, A>(script: (argument: A) => T, argument: A): Promise<T>;
  exposeFunction(name: string, callback: (...parameters: never[]) => unknown): Promise<void>;
  goto(url: string, options: { waitUntil: 'commit' }): Promise<unknown>;
  screenshot(options: ScreenshotOptions): Promise<unknown>;
  emulateMedia(media: { media?: 'screen' | 'print'; colorScheme?: 'light' | 'dark' }): Promise<void>;
  pdf(options: { path: string; preferCSSPageSize: boolean }): Promise<unknown>;
  setDefaultTimeout(milliseconds: number): void;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  on(event: 'crash', listener: () => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  on(event: 'console', listener: (message: { text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
}

export interface BrowserContext {
  pages(): Page[];
  close(): Promise<void>;
  on(event: 'close', listener: () => void): void;
}

export interface Playwright {
  readonly chromium: {
    launchPersistentContext(profile: string, options: Readonly<Record<string, unknown>>): Promise<BrowserContext>;
  };
}

/** Loads playwright-core from the folder in which the host was installed. */
export function loadPlaywright(modules: string): Playwright {
  return createRequire(join(modules, 'index.js'))('playwright-core') as Playwright;
}
