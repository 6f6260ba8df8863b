import { contains, overlaps, type Span } from '../../draft/span';
import { isLetter, isUpper } from '../../language/characters';
import type { Quotation } from '../../language/quotations';
import { sentenceAt } from '../../language/sentences';
import { TokenKind, tokenAt, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim, Exemption } from '../claim';
import { sentenceTokens } from './clause';
import { isAboutHealth } from './health';
import {
  isAgeFigure,
  isFirstPerson,
  isHarmAlone,
  isOwnTitle,
  isPlainlyStory,
  QUOTATION,
  spanOf,
  tellsOfGood,
  tellsOfTreatment,
  testimonialAt,
} from './testimonial-claim';
import { speakerOf, speaksOfSelf } from './voice';

/** Quotations of patients and customers, with quotation marks, a dash, or only a tag that says who speaks. */
export function findQuotedTestimonials(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  for (const quotation of facts.quotations) {
    // what follows a quotation without a new speaker is the same speaker's
    const goesOn = quotation.attribution === undefined && claims.some(({ exemption }) => exemption === null);
    const claim = goesOn ? undefined : quotationClaim(facts, quotation);
    if (claim) claims.push(claim);
  }
  claims.push(...taggedClaims(facts));
  return claims;
}

/** What tells a patient's quotation from anybody else's. */
interface Speech {
  readonly voice: ReturnType<typeof speakerOf>;
  /** In the first person singular. */
  readonly self: boolean;
  /** A story hit in the same sentence says who speaks: «kundene våre sier det samme: «…»». */
  readonly introduced: boolean;
  /** A patient or customer by the words that say so, not by a name alone. */
  readonly named: boolean;
}

function quotationClaim(facts: BlockFacts, quotation: Quotation): Claim | undefined {
  const speech = speechOf(facts, quotation);
  const { voice, self, introduced } = speech;
  const shown = isShownOff(facts, quotation);
  if (quotation.kind === 'scare' && !self && !introduced && !shown) return undefined;
  const isPatient = voice === 'patient' || self || introduced || shown;
  if (!isPatient && quotation.attribution === undefined) return undefined;
  const span = firstSentence(facts, quotation);
  const exemption = () => (isPatient ? speechExemption(facts, quotation, speech) : otherVoice(voice));
  return testimonialAt(facts, QUOTATION, span, exemption, aboutOf(facts, quotation, speech));
}

function speechOf(facts: BlockFacts, quotation: Quotation): Speech {
  const introduced = facts.hits
    .ofKind('story')
    .some((hit) => hit.entry.ref !== 'announced' && isInSentences(facts, hit, quotation));
  const said = quotation.attribution ?? facts.sentenceOf(quotation);
  const named =
    hasAge(facts, quotation) ||
    facts.hits.ofKind('private-person').some((hit) => contains(said, hit) && !contains(quotation.inner, hit));
  return { voice: speakerOf(facts, quotation), self: speaksOfSelf(facts, quotation), introduced, named };
}

/** «sier Ragnhild (39)», «– Kari, 43 år»: whoever is named with an age is a private person. */
function hasAge({ text, tokens }: BlockFacts, { attribution }: Quotation): boolean {
  if (attribution === undefined) return false;
  const end = tokenAt(tokens, attribution.end) + 3;
  for (let token = tokenAt(tokens, attribution.start) + 1; token < Math.min(end, tokens.count); token++)
    if (tokens.kinds[token] === TokenKind.Number)
      return isAgeFigure(text.slice(tokens.starts[token], tokens.ends[token]));
  return false;
}

function otherVoice(voice: Speech['voice']): Exemption {
  return voice === 'expert' ? 'staff' : 'quoted';
}

function speechExemption(facts: BlockFacts, quotation: Quotation, speech: Speech): Exemption | null {
  const { voice, self, introduced, named } = speech;
  if (voice === 'expert' || isPresentedAsStaff(facts, quotation)) return 'staff';
  if (isOwnTitle(facts, quotation.inner)) return 'staff';
  if (voice === 'authority') return 'quoted';
  // «forsikre pasienten om at «du …»»: said to the patient
  if (!self && !introduced && holds(facts, 'reader', quotation.inner)) return 'quoted';
  if (isSuggested(facts, quotation)) return 'quoted';
  if (isHarmAlone(facts, quotation.inner)) return 'adverse-effect';
  if (!tellsOfGood(facts, quotation.inner) && isAfterHarm(facts, quotation)) return 'adverse-effect';
  if (tellsOfTreatment(facts, quotation.inner) || introduced) return mayAdvertise(facts, quotation) ? null : 'quoted';
  if (isByRole(facts, quotation) || holds(facts, 'opinion', quotation.inner)) return 'quoted';
  return named || self ? null : 'no-benefit';
}

