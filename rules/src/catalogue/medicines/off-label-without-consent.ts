import type { Fix, Related, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import { CONSENT_PARTS, type ConsentNote, type ConsentPart } from '../../facts/consent';
import type { MedicineConditionRelation } from '../../facts/relations';

/** What a text for professionals must say; the other parts are asked of public texts. */
const PROFESSIONAL_PARTS: readonly ConsentPart[] = ['status', 'consent'];

/**
 * A use outside the approved indication without a note, at or before the first place that couples the two, of its status,
 * the individual assessment, the alternatives, the risks and the informed consent (pasient- og brukerrettighetsloven
 * §§ 3-2 and 4-1, helsepersonelloven § 10). The note never makes advertising to the public lawful: `medicines/name` stands.
 */
export const offLabelWithoutConsent: DraftRule = {
  meta: {
    id: 'medicines/off-label-without-consent',
    severity: { public: 'error', professional: 'error' },
    basis: ['pbrl-3-2', 'pbrl-4-1', 'hpl-10', 'lmf-13-3'],
    scope: 'draft',
    uses: ['relations', 'consentNotes', 'blocks', 'facts'],
    replaces: [],
    messages: ['missing', 'late', 'partial'],
    fixes: ['note'],
  },
  *check(context) {
    const firsts = firstByPair(context.draft.relations);
    if (firsts.length === 0) return;
    const notes = context.draft.consentNotes;
    const required = context.audience === 'public' ? CONSENT_PARTS : PROFESSIONAL_PARTS;
    for (const { first, others } of firsts) {
      const note = notes.find(({ block }) => block <= noteLimit(first, context));
      if (note === undefined) yield missing(first, others, notes[0], context);
    }
    const earliest = firsts[0]!.first;
    for (const note of notes.slice(0, 1)) {
      const absent = required.filter((part) => !note.parts.has(part));
      if (absent.length > 0) yield partial(note, absent);
      else if (note.block > noteLimit(earliest, context)) yield late(note);
    }
  },
};

interface Pair {
  readonly first: MedicineConditionRelation;
  readonly others: readonly MedicineConditionRelation[];
}

/** Off-label couplings by medicine and condition, the first place of each and the further ones. */
function firstByPair(relations: readonly MedicineConditionRelation[]): Pair[] {
  const pairs = new Map<string, { first: MedicineConditionRelation; others: MedicineConditionRelation[] }>();
  for (const relation of relations) {
    if (relation.approval !== 'off-label') continue;
    const key = `${relation.medicine.id} ${relation.condition.id}`;
    const pair = pairs.get(key);
    if (pair) pair.others.push(relation);
    else pairs.set(key, { first: relation, others: [] });
  }
  return [...pairs.values()];
}

/** The last block a note may stand in to come in time: the coupling's own, or the first text after a heading. */
function noteLimit({ block }: MedicineConditionRelation, { draft }: RuleContext): number {
  let limit = block;
  for (;;) {
    const kind = draft.blocks[limit]?.kind;
    if (kind !== 'heading' && kind !== 'title' && kind !== 'metaText' && kind !== 'frontMatter') return limit;
    limit++;
  }
}

function missing(
  relation: MedicineConditionRelation,
  others: readonly MedicineConditionRelation[],
  later: ConsentNote | undefined,
  context: RuleContext,
): RuleFinding {
  const { block, start, end, name, condition } = relation;
  const related: Related[] = others.map((other) => ({
    block: other.block,
    start: other.start,
    end: other.end,
    messageId: 'again',
    slots: {},
  }));
  if (later) related.push({ block: later.block, start: later.start, end: later.end, messageId: 'note', slots: {} });
  return {
    block,
    start,
    end,
    messageId: 'missing',
    slots: { medicine: name, condition: condition.name[context.language] },
    related,
    fixes: [insertNote(relation, context)],
  };
}

function partial({ block, start, end }: ConsentNote, absent: readonly ConsentPart[]): RuleFinding {
  return {
    block,
    start,
    end,
    messageId: 'partial',
    slots: { parts: absent.map((part) => `#${part}`).join(',') },
    severity: 'warning',
  };
}

function late({ block, start, end }: ConsentNote): RuleFinding {
  return { block, start, end, messageId: 'late', slots: {}, severity: 'warning' };
}

/** The model note as a paragraph of its own: before the text that couples the two, or after its heading. */
function insertNote(relation: MedicineConditionRelation, context: RuleContext): Fix {
  const { blocks } = context.draft;
  const coupling = blocks[relation.block];
  // A list or a table is not broken up: the note stands under the heading above it.
  const inList = coupling?.kind === 'listItem' || coupling?.kind === 'tableCell';
  const block = (inList ? coupling?.section.at(-1) : undefined) ?? relation.block;
  const kind = blocks[block]?.kind;
  const where = kind === 'heading' || kind === 'title' ? 'after' : 'before';
  const edits = [{ kind: 'insert-paragraph', block, where, text: context.modelNote } as const];
  return { messageId: 'note', slots: {}, safe: false, edits };
}
