import { type InputBoxOptions, window } from 'vscode';

/** A line that the writer types, trimmed. It stays when the writer looks up something in another window. */
export async function input(options: InputBoxOptions): Promise<string | undefined> {
  return (await window.showInputBox({ ...options, ignoreFocusOut: true }))?.trim();
}
