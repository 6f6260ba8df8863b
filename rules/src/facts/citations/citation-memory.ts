import { type BlockContent, STATEMENT_KINDS } from '../../draft/block';
import type { BlockChange } from '../../draft/block-change';
import { isSameValue } from '../same-value';
import type { CitationFacts } from './citation';
import type { CitationLexicon } from './citation-lexicon';
import { type CitingFacts, resolveCitations } from './citation-matching';

/** The citations of an earlier reading of the draft, its block facts, and what has changed since. */
export interface CitationsBefore {
  readonly citations: CitationFacts;
  readonly facts: readonly CitingFacts[];
  readonly change: BlockChange;
}

/** What citations are resolved from. */
interface Parts {
  readonly from: readonly unknown[];
  /** Indices of its blocks. */
  readonly parts: ReadonlySet<number>;
}

/** What was resolved, and all that it was resolved from. */
interface Resolved extends Parts {
  readonly citations: CitationFacts;
  /** The statements that abbreviations were looked for in; undefined when none were. */
  readonly statements: readonly CitingFacts[] | undefined;
}

/**
 * Resolves the citations of a draft. While nothing changes that citations are made of, which most edits do not touch, it gives
 * the same facts again. The facts of a block are the same object as long as its kind and text are (`analyser.ts`).
 */
export class CitationMemory {
  #last: Resolved | undefined;

  /**
   * @param facts in the order of `blocks`
   * @param before saves looking at the blocks that are as they were
   */
  resolve(
    blocks: readonly BlockContent[],
    facts: readonly CitingFacts[],
    lexicon: CitationLexicon,
    before?: CitationsBefore,
  ): CitationFacts {
    if (before !== undefined && this.#isUntouched(before, blocks, facts)) return before.citations;
    const { from, parts } = madeFrom(blocks, facts);
    const last = this.#last;
    if (last !== undefined && areSame(last.from, from)) {
      if (last.statements === undefined || areSame(last.statements, statementsOf(blocks, facts))) return last.citations;
    }
    let statements: readonly CitingFacts[] | undefined;
    const citations = resolveCitations(blocks, facts, lexicon, () => {
      statements = statementsOf(blocks, facts);
    });
    this.#last = { citations, from, parts, statements };
    return citations;
  }

  /** Whether the blocks that changed are none that citations are made of, and define no abbreviation. */
  #isUntouched(
    { citations, facts: old, change }: CitationsBefore,
    blocks: readonly BlockContent[],
    facts: readonly CitingFacts[],
  ): boolean {
    const last = this.#last;
    if (last?.citations !== citations || change.shift !== 0) return false;
    for (let index = change.start; index < change.end; index++) {
      const now = facts[index]!;
      const isNowPart = isPart(blocks[index]!, now);
      if (last.parts.has(index) !== isNowPart) return false;
      // a statement that cites as it did, typed on after its last citation
      if (isNowPart && !(isStatement(blocks[index]!) && isSameValue(old[index]!.citations, now.citations)))
        return false;
      if (last.statements !== undefined && (old[index]!.text.includes('(') || now.text.includes('('))) return false;
    }
    return true;
  }
}

/** Entries, citations, footnotes, headings and what may be the list's, each with its place in the draft. */
function madeFrom(blocks: readonly BlockContent[], facts: readonly CitingFacts[]): Parts {
  const from: unknown[] = [];
  const parts = new Set<number>();
  let hasEntries = false;
  for (let i = 0; i < blocks.length; i++) {
    const { kind, footnote, marker } = blocks[i]!;
    if (kind === 'referenceEntry' && !hasEntries) {
      hasEntries = true;
      // The list's heading may be any short line above it.
      for (let j = i - 1; j >= 0 && blocks[j]!.kind !== 'heading'; j--) {
        from.push(j, facts[j]);
        parts.add(j);
      }
    }
    if (!isPart(blocks[i]!, facts[i]!)) continue;
    from.push(i, facts[i], footnote, marker);
    parts.add(i);
  }
  return { from, parts };
}

/** Whether only its citations make a block a part: it is no entry, heading or footnote. */
function isStatement({ kind, footnote }: BlockContent): boolean {
  return kind !== 'heading' && footnote === undefined && STATEMENT_KINDS.has(kind);
}

function isPart({ kind, footnote }: BlockContent, { citations }: CitingFacts): boolean {
  return (
    kind === 'referenceEntry' ||
    kind === 'heading' ||
    footnote !== undefined ||
    (STATEMENT_KINDS.has(kind) && citations.length > 0)
  );
}

function statementsOf(blocks: readonly BlockContent[], facts: readonly CitingFacts[]): CitingFacts[] {
  return facts.filter((_, i) => STATEMENT_KINDS.has(blocks[i]!.kind));
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}
