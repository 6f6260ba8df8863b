import { commands, languages, Uri, window } from 'vscode';
import type { RuleTarget } from '../../../server/src/protocol';
import type { Client } from '../client';
import { isRuleTarget, ruleTargets } from '../findings';
import { activeDraft } from './active-draft';

/** Locked, so that it does not follow the writer back to the draft. */
const PREVIEW = 'markdown.showLockedPreviewToSide';

/**
 * Shows a rule's page beside the draft.
 *
 * @param argument a `RuleTarget` from a code action; without one, the writer chooses among the rules with findings in the draft
 */
export async function showRule(client: Client, argument: unknown): Promise<void> {
  const target = isRuleTarget(argument) ? argument : await chooseRule(client);
  if (target !== undefined) await commands.executeCommand(PREVIEW, Uri.parse(target.url));
}

async function chooseRule(client: Client): Promise<RuleTarget | undefined> {
  const { t } = client;
  const document = activeDraft(client);
  if (document === undefined) return undefined;
  const items = ruleTargets(languages.getDiagnostics(document.uri)).map((target) => ({ label: target.rule, target }));
  if (items.length === 0) {
    void window.showInformationMessage(t('Nøktern has no findings in this draft.'));
    return undefined;
  }
  const chosen = await window.showQuickPick(items, { title: t('Which rule?') });
  return chosen?.target;
}
