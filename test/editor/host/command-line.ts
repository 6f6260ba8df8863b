import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the stand-in heeds of the command line of a desktop VS Code. Paths are absolute. */
export interface CommandLine {
  /** Folders of extensions that are loaded from where they lie. */
  readonly developmentPaths: readonly string[];
  /** The module whose `run()` is the suite. */
  readonly testsPath: string | undefined;
  readonly userDataDir: string | undefined;
  readonly extensionsDir: string | undefined;
  readonly disableExtensions: boolean;
  /** The display language asked for, such as `nb`. */
  readonly locale: string | undefined;
  /** A folder or workspace file to open. */
  readonly target: string | undefined;
  /** `.vsix` files to install; when there are any, no window is opened. */
  readonly install: readonly string[];
}

/** Reads the arguments of a desktop VS Code; what a window in a browser has no use for is passed over. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'disable-extensions': { type: 'boolean' },
      'install-extension': { type: 'string', multiple: true },
      locale: { type: 'string' },
    },
  });
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const path = (value: unknown) => (text(value) === undefined ? undefined : resolve(text(value)!));
  const paths = (value: unknown) =>
    (Array.isArray(value) ? value : []).map(path).filter((entry) => entry !== undefined);
  return {
    developmentPaths: paths(values['extensionDevelopmentPath']),
    testsPath: path(values['extensionTestsPath']),
    userDataDir: path(values['user-data-dir']),
    extensionsDir: path(values['extensions-dir']),
    disableExtensions: values['disable-extensions'] === true,
    locale: text(values['locale']),
    target: path(positionals[0]),
    install: paths(values['install-extension']),
  };
}
