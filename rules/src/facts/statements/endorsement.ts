import { KIND } from '../../knowledge/kinds';
import { isUpper } from '../../language/characters';
import { TokenKind, WordClass } from '../../language/tokens';
import type { TableEntry } from '../../matching/lexicon';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import type { Claim } from '../claim';
import { aboutOfKind } from './about';
import { placeOf } from './claim-place';
import { clauseOf, hasBreak, sentenceTokens } from './clause';
import { APART, endorsement, isOwn, personIn, roleOf } from './endorsement-claim';
import { quotedClaim } from './endorsement-quotations';
import { isOurs, isTreatment } from './subject';
import { voiceOf } from './voice';

/**
 * Recommendations: by health personnel and experts, by authorities and by people who are known («anbefalt av leger»,
 * «landslaget bruker oss», «legenes førstevalg», «sier professor Lunde»). The reader's own doctor, the clinic's own staff,
 * advice («anbefaler at du …») and what is recommended in general keep their reason why they are none.
 */
export function findEndorsements(facts: BlockFacts): Claim[] {
  const claims: Claim[] = [];
  const add = (claim: Claim | undefined) => {
    if (claim) claims.push(claim);
  };
  for (const hit of facts.hits.ofKind('endorsement')) add(labelClaim(facts, hit));
  for (const hit of facts.hits.ofKind('endorsed-by')) add(passiveClaim(facts, hit));
  for (const hit of facts.hits.ofKind('endorses')) add(activeClaim(facts, hit));
  for (const hit of facts.hits.ofKind('first-choice')) add(genitiveClaim(facts, hit));
  for (const hit of facts.hits.ofKind('celebrity')) add(visitClaim(facts, hit));
  for (const quotation of facts.quotations) add(quotedClaim(facts, quotation));
  return claims;
}

function labelClaim(facts: BlockFacts, hit: Hit): Claim {
  return endorsement(facts, hit, hit.entry.ref, hit, () => null);
}

// «anbefalt av leger»

/** Words between «av» and whom it names: «av noen av landets ledende hudleger». */
const NAMED = 7;

function passiveClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const sentence = sentenceTokens(facts, hit);
  const end = Math.min(sentence.end, hit.endToken + NAMED);
  const person = personIn(facts, hit.endToken, end);
  if (person === undefined || hasBreak(facts, hit.endToken, person.firstToken)) return undefined;
  const span = { start: hit.start, end: facts.wordEnd(person) };
  const who = roleOf(person);
  return endorsement(facts, hit, who, span, () => {
    if (isOwn(facts, person)) return 'staff';
    if (who === 'authority') return isOfUs(facts, hit) ? null : 'about-something-else';
    if (hit.entry.ref === 'used' && who === 'expert') return isFarAndWide(facts, hit, end) ? null : 'no-benefit';
    return null;
  });
}

/** «Vi er anbefalt av Helsedirektoratet», or nothing but the label. */
function isOfUs(facts: BlockFacts, hit: Hit): boolean {
  const { first, end } = sentenceTokens(facts, hit);
  return hit.firstToken === first || facts.hits.within('about-us', first, end) !== undefined || facts.namesClinic;
}

function isFarAndWide(facts: BlockFacts, hit: Hit, end: number): boolean {
  return facts.hits.within('far-and-wide', hit.firstToken, end + 3) !== undefined;
}

// «leger anbefaler metoden», «landslaget bruker oss»

/** The person nearest before a verb; of «legene på sykehuset» the one that no preposition leads to. */
function subjectIn(facts: BlockFacts, first: number, end: number): Hit | undefined {
  const last = personIn(facts, first, end, true);
  if (last === undefined || !isGoverned(facts, last.firstToken, first)) return last;
  return personIn(facts, first, last.firstToken, true) ?? last;
}

function activeClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const place = placeOf(facts, hit);
  const clause = clauseOf(facts, place);
  const before = subjectIn(facts, Math.max(place.firstToken, hit.firstToken - APART), hit.firstToken);
  const person = before ?? personIn(facts, hit.endToken, Math.min(clause.end, hit.endToken + 3));
  if (person === undefined || (before && hasBreak(facts, before.endToken, hit.firstToken))) return undefined;
  const from = Math.max(hit.endToken, person === before ? 0 : person.endToken);
  const who = roleOf(person);
  if (hit.entry.ref === 'uses' && who !== 'celebrity' && !isFarAndWide(facts, person, hit.firstToken)) return undefined;
  const says = hit.entry.ref === 'says';
  const end = says || hit.entry.ref === 'agrees' ? place.endToken : clause.end;
  const object = says
    ? praisedIn(facts, place.firstToken, end)
    : hit.entry.ref === 'agrees'
      ? praiseIn(facts, from, end)
      : (antecedentOf(facts, person) ?? objectIn(facts, who, from, end));
  if (says && (object === undefined || who === 'authority')) return undefined;
  const last = object === undefined ? facts.wordEnd(hit) : nounEnd(facts, object, from);
  const start = Math.min(person.start, hit.start);
  const span = { start, end: Math.max(last, facts.wordEnd(hit), facts.wordEnd(person)) };
  return endorsement(facts, hit, who, span, () => {
    if (isOwn(facts, person)) return 'staff';
    if (!says && isAdvice(facts, from) && (object === undefined || object.entry.kind !== 'about-us')) return 'advice';
    return object === undefined ? 'about-something-else' : null;
  });
}

/** Where an object ends: with the noun after «denne» and «våre» when they come first, as in «velger våre tannbørster». */
function nounEnd(facts: BlockFacts, object: Hit, from: number): number {
  const noun = object.endToken;
  const isDeterminer = DETERMINERS.has(object.entry.kind) && object.firstToken - from <= 1;
  const isNoun = facts.tokens.kinds[noun] === TokenKind.Word && facts.tokens.classes[noun] === WordClass.None;
  return isDeterminer && isNoun ? (facts.tokens.ends[noun] as number) : facts.wordEnd(object);
}

const DETERMINERS: ReadonlySet<string> = new Set(['certain', 'about-us']);

/** «anbefaler at du …», «anbefaler å …»: advice, not praise. */
function isAdvice({ tokens }: BlockFacts, token: number): boolean {
  return ((tokens.classes[token] ?? 0) & (WordClass.Subordinator | WordClass.InfinitiveMarker)) !== 0;
}

/**
 * What is recommended: the clinic, or one certain treatment. What is named in general («anbefaler fysisk aktivitet») is
 * advice, and an authority advises about treatments.
 */
function objectIn(facts: BlockFacts, who: string, first: number, end: number): Hit | undefined {
  const us = facts.hits.ofKind('about-us').find((hit) => hit.firstToken >= first && hit.endToken <= end);
  if (us && ((facts.tokens.classes[us.firstToken] as number) & WordClass.SubjectPronoun) === 0) return us;
  if (who === 'authority') return undefined;
  const brand = brandAt(facts, first);
  if (brand) return brand;
  return (
    facts.hits.within('certain', first, end) ??
    medicineIn(facts, first, end) ??
    facts.hits.all.find(
      (hit) =>
        hit.firstToken >= first &&
        hit.endToken <= Math.min(end, first + OBJECT) &&
        isOurs(aboutOfKind(hit.entry.kind)) &&
        isDefinite(facts, hit) &&
        !isGoverned(facts, hit.firstToken, first),
    )
  );
}

/** One certain medicine, by any name of its own; of a whole group («vaksiner») they advise. */
function medicineIn({ hits }: BlockFacts, first: number, end: number): Hit | undefined {
  return hits
    .ofKind(KIND.medicine)
    .find(({ entry, firstToken, endToken }) => firstToken >= first && endToken <= end && !entry.ref.includes(':group'));
}

/** Words of an object with what stands before its noun. */
const OBJECT = 6;

/** Whether a preposition leads to a noun: «velger medisin ut fra prøvene». */
function isGoverned({ tokens }: BlockFacts, noun: number, first: number): boolean {
  for (let token = noun - 1; token >= Math.max(first, noun - 2); token--)
    if ((tokens.classes[token] as number) & WordClass.Preposition) return true;
  return false;
}

/** «metoden som leger anbefaler», «klinikken toppidretten bruker»: what is recommended stands before who recommends. */
function antecedentOf(facts: BlockFacts, person: Hit): Hit | undefined {
  const som = person.firstToken - 1;
  if (som < 1 || facts.hitAt('as', som) === undefined) return undefined;
  return facts.hits.all.find(
    (hit) => hit.endToken === som && isOurs(aboutOfKind(hit.entry.kind)) && isDefinite(facts, hit),
  );
}

