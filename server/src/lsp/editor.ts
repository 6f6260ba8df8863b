import type { InitializeParams } from 'vscode-languageserver';
import type { ClientCommand, EditorSettings, InitializationOptions } from '../protocol';

/** What the editor at the other end can do; each feature asks before it relies on it. */
export interface Editor {
  /** Asks for diagnostics itself; otherwise they are sent. */
  readonly pulls: boolean;
  /** Can be told that every diagnostic may have changed. */
  readonly refreshes: boolean;
  /** Can be told that what stands above lines may have changed. */
  readonly refreshesLenses: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Can be asked to tell that its settings have changed. */
  readonly tellsSettings: boolean;
  /** Can be asked to watch files. */
  readonly watches: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
  readonly related: boolean;
  readonly snippets: boolean;
  readonly symbolTree: boolean;
  /** Takes a definition with the words it was asked for. */
  readonly definitionLinks: boolean;
  readonly commands: ReadonlySet<ClientCommand>;
  readonly wantsStatus: boolean;
  /** Its hover shows the diagnostics of a place anyway. */
  readonly hoverShowsDiagnostics: boolean;
  readonly settings: Partial<EditorSettings>;
  /** The workspace's folders, as URIs. */
  readonly folderUris: readonly string[];
}

export function editorOf({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): Editor {
  const { textDocument = {}, workspace = {}, window = {} } = capabilities;
  const {
    commands = [],
    status = false,
    hoverShowsDiagnostics = false,
    settings = {},
  } = (initializationOptions ?? {}) as InitializationOptions;
  return {
    pulls: textDocument.diagnostic !== undefined,
    refreshes: workspace.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
    configuration: workspace.configuration === true,
    tellsSettings: workspace.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace.workspaceFolders === true,
    progress: window.workDoneProgress === true,
    related: (textDocument.diagnostic ?? textDocument.publishDiagnostics)?.relatedInformation !== false,
    snippets: textDocument.completion?.completionItem?.snippetSupport === true,
    definitionLinks: textDocument.definition?.linkSupport === true,
    symbolTree: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    commands: new Set(commands),
    wantsStatus: status,
    hoverShowsDiagnostics,
    settings,
    folderUris: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]),
  };
}
