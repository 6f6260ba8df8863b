import type { DraftStatus } from '../../server/src/protocol';
import type { Translate } from './localise';
import type { ServerState } from './server-state';

/** What the status bar shows of a draft. */
export interface StatusText {
  /** With `$(icon)`s. */
  readonly text: string;
  /** Lines that say more. */
  readonly tooltip: string;
  /** For a screen reader: all of it, in words. */
  readonly label: string;
  readonly colour: 'warning' | 'error' | undefined;
  readonly command:
    | 'noktern.declareAudience'
    | 'noktern.restart'
    | 'noktern.showOutput'
    | 'workbench.action.openSettings';
}

type Audience = DraftStatus['audience'];

/**
 * @param enabled whether the editor's settings turn Nøktern on for the draft
 * @param status what the server said last about the draft, if anything
 */
export function statusText(
  t: Translate,
  state: ServerState,
  enabled: boolean,
  status: DraftStatus | undefined,
): StatusText {
  if (!enabled || status?.enabled === false) return off(t);
  switch (state) {
    case 'down':
      return withWords(t('Nøktern has stopped.'), t('Click to start it again.'), {
        text: t('$(error) Nøktern: stopped'),
        colour: 'error',
        command: 'noktern.restart',
      });
    case 'restarting':
      return waiting(t('Nøktern is starting again.'), t);
    case 'idle':
    case 'starting':
      return waiting(t('Nøktern is starting.'), t);
    case 'running':
      return status === undefined ? waiting(t('Nøktern is reading the draft.'), t) : judged(t, status);
  }
}

function off(t: Translate): StatusText {
  return withWords(t('Nøktern is turned off for this file.'), t('Click to open the settings.'), {
    text: t('$(circle-slash) Nøktern: off'),
    colour: undefined,
    command: 'workbench.action.openSettings',
  });
}

function waiting(sentence: string, t: Translate): StatusText {
  return withWords(sentence, t('Click to show the log.'), {
    text: '$(loading~spin) Nøktern',
    colour: undefined,
    command: 'noktern.showOutput',
  });
}

function judged(t: Translate, status: DraftStatus): StatusText {
  const findings = countsText(t, status);
  const { approval } = status;
  const lines = [sourceText(t, status), `${findings[0]!.toLocaleUpperCase()}${findings.slice(1)}.`];
  if (approval !== null) lines.push(approval.sentence);
  if (status.suppressed > 0) lines.push(t('Allowed with a reason: {count}.', { count: status.suppressed }));
  const text = t('Nøktern: {audience} · {findings}', { audience: audienceText(t, status.audience), findings });
  return withWords(lines.join('\n'), t('Click to declare the audience.'), {
    text: approval === null ? text : `${text} · ${approval.short}`,
    colour: status.errors > 0 ? 'warning' : undefined,
    command: 'noktern.declareAudience',
  });
}

function withWords(
  sentences: string,
  click: string,
  rest: Pick<StatusText, 'text' | 'colour' | 'command'>,
): StatusText {
  const label = sentences.replaceAll('\n', ' ');
  return {
    ...rest,
    tooltip: `${sentences}\n${click}`,
    label: label.startsWith('Nøktern') ? label : `Nøktern: ${label}`,
  };
}

/** The audience as a writer calls it. */
export function audienceText(t: Translate, audience: Audience): string {
  return audience === 'public' ? t('public') : t('health personnel');
}

/** Where the audience comes from, as a sentence. */
function sourceText(t: Translate, { audience, audienceSource }: DraftStatus): string {
  const slots = { audience: audienceText(t, audience) };
  switch (audienceSource) {
    case 'draft':
      return t('Audience: {audience}, as the draft declares.', slots);
    case 'configuration':
      return t('Audience: {audience}, as noktern.yaml says for this file.', slots);
    case 'default':
      return t('Audience: {audience}, because nothing else is declared.', slots);
    case 'flag':
      return t('Audience: {audience}.', slots);
  }
}

/** «3 errors, 1 warning»; kinds without findings are left out. */
export function countsText(t: Translate, counts: Pick<DraftStatus, 'errors' | 'warnings' | 'infos'>): string {
  const { errors, warnings, infos } = counts;
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? t('1 error') : t('{count} errors', { count: errors }));
  if (warnings > 0) parts.push(warnings === 1 ? t('1 warning') : t('{count} warnings', { count: warnings }));
  if (infos > 0)
    parts.push(infos === 1 ? t('1 piece of information') : t('{count} pieces of information', { count: infos }));
  return parts.length === 0 ? t('no findings') : parts.join(', ');
}
