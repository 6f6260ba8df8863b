import { STATEMENT_KINDS } from '../draft/block';
import type { Span } from '../draft/span';
import type { Medicine } from '../knowledge/medicine';
import { TokenKind } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import type { MedicineMention } from './entities';

/**
 * What an advertisement for a medicine to health personnel must tell (legemiddelforskriften § 13-7 and the guidance on it; the
 * date: the industry's rules).
 */
export const INFORMATION_PARTS = [
  'name',
  'substance',
  'form',
  'indication',
  'dosage',
  'adverse',
  'group',
  'price',
  'refund',
  'holder',
  'date',
] as const;
export type InformationPart = (typeof INFORMATION_PARTS)[number];

/** A reminder tells only these and nothing of the medicine. */
const REMINDER: readonly InformationPart[] = ['name', 'substance', 'holder'];
/** What makes more than a reminder of an advertisement. */
const SAYS_MORE: readonly InformationPart[] = ['form', 'indication', 'dosage', 'adverse'];

/** What an advertisement lacks. The span is the medicine where it is first named, UTF-16 offsets into the block's text. */
export interface LackingInformation extends Span {
  readonly block: number;
  readonly name: string;
  readonly absent: readonly InformationPart[];
}

/** What a draft that advertises a medicine does not tell; undefined when it names none, tells all, or only reminds of it. */
export function findLackingInformation(facts: readonly BlockFacts[]): LackingInformation | undefined {
  const first = firstMedicine(facts);
  if (first === undefined) return undefined;
  const told = toldParts(facts, first.mention.medicine);
  const absent = INFORMATION_PARTS.filter((part) => !told.has(part));
  if (absent.length === 0) return undefined;
  const isReminder = REMINDER.every((part) => told.has(part)) && !SAYS_MORE.some((part) => told.has(part));
  if (isReminder && !facts.some(({ claims }) => claims.some(({ exemption }) => exemption === null))) return undefined;
  const { block, mention } = first;
  const { start, end } = mention;
  return { block, start, end, name: facts[block]!.text.slice(start, end), absent };
}

function firstMedicine(facts: readonly BlockFacts[]): { block: number; mention: MedicineMention } | undefined {
  for (const [block, { kind, medicines }] of facts.entries()) {
    if (!STATEMENT_KINDS.has(kind)) continue;
    const mention = medicines.find(({ medicine, form }) => medicine.kind === 'medicine' && form !== 'group');
    if (mention) return { block, mention };
  }
  return undefined;
}

function toldParts(facts: readonly BlockFacts[], { substance }: Medicine): Set<InformationPart> {
  const told = new Set<InformationPart>();
  for (const here of facts) {
    if (!STATEMENT_KINDS.has(here.kind) && here.kind !== 'boilerplate') continue;
    for (const { medicine, form } of here.medicines) {
      if (medicine.substance !== substance) continue;
      if (form === 'brand') told.add('name');
      if (form === 'substance') told.add('substance');
    }
    for (const { entry } of here.hits.ofKind('information')) told.add(entry.ref as InformationPart);
    if (here.hits.has('about-adverse')) told.add('adverse');
    if (hasDate(here)) told.add('date');
  }
  return told;
}

const DATE = /^\d{1,2}\.\d{1,2}\.(?:20)?\d{2}$|^20\d{2}-\d{2}(?:-\d{2})?$/;

/** «04.02.2026»; a month by its name is in the lexicon. */
function hasDate({ text, tokens }: BlockFacts): boolean {
  for (let token = 0; token < tokens.count; token++)
    if (tokens.kinds[token] === TokenKind.Number && DATE.test(text.slice(tokens.starts[token], tokens.ends[token])))
      return true;
  return false;
}
