import { KIND } from '../../knowledge/kinds';
import { TokenKind, WordClass } from '../../language/tokens';
import type { Hit } from '../../matching/lookup';
import type { BlockFacts } from '../block-facts';
import { sentenceTokens } from '../statements/clause';
import type { IndirectName } from './indirect-names';

/** Words between «nevner ikke» and «navnet», and between a riddle's two ends. */
const REACH = 7;
/** Kinds that say that a medicine or a treatment is spoken of. */
const MEDICINE = ['dosage', 'substance-word', 'about-treatment', 'medicine', 'medicine-use'] as const;

/** «Vi kan ikke nevne navnet», «du vet hva vi mener», «det begynner på O». */
export function findWithheldNames(facts: BlockFacts): IndirectName[] {
  return united([...unsaid(facts), ...winks(facts), ...riddles(facts), ...capitals(facts)]);
}

/** What overlaps says one thing. */
function united(found: readonly IndirectName[]): IndirectName[] {
  const apart: IndirectName[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && one.start < last.end) apart[apart.length - 1] = withheld(last.start, Math.max(last.end, one.end));
    else apart.push(one);
  }
  return apart;
}

/** A name is said to be left out, of a medicine or because of the rules; a person's name is not meant. */
function* unsaid(facts: BlockFacts): Generator<IndirectName> {
  for (const name of facts.hits.ofKind('name-word')) {
    const { first, end } = sentenceTokens(facts, name);
    const verb = sayingOf(facts, name, first, end);
    if (verb === undefined || facts.hits.within('private-name', first, end)) continue;
    const isMedicine = name.entry.ref === 'product' || speaksOfMedicine(facts);
    if (!isMedicine && !facts.hits.within('rule-reason', first, end)) continue;
    yield withheld(Math.min(verb.start, name.start), Math.max(verb.end, name.end));
  }
  yield* unnamed(facts);
  for (const { start, end } of facts.hits.ofKind(KIND.withheld)) {
    const sentence = sentenceTokens(facts, { start, end });
    if (!facts.hits.within('private-name', sentence.first, sentence.end)) yield withheld(start, end);
  }
}

/** «stoffet (som) vi ikke får nevne»: a word for a medicine, and a clause that says that it is not said. */
function* unnamed(facts: BlockFacts): Generator<IndirectName> {
  for (const kind of ['dosage', 'substance-word']) {
    for (const medicine of facts.hits.ofKind(kind)) {
      const { end } = sentenceTokens(facts, medicine);
      const next = medicine.endToken < end ? (facts.tokens.classes[medicine.endToken] as number) : 0;
      if ((next & (WordClass.FirstPerson | WordClass.Subordinator)) === 0) continue;
      const verb = facts.hits.ofKind('say').find((hit) => {
        const between = hit.firstToken - medicine.endToken;
        return between > 0 && between <= REACH && hit.endToken <= end && facts.isNegated(hit);
      });
      if (verb) yield withheld(medicine.start, verb.end);
    }
  }
}

/** The verb of saying that a name is the object of, where it is said not to be said: «nevner ikke», «unngår å nevne». */
function sayingOf(facts: BlockFacts, name: Hit, first: number, end: number): Hit | undefined {
  return facts.hits.ofKind('say').find((verb) => {
    if (verb.firstToken < first || verb.endToken > end) return false;
    const between = Math.max(name.firstToken - verb.endToken, verb.firstToken - name.endToken);
    if (between > REACH) return false;
    return facts.isNegated(verb) || isNegatedBeside(facts, verb) || refrains(facts, verb, first);
  });
}

/** «nevner vi ikke»: the negation follows the verb, whose scope is what comes after it. */
function isNegatedBeside({ tokens }: BlockFacts, verb: Hit): boolean {
  for (let token = verb.endToken; token < Math.min(tokens.count, verb.endToken + 3); token++)
    if ((tokens.classes[token] as number) & WordClass.Negation) return true;
  return false;
}

function refrains({ hits }: BlockFacts, verb: Hit, first: number): boolean {
  return hits.within('refrain', Math.max(first, verb.firstToken - 4), verb.firstToken) !== undefined;
}

