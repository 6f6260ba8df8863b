import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  TransportKind,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';
import { DRAFTS } from './drafts';
import { ProgressNotices } from './progress-notices';
import { editorSettings, SECTION } from './settings';
import { shorten } from './trace-line';

/** Errors in a row on the connection after which it is given up. */
const ERRORS_IN_A_ROW = 3;

const initializationOptions: InitializationOptions = {
  commands: ['noktern.suppress', 'noktern.showRule', 'noktern.waive', 'noktern.approve', 'noktern.showReview'],
  status: true,
  hoverShowsDiagnostics: true,
};

export interface LifeOptions {
  /** Path of the bundled server. */
  readonly module: string;
  readonly log: LogOutputChannel;
  readonly trace: LogOutputChannel;
}

/**
 * One server from its start to its end. It is never started again: a client whose start has failed cannot be. What goes wrong
 * is written to the log; what the user is told is the session's business.
 *
 * @param onDeath the connection is gone, asked for or not
 */
export class ServerLife extends LanguageClient {
  #ended = false;
  readonly #notices: ProgressNotices;

  constructor(options: LifeOptions, onDeath: (life: ServerLife) => void) {
    const notices = new ProgressNotices((token) => {
      if (this.isRunning()) void this.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    });
    super('noktern', 'Nøktern', serverOptions(options), {
      ...clientOptions(options, notices),
      errorHandler: {
        error: (_error, _message, count = 0) => {
          if (count > ERRORS_IN_A_ROW) this.kill();
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          notices.clear();
          onDeath(this);
          return {
            action: CloseAction.DoNotRestart,
            handled: true,
            message: 'The connection to the server is closed.',
          };
        },
      },
    });
    this.#notices = notices;
  }

  /** The language client would start itself again to send what is under way when the end comes. */
  override async start(): Promise<void> {
    if (this.#ended) throw new Error('This server has ended.');
    return super.start();
  }

  /** Ends the server, politely if it listens. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#notices.clear();
    const { serverProcess } = this;
    try {
      if (this.isRunning()) await super.stop();
      else serverProcess?.kill();
    } catch {
      serverProcess?.kill();
    }
  }

  kill(): void {
    this.#ended = true;
    this.serverProcess?.kill();
  }

  /** The client stops itself when its start fails, which it cannot do then. */
  override async stop(timeout?: number): Promise<void> {
    if (this.state !== State.Starting && this.state !== State.StartFailed) await super.stop(timeout);
  }

  /** To the log alone; some errors would be shown whatever the options say. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function serverOptions({ module }: LifeOptions): ServerOptions {
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}

function clientOptions({ log, trace }: LifeOptions, notices: ProgressNotices): LanguageClientOptions {
  return {
    documentSelector: DRAFTS,
    initializationOptions,
    initializationFailedHandler: () => false,
    // What is sent unasked: findings of drafts that are not open. The name is not that of what is asked for.
    diagnosticCollectionName: 'noktern.closed',
    outputChannel: log,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    stdioOptions: {
      stdout: (stream) => onLines(stream, (line) => log.info(shorten(line))),
      stderr: (stream) => onLines(stream, (line) => log.error(shorten(line))),
    },
    middleware: {
      handleWorkDoneProgress: (token, value, next) => {
        notices.take(token, value);
        // The language client's own notice is not begun, only put away.
        if (value.kind === 'end') next(token, value);
      },
      workspace: {
        configuration: ({ items }, token, next) =>
          items.every(({ section }) => section === SECTION)
            ? items.map(({ scopeUri }) => editorSettings(scopeUri))
            : next({ items }, token),
      },
      // VS Code's own outline of Markdown has the same headings.
      provideDocumentSymbols: (document, token, next) =>
        document.languageId === 'markdown' ? undefined : next(document, token),
    },
  };
}

/** Hands over a stream's lines; a line that comes in pieces is put together. */
function onLines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  stream.on('end', () => {
    if (rest !== '') take(rest);
  });
}
