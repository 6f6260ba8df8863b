import { type Block, type BlockKind, STATEMENT_KINDS } from '../draft/block';
import { overlaps, type Span } from '../draft/span';
import { KIND } from '../knowledge/kinds';
import { findHedges, type Hedge, isHedged } from '../language/hedges';
import { countLanguages, type LanguageCounts } from '../language/identify';
import { findNegations, isNegated, type Negation } from '../language/negations';
import { findQuantities, type Quantity } from '../language/numbers';
import { findQuotations, type Quotation } from '../language/quotations';
import { type Sentences, sentenceAt, splitSentences } from '../language/sentences';
import { tokenise } from '../language/tokenise';
import { TokenKind, type Tokens } from '../language/tokens';
import { foldCode } from '../matching/fold';
import type { TableEntry } from '../matching/lexicon';
import { findHits, type Hit } from '../matching/lookup';
import type { Analyser } from './analyser';
import type { CitationMark } from './citations/citation';
import { findCitationMarks } from './citations/citation-marks';
import type { Claim } from './claim';
import { type ConditionMention, conditionMentions } from './entities';
import { HitIndex } from './hits';
import { findIndirectNames, type IndirectName } from './medicines/indirect-names';
import { findMedicines, type MedicineMention } from './medicines/mentions';
import { findPossibleSubstances, type PossibleSubstance } from './possible-substances';
import type { Remembering } from './remembered';
import { indexTopics } from './statements/about';
import { findComparison } from './statements/comparison';
import { findCosmeticWords } from './statements/cosmetic-words';
import { findCure } from './statements/cure';
import { findEfficacy } from './statements/efficacy';
import { findEndorsements } from './statements/endorsement';
import { findFigures } from './statements/figure';
import { findNegatedComparatives } from './statements/negated-comparative';
import { findOffers } from './statements/offers';
import { findOnset } from './statements/onset';
import { findPraise } from './statements/praise';
import { findPressure } from './statements/pressure';
import { findSafety } from './statements/safety';
import { findTestimonials } from './statements/testimonial';

/**
 * What one block says, layer by layer; each layer is computed when it is first asked for and uses only lower ones.
 * It depends on the block's kind and text and on the analyser's tables alone, so a block that did not change keeps it.
 * Offsets are UTF-16 into the block's text.
 */
export class BlockFacts implements Remembering {
  readonly kind: BlockKind;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly hits: HitIndex;
  /** What else was found in the block, for those who asked. */
  memory: unknown[] | undefined = undefined;
  readonly #analyser: Analyser;
  #quantities?: readonly Quantity[];
  #languages?: LanguageCounts;
  #quotations?: readonly Quotation[];
  #negations?: readonly Negation[];
  #hedges?: readonly Hedge[];
  #medicines?: readonly MedicineMention[];
  #indirectNames?: readonly IndirectName[];
  #possibleSubstances?: readonly PossibleSubstance[];
  #conditions?: readonly ConditionMention[];
  #groups?: readonly ConditionMention[];
  #citations?: readonly CitationMark[];
  #topics?: readonly (readonly Hit[] | undefined)[];
  #claims?: readonly Claim[];

  constructor({ kind, text }: Block, analyser: Analyser) {
    this.kind = kind;
    this.text = text;
    this.#analyser = analyser;
    this.tokens = tokenise(text, analyser.vocabulary);
    this.sentences = splitSentences(text, this.tokens, analyser.abbreviations);
    const [builtIn, ...others] = analyser.tables;
    const { endTokens } = this.sentences;
    let hits = findHits(text, this.tokens, builtIn, endTokens, true);
    for (const table of others) hits = merged(hits, findHits(text, this.tokens, table, endTokens, false));
    this.hits = new HitIndex(hits);
  }

  // Lexical layer

  get quantities(): readonly Quantity[] {
    this.#quantities ??= findQuantities(this.text, this.tokens, this.#analyser.numbers);
    return this.#quantities;
  }

