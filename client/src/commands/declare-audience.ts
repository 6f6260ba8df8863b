import { type QuickPickItem, window } from 'vscode';
import type { DeclareAudienceMethod, DeclareAudienceParams, DraftStatus } from '../../../server/src/protocol';
import { applyEdits } from '../apply-edits';
import type { Client } from '../client';
import { activeDraft } from './active-draft';

const METHOD: DeclareAudienceMethod = 'noktern/declareAudience';

type Audience = DeclareAudienceParams['audience'];

interface AudienceItem extends QuickPickItem {
  readonly audience: Audience;
}

/** Lets the writer choose whom the active draft is for, and writes it into the draft's front matter. */
export async function declareAudience(client: Client): Promise<void> {
  const { t, statusBar } = client;
  const document = activeDraft(client);
  if (document === undefined) return;
  const chosen = await window.showQuickPick(audienceItems(client, statusBar.statusOf(document)), {
    title: t('Whom is this draft for?'),
    placeHolder: t('The audience decides what may be said. It is written at the top of the draft.'),
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const params: DeclareAudienceParams = { uri: document.uri.toString(), audience: chosen.audience };
  await applyEdits(client, document, METHOD, params);
}

function audienceItems({ t }: Client, status: DraftStatus | undefined): AudienceItem[] {
  const description = (audience: Audience) => {
    if (status?.audience !== audience) return {};
    return { description: status.audienceSource === 'draft' ? t('declared now') : t('assumed now') };
  };
  return [
    {
      audience: 'public',
      label: 'allmennhet',
      detail: t('Web pages, advertisements, social media. Prescription medicines may not be named.'),
      ...description('public'),
    },
    {
      audience: 'professional',
      label: 'helsepersonell',
      detail: t('Behind a login or the like. Medicines may be named.'),
      ...description('professional'),
    },
  ];
}
