import { contains, overlaps, type Span } from '../../draft/span';
import { isUpper } from '../../language/characters';
import type { TokenRange } from '../../language/clauses';
import type { Quotation } from '../../language/quotations';
import { TokenKind, tokenAt, WordClass } from '../../language/tokens';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim, Exemption } from '../claim';
import { nearest } from './beside';
import { claimFrom, generalExemption, placeOf } from './claim-place';
import { isQuestion, sentenceTokens } from './clause';
import { speakerOf, speaksOfSelf } from './voice';

/** What the words of a story tell of, when it is a testimonial. */
const EFFECTS = ['benefit', 'about-effect', 'outcome'] as const;

/**
 * Patients' stories: quotations of patients and customers, stories told in the first person or about a named person with an
 * age, what «a patient» or «many» are reported to say of an effect, reviews, and headings that announce any of them. Quotes
 * of staff, authorities and studies, and quotes about adverse effects, keep their reason why they are none.
 */
export function findTestimonials(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  for (const quotation of facts.quotations) {
    // what follows a quotation without a new speaker is the same speaker's
    const goesOn = quotation.attribution === undefined && claims.some(({ exemption }) => exemption === null);
    if (!goesOn) claims.push(...quotationClaim(facts, quotation));
  }
  for (const hit of facts.hits.ofKind('story')) push(claims, storyClaim(facts, hit));
  for (const hit of facts.hits.ofKind('review')) push(claims, reviewClaim(facts, hit));
  for (const hit of facts.hits.ofKind('self-story')) push(claims, selfClaim(facts, hit));
  for (const claim of taggedClaims(facts)) push(claims, claim);
  for (const claim of personClaims(facts)) push(claims, claim);
  return claims;
}

/** One claim for the same words: a quotation, once found, is not also a story. */
function push(claims: Claim[], claim: Claim | undefined): void {
  if (claim === undefined) return;
  if (
    !claims.some((other) => other.exemption === null && (overlaps(other, claim) || other.sentence === claim.sentence))
  )
    claims.push(claim);
}

// Quotations

function quotationClaim(facts: BlockFacts, quotation: Quotation): Claim[] {
  const story = facts.hits
    .ofKind('story')
    .find((hit) => hit.entry.ref !== 'announced' && inSentence(facts, hit, quotation));
  if (quotation.kind === 'scare' && !speaksOfSelf(facts, quotation) && story === undefined) return [];
  const self = speaksOfSelf(facts, quotation);
  const voice = speakerOf(facts, quotation);
  const isPatient = voice === 'patient' || self || story !== undefined;
  if (!isPatient && quotation.attribution === undefined) return [];
  const span = firstSentence(facts, quotation);
  return [
    testimonial(facts, QUOTATION, span, () => {
      if (voice === 'expert') return 'staff';
      if (voice === 'authority' || !isPatient) return 'quoted';
      // «forsikre pasienten om at «du …»»: said to the patient
      if (!self && story === undefined && isSaidToReader(facts, quotation)) return 'quoted';
      return isHarmAlone(facts, quotation.inner) ? 'adverse-effect' : null;
    }),
  ];
}

function inSentence(facts: BlockFacts, hit: Hit, quotation: Quotation): boolean {
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

function isSaidToReader(facts: BlockFacts, { inner }: Quotation): boolean {
  return facts.hits.ofKind('reader').some((hit) => contains(inner, hit));
}

// Stories that are reported or announced

function storyClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  if (hit.entry.ref === 'announced') return announcedClaim(facts, hit);
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
    return facts.isNegated(effect.hit) && effect.hit.entry.kind !== 'benefit' ? 'negated' : null;
  });
}

const TOLD = ['benefit', 'outcome', 'hope'] as const;
/** Words between what many say and an effect noun. */
const BESIDE = 5;

/** What a story tells of; one patient's story of the treatment is one whatever came of it. */
function storyEffect(facts: BlockFacts, hit: Hit, rest: TokenRange): { hit: Hit; gap: number } | undefined {
  const one = hit.entry.ref === 'one' ? (['about-treatment', 'medicine'] as const) : [];
  const told = nearest(facts, [...TOLD, ...one], hit.firstToken, hit.endToken, rest);
  const noun = nearest(facts, ['about-effect'], hit.firstToken, hit.endToken, rest);
  const isNeutral = noun === undefined || noun.gap > BESIDE || facts.hitAt('neutral-effect', noun.hit.firstToken);
  return isNeutral || (told !== undefined && told.gap < noun.gap) ? told : noun;
}

