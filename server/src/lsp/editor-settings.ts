import type { Connection } from 'vscode-languageserver';
import type { EditorSettings } from '../protocol';
import type { Editor } from './editor';

const DEFAULTS: EditorSettings = { enable: true, messageLanguage: 'configuration', minimumSeverity: 'info' };

const ALLOWED: { readonly [K in keyof EditorSettings]: readonly EditorSettings[K][] } = {
  enable: [true, false],
  messageLanguage: ['configuration', 'nb', 'nn', 'en'],
  minimumSeverity: ['error', 'warning', 'info'],
};

/** The editor's settings for each draft, asked for once and again when they have changed. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #editor: Editor;
  readonly #known = new Map<string, Promise<EditorSettings>>();
  #common: EditorSettings;

  constructor(connection: Connection, editor: Editor) {
    this.#connection = connection;
    this.#editor = editor;
    this.#common = readSettings(editor.settings);
  }

  /** @returns the same object until the settings change */
  of(uri: string): Promise<EditorSettings> {
    if (!this.#editor.configuration) return Promise.resolve(this.#common);
    let settings = this.#known.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri);
      this.#known.set(uri, settings);
    }
    return settings;
  }

  async #ask(scopeUri: string): Promise<EditorSettings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration({ scopeUri, section: 'noktern' }));
    } catch {
      return this.#common;
    }
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** @param sent what came with `workspace/didChangeConfiguration`, for an editor that is not asked */
  change(sent: unknown): void {
    this.#known.clear();
    if (this.#editor.configuration) return;
    const { noktern } = mapping(sent);
    this.#common = readSettings(noktern ?? this.#editor.settings);
  }
}

/** The settings in a value from outside; what is missing or wrong has its default. */
function readSettings(value: unknown): EditorSettings {
  const given = mapping(value);
  const choose = <K extends keyof EditorSettings>(key: K): EditorSettings[K] =>
    ALLOWED[key].find((one) => one === given[key]) ?? DEFAULTS[key];
  return {
    enable: choose('enable'),
    messageLanguage: choose('messageLanguage'),
    minimumSeverity: choose('minimumSeverity'),
  };
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
