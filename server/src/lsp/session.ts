import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Location,
  type LocationLink,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { READABLE_ENDINGS } from '../documents/index';
import type { Host } from '../host/interfaces';
import type { LintService } from '../linting/service';
import type { ImportTarget, ServerCommand, StatusMethod } from '../protocol';
import { citationsFor } from './citation-completion';
import { definitionAt, documentLinks, referencesAt } from './citation-navigation';
import { codeActionsAt } from './code-actions';
import { codeLensesOf } from './code-lens';
import type { DecisionParts } from './decide';
import { Drafts, type JudgedDraft } from './drafts';
import { answerEditRequests } from './edit-requests';
import type { Editor } from './editor';
import { SettingsStore } from './editor-settings';
import { completionsAt } from './front-matter-completion';
import { HouseFiles } from './house-files';
import { hoverAt } from './hover';
import { type ImportParts, importMedicines } from './import-medicines';
import { Judge, type Judged } from './judge';
import { Publishing } from './publishing';
import { answerReviewRequests } from './review-requests';
import { statusOf } from './status';
import { symbolsOf } from './symbols';
import { unlessCancelled } from './turns';
import { WorkspaceCommands } from './workspace-commands';
import { WorkspaceLint } from './workspace-lint';

/** What a session is made of. */
export interface SessionParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly host: Host;
  readonly service: LintService;
  readonly editor: Editor;
}

/** One editor's session: which part answers which message. */
export class Session {
  readonly #parts: SessionParts;
  readonly #house: HouseFiles;
  readonly #settings: SettingsStore;
  readonly #drafts: Drafts;
  readonly #publishing: Publishing;
  readonly #workspace: WorkspaceLint;
  #folderUris: readonly string[];