  /** What the block tells of the draft's language. */
  get languages(): LanguageCounts {
    this.#languages ??= countLanguages(this.tokens);
    return this.#languages;
  }

  // Scope layer

  get quotations(): readonly Quotation[] {
    this.#quotations ??= findQuotations(this.text, this.tokens, this.sentences);
    return this.#quotations;
  }

  get negations(): readonly Negation[] {
    this.#negations ??= findNegations(this.text, this.tokens, this.sentences);
    return this.#negations;
  }

  get hedges(): readonly Hedge[] {
    this.#hedges ??= findHedges(this.text, this.tokens, this.sentences);
    return this.#hedges;
  }

  /** Whether a span lies in the scope of a negation. */
  isNegated(span: Span): boolean {
    return isNegated(this.negations, span.start, span.end);
  }

  /** Whether a span lies in the scope of a hedge. */
  isHedged(span: Span): boolean {
    return isHedged(this.hedges, span.start, span.end);
  }

  // Entity layer

  get medicines(): readonly MedicineMention[] {
    this.#medicines ??= findMedicines(this, this.#analyser.names);
    return this.#medicines;
  }

  /** Words that end like substances no register lists. */
  get possibleSubstances(): readonly PossibleSubstance[] {
    const { stems } = this.#analyser;
    this.#possibleSubstances ??= findPossibleSubstances(this.text, this.tokens, this.hits, stems);
    return this.#possibleSubstances;
  }

  get conditions(): readonly ConditionMention[] {
    this.#conditions ??= conditionMentions(this.hits.ofKind(KIND.condition), this.#analyser.register);
    return this.#conditions;
  }

  /** The groups of patients and the sites of the body that the block names. */
  get groups(): readonly ConditionMention[] {
    this.#groups ??= conditionMentions(this.hits.ofKind(KIND.patients), this.#analyser.register);
    return this.#groups;
  }

  get citations(): readonly CitationMark[] {
    this.#citations ??= findCitationMarks(this.text, this.tokens, this.#analyser.citationLexicon);
    return this.#citations;
  }

  // Statement layer

  /** Claims of what is read as running text; titles of sources and hidden texts claim nothing. */
  get claims(): readonly Claim[] {
    this.#claims ??= STATEMENT_KINDS.has(this.kind) ? this.#findClaims() : NO_CLAIMS;
    return this.#claims;
  }

