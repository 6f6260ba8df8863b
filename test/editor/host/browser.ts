import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './install';
import { type BrowserContext, loadPlaywright } from './playwright';

const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];

export interface BrowserOptions {
  readonly host: Host;
  /** A folder that is deleted after the run. */
  readonly scratch: string;
  /** The language that the browser asks pages for. */
  readonly locale: string;
}

/** Starts a headless Chromium with one empty page, as root or not, with nothing kept from an earlier run. */
export function openBrowser({ host, scratch, locale }: BrowserOptions): Promise<BrowserContext> {
  const profile = join(scratch, 'browser');
  mkdirSync(profile, { recursive: true });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LD_LIBRARY_PATH: host.libraries,
    XDG_CONFIG_HOME: profile,
    XDG_CACHE_HOME: profile,
  };
  if (!hasFonts()) env['FONTCONFIG_FILE'] = host.fontConfiguration;
  return loadPlaywright(host.modules).chromium.launchPersistentContext(profile, {
    executablePath: host.chromium,
    headless: true,
    env,
    locale,
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // The stand-in ends everything itself, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: false,
    args: [
      '--no-zygote',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
    ],
  });
}

function hasFonts(): boolean {
  return FONT_FOLDERS.some((folder) => {
    try {
      return readdirSync(folder).length > 0;
    } catch {
      return false;
    }
  });
}
