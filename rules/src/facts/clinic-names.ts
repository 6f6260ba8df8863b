import { STATEMENT_KINDS } from '../draft/block';
import { isUpper } from '../language/characters';
import { TokenKind, WordClass } from '../language/tokens';
import { foldCode, foldWord } from '../matching/fold';
import type { BlockFacts } from './block-facts';
import { remembered } from './remembered';

/** A name as folded words, in order. */
export type Name = readonly string[];

/** Blocks from the end in which a contact block stands. */
const CONTACT_BLOCKS = 24;
/** A clinic that a text names so often is its own, when neither settings nor a contact block say which is. */
const OFTEN = 3;

/**
 * The names that the draft's own clinic is known by: those of the configuration, and the one that its contact block gives before
 * the address («Fjellro Klinikk, Storgata 4»). Where there are none, it is the clinic that the text names most.
 */
export function findOwnNames(facts: readonly BlockFacts[], configured: readonly string[]): readonly Name[] {
  return [...configured.map(wordsOf), ...findContactNames(facts)];
}

/** The names that the contact block gives. */
export function findContactNames(facts: readonly BlockFacts[]): Name[] {
  const names: Name[] = [];
  for (let index = facts.length - 1; index >= Math.max(0, facts.length - CONTACT_BLOCKS); index--) {
    const here = facts[index] as BlockFacts;
    if (here.kind === 'referenceEntry' || here.kind === 'comment') continue;
    for (const { firstToken } of here.hits.ofKind('street')) {
      const name = nameBefore(here, firstToken) ?? aloneAbove(facts, index, firstToken);
      if (name) names.push(name);
    }
    if (here.hits.has('phone-label')) names.push(...opening(here));
  }
  return names;
}

function wordsOf(name: string): Name {
  return name.split(/\s+/).map(foldWord);
}

/** The run of capitals before a street and its number, «Fjellro Klinikk, Storgata 4», without its company form. */
function nameBefore(facts: BlockFacts, street: number): Name | undefined {
  const { tokens } = facts;
  if (tokens.kinds[street + 1] !== TokenKind.Number) return undefined;
  let end = street;
  if (end > 0 && tokens.kinds[end - 1] === TokenKind.Symbol) end--;
  let first = end;
  while (first > 0 && isNamePart(facts, first - 1)) first--;
  return nameOf(facts, first, end);
}

/** The run of capitals that opens a line with a telephone number: «Fjellro Klinikk, Nedre vei 4, telefon …». */
function opening(facts: BlockFacts): Name[] {
  const { count, kinds } = facts.tokens;
  let end = 0;
  while (end < count && kinds[end] === TokenKind.Word && isNamePart(facts, end)) end++;
  const name = kinds[end] === TokenKind.Symbol ? nameOf(facts, 0, end) : undefined;
  return name ? [name] : [];
}

/** A line of its own right above the address. */
function aloneAbove(facts: readonly BlockFacts[], index: number, street: number): Name | undefined {
  if (street > 0 || index === 0 || facts[index]?.kind === 'listItem') return undefined;
  const above = facts[index - 1] as BlockFacts;
  const { count } = above.tokens;
  if (count > LONGEST_NAME) return undefined;
  for (let token = 0; token < count; token++) if (!isNamePart(above, token)) return undefined;
  return nameOf(above, 0, count);
}

const LONGEST_NAME = 5;

/** Capitals, «og», «&» and the company form. */
function isNamePart(facts: BlockFacts, token: number): boolean {
  const { text, tokens } = facts;
  const start = tokens.starts[token] as number;
  if (tokens.kinds[token] === TokenKind.Symbol) return text.charCodeAt(start) === AMPERSAND;
  if (tokens.kinds[token] !== TokenKind.Word) return false;
  if ((tokens.classes[token] as number) & WordClass.Coordinator) return true;
  return isUpper(text.charCodeAt(start)) && facts.hitAt('contact-label', token) === undefined;
}

const AMPERSAND = 0x26;

function nameOf(facts: BlockFacts, first: number, end: number): Name | undefined {
  let from = first;
  while (from < end && !isUpper(facts.text.charCodeAt(facts.tokens.starts[from] as number))) from++;
  let to = end;
  while (to > from && facts.hitAt('company-form', to - 1)) to--;
  if (to - from < 1 || to - from > LONGEST_NAME) return undefined;
  const words: string[] = [];
  for (let token = from; token < to; token++) words.push(foldedWord(facts, token));
  return words;
}

function foldedWord({ text, tokens }: BlockFacts, token: number): string {
  return foldWord(text.slice(tokens.starts[token], tokens.ends[token]));
}

/**
 * The clinic's name that stands most often, if any stands often; a list of it alone.
 * @param within the blocks that name a clinic, or more
 */
export function findNameUsedMost(
  facts: readonly BlockFacts[],
  within: Iterable<number> = facts.keys(),
): readonly Name[] {
  const counts = new Map<string, number>();
  for (const index of within)
    for (const word of clinicsIn(facts[index] as BlockFacts)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].filter(([, count]) => count >= OFTEN).sort((a, b) => b[1] - a[1]);
  return most ? [[most[0]]] : NONE;
}

const NONE: readonly Name[] = [];

/** The words of a block that name a clinic with a capital and are in no lexicon, folded and without a genitive's s. */
export const clinicsIn = remembered((facts: BlockFacts): readonly string[] => {
  const found: string[] = [];
  if (!STATEMENT_KINDS.has(facts.kind)) return found;
  const { text, tokens } = facts;
  for (const { firstToken, endToken } of facts.hits.ofKind('about-clinic')) {
    if (endToken - firstToken > 1 || !isUpper(text.charCodeAt(tokens.starts[firstToken] as number))) continue;
    if (tokens.words[firstToken] === 0) found.push(foldedWord(facts, firstToken).replace(/s$/, ''));
  }
  return found;
});

/** Where a name stands in a block, as tokens; a genitive counts too. */
export function mentionsOf(facts: BlockFacts, name: Name): { readonly first: number; readonly end: number }[] {
  const found: { first: number; end: number }[] = [];
  const last = name.length - 1;
  const initial = foldCode((name[0] as string).charCodeAt(0));
  for (let first = 0; first + last < facts.tokens.count; first++) {
    if (foldCode(facts.text.charCodeAt(facts.tokens.starts[first] as number)) !== initial) continue;
    let at = 0;
    while (at < last && foldedWord(facts, first + at) === name[at]) at++;
    if (at < last) continue;
    const word = foldedWord(facts, first + last);
    if (word === name[last] || word === `${name[last]}s`) found.push({ first, end: first + name.length });
  }
  return found;
}
