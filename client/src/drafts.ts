import { type DocumentSelector, languages, type TextDocument } from 'vscode';

const LANGUAGES = ['markdown', 'plaintext'];
/** Where a writer's texts lie: on disk, not saved yet, in a remote or virtual workspace. Not what an editor itself shows (`output`, `git`). */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** The documents that Nøktern reads. */
export const DRAFTS = LANGUAGES.flatMap((language) =>
  SCHEMES.map((scheme) => ({ language, scheme })),
) satisfies DocumentSelector;

export function isDraft(document: TextDocument): boolean {
  return languages.match(DRAFTS, document) > 0;
}
