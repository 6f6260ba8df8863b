import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditorSettings } from '../protocol';
import type { SettingsStore } from './editor-settings';
import type { Judge, Judged } from './judge';

/** An open draft as it was when it was judged; `judged` is undefined where settings turn Nøktern off, and for rules' pages. */
export interface JudgedDraft {
  readonly document: TextDocument;
  readonly judged: Judged | undefined;
}

interface Known extends JudgedDraft {
  readonly version: number;
  readonly epoch: number;
  readonly settings: EditorSettings;
}

/** The open drafts, each judged at most once for each version of its text, of its settings and of the house's files. */
export class Drafts {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #settings: SettingsStore;
  readonly #judge: Judge;
  readonly #onJudged: (draft: JudgedDraft) => void;
  readonly #known = new Map<string, Known>();
  #epoch = 0;

  /** @param onJudged told of every draft that was judged anew */
  constructor(
    documents: TextDocuments<TextDocument>,
    settings: SettingsStore,
    judge: Judge,
    onJudged: (draft: JudgedDraft) => void,
  ) {
    this.#documents = documents;
    this.#settings = settings;
    this.#judge = judge;
    this.#onJudged = onJudged;
  }

  isOpen(uri: string): boolean {
    return this.#documents.get(uri) !== undefined;
  }

  get uris(): readonly string[] {
    return this.#documents.keys();
  }

  /** The draft as it is now; undefined when it is not open. */
  async get(uri: string): Promise<JudgedDraft | undefined> {
    const settings = await this.#settings.of(uri);
    // The text may have changed while the settings were asked for.
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const known = this.#known.get(uri);
    if (known?.version === document.version && known.epoch === this.#epoch && known.settings === settings) return known;
    const read = settings.enable && !this.#judge.isRulePage(uri);
    const judged = read ? this.#judge.document(document, settings, known?.judged) : undefined;
    const draft = { document, version: document.version, epoch: this.#epoch, settings, judged };
    this.#known.set(uri, draft);
    this.#onJudged(draft);
    return draft;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#settings.forget(uri);
  }

  /** Everything is to be judged anew: files of the house or the day have changed. */
  invalidate(): void {
    this.#epoch++;
  }
}
