import {
  Disposable,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { DraftStatus } from '../../server/src/protocol';
import { isDraft } from './drafts';
import type { Translate } from './localise';
import type { ServerSession } from './server-session';
import { isEnabled } from './settings';
import { statusText } from './status-text';

const BACKGROUNDS = { warning: 'statusBarItem.warningBackground', error: 'statusBarItem.errorBackground' } as const;

/** Shows the active draft's audience and findings, and remembers what the server said about each open draft. */
export class StatusBar extends Disposable {
  readonly #t: Translate;
  readonly #server: ServerSession;
  readonly #item: StatusBarItem;
  readonly #statuses = new Map<string, DraftStatus>();

  constructor(t: Translate, server: ServerSession) {
    const item = window.createStatusBarItem('noktern.status', StatusBarAlignment.Right, 100);
    const watches = [
      item,
      window.onDidChangeActiveTextEditor(() => this.show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('noktern')) this.show();
      }),
      server.onDidJudge((status) => this.#judged(status)),
      server.onDidChangeState(() => this.#changed()),
    ];
    super(() => Disposable.from(...watches).dispose());
    this.#t = t;
    this.#server = server;
    this.#item = item;
    item.name = 'Nøktern';
    this.show();
  }

  /** What the server said last about a draft. */
  statusOf(document: TextDocument): DraftStatus | undefined {
    return this.#statuses.get(document.uri.toString());
  }

  show(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isDraft(document)) {
      this.#item.hide();
      return;
    }
    const { text, tooltip, label, colour, command } = statusText(
      this.#t,
      this.#server.state,
      isEnabled(document),
      this.statusOf(document),
    );
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label, role: 'button' };
    this.#item.backgroundColor = colour && new ThemeColor(BACKGROUNDS[colour]);
    this.#item.command =
      command === 'workbench.action.openSettings'
        ? { command, title: tooltip, arguments: ['noktern.enable'] }
        : command;
    this.#item.show();
  }

  #judged(status: DraftStatus): void {
    this.#statuses.set(Uri.parse(status.uri).toString(), status);
    this.show();
  }

  #changed(): void {
    if (this.#server.state !== 'running') this.#statuses.clear();
    this.show();
  }
}
