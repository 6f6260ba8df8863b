import { overlaps } from '../../draft/span';
import type { Fix, Related, RuleFinding } from '../../engine/finding';
import type { DraftRule, RuleContext } from '../../engine/rule';
import { CONSENT_PARTS, type ConsentNote, type ConsentPart, type NoteFault } from '../../facts/consent';
import type { OffLabelUse } from '../../facts/off-label';
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
    uses: ['offLabelUses', 'consentNotes', 'falseApprovals', 'blocks', 'facts'],
    replaces: [],
    messages: ['missing', 'uncovered', 'late', 'partial', 'hedged', 'undone'],
    fixes: ['note', 'complete', 'replace', 'remove'],
  },
  *check(context) {
    const uses = context.draft.offLabelUses;
    if (uses.length === 0) return;
    const required = context.audience === 'public' ? CONSENT_PARTS : PROFESSIONAL_PARTS;
    const judged = new Map<ConsentNote, OffLabelUse>();
    for (const use of uses) {
      if (use.inTime.length === 0) yield missing(use, context);
      const note = fullest(use.inTime, required) ?? fullest(use.late, required);
      if (note && !judged.has(note)) judged.set(note, use);
    }
    for (const [note, use] of judged) {
      const absent = required.filter((part) => !note.parts.has(part));
      const isLate = use.late.includes(note);
      if (absent.length > 0) yield partial(note, absent, isLate ? undefined : context);
      else if (isLate) yield late(note, use);
    }
    // what a false approval takes back is reported as that
    const { consentNotes, falseApprovals } = context.draft;
    const isReported = (fault: NoteFault) =>
      falseApprovals.some((approval) => approval.block === fault.block && overlaps(approval, fault));
    for (const fault of distinctFaults(consentNotes)) if (!isReported(fault)) yield faulty(fault, uses, context);
  },
};

/** Of several notes the one that lacks least. */
function fullest(notes: readonly ConsentNote[], required: readonly ConsentPart[]): ConsentNote | undefined {
  const parts = (note: ConsentNote) => required.filter((part) => note.parts.has(part)).length;
  return notes.reduce<ConsentNote | undefined>(
    (best, note) => (best && parts(best) >= parts(note) ? best : note),
    undefined,
  );
}

function missing({ first, others, late }: OffLabelUse, context: RuleContext): RuleFinding {
  const { block, start, end, name, condition } = first;
  const [later] = late;
  const other = later ? undefined : context.draft.consentNotes.find((note) => note.block <= block);
  const note = later ?? other;
  const related = others.map((place) => placed(place, 'again'));
  if (note) related.push(placed(note, 'note'));
  return {
    block,
    start,
    end,
    messageId: other ? 'uncovered' : 'missing',
    slots: { medicine: name, condition: condition.name[context.language] },
    related,
    fixes: [insertNote(first, context)],
  };
}

/** @param context to complete the note; a late one is mended by a note at the first place, which that finding offers */
function partial(note: ConsentNote, absent: readonly ConsentPart[], context?: RuleContext): RuleFinding {
  const { block, start, end } = note;
  const parts = absent.map((part) => `#${part}`).join(',');
  const fixes = context ? [complete(note, absent, context)] : [];
  return { block, start, end, messageId: 'partial', slots: { parts }, severity: 'warning', fixes };
}

function late({ block, start, end }: ConsentNote, { first, others }: OffLabelUse): RuleFinding {
  const related = [first, ...others].map((place) => placed(place, 'use'));
  return { block, start, end, messageId: 'late', slots: {}, severity: 'warning', related };
}

/** Words that hedge a duty of a note, or take the note back. */
function faulty(fault: NoteFault, uses: readonly OffLabelUse[], { draft }: RuleContext): RuleFinding {
  const { block, start, end, kind } = fault;
  const words = draft.blocks[block]!.text.slice(start, end);
  const related = kind === 'undone' ? uses.map(({ first }) => placed(first, 'use')) : [];
  const fixes = fault.mend ? [mend(fault, fault.mend)] : [];
  return { block, start, end, messageId: kind, slots: { words }, severity: 'warning', related, fixes };
}

/** Each fault once: notes that stand beside each other share theirs, and of words in words the first are enough. */
function distinctFaults(notes: readonly ConsentNote[]): NoteFault[] {
  const found: NoteFault[] = [];
  for (const fault of notes.flatMap(({ faults }) => faults))
    if (!found.some((other) => isSameFault(fault, other))) found.push(fault);
  return found;
}

/** A note is taken back once, however many words do it. */
function isSameFault(one: NoteFault, other: NoteFault): boolean {
  if (one.block !== other.block || one.kind !== other.kind) return false;
  return one.kind === 'undone' ? one.mend?.start === other.mend?.start : overlaps(one, other);
}

function placed({ block, start, end }: MedicineConditionRelation | ConsentNote, messageId: string): Related {
  return { block, start, end, messageId, slots: {} };
}

// Fixes

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

/** The parts that a note lacks, as sentences after the one about the status. */
function complete(note: ConsentNote, absent: readonly ConsentPart[], { draft, noteSentences }: RuleContext): Fix {
  const { end } = draft.facts[note.block]!.sentenceOf(note);
  const text = absent.map((part) => ` ${noteSentences[part] ?? ''}`).join('');
  const edits = [{ kind: 'replace', block: note.block, start: end, end, text } as const];
  return { messageId: 'complete', slots: { parts: absent.map((part) => `#${part}`).join(',') }, safe: false, edits };
}

/** The words that both norms have for «always» and «shall». */
const INSTEAD = { always: 'alltid', shall: 'skal' } as const;

function mend({ block }: NoteFault, { by, start, end }: NonNullable<NoteFault['mend']>): Fix {
  const text = by === 'nothing' ? '' : INSTEAD[by];
  const edits = [{ kind: 'replace', block, start, end, text } as const];
  return { messageId: by === 'nothing' ? 'remove' : 'replace', slots: { text }, safe: false, edits };
}
