import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';

/** How long anything in the editor may take before a test fails; nothing waits longer than it must. */
const PATIENCE_MS = 20_000;
const RETRY_MS = 50;

/** The folder that the window has open; each run has its own, and it is empty at first. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window has a folder open');
  return folder.uri;
}

/** What Nøktern's diagnostics are signed with. */
export const NOKTERN = 'Nøktern';

let drafts = 0;

/** Writes a draft to the workspace folder without opening it. */
export async function writeDraft(text: string, name = `utkast-${++drafts}.md`): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a draft and shows it in an editor. */
export async function openDraft(text: string, name?: string): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument(await writeDraft(text, name)));
}

/** Shows a draft that was never saved. */
export async function openUntitled(text: string, language = 'markdown'): Promise<vscode.TextDocument> {
  return show(await vscode.workspace.openTextDocument({ content: text, language }));
}

async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes every editor and forgets what was not saved. */
export async function closeAll(): Promise<void> {
  // Without this VS Code would ask whether to save them, and wait for an answer.
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks until there is an answer; fails with `what` when none comes. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what} did not come in ${PATIENCE_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

export function diagnosticsOf(uri: vscode.Uri, source = NOKTERN): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
}

export interface AwaitedDiagnostics {
  /** What the tool that made them is called in the editor. */
  readonly source?: string;
  /** When they are those that are waited for; without it, as soon as there is any. */
  readonly until?: (diagnostics: readonly vscode.Diagnostic[]) => boolean;
  /** How long they may take, in milliseconds. */
  readonly patience?: number;
}

/** Waits for the diagnostics of a document, saved or not, open or not. */
export function awaitDiagnostics(
  uri: vscode.Uri,
  { source = NOKTERN, until = (all) => all.length > 0, patience = PATIENCE_MS }: AwaitedDiagnostics = {},
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      listener.dispose();
      end();
    };
    const look = () => {
      const diagnostics = diagnosticsOf(uri, source);
      if (until(diagnostics)) settle(() => resolve(diagnostics));
    };
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    const timer = setTimeout(() => {
      const seen = diagnosticsOf(uri, source).map(({ message }) => `«${message}»`);
      settle(() => reject(new Error(`the diagnostics did not come; there are: ${seen.join(', ') || 'none'}`)));
    }, patience);
    look();
  });
}

/** Waits until a document has no diagnostics of the source. */
export async function awaitNoDiagnostics(uri: vscode.Uri, source = NOKTERN): Promise<void> {
  await awaitDiagnostics(uri, { source, until: (diagnostics) => diagnostics.length === 0 });
}

/** The id of the rule behind a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a document's findings are of exactly these rules, in the order of the text. */
export async function awaitRules(uri: vscode.Uri, ...rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  const inOrder = (all: readonly vscode.Diagnostic[]) =>
    [...all].sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
  const wanted = rules.join();
  return inOrder(await awaitDiagnostics(uri, { until: (all) => inOrder(all).map(ruleOf).join() === wanted }));
}

/** Replaces the first occurrence of the words in a document, as typing would. */
export async function replace(document: vscode.TextDocument, words: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Changes a setting of the user until the end of the test; `undefined` takes it away. */
export async function set(section: string, value: unknown, scope?: vscode.ConfigurationScope): Promise<void> {
  const update = (to: unknown) =>
    vscode.workspace
      .getConfiguration(undefined, scope)
      .update(section, to, vscode.ConfigurationTarget.Global, scope !== undefined);
  changed.push(() => update(undefined));
  await update(value);
}

const changed: (() => Thenable<void>)[] = [];

/** Puts the settings that `set` has changed back to what they are without it. */
export async function resetSettings(): Promise<void> {
  for (const reset of changed.splice(0)) await reset();
}

/**
 * The code actions for a range, in the editor's order, as soon as there are any that `wanted` holds for. VS Code
 * cancels the request, or answers with nothing, while other extensions register their providers; so it is asked again.
 */
export function codeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
  wanted: (action: vscode.CodeAction) => boolean = () => true,
): Promise<vscode.CodeAction[]> {
  return eventually(`a code action «${kind.value}»`, async () => {
    const actions = (await requestActions(uri, range, kind)).filter(wanted);
    return actions.length > 0 ? actions : undefined;
  });
}

const RESOLVED_ACTIONS = 100;

async function requestActions(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  try {
    return await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind.value,
      RESOLVED_ACTIONS,
    );
  } catch (error) {
    if (/cancel/i.test(String(error))) return [];
    throw error;
  }
}

/** Does what the editor does when a code action is chosen: its edit, then its command. */
export async function applyAction({ edit, command, title }: vscode.CodeAction): Promise<void> {
  assert.ok(edit || command, `«${title}» does something`);
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit), `«${title}» can be applied`);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** The range of the first occurrence of the words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `«${words}» is in the draft`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Waits until the text of a document is this. */
export async function awaitText(document: vscode.TextDocument, text: string): Promise<void> {
  await eventually('the text', () => (document.getText() === text ? true : undefined)).catch(() =>
    assert.equal(document.getText(), text),
  );
}

/** The process id of the language server, a child of the extension host that runs the tests; undefined while there is none. */
export function serverPid(): number | undefined {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const [line] = list
    .split('\n')
    .map((one) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(one) ?? [])
    .filter(([, , parent, command]) => Number(parent) === process.pid && /dist[/\\]server\.js/.test(command ?? ''));
  return line === undefined ? undefined : Number(line[1]);
}
