import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../../server/src/protocol';

const SERVER = join(__dirname, '../../../../server.js');

/** How the editor at this end is. */
export interface EditorTraits {
  /** Whether it asks for diagnostics; otherwise they are sent to it. */
  readonly pulls?: boolean;
  readonly options?: InitializationOptions;
  /** Answers `workspace/configuration`. */
  readonly settings?: (uri: string | undefined) => object;
  readonly watches?: boolean;
  readonly progress?: boolean;
  /** Files of the workspace, by path below it. */
  readonly files?: Readonly<Record<string, string>>;
  /** Names of the workspace's folders below the root; the root alone when there are none. */
  readonly folders?: readonly string[];
}

/** An editor that talks JSON-RPC to the bundled server, as any editor would. */
export class TestEditor {
  readonly root: string;
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** Everything the server published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly notifications: { readonly method: string; readonly params: unknown }[] = [];
  readonly registrations: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  initialized!: InitializeResult;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();
  #refreshes = 0;

  private constructor(root: string, traits: EditorTraits) {
    this.root = root;
    this.process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.#answer(traits);
    this.connection.listen();
  }

  static async start(traits: EditorTraits = {}): Promise<TestEditor> {
    const root = mkdtempSync(join(tmpdir(), 'noktern-lsp-'));
    for (const [path, text] of Object.entries(traits.files ?? {})) write(join(root, path), text);
    const editor = new TestEditor(root, traits);
    const { pulls = true, options = {}, settings, watches = true, progress = true, folders = [''] } = traits;
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((name) => ({ name, uri: pathToFileURL(join(root, name)).href })),
      initializationOptions: options,
      capabilities: {
        workspace: {
          workspaceFolders: true,
          configuration: settings !== undefined,
          didChangeWatchedFiles: { dynamicRegistration: watches },
          diagnostics: { refreshSupport: true },
        },
        window: { workDoneProgress: progress },
        textDocument: {
          ...(pulls ? { diagnostic: {} } : {}),
          completion: { completionItem: { snippetSupport: true } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    };
    editor.initialized = await editor.connection.sendRequest('initialize', params);
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  #answer({ settings }: EditorTraits): void {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#wake();
    });
    for (const method of ['noktern/status', '$/progress'])
      connection.onNotification(method, (params: unknown) => {
        this.notifications.push({ method, params });
        this.#wake();
      });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: [] }) => {
      this.registrations.push(...registrations);
      this.#wake();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshes++;
      this.#wake();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
  }

  #wake(): void {
    for (const check of this.#waiting) check();
  }

  /** Waits until something is true; asked again whenever the server has said something. */
  until<T>(what: string, test: () => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`The server did not come to this: ${what}.`));
      }, 10_000);
      const check = (): void => {
        const found = test();
        if (found === undefined || found === false) return;
        clearTimeout(deadline);
        this.#waiting.delete(check);
        resolve(found as T);
      };
      this.#waiting.add(check);
      check();
    });
  }

  get refreshes(): number {
    return this.#refreshes;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.root, name)).href;
  }

  /** Writes a file of the workspace and tells the server that it was changed on disk. */
  async save(name: string, text: string | undefined): Promise<void> {
    const file = join(this.root, name);
    if (text === undefined) rmSync(file);
    else write(file, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type: text === undefined ? 3 : 2 }],
    });
  }

  /** Opens a draft of the workspace, or an untitled one by a whole URI. */
  async open(name: string, text: string, languageId = 'markdown'): Promise<string> {
    const uri = name.includes(':') ? name : this.uri(name);
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  }

  /** Types: replaces `[start, end)` of the text, UTF-16. */
  async replace(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.#document(uri);
    await this.#change(uri, [{ range: rangeIn(document, start, end), newText: text }]);
  }

  /** Makes the edits of a code action or another answer. */
  async apply(uri: string, edits: readonly TextEdit[]): Promise<void> {
    await this.#change(uri, edits);
  }

  async #change(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#document(uri);
    // The protocol takes changes one after the other: the last first, so that none moves another.
    const ordered = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('A full report was asked for.');
    return report.items;
  }

  /** What was last published for a draft. */
  lastPublished(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((one) => one.uri === uri);
  }

  wordsOf(uri: string, range: Range): string {
    return this.#document(uri).getText(range);
  }

  range(uri: string, words: string): Range {
    const start = this.text(uri).indexOf(words);
    if (start < 0) throw new Error(`«${words}» does not stand in the draft.`);
    return rangeIn(this.#document(uri), start, start + words.length);
  }

  /** The code actions on some words of a draft. */
  actions(uri: string, words: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const range = this.range(uri, words);
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
    rmSync(this.root, { recursive: true, force: true });
  }
}

function rangeIn(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs a test with an editor, and stops it whatever happens. */
export async function withEditor(traits: EditorTraits, test: (editor: TestEditor) => Promise<void>): Promise<void> {
  const editor = await TestEditor.start(traits);
  try {
    await test(editor);
  } finally {
    await editor.stop().catch(() => editor.process.kill());
  }
}
