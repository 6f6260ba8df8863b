import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one run; nothing is kept from an earlier one. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
  /** The folder that the window has open. */
  readonly workspace: string;
  /** The display language; English when undefined. */
  readonly locale: string | undefined;
  remove(): void;
}

const SETTINGS = {
  // In a browser files are saved while they are typed, on a desktop they are not.
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // What moves and blinks costs a headless browser much.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  // A suite fills it with drafts that VS Code need not tell of.
  'files.watcherExclude': { '**/mange/**': true },
};

export interface ProfileOptions {
  /** Settings besides those of every run. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The display language, such as `nb`; English without it. */
  readonly locale?: string;
}

/** Makes a fresh profile. */
export function createProfile({ settings = {}, locale }: ProfileOptions = {}): Profile {
  // Short and resolved: VS Code opens a socket in it, and shows the folder by its real path.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'nk-')));
  const userData = join(root, 'user');
  const extensions = join(root, 'ext');
  const workspace = join(root, 'klinikk');
  for (const folder of [join(userData, 'User'), extensions, workspace]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  if (locale !== undefined) addLanguage(userData, locale);
  return {
    userData,
    extensions,
    workspace,
    locale,
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/**
 * Makes VS Code accept a display language, of which `vscode.env.language` and the strings of extensions follow. A
 * language pack must be known for that; this one is empty, so VS Code's own texts stay English.
 */
function addLanguage(userData: string, locale: string): void {
  const translations = join(userData, 'translations.json');
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'test.language' }, version: '0.0.0' }];
  const pack = { hash: 'empty', extensions, translations: { vscode: translations }, label: locale };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
