import type { Connection } from 'vscode-languageserver';
import type { SourceEdit } from '../../../rules/src/draft/draft';
import { declareAudience } from '../documents/declare-audience';
import type { Clock } from '../host/interfaces';
import type { ServiceMessages } from '../linting/service';
import type {
  DeclareAudienceMethod,
  DeclareAudienceParams,
  EditAnswer,
  SuppressMethod,
  SuppressParams,
} from '../protocol';
import type { Drafts } from './drafts';
import type { Judged } from './judge';
import { textEdit } from './ranges';
import { type SuppressRefusal, suppressionEdits } from './suppress';

/** Why there are no edits; ids of `editor/refusals` in the messages. */
type Refusal = SuppressRefusal | 'no-header' | 'off';

/**
 * Answers the requests for edits that are no fixes: to let a finding stand, and to say whom a draft is for.
 * @param messages for a draft that is not judged, and so has no language of its own
 */
export function answerEditRequests(
  connection: Connection,
  drafts: Drafts,
  clock: Clock,
  messages: () => ServiceMessages,
): void {
  connection.onRequest<EditAnswer, void>(
    'noktern/suppress' satisfies SuppressMethod,
    ({ uri, finding, reason, by, until }: SuppressParams) =>
      answer(drafts, messages, uri, (judged) => {
        const found = judged.finding(finding);
        if (found === undefined) return 'gone';
        const said = { reason, by: by || null, until: until || null };
        const suppressed = suppressionEdits(judged, found, said, clock.today());
        return 'refusal' in suppressed ? suppressed.refusal : suppressed.edits;
      }),
  );
  connection.onRequest<EditAnswer, void>(
    'noktern/declareAudience' satisfies DeclareAudienceMethod,
    ({ uri, audience }: DeclareAudienceParams) =>
      answer(drafts, messages, uri, ({ draft }) => {
        const edit = declareAudience(draft, audience);
        return edit === undefined ? 'no-header' : [edit];
      }),
  );
}

async function answer(
  drafts: Drafts,
  messages: () => ServiceMessages,
  uri: string,
  work: (judged: Judged) => readonly SourceEdit[] | Refusal,
): Promise<EditAnswer> {
  const draft = await drafts.get(uri);
  if (draft?.judged === undefined) return { refusal: messages().format('editor/refusals', 'messages', 'off', {}) };
  const { document, judged } = draft;
  const edits = work(judged);
  if (typeof edits === 'string') return { refusal: judged.messages.format('editor/refusals', 'messages', edits, {}) };
  return { edits: edits.map((edit) => textEdit(document, edit)), version: document.version };
}
