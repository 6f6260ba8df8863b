import type { LogOutputChannel, Memento, Uri } from 'vscode';
import type { ClaimsView } from './claims-view';
import type { Translate } from './localise';
import type { ReviewPanels } from './review-panels';
import type { ServerSession } from './server-session';
import type { StatusBar } from './status-bar';

/** What the commands work with. */
export interface Client {
  readonly t: Translate;
  readonly server: ServerSession;
  readonly statusBar: StatusBar;
  readonly claims: ClaimsView;
  readonly reviews: ReviewPanels;
  readonly log: LogOutputChannel;
  /** The folder of the extension. */
  readonly extension: Uri;
  /** What is remembered from one day to the next. */
  readonly memory: Memento;
}
