import { overlaps, type Span } from '../../draft/span';
import { isUpper } from '../../language/characters';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { About, Claim } from '../claim';
import { nearest } from './beside';
import { isQuestion, sentenceTokens } from './clause';
import { isAboutHealth } from './health';
import {
  isAgeFigure,
  isFirstPerson,
  isHarmAlone,
  isPlainlyStory,
  PERSON,
  QUOTATION,
  spanOf,
  tellsOfTreatment,
  testimonialAt,
} from './testimonial-claim';

/** Stories of a private person who is named: with an age, or as the one the story is about. */
export function findPersonStories(facts: BlockFacts): Claim[] {
  const claims = agedPersons(facts);
  for (const hit of facts.hits.ofKind('person-story')) {
    const claim = namedStory(facts, hit);
    if (claim) claims.push(claim);
  }
  for (let sentence = 0; sentence < facts.sentences.count; sentence++) {
    const claim = unknownSubject(facts, sentence);
    if (claim) claims.push(claim);
  }
  return claims;
}

/** «Bjørn kastet brillene», «Maria forteller om»: a sentence that begins with a name and tells what became of its bearer. */
function unknownSubject(facts: BlockFacts, sentence: number): Claim | undefined {
  const first = facts.sentences.firstTokens[sentence] as number;
  const end = facts.sentences.endTokens[sentence] as number;
  if (end - first < 3 || facts.tokens.words[first] !== 0 || !isName(facts, first)) return undefined;
  const told = spanOf(facts, { first, end });
  const tells = facts.hits.ofKind('tells').find(({ firstToken }) => firstToken > first && firstToken <= first + 2);
  if (tells && tells.endToken <= end)
    return testimonialAt(
      facts,
      PERSON,
      { start: told.start, end: facts.wordEnd(tells) },
      () => (facts.hits.within('expert', first, end) ? 'staff' : null),
      isAboutHealth(facts) || isPlainlyStory(facts, told) ? 'effect' : 'unknown',
    );
  const restored = facts.hits.within('restored', first + 1, end) ?? facts.hits.within('recommended', first + 1, end);
  if (restored === undefined || !isPast(facts, first, end) || isFirstPerson(facts, { first, end })) return undefined;
  const span = { start: told.start, end: facts.wordEnd(restored) };
  return testimonialAt(facts, PERSON, span, () => {
    if (facts.hits.within('expert', first, Math.min(end, first + TITLE + NAME))) return 'staff';
    return isHarmAlone(facts, told) ? 'adverse-effect' : null;
  });
}

/** Within the words after a name a verb tells what that person did: «Lars fra Hamar gikk …». */
function isPast(facts: BlockFacts, first: number, end: number): boolean {
  return facts.hits.within('did', first + 1, Math.min(end, first + NAME + 1)) !== undefined;
}

/** Words of a name with where its bearer is from. */
const NAME = 4;

/** «Anita (31) hadde …», «(Olaug, 71)»: a private person is named with an age. */
function agedPersons(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  const { count, kinds, starts, ends, words } = facts.tokens;
  for (let token = 1; token + 1 < count; token++) {
    if (kinds[token] !== TokenKind.Symbol || kinds[token + 1] !== TokenKind.Number) continue;
    const code = facts.text.charCodeAt(starts[token] as number);
    const name = token - 1;
    if ((code !== BRACKET && code !== COMMA) || kinds[name] !== TokenKind.Word || words[name] !== 0) continue;
    if (!isName(facts, name) || !isAge(facts, token + 1, code)) continue;
    const closes = code === BRACKET && facts.text.charCodeAt(starts[token + 2] as number) === CLOSING;
    const span = { start: starts[name] as number, end: ends[closes ? token + 2 : token + 1] as number };
    if (!isAttribution(facts, span)) claims.push(signedStory(facts, name) ?? agedPerson(facts, name, span));
  }
  return claims;
}

function agedPerson(facts: BlockFacts, name: number, span: Span): Claim {
  const sentence = sentenceTokens(facts, span);
  const told = spanOf(facts, sentence);
  return testimonialAt(
    facts,
    PERSON,
    span,
    () => {
      if (facts.hits.within('expert', Math.max(sentence.first, name - TITLE), name + TITLE + 3)) return 'staff';
      return isHarmAlone(facts, told) ? 'adverse-effect' : null;
    },
    isAboutHealth(facts) || isPlainlyStory(facts, told) ? 'effect' : 'unknown',
  );
}