/** A story is marked with what it tells of, unless that stands far away. UTF-16 units. */
const LONGEST = 120;

function announcedClaim(facts: BlockFacts, hit: Hit): Claim {
  const place = placeOf(facts, hit);
  return claimFrom(facts, place, 'testimonial', 'effect', hit, () => {
    const general = generalExemption(facts, place);
    if (general) return general;
    const sentence = sentenceTokens(facts, hit);
    if (facts.hits.within('advice', sentence.first, hit.firstToken)) return 'advice';
    return isAnnouncement(facts, hit, sentence) ? null : 'no-benefit';
  });
}

/** A heading, words that a story follows («kundene forteller:»), or stories that are praised or give hope. */
function isAnnouncement(facts: BlockFacts, hit: Hit, sentence: TokenRange): boolean {
  if (facts.kind === 'heading' || facts.kind === 'title') return true;
  if (hit.endToken >= sentence.end || facts.tokens.kinds[hit.endToken] === TokenKind.Symbol) return true;
  return PRAISING.some((kind) => facts.hits.within(kind, hit.endToken, sentence.end) !== undefined);
}

const PRAISING = ['hope', 'benefit', 'ours'] as const;

function reviewClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  // «på Google» alone says where; with a mark before it, how good
  const isSite = (facts.tokens.classes[hit.firstToken] as number) & WordClass.Preposition;
  const mark = markBefore(facts, hit);
  if (isSite && mark < 0) return undefined;
  const start = mark < 0 ? hit.start : (facts.tokens.starts[mark] as number);
  return claimFrom(facts, place, 'testimonial', 'clinic', { start, end: hit.end }, () =>
    generalExemption(facts, place),
  );
}

/** A figure at most three words before a review: «4,9 av 5 stjerner». */
function markBefore(facts: BlockFacts, hit: Hit): number {
  const { first } = sentenceTokens(facts, hit);
  let mark = -1;
  for (let token = hit.firstToken - 1; token >= Math.max(first, hit.firstToken - 4); token--)
    if (facts.tokens.kinds[token] === TokenKind.Number) mark = token;
  return mark;
}

// The first person outside quotation marks

/** «Eg fekk orden på livet»: what became of the one who speaks, with an effect in the sentence. */
function selfClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  if (facts.quotations.some((quotation) => contains(quotation, hit))) return undefined;
  const sentence = sentenceTokens(facts, hit);
  const effect = nearest(facts, EFFECTS, hit.firstToken, hit.endToken, sentence);
  if (effect === undefined) return undefined;
  const place = placeOf(facts, hit);
  return claimFrom(facts, place, 'testimonial', 'effect', sentenceSpan(facts, sentence), () => {
    if (isQuestion(facts, sentence)) return 'open';
    if (facts.hits.within('expert', sentence.first, sentence.end)) return 'staff';
    return isHarmAlone(facts, sentenceSpan(facts, sentence)) ? 'adverse-effect' : null;
  });
}

/** «…, smiler Hege.»: a sentence in the first person with a tag that says who speaks, but no marks. */
function taggedClaims(facts: BlockFacts): Claim[] {
  const { classes, count, kinds, starts } = facts.tokens;
  const claims: Claim[] = [];
  for (let token = 1; token + 1 < count; token++) {
    if (((classes[token] as number) & WordClass.SpeechVerb) === 0 || kinds[token - 1] !== TokenKind.Symbol) continue;
    if (!isUpper(facts.text.charCodeAt(starts[token + 1] as number)) || kinds[token + 1] !== TokenKind.Word) continue;
    const sentence = sentenceTokens(facts, { start: starts[token] as number, end: starts[token] as number });
    const said = { first: sentence.first, end: token };
    if (said.end <= said.first || !isFirstPerson(facts, said)) continue;
    const span = sentenceSpan(facts, { first: said.first, end: token - 1 > said.first ? token - 1 : token });
    if (facts.quotations.some((quotation) => overlaps(quotation, span))) continue;
    claims.push(
      testimonial(facts, QUOTATION, span, () => {
        if (facts.hits.within('expert', token, sentence.end)) return 'staff';
        return isHarmAlone(facts, span) ? 'adverse-effect' : null;
      }),
    );
  }
  return claims;
}

// A named person with an age

