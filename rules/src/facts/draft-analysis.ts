import type { Block } from '../draft/block';
import type { Draft, DraftLanguage } from '../draft/draft';
import { contains, type Span } from '../draft/span';
import type { Register } from '../knowledge/register';
import { identifyLanguage } from '../language/identify';
import type { QuantityKind } from '../language/number-words';
import type { Quantity } from '../language/numbers';
import { TokenKind } from '../language/tokens';
import type { Analyser } from './analyser';
import { type BalanceFacts, findBalance } from './balance';
import type { BlockFacts } from './block-facts';
import type { CitationFacts } from './citations/citation';
import type { CitationLexicon } from './citations/citation-lexicon';
import type { CitationMemory } from './citations/citation-memory';
import { Sourcing, type SourcingFacts } from './citations/sourcing/sourcing';
import { type ConsentNote, findConsentNotes } from './consent';
import type { AudienceFacts, DraftFacts, SupportFacts } from './draft-facts';
import { isPrescriptionName } from './entities';
import { backs, sourcesWithin } from './evidence';
import { findRelations, type MedicineConditionRelation } from './relations';

/** The facts of a draft, each computed from the block facts when it is first asked for. */
export class DraftAnalysis implements DraftFacts {
  readonly blocks: readonly Block[];
  readonly facts: readonly BlockFacts[];
  /** How many blocks were read anew; the facts of the others were remembered. */
  readonly made: number;
  readonly audience: AudienceFacts;
  readonly #draft: Draft;
  readonly #register: Register;
  readonly #citationLexicon: CitationLexicon;
  readonly #memory: CitationMemory;
  #language?: DraftLanguage;
  #citations?: CitationFacts;
  #sourcing?: SourcingFacts;
  #consentNotes?: readonly ConsentNote[];
  #relations?: readonly MedicineConditionRelation[];
  #namedMedicines?: ReadonlySet<string>;
  #balance?: BalanceFacts;

  constructor(draft: Draft, analyser: Analyser, audience: AudienceFacts) {
    this.#draft = draft;
    this.#register = analyser.register;
    this.#citationLexicon = analyser.citationLexicon;
    this.#memory = analyser.citations;
    this.blocks = draft.blocks;
    this.audience = audience;
    const before = analyser.made;
    this.facts = draft.blocks.map((block) => analyser.analyse(block));
    this.made = analyser.made - before;
  }

  get language(): DraftLanguage {
    this.#language ??=
      this.#draft.declarations.language?.value ?? identifyLanguage(this.facts.map(({ languages }) => languages));
    return this.#language;
  }

  get citations(): CitationFacts {
    this.#citations ??= this.#memory.resolve(this.blocks, this.facts, this.#citationLexicon);
    return this.#citations;
  }

  get sourcing(): SourcingFacts {
    this.#sourcing ??= new Sourcing(this.blocks, this.facts, this.citations, this.#citationLexicon);
    return this.#sourcing;
  }

  get consentNotes(): readonly ConsentNote[] {
    this.#consentNotes ??= findConsentNotes(this.blocks, this.facts);
    return this.#consentNotes;
  }

  get relations(): readonly MedicineConditionRelation[] {
    this.#relations ??= findRelations(this.blocks, this.facts, this.#register);
    return this.#relations;
  }

  get namedMedicines(): ReadonlySet<string> {
    this.#namedMedicines ??= new Set(
      this.facts.flatMap(({ kind, medicines }) =>
        kind === 'referenceEntry' ? [] : medicines.filter(isPrescriptionName).map(({ medicine }) => medicine.id),
      ),
    );
    return this.#namedMedicines;
  }

  readonly support: SupportFacts = {
    isSupported: (block, sentence) => this.#hasFigure(block, sentence) && this.#isCited(block, sentence),
    isCited: (block, sentence) => this.#isCited(block, sentence),
    hasFigure: (block, sentence) => this.#hasFigure(block, sentence),
    sources: (block, sentence) => sourcesWithin(this.citations, this.facts, block, this.#around(block, sentence)),
  };

  get balance(): BalanceFacts {
    this.#balance ??= findBalance(this.blocks, this.facts);
    return this.#balance;
  }

  /** A newspaper, a press release, a lecture and the clinic's own page resolve and back nothing. */
  #isCited(block: number, sentence: number): boolean {
    const near = this.#around(block, sentence);
    return (
      this.citations.supports(block, near.start, near.end) &&
      backs(sourcesWithin(this.citations, this.facts, block, near))
    );
  }

  /** A sentence with its neighbours in the block. */
  #around(block: number, sentence: number): Span {
    const { sentences } = this.facts[block] as BlockFacts;
    const first = Math.max(0, sentence - 1);
    const last = Math.min(sentences.count - 1, sentence + 1);
    return { start: sentences.starts[first] as number, end: sentences.ends[last] as number };
  }

  #hasFigure(block: number, sentence: number): boolean {
    const facts = this.facts[block] as BlockFacts;
    const near = this.#around(block, sentence);
    return (
      facts.quantities.some((quantity) => isOutcome(quantity) && contains(near, quantity)) || hasChange(facts, near)
    );
  }
}

/** Quantities that measure an outcome; a dose, a price or the number of those who took part does not. */
const OUTCOMES: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['percent', 'fraction', 'ratio', 'times']);
const OUTCOME_UNITS: ReadonlySet<string> = new Set(['poeng', 'kilo', 'centimeter', 'millimeter', 'grad']);

function isOutcome({ kind, unit }: Quantity): boolean {
  return OUTCOMES.has(kind) || (kind === 'amount' && unit !== undefined && OUTCOME_UNITS.has(unit));
}

/** «fra 11 til 4»: a change in plain numbers. */
function hasChange({ text, tokens }: BlockFacts, near: Span): boolean {
  for (let token = 1; token + 2 < tokens.count; token++) {
    const start = tokens.starts[token] as number;
    if (start >= near.end) return false;
    if (tokens.kinds[token] !== TokenKind.Number || tokens.kinds[token + 2] !== TokenKind.Number || start < near.start)
      continue;
    const word = (at: number) => text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
    if (FROM.has(word(token - 1)) && word(token + 1) === 'til') return true;
  }
  return false;
}

const FROM: ReadonlySet<string> = new Set(['fra', 'frå']);
