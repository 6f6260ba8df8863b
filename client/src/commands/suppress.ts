import { Uri, workspace } from 'vscode';
import type { SuppressMethod, SuppressParams, SuppressTarget } from '../../../server/src/protocol';
import { applyEdits } from '../apply-edits';
import type { Client } from '../client';
import { isSuppressTarget } from '../findings';
import { isoDay, nameFault, reasonFault, untilFault } from '../suppression-input';
import { targetAtCursor } from './finding-target';
import { input } from './input';

const METHOD: SuppressMethod = 'noktern/suppress';
/** Where the name is remembered. */
const NAME = 'suppress.by';

type Answers = Pick<SuppressParams, 'reason' | 'by' | 'until'>;

/**
 * Lets a finding stand: asks for the reason, who allows it and until when, and writes the comment.
 *
 * @param argument a `SuppressTarget` from a code action; without one, the finding at the cursor is meant
 */
export async function suppress(client: Client, argument: unknown): Promise<void> {
  const target = isSuppressTarget(argument) ? argument : await targetAtCursor(client);
  if (target === undefined) return;
  const answers = await ask(client, target);
  if (answers === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(target.uri));
  const params: SuppressParams = { uri: target.uri, finding: target.finding, ...answers };
  const done = await applyEdits(client, document, METHOD, params);
  if (done && answers.by !== undefined) await client.memory.update(NAME, answers.by);
}

/** The answers to three questions; `undefined` when the writer gives up at one of them. */
async function ask({ t, memory }: Client, { rule, words }: SuppressTarget): Promise<Answers | undefined> {
  const title = t('Let “{words}” stand ({rule})', { words, rule });
  const reason = await input({
    title: `${title} 1/3`,
    prompt: t('Why may this stand? The reason is written in the draft, where reviewers see it.'),
    placeHolder: t('for instance: verbatim title of a newspaper article'),
    validateInput: (text) => reasonFault(t, text),
  });
  if (reason === undefined) return undefined;
  const by = await input({
    title: `${title} 2/3`,
    prompt: t('Who allows it? May be left empty.'),
    value: memory.get(NAME, ''),
    validateInput: (text) => nameFault(t, text),
  });
  if (by === undefined) return undefined;
  const today = isoDay(new Date());
  const until = await input({
    title: `${title} 3/3`,
    prompt: t('Until when? After that day the finding is back. Leave it empty for no end.'),
    placeHolder: t('YYYY-MM-DD'),
    validateInput: (text) => untilFault(t, text, today),
  });
  if (until === undefined) return undefined;
  return { reason, ...(by === '' ? {} : { by }), ...(until === '' ? {} : { until }) };
}
