import type { Block } from '../draft/block';
import type { Draft, DraftLanguage } from '../draft/draft';
import { contains, overlaps, type Span } from '../draft/span';
import type { Register } from '../knowledge/register';
import { identifyLanguage } from '../language/identify';
import { TokenKind } from '../language/tokens';
import type { Analyser } from './analyser';
import type { BlockFacts } from './block-facts';
import type { CitationFacts } from './citation';
import type { CitationLexicon } from './citation-lexicon';
import { resolveCitations } from './citation-matching';
import { type ConsentNote, findConsentNotes } from './consent';
import type { AudienceFacts, DraftFacts, SupportFacts } from './draft-facts';
import { isPrescriptionName } from './entities';
import { findRelations, type MedicineConditionRelation } from './relations';

/** The facts of a draft, each computed from the block facts when it is first asked for. */
export class DraftAnalysis implements DraftFacts {
  readonly blocks: readonly Block[];
  readonly facts: readonly BlockFacts[];
  readonly audience: AudienceFacts;
  readonly #draft: Draft;
  readonly #register: Register;
  readonly #citationLexicon: CitationLexicon;
  #language?: DraftLanguage;
  #citations?: CitationFacts;
  #consentNotes?: readonly ConsentNote[];
  #relations?: readonly MedicineConditionRelation[];
  #namedMedicines?: ReadonlySet<string>;

  constructor(draft: Draft, analyser: Analyser, audience: AudienceFacts) {
    this.#draft = draft;
    this.#register = analyser.register;
    this.#citationLexicon = analyser.citationLexicon;
    this.blocks = draft.blocks;
    this.audience = audience;
    this.facts = draft.blocks.map((block) => analyser.analyse(block));
  }

  get language(): DraftLanguage {
    this.#language ??=
      this.#draft.declarations.language?.value ?? identifyLanguage(this.facts.map(({ tokens }) => tokens));
    return this.#language;
  }

  get citations(): CitationFacts {
    this.#citations ??= resolveCitations(this.blocks, this.facts, this.#citationLexicon);
    return this.#citations;
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

  get support(): SupportFacts {
    return { isSupported: (block, sentence) => this.#isSupported(block, sentence) };
  }

  #isSupported(block: number, sentence: number): boolean {
    const { sentences, quantities } = this.facts[block] as BlockFacts;
    const first = Math.max(0, sentence - 1);
    const last = Math.min(sentences.count - 1, sentence + 1);
    const near = { start: sentences.starts[first] as number, end: sentences.ends[last] as number };
    const hasFigure =
      quantities.some((quantity) => quantity.kind !== 'duration' && contains(near, quantity)) ||
      hasPlainNumber(this.facts[block] as BlockFacts, near);
    return hasFigure && this.citations.supports(block, near.start, near.end);
  }
}

/** A number without a unit («fra 11 til 4») is a figure too, unless it belongs to a citation or a length of time. */
function hasPlainNumber({ tokens, citations, quantities }: BlockFacts, near: Span): boolean {
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kinds[token] !== TokenKind.Number) continue;
    const span = { start: tokens.starts[token] as number, end: tokens.ends[token] as number };
    if (!contains(near, span) || citations.some((mark) => overlaps(mark, span))) continue;
    if (!quantities.some((quantity) => overlaps(quantity, span))) return true;
  }
  return false;
}
