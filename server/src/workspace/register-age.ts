import type { ImportedInfo } from '../../../rules/src/knowledge/imported';

/** FEST comes out every other week; a register that has missed four of them is old. In days. */
export const OLD_REGISTER = 60;
/** What was read at the sources of the built-in register is to be read again after this. In days. */
export const OLD_SOURCES = 365;

const DAY = 24 * 60 * 60 * 1000;

/** Whole days between two ISO dates; 0 when one of them is none. */
export function daysBetween(earlier: string, later: string): number {
  const days = (Date.parse(later) - Date.parse(earlier)) / DAY;
  return Number.isNaN(days) ? 0 : Math.max(0, Math.floor(days));
}

/** The date of a register: when its publisher made it, or when it was imported. */
export function dateOf({ retrieved, imported }: ImportedInfo): string {
  return retrieved === '' ? imported : retrieved;
}

/** The age of a register in days, when it is old. */
export function ageIfOld(info: ImportedInfo, today: string): number | undefined {
  const age = daysBetween(dateOf(info), today);
  return age > OLD_REGISTER ? age : undefined;
}
