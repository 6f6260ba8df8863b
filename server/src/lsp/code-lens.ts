import { type CodeLens, Command } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCommand, DraftTarget } from '../protocol';
import type { Sha256 } from '../workspace/review/text-identity';
import { approvalOfDraft } from './approval';
import type { Editor } from './editor';
import type { Judged } from './judge';

const SHOW_REVIEW: ClientCommand = 'noktern.showReview';
const TOP = { line: 0, character: 0 };

/** Says above the first line whether the text is approved; nothing where nobody asks for it and nobody has decided. */
export function codeLensesOf(document: TextDocument, judged: Judged, editor: Editor, sha256: Sha256): CodeLens[] {
  const approval = approvalOfDraft(judged, sha256);
  if (approval === null) return [];
  const target: DraftTarget = { uri: document.uri };
  const command = editor.commands.has(SHOW_REVIEW)
    ? Command.create(approval.short, SHOW_REVIEW, target)
    : Command.create(approval.short, '');
  return [{ range: { start: TOP, end: TOP }, command }];
}
