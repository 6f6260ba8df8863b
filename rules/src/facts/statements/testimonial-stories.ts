import { contains } from '../../draft/span';
import type { TokenRange } from '../../language/clauses';
import { TokenKind } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { lessHarm, nearest } from './beside';
import { claimFrom, generalExemption, placeOf } from './claim-place';
import { hasBreak, isQuestion, sentenceTokens } from './clause';
import { isAboutHealth } from './health';
import {
  ANNOUNCED,
  isFirstPerson,
  isHarmAlone,
  isOwnTitle,
  isPlainlyStory,
  spanOf,
  testimonialAt,
} from './testimonial-claim';

/** Stories that are reported or announced, diaries, and what somebody tells of himself outside quotation marks. */
export function findStories(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  const add = (claim: Claim | undefined) => {
    if (claim) claims.push(claim);
  };
  for (const hit of facts.hits.ofKind('story'))
    add(hit.entry.ref === 'announced' ? announcedClaim(facts, hit) : reportedClaim(facts, hit));
  add(diaryClaim(facts));
  for (const hit of facts.hits.ofKind('self-story')) add(selfClaim(facts, hit));
  return claims;
}

// Stories that are reported

function reportedClaim(facts: BlockFacts, hit: Hit): Claim {
  const sentence = sentenceTokens(facts, hit);
  const rest = { first: hit.firstToken, end: sentence.end };
  const effect = storyEffect(facts, hit, rest);
  const place = placeOf(facts, hit);
  const end = effect === undefined ? hit.end : Math.min(facts.wordEnd(effect.hit), hit.start + LONGEST);
  return claimFrom(facts, place, 'testimonial', 'effect', { start: hit.start, end: Math.max(end, hit.end) }, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    if (effect === undefined) return 'no-benefit';
    if (isQuestion(facts, sentence)) return 'open';
    const harm = nearest(facts, ['about-adverse'], hit.firstToken, hit.endToken, rest);
    if (harm && harm.gap <= effect.gap) return 'adverse-effect';
    return facts.isNegated(effect.hit) && !POSITIVE.has(effect.hit.entry.kind) ? 'negated' : null;
  });
}

/** What a negation does not turn off: «aldri vært finere», «slipper å». */
const POSITIVE: ReadonlySet<string> = new Set(['benefit', 'restored', 'recommended']);

const TOLD = ['benefit', 'outcome', 'hope', 'better', 'value', 'able'] as const;
/** Words between what many say and an effect noun. */
const BESIDE = 5;

/** What a story tells of; one patient's story of the treatment is one whatever came of it. */
function storyEffect(facts: BlockFacts, hit: Hit, rest: TokenRange): { hit: Hit; gap: number } | undefined {
  const plain = nearest(facts, ['restored', 'recommended'], hit.firstToken, hit.endToken, rest);
  if (plain) return plain;
  const one = hit.entry.ref === 'one' ? (['about-treatment', 'medicine'] as const) : [];
  const told = nearest(facts, [...TOLD, ...one], hit.firstToken, hit.endToken, rest);
  const noun = nearest(facts, ['about-effect'], hit.firstToken, hit.endToken, rest);
  const isNeutral = noun === undefined || noun.gap > BESIDE || facts.hitAt('neutral-effect', noun.hit.firstToken);
  const effect = isNeutral || (told !== undefined && told.gap < noun.gap) ? told : noun;
  return effect ?? lessOf(facts, hit, rest);
}

/** «mindre smerter»: less of a complaint. */
function lessOf(facts: BlockFacts, hit: Hit, rest: TokenRange): { hit: Hit; gap: number } | undefined {
  const less = lessHarm(facts, rest)[0];
  return less && { hit: less, gap: Math.max(0, less.firstToken - hit.endToken) };
}

/** A story is marked with what it tells of, unless that stands far away. UTF-16 units. */
const LONGEST = 120;

// Stories that are announced

function announcedClaim(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  return claimFrom(facts, place, 'testimonial', 'effect', hit, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    const sentence = sentenceTokens(facts, hit);
    if (isInvited(facts, hit, sentence)) return null;
    if (facts.hits.within('advice', sentence.first, hit.firstToken)) return 'advice';
    if (facts.hits.within('expert', hit.endToken, sentence.end)) return 'staff';
    return isAnnouncement(facts, hit, sentence) ? null : 'no-benefit';
  });
}

/** «Les hva kundene våre sier»: the sentence begins with the invitation. */
function isInvited(facts: BlockFacts, hit: Hit, { first }: TokenRange): boolean {
  const invitation = facts.hitAt('invitation', first);
  return invitation !== undefined && hit.firstToken - invitation.endToken <= 3;
}

/** A heading, words that a story follows («kundene forteller:»), or stories that are praised or give hope. */
function isAnnouncement(facts: BlockFacts, hit: Hit, sentence: TokenRange): boolean {
  if (facts.kind === 'heading' || facts.kind === 'title' || isTitleLike(facts, hit, sentence)) return true;
  if (hit.endToken >= sentence.end || facts.tokens.kinds[hit.endToken] === TokenKind.Symbol) return true;
  return PRAISING.some((kind) => facts.hits.within(kind, hit.endToken, sentence.end) !== undefined);
}

/** «Dagbok fra en slankekur: uke 3»: short words without a stop, set as a heading. */
function isTitleLike({ text, tokens }: BlockFacts, { firstToken }: Hit, { first }: TokenRange): boolean {
  if (first > 0 || tokens.count > TITLE || '.!'.includes(text.charAt(text.length - 1))) return false;
  return firstToken <= 1 || tokens.kinds[firstToken - 1] === TokenKind.Symbol;
}

/** Tokens of the longest line that is read as a heading. */
const TITLE = 9;

const PRAISING = ['hope', 'benefit', 'ours'] as const;

/** «Dag 14: Jeg merker forskjell»: an entry of a diary. */
function diaryClaim(facts: BlockFacts): Claim | undefined {
  const { count, kinds } = facts.tokens;
  if (count < 4 || facts.hitAt('diary-unit', 0) === undefined || kinds[1] !== TokenKind.Number) return undefined;
  const sentence = sentenceTokens(facts, { start: 0, end: 0 });
  const entry = { first: 2, end: count };
  if (!hasBreak(facts, 2, 3) || !isFirstPerson(facts, entry)) return undefined;
  return testimonialAt(facts, ANNOUNCED, spanOf(facts, sentence), () =>
    isHarmAlone(facts, spanOf(facts, entry)) ? 'adverse-effect' : null,
  );
}

// The first person outside quotation marks

/** What the words of a story tell of, when somebody tells of himself. */
const EFFECTS = ['benefit', 'about-effect', 'outcome', 'restored', 'recommended'] as const;

/** «Eg fekk orden på livet»: what became of the one who speaks, with an effect in the sentence. */
function selfClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  if (facts.quotations.some((quotation) => contains(quotation, hit))) return undefined;
  const sentence = sentenceTokens(facts, hit);
  const effect = nearest(facts, EFFECTS, hit.firstToken, hit.endToken, sentence);
  if (effect === undefined) return undefined;
  const place = placeOf(facts, hit);
  const span = spanOf(facts, sentence);
  const about = isAboutHealth(facts) || isPlainlyStory(facts, span) ? 'effect' : 'unknown';
  return claimFrom(facts, place, 'testimonial', about, span, () => {
    if (isQuestion(facts, sentence)) return 'open';
    if (isOwnTitle(facts, span)) return 'staff';
    return isHarmAlone(facts, span) ? 'adverse-effect' : null;
  });
}