/** Words between a name and the title that goes with it. */
const TITLE = 4;

/** 14–99 right before the closing bracket, or before «år» or a comma. */
function isAge({ text, tokens }: BlockFacts, token: number, opener: number): boolean {
  const figure = text.slice(tokens.starts[token], tokens.ends[token]);
  if (!isAgeFigure(figure)) return false;
  const next = token + 1 < tokens.count ? text.slice(tokens.starts[token + 1], tokens.ends[token + 1]) : '';
  return opener === BRACKET ? next === ')' || next === 'år' : next === ')' || next === ',';
}

const BRACKET = 0x28;
const CLOSING = 0x29;
const COMMA = 0x2c;

function isAttribution(facts: BlockFacts, span: Span): boolean {
  return facts.quotations.some(({ attribution }) => attribution !== undefined && overlaps(attribution, span));
}

/** «Eg kasta krykkjene. (Olaug, 71)»: the sentence that a name in a bracket of its own signs. */
function signedStory(facts: BlockFacts, name: number): Claim | undefined {
  const { starts } = facts.tokens;
  if (name < 2 || facts.text.charCodeAt(starts[name - 1] as number) !== BRACKET) return undefined;
  const end = starts[name - 1] as number;
  const sentence = sentenceTokens(facts, { start: starts[name - 2] as number, end });
  const said = { first: sentence.first, end: name - 1 };
  if (!isFirstPerson(facts, said)) return undefined;
  const span = spanOf(facts, said);
  return testimonialAt(facts, QUOTATION, span, () => (isHarmAlone(facts, span) ? 'adverse-effect' : null));
}

/**
 * «slik fikk Jon livet tilbake», «da Stian kom til oss»: words that a name follows at once. A story whose name is announced
 * («historien til Merete») needs no effect in words, the others do.
 */
function namedStory(facts: BlockFacts, hit: Hit): Claim | undefined {
  const name = hit.endToken;
  if (name >= facts.tokens.count || !isName(facts, name) || facts.hitAt('authority', name)) return undefined;
  if (hit.entry.ref === 'invited' && !isVerbAt(facts, name + 1)) return undefined;
  const sentence = sentenceTokens(facts, hit);
  const span = { start: hit.start, end: facts.tokens.ends[hit.endToken] as number };
  const block = { start: 0, end: facts.text.length };
  const isAnnounced = hit.entry.ref !== '';
  const isPatient = facts.hits.touches('private-person', hit.firstToken, hit.endToken);
  const isKnown = isPatient || OWNED.has(hit.entry.ref) || isAboutHealth(facts) || isPlainlyStory(facts, block);
  const about: About = isKnown ? 'effect' : 'unknown';
  return testimonialAt(
    facts,
    PERSON,
    span,
    () => {
      if (isQuestion(facts, sentence) && !isAnnounced) return 'open';
      if (facts.hits.within('expert', sentence.first, sentence.end)) return 'staff';
      if (isHarmAlone(facts, block)) return 'adverse-effect';
      const tells = tellsOfTreatment(facts, block) || nearest(facts, ['burden'], 0, 0, sentence) !== undefined;
      return isAnnounced || tells ? null : 'no-benefit';
    },
    about,
  );
}

/** «historien til Merete», «les hvordan Ola ble frisk»: stories by the words that lead to them. */
const OWNED: ReadonlySet<string> = new Set(['owned', 'invited']);

/** «Se hva Camilla sier», «les hvordan Ola ble frisk»: what the named one says or went through. */
function isVerbAt(facts: BlockFacts, token: number): boolean {
  return ((facts.tokens.classes[token] ?? 0) & WordClass.SpeechVerb) !== 0 || facts.hitAt('did', token) !== undefined;
}

/** A word with a capital that no lexicon knows. */
function isName({ text, tokens }: BlockFacts, token: number): boolean {
  return tokens.kinds[token] === TokenKind.Word && isUpper(text.charCodeAt(tokens.starts[token] as number));
}
