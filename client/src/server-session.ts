import { Disposable, EventEmitter, type LogOutputChannel } from 'vscode';
import type { DraftStatus, StatusMethod } from '../../server/src/protocol';
import { RestartPolicy } from './restart-policy';
import { ServerLife } from './server-life';
import type { ServerState } from './server-state';
import { traceChannel } from './trace-channel';

const STATUS: StatusMethod = 'noktern/status';

/** There is no server that could answer, or it died before it did; the user has been told. */
export class ServerDown extends Error {}

/** Keeps a language server running from the first draft on: starts it when it is needed, and again when it has died. */
export class ServerSession extends Disposable {
  readonly #module: string;
  readonly #log: LogOutputChannel;
  readonly #trace: LogOutputChannel;
  readonly #policy = new RestartPolicy();
  readonly #states = new EventEmitter<ServerState>();
  readonly #statuses = new EventEmitter<DraftStatus>();
  readonly #deaths = new EventEmitter<'restarting' | 'down'>();
  #state: ServerState = 'idle';
  /** The server that counts; events of earlier ones are ignored. */
  #life: ServerLife | undefined;
  #started: Promise<void> = Promise.resolve();
  #restarted: Promise<void> | undefined;

  /** The state has changed. */
  readonly onDidChangeState = this.#states.event;
  /** The server has judged a draft. */
  readonly onDidJudge = this.#statuses.event;
  /** The server has died, and is started again or not. */
  readonly onDidDie = this.#deaths.event;

  /** @param module path of the bundled server */
  constructor(module: string, log: LogOutputChannel) {
    super(() => void this.stop());
    this.#module = module;
    this.#log = log;
    this.#trace = traceChannel(log);
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it was started before; one that is down waits for `restart`. */
  start(): void {
    if (this.#state === 'idle') this.#begin('starting');
  }

  /** Starts the server afresh, whatever its state. */
  restart(): Promise<void> {
    this.#restarted ??= this.#restart().finally(() => {
      this.#restarted = undefined;
    });
    return this.#restarted;
  }

  async #restart(): Promise<void> {
    this.#policy.forget();
    this.#become('restarting');
    await this.#retire();
    this.#begin('restarting');
  }

  /** Ends the server for good. */
  async stop(): Promise<void> {
    await this.#retire();
    for (const one of [this.#states, this.#statuses, this.#deaths, this.#trace]) one.dispose();
  }

  /**
   * Sends a request, and starts the server for it if need be.
   *
   * @throws {ServerDown}
   */
  async request<Params extends object, Answer>(method: string, params: Params): Promise<Answer> {
    this.start();
    await this.#settle();
    const life = this.#life;
    if (this.#state !== 'running' || life === undefined) throw new ServerDown();
    try {
      return await life.sendRequest<Answer>(method, params);
    } catch (error) {
      throw life === this.#life ? error : new ServerDown();
    }
  }

  /** Waits for the start, or the restarts, that are going on. */
  async #settle(): Promise<void> {
    await this.#restarted;
    let awaited: Promise<void>;
    do {
      awaited = this.#started;
      await awaited;
    } while (awaited !== this.#started);
  }

  #begin(state: 'starting' | 'restarting'): void {
    const life = new ServerLife({ module: this.#module, log: this.#log, trace: this.#trace }, (one) => this.#died(one));
    life.onNotification(STATUS, (status: DraftStatus) => {
      if (life === this.#life) this.#statuses.fire(status);
    });
    this.#life = life;
    this.#become(state);
    this.#started = life.start().then(
      () => (life === this.#life ? this.#become('running') : life.end()),
      () => this.#died(life),
    );
  }

  /** A death is told twice when it came during the start; the first time counts. */
  #died(life: ServerLife): void {
    if (life !== this.#life) return;
    this.#life = undefined;
    life.kill();
    if (this.#policy.died(performance.now())) {
      this.#begin('restarting');
      this.#deaths.fire('restarting');
    } else {
      this.#become('down');
      this.#deaths.fire('down');
    }
  }

  async #retire(): Promise<void> {
    const life = this.#life;
    this.#life = undefined;
    await life?.end();
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#states.fire(state);
  }
}