/** «Fagfolk velger Lindra»: a name that no lexicon knows, right after the verb. */
function brandAt({ text, tokens }: BlockFacts, token: number): Hit | undefined {
  if (token >= tokens.count || tokens.kinds[token] !== TokenKind.Word || tokens.words[token] !== 0) return undefined;
  const start = tokens.starts[token] as number;
  const end = tokens.ends[token] as number;
  return isUpper(text.charCodeAt(start))
    ? { entry: BRAND, firstToken: token, endToken: token + 1, start, end }
    : undefined;
}

/** What a brand that no lexicon holds stands on. */
const BRAND: TableEntry = { id: 'brand', kind: 'brand', ref: '', replacement: {}, basis: [] };

/** «kuren», «behandlinga», «produktene»: the endings of the definite forms of both norms. */
function isDefinite({ text, tokens }: BlockFacts, { endToken }: Hit): boolean {
  const word = text.slice(tokens.starts[endToken - 1], tokens.ends[endToken - 1]).toLowerCase();
  return DEFINITE.some((ending) => word.endsWith(ending));
}

const DEFINITE = ['en', 'et', 'ene', 'ane', 'inga', 'ikka'];

const PRAISE = ['value', 'superlative', 'rank', 'cure', 'about-us', 'restored', 'recommended'] as const;

function praiseIn(facts: BlockFacts, first: number, end: number): Hit | undefined {
  for (const kind of PRAISE) {
    const hit = facts.hits.within(kind, first, end);
    if (hit) return hit;
  }
  return undefined;
}

/** «sier at metoden er lovende», not in quotation marks: praise that nothing denies or leaves open, in a sentence that names a treatment. */
function praisedIn(facts: BlockFacts, first: number, end: number): Hit | undefined {
  const isOfTreatment = facts.hits.all.some(
    (hit) => hit.firstToken >= first && hit.endToken <= end && isTreatment(aboutOfKind(hit.entry.kind)),
  );
  if (!isOfTreatment || facts.hits.within('undecided', first, end)) return undefined;
  for (const kind of SAID_PRAISE) {
    const hit = facts.hits.within(kind, first, end);
    if (hit && !facts.isNegated(hit) && voiceOf(facts, hit) === 'text') return hit;
  }
  return undefined;
}

const SAID_PRAISE = ['hopeful', 'superlative', 'value', 'rank', 'recommended'] as const;

/** «OL-vinneren trener hos oss»: whatever somebody who is known does at the clinic. */
function visitClaim(facts: BlockFacts, person: Hit): Claim | undefined {
  const { end } = clauseOf(facts, placeOf(facts, person));
  const within = (kind: string) =>
    facts.hits.ofKind(kind).filter((hit) => hit.firstToken >= person.endToken && hit.endToken <= end);
  const us =
    within('about-us').find(({ firstToken, endToken }) => endToken - firstToken > 1) ??
    within('patron')[0] ??
    within('at').find(({ endToken }) => brandAt(facts, endToken) !== undefined);
  if (us === undefined || hasBreak(facts, person.endToken, us.firstToken)) return undefined;
  const last = us.entry.kind === 'at' ? us.endToken : us.endToken - 1;
  const span = { start: person.start, end: facts.tokens.ends[last] as number };
  return endorsement(facts, person, 'celebrity', span, () => null);
}

// «legenes førstevalg»

function genitiveClaim(facts: BlockFacts, hit: Hit): Claim | undefined {
  const { first } = sentenceTokens(facts, hit);
  const person = personIn(facts, Math.max(first, hit.firstToken - 2), hit.firstToken, true);
  if (person === undefined) return undefined;
  // «legenes favoritt», «legane sin favoritt»
  const isGenitive = facts.text.charAt(facts.wordEnd(person) - 1) === 's' || hit.endToken - hit.firstToken > 1;
  if (!isGenitive || isOwn(facts, person)) return undefined;
  const whole = { ...hit, firstToken: person.firstToken, start: person.start };
  return endorsement(facts, whole, roleOf(person), { start: person.start, end: facts.wordEnd(hit) }, () => null);
}
