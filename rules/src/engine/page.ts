import type { Law } from './law';
import type { Messages } from './messages';
import type { RuleMeta } from './rule';

/** Ends the generated head of a rule page; what follows is written by hand. */
export const HEAD_END = '<!-- Hit er siden generert. -->';

const SEVERITIES = { error: 'feil', warning: 'advarsel', info: 'opplysning', off: 'av' } as const;

/**
 * The head of a rule's page in Markdown, in bokmål: its id, title, severities, legal basis and messages. A page whose head
 * is not this text is stale, and the tests fail.
 */
export function pageHead(meta: RuleMeta, messages: Messages, law: (id: string) => Law | undefined): string {
  const { id, severity, basis } = meta;
  const lines = [
    `# ${id}`,
    '',
    `${messages.title(id)}.`,
    '',
    '| | |',
    '|---|---|',
    `| Tekst for allmennheten | ${SEVERITIES[severity.public]} |`,
    `| Tekst for helsepersonell | ${SEVERITIES[severity.professional]} |`,
    `| Gjelder | ${meta.scope === 'block' ? 'hvert avsnitt for seg' : 'hele teksten'} |`,
  ];
  if (basis.length > 0) lines.push('', '## Grunnlag', '', ...basis.map((one) => basisLine(one, law(one))));
  if (meta.messages.length > 0)
    lines.push(
      '',
      '## Meldinger',
      '',
      ...meta.messages.map((message) => `- \`${message}\`: ${messages.text(id, 'messages', message)}`),
    );
  return `${lines.join('\n')}\n\n${HEAD_END}\n`;
}

function basisLine(id: string, law: Law | undefined): string {
  if (law === undefined) return `- ${id}`;
  const doubt = law.verified ? '' : ', ikke kontrollert';
  return `- [${law.title}](${law.url}) (lest ${law.checked}${doubt}): ${law.wording.nb}`;
}

/** The page with a fresh head and its hand-written part. */
export function withHead(page: string, head: string): string {
  const end = page.indexOf(HEAD_END);
  const body = end < 0 ? page : page.slice(end + HEAD_END.length).replace(/^\n+/, '');
  return `${head}\n${body}`;
}

/** An example of a rule page: a fenced block marked `feil` (reported by the page's rule) or `greit` (not reported). */
export interface PageExample {
  readonly sort: 'feil' | 'greit';
  readonly text: string;
}

const FENCE = /^```(feil|greit)\n([\s\S]*?)^```$/gm;

export function pageExamples(page: string): PageExample[] {
  return [...page.matchAll(FENCE)].map(([, sort, text]) => ({ sort: sort as PageExample['sort'], text: text ?? '' }));
}
