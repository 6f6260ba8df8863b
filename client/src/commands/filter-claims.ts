import { type QuickPickItem, window } from 'vscode';
import { CLAIM_STATES, type ClaimState, stateText } from '../claims-tree';
import type { Client } from '../client';

interface StateItem extends QuickPickItem {
  readonly state: ClaimState;
}

/** Lets the reader choose which claims the tree shows. */
export async function filterClaims({ t, claims }: Client): Promise<void> {
  const items = CLAIM_STATES.map(
    (state): StateItem => ({
      state,
      label: stateText(t, state),
      description: String(claims.count(state)),
      picked: claims.shown.has(state),
    }),
  );
  const chosen = await window.showQuickPick(items, { title: t('Which claims are to be shown?'), canPickMany: true });
  if (chosen !== undefined) claims.filter(new Set(chosen.map(({ state }) => state)));
}
