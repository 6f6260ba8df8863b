import { idnr } from '@navikt/fnrvalidator';
import { type BlockKind, STATEMENT_KINDS } from '../draft/block';
import { overlaps, type Span } from '../draft/span';
import { isUpper, Mark, marksOf } from '../language/characters';
import type { TokenRange } from '../language/clauses';
import { TokenKind, WordClass } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import { sentenceTokens } from './statements/clause';
import { isAgeFigure } from './statements/testimonial-claim';

/** Words that tell who a person is. Offsets are UTF-16 into the block. */
export interface PersonalData extends Span {
  /** `national`: a fødselsnummer or D-nummer; `synthetic`: one that is made for tests; `record`: a journal number. */
  readonly sort: 'national' | 'synthetic' | 'record' | 'patient';
}

/** Links and references are full of numbers that are none of these. */
const READ: ReadonlySet<BlockKind> = new Set<BlockKind>([...STATEMENT_KINDS, 'boilerplate', 'comment']);

export function findPersonalData(facts: BlockFacts): PersonalData[] {
  if (!READ.has(facts.kind)) return NONE;
  const named = namedPatients(facts);
  const aged = agedPatients(facts).filter((one) => !named.some((other) => overlaps(one, other)));
  return [...nationalNumbers(facts), ...recordNumbers(facts), ...named, ...aged];
}

const NONE: PersonalData[] = [];

// Fødselsnummer and D-nummer

const DATE_DIGITS = 6;
const DIGITS = 11;

function nationalNumbers(facts: BlockFacts): PersonalData[] {
  const { tokens } = facts;
  const found: PersonalData[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kinds[token] !== TokenKind.Number) continue;
    const range = elevenDigits(facts, token);
    if (range === undefined || isInAddress(facts, range)) continue;
    const digits = facts.text.slice(tokens.starts[range.first], tokens.ends[range.end - 1]).replace(/\D/g, '');
    const sort = sortOf(digits);
    if (sort === undefined || isOtherNumber(facts, range)) continue;
    found.push({ sort, start: tokens.starts[range.first] as number, end: tokens.ends[range.end - 1] as number });
    token = range.end - 1;
  }
  return found;
}

/** «12038051367», or the date apart from the rest: «120380 51367», «120380-51367». */
function elevenDigits({ text, tokens }: BlockFacts, first: number): TokenRange | undefined {
  const length = (tokens.ends[first] as number) - (tokens.starts[first] as number);
  if (length === DIGITS) return { first, end: first + 1 };
  if (length !== DATE_DIGITS) return undefined;
  let rest = first + 1;
  if (tokens.kinds[rest] === TokenKind.Symbol && marksOf(text.charCodeAt(tokens.starts[rest] as number)) & Mark.Dash)
    rest++;
  if (tokens.kinds[rest] !== TokenKind.Number) return undefined;
  const isClose = (tokens.starts[rest] as number) - (tokens.ends[first] as number) === 1;
  const isRest = (tokens.ends[rest] as number) - (tokens.starts[rest] as number) === DIGITS - DATE_DIGITS;
  return isClose && isRest ? { first, end: rest + 1 } : undefined;
}

/** By check digits and date; numbers of Skatteetaten (month + 80) and NAV (month + 40 or 65) are made for tests. */
function sortOf(digits: string): PersonalData['sort'] | undefined {
  if (!/^\d{11}$/.test(digits)) return undefined;
  const result = idnr(digits);
  if (result.status === 'valid') return result.type === 'fnr' || result.type === 'dnr' ? 'national' : 'synthetic';
  const month = Number(digits.slice(2, 4));
  const hasCheckDigits = !result.reasons.includes("checksums don't match");
  return hasCheckDigits && month > LATE && month <= LATE + 12 ? 'synthetic' : undefined;
}

const LATE = 65;

/** Part of an address or an identifier: «/10.1000/12038051367». */
function isInAddress({ text, tokens }: BlockFacts, { first, end }: TokenRange): boolean {
  const before = text.charAt((tokens.starts[first] as number) - 1);
  const after = text.charAt(tokens.ends[end - 1] as number);
  return /[/=_.-]/.test(before) || /[/_]/.test(after);
}

/** A label of something else stands before the number, and none of a person's between. */
function isOtherNumber(facts: BlockFacts, { first }: TokenRange): boolean {
  const from = Math.max(
    sentenceTokens(facts, { start: facts.tokens.starts[first] as number, end: 0 }).first,
    first - NEAR,
  );
  const other = facts.hits.ofKind('other-number').findLast((hit) => hit.firstToken >= from && hit.endToken <= first);
  return other !== undefined && facts.hits.within('identity-label', other.endToken, first) === undefined;
}

/** Words between a label and its number. */
const NEAR = 5;

// Journal numbers

