import type { EditAnswer, ProtocolEdit } from '../../server/src/protocol';

export type FreshEdits =
  | { readonly edits: readonly ProtocolEdit[] }
  | { readonly refusal: string }
  /** The draft changed each time while the server was asked. */
  | 'changed';

const ATTEMPTS = 2;

/**
 * Asks the server for edits until they fit the draft as it is now, at most twice.
 *
 * @param version the draft's version in the editor, at the time of the call
 */
export async function freshEdits(ask: () => Promise<EditAnswer>, version: () => number): Promise<FreshEdits> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await ask();
    if ('refusal' in answer) return answer;
    if (answer.version === version()) return { edits: answer.edits };
  }
  return 'changed';
}