/** «Anita (31) hadde …», «(Olaug, 71)»: a private person is named with an age. */
function personClaims(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  const { count, kinds, starts, ends, words } = facts.tokens;
  for (let token = 1; token + 1 < count; token++) {
    if (kinds[token] !== TokenKind.Symbol || kinds[token + 1] !== TokenKind.Number) continue;
    const code = facts.text.charCodeAt(starts[token] as number);
    const name = token - 1;
    if ((code !== BRACKET && code !== COMMA) || kinds[name] !== TokenKind.Word || words[name] !== 0) continue;
    if (!isUpper(facts.text.charCodeAt(starts[name] as number)) || !isAge(facts, token + 1, code)) continue;
    const closes = code === BRACKET && facts.text.charCodeAt(starts[token + 2] as number) === CLOSING;
    const span = { start: starts[name] as number, end: ends[closes ? token + 2 : token + 1] as number };
    if (isAttribution(facts, span)) continue;
    const signed = signedStory(facts, name);
    if (signed) {
      claims.push(signed);
      continue;
    }
    const sentence = sentenceTokens(facts, span);
    claims.push(
      testimonial(facts, PERSON, span, () => {
        if (facts.hits.within('expert', sentence.first, sentence.end)) return 'staff';
        return isHarmAlone(facts, sentenceSpan(facts, sentence)) ? 'adverse-effect' : null;
      }),
    );
  }
  return claims;
}

/** «Eg kasta krykkjene. (Olaug, 71)»: the sentence that a name in a bracket of its own signs. */
function signedStory(facts: BlockFacts, name: number): Claim | undefined {
  const { starts } = facts.tokens;
  if (name < 2 || facts.text.charCodeAt(starts[name - 1] as number) !== BRACKET) return undefined;
  const end = starts[name - 1] as number;
  const sentence = sentenceTokens(facts, { start: starts[name - 2] as number, end });
  if (!isFirstPerson(facts, { first: sentence.first, end: name - 1 })) return undefined;
  const span = sentenceSpan(facts, { first: sentence.first, end: name - 1 });
  return testimonial(facts, QUOTATION, span, () => (isHarmAlone(facts, span) ? 'adverse-effect' : null));
}

/** 14–99 right before the closing bracket, or before «år» or a comma. */
function isAge({ text, tokens }: BlockFacts, token: number, opener: number): boolean {
  const figure = text.slice(tokens.starts[token], tokens.ends[token]);
  if (!/^[1-9]\d$/.test(figure) || Number(figure) < YOUNGEST) return false;
  const next = token + 1 < tokens.count ? text.slice(tokens.starts[token + 1], tokens.ends[token + 1]) : '';
  return opener === BRACKET ? next === ')' || next === 'år' : next === ')' || next === ',';
}

const YOUNGEST = 14;
const BRACKET = 0x28;
const CLOSING = 0x29;
const COMMA = 0x2c;

function isAttribution(facts: BlockFacts, span: Span): boolean {
  return facts.quotations.some(({ attribution }) => attribution !== undefined && overlaps(attribution, span));
}

// Helpers

function testimonial(facts: BlockFacts, entry: TableEntry, span: Span, exemption: () => Exemption | null): Claim {
  const firstToken = tokenAt(facts.tokens, span.start);
  const endToken = tokenAt(facts.tokens, span.end - 1) + 1;
  const place = placeOf(facts, { entry, firstToken, endToken, ...span });
  return claimFrom(facts, { ...place, negated: false }, 'testimonial', 'effect', span, () =>
    facts.hits.within('critical', place.firstToken, firstToken) ? 'critical' : exemption(),
  );
}

/** What a testimonial stands on that no lexicon entry raised. */
const QUOTATION: TableEntry = { id: 'quotation', kind: 'story', ref: 'quotation', replacement: {}, basis: [] };
const PERSON: TableEntry = { id: 'person', kind: 'story', ref: 'person', replacement: {}, basis: [] };

function sentenceSpan({ tokens }: BlockFacts, { first, end }: TokenRange): Span {
  return { start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number };
}

function isFirstPerson({ tokens }: BlockFacts, { first, end }: TokenRange): boolean {
  for (let token = first; token < end; token++)
    if ((tokens.classes[token] as number) & WordClass.FirstPersonSingular) return true;
  return false;
}

/** Whether a story tells of an adverse effect and of nothing better. */
function isHarmAlone(facts: BlockFacts, span: Span): boolean {
  const inside = (kind: string) => facts.hits.ofKind(kind).some((hit) => contains(span, hit));
  return inside('about-adverse') && !inside('benefit');
}
