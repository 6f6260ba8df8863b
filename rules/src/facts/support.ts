import { contains, type Span } from '../draft/span';
import type { QuantityKind } from '../language/number-words';
import type { Quantity } from '../language/numbers';
import { TokenKind } from '../language/tokens';
import type { BlockFacts } from './block-facts';
import type { CitationFacts } from './citations/citation';
import type { SupportFacts } from './draft-facts';
import { backs, sourcesWithin } from './evidence';

/** What stands behind a sentence: a source that can back it and a figure, in it or in a neighbour within its block. */
export class Support implements SupportFacts {
  readonly #facts: readonly BlockFacts[];
  /** Asked for late: a draft that claims nothing needs no citations resolved. */
  readonly #citations: () => CitationFacts;

  constructor(facts: readonly BlockFacts[], citations: () => CitationFacts) {
    this.#facts = facts;
    this.#citations = citations;
  }

  // Arrow functions, since rules take single ones out of the object.
  readonly isSupported = (block: number, sentence: number): boolean =>
    this.hasFigure(block, sentence) && this.isCited(block, sentence);

  /** A newspaper, a press release, a lecture and the clinic's own page resolve and back nothing. */
  readonly isCited = (block: number, sentence: number): boolean => {
    const { start, end } = this.#around(block, sentence);
    return this.#citations().supports(block, start, end) && backs(this.sources(block, sentence));
  };

  readonly hasFigure = (block: number, sentence: number): boolean => {
    const facts = this.#facts[block] as BlockFacts;
    const near = this.#around(block, sentence);
    return (
      facts.quantities.some((quantity) => isOutcome(quantity) && contains(near, quantity)) || hasChange(facts, near)
    );
  };

  readonly sources = (block: number, sentence: number): ReturnType<SupportFacts['sources']> => {
    return sourcesWithin(this.#citations(), this.#facts, block, this.#around(block, sentence));
  };

  /** A sentence with its neighbours in the block. */
  #around(block: number, sentence: number): Span {
    const { sentences } = this.#facts[block] as BlockFacts;
    const first = Math.max(0, sentence - 1);
    const last = Math.min(sentences.count - 1, sentence + 1);
    return { start: sentences.starts[first] as number, end: sentences.ends[last] as number };
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
