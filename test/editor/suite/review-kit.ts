import * as vscode from 'vscode';
import { workspaceFolder, writeDraft } from './kit';

export const HOUSE = `approval:
  required: publisert/**
  reviewers:
    - { name: M. Lege, role: medisinsk ansvarlig }
    - { name: K. Lie, files: publisert/** }
`;

/** A text with one error and nothing else. */
export const PAGE = `# Om timene

Plagene forsvinner over natten.

Behandlingen kan gi hevelse, og den passer ikke for alle.
`;

export const RULE = 'claims/onset';
export const WORDS = 'over natten';

/** Writes the house's settings, with reviewers. */
export function writeHouse(): Promise<vscode.Uri> {
  return writeDraft(HOUSE, 'noktern.yaml');
}

/** The names of the records that reviewers have left. */
export async function records(kind: 'approvals' | 'waivers'): Promise<string[]> {
  try {
    const folder = vscode.Uri.joinPath(workspaceFolder(), '.noktern', kind);
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The text of the only record of a kind. */
export async function record(kind: 'approvals' | 'waivers'): Promise<string> {
  const [name = ''] = await records(kind);
  const uri = vscode.Uri.joinPath(workspaceFolder(), '.noktern', kind, name);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Takes away what a house has. */
export async function removeHouse(): Promise<void> {
  for (const name of ['.noktern', 'publisert', 'noktern.yaml'])
    await vscode.workspace.fs
      .delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true })
      .then(undefined, () => undefined);
}
