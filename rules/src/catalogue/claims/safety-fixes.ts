import type { Fix } from '../../engine/finding';
import type { BlockPlace, RuleContext } from '../../engine/rule';
import type { BlockFacts } from '../../facts/block-facts';
import type { Claim } from '../../facts/claim';
import { aboutOfKind } from '../../facts/statements/about';
import { isTreatment } from '../../facts/statements/subject';
import { tokenAt, WordClass } from '../../language/tokens';
import { endsBefore, isList, removing, removingAttribute, replacing } from './fix-text';

/** What the treatment may do instead, after «kan»; in both norms. */
const MAY: Readonly<Record<'nb' | 'nn', string>> = { nb: 'kan gi bivirkninger', nn: 'kan gi biverknader' };

/**
 * «Behandlingen er helt trygg» → «Behandlingen kan gi bivirkninger», where subject and verb stand right before the claim and
 * nothing after it; an attribute before its noun, or «uten …» at the end, goes.
 */
export function safetyFixes(claim: Claim, place: BlockPlace, { language }: RuleContext): Fix[] {
  const { facts } = place;
  const first = tokenAt(facts.tokens, claim.start);
  const end = tokenAt(facts.tokens, claim.end);
  const isHarm = claim.entry.kind !== 'safety';
  if (claim.entry.kind === 'rarity') return [];
  if (endsBefore(facts, end) && first > 1 && isVerbOfTreatment(facts, first - 1)) {
    const start = facts.tokens.starts[first - 1] as number;
    return [replacing(place, 'may', start, claim.end, MAY[language], MAY[language])];
  }
  const isAttribute = !isHarm && claim.end > claim.words.end && claim.words.end - claim.words.start > 0;
  if (isAttribute) {
    const fix = removingAttribute(place, first, lastAttribute(facts, tokenAt(facts.tokens, claim.words.end)));
    return fix ? [fix] : [];
  }
  const isPhrase =
    ((facts.tokens.classes[tokenAt(facts.tokens, claim.start)] as number) & WordClass.NegativePreposition) !== 0;
  if (isHarm && isPhrase && endsBefore(facts, end) && first > 0) return trailing(place, first, end);
  return [];
}

/** «trygg og skånsom»: the token after the last safety word that is joined to the first. */
function lastAttribute(facts: BlockFacts, end: number): number {
  const joined =
    ((facts.tokens.classes[end] as number) & WordClass.Coordinator) !== 0 ? facts.hitAt('safety', end + 1) : undefined;
  return joined ? lastAttribute(facts, joined.endToken) : end;
}

/** Whether «er», «har» or «gir» stands at a token, right after the treatment it is said of. */
function isVerbOfTreatment(facts: BlockFacts, verb: number): boolean {
  if (facts.hitAt('may-verb', verb) === undefined) return false;
  return facts.hits.all.some(({ endToken, entry }) => endToken === verb && isTreatment(aboutOfKind(entry.kind)));
}

/** «… uten bivirkninger.» goes, with an «og» before it. */
function trailing(place: BlockPlace, first: number, end: number): Fix[] {
  const { facts } = place;
  if (facts.isComma(first - 1) || facts.hitAt('copula', first - 1)) return [];
  const isJoined = ((facts.tokens.classes[first - 1] as number) & WordClass.Coordinator) !== 0;
  if (isJoined && (isList(facts, first - 1) || first < 2)) return [];
  const fix = removing(place, isJoined ? first - 1 : first, end);
  return fix ? [fix] : [];
}
