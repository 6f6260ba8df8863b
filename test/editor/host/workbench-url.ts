import type { CommandLine } from './command-line';

/** The address of a workbench that opens the target and runs the suite of the command line. */
export function workbenchUrl(port: number, token: string, commandLine: CommandLine): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string) => `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
  const { developmentPaths, testsPath, target } = commandLine;
  const payload: [string, string][] = developmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (testsPath !== undefined) payload.push(['extensionTestsPath', remote(testsPath)]);
  payload.push(['skipWelcome', 'true']);

  const query = new URLSearchParams({ tkn: token, payload: JSON.stringify(payload) });
  if (target === undefined) query.set('ew', 'true');
  else query.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', target);
  return `http://${authority}/?${query}`;
}
