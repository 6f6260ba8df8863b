import type { DecisionAnswer, SuppressTarget, WaiveMethod, WaiveParams } from '../../../server/src/protocol';
import type { ClaimNode } from '../claims-tree';
import type { Client } from '../client';
import { isSuppressTarget } from '../findings';
import { isoDay, untilFault, waiverReasonFault } from '../suppression-input';
import { chooseReviewer, draftAtHand, tellDecision } from './deciding';
import { chooseTarget, targetAtCursor } from './finding-target';
import { input } from './input';

const METHOD: WaiveMethod = 'noktern/waive';

/**
 * A reviewer lets a finding stand: asks who, why and until when, and has the waiver written.
 *
 * @param argument a `SuppressTarget` from a code action or the panel, or a node of the tree of claims; without one, the finding
 *   at the cursor is meant
 */
export async function waive(client: Client, argument: unknown): Promise<void> {
  const { t, server } = client;
  const target = await targetOf(client, argument);
  const draft = target && (await draftAtHand(client, target.uri));
  if (target === undefined || draft === undefined) return;
  const title = t('Let “{words}” stand ({rule})', { words: target.words, rule: target.rule });
  const reviewer = await chooseReviewer(client, `${title} 1/3`, draft);
  if (reviewer === undefined) return;
  const reason = await input({
    title: `${title} 2/3`,
    prompt: t('Why may this stand? The reason is kept with the waiver, and shown in the report.'),
    validateInput: (text) => waiverReasonFault(t, text),
  });
  if (reason === undefined) return;
  const today = isoDay(new Date());
  const until = await input({
    title: `${title} 3/3`,
    prompt: t('Until when? After that day the finding is back. Leave it empty for no end.'),
    placeHolder: t('YYYY-MM-DD'),
    validateInput: (text) => untilFault(t, text, today),
  });
  if (until === undefined) return;
  const { uri, finding } = target;
  const params: WaiveParams = {
    uri,
    version: draft.version,
    finding,
    reviewer,
    reason,
    ...(until === '' ? {} : { until }),
  };
  await tellDecision(client, reviewer, await server.request<WaiveParams, DecisionAnswer>(METHOD, params));
}

async function targetOf(client: Client, argument: unknown): Promise<SuppressTarget | undefined> {
  if (isSuppressTarget(argument)) return argument;
  const uri = client.claims.uri;
  if (isNode(argument) && uri !== undefined) return chooseTarget(client, targetsOf(argument, uri));
  return targetAtCursor(client);
}

function isNode(argument: unknown): argument is ClaimNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'id' in argument;
}

function targetsOf(node: ClaimNode, uri: string): SuppressTarget[] {
  const findings = node.kind === 'finding' ? [node.finding] : node.kind === 'statement' ? node.claim.findings : [];
  return findings.filter(({ waivable }) => waivable).map(({ finding, rule, words }) => ({ uri, finding, rule, words }));
}
