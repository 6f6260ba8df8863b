import type { Fix } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { Claim } from '../../facts/claim';
import { isTreated } from '../../facts/statements/cosmetic-words';
import { tokenAt, WordClass } from '../../language/tokens';
import { claimRule, reported, wordsOf } from '../claims/claim-rule';
import { replacing } from '../claims/fix-text';
import { isCosmeticPlace } from './cosmetic-place';

/**
 * Words for ordinary features of the body that authorities have named in their supervision of cosmetic marketing (Helsetilsynet
 * 2022; kosmetikkforskriften § 4), and words of the same sort. Professional text may use them.
 */
export const cosmeticWording = claimRule(
  {
    id: 'promotion/cosmetic-wording',
    severity: { public: 'warning', professional: 'off' },
    basis: ['helsetilsynet-ord', 'kosmetikk-4'],
    scope: 'block',
    uses: ['isCosmetic', 'facts'],
    replaces: [],
    messages: ['named', 'similar'],
    fixes: ['replace'],
  },
  ['cosmetic-wording'],
  (claim, place, context) => {
    const { ref } = claim.entry;
    // «kråketær» stands in product information too
    if (ref === 'everyday' && !isTreated(place.facts, claim) && !isCosmeticPlace(place, context.draft))
      return { exemption: 'no-subject' };
    const isSimilar = ref === 'similar';
    return reported(claim, place, {
      messageId: isSimilar ? 'similar' : 'named',
      severity: isSimilar ? 'info' : undefined,
      fixes: neutral(claim, place, context),
    });
  },
);

/** Words before a noun that stands without an article: «mot», «fjerner», «og». */
const LEADS = WordClass.Preposition | WordClass.FiniteVerb | WordClass.Coordinator;

/** The neutral words, where the entry's own form stands without an article or an adjective before it. */
function neutral(claim: Claim, place: BlockPlace, { language }: RuleContext): Fix[] {
  const { facts } = place;
  const text = claim.entry.replacement[language];
  const words = wordsOf(claim, place);
  if (text === undefined || words.toLowerCase() !== claim.entry.id) return [];
  const first = tokenAt(facts.tokens, claim.start);
  const opens = facts.sentences.firstTokens.includes(first);
  const leads = first > 0 && ((facts.tokens.classes[first - 1] as number) & LEADS) !== 0;
  if (!opens && !leads) return [];
  const written =
    words.charAt(0) === words.charAt(0).toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return [replacing(place, 'replace', claim.start, claim.end, written, written)];
}
