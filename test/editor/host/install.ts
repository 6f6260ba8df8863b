import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { CACHE, ROOT } from '../paths';

/** VS Code can't be had here; the message tells why in one sentence. */
export class EditorUnavailable extends Error {}

/** Where the parts of an installed host lie. */
export interface Host {
  /** Folder of the VS Code server. */
  readonly vscode: string;
  readonly chromium: string;
  /** Libraries that Chromium needs and a small system may lack. */
  readonly libraries: string;
  /** A fontconfig file for a system without fonts. */
  readonly fontConfiguration: string;
  /** Folder from which `playwright-core` is required. */
  readonly modules: string;
}

const PINNED = join(ROOT, 'test/editor/host');
const PREFIX = 'host-';

function hostIn(folder: string): Host {
  const modules = join(folder, 'node_modules');
  return {
    vscode: join(modules, 'code-server/lib/vscode'),
    chromium: join(folder, 'chromium/chromium'),
    libraries: join(folder, 'chromium/lib'),
    fontConfiguration: join(folder, 'chromium/fonts.conf'),
    modules,
  };
}

/** The name of the host as it is pinned now: another version, stub or step of the installation makes another name. */
function pinnedName(): string {
  const stubs = join(__dirname, 'stubs');
  const parts = [
    join(PINNED, 'package.json'),
    join(PINNED, 'package-lock.json'),
    __filename,
    ...readdirSync(stubs)
      .filter((name) => name.endsWith('.js'))
      .sort()
      .map((name) => join(stubs, name)),
  ];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(readFileSync(part));
  return `${PREFIX}${hash.digest('hex').slice(0, 12)}`;
}

/** The installed host; undefined when there is none, or only one of other versions. */
export function installedHost(): Host | undefined {
  const folder = join(CACHE, pinnedName());
  return existsSync(folder) ? hostIn(folder) : undefined;
}

/**
 * Installs VS Code and a browser below `.vscode-test` from the npm registry alone, without root and without running any
 * script of a package. The folder gets its name when it is whole, so an interrupted installation is never taken for one.
 */
export function installHost(say: (line: string) => void): Host {
  const folder = join(CACHE, pinnedName());
  if (existsSync(folder)) return hostIn(folder);
  say('Installing VS Code for the editor tests in .vscode-test, once; this takes about half a minute.');
  mkdirSync(CACHE, { recursive: true });
  removeOthers();
  const partial = join(CACHE, `${PREFIX}partial-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(PINNED, name), join(partial, name));
  npm(partial, ['ci']);
  const { vscode, modules } = hostIn(partial);
  npm(vscode, ['install', '--omit=dev', '--no-save', '--legacy-peer-deps']);
  replaceNativeModules(vscode, modules);
  unpackChromium(partial, modules, folder);
  renameSync(partial, folder);
  return hostIn(folder);
}

/** Removes hosts of other versions, and what interrupted installations left. */
function removeOthers(): void {
  for (const name of readdirSync(CACHE))
    if (name.startsWith(PREFIX)) rmSync(join(CACHE, name), { recursive: true, force: true });
}

/** The scripts of code-server refuse to run as root, and fetch from elsewhere; nothing they make is needed. */
function npm(cwd: string, args: readonly string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--fetch-retries=1'];
  const { status, error, stderr } = spawnSync('npm', [...args, ...quiet], { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const told = /^npm error .*?(request to .+)$/m.exec(stderr) ?? /^npm error (?:code )?(.+)$/m.exec(stderr);
  const cause = error?.message ?? told?.[1] ?? `npm ended with ${status}`;
  throw new EditorUnavailable(`VS Code for the editor tests could not be installed from the npm registry: ${cause}`);
}

/** Puts in what the scripts would have made: ripgrep, and plain JavaScript for two modules that need a compiler. */
function replaceNativeModules(vscode: string, modules: string): void {
  const own = join(vscode, 'node_modules');
  mkdirSync(join(own, '@vscode/ripgrep/bin'), { recursive: true });
  copyFileSync(join(modules, '@vscode/ripgrep-linux-x64/bin/rg'), join(own, '@vscode/ripgrep/bin/rg'));
  copyFileSync(join(__dirname, 'stubs/spdlog.js'), join(own, '@vscode/spdlog/index.js'));
  copyFileSync(join(__dirname, 'stubs/native-watchdog.js'), join(own, 'native-watchdog/index.js'));
}

function unpackChromium(partial: string, modules: string, folder: string): void {
  const packed = join(modules, '@sparticuz/chromium/bin');
  const target = join(partial, 'chromium');
  mkdirSync(target);
  const unpack = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(target, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const { status, error } = spawnSync('tar', ['-x', '-C', target], { input: unpack(archive) });
    if (status !== 0) throw new EditorUnavailable(`tar could not unpack ${archive}: ${error?.message ?? status}`);
  }
  writeFileSync(
    join(target, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'chromium/fonts')}</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`,
  );
  rmSync(packed, { recursive: true });
}
