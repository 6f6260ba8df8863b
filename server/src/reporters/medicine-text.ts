import { FACT_KINDS, type FactKind, type MedicineFact, type MedicineSheet } from '../../../rules/src/knowledge/sheet';
import type { Messages } from './report';

/** Facts of one kind that come from one place, in words. */
export interface FactLine {
  readonly label: string;
  readonly values: readonly string[];
  /** «FEST 2026-10-01, kontrollert» */
  readonly origin: string;
}

/** Sentences, which stand on lines of their own. */
const LONG: ReadonlySet<FactKind> = new Set<FactKind>(['indication', 'circumlocution', 'note', 'address']);

/**
 * A sheet in words, each line with its source, date and certainty.
 * @param kinds those that are told; all unless said
 */
export function factLines(
  { facts }: MedicineSheet,
  messages: Messages,
  kinds: readonly FactKind[] = FACT_KINDS,
): FactLine[] {
  const say = sayer(messages);
  return kinds.flatMap((kind) => {
    const byOrigin = new Map<string, string[]>();
    for (const fact of facts) {
      if (fact.kind !== kind) continue;
      const origin = originOf(fact, say);
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), wordsOf(fact, say)]);
    }
    return [...byOrigin].flatMap(([origin, values]) => {
      const label = say(kind);
      return LONG.has(kind) ? values.map((value) => ({ label, values: [value], origin })) : [{ label, values, origin }];
    });
  });
}

/** How sure the indications are, in a sentence. */
export function statusSentence({ status }: MedicineSheet, messages: Messages): string {
  return sayer(messages)(`status-${status}`);
}

type Say = (id: string, slots?: Readonly<Record<string, string>>) => string;

function sayer(messages: Messages): Say {
  return (id, slots = {}) => messages.format('cli/medicines', 'messages', id, slots);
}

function wordsOf({ value, form, withdrawn }: MedicineFact, say: Say): string {
  const word = typeof value === 'string' ? value : say(value === null ? 'unknown' : value ? 'yes' : 'no');
  const more = [form ?? '', withdrawn ? say('withdrawn') : ''].filter((part) => part !== '');
  return more.length === 0 ? word : `${word} (${more.join(', ')})`;
}

function originOf({ source, date, verified }: MedicineFact, say: Say): string {
  const certainty = say(verified ? 'verified' : 'unverified');
  return say('origin', { source: source === 'FEST' ? source : say('built-in'), date, certainty }).replace(/ +,/, ',');
}
