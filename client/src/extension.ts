import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { ClaimsView } from './claims-view';
import type { Client } from './client';
import { registerCommands } from './commands/index';
import { setLinted } from './commands/workspace';
import { tellDeaths } from './death-notices';
import { isDraft } from './drafts';
import { ReviewPanels } from './review-panels';
import { ServerSession } from './server-session';
import { isEnabled } from './settings';
import { StatusBar } from './status-bar';
import { Translator } from './translator';

let session: ServerSession | undefined;

/** Called when the first text is opened, or for a command. The server starts with the first draft. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Nøktern', { log: true });
  const translator = await Translator.create(context.extensionUri);
  const { t } = translator;
  const server = new ServerSession(context.asAbsolutePath('dist/server.js'), log);
  session = server;
  const statusBar = new StatusBar(t, server);
  const claims = new ClaimsView(t, server);
  const reviews = new ReviewPanels(t, server, context.extensionUri);
  const client: Client = {
    t,
    server,
    statusBar,
    claims,
    reviews,
    log,
    extension: context.extensionUri,
    memory: context.globalState,
  };
  context.subscriptions.push(
    log,
    translator,
    server,
    statusBar,
    claims,
    reviews,
    translator.onDidChange(() => {
      statusBar.show();
      claims.show();
      reviews.refresh();
    }),
    tellDeaths(client),
    ...registerCommands(client),
    server.onDidChangeState((state) => (state === 'running' ? undefined : setLinted(false))),
    ...startWithFirstDraft(server),
  );
}

/** Called when VS Code closes; it waits for the server's end. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}

/** Starts the server when there is a draft to read that the settings do not leave out. */
function startWithFirstDraft(server: ServerSession) {
  const startFor = (document: TextDocument) => {
    if (isDraft(document) && isEnabled(document)) server.start();
  };
  const startForAny = () => workspace.textDocuments.forEach(startFor);
  startForAny();
  return [
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('noktern.enable')) startForAny();
    }),
  ];
}
