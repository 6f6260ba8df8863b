import type { Translate } from './localise';

/*
 * Checks what the writer types about a suppression. Each function answers with the sentence that says what is wrong, or
 * `undefined`. The answers end up in a comment: `<!-- noktern-tillat RULE: reason (name, til date) -->`.
 */

/** What would end the comment. */
const COMMENT_END = /--!?>/;
const BRACKETS = /[()]/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A reason is compulsory. */
export function reasonFault(t: Translate, reason: string): string | undefined {
  if (reason.trim() === '') return t('Write a reason; without one, the words cannot stand.');
  return commentFault(t, reason);
}

/** A waiver's reason is kept in a file of its own, where any words can stand. */
export function waiverReasonFault(t: Translate, reason: string): string | undefined {
  return reason.trim() === '' ? t('Write a reason; without one, the words cannot stand.') : undefined;
}

/** A name may be left out. Brackets would be taken for the one that it stands in. */
export function nameFault(t: Translate, name: string): string | undefined {
  if (BRACKETS.test(name)) return t('A name cannot have brackets.');
  return commentFault(t, name);
}

/**
 * A date may be left out.
 *
 * @param today ISO date; the last day may be today, and not earlier
 */
export function untilFault(t: Translate, until: string, today: string): string | undefined {
  const written = until.trim();
  if (written === '') return undefined;
  if (!isDate(written)) return t('Write the date as YYYY-MM-DD, for instance {today}.', { today });
  return written < today ? t('That day has passed.') : undefined;
}

function commentFault(t: Translate, text: string): string | undefined {
  return COMMENT_END.test(text) ? t('The text cannot have “-->”, which ends a comment.') : undefined;
}

function isDate(written: string): boolean {
  const [, year, month, day] = ISO_DATE.exec(written)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The local day as an ISO date. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
