import type { RuleId } from './ids';
import { parseSuppression, type SuppressionComment } from './suppressions';

/** What a suppression comment is to say. */
export interface SuppressionWish {
  readonly scope: SuppressionComment['scope'];
  readonly rule: RuleId;
  /** The words of the finding; left out of the comment where its grammar cannot hold them. */
  readonly words: string;
  readonly reason: string;
  readonly by: string | null;
  /** ISO date. */
  readonly until: string | null;
}

/**
 * The text of a comment (without its marks) that is read as what is wished, or `undefined` when none is: a reason that would
 * end the comment, a name in brackets, a date that is none. An empty reason gives a comment that asks for one.
 */
export function suppressionText(wish: SuppressionWish): string | undefined {
  const reason = tidy(wish.reason);
  const by = wish.by === null ? null : tidy(wish.by);
  const until = wish.until === null ? '' : `til ${wish.until}`;
  const inside = [by ?? '', until].filter((part) => part !== '').join(', ');
  const tail = inside === '' ? '' : ` (${inside})`;
  const command = wish.scope === 'draft' ? 'noktern-tillat-fil' : 'noktern-tillat';
  const words = tidy(wish.words);
  // A bracket at the very end would be read as the name.
  const said = inside === '' && reason.endsWith(')') ? `${reason}.` : reason;
  for (const quoted of [` «${words}»`, '']) {
    const text = `${command} ${wish.rule}${quoted}: ${said}${tail}`.trimEnd();
    if (isRead(text, { ...wish, words: quoted === '' ? '' : words, reason: said, by: by === '' ? null : by }))
      return text;
  }
  return undefined;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isRead(text: string, { scope, rule, words, reason, by, until }: SuppressionWish): boolean {
  if (text.includes('-->') || text.includes('--!>')) return false;
  const read = parseSuppression({
    index: 0,
    kind: 'comment',
    level: 0,
    text,
    segments: [],
    section: [],
    host: -1,
  });
  return (
    read !== undefined &&
    read.scope === scope &&
    read.rules.length === 1 &&
    read.rules[0]?.id === rule &&
    read.words === words &&
    read.reason === reason &&
    read.by === by &&
    read.until === until
  );
}
