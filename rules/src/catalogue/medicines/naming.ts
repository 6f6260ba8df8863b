import type { Fix, RuleFinding } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import { isSuppression } from '../../engine/suppressions';
import { isPrescriptionName, type MedicineMention } from '../../facts/medicines/mentions';
import { rewordingOf } from '../../facts/medicines/rewording';
import { standingOf } from '../../facts/medicines/standing';

/** How the place of a name decides what is said of it. */
export type NamePlace = 'named' | 'hidden' | 'withheld' | 'mentioned';

/** The prescription medicines that a block names, disguised or not, and how. What front matter says has blocks of its own. */
export function* namedIn(
  place: BlockPlace,
  context: RuleContext,
): Generator<{ readonly mention: MedicineMention; readonly how: NamePlace }> {
  const { facts } = place;
  // A suppression says the name to be let off.
  if (facts.kind === 'frontMatter' || isSuppression(facts.text, facts.kind)) return;
  for (const mention of facts.medicines) {
    if (!isPrescriptionName(mention)) continue;
    const standing = standingOf(facts, mention);
    if (standing === 'read') yield { mention, how: 'named' };
    else if (standing !== 'source') yield { mention, how: standing };
    else if (!context.draft.namedMedicines.has(mention.medicine.id)) yield { mention, how: 'withheld' };
  }
}

/** A finding on a name, with rewordings where the public reads it. */
export function nameFinding(
  place: BlockPlace,
  mention: MedicineMention,
  messageId: string,
  context: RuleContext,
): RuleFinding {
  const { start, end, medicine } = mention;
  return {
    block: place.index,
    start,
    end,
    messageId,
    slots: { name: place.facts.text.slice(start, end), substance: medicine.substance },
    fixes: messageId === 'named' || messageId === 'disguised' ? [reworded(place, mention, context)] : [],
  };
}

/** The name here; the same for every place that names the medicine can be asked for at once. */
function reworded({ facts, index }: BlockPlace, mention: MedicineMention, { language }: RuleContext): Fix {
  const { start, end, medicine } = mention;
  const { text, isRest } = rewordingOf(facts, mention, language);
  return {
    messageId: isRest ? 'drop' : 'neutral',
    slots: { text },
    safe: false,
    edits: [{ kind: 'replace', block: index, start, end, text }],
    everywhere: { key: `medicine ${medicine.id}`, messageId: 'all', slots: { substance: medicine.substance } },
  };
}
