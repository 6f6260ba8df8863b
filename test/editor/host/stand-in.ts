#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code: takes its arguments, starts the VS Code server, opens the
// workbench in a headless browser and exits with the result of the suite. `--install-extension` opens no window.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { LOG, PICTURES } from '../paths';
import { openBrowser } from './browser';
import { type CommandLine, parseCommandLine } from './command-line';
import { type Host, installHost } from './install';
import type { BrowserContext } from './playwright';
import { serverScript, VsCodeServer } from './server';
import { disorder, windowVerdict } from './verdict';
import { driveWindow } from './window';
import { WINDOW } from './window-actions';
import { WindowChannel } from './window-channel';
import { workbenchUrl } from './workbench-url';

const DEADLINE_MS = Number(process.env['NOKTERN_EDITOR_DEADLINE_MS'] ?? 240_000);
/** How long an extension host may take to end after its suite, and a browser or server to close. */
const END_MS = 10_000;

const log = (line: string) => appendFileSync(LOG, `${line}\n`);
const within = <T>(promise: Promise<T>, milliseconds: number) =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined))]);

/** One run of a suite, with everything that has to be closed after it. */
class Run {
  private server: VsCodeServer | undefined;
  private channel: WindowChannel | undefined;
  private browser: BrowserContext | undefined;
  private finished = false;

  constructor(
    private readonly host: Host,
    private readonly commandLine: CommandLine,
    private readonly scratch: string,
  ) {}

  async start(): Promise<void> {
    this.channel = await WindowChannel.open();
    this.server = new VsCodeServer({
      vscode: this.host.vscode,
      scratch: this.scratch,
      commandLine: this.commandLine,
      environment: { [WINDOW]: this.channel.address },
      log,
    });
    const url = workbenchUrl(await this.server.port(), this.server.token, this.commandLine);
    void this.watchHost(this.server);
    this.browser = await openBrowser({
      host: this.host,
      scratch: this.scratch,
      locale: this.commandLine.locale ?? 'en',
    });
    this.browser.on('close', () => this.finish(1, 'the browser closed'));
    const page = this.browser.pages()[0]!;
    page.on('crash', () => this.finish(1, 'the page crashed'));
    page.on('pageerror', (error) => log(`page: ${error.message}`));
    // The two names by which a workbench that runs a suite reports to whoever opened it.
    await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => log(format(...parts)));
    await page.exposeFunction('codeAutomationExit', (code: number) => this.suiteEnded(Number(code)));
    this.channel.attach(driveWindow(page, PICTURES));
    await page.goto(url, { waitUntil: 'commit' });
  }

  /** Closes everything, then exits. Only the first call counts. */
  async finish(code: number, reason?: string): Promise<void> {
    if (this.finished) return;
    this.finished = true;
    if (reason !== undefined) process.stderr.write(`VS Code: ${reason}\n`);
    this.channel?.close();
    await within(this.browser?.close().catch(() => undefined) ?? Promise.resolve(), END_MS);
    await this.server?.stop();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.exit(code);
  }

  private async suiteEnded(reported: number): Promise<void> {
    if (reported === 0) await within(this.server!.hostEnd(), END_MS);
    const { code, reason } = windowVerdict(reported, this.server!.ends);
    await this.finish(code, reason);
  }

  /** Ends the run when the server or an extension host dies; the workbench itself would wait, or start another. */
  private async watchHost(server: VsCodeServer): Promise<void> {
    await server.hostEnd();
    const reason = disorder(server.ends);
    if (reason !== undefined) await this.finish(1, reason);
  }
}

/** The server's own command line installs extensions; without a data folder it would write to the user's home. */
function installExtensions(host: Host, { install, extensionsDir, userDataDir }: CommandLine, scratch: string): number {
  const args = [
    serverScript(host.vscode),
    '--accept-server-license-terms',
    '--server-data-dir',
    join(scratch, 'server'),
  ];
  if (extensionsDir !== undefined) args.push('--extensions-dir', extensionsDir);
  if (userDataDir !== undefined) args.push('--user-data-dir', userDataDir);
  for (const path of install) args.push('--install-extension', path);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  rmSync(scratch, { recursive: true, force: true });
  return status ?? 1;
}

async function main(): Promise<void> {
  const commandLine = parseCommandLine(process.argv.slice(2));
  mkdirSync(dirname(LOG), { recursive: true });
  const host = installHost(log);
  const scratch = mkdtempSync(join(tmpdir(), 'editor-'));
  if (commandLine.install.length > 0) process.exit(installExtensions(host, commandLine, scratch));

  const run = new Run(host, commandLine, scratch);
  const failed = (error: unknown) => run.finish(1, error instanceof Error ? error.message : String(error));
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => run.finish(1, `stopped by ${signal}`));
  setTimeout(() => run.finish(1, `no result after ${DEADLINE_MS / 1000} s`), DEADLINE_MS).unref();
  await run.start().catch(failed);
}

void main();