  constructor(parts: SessionParts) {
    const { connection, documents, host, service, editor } = parts;
    const folders = () => this.#folders();
    this.#parts = parts;
    this.#folderUris = editor.folderUris;
    this.#house = new HouseFiles(connection, host, service, folders);
    this.#settings = new SettingsStore(connection, editor);
    const judge = new Judge(host, service, () => this.#house.house, folders);
    this.#drafts = new Drafts(documents, this.#settings, judge, (draft) => this.#judged(draft));
    this.#publishing = new Publishing(connection, this.#drafts, editor, service);
    this.#workspace = new WorkspaceLint({
      connection,
      files: host.files,
      judge,
      service,
      settings: this.#settings,
      withRelated: editor.related,
      folders,
      isOpen: (path) => this.#drafts.uris.some((uri) => host.files.fromUrl(uri) === path),
    });
  }

  listen(): void {
    this.#listenToDocuments();
    this.#listenToFiles();
    this.#answerFeatures();
    this.#answerRequests();
  }

  #listenToDocuments(): void {
    const { documents, editor } = this.#parts;
    documents.onDidOpen(({ document }) => this.#atPath(document.uri, (path) => this.#workspace.opened(path)));
    documents.onDidChangeContent(({ document }) => this.#publishing.changed(document.uri));
    documents.onDidClose(({ document: { uri } }) => {
      this.#drafts.forget(uri);
      this.#publishing.closed(uri);
      this.#atPath(uri, (path) => this.#closedFilesChanged([path]));
    });
    // An editor that watches no files saves some.
    if (!editor.watches) documents.onDidSave(() => this.#houseChanged());
  }

  #listenToFiles(): void {
    const { connection, editor } = this.#parts;
    connection.onInitialized(() => {
      if (editor.tellsSettings)
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'noktern' });
      if (editor.watches) {
        const watchers = ['**/*.{yaml,yml,medicines}', `**/*.{${READABLE_ENDINGS.join(',')}}`].map((globPattern) => ({
          globPattern,
        }));
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (editor.folders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          this.#folderUris = [...this.#folderUris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          this.#houseChanged();
        });
      this.#house.reset();
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.change(settings);
      this.#judgeAnew();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = changes.flatMap(({ uri }) => this.#parts.host.files.fromUrl(uri) ?? []);
      if (paths.some((path) => this.#house.concerns(path))) this.#houseChanged();
      this.#closedFilesChanged(paths);
    });
  }

  #answerFeatures(): void {
    const { connection, editor, service, host } = this.#parts;
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      unlessCancelled(token, () => this.#publishing.report(textDocument.uri, previousResultId)),
    );
    connection.onCodeAction((params, token) =>
      this.#withDraft(params.textDocument.uri, token, [], (document, judged) =>
        codeActionsAt({ document, judged, editor, service, today: host.clock.today() }, params),
      ),
    );
    connection.onHover(({ textDocument, position }, token) =>
      this.#withDraft(textDocument.uri, token, null, (document, judged) =>
        hoverAt(document, judged, service, position, editor.hoverShowsDiagnostics),
      ),
    );
    connection.onCompletion(({ textDocument, position }, token) =>
      this.#withDraft(textDocument.uri, token, [], (document, judged) => [
        ...completionsAt(document, position, judged.messages, editor.snippets),
        ...citationsFor(document, judged, position),
      ]),
    );
    connection.onDefinition(({ textDocument, position }, token) =>
      this.#withDraft<Location[] | LocationLink[]>(textDocument.uri, token, [], (document, judged) =>
        definitionAt(document, judged, position, editor.definitionLinks),
      ),
    );
    connection.onReferences(({ textDocument, position, context }, token) =>
      this.#withDraft(textDocument.uri, token, [], (document, judged) =>
        referencesAt(document, judged, position, context.includeDeclaration),
      ),
    );
    connection.onDocumentLinks(({ textDocument }, token) =>
      this.#withDraft(textDocument.uri, token, [], (document, judged) => documentLinks(document, judged)),
    );
    connection.onCodeLens(({ textDocument }, token) =>
      this.#withDraft(textDocument.uri, token, [], (document, judged) =>
        codeLensesOf(document, judged, editor, (text) => host.sha256(text)),
      ),
    );
    connection.onDocumentSymbol(({ textDocument }, token) =>
      this.#withDraft(textDocument.uri, token, [], (document, judged) => symbolsOf(document, judged.draft)),
    );
  }

  #answerRequests(): void {
    const { connection, editor, service, host } = this.#parts;
    const messages = () =>
      service.messages(this.#house.house.forFolder(this.#folders()[0] ?? host.process.folder).language);
    answerEditRequests(connection, this.#drafts, host.clock, messages);
    const deciding: DecisionParts = {
      host,
      service,
      drafts: this.#drafts,
      house: () => this.#house.house,
      messages,
      changed: () => this.#houseChanged(),
    };
    answerReviewRequests(connection, deciding);
    const commands = new WorkspaceCommands(connection, editor, this.#workspace, messages);
    const importing: ImportParts = {
      connection,
      host,
      withProgress: editor.progress,
      folder: () => this.#folders()[0],
      house: () => this.#house.house,
      messages,
      changed: () => this.#houseChanged(),
    };
    connection.onExecuteCommand((params, token) => {
      const command = params.command as ServerCommand;
      if (command !== 'noktern.server.importMedicines') return commands.run(command, token);
      return importMedicines(importing, params.arguments?.[0] as ImportTarget | undefined, token);
    });
  }

  #withDraft<T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    work: (document: TextDocument, judged: Judged) => T,
  ): Promise<T> {
    return unlessCancelled(token, async () => {
      const draft = await this.#drafts.get(uri);
      return draft?.judged === undefined ? otherwise : work(draft.document, draft.judged);
    });
  }

  #judged(draft: JudgedDraft): void {
    const { connection, editor, host } = this.#parts;
    if (editor.wantsStatus) {
      const status = statusOf(draft, (text) => host.sha256(text));
      void connection.sendNotification('noktern/status' satisfies StatusMethod, status);
    }
    // Decisions are read when the status first asks for them, and may have mistakes.
    this.#house.publishProblems();
  }

  #houseChanged(): void {
    this.#house.reset();
    this.#judgeAnew();
  }

  #judgeAnew(): void {
    this.#publishing.refresh();
    const { connection, editor } = this.#parts;
    if (editor.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (this.#workspace.isActive) this.#workspace.lintAll(NEVER, () => undefined).catch(() => undefined);
  }

  #closedFilesChanged(paths: readonly string[]): void {
    this.#workspace.changed(paths).catch((error: unknown) => this.#parts.connection.console.error(String(error)));
  }

  #folders(): readonly string[] {
    return this.#folderUris.flatMap((uri) => this.#parts.host.files.fromUrl(uri) ?? []);
  }

  #atPath(uri: string, work: (path: string) => void): void {
    const path = this.#parts.host.files.fromUrl(uri);
    if (path !== undefined) work(path);
  }
}

const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
