import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { CommandLine } from './command-line';
import { type HostEnd, hostEnds } from './verdict';

/** What a terminal inside another VS Code would pass on to this one. */
const INHERITED = /^(ELECTRON_|VSCODE_(CODE_CACHE|CRASH|CWD|DEV|ESM|GIT|HANDLES|INJECTION|IPC|NLS|PID))/;

/** Where code-server would look for extensions; a run needs no network. */
const NO_MARKETPLACE = { EXTENSIONS_GALLERY: '{}' };

const KILL_AFTER_MS = 3000;

export interface ServerOptions {
  /** Folder of the VS Code server. */
  readonly vscode: string;
  /** A folder that is deleted after the run. */
  readonly scratch: string;
  readonly commandLine: CommandLine;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** The VS Code server: it serves the workbench to a browser and runs the extension host. */
export class VsCodeServer {
  /** Whoever opens the workbench must know it. */
  readonly token = randomBytes(16).toString('hex');
  private readonly process: ChildProcess;
  private output = '';
  /** Emits `news` when there is output, and when the process ends. */
  private readonly events = new EventEmitter();

  constructor({ vscode, scratch, commandLine, environment, log }: ServerOptions) {
    const { userDataDir, extensionsDir, disableExtensions, locale } = commandLine;
    const extensions = disableExtensions ? undefined : extensionsDir;
    const args = [
      ...[join(__dirname, 'server-process.js'), serverScript(vscode), '--accept-server-license-terms'],
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', this.token],
      ...['--server-data-dir', join(scratch, 'server'), '--user-data-dir', userDataDir ?? join(scratch, 'user-data')],
      ...['--extensions-dir', extensions ?? join(scratch, 'extensions')],
      ...['--disable-telemetry', '--disable-workspace-trust', '--force-disable-user-env'],
      ...(locale === undefined ? [] : ['--locale', locale]),
    ];
    const env: NodeJS.ProcessEnv = { ...process.env, ...environment, ...NO_MARKETPLACE };
    for (const name of Object.keys(env)) if (INHERITED.test(name)) delete env[name];
    // A process group of its own, so that extension hosts and what they started end with it.
    this.process = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    for (const stream of [this.process.stdout!, this.process.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log(text.trimEnd());
        this.output += text;
        this.events.emit('news');
      });
    this.process.once('exit', () => this.events.emit('news'));
  }

  get ends(): HostEnd[] {
    return hostEnds(this.output);
  }

  get running(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** The port it listens on, once it does. */
  async port(): Promise<number> {
    await this.until(() => /agent listening on \d+/.test(this.output));
    return Number(/agent listening on (\d+)/.exec(this.output)![1]);
  }

  /** Waits until an extension host has ended. */
  async hostEnd(): Promise<void> {
    await this.until(() => this.ends.length > 0);
  }

  /** Throws when the server ends before `condition` holds. */
  private async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (!this.running) throw new Error(`the VS Code server ended\n${this.output.slice(-2000)}`);
      await once(this.events, 'news');
    }
  }

  /** Ends the server and everything that it started. */
  async stop(): Promise<void> {
    if (this.running) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      this.signalGroup('SIGTERM');
      const kill = setTimeout(() => this.signalGroup('SIGKILL'), KILL_AFTER_MS);
      await gone;
      clearTimeout(kill);
    }
    this.signalGroup('SIGKILL');
  }

  private signalGroup(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.process.pid!, signal);
    } catch {
      // The group is empty.
    }
  }
}

/** The program of the server; it also installs extensions. */
export function serverScript(vscode: string): string {
  return join(vscode, 'out/server-main.js');
}
