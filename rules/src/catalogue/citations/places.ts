import type { BlockEdit, Related } from '../../engine/finding';
import type { RuleContext } from '../../engine/rule';
import type { Reference, ResolvedCitation } from '../../facts/citations/citation';
import { entryOpening } from '../../facts/citations/citation-labels';

/** The first words of an entry, which findings about it mark. Offsets are UTF-16 into its block. */
export function openingOf(reference: Reference, { draft }: RuleContext): { block: number; start: number; end: number } {
  return { block: reference.block, ...entryOpening(reference, draft.blocks[reference.block]!.text) };
}

/** An entry as the other side of a finding. */
export function entryPlace(reference: Reference, context: RuleContext): Related {
  return { ...openingOf(reference, context), messageId: 'entry', slots: {} };
}

/** A citation as the other side of a finding. */
export function citationPlace({ block, mark }: ResolvedCitation): Related {
  return { block, start: mark.start, end: mark.end, messageId: 'citation', slots: {} };
}

/** A replacement in one block. */
export function replacing(block: number, { start, end }: { start: number; end: number }, text: string): BlockEdit {
  return { kind: 'replace', block, start, end, text };
}

/** What a message calls an entry: its number where it carries one. */
export function nameOf(reference: Reference, label: string): string {
  return reference.number === null ? `«${label}»` : String(reference.number);
}
