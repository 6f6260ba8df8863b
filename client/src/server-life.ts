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
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';
import { DRAFTS } from './drafts';
import { editorSettings, SECTION } from './settings';
import { shorten } from './trace-line';

/** Errors in a row on the connection after which it is given up. */
const ERRORS_IN_A_ROW = 3;

const initializationOptions: InitializationOptions = {
  commands: ['noktern.suppress', 'noktern.showRule'],
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

  constructor(options: LifeOptions, onDeath: (life: ServerLife) => void) {
    super('noktern', 'Nøktern', serverOptions(options), {
      ...clientOptions(options),
      errorHandler: {
        error: (_error, _message, count = 0) => {
          if (count > ERRORS_IN_A_ROW) this.kill();
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          onDeath(this);
          return {
            action: CloseAction.DoNotRestart,
            handled: true,
            message: 'The connection to the server is closed.',
          };
        },
      },
    });
  }

  /** The language client would start itself again to send what is under way when the end comes. */
  override async start(): Promise<void> {
    if (this.#ended) throw new Error('This server has ended.');
    return super.start();
  }

  /** Ends the server, politely if it listens. */
  async end(): Promise<void> {
    this.#ended = true;
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

function clientOptions({ log, trace }: LifeOptions): LanguageClientOptions {
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
