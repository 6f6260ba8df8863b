import type { BlockKind } from '../../draft/block';
import type { Fix, RuleFinding } from '../../engine/finding';
import type { BlockPlace, BlockRule, RuleContext } from '../../engine/rule';
import { isSuppression } from '../../engine/suppressions';
import type { BlockFacts } from '../../facts/block-facts';
import { isPrescriptionName, type MedicineMention } from '../../facts/entities';
import { latin } from '../../language/latin';
import { sentenceAt } from '../../language/sentences';
import { WordClass } from '../../language/tokens';

const CAPITAL = new RegExp(latin`^[\p{Lu}]`, 'u');

/** Where a name that no visitor reads still reaches the public: search results, previews, the page's source. */
const HIDDEN: ReadonlySet<BlockKind> = new Set<BlockKind>(['linkTarget', 'imageText', 'comment', 'metaText']);

/**
 * A prescription medicine named in a text for the public (legemiddelforskriften § 13-4; DMP: substance names and
 * abbreviations count as much as brands). Among the sources only a name that the text itself withholds.
 */
export const name: BlockRule = {
  meta: {
    id: 'medicines/name',
    severity: { public: 'error', professional: 'off' },
    basis: ['lmf-13-4', 'dmp-botox'],
    scope: 'block',
    uses: ['namedMedicines'],
    replaces: [],
    messages: ['named', 'hidden', 'withheld', 'mentioned', 'possible'],
    fixes: ['drop', 'neutral'],
  },
  concerns: (facts) => facts.medicines.length > 0 || facts.possibleSubstances.length > 0,
  *check(place, context) {
    const { facts } = place;
    // What front matter says to readers has blocks of its own; a suppression says the name to be let off.
    if (facts.kind === 'frontMatter' || isSuppression(facts.text, facts.kind)) return;
    for (const mention of facts.medicines) {
      if (!isPrescriptionName(mention)) continue;
      if (isOnlyMentioned(place, mention)) {
        yield { ...finding(place, mention, 'mentioned', context), severity: 'info' };
        continue;
      }
      const source = facts.kind === 'referenceEntry';
      if (source && context.draft.namedMedicines.has(mention.medicine.id)) continue;
      yield finding(place, mention, source ? 'withheld' : HIDDEN.has(facts.kind) ? 'hidden' : 'named', context);
    }
    yield* possible(place);
  },
};

/** Words that end as substances do: no register says that they are on prescription, so it is for the reader to look up. */
function* possible({ index, facts }: BlockPlace): Iterable<RuleFinding> {
  if (facts.kind === 'referenceEntry') return;
  for (const { start, end, stem } of facts.possibleSubstances) {
    if (facts.isAllowed(start, end)) continue;
    const slots = { name: facts.text.slice(start, end), stem: stem.stem };
    yield { block: index, start, end, messageId: 'possible', slots, severity: 'warning' };
  }
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

function finding(place: BlockPlace, mention: MedicineMention, messageId: string, context: RuleContext): RuleFinding {
  const { start, end, medicine } = mention;
  return {
    block: place.index,
    start,
    end,
    messageId,
    slots: { name: place.facts.text.slice(start, end), substance: medicine.substance },
    fixes: messageId === 'named' ? [neutral(place, mention, context)] : [],
  };
}

/** Second parts that stand as words of their own when the medicine is dropped. */
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
