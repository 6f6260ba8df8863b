import type { WorkspaceSummary } from '../../server/src/protocol';
import type { Translate } from './localise';
import { countsText } from './status-text';

/** What is told when the whole workspace was linted. */
export function workspaceSummaryText(t: Translate, summary: WorkspaceSummary): string {
  const { files, unreadable, cancelled } = summary;
  const findings = countsText(t, summary);
  const sentences = [
    files === 1
      ? t('1 closed draft: {findings}.', { findings })
      : t('{files} closed drafts: {findings}.', { files, findings }),
  ];
  if (unreadable === 1) sentences.push(t('1 file could not be read.'));
  if (unreadable > 1) sentences.push(t('{count} files could not be read.', { count: unreadable }));
  if (cancelled) sentences.push(t('Stopped before the rest was read.'));
  return sentences.join(' ');
}