/** «du vet hva vi mener»: the reader knows, something is asked for, and the house means it. */
function* winks(facts: BlockFacts): Generator<IndirectName> {
  const { tokens, hits } = facts;
  for (const knowing of hits.ofKind('knowing')) {
    const { first, end } = sentenceTokens(facts, knowing);
    const meaning = hits
      .ofKind('meaning')
      .find(
        (hit) => hit.firstToken > knowing.endToken && hit.firstToken - knowing.endToken <= REACH && hit.endToken <= end,
      );
    if (meaning === undefined || !asks(facts, knowing.endToken, meaning.firstToken)) continue;
    // «hva vi mener med god service», «… når vi sier …» explains a word
    const next = meaning.endToken < end ? (tokens.classes[meaning.endToken] as number) : 0;
    if (next & (WordClass.Preposition | WordClass.AdverbialSubordinator)) continue;
    const named = facts.medicines.some(({ isName }) => isName);
    if (!named && !speaksOfMedicine(facts) && !hits.has('say')) continue;
    yield withheld(startOfClause(facts, knowing, first), meaning.end);
  }
}

function asks({ tokens }: BlockFacts, from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if ((tokens.classes[token] as number) & WordClass.QuestionWord) return true;
  return false;
}

/** Where «du» before the verb starts, else the verb. */
function startOfClause({ tokens }: BlockFacts, verb: Hit, first: number): number {
  const before = verb.firstToken - 1;
  const isSubject = before >= first && ((tokens.classes[before] as number) & WordClass.SubjectPronoun) !== 0;
  return isSubject ? (tokens.starts[before] as number) : verb.start;
}

/** «sprøyta med stor S»: a form of medicine and a capital. */
function* capitals(facts: BlockFacts): Generator<IndirectName> {
  for (const hit of facts.hits.ofKind('with-capital')) {
    const form = facts.hits.ofKind('dosage').find(({ endToken }) => endToken === hit.firstToken);
    if (form && isInitial(facts, hit.endToken)) yield withheld(form.start, facts.tokens.ends[hit.endToken] as number);
  }
}

/** «Det begynner på O og slutter på zempic»: a letter in capitals, and an end or a medicine beside it. */
function* riddles(facts: BlockFacts): Generator<IndirectName> {
  for (const hit of facts.hits.ofKind('riddle')) {
    const { end } = sentenceTokens(facts, hit);
    if (hit.endToken >= end || !isInitial(facts, hit.endToken)) continue;
    const close = closing(facts, hit, end);
    if (close === undefined && !facts.hits.has('dosage') && !facts.hits.has('say')) continue;
    yield withheld(hit.start, facts.tokens.ends[close ?? hit.endToken] as number);
  }
}

/** The token that a riddle ends with: «… og slutter på zempic». */
function closing({ hits }: BlockFacts, hit: Hit, end: number): number | undefined {
  const last = hits
    .ofKind('riddle-end')
    .find((other) => other.firstToken > hit.endToken && other.firstToken - hit.endToken <= REACH);
  return last && last.endToken < end ? last.endToken : undefined;
}

function isInitial({ text, tokens }: BlockFacts, token: number): boolean {
  const letter = text.slice(tokens.starts[token], tokens.ends[token]);
  return letter.length === 1 && tokens.kinds[token] === TokenKind.Word && letter !== letter.toLowerCase();
}

/** «B-ordet», «T-kur»: a capital before a word for a medicine. */
export function findInitials(facts: BlockFacts): readonly IndirectName[] {
  const { text, tokens } = facts;
  let found: IndirectName[] | undefined;
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.starts[token] as number;
    if (tokens.words[token] !== 0 || text.charCodeAt(start + 1) !== HYPHEN) continue;
    const letter = text.charAt(start);
    if (letter === letter.toLowerCase() || VITAMINS.has(letter)) continue;
    const end = tokens.ends[token] as number;
    if (!facts.isOfKind(text.slice(start + 2, end), INITIALLED)) continue;
    found ??= [];
    found.push(withheld(start, end));
  }
  return found ?? NONE;
}

const NONE: readonly IndirectName[] = [];

const HYPHEN = 0x2d;
/** What an initial is put before. */
const INITIALLED: ReadonlySet<string> = new Set(['initialled']);
/** Letters that name vitamins. */
const VITAMINS: ReadonlySet<string> = new Set(['A', 'C', 'D', 'E']);

function speaksOfMedicine(facts: BlockFacts): boolean {
  return MEDICINE.some((kind) => facts.hits.has(kind));
}

function withheld(start: number, end: number): IndirectName {
  return { kind: 'withheld', about: '', start, end };
}