/** «Området kan bli ømt. En pasient beskrev det som «…»»: the words around the quotation speak of harm. */
function isAfterHarm(facts: BlockFacts, { start, end, inner }: Quotation): boolean {
  const sentence = Math.max(0, sentenceAt(facts.sentences, start));
  const from = facts.sentences.starts[Math.max(0, sentence - 1)] as number;
  const until = Math.max(end, facts.sentences.ends[sentence] as number);
  return facts.hits
    .ofKind('about-adverse')
    .some((hit) => hit.start >= from && hit.end <= until && !contains(inner, hit) && !facts.isNegated(hit));
}

/** What an official, a driver or a player says of a treatment advertises it; of anything else it does not. */
function mayAdvertise(facts: BlockFacts, quotation: Quotation): boolean {
  return !isByRole(facts, quotation) || isAboutHealth(facts) || isPlainlyStory(facts, quotation.inner);
}

/** What a quotation is about: `unknown` where neither it nor its block shows that it is about health. */
function aboutOf(facts: BlockFacts, quotation: Quotation, { introduced, named }: Speech): About {
  if (
    introduced ||
    (named && !hasAge(facts, quotation)) ||
    isAboutHealth(facts) ||
    isOfBody(facts, quotation.inner) ||
    isPlainlyStory(facts, quotation.inner)
  )
    return 'effect';
  return isShownOff(facts, quotation) || isSigned(facts, quotation) ? 'effect' : 'unknown';
}

/** «kroppen min», «fire uker med øvelser»: who speaks of himself speaks of his body or of what he is treated with. */
function isOfBody(facts: BlockFacts, inner: Span): boolean {
  return BODY.some((kind) => holds(facts, kind, inner));
}

const BODY = ['about-anatomy', 'offer'] as const;

/** A quotation that is all there is in its block, or goes with stars: nobody reports it, it is shown off. */
function isShownOff(facts: BlockFacts, quotation: Quotation): boolean {
  if (!isMarked(facts, quotation) || quotation.attribution !== undefined) return false;
  const { first, end } = wholeOf(facts, quotation);
  const isAlone = first <= 1 && (end >= facts.tokens.count - 1 || isSignature(facts, end));
  const isTelling = speaksOfSelf(facts, quotation) || isPlainlyStory(facts, quotation.inner);
  return isTelling && (isAlone || hasStars(facts));
}

/** «…» – Stian, Drammen: signed as nobody signs a report. */
function isSigned(facts: BlockFacts, quotation: Quotation): boolean {
  const { attribution, end } = quotation;
  if (attribution === undefined || attribution.start < end || !isMarked(facts, quotation)) return false;
  const token = tokenAt(facts.tokens, attribution.start);
  return token > 0 && facts.tokens.kinds[token - 1] === TokenKind.Symbol && !isSpeechVerb(facts, token);
}

/** «…» Rolf, Sandnes: names alone are left after a quotation. */
function isSignature({ text, tokens }: BlockFacts, from: number): boolean {
  if (tokens.count - from > SIGNATURE) return false;
  for (let token = from; token < tokens.count; token++)
    if (tokens.kinds[token] === TokenKind.Word && !isUpper(text.charCodeAt(tokens.starts[token] as number)))
      return false;
  return true;
}

/** Tokens of a name with a place or an age. */
const SIGNATURE = 6;

function isMarked({ text }: BlockFacts, { start, inner }: Quotation): boolean {
  return MARKS.includes(text.charAt(start)) && inner.start > start;
}

const MARKS = '«"“”„‘\'';

function hasStars({ text }: BlockFacts): boolean {
  return text.includes('⭐') || text.includes('★');
}

function wholeOf(facts: BlockFacts, { start, end }: Span) {
  return { first: tokenAt(facts.tokens, start), end: tokenAt(facts.tokens, end) };
}

/** «sier Kristin Dahl, som er daglig leder»: who speaks is told after the name. */
function isPresentedAsStaff(facts: BlockFacts, { attribution, end }: Quotation): boolean {
  if (attribution === undefined || attribution.start < end) return false;
  const comma = tokenAt(facts.tokens, attribution.end);
  if (comma >= facts.tokens.count || !facts.isComma(comma)) return false;
  return facts.hits.within('expert', comma, Math.min(comma + PRESENTATION, facts.tokens.count)) !== undefined;
}

/** Words in which somebody is presented: «, som er daglig leder». */
const PRESENTATION = 8;

