import type { BlockKind } from '../../draft/block';
import type { Fix, RuleFinding } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import { isSuppression } from '../../engine/suppressions';
import type { BlockFacts } from '../../facts/block-facts';
import { isPrescriptionName, type MedicineMention } from '../../facts/medicines/mentions';
import { latin } from '../../language/latin';
import { sentenceAt } from '../../language/sentences';
import { WordClass } from '../../language/tokens';

/** Where a name that no visitor reads still reaches the public: search results, previews, the page's source. */
const HIDDEN: ReadonlySet<BlockKind> = new Set<BlockKind>(['linkTarget', 'imageText', 'comment', 'metaText']);

/** How the place of a name decides what is said of it; undefined where it is no finding. */
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
    if (isOnlyMentioned(place, mention)) yield { mention, how: 'mentioned' };
    else if (facts.kind !== 'referenceEntry') yield { mention, how: HIDDEN.has(facts.kind) ? 'hidden' : 'named' };
    else if (!context.draft.namedMedicines.has(mention.medicine.id)) yield { mention, how: 'withheld' };
  }
}

/** A finding on a name, with a rewording where the public reads it. */
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
    fixes: messageId === 'named' || messageId === 'disguised' ? [neutral(place, mention, context)] : [],
  };
}

/**
 * A clause about the ban itself, or one in which the house denies the use, names the medicine without offering it; «det er
 * forbudt, men hos oss …» offers it.
 */
function isOnlyMentioned({ facts }: BlockPlace, mention: MedicineMention): boolean {
  const { firstTokens, endTokens } = facts.sentences;
  const sentence = Math.max(0, sentenceAt(facts.sentences, mention.start));
  for (const kind of ['ban', 'denial']) {
    const said = facts.hits.within(kind, firstTokens[sentence] ?? 0, endTokens[sentence] ?? 0);
    if (said && !turnsBetween(facts, said.endToken, mention.firstToken)) return true;
  }
  return false;
}

/** Whether the text turns against itself («men») between two tokens. */
function turnsBetween({ tokens }: BlockFacts, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.Adversative) return true;
  return false;
}

/** Second parts that stand as words of their own when the medicine is dropped. */
const CAPITAL = new RegExp(latin`^[\p{Lu}]`, 'u');
const COMPOUND = new RegExp(
  latin`^[\p{L}]+?-?((?:behandling|infusjon|injeksjon|klinikk|terapi|kur|sprøyte|sprøyta|dose|time)[\p{L}]*)$`,
  'iu',
);

/** «ketaminbehandlingen» becomes «behandlingen»; a bare name becomes «legemiddelet». */
function neutral({ index, facts }: BlockPlace, { start, end }: MedicineMention, { language }: RuleContext): Fix {
  const written = facts.text.slice(start, end);
  const rest = COMPOUND.exec(written)?.[1];
  const word = rest ?? (language === 'nn' ? 'lækjemiddelet' : 'legemiddelet');
  const opens = facts.sentenceOf({ start, end }).start === start;
  const text = opens && CAPITAL.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  const messageId = rest === undefined ? 'neutral' : 'drop';
  return { messageId, slots: { text }, safe: false, edits: [{ kind: 'replace', block: index, start, end, text }] };
}