  #findClaims(): readonly Claim[] {
    const claims: Claim[] = [];
    for (const find of STATEMENTS) {
      const found = find(this);
      if (found.length > 0) claims.push(...found);
    }
    return claims.length < 2 ? claims : distinct(claims);
  }

  /** Words that point to medicines without naming them. */
  get indirectNames(): readonly IndirectName[] {
    this.#indirectNames ??= findIndirectNames(this);
    return this.#indirectNames;
  }

  // Helpers of the statement layer

  /** The topic hits that start at a token, in order of precedence. */
  topicsAt(token: number): readonly Hit[] | undefined {
    this.#topics ??= indexTopics(this.#clinicNames(), this.hits);
    return this.#topics[token];
  }

  /** Whether the block names the clinic by a name from the configuration. */
  get namesClinic(): boolean {
    return this.#clinicNames().length > 0;
  }

  /** The clinic's own names, as topics that come before what else their words may mean. */
  #clinicNames(): readonly Hit[] {
    return this.#analyser.clinic.flatMap((name) =>
      occurrences(this.text, name).flatMap(({ start, end }) => {
        const firstToken = this.tokens.starts.indexOf(start);
        const last = this.tokens.ends.indexOf(end);
        return firstToken < 0 || last < firstToken
          ? []
          : [{ entry: CLINIC, firstToken, endToken: last + 1, start, end }];
      }),
    );
  }

  /** The hit of a kind that covers a token. */
  hitAt(kind: string, token: number): Hit | undefined {
    for (const hit of this.hits.ofKind(kind)) {
      if (hit.firstToken > token) return undefined;
      if (hit.endToken > token) return hit;
    }
    return undefined;
  }

  /** Whether a word, as written, is one of some kinds of words. */
  isOfKind(word: string, kinds: ReadonlySet<string>): boolean {
    return this.#analyser.names.isOfKind(word.toLowerCase(), kinds);
  }

  /** Whether a token is a comma, a hyphen or a quotation mark, which do not end a noun phrase. */
  isQuoteOrComma(token: number): boolean {
    if (this.tokens.kinds[token] !== TokenKind.Symbol) return false;
    return PHRASE_MARKS.has(this.text.charCodeAt(this.tokens.starts[token] as number));
  }

  /** Whether a token is a comma. */
  isComma(token: number): boolean {
    return this.text.charCodeAt(this.tokens.starts[token] as number) === COMMA;
  }

  /** Where the last word of a hit ends. */
  wordEnd(hit: Hit): number {
    return this.tokens.ends[hit.endToken - 1] as number;
  }

  /** Whether a span overlaps words that the house allows. */
  isAllowed(start: number, end: number): boolean {
    const allowed = this.#analyser.allow;
    return (
      allowed.length > 0 &&
      allowed.some((words) => occurrences(this.text, words).some((at) => overlaps(at, { start, end })))
    );
  }

  /** The sentence a span starts in. */
  sentenceOf(span: Span): Span {
    const sentence = Math.max(0, sentenceAt(this.sentences, span.start));
    return {
      start: this.sentences.starts[sentence] ?? 0,
      end: Math.max(span.end, this.sentences.ends[sentence] ?? this.text.length),
    };
  }
}

const NO_CLAIMS: readonly Claim[] = [];

/** What finds the claims of each kind, from the hits of its own words. */
const STATEMENTS: readonly ((facts: BlockFacts) => readonly Claim[])[] = [
  findPraise,
  findNegatedComparatives,
  findOnset,
  findCure,
  findSafety,
  findComparison,
  findFigures,
  findEfficacy,
  findTestimonials,
  findEndorsements,
  findPressure,
  findOffers,
  findCosmeticWords,
];

function merged(hits: Hit[], others: Hit[]): Hit[] {
  return others.length === 0 ? hits : [...hits, ...others].sort((a, b) => a.start - b.start);
}

/** What a name from the configuration is to the topics. */
const CLINIC: TableEntry = { id: 'clinic-name', kind: 'about-clinic', ref: '', replacement: {}, basis: [] };

const COMMA = 0x2c;
const PHRASE_MARKS: ReadonlySet<number> = new Set([...',«»"“”„‘’\'-‐‑*_'].map((mark) => mark.charCodeAt(0)));

/** Claims in order; of those of one kind that overlap the one that stands, else the longest. */
function distinct(claims: readonly Claim[]): Claim[] {
  const ranked = [...claims].sort(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || repairs(b) - repairs(a),
  );
  const kept: Claim[] = [];
  for (const claim of ranked)
    if (!kept.some((other) => other.kind === claim.kind && overlaps(other, claim))) kept.push(claim);
  return kept.sort(byStart);
}

function rank({ exemption }: Claim): number {
  return exemption === 'fixed-expression' ? 0 : exemption === null ? 1 : 2;
}

/** On the same words an entry that knows what to write instead says more: the house's own, beside a built-in one. */
function repairs({ entry }: Claim): number {
  return Object.keys(entry.replacement).length;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Where folded words occur in a text, whole words only. */
function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start + words.length <= text.length; start++) {
    let i = 0;
    while (i < words.length && foldCode(text.charCodeAt(start + i)) === foldCode(words.charCodeAt(i))) i++;
    if (i === words.length) found.push({ start, end: start + i });
  }
  return found;
}
