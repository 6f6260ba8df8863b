import assert from 'node:assert/strict';
import { parseCommandLine } from './command-line';
import { workbenchUrl } from './workbench-url';

describe('command line of the stand-in', () => {
  it('takes what test-electron gives a desktop VS Code', () => {
    const line = parseCommandLine([
      ...['/utkast/klinikk', '--disable-extensions', '--no-sandbox', '--disable-gpu-sandbox', '--disable-updates'],
      ...['--skip-welcome', '--skip-release-notes', '--disable-workspace-trust', '--extensionTestsPath=/t/suite.js'],
      ...['--extensionDevelopmentPath=/en', '--extensionDevelopmentPath=/to', '--user-data-dir=/u', '--locale=nb'],
    ]);
    assert.deepEqual(line, {
      developmentPaths: ['/en', '/to'],
      testsPath: '/t/suite.js',
      userDataDir: '/u',
      extensionsDir: undefined,
      disableExtensions: true,
      locale: 'nb',
      target: '/utkast/klinikk',
      install: [],
    });
  });

  it('takes values after a space, and packages to install', () => {
    const line = parseCommandLine([
      '--extensions-dir',
      '/e',
      '--install-extension',
      '/a.vsix',
      '--install-extension=/b.vsix',
    ]);
    assert.equal(line.extensionsDir, '/e');
    assert.deepEqual(line.install, ['/a.vsix', '/b.vsix']);
    assert.equal(line.target, undefined);
  });

  it('makes paths absolute', () => {
    assert.deepEqual(parseCommandLine(['--extensionDevelopmentPath=.']).developmentPaths, [process.cwd()]);
  });
});

describe('address of the workbench', () => {
  const url = (...argv: string[]) => new URL(workbenchUrl(4711, 'hemmelig', parseCommandLine(argv)));

  it('names extension and suite as files on the server, whatever is in their names', () => {
    const { searchParams } = url(
      '--extensionDevelopmentPath=/mine utkast/nøktern',
      '--extensionTestsPath=/t/a.js',
      '/k',
    );
    assert.deepEqual(JSON.parse(searchParams.get('payload')!), [
      ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:4711/mine%20utkast/n%C3%B8ktern'],
      ['extensionTestsPath', 'vscode-remote://127.0.0.1:4711/t/a.js'],
      ['skipWelcome', 'true'],
    ]);
    assert.equal(searchParams.get('tkn'), 'hemmelig');
    assert.equal(searchParams.get('folder'), '/k');
  });

  it('opens a workspace file, and an empty window without a target', () => {
    assert.equal(url('/k/to.code-workspace').searchParams.get('workspace'), '/k/to.code-workspace');
    assert.equal(url().searchParams.get('ew'), 'true');
  });
});
