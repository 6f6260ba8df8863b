import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host/interfaces';
import type { LintService } from '../linting/service';
import type { ServerCommand } from '../protocol';
import { CODE_ACTION_KINDS } from './code-actions';
import { type Editor, editorOf } from './editor';
import { Session } from './session';

const COMMANDS: readonly ServerCommand[] = [
  'noktern.server.lintWorkspace',
  'noktern.server.forgetWorkspace',
  'noktern.server.importMedicines',
];

/** Serves an editor over a connection until it hangs up. */
export function serve(connection: Connection, host: Host, service: LintService): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const editor = editorOf(params);
    new Session({ connection, documents, host, service, editor }).listen();
    return { capabilities: capabilitiesFor(editor), serverInfo: { name: 'Nøktern', version: host.process.version() } };
  });
  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor(editor: Editor): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    // An edit in one draft changes nothing in another.
    ...(editor.pulls
      ? { diagnosticProvider: { identifier: 'noktern', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
    codeLensProvider: { resolveProvider: false },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':', ' ', '-', '(', '[', '@', '^'] },
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: editor.symbolTree,
    executeCommandProvider: { commands: [...COMMANDS] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
