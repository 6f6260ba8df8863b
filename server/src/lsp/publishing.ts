import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { LintService } from '../linting/service';
import { diagnosticsOf } from './diagnostics';
import type { Drafts, JudgedDraft } from './drafts';
import type { Editor } from './editor';
import { nextTurn } from './turns';

/** What was last told of a draft, and the id it was told under. */
interface Told {
  readonly id: string;
  readonly written: string;
}

/** Tells the editor what is found in open drafts: when it asks, or after every change when it does not ask. */
export class Publishing {
  readonly #connection: Connection;
  readonly #drafts: Drafts;
  readonly #editor: Editor;
  readonly #service: LintService;
  readonly #told = new Map<string, Told>();
  /** How often each draft that is to be published has changed since. */
  readonly #waiting = new Map<string, number>();
  #count = 0;

  constructor(connection: Connection, drafts: Drafts, editor: Editor, service: LintService) {
    this.#connection = connection;
    this.#drafts = drafts;
    this.#editor = editor;
    this.#service = service;
  }

  /** Answers `textDocument/diagnostic`: «unchanged» when the editor has the same already. */
  async report(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const items = this.#items(await this.#drafts.get(uri));
    const written = JSON.stringify(items);
    const told = this.#told.get(uri);
    const resultId = told?.written === written ? told.id : String(++this.#count);
    this.#told.set(uri, { id: resultId, written });
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** A draft has changed. Several changes in a row are published once. */
  changed(uri: string): void {
    if (this.#editor.pulls) return;
    const changes = this.#waiting.get(uri);
    this.#waiting.set(uri, (changes ?? 0) + 1);
    if (changes === undefined)
      this.#publishWhenQuiet(uri).catch((error: unknown) => this.#connection.console.error(String(error)));
  }

  /** Messages are taken in one a turn, so a turn without a change means that no further one has arrived yet. */
  async #publishWhenQuiet(uri: string): Promise<void> {
    for (let seen = 0; seen !== this.#waiting.get(uri); ) {
      seen = this.#waiting.get(uri) ?? 0;
      await nextTurn();
    }
    this.#waiting.delete(uri);
    await this.#publish(uri);
  }

  async #publish(uri: string): Promise<void> {
    const draft = await this.#drafts.get(uri);
    if (draft === undefined) return;
    const { version } = draft.document;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics: this.#items(draft) });
  }

  /** A draft was closed: nothing is known of it any more. */
  closed(uri: string): void {
    this.#told.delete(uri);
    if (!this.#editor.pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Every draft may have to be told anew. */
  refresh(): void {
    this.#drafts.invalidate();
    if (!this.#editor.pulls) for (const uri of this.#drafts.uris) this.changed(uri);
    else if (this.#editor.refreshes) this.#connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  #items(draft: JudgedDraft | undefined): Diagnostic[] {
    if (draft?.judged === undefined) return [];
    return diagnosticsOf(draft.document, draft.judged, this.#service, this.#editor.related);
  }
}