/** «sier ordføreren», «seier statsråd Nes»: the speaker is named by an office that is no patient's. */
function isByRole(facts: BlockFacts, { attribution }: Quotation): boolean {
  if (attribution === undefined) return false;
  const verb = tokenAt(facts.tokens, attribution.start);
  if (!isSpeechVerb(facts, verb)) return false;
  const role = verb + 1;
  if (facts.tokens.kinds[role] !== TokenKind.Word || !isLowerCase(codeAt(facts, role))) return false;
  if ((facts.tokens.classes[role] as number) & NO_ROLE) return false;
  return !facts.hits.ofKind('private-person').some(({ firstToken }) => firstToken <= role + 2 && firstToken >= role);
}

const NO_ROLE =
  WordClass.Article |
  WordClass.SubjectPronoun |
  WordClass.NumberWord |
  WordClass.Preposition |
  WordClass.FirstPerson |
  WordClass.Subordinator |
  WordClass.SentenceAdverb;

function isSpeechVerb({ tokens }: BlockFacts, token: number): boolean {
  return ((tokens.classes[token] ?? 0) & WordClass.SpeechVerb) !== 0;
}

/** «Si til legen: «Jeg …»»: the text tells its reader what to say. */
function isSuggested(facts: BlockFacts, { start }: Quotation): boolean {
  const { first } = sentenceTokens(facts, { start, end: start });
  return facts.hits.within('say-this', first, tokenAt(facts.tokens, start)) !== undefined;
}

function isInSentences(facts: BlockFacts, hit: Hit, quotation: Quotation): boolean {
  const { first, end } = sentenceTokens(facts, quotation);
  const last = sentenceTokens(facts, { start: quotation.end - 1, end: quotation.end });
  return hit.firstToken >= first && hit.endToken <= Math.max(end, last.end);
}

/** The quoted words up to the end of their first sentence. */
function firstSentence(facts: BlockFacts, { inner }: Quotation): Span {
  const { end } = sentenceTokens(facts, inner);
  return {
    start: inner.start,
    end: Math.min(inner.end, Math.max(inner.start + 1, facts.tokens.ends[end - 1] as number)),
  };
}

function holds({ hits }: BlockFacts, kind: string, span: Span): boolean {
  return hits.ofKind(kind).some((hit) => contains(span, hit));
}

/** «…, smiler Hege.»: a sentence in the first person with a tag that says who speaks, but no marks. */
function taggedClaims(facts: BlockFacts): Claim[] {
  const { count, kinds } = facts.tokens;
  const claims: Claim[] = [];
  for (let token = 1; token + 1 < count; token++) {
    if (!isSpeechVerb(facts, token) || kinds[token - 1] !== TokenKind.Symbol) continue;
    const speaker = speakerAt(facts, token + 1);
    if (speaker === undefined) continue;
    const claim = taggedClaim(facts, token, speaker);
    if (claim) claims.push(claim);
  }
  return claims;
}

/** Who a tag without marks names: somebody by name, or a patient by what he is. */
function speakerAt(facts: BlockFacts, token: number): 'name' | 'patient' | undefined {
  if (facts.tokens.kinds[token] !== TokenKind.Word) return undefined;
  if (isUpper(codeAt(facts, token))) return 'name';
  return facts.hits.within('private-person', token, token + TAG) ? 'patient' : undefined;
}

/** Words of a tag: «fortel ein av dei faste kundane». */
const TAG = 6;

function taggedClaim(facts: BlockFacts, tag: number, speaker: 'name' | 'patient'): Claim | undefined {
  const at = facts.tokens.starts[tag] as number;
  const sentence = sentenceTokens(facts, { start: at, end: at });
  const said = { first: sentence.first, end: tag };
  if (said.end <= said.first || !isFirstPerson(facts, said)) return undefined;
  const span = spanOf(facts, { first: said.first, end: tag - 1 > said.first ? tag - 1 : tag });
  if (facts.quotations.some((quotation) => overlaps(quotation, span))) return undefined;
  const isKnown = speaker === 'patient' || isAboutHealth(facts) || isPlainlyStory(facts, span);
  return testimonialAt(
    facts,
    QUOTATION,
    span,
    () => {
      if (facts.hits.within('expert', tag, sentence.end)) return 'staff';
      if (isHarmAlone(facts, span)) return 'adverse-effect';
      return speaker === 'name' && !tellsOfTreatment(facts, span) && holds(facts, 'opinion', span) ? 'quoted' : null;
    },
    isKnown ? 'effect' : 'unknown',
  );
}

function codeAt({ text, tokens }: BlockFacts, token: number): number {
  return text.charCodeAt(tokens.starts[token] as number);
}

function isLowerCase(code: number): boolean {
  return isLetter(code) && !isUpper(code);
}