function recordNumbers(facts: BlockFacts): PersonalData[] {
  const { tokens } = facts;
  return facts.hits.ofKind('record-label').flatMap(({ start, endToken }) => {
    // the full stop of «journalnr.» may end a sentence
    for (let token = endToken; token < Math.min(tokens.count, endToken + 3); token++) {
      if (tokens.kinds[token] === TokenKind.Number) {
        const end = numberEnd(facts, token);
        return [{ sort: 'record' as const, start, end: tokens.ends[end - 1] as number }];
      }
    }
    return [];
  });
}

/** «55 201», «4821/22» are one number. */
function numberEnd({ text, tokens }: BlockFacts, token: number): number {
  let end = token + 1;
  while (end < tokens.count && (tokens.starts[end] as number) - (tokens.ends[end - 1] as number) <= 1) {
    const isSlash = text.charAt(tokens.starts[end] as number) === '/';
    if (tokens.kinds[end] !== TokenKind.Number && !(isSlash && tokens.kinds[end + 1] === TokenKind.Number)) break;
    end++;
  }
  return end;
}

// Patients with name and diagnosis

function namedPatients(facts: BlockFacts): PersonalData[] {
  const words = facts.hits.ofKind('patient-word');
  if (words.length === 0 || facts.hits.has('fictive')) return NONE;
  return words.flatMap((hit) => {
    const name = fullNameAfter(facts, hit.endToken);
    if (name === undefined) return [];
    const { first, end } = sentenceTokens(facts, hit);
    const isIll = ILLNESS.some((kind) => facts.hits.within(kind, first, end) !== undefined);
    if (!isIll) return [];
    return [
      {
        sort: 'patient' as const,
        start: facts.tokens.starts[name.first] as number,
        end: facts.tokens.ends[name.end - 1] as number,
      },
    ];
  });
}

/** «Gudrun Moe (47) fikk påvist …»: a full name with an age, and in its sentence what the person was told. */
function agedPatients(facts: BlockFacts): PersonalData[] {
  const told = facts.hits.ofKind('diagnosis');
  if (told.length === 0 || facts.hits.has('fictive')) return NONE;
  // A sentence may tell of several diagnoses.
  const sentences = new Map(
    told.map((hit) => sentenceTokens(facts, hit)).map((sentence) => [sentence.first, sentence]),
  );
  return [...sentences.values()]
    .filter(({ first, end }) => facts.hits.within('celebrity', first, end) === undefined)
    .flatMap((sentence) => agedNames(facts, sentence))
    .map(({ first, end }) => ({
      sort: 'patient',
      start: facts.tokens.starts[first] as number,
      end: facts.tokens.ends[end - 1] as number,
    }));
}

/** The full names of a sentence that an age in brackets follows. */
function agedNames(facts: BlockFacts, { first, end }: TokenRange): TokenRange[] {
  const { kinds, starts, ends } = facts.tokens;
  const names: TokenRange[] = [];
  for (let token = first + 3; token < end; token++) {
    if (kinds[token] !== TokenKind.Number || !isAgeFigure(facts.text.slice(starts[token], ends[token]))) continue;
    const isBracketed = facts.text.charAt(starts[token - 1] as number) === '(';
    const name = isBracketed ? fullNameBefore(facts, token - 1, first) : undefined;
    if (name) names.push(name);
  }
  return names;
}

/** Two or three capitals in a row right before a token. */
function fullNameBefore({ text, tokens }: BlockFacts, end: number, limit: number): TokenRange | undefined {
  let first = end;
  while (
    first > limit &&
    tokens.kinds[first - 1] === TokenKind.Word &&
    isUpper(text.charCodeAt(tokens.starts[first - 1] as number))
  )
    first--;
  return end - first >= 2 && end - first <= 4 ? { first, end } : undefined;
}

const ILLNESS = ['condition', 'about-disease', 'diagnosis'] as const;

/** Two or three capitals in a row right after a word, or after its colon: «pasienten Kari Fjellhaug», «Pasient: Ola Myrvang». */
function fullNameAfter({ text, tokens }: BlockFacts, token: number): TokenRange | undefined {
  const isColon = tokens.kinds[token] === TokenKind.Symbol && text.charAt(tokens.starts[token] as number) === ':';
  let first = isColon ? token + 1 : token;
  // «pasienten vår, Gerd Lien»
  while (
    first < tokens.count &&
    ((tokens.classes[first] as number) & WordClass.FirstPerson || text.charAt(tokens.starts[first] as number) === ',')
  )
    first++;
  let end = first;
  while (
    end < tokens.count &&
    tokens.kinds[end] === TokenKind.Word &&
    isUpper(text.charCodeAt(tokens.starts[end] as number))
  )
    end++;
  return end - first >= 2 && end - first <= 4 ? { first, end } : undefined;
}
