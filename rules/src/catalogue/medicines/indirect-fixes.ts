import { type BlockKind, STATEMENT_KINDS } from '../../draft/block';
import type { Fix } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { IndirectName } from '../../facts/medicines/indirect-names';
import { treatmentLike } from '../../facts/medicines/rewording';
import { sentenceAt } from '../../language/sentences';

/** What a visitor does not read as a sentence is not reworded. */
const HIDDEN: ReadonlySet<BlockKind> = new Set<BlockKind>(['imageText', 'metaText']);

/** A neutral noun for one word that points to a medicine; the sentence goes where it says that a name is left out. */
export function indirectFixes(place: BlockPlace, name: IndirectName, { language }: RuleContext): Fix[] {
  const { facts } = place;
  if (!STATEMENT_KINDS.has(facts.kind) || HIDDEN.has(facts.kind)) return [];
  if (name.kind === 'withheld' || name.kind === 'origin') return removal(place, name);
  const words = facts.text.slice(name.start, name.end);
  if (name.kind === 'group' || /\s/u.test(words)) return [];
  const text = treatmentLike(words, language);
  return [{ messageId: 'neutral', slots: { text }, safe: false, edits: [edit(place, name.start, name.end, text)] }];
}

/** The sentence and the space before or after it; nothing where it is the only one. */
function removal(place: BlockPlace, { start }: IndirectName): Fix[] {
  const { sentences } = place.facts;
  if (sentences.count < 2) return [];
  const at = Math.max(0, sentenceAt(sentences, start));
  const from = at === 0 ? (sentences.starts[0] as number) : (sentences.ends[at - 1] as number);
  const to = at === 0 ? (sentences.starts[1] as number) : (sentences.ends[at] as number);
  return [{ messageId: 'remove', slots: {}, safe: false, edits: [edit(place, from, to, '')] }];
}

function edit({ index }: BlockPlace, start: number, end: number, text: string) {
  return { kind: 'replace', block: index, start, end, text } as const;
}
