import { type Block, STATEMENT_KINDS } from '../../draft/block';
import type { CitationFacts } from './citation';
import type { CitationLexicon } from './citation-lexicon';
import { type CitingFacts, resolveCitations } from './citation-matching';

/** What was resolved, and all that it was resolved from. */
interface Resolved {
  readonly citations: CitationFacts;
  readonly from: readonly unknown[];
  /** The statements that abbreviations were looked for in; undefined when none were. */
  readonly statements: readonly CitingFacts[] | undefined;
}

/**
 * Resolves the citations of a draft. While nothing changes that citations are made of, which most edits do not touch, it gives
 * the same facts again. The facts of a block are the same object as long as its kind and text are (`analyser.ts`).
 */
export class CitationMemory {
  #last: Resolved | undefined;

  /** @param facts in the order of `blocks` */
  resolve(blocks: readonly Block[], facts: readonly CitingFacts[], lexicon: CitationLexicon): CitationFacts {
    const from = madeFrom(blocks, facts);
    const last = this.#last;
    if (last !== undefined && areSame(last.from, from)) {
      if (last.statements === undefined || areSame(last.statements, statementsOf(blocks, facts))) return last.citations;
    }
    let statements: readonly CitingFacts[] | undefined;
    const citations = resolveCitations(blocks, facts, lexicon, () => {
      statements = statementsOf(blocks, facts);
    });
    this.#last = { citations, from, statements };
    return citations;
  }
}

/** Entries, citations, footnotes, headings and what may be the list's, each with its place in the draft. */
function madeFrom(blocks: readonly Block[], facts: readonly CitingFacts[]): unknown[] {
  const from: unknown[] = [];
  let hasEntries = false;
  for (let i = 0; i < blocks.length; i++) {
    const { kind, footnote, marker } = blocks[i]!;
    const isPart =
      kind === 'referenceEntry' ||
      kind === 'heading' ||
      footnote !== undefined ||
      (STATEMENT_KINDS.has(kind) && facts[i]!.citations.length > 0);
    if (kind === 'referenceEntry' && !hasEntries) {
      hasEntries = true;
      // The list's heading may be any short line above it.
      for (let j = i - 1; j >= 0 && blocks[j]!.kind !== 'heading'; j--) from.push(j, facts[j]);
    }
    if (isPart) from.push(i, facts[i], footnote, marker);
  }
  return from;
}

function statementsOf(blocks: readonly Block[], facts: readonly CitingFacts[]): CitingFacts[] {
  return facts.filter((_, i) => STATEMENT_KINDS.has(blocks[i]!.kind));
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}
